import Foundation
import Reel
import Testing

@testable import Studio

@Suite struct SizeTargetTests {
    /// Three seconds that are hard to encode: noise over a moving pattern.
    private func busy(_ bench: RenderBench) async throws -> Draft {
        let picture = "testsrc2=s=426x240:r=30:d=3,noise=alls=40:allf=t:all_seed=1"
        let clip = try bench.renderer.media.adopt(
            try await bench.make(
                "busy.mp4",
                ["-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", "sine=d=3", "-c:v", "libx264", "-crf", "12"]
                    + ["-pix_fmt", "yuv420p", "-c:a", "aac"]))
        return try draft(clip: clip, lasting: 3000, size: (426, 240))
    }

    @Test(arguments: [ExportFormat.mp4, .webm])
    func `a film comes out just under the bytes that were asked for`(format: ExportFormat) async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        var output = RenderOutput(kind: format)
        output.maxBytes = 400_000
        let file = try await bench.render(try await busy(bench), as: output, to: "out.\(format.rawValue)").file
        let size = try #require(
            try FileManager.default.attributesOfItem(atPath: bench.file("out.\(format.rawValue)"))[.size] as? Int)
        #expect(size == file.bytes)
        #expect((388_000...400_000).contains(size), "\(size) bytes")
        #expect(try await bench.packets(in: "out.\(format.rawValue)") == 90)
        let length = try await bench.run(
            "ffprobe",
            ["-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", bench.file("out.\(format.rawValue)")])
        let seconds = try #require(Double(length.trimmingCharacters(in: .whitespacesAndNewlines)))
        // Opus ends with a block of 20 ms.
        #expect(abs(seconds - 3) < (format == .webm ? 0.025 : 0.008), "\(seconds) s")
    }

    @Test func `a film that fits already is the one that every export makes`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let draft = try await busy(bench)
        let usual = try await bench.render(draft, to: "usual.mp4").file
        var output = RenderOutput()
        output.maxBytes = usual.bytes + 1
        #expect(try await bench.render(draft, as: output).file.bytes == usual.bytes)
        let (a, b) = (bench.file("usual.mp4"), bench.file("out.mp4"))
        #expect(FileManager.default.contentsEqual(atPath: a, andPath: b))
    }

    @Test func `with few bits for its pixels the picture gets smaller and keeps its shape`() {
        var size = SizeTarget(
            bytes: 2_000_000, duration: 60, width: 1920, height: 1080, framesPerSecond: 30)
        #expect(size.pictureSize.width < 1000 && size.pictureSize.height >= 240)
        #expect(abs(Double(size.pictureSize.width) / Double(size.pictureSize.height) - 16 / 9) < 0.02)
        size.bytes = 40_000_000
        #expect(size.pictureSize.width == 1920)
    }

    @Test func `what cannot be made so small says how many bytes it takes`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        var output = RenderOutput()
        output.maxBytes = 10_000
        let draft = try await busy(bench)
        await #expect {
            try await bench.render(draft, as: output)
        } throws: {
            guard case .tooFewBytes(let least) = $0 as? RenderFailure else { return false }
            return least > 10_000 && least < 200_000
        }
        #expect(RenderQueue.words(for: RenderFailure.tooFewBytes(least: 51_000)).contains("51 KB"))
    }

    @Test(arguments: [(ExportFormat.gif, 700_000), (.mp3, 30_000), (.m4a, 30_000)])
    func `moving pictures and sound alone keep to the bytes too`(format: ExportFormat, limit: Int) async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        var output = RenderOutput(kind: format)
        output.maxBytes = limit
        let file = try await bench.render(try await busy(bench), as: output, to: "out.\(format.rawValue)").file
        #expect(file.bytes <= limit && file.bytes > limit / 3, "\(file.bytes) bytes")
    }
}

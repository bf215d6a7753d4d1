import Foundation
import Reel
import Testing

@testable import Studio

/// Pictures that come at uneven times, late, or end before their sound: screen recorders and phones make all of them.
@Suite struct UnevenMediaTests {
    /// Levels of grey that rise by 3 with each frame of 30 a second, of which only some are kept.
    private func clip(_ bench: RenderBench, keeping kept: String, sound: Double = 6) async throws -> String {
        let picture = "nullsrc=s=320x180:r=30:d=2.5,geq=lum='16+3*N':cb=128:cr=128,format=yuv420p,select='\(kept)'"
        return try bench.renderer.media.adopt(
            try await bench.make(
                "uneven.mp4",
                ["-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", "sine=d=\(sound)", "-fps_mode", "vfr"]
                    + ["-c:v", "libx264", "-crf", "4", "-bf", "2", "-c:a", "aac"]))
    }

    /// Which frame of the source is seen in a frame of the film.
    private func seen(_ bench: RenderBench, in frame: Int) async throws -> Double {
        let luma = try await bench.luma(of: "out.mp4", frame: frame)
        return (Double(luma[90 * 320 + 160]) - 16) / 3
    }

    @Test func `a clip whose sound outlasts its picture holds the last frame, wherever it is cut`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        // The sound's 6 s are more than a piece, so that one of the pieces has no frame of its own at all.
        let clip = try await clip(bench, keeping: "1")
        _ = try await bench.render(try draft(clip: clip, lasting: 6000))
        #expect(try await bench.packets(in: "out.mp4") == 180)
        #expect(abs(try await seen(bench, in: 170) - 74) < 1)
    }

    @Test func `a gap between frames keeps its length, and a piece that begins in it shows what was before`()
        async throws
    {
        let bench = try RenderBench()
        defer { bench.remove() }
        let clip = try await clip(bench, keeping: "lt(n,15)+gt(n,59)", sound: 3)
        // From the middle of the gap, a second before it ends.
        _ = try await bench.render(try draft(clip: clip, from: 1000, lasting: 2000))
        #expect(abs(try await seen(bench, in: 15) - 14) < 1)
        #expect(abs(try await seen(bench, in: 28) - 14) < 1)
        #expect(abs(try await seen(bench, in: 35) - 65) < 1)
    }

    @Test func `a film in HD that does not name its matrix keeps its colours at every size`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        // Red in BT.709, of which nothing is said.
        let picture =
            "color=red:s=1280x720:r=30:d=1,format=rgb24,scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"
        let clip = try bench.renderer.media.adopt(
            try await bench.make(
                "red.mp4",
                ["-f", "lavfi", "-i", picture, "-c:v", "libx264"]
                    + ["-bsf:v", "h264_metadata=matrix_coefficients=2:colour_primaries=2:transfer_characteristics=2"]))
        for size in [(1280, 720), (640, 360), (360, 640)] {
            _ = try await bench.render(try draft(clip: clip, lasting: 500, size: size))
            let luma = try await bench.luma(of: "out.mp4", frame: 5)
            #expect(abs(Int(luma[size.1 / 2 * size.0 + size.0 / 2]) - 63) < 3, "\(size)")
        }
    }

    @Test(arguments: ["0:v", "0:a"]) func `what begins a second late stays in time with the other`(
        late: String
    ) async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let clip = try #require(bench.renderer.media.path(of: try await clip(bench, keeping: "1", sound: 2.5)))
        let other = late == "0:v" ? "1:a" : "1:v"
        let made = try await bench.make(
            "late.mp4", ["-itsoffset", "1", "-i", clip, "-i", clip, "-map", late, "-map", other, "-c", "copy"])
        _ = try await bench.render(try draft(clip: try bench.renderer.media.adopt(made), lasting: 2400))
        #expect(abs(try await seen(bench, in: 45) - (late == "0:v" ? 15 : 45)) < 1)
        let start = try await bench.make(
            "start.s16", ["-i", bench.file("out.mp4"), "-t", "0.8", "-map", "0:a", "-f", "s16le"])
        let isHeard = try Data(contentsOf: URL(filePath: start)).contains { $0 != 0 }
        #expect(isHeard == (late == "0:v"))
    }
}

import Foundation
import Reel
import Testing

@testable import Studio

/// Where pieces and clips meet nothing is seen, heard, or late.
@Suite struct JointsTests {
    private func samples(_ bench: RenderBench) async throws -> [Double] {
        let file = try await bench.make(
            "sound.s16", ["-i", bench.file("out.mp4"), "-map", "0:a", "-ac", "1", "-ar", "48000", "-f", "s16le"])
        let bytes = try Data(contentsOf: URL(filePath: file))
        return stride(from: 0, to: bytes.count - 1, by: 2).map {
            Double(Int16(truncatingIfNeeded: Int(bytes[$0]) | Int(bytes[$0 + 1]) << 8))
        }
    }

    /// A draft of clips that lie end to end, each as long, from different places of one source.
    private func cuts(_ source: String, from starts: [Int], each length: Int) -> Draft {
        let clips: [JSONValue] = starts.enumerated().map { index, start in
            [
                "id": .string("c\(index)"), "start": .int(index * length), "d": .int(length), "src": .string(source),
                "in": .int(start),
            ]
        }
        return Draft(
            json: ["m": ["width": 320, "height": 180, "fps": 30], "t": [["tt": 0, "id": "v", "sg": .array(clips)]]])
    }

    @Test func `after forty cuts sound and picture are still together to the millisecond`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        // Every second a white frame, and a tone that begins with it and lasts a tenth.
        let picture = "nullsrc=s=320x180:r=30:d=12,geq=lum='if(eq(mod(N,30),0),235,16)':cb=128:cr=128"
        let tone = "aevalsrc='0.5*cos(2000*PI*t)*lt(mod(t,1),0.1)':d=12:s=48000"
        let source = try bench.renderer.media.adopt(
            try await bench.make(
                "flash.mkv",
                ["-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", tone, "-c:v", "libx264", "-pix_fmt", "yuv420p"]
                    + ["-g", "300", "-c:a", "pcm_s16le"]))
        // Each clip begins six frames before a flash, out of order.
        let starts = (0..<41).map { (1 + $0 * 7 % 10) * 1000 - 200 }
        _ = try await bench.render(cuts(source, from: starts, each: 500))
        #expect(try await bench.packets(in: "out.mp4") == 41 * 15)
        let sound = try await samples(bench)
        for cut in [1, 20, 40] {
            for (frame, isWhite) in [(5, false), (6, true), (7, false)] {
                let luma = try await bench.luma(of: "out.mp4", frame: cut * 15 + frame)
                #expect((luma[90 * 320 + 160] > 150) == isWhite, "cut \(cut), frame \(frame)")
            }
            let flash = Double(cut) * 0.5 + 0.2
            let from = Int((flash - 0.1) * 48_000)
            let onset = try #require(sound[from...].firstIndex { abs($0) > 8000 })
            #expect(abs(Double(onset) / 48_000 - flash) < 0.001, "cut \(cut)")
        }
    }

    @Test func `a film of hundreds of clips has its sound, whole and in time`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let source = try bench.renderer.media.adopt(
            try await bench.make("tone.wav", ["-f", "lavfi", "-i", "sine=440:d=2:r=48000"]))
        // So many in one command are more than the system takes.
        var draft = try draft(clip: try await bench.grey(size: "64x36"), lasting: 6000, size: (64, 36))
        draft.tracks.append(Track(id: "x", kind: .audio, role: "effect"))
        draft.tracks[1].segments = (0..<700).map { index in
            var segment = Segment(id: "t\(index)", start: Milliseconds(index * 8), duration: Milliseconds(8))
            segment.source = source
            return segment
        }
        _ = try await bench.render(draft)
        let sound = try await samples(bench)
        #expect(sound[(5 * 48_000)..<(5 * 48_000 + 24_000)].contains { abs($0) > 500 })
        #expect(sound[(5 * 48_000 + 36_000)...].allSatisfy { abs($0) < 50 })
    }

    @Test func `no joint of pieces is worse than the frames around it`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let picture = "testsrc2=s=320x180:r=30:d=12,noise=alls=6:allf=t:all_seed=3"
        let source = try bench.renderer.media.adopt(
            try await bench.make(
                "busy.mkv", ["-f", "lavfi", "-i", picture, "-c:v", "ffv1", "-pix_fmt", "yuv420p"]))
        let report = try await bench.render(try draft(clip: source, lasting: 12_000))
        let joints = report.pieces.dropLast().reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.frames) }.dropFirst()
        #expect(joints.count >= 2)
        let path = try #require(bench.renderer.media.path(of: source))
        _ = try await bench.run(
            "ffmpeg",
            ["-nostdin", "-v", "error", "-i", bench.file("out.mp4"), "-i", path, "-lavfi"]
                + ["psnr=stats_file=\(bench.file("psnr"))", "-f", "null", "-"])
        let lines = try String(contentsOfFile: bench.file("psnr"), encoding: .utf8).split(separator: "\n")
        let levels = lines.compactMap { line in
            line.split(separator: " ").first { $0.hasPrefix("psnr_y:") }.flatMap { Double($0.dropFirst(7)) }
        }
        #expect(levels.count >= 360)
        let mean = levels.reduce(0, +) / Double(levels.count)
        for joint in joints {
            let near = levels[(joint - 5)..<(joint + 5)]
            #expect(near.reduce(0, +) / 10 > mean - 1, "at frame \(joint)")
        }
    }

    @Test func `no cut pops`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let source = try bench.renderer.media.adopt(
            try await bench.make(
                "tone.mkv",
                ["-f", "lavfi", "-i", "color=gray:s=320x180:r=30:d=12", "-f", "lavfi"]
                    + ["-i", "sine=437:d=12:r=48000", "-c:v", "libx264", "-c:a", "pcm_s16le"]))
        _ = try await bench.render(cuts(source, from: (0..<12).map { $0 * 733 }, each: 600))
        let sound = try await samples(bench)
        let steps = zip(sound, sound.dropFirst()).map { abs($0 - $1) }
        let inside =
            (0..<12).compactMap { clip in steps[(clip * 28_800 + 9600)..<(clip * 28_800 + 19_200)].max() }.max() ?? 0
        for cut in 1..<12 {
            let near = steps[(cut * 28_800 - 480)..<(cut * 28_800 + 480)].max() ?? 0
            #expect(near <= inside * 1.02, "cut \(cut): \(near) against \(inside)")
        }
    }
}

import Foundation
import Reel
import Testing

@testable import Studio

@Suite struct SpeedRampTests {
    /// Three seconds, each frame two levels of grey above the one before; at 2 s a tone of 440 Hz begins.
    private func rising(_ bench: RenderBench) async throws -> Draft {
        let picture = "nullsrc=s=320x180:r=30:d=3,geq=lum='16+2*N':cb=128:cr=128,format=yuv420p"
        let tone = "aevalsrc='0.3*sin(880*PI*t)*gte(t,2)':d=3:s=48000"
        let clip = try bench.renderer.media.adopt(
            try await bench.make(
                "rising.mp4",
                ["-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", tone, "-c:v", "libx264"]
                    + ["-crf", "4", "-c:a", "aac"]))
        return try draft(clip: clip, lasting: 3000)
    }

    private func source(_ bench: RenderBench, at frame: Int) async throws -> Double {
        (Double(try await bench.luma(of: "out.mp4", frame: frame)[90 * 320 + 160]) - 16) / 2
    }

    private func ramped(_ draft: Draft, _ from: Double, _ to: Double) throws -> Draft {
        try Editor().apply(Operation(.speed, ["factor": .double(from), "to": .double(to)]), to: draft)
    }

    @Test func `a ramp plays faster and faster, whole, whether it is cut or not`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        // Three seconds at 1.5 on the average are two; after t seconds t + t²/4 have been played.
        let whole = try ramped(try await rising(bench), 1, 2)
        #expect(whole.duration == Milliseconds(2000))
        let split = try Editor().apply(Operation(.split, ["at": 1000]), to: whole)
        let right = try #require(split.clips.last)
        #expect(right.sourceIn == Milliseconds(1250) && right.ramp == SpeedRamp(from: 1.5, to: 2))
        for draft in [whole, split] {
            _ = try await bench.render(draft)
            #expect(try await bench.packets(in: "out.mp4") == 60)
            for frame in [0, 15, 30, 45, 59] {
                let time = Double(frame) / 30
                let expected = 30 * (time + time * time / 4)
                #expect(abs(try await source(bench, at: frame) - expected) < 1.3, "frame \(frame)")
            }
        }
    }

    @Test func `its sound stays with the picture and keeps its pitch`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        _ = try await bench.render(try ramped(try await rising(bench), 0.5, 2))
        let file = try await bench.make(
            "sound.s16", ["-i", bench.file("out.mp4"), "-map", "0:a", "-ac", "1", "-ar", "48000", "-f", "s16le"])
        let bytes = try Data(contentsOf: URL(filePath: file))
        let samples = stride(from: 0, to: bytes.count - 1, by: 2).map {
            Int16(truncatingIfNeeded: Int(bytes[$0]) | Int(bytes[$0 + 1]) << 8)
        }
        // 0.5 t + 0.3125 t² = 2 s of the source.
        let onset = try #require(samples.firstIndex { abs($0) > 2000 })
        #expect(abs(Double(onset) / 48_000 - 1.853) < 0.02)
        let part = samples[Int(1.95 * 48_000)..<Int(2.35 * 48_000)]
        let rises = zip(part, part.dropFirst()).count { $0 < 0 && $1 >= 0 }
        #expect(abs(Double(rises) / 0.4 - 440) < 12)
    }

    @Test func `speed on a ramp changes both its ends, a reversed clip has one speed, and there are limits`() throws {
        let ramp = try ramped(try draft(clip: "sha256:0", lasting: 3000), 1, 2)
        let faster = try Editor().apply(Operation(.speed, ["factor": 2]), to: ramp)
        #expect(faster.clips[0].ramp == SpeedRamp(from: 2, to: 4) && faster.duration == Milliseconds(1000))
        let again = try ramped(faster, 1, 2)
        #expect(again.clips[0].ramp == SpeedRamp(from: 1, to: 2) && again.duration == ramp.duration)
        let back = try Editor().apply(Operation(.reverse, ["target": "s1"]), to: ramp)
        #expect(back.clips[0].ramp == nil && back.duration == ramp.duration)
        #expect(throws: EditRefusal.valueOutOfRange(20, least: 0.1, most: 8)) { try ramped(ramp, 1, 20) }
    }

    @Test func `a ramp to the slowest speed stays one when it is split`() throws {
        let ramp = try ramped(try draft(clip: "sha256:0", lasting: 6000), 1, 0.1)
        let split = try Editor().apply(Operation(.split, ["at": 5000]), to: ramp)
        #expect(split.clips.map { $0.ramp?.to }.last == 0.1)
    }

    @Test func `a cut from its middle leaves the speeds on both sides`() throws {
        let ramp = try ramped(try draft(clip: "sha256:0", lasting: 3000), 1, 2)
        let cut = try Editor().apply(Operation(.cut, ["frm": 500, "to": 1000]), to: ramp)
        #expect(cut.clips.map(\.ramp) == [SpeedRamp(from: 1, to: 1.25), SpeedRamp(from: 1.5, to: 2)])
        #expect(cut.clips.map(\.sourceIn) == [Milliseconds(0), Milliseconds(1250)])
    }
}

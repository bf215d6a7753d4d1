import Foundation
import Reel
import Testing

@testable import Studio

@Suite(.serialized) struct PictureTests {
    private func draft(_ segments: [JSONValue], lasting length: Int) -> Draft {
        let track: JSONValue = ["tt": 0, "id": "v", "sg": .array(segments)]
        return Draft(json: ["d": .int(length), "m": ["width": 320, "height": 180, "fps": 30], "t": [track]])
    }

    private func mean(_ luma: [UInt8]) -> Double { Double(luma.reduce(0) { $0 + Int($1) }) / Double(luma.count) }

    @Test func `a still, a gap and a clip at double speed have their frames at their places`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let white = try bench.renderer.media.adopt(
            try await bench.make("w.png", ["-f", "lavfi", "-i", "color=white:s=200x200", "-frames:v", "1"]))
        let ramp = try await bench.ramp()
        let work = draft(
            [
                ["id": "s1", "start": 0, "d": 1000, "src": .string(white), "fit": "fill"],
                ["id": "s2", "start": 2000, "d": 1000, "src": .string(ramp), "in": 0, "speed": 2],
            ], lasting: 3000)
        _ = try await bench.render(work)
        #expect(try await bench.packets(in: "out.mp4") == 90)
        #expect(mean(try await bench.luma(of: "out.mp4", frame: 29)) > 230)
        #expect(mean(try await bench.luma(of: "out.mp4", frame: 30)) < 20)
        #expect(mean(try await bench.luma(of: "out.mp4", frame: 59)) < 20)
        // Two source frames a step, 20 levels each.
        let steps = [
            mean(try await bench.luma(of: "out.mp4", frame: 61)), mean(try await bench.luma(of: "out.mp4", frame: 62)),
        ]
        #expect(abs(steps[1] - steps[0] - 40) < 6)
    }

    @Test(arguments: [("fit", 16.0), ("blur", 200.0), ("fill", 235.0)])
    func `an upright picture is framed as asked`(fit: String, side: Double) async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let white = try bench.renderer.media.adopt(
            try await bench.make("w.png", ["-f", "lavfi", "-i", "color=white:s=90x160", "-frames:v", "1"]))
        _ = try await bench.render(
            draft([["id": "s1", "start": 0, "d": 500, "src": .string(white), "fit": .string(fit)]], lasting: 500))
        let luma = try await bench.luma(of: "out.mp4", frame: 5)
        #expect(abs(Double(luma[90 * 320 + 4]) - side) < 36)
        #expect(luma[90 * 320 + 160] > 225)
    }

    @Test func `a fade begins in black and goes on over the joint of two pieces`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let clip = try await bench.grey()
        _ = try await bench.render(
            draft([["id": "s1", "start": 0, "d": 6000, "src": .string(clip), "fadeIn": 4000]], lasting: 6000))
        var seen: [Double] = []
        for frame in [0, 60, 89, 90, 110, 150] { seen.append(mean(try await bench.luma(of: "out.mp4", frame: frame))) }
        #expect(seen[0] < 20 && seen == seen.sorted())
        #expect(abs(seen[3] - seen[2]) < 3)  // no jump where the pieces meet
    }

    @Test func `one frame of a draft is the one the export has`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let work = draft([["id": "s1", "start": 0, "d": 3000, "src": .string(try await bench.ramp())]], lasting: 3000)
        try await bench.renderer.frame(of: work, at: Milliseconds(2500), to: bench.file("f.png"))
        #expect(abs(mean(try await bench.luma(of: "f.png", frame: 0)) - (20 + 20 * 5)) < 6)  // frame 75
    }
}

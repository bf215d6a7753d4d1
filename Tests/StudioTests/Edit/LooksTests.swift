// Looks, transitions, copies, frozen and reversed clips: edited, rendered, and looked at.

import Foundation
import Reel
import Testing

@testable import Studio

@Suite(.serialized) struct LooksTests {
    /// Three clips of the ramp (each frame its own grey), a second each.
    private func ramps(_ bench: RenderBench) async throws -> Draft {
        let ramp = try await bench.ramp()
        let clips: [JSONValue] = (0..<3).map { number in
            [
                "id": .string("s\(number + 1)"), "name": .string("ramp \(number + 1)"), "start": .int(number * 1000),
                "d": 1000, "src": .string(ramp), "in": 0,
            ]
        }
        return Draft(
            json: ["m": ["width": 320, "height": 180, "fps": 30], "t": [["tt": 0, "id": "v", "sg": .array(clips)]]])
    }

    private func mean(_ luma: [UInt8]) -> Double { Double(luma.reduce(0) { $0 + Int($1) }) / Double(luma.count) }

    private func means(_ bench: RenderBench, _ frames: [Int]) async throws -> [Double] {
        var seen: [Double] = []
        for frame in frames { seen.append(mean(try await bench.luma(of: "out.mp4", frame: frame))) }
        return seen
    }

    @Test(arguments: ["crossfade", "wipe", "slide", "zoom", "dip_black", "dip_white"])
    func `a transition overlaps both clips and every frame is there`(kind: String) async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let work = try Editor().apply(
            Operation(.transition, ["at": 1, "type": .string(kind), "duration": 400]), to: try await ramps(bench))
        #expect(work.duration == Milliseconds(2600))
        _ = try await bench.render(work)
        #expect(try await bench.packets(in: "out.mp4") == 78)
        // Before and after it the clips are untouched: frame 17 of the first, frame 12 of the second.
        let seen = try await means(bench, [17, 30, 48])
        for (frame, level) in zip(seen, [160.0, 60, 20] as [Double]) { #expect(abs(frame - level) < 5) }
    }

    @Test func `a transition between clips that lie end to end reaches over their cut`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        var work = try await ramps(bench)
        for index in work.tracks[0].segments.indices {
            work.tracks[0].segments[index].transition = ClipTransition(kind: "crossfade", duration: Milliseconds(400))
            work.tracks[0].segments[index].sourceIn = Milliseconds(index * 1000)
        }
        _ = try await bench.render(work)
        #expect(try await bench.packets(in: "out.mp4") == 90)
        // The source goes on under every cut, so it looks as if there was none.
        let seen = try await means(bench, [5, 29, 30, 59, 60, 88])
        for (level, frame) in zip(seen, [5, 29, 30, 59, 60, 88]) {
            #expect(abs(level - Double(20 + 20 * (frame % 10))) < 8, "frame \(frame)")
        }
    }

    @Test func `the picture of a crossfade is between both`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let white = try bench.renderer.media.adopt(
            try await bench.make("w.png", ["-f", "lavfi", "-i", "color=white:s=320x180", "-frames:v", "1"]))
        let grey = try await bench.grey()
        var work = Draft(
            json: [
                "m": ["width": 320, "height": 180, "fps": 30],
                "t": [
                    [
                        "tt": 0, "id": "v",
                        "sg": [
                            ["id": "a", "start": 0, "d": 1000, "src": .string(grey)],
                            ["id": "b", "start": 1000, "d": 1000, "src": .string(white)],
                        ],
                    ],
                    ["tt": 7, "id": "title", "sg": [["id": "t", "start": 700, "d": 1000, "text": "Over"]]],
                ],
            ])
        work = try Editor().apply(
            Operation(.transition, ["at": "all", "type": "crossfade", "duration": 500]), to: work)
        _ = try await bench.render(work)
        #expect(try await bench.packets(in: "out.mp4") == 45)
        var seen: [Double] = []
        for frame in [10, 16, 19, 22, 25, 28, 31] {
            // A corner, where no letter is.
            seen.append(Double(try await bench.luma(of: "out.mp4", frame: frame)[10 * 320 + 10]))
        }
        #expect(seen == seen.sorted() && seen[0] < 80 && seen[6] > 230 && abs(seen[3] - 150) < 25)
    }

    @Test func `a reversed clip shows its last frame first`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let clip = try await bench.ramp()
        let work = try Editor().apply(
            Operation(.reverse, ["target": "s1"]), to: try draft(clip: clip, from: 0, lasting: 2500))
        let cut = try Editor().apply(Operation(.cut, ["frm": 0, "to": 500]), to: work)
        _ = try await bench.render(cut)
        #expect(try await bench.packets(in: "out.mp4") == 60)
        // What is left are source frames 59…0.
        for (frame, seen) in zip([0, 1, 31, 59], try await means(bench, [0, 1, 31, 59])) {
            #expect(abs(seen - Double(20 + 20 * ((59 - frame) % 10))) < 4, "frame \(frame)")
        }
    }

    @Test func `a frozen moment is held and the rest comes later`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let clip = try await bench.ramp()
        let work = try Editor().apply(
            Operation(.freeze, ["at": 500, "duration": 1000]), to: try draft(clip: clip, lasting: 1000))
        #expect(work.duration == Milliseconds(2000) && work.clips.count == 3)
        _ = try await bench.render(work)
        #expect(try await bench.packets(in: "out.mp4") == 60)
        let seen = try await means(bench, [13, 16, 30, 44, 45, 46])
        // Frame 14 is the last before half a second; 15 and 16 follow the hold.
        for (value, frame) in zip(seen, [13, 14, 14, 14, 15, 16]) {
            #expect(abs(value - Double(20 + 20 * (frame % 10))) < 4, "frame \(frame)")
        }
    }

    /// Operation, and what a middle grey of 64 (or the ramp) becomes.
    private static let grades: [(JSONObject, ClosedRange<Double>)] = [
        (["brightness": 0.2], 85...105), (["brightness": -0.1], 40...55), (["preset": "bw"], 60...74),
        (["exposure": 0.5], 85...140), (["preset": "warm"], 55...80),
    ]

    @Test(arguments: grades)
    func `a grade changes the light as it says`(look: JSONObject, expected: ClosedRange<Double>) async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let work = try Editor().apply(
            Operation(.grade, look), to: try draft(clip: try await bench.grey(), lasting: 300))
        _ = try await bench.render(work)
        let seen = try await means(bench, [4])[0]
        #expect(expected.contains(seen), "\(seen)")
    }

    @Test func `turned and mirrored pictures are what they say`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        // White above, black below.
        let picture = try bench.renderer.media.adopt(
            try await bench.make(
                "half.png", ["-f", "lavfi", "-i", "color=white:s=160x90,pad=160:180:0:0:black", "-frames:v", "1"]))
        let still = try draft(clip: picture, lasting: 200, size: (160, 180))
        for (operation, top, left) in [
            (Operation(.flip, ["axis": "vertical"]), false, true), (Operation(.rotate, ["degrees": 180]), false, true),
            (Operation(.rotate, ["degrees": 90]), true, false), (Operation(.flip, ["axis": "horizontal"]), true, true),
        ] {
            var work = try Editor().apply(operation, to: still)
            if operation.number("degrees") == 90 { work.clips[0].other["fit"] = "fill" }
            _ = try await bench.render(work)
            let luma = try await bench.luma(of: "out.mp4", frame: 2)
            if operation.number("degrees") == 90 {
                // Clockwise, what was above is at the right.
                #expect(luma[90 * 160 + 150] > 200 && luma[90 * 160 + 10] < 40)
            } else {
                #expect((luma[10 * 160 + 80] > 128) == top && (luma[170 * 160 + 80] > 128) == !top && left)
            }
        }
    }

    @Test func `effects are drawn, one of a kind, and taken off again`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let start = try draft(clip: try await bench.grey(), lasting: 300)
        var work = start
        for kind in ["blur", "vignette", "sharpen", "denoise", "grain", "chroma_key"] {
            work = try Editor().apply(Operation(.effect, ["kind": .string(kind), "amount": 0.5]), to: work)
        }
        work = try Editor().apply(Operation(.effect, ["kind": "blur", "amount": 0.2]), to: work)
        work = try Editor().apply(Operation(.zoom, ["amount": 0.3]), to: work)
        work = try Editor().apply(Operation(.crop, ["amount": 0.1]), to: work)
        #expect(work.clips[0].effects.count == 8)
        _ = try await bench.render(work)
        #expect(try await bench.packets(in: "out.mp4") == 9)
        work = try Editor().apply(Operation(.effect, ["kind": "none"]), to: work)
        #expect(work.clips[0].effects.count == 2)
    }
}

import Foundation
import Reel
import Testing

@testable import Studio

/// Pieces of one clip are encoded by one call that decodes it once: nobody may see which call made a piece.
@Suite struct PieceRunTests {
    private let titles: [(start: Int, end: Int)] = [(1000, 2500), (4000, 4700)]

    private func pieces(of clip: String, speed: Double, in bench: RenderBench) async throws -> [RenderPiece] {
        let texts: [JSONValue] = titles.enumerated().map { index, title in
            ["id": .string("t\(index)"), "start": .int(title.start), "d": .int(title.end - title.start), "text": "Sea"]
        }
        let segment: JSONValue = [
            "id": "c", "start": 0, "d": 6500, "src": .string(clip), "in": 433, "speed": .double(speed),
        ]
        let draft = Draft(json: [
            "m": ["width": 320, "height": 180, "fps": 30],
            "t": [["tt": 0, "id": "v", "sg": [segment]], ["tt": 7, "id": "title", "sg": .array(texts)]],
        ])
        return try await bench.renderer.plan(for: draft, as: RenderOutput()).pieces
    }

    /// The pictures of all pieces, encoded in runs of at most so many.
    private func pictures(_ pieces: [RenderPiece], most: Int, in bench: RenderBench) async throws -> [String] {
        let plan = RenderPlan(width: 320, height: 180, framesPerSecond: 30, frameCount: 0, pieces: pieces, sound: [])
        let media = bench.renderer.media
        let encoder = PieceEncoder(
            settings: EncoderSettings(plan: plan, quality: "high"), path: { media.path(of: $0) },
            titles: TitleImages(folder: bench.folder))
        var pictures: [String] = []
        for run in PieceRun.runs(of: pieces, fps: 30, most: most) {
            let files = run.pieces.indices.map { bench.file("\(most)-\(pictures.count + $0).mp4") }
            try await bench.run("ffmpeg", encoder.arguments(for: run, to: files))
            for file in files {
                pictures.append(
                    try await bench.run("ffmpeg", ["-loglevel", "error", "-i", file, "-f", "framemd5", "-"]))
            }
        }
        return pictures
    }

    @Test(arguments: [("60", 1.0), ("30000/1001", 1), ("25", 1.7)])
    func `a piece has the same pictures whether it is encoded alone or with its neighbours`(
        rate: String, speed: Double
    ) async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let picture = "testsrc2=s=320x180:r=\(rate):d=13"
        let clip = try bench.renderer.media.adopt(
            try await bench.make("clip.mp4", ["-f", "lavfi", "-i", picture, "-c:v", "libx264", "-g", "250"]))
        let pieces = try await pieces(of: clip, speed: speed, in: bench)
        #expect(pieces.count >= 5 && PieceRun.runs(of: pieces, fps: 30, most: 9).count == 1)
        let alone = try await pictures(pieces, most: 1, in: bench)
        #expect(try await pictures(pieces, most: 3, in: bench) == alone)
        #expect(Set(alone).count == pieces.count)
    }

    @Test func `only what goes on in the same source at the same speed shares a call`() async throws {
        let clips: [(String, Double, Double, Int)] = [
            ("a", 0, 1, 30), ("a", 1, 1, 30), ("a", 2, 2, 30), ("a", 4, 2, 30), ("a", 6.5, 2, 30), ("b", 8.5, 2, 30),
        ]
        let pieces = clips.map { reference, start, speed, count in
            var piece = RenderPiece.black(0..<count)
            piece.source = .clip(reference: reference, start: start, speed: speed)
            return piece
        }
        #expect(PieceRun.runs(of: pieces, fps: 30, most: 4).map(\.pieces.count) == [2, 2, 1, 1])
        #expect(PieceRun.runs(of: pieces, fps: 30, most: 1).count == 6)
        #expect(PieceRun.runs(of: [.black(0..<30), .black(30..<60)], fps: 30, most: 4).count == 2)
    }

    private func clip(_ reference: String, _ counts: [Int]) -> [RenderPiece] {
        var at = 0
        return counts.map { count in
            defer { at += count }
            var piece = RenderPiece.black(0..<count)
            piece.source = .clip(reference: reference, start: Double(at) / 30, speed: 1)
            return piece
        }
    }

    @Test func `a long run is cut where every core then has the same to do`() {
        let pieces = clip("a", [120, 120, 60]) + clip("b", [120, 120, 60]) + clip("c", [120, 120, 60])
        let runs = PieceRun.runs(of: pieces, fps: 30, most: 4)
        #expect(runs.map(\.frameCount) == [300, 300, 300])
        let two = PieceRun.spread(runs, over: 2)
        #expect(two.map(\.frameCount).sorted() == [120, 180, 300, 300] && two[0].frameCount == 300)
        #expect(PieceRun.spread(runs, over: 1).count == 3)
        #expect(PieceRun.spread(runs, over: 3).count == 3)
        #expect(Set(PieceRun.spread(runs, over: 8).flatMap(\.pieces)) == Set(pieces))
        #expect(PieceRun.spread([], over: 2).isEmpty)
    }

    @Test func `fewer pieces share a call where their encoders would take too much memory`() {
        func most(_ quality: String, _ width: Int, _ height: Int, gigabytes: UInt64, cores: Int) -> Int {
            let plan = RenderPlan(
                width: width, height: height, framesPerSecond: 30, frameCount: 0, pieces: [], sound: [])
            return EncoderSettings(plan: plan, quality: quality).mostAtOnce(memory: gigabytes << 30, cores: cores)
        }
        #expect(most("high", 1920, 1080, gigabytes: 16, cores: 2) == 4)
        #expect(most("best", 1920, 1080, gigabytes: 16, cores: 10) == 2)
        #expect(most("high", 3840, 2160, gigabytes: 8, cores: 8) == 1)
        #expect(most("best", 4096, 4096, gigabytes: 1, cores: 64) == 1)
    }

    @Test func `what the film shows twice is encoded once`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let clip = try await bench.ramp()
        let twice: [JSONValue] = [0, 2000].map {
            ["id": .string("c\($0)"), "start": .int($0), "d": 2000, "src": .string(clip)]
        }
        let draft = Draft(
            json: ["m": ["width": 320, "height": 180, "fps": 30], "t": [["tt": 0, "id": "v", "sg": .array(twice)]]])
        let pieces = try await bench.render(draft).pieces
        #expect(pieces.map(\.fromCache) == [false, true])
        #expect(try await bench.packets(in: "out.mp4") == 120)
    }
}

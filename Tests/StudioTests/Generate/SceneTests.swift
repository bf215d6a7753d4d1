import Testing

@testable import Studio

@Suite struct SceneTests {
    private static let prompts = [
        "sunset over the ocean", "sunrise at the beach", "the sea by day", "moonlit sea", "city at night",
        "city at dusk",
        "rainy city", "snowy city", "rain on a window", "forest", "autumn forest", "forest at night", "snowy forest",
        "starry sky", "aurora", "mountains", "mountains at sunset", "snowfall in the mountains", "clouds", "fireplace",
        "rain over the sea", "underwater", "nebula in space", "abstract neon", "抽象 蓝色",
    ]

    private func frame(_ prompt: String, _ width: Int, _ height: Int, seed: UInt64, seconds: Float) -> [UInt8] {
        let scene = SceneCatalog.choose(prompt).scene(on: Stage(width: width, height: height, seed: seed))
        let canvas = Canvas(width: width, height: height)
        scene.draw(at: Moment(seconds: seconds, progress: min(1, seconds / 10)), on: canvas)
        return Finish(width: width, height: height, seed: seed).bytes(of: canvas, frame: Int(seconds * 30))
    }

    @Test(arguments: prompts)
    func `a scene is neither flat nor still`(prompt: String) {
        let (first, last) = (frame(prompt, 96, 54, seed: 3, seconds: 0), frame(prompt, 96, 54, seed: 3, seconds: 8))
        #expect(first.count == 96 * 54 * 3 / 2)
        #expect(spread(first.prefix(96 * 54)) > 5)
        #expect(difference(first, last) > 0.8)
    }

    @Test(arguments: prompts)
    func `any size and any seed can be drawn`(prompt: String) {
        for (width, height, seed) in [(1, 1, 0), (2, 37, 1), (41, 3, UInt64.max), (33, 57, 0x8000_0000_0000_0000)] {
            let scene = SceneCatalog.choose(prompt).scene(on: Stage(width: width, height: height, seed: seed))
            let canvas = Canvas(width: width, height: height)
            for seconds: Float in [0, 3.3, 5399] {
                scene.draw(at: Moment(seconds: seconds, progress: 1), on: canvas)
            }
            #expect((0..<(width * height)).allSatisfy { canvas.green.cells[$0].isFinite })
        }
    }

    @Test(arguments: ["sunset over the ocean", "city in the rain", "forest", "极光"])
    func `the same seed gives the same bytes, another seed another picture`(prompt: String) {
        let one = frame(prompt, 64, 36, seed: 11, seconds: 2)
        #expect(one == frame(prompt, 64, 36, seed: 11, seconds: 2))
        #expect(one != frame(prompt, 64, 36, seed: 12, seconds: 2))
    }

    @Test func `a sky at sunset is warm below and bluer above`() {
        let canvas = Canvas(width: 64, height: 36)
        SceneCatalog.choose("海边的日落").scene(on: Stage(width: 64, height: 36, seed: 5))
            .draw(at: Moment(seconds: 0, progress: 0), on: canvas)
        #expect(canvas.red.row(18)[32] > 3 * canvas.blue.row(18)[32])
        #expect(canvas.red.row(0)[2] < 2 * canvas.blue.row(0)[2])
    }

    @Test func `numbers that are none become black or white, never a trap`() {
        let canvas = Canvas(width: 8, height: 2)
        for (i, value) in [Float.nan, .infinity, -.infinity, 1e30, -1e30, 0, 1, 60].enumerated() {
            for y in 0..<2 { canvas.red.row(y)[i] = value }
        }
        #expect(Finish(width: 8, height: 2, seed: 1).bytes(of: canvas, frame: 0).allSatisfy { (16...240).contains($0) })
    }
}

// No half of a wish is done: what a verb left over asks, and what one wish says of the wish before it.

import Reel
import Testing

@testable import Studio

@Suite struct HalfWishesTests {
    private var scene: TalkScene {
        var scene = TalkScene(draft: Draft.fresh(language: .english), assets: ["drone.mp4"])
        scene.draft.clips = [("harbour", 12_000), ("beach walk", 8000), ("cake", 10_000)].enumerated().map {
            place, clip in
            var segment = Segment(id: "v\(place + 1)", start: nil, duration: Milliseconds(clip.1))
            segment.name = clip.0
            return segment
        }
        scene.draft.music = [Segment(id: "bgm", start: .zero, duration: Milliseconds(30_000))]
        return scene
    }

    private func brief(_ words: String) -> String {
        Understander().understand(words, in: scene).operations
            .map { $0.name == .clarify ? "?" : "\($0.name.rawValue) \($0.target)" }.joined(separator: ", ")
    }

    private func cut(_ words: String) -> [Int] {
        let made = Understander().understand(words, in: scene).operations
        guard made.count == 1, made[0].name == .cut else { return [] }
        return ["frm", "to"].compactMap { made[0].time($0)?.count }
    }

    @Test(arguments: [
        "cut the first 3 seconds of the music", "mute everything but the vows", "move clip 2 to the front of the title",
    ])
    func `what is left over of a wish is asked about`(words: String) { #expect(brief(words) == "?", "\(words)") }

    @Test(arguments: [
        ("mute everything but the music", "mute v1, mute v2, mute v3"),
        ("clip 2 is too dark, delete it", "delete v2"), ("turn clip 1, rotate it by 90", "rotate v1"),
        ("harbour's audio is barely audible, boost it by 40%", "volume v1"),
        ("最后一段来个慢动作，四成速度", "speed v3"), ("第二段静音，后面的也静音", "mute v2, mute v3"),
        ("第二段倒放两遍", "reverse v2, loop v2"), ("第一段太抖了稳一下，顺便降个噪", "effect v1, effect v1"),
        ("clip 2 out", "delete v2"), ("lose the beach walk and start with the cake", "delete v2, move v3"),
    ])
    func `wishes are done whole and once`(words: String, done: String) { #expect(brief(words) == done, "\(words)") }

    @Test(arguments: [
        ("clip two needs to end two seconds sooner", [18_000, 20_000]), ("第二段晚一秒开始", [12_000, 13_000]),
        ("0:14 cut this bit to 3 seconds", [15_000, 20_000]), ("0:14这段剪到3秒", [15_000, 20_000]),
        ("the beach walk drags. chop 2 seconds off the tail", [18_000, 20_000]),
    ])
    func `an edge is moved where a clip is meant`(words: String, stretch: [Int]) {
        #expect(cut(words) == stretch, "\(words)")
    }

    @Test func `a sound at every cut is one at each`() {
        let made = Understander().understand("throw a whoosh on every cut", in: scene).operations
        #expect(made.map(\.name) == [.sfx, .sfx] && made.compactMap { $0.time("frm")?.count } == [12_000, 20_000])
    }
}

// Short messages that go on from the turn before: "make it red", "the other one", the words that were asked for.

import Reel
import Testing

@testable import Studio

@Suite struct GoingOnTests {
    private func after(_ messages: String...) async throws -> Draft {
        let project = try await AgentTurnTests.Project.rainThenForest(seconds: 4)
        for message in messages { _ = await project.say(message) }
        return project.draft
    }

    @Test(arguments: [("add a title", "Rain and Trees"), ("加个标题", "雨和树")])
    func `the words that were asked for are the title's`(wish: String, words: String) async throws {
        let texts = try await after(wish, words).titles.compactMap(\.text)
        #expect(texts.contains(words), "\(texts)")
    }

    @Test func `a wish is no answer to the question for words`() async throws {
        let draft = try await after("add a title", "mute clip 1")
        #expect(draft.clips[0].muted && !draft.titles.contains { $0.text == "mute clip 1" })
    }

    @Test func `a look goes on about the title just changed`() async throws {
        let style = try await after("change the title to Rainy Day", "make it red", "put it at the bottom").titles[0]
            .style
        #expect(style["color"]?.string == "#ff0000" && style["position"]?.string == "bottom", "\(style)")
    }

    @Test(arguments: ["do the same to the other one", "另一段也一样", "and the second one too"])
    func `the other one of two is done too`(message: String) async throws {
        #expect(try await after("mute clip 1", message).clips.allSatisfy(\.muted))
    }

    @Test(arguments: ["even quieter", "再小点"])
    func `a bare step is of what was changed`(message: String) async throws {
        let draft = try await after("make the music quieter", message)
        #expect(draft.clips.allSatisfy { $0.volume == nil } && (draft.music[0].volume ?? 1) < 0.2, "\(draft.music)")
    }

    @Test(arguments: ["take the last one off again", "最后一个去掉", "remove it"])
    func `what goes behind transitions is a transition`(message: String) async throws {
        let draft = try await after("add a crossfade between all clips", message)
        #expect(draft.clips.count == 2 && draft.clips.allSatisfy { $0.transition == nil })
    }

    @Test func `the front of a clip just moved is its own`() async throws {
        let draft = try await after("move clip 2 to the front", "trim a second off the front of it")
        #expect(draft.clips.map(\.duration) == [Milliseconds(3000), Milliseconds(6000)])
    }

    @Test(arguments: [("too slow, make it 0.8x", 0.8), ("太慢了，改成0.8倍", 0.8)])
    func `a speed that is named is the one the clip has then`(message: String, speed: Double) async throws {
        let draft = try await after("slow down clip 2", message)
        #expect(abs(draft.clips[1].speed - speed) < 0.01 && draft.clips[0].speed == 1)
    }

    @Test func `a name that was laid over the film is made anew where the next message says`() async throws {
        let draft = try await after("add a lower third: Ana Li", "top left", "from 1s to 3s")
        let names = draft.segments(of: "lower_third")
        #expect(names.count == 1 && names[0].start == Milliseconds(1000))
    }

    @Test func `a step that names no clip behind a question is done to none`() async throws {
        let draft = try await after("mute the waterfall", "the second one too")
        #expect(draft.clips.allSatisfy { !$0.muted && $0.volume == nil })
    }

    @Test func `muting the clips leaves the music`() async throws {
        let draft = try await after("mute both clips")
        #expect(draft.clips.allSatisfy(\.muted) && !draft.music[0].muted)
    }

    @Test func `too much goes half of it back`() async throws {
        let draft = try await after("make clip 2 brighter", "too much")
        #expect(draft.clips[1].effect("grade")?["brightness"]?.double == 0.1)
    }

    @Test(arguments: ["swap them, no, undo that", "换一下位置，算了，撤销"])
    func `what a message takes back itself touches nothing before it`(message: String) async throws {
        let before = try await after("mute clip 1")
        let then = try await after("mute clip 1", message)
        #expect(
            then.clips.map(\.muted) == before.clips.map(\.muted) && then.clips.map(\.name) == before.clips.map(\.name))
    }

    @Test(arguments: ["only half a second each", "每个半秒就行"])
    func `a length alone is of the transition just made`(message: String) async throws {
        let draft = try await after("crossfade between all clips", message)
        #expect(draft.storyLength == Milliseconds(9500), "\(draft.storyLength)")
    }

    @Test(arguments: ["make that stay for 4 seconds", "让它停留4秒"])
    func `a stay is of the title just changed`(message: String) async throws {
        let title = try await after("change the title to Rainy Day", message).titles[0]
        #expect(title.text == "Rainy Day" && title.duration == Milliseconds(4000), "\(title)")
    }

    @Test(arguments: [
        ("make the title bigger", "that's too big, go back to how it was"), ("标题大一点", "太大了，改回刚才的大小"),
    ])
    func `what is wrong with a change is only why it goes back`(wish: String, message: String) async throws {
        let before = try await after("change the title to Rainy Day")
        let then = try await after("change the title to Rainy Day", wish, message)
        #expect(then.titles[0].style == before.titles[0].style && then.clips.allSatisfy { $0.volume == nil })
    }
}

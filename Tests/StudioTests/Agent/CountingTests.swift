// Which clips a message counts, what goes on about a doubt or a sound, and words that are left over.

import Reel
import Testing

@testable import Studio

@Suite struct CountingTests {
    private func made(_ message: String) -> [String] {
        var scene = TalkScene(draft: Draft.fresh(language: .english), assets: ["a.mp4", "b.mp4", "vows.mp3"])
        scene.draft.clips = ["bride", "ceremony", "dance", "cake"].enumerated().map { index, name in
            var segment = Segment(id: "v\(index + 1)", start: nil, duration: Milliseconds(8000))
            segment.name = name
            return segment
        }
        return Understander().understand(message, in: scene).operations.map { "\($0.name) \($0.target)" }
    }

    @Test(arguments: ["delete the first clip, mute the third clip", "第一段删掉，第三段静音"])
    func `clips are counted as the user saw them`(message: String) {
        #expect(made(message) == ["delete v1", "mute v3"])
    }

    @Test(arguments: ["把第一段从中间切开，第三段静音", "第一段在第3秒定格一秒，第三段静音"])
    func `pieces of a clip do not move the numbers of the others`(message: String) {
        #expect(made(message).last == "mute v3")
    }

    @Test(arguments: ["要是把第二段删掉，还剩多少秒", "如果去掉第一段会剩多长"])
    func `what is only supposed changes nothing`(message: String) {
        #expect(made(message).isEmpty)
    }

    @Test(arguments: ["delete the first clip, then mute the third clip", "第一段删掉，然后把第三段静音"])
    func `then begins to count anew`(message: String) {
        #expect(made(message) == ["delete v1", "mute v4"])
    }

    @Test(arguments: ["make the uncle of the bride brighter", "unless it rains mute the cake", "把新娘的裙子调亮"])
    func `words that are left over make a question`(message: String) {
        #expect(made(message).allSatisfy { $0.hasPrefix("clarify") })
    }

    @Test(arguments: ["the audio of the cake should come from vows.mp3", "把cake那段的声音换成vows.mp3"])
    func `the sound of a clip is not the music`(message: String) {
        #expect(made(message).allSatisfy { $0.hasPrefix("clarify") })
    }

    @Test(arguments: ["can i undo later?", "以后还能撤销吗", "should i delete the cake?"])
    func `a question does nothing`(message: String) {
        #expect(made(message).isEmpty)
    }

    private func after(_ messages: String...) async throws -> Draft {
        let project = try await AgentTurnTests.Project.rainThenForest(seconds: 4)
        for message in messages { _ = await project.say(message) }
        return project.draft
    }

    @Test(arguments: [("no not that one", "the second one"), ("wait no", "clip 2")])
    func `a doubt waits for what was meant`(doubt: String, message: String) async throws {
        #expect(try await after("mute clip 1", doubt, message).clips.map(\.muted) == [false, true])
    }

    @Test func `a bit more goes on from a preset`() async throws {
        let draft = try await after("make it a bit warmer", "a bit more")
        #expect(draft.clips.contains { ($0.effect("grade")?["temperature"]?.double ?? 0) > 0 })
    }

    @Test func `warmer is no wish about music`() async throws {
        let draft = try await after("make the music calm", "make it warmer")
        #expect(draft.clips.contains { $0.effect("grade") != nil })
    }

    @Test func `quieter is of the sound just put in`() async throws {
        let draft = try await after("add rain sounds", "quieter")
        #expect(draft.clips.allSatisfy { $0.volume == nil })
    }

    @Test func `two clips are swapped without a question`() async throws {
        let before = try await after().clips.map(\.id)
        #expect(try await after("swap the clips").clips.map(\.id) == before.reversed())
    }
}

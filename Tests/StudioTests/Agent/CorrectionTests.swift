// Corrections as messages of their own: what the last message did is taken back and done otherwise.

import Reel
import Testing

@testable import Studio

@Suite struct CorrectionTests {
    private func project() async throws -> AgentTurnTests.Project {
        try await .rainThenForest(seconds: 4)
    }

    @Test(arguments: [
        ("mute clip 1", "no, the second one"), ("mute clip 1", "wait, i meant clip 2"), ("mute clip 1", "no clip 2"),
        ("把第一段静音", "不对，第二段"), ("把第一段静音", "说错了，是第二段"), ("mute the rain", "sorry i meant the forest"),
    ])
    func `another clip takes the place of the wrong one`(wish: String, correction: String) async throws {
        let project = try await project()
        _ = await project.say(wish)
        #expect(project.draft.clips[0].muted)
        _ = await project.say(correction)
        #expect(!project.draft.clips[0].muted && project.draft.clips[1].muted)
    }

    @Test func `a correction may be corrected`() async throws {
        let project = try await project()
        _ = await project.say("speed up clip 1")
        _ = await project.say("no, slower")
        #expect(project.draft.clips[0].speed == 0.5)
        _ = await project.say("no, the second one")
        #expect(project.draft.clips[0].speed == 1 && project.draft.clips[1].speed == 0.5)
    }

    @Test func `words of a title are said anew`() async throws {
        let project = try await project()
        _ = await project.say("标题改成晚安")
        _ = await project.say("不对，早安")
        #expect(project.draft.titles.first?.text == "早安")
    }

    @Test(arguments: ["no music please", "wait, how long is it?", "no, thanks", "sorry", "不对"])
    func `what corrects nothing is read by itself`(message: String) async throws {
        let project = try await project()
        _ = await project.say("mute clip 1")
        _ = await project.say(message)
        #expect(project.draft.clips[0].muted && !project.draft.clips[1].muted)
        #expect(project.draft.music.isEmpty == (message == "no music please"))
    }

    @Test(arguments: [
        ("mute clip 1", "the same for the second one"), ("mute clip 1", "ok do that for clip 2 too"),
        ("把第一段静音", "第二段也一样"), ("把第一段静音", "最后一段同样处理"),
    ])
    func `what was done is done to another clip too`(wish: String, more: String) async throws {
        let project = try await project()
        _ = await project.say(wish)
        _ = await project.say(more)
        #expect(project.draft.clips.allSatisfy { $0.muted })
    }

    @Test func `more goes on and less goes half of it back`() async throws {
        let project = try await project()
        _ = await project.say("set the music to 50%")
        _ = await project.say("turn the music down a bit")
        _ = await project.say("a bit more")
        #expect(project.draft.music[0].volume == 0.32)
        _ = await project.say("make clip 2 brighter")
        _ = await project.say("再多一点")
        _ = await project.say("少一点")
        _ = await project.say("more")
        _ = await project.say("less")
        _ = await project.say("less")
        #expect(project.draft.clips[1].effect("grade")?["brightness"]?.double == 0.3)
        #expect(project.draft.clips[0].effects.isEmpty)
    }

    @Test func `what was edited since is not taken back`() async throws {
        let project = try await project()
        _ = await project.say("mute clip 1")
        _ = await project.say("undo")
        _ = await project.say("no, the second one")
        #expect(project.draft.clips.allSatisfy { !$0.muted })
        #expect(!project.draft.music.isEmpty && project.draft.clips.count == 2)
    }
}

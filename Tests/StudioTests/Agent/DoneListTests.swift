// The edits of the last message, spoken of by their places.

import Reel
import Testing

@testable import Studio

@Suite struct DoneListTests {
    private static func reading(_ message: String, of count: Int) -> DoneList.Reading? {
        let done = DoneList(versions: Array(11..<(11 + count)), targets: Array(repeating: "", count: count))
        return done.reading(of: Lexer.tokens(of: SourceText(message)))
    }

    private static let chosen: [(String, [Int])] = [
        ("keep the first two, drop the third", [2]), ("keep the first two and undo the third one", [2]),
        ("undo the second one", [1]), ("please take back the first and the third", [0, 2]),
        ("undo everything but the second", [0, 2]), ("keep the first, drop the rest", [1, 2]),
        ("keep only the first change", [1, 2]), ("undo edits 1 and 3", [0, 2]), ("drop the second edit", [1]),
        ("keep 1 and 2, drop 3", [2]), ("保留前两个，撤销第三个", [2]), ("撤销第二个", [1]), ("第一个撤回", [0]),
        ("第三个撤销，前两个留着", [2]), ("只保留第一处改动", [1, 2]), ("除了第二个都撤销", [0, 2]), ("保留第一个，其余的撤销", [1, 2]),
    ]

    @Test(arguments: chosen)
    func `edits of the last message are spoken of by their places`(said: String, places: [Int]) {
        #expect(Self.reading(said, of: 3) == .takeBack(places))
    }

    @Test(arguments: [
        "undo", "undo the last two", "undo 2", "delete the second clip", "delete the third one",
        "keep the first two clips",
        "keep the first two", "undo the music change", "撤销两步", "撤销最后两步", "删掉第三段", "第三个不要了",
        "remove the first 2 seconds",
    ])
    func `other wishes are left to the frames`(said: String) {
        #expect(Self.reading(said, of: 3) == nil)
    }

    @Test(arguments: [("undo the fifth one", 5), ("撤销第四个", 4)])
    func `an edit that was not made is asked about`(said: String, place: Int) {
        #expect(Self.reading(said, of: 3) == .missing(place))
        #expect(Self.reading("keep the first two, drop the third", of: 2) == nil)
    }

    private func project() async throws -> AgentTurnTests.Project {
        let project = try AgentTurnTests.Project()
        _ = await project.say("generate a 10-second video of rain with calm music")
        _ = await project.say("add a 5 second clip of a forest")
        return project
    }

    @Test(arguments: ["undo the second one", "keep the first and the third, drop the second", "保留第一个和第三个，撤销第二个"])
    func `one edit of a review goes back, the others stay`(wish: String) async throws {
        let project = try await project()
        _ = await project.say("make clip 1 warmer, mute clip 2, and set the music to 80%")
        let words = messages(await project.say(wish))
        let draft = project.draft
        #expect(draft.clips[0].effect("grade") != nil && !draft.clips[1].muted && draft.music[0].volume == 0.8)
        #expect(words.contains("clip 2") || words.contains("片段 2"), "\(words)")
        // The list can still be spoken of.
        _ = await project.say("undo the first one")
        #expect(project.draft.clips[0].effect("grade") == nil && project.draft.music[0].volume == 0.8)
        let missing = messages(await project.say("undo the fourth one"))
        #expect(missing.contains("no number 4"))
    }

    @Test func `what was done is listed by number`() async throws {
        let project = try await project()
        _ = await project.say("make clip 1 warmer, mute clip 2, and set the music to 80%")
        let words = messages(await project.say("你做了什么"))
        #expect(words.contains("1) ") && words.contains("3) "), "\(words)")
    }

    @Test(arguments: ["redo that one warmer", "那个再暖一点", "do it again but warmer"])
    func `the last edit's clip goes a step further`(wish: String) async throws {
        let project = try await project()
        _ = await project.say("make clip 2 warm")
        _ = await project.say(wish)
        #expect(project.draft.clips[0].effects.isEmpty)
        #expect(project.draft.clips[1].effect("grade")?["temperature"]?.double == 0.2)
    }

    @Test(arguments: ["那个再小一点", "that one a bit quieter"])
    func `that one goes on from the last edit of its kind`(wish: String) async throws {
        let project = try await project()
        _ = await project.say("set the music to 50%, make clip 2 warmer")
        _ = await project.say(wish)
        #expect(project.draft.music[0].volume == 0.4 && project.draft.clips.allSatisfy { $0.volume == nil })
    }

    @Test func `an edit is done otherwise by its place`() async throws {
        let project = try await project()
        _ = await project.say("make clip 2 warmer, mute clip 1")
        _ = await project.say("redo the first one cooler")
        #expect(project.draft.clips[1].effect("grade")?["preset"] == "cool" && project.draft.clips[0].effects.isEmpty)
        _ = await project.say("set the music to 50%")
        _ = await project.say("redo that one louder")
        #expect((project.draft.music[0].volume ?? 0) > 0.5 && project.draft.clips[1].volume == nil)
    }
}

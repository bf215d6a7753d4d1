// Rehearsals, versions, advice, and one edit taken back, in whole turns.

import Reel
import Testing

@testable import Studio

@Suite struct RequestTests {
    private static let rehearsals = [
        ("what would you do if I said \"trim the first 2 seconds\"?", "trim the first 2 seconds"),
        ("If I said make it brighter, what would you do?", "make it brighter"),
        ("如果我说“剪掉前2秒”，你会怎么做？", "剪掉前2秒"), ("dry run: mute it", "mute it"),
    ]

    @Test(arguments: rehearsals)
    func `words that are only to be tried are found`(said: String, inner: String) {
        #expect(Request(said) == .rehearse(inner))
    }

    @Test(arguments: ["show me the versions", "有哪些版本？", "Any suggestions?", "给点建议吧", "what would you do", "建议加个标题"])
    func `requests are told from wishes`(said: String) {
        let isWish = ["what would you do", "建议加个标题"].contains(said)
        #expect((Request(said) == nil) == isWish)
    }

    @Test func `a rehearsal says what would happen and changes nothing`() async throws {
        let project = try AgentTurnTests.Project()
        _ = await project.say("generate a 10-second video of rain with calm music")
        let before = project.draft
        let words = messages(
            await project.say("what would you do if I said trim the first 2 seconds and mute the music"))
        #expect(words.contains("10.0 → 8.0 s") && words.contains("Nothing was changed") && project.draft == before)
        let refused = messages(await project.say("如果我说删除第9段，你会怎么做"))
        #expect(refused.contains("没有第 9 段") && project.draft == before)
        #expect(try planned("what would you do if I said trim the first 2 seconds").isEmpty)
    }

    private func planned(_ text: String) throws -> [JSONValue] {
        let line: JSONValue = [
            "timeline": ["video": [["id": "v1", "name": "harbour", "d": 12_000]]], "text": .string(text),
        ]
        return planAnswer(to: line.text)["ops"]?.array ?? []
    }

    @Test(arguments: ["swap them, no, undo that", "把第一段和第二段交换，不，撤销"])
    func `a wish taken back in the same breath leaves the timeline as it was`(wish: String) async throws {
        let project = try AgentTurnTests.Project()
        _ = await project.say("generate a 10-second video of rain with calm music")
        _ = await project.say("add a 5 second clip of a forest")
        _ = await project.say("mute clip 1")
        let before = project.draft
        let words = messages(await project.say(wish))
        #expect(project.draft == before && (words.contains("nothing was changed") || words.contains("没有改动")))
    }

    @Test func `what goes on without a name is about a clip of the same message only`() async throws {
        let project = try AgentTurnTests.Project()
        _ = await project.say("generate a 6-second video of rain")
        _ = await project.say("add a 5 second clip of a forest")
        _ = await project.say("mute clip 2")
        _ = await project.say("trim the first second, then brighten")
        #expect(project.draft.clips.allSatisfy { $0.effect("grade") != nil })
        _ = await project.say("speed up clip 1 then mute")
        #expect(project.draft.clips.allSatisfy { $0.muted } && project.draft.clips[1].speed == 1)
    }

    @Test func `a fade says what fades`() async throws {
        let project = try AgentTurnTests.Project()
        _ = await project.say("generate a 6-second video of rain with calm music")
        #expect(messages(await project.say("fade out at the end")).contains("The picture fades out"))
        #expect(messages(await project.say("音乐淡出4秒")).contains("音乐淡出"))
    }

    @Test func `versions are listed with what they changed`() async throws {
        let project = try AgentTurnTests.Project()
        #expect(messages(await project.say("show the versions")).contains("no version"))
        _ = await project.say("generate a 10-second video of rain with calm music")
        _ = await project.say("trim the first 2 seconds")
        let words = messages(await project.say("有哪些版本"))
        #expect(words.contains("trim the first 2 seconds — ") && words.contains("最新在前"))
    }

    @Test func `advice is measured and taken by its number`() async throws {
        let project = try AgentTurnTests.Project()
        #expect(messages(await project.say("any suggestions?")).contains("no video yet"))
        _ = await project.say("generate a 10-second video of rain with calm music")
        let words = messages(await project.say("any suggestions?"))
        #expect(words.contains("1) ") && words.contains("ends at once"), "\(words)")
        let place = words.split(separator: "\n").first { $0.contains("ends at once") }?.first.map(String.init) ?? "1"
        _ = await project.say(place)
        #expect(project.draft.clips.last?.fadeOut == Milliseconds(1000))
    }

    @Test func `a step that names nothing goes on from the one before`() async throws {
        let project = try AgentTurnTests.Project()
        _ = await project.say("generate a 10-second video of rain with calm music")
        _ = await project.say("音乐小一点")
        _ = await project.say("再小一点")
        #expect(project.draft.music[0].volume == 0.22 && project.draft.clips[0].volume == nil)
        _ = await project.say("add a 5 second clip of a forest")
        _ = await project.say("make clip 2 brighter")
        _ = await project.say("a bit more brightness")
        _ = await project.say("again")
        #expect(project.draft.clips[0].effects.isEmpty)
        #expect((project.draft.clips[1].effect("grade")?["brightness"]?.double ?? 0) > 0.35)
    }

    @Test(arguments: ["undo only the color change", "只撤销第一段的调色修改"])
    func `an edit is named by what it changed`(wish: String) async throws {
        let project = try AgentTurnTests.Project()
        _ = await project.say("generate a 10-second video of rain with calm music")
        _ = await project.say("make clip 1 warmer")
        _ = await project.say("fade out at the end")
        _ = await project.say(wish)
        #expect(project.draft.clips[0].effects.isEmpty && project.draft.clips[0].fadeOut != nil)
    }

    @Test(arguments: ["take back only the music change", "undo just the music edit", "只撤销音乐的修改", "把音乐的改动撤回"])
    func `one edit is taken back, the later ones stay`(wish: String) async throws {
        let project = try AgentTurnTests.Project()
        _ = await project.say("generate a 10-second video of rain with calm music")
        _ = await project.say("set the music to 80%")
        _ = await project.say("trim the first 2 seconds")
        let words = messages(await project.say(wish))
        #expect(project.draft.music.first?.volume == 0.35 && project.draft.duration == Milliseconds(8000))
        #expect(words.contains("set the music to 80%"))
    }
}

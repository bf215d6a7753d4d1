// Wishes that say how long, how much of it, or all of it, in whole turns and in both languages.

import Locking
import Reel
import Testing

@testable import Studio

@Suite struct WholeWishesTests {
    private func project(_ names: String...) throws -> AgentTurnTests.Project {
        try .with(names, lasting: Milliseconds(8000))
    }

    private func operations(_ words: String, _ scene: TalkScene) -> [Operation] {
        Understander().understand(words, in: scene).operations
    }

    // MARK: Generated scenes

    @Test(arguments: [
        ("generate a 10-second sunset with soft piano and a title", "sunset", "Sunset", "piano"),
        ("生成10秒海边日落，配钢琴曲和标题", "海边日落", "海边日落", "钢琴"),
    ])
    func `a scene's music and title are no part of its name`(
        message: String, name: String, title: String, music: String
    ) async throws {
        let project = try project()
        let words = messages(await project.say(message))
        let draft = project.draft
        #expect(draft.clips.map(\.name) == [name] && draft.titles.map(\.text) == [title], "\(words)")
        #expect(draft.music.map(\.name) == [music])
    }

    @Test(arguments: ["generate a 6-second sunset titled Low Tide", "generate a 6-second sunset titled \"Low Tide\""])
    func `words that a scene is titled with are its title`(message: String) async throws {
        let project = try project()
        _ = await project.say(message)
        #expect(project.draft.clips.map(\.name) == ["sunset"] && project.draft.titles.map(\.text) == ["Low Tide"])
    }

    // MARK: Files

    @Test(arguments: [
        ("add my holiday clip.mp4 at the end", "append", "my holiday clip.mp4"),
        ("把 My Holiday Clip.mp4 加到最后", "append", "my holiday clip.mp4"),
        ("把假期 第一天.mov加到开头", "insert", "假期 第一天.mov"), ("put this in", "append", "假期 第一天.mov"),
        ("add it", "append", "假期 第一天.mov"), ("把它加进去", "append", "假期 第一天.mov"),
    ])
    func `a file is found by its whole name, or as the last one`(message: String, name: String, asset: String) {
        var scene = TalkScene(draft: Draft.fresh(language: .english))
        scene.draft.clips = [Segment(id: "v1", start: nil, duration: Milliseconds(5000))]
        scene.assets = ["clip.mp4", "my holiday clip.mp4", "假期 第一天.mov"]
        let made = operations(message, scene)
        #expect(made.map(\.name.rawValue) == [name] && made.first?.text("asset") == asset, "\(made)")
    }

    @Test(arguments: [
        "add beach photo.jpg at the end for 3 seconds", "把 beach photo.jpg 加到最后，显示3秒",
        "add beach photo.jpg at the end, show it for 3 seconds",
    ])
    func `a picture stands for as long as is said`(message: String) async throws {
        let project = try project("film.mp4", "beach photo.jpg")
        _ = await project.say("add film.mp4")
        _ = await project.say(message)
        #expect(project.draft.clips.map(\.duration.count) == [8000, 3000])
    }

    @Test func `a film is put in for no longer than it is, a picture for no longer than ten minutes`() throws {
        let film = UploadedMedia(
            fileName: "a.mp4", reference: "sha256:a",
            info: MediaInfo(kind: .video, duration: Milliseconds(8000), hasAudio: true, bytes: 1))
        let still = UploadedMedia(
            fileName: "b.jpg", reference: "sha256:b",
            info: MediaInfo(kind: .image, duration: .zero, hasAudio: false, bytes: 1))
        let editor = Editor(materials: EditMaterials(uploads: [film, still]))
        func length(_ asset: String, _ duration: Int) throws -> [Int] {
            let wish = Operation(.append, ["asset": .string(asset), "duration": .int(duration)])
            return try editor.apply(wish, to: Draft.fresh(language: .english)).clips.map(\.duration.count)
        }
        #expect(try length("a.mp4", 3000) == [3000] && length("a.mp4", 20_000) == [8000])
        #expect(try length("b.jpg", 20_000) == [20_000])
        #expect(throws: EditRefusal.self) { try length("b.jpg", 600_001) }
        #expect(throws: EditRefusal.self) { try length("b.jpg", 20) }
    }

    // MARK: The film as a whole

    @Test(arguments: ["add a fade in", "加个 fade in", "加个淡入"])
    func `a fade of nothing named is of the picture`(message: String) async throws {
        let project = try project()
        _ = await project.say("generate a 6-second video of rain with calm music")
        _ = await project.say(message)
        #expect(project.draft.clips.first?.fadeIn == Milliseconds(1000) && project.draft.music.first?.fadeIn == nil)
    }

    @Test(arguments: [("how long is it?", "6.0 seconds"), ("视频多长？", "6.0 秒")])
    func `the length is told when it is asked for`(message: String, length: String) async throws {
        let project = try project()
        #expect(messages(await project.say(message)).count > 5)
        _ = await project.say("generate a 6-second video of rain")
        let before = project.draft
        #expect(messages(await project.say(message)).contains(length) && project.draft == before)
        #expect(AgentWords(language: .english, seed: "").length(Milliseconds(65_000)) == "1 min 5 s")
    }

    @Test(arguments: [("what did you change?", "Nothing was changed"), ("你改了什么", "还没有改动过")])
    func `what was changed is listed`(message: String, nothing: String) async throws {
        let project = try project()
        #expect(messages(await project.say(message)).contains(nothing))
        _ = await project.say("generate a 6-second video of rain")
        _ = await project.say("mute clip 1 and make it warmer")
        let words = messages(await project.say(message))
        #expect(words.contains("1) ") && words.contains("2) "), "\(words)")
    }

    // MARK: Taking back

    @Test(arguments: [
        ("mute clip 1 and make it warmer", "undo that", "all 2 edits", "redo"),
        ("第一段静音，调暖一点", "撤销刚才的", "全部 2 处", "重做"),
    ])
    func `undo that takes back the message, redo brings it back`(
        wish: String, undo: String, told: String, redo: String
    ) async throws {
        let project = try project()
        _ = await project.say("generate a 6-second video of rain")
        let (before, _) = (project.draft, await project.say(wish))
        let after = project.draft
        #expect(messages(await project.say(undo)).contains(told) && project.draft == before)
        _ = await project.say(redo)
        #expect(project.draft == after)
    }

    @Test(arguments: ["undo the last edit", "undo the last step", "撤销上一步"])
    func `the last edit is one`(undo: String) async throws {
        let project = try project()
        _ = await project.say("generate a 6-second video of rain")
        _ = await project.say("mute clip 1 and make it warmer")
        let words = messages(await project.say(undo))
        #expect(project.draft.clips[0].muted && project.draft.clips[0].effect("grade") == nil, "\(words)")
    }

    @Test func `messages are taken back one after another`() async throws {
        let project = try project()
        _ = await project.say("generate a 6-second video of rain")
        let before = project.draft
        _ = await project.say("mute clip 1 and make it warmer")
        _ = await project.say("reverse clip 1 and blur it")
        _ = await project.say("undo that")
        #expect(project.draft.clips[0].muted && project.draft.clips[0].effect("blur") == nil)
        _ = await project.say("undo that")
        #expect(project.draft == before)
    }

    // MARK: Music and marks

    @Test(arguments: [("start the music at 2 seconds", 2000, 6000), ("音乐只在后半段", 3000, 6000)])
    func `the same music is heard from when to when`(message: String, from: Int, to: Int) async throws {
        let project = try project()
        _ = await project.say("generate a 6-second video of rain with happy music")
        let music = project.draft.music[0]
        let words = messages(await project.say(message))
        let now = project.draft.music[0]
        #expect(now.begin.count == from && now.end?.count == to && now.source == music.source, "\(words)")
        #expect(now.name == music.name && now.volume == music.volume)
    }

    @Test(arguments: [("louder music from 2 to 4 seconds", "one level"), ("音乐2到4秒大声一点", "只有一个音量")])
    func `a part of the music is not changed but all of it is offered`(message: String, told: String) async throws {
        let project = try project()
        _ = await project.say("generate a 6-second video of rain with happy music")
        let before = project.draft
        #expect(messages(await project.say(message)).contains(told) && project.draft == before)
        _ = await project.say("1")
        #expect((project.draft.music[0].volume ?? 0) > (before.music[0].volume ?? 0))
    }

    @Test(arguments: [("remove the music after 4 seconds", 0, 4000), ("删掉前2秒的音乐", 2000, 6000)])
    func `a part of the music at its edge goes, the rest stays`(message: String, from: Int, to: Int) async throws {
        let project = try project()
        _ = await project.say("generate a 6-second video of rain with happy music")
        let words = messages(await project.say(message))
        #expect(project.draft.music.map(\.begin.count) == [from], "\(words)")
        #expect(project.draft.music.map { $0.end?.count } == [to])
    }

    @Test(arguments: [
        ("标题改为晚安，朋友，字大一点", "晚安，朋友"), ("change the title to Rome, Italy, a bit bigger", "Rome, Italy"),
    ])
    func `a text ends where its look begins`(message: String, text: String) async throws {
        let project = try project()
        _ = await project.say("generate a 6-second video of rain")
        let words = messages(await project.say(message))
        #expect(project.draft.titles.map(\.text) == [text], "\(words)")
    }

    @Test(arguments: ["the logo is too big", "logo太大了"])
    func `a mark that is too big gets smaller where it is`(message: String) async throws {
        let project = try project("film.mp4", "logo.png")
        _ = await project.say("add film.mp4")
        #expect(!messages(await project.say(message)).isEmpty && project.draft.segments(of: "watermark").isEmpty)
        _ = await project.say("put logo.png in the top left corner")
        let before = try #require(project.draft.segments(of: "watermark").first?.style)
        let words = messages(await project.say(message))
        let after = try #require(project.draft.segments(of: "watermark").first?.style)
        #expect((after["scale"]?.double ?? 1) < (before["scale"]?.double ?? 0), "\(words)")
        #expect(after["position"] == before["position"])
    }

    @Test(arguments: [("slow down at the end", 1, 0.5), ("结尾放慢", 1, 0.5), ("slow down at the start", 0.5, 1)])
    func `the only clip slows down towards its edge`(message: String, factor: Double, end: Double) {
        var scene = TalkScene(draft: Draft.fresh(language: .english))
        scene.draft.clips = [Segment(id: "v1", start: nil, duration: Milliseconds(5000))]
        #expect(
            operations(message, scene) == [
                Operation(.speed, ["target": "v1", "factor": .double(factor), "to": .double(end)])
            ])
    }

    @Test func `what was changed is told though the last message took its own edits back`() async throws {
        let project = try AgentTurnTests.Project()
        #expect(messages(await project.say("what did you change")).contains("Nothing was changed"))
        _ = await project.say("generate a 5-second sunset over the ocean")
        _ = await project.say("make it warmer, then undo that")
        #expect(messages(await project.say("what did you change")).contains("generate a 5-second sunset"))
    }

    @Test(arguments: ["undo everything", "全部撤销"])
    func `everything is taken back, counted, and brought back again`(message: String) async throws {
        let project = try AgentTurnTests.Project()
        _ = await project.say("generate a 5-second sunset over the ocean")
        for words in ["make it warmer", "slow it to half speed", "title it Summer"] { _ = await project.say(words) }
        let (draft, count) = (project.draft, project.state.withLock { $0.head })
        let said = messages(await project.say(message))
        #expect(project.draft.clips.isEmpty && said.contains("\(count)"), "\(said)")
        _ = await project.say("redo")
        #expect(project.draft == draft)
    }
}

// Mechanisms behind sentences of people nobody asked: names that are words, lists, words of a text, what is not there.

import Reel
import Testing

@testable import Studio

@Suite struct StrangersTests {
    /// Clips named like these, as long as is said.
    private func scene(_ clips: KeyValuePairs<String, Int>, assets: [String] = [], title: String? = "Port") -> TalkScene
    {
        var scene = TalkScene(draft: Draft.fresh(language: .english), assets: assets)
        scene.draft.clips = clips.enumerated().map { index, clip in
            var segment = Segment(id: "v\(index + 1)", start: nil, duration: Milliseconds(clip.value))
            segment.name = clip.key
            return segment
        }
        if let title {
            var text = Segment(id: "title", start: .zero, duration: Milliseconds(3000))
            text.text = title
            scene.draft.titles = [text]
        }
        return scene
    }

    private var wedding: TalkScene {
        scene(["bride arrives": 8000, "first dance": 12_000, "cake": 6000, "fireworks": 9000], assets: ["teal.cube"])
    }

    /// `speed v2, grade v2`: names and targets.
    private func brief(_ words: String, _ scene: TalkScene) -> String {
        Understander().understand(words, in: scene).operations
            .map { $0.name == .clarify ? "?" : $0.name == .refuse ? "!" : "\($0.name.rawValue) \($0.target)" }
            .joined(separator: ", ")
    }

    @Test(arguments: [
        ("slow the first dance to 70%", "speed v2"), ("duplicate the first dance", "duplicate v2"),
        ("stabilise the bride arrives and the first dance", "effect v1, effect v2"),
        ("first dance: mirror it, grain, vignette", "flip v2, effect v2, effect v2"),
        ("fireworks louder, cake slower", "volume v4, speed v3"),
    ])
    func `a clip's name is a name, whatever its words mean`(words: String, wanted: String) {
        #expect(brief(words, wedding) == wanted)
    }

    @Test(arguments: [
        ("ramp clip 2 to 3x, apply teal.cube and detach its audio", "speed v2, grade v2, detach_audio v2"),
        ("第二段变速到3倍，套用teal.cube，分离音频", "speed v2, grade v2, detach_audio v2"),
        ("slow down the last clip, warmer, black and white", "speed v4, grade v4, grade v4"),
        ("speed up clips 1 and 2 and make them black and white", "speed v1, speed v2, grade v1, grade v2"),
        ("make everything warmer, add grain", "grade all, effect all"),
        ("mute clips 2 and 4, speed up 1 and 3 by 1.5x", "mute v2, mute v4, speed v1, speed v3"),
    ])
    func `a list goes on about the clips it began with`(words: String, wanted: String) {
        #expect(brief(words, wedding) == wanted)
    }

    @Test(arguments: [
        "mute clips 1 and 2, keep 3", "mute 1 and 2, keep 3 and 4", "静音第1和第2段，保留第3段",
    ])
    func `keeping a clip that is not muted is no wish of its own`(words: String) {
        #expect(brief(words, wedding) == "mute v1, mute v2")
    }

    @Test(arguments: [
        ("把最后一段的声音分离出来，然后静音", "detach_audio v4, mute sound"),
        ("detach the audio of clip 1 and mute it", "detach_audio v1, mute sound"),
        ("detach the audio of the cake and then delete it", "detach_audio v3, delete sound"),
    ])
    func `a sound that was detached is what is muted`(words: String, wanted: String) {
        #expect(brief(words, wedding) == wanted)
    }

    @Test(arguments: [
        ("Change the title to Ready, set, go", "Ready, set, go"), ("标题改成晚安，朋友", "晚安，朋友"),
        ("change the title to Anna & Tom, 14 June 2025", "Anna & Tom, 14 June 2025"),
        ("title should say SUMMER DUMP in pink at the top", "SUMMER DUMP"),
        ("rename the title to Cut to the Chase and mute clip 1", "Cut to the Chase"),
        ("标题改成 Forest walk", "Forest walk"),
    ])
    func `words of a title are no deeds`(words: String, title: String) {
        let made = Understander().understand(words, in: wedding).operations
        #expect(made.first?.name == .editText && made.first?.text("text") == title, "\(made)")
        #expect(!made.contains { [.clarify, .delete, .cut].contains($0.name) }, "\(made)")
    }

    @Test func `a title that stays too long leaves earlier`() throws {
        let made = Understander().understand("title stays on too long", in: wedding).operations
        let title = try #require(wedding.draft.titles.first)
        #expect(made.map(\.name) == [.retime])
        #expect(try #require(made.first?.time("to")) < title.begin + title.duration)
    }

    @Test(arguments: ["add a title to the timeline", "加点文字说明"])
    func `a title without words is asked about`(words: String) {
        #expect(brief(words, wedding) == "?")
    }

    @Test(arguments: ["add a beach clip to the timeline", "add a beach scene to the end of the timeline"])
    func `where a scene goes is no part of it`(words: String) {
        let made = Understander().understand(words, in: wedding).operations
        #expect(made.map(\.name) == [.generate] && made.first?.text("prompt") == "beach", "\(made)")
    }

    @Test(arguments: [
        "split the second clip at 3 seconds", "freeze the third clip for 2 seconds", "fade out clip 2",
        "第二段从第3秒分割", "detach the audio of clip 2",
    ])
    func `nothing is done to another clip than the one that is not there`(words: String) {
        let one = scene(["harbour": 12_000])
        #expect(brief(words, one) == "?")
        #expect(Understander().understand(words, in: one).operations.first?.arguments["missing"] != nil)
    }

    @Test func `a scene may be given music and a title by their names alone`() {
        let made = Understander().understand("来10秒星空，配氛围音乐和标题", in: scene([:], title: nil)).operations
        #expect(made.map(\.name) == [.generate, .bgm] && made.first?.text("prompt") == "星空", "\(made)")
    }

    @Test(arguments: [
        ("把第２段靜音", "mute v2"), ("刪掉第一段", "delete v1"), ("音樂小聲一點", "volume bgm"), ("幫我加個轉場", "transition all"),
        ("標題改成「夏天」", "edit_text title"), ("把影片變成直式", "aspect all"), ("復原", "undo all"),
    ])
    func `traditional characters are read as simplified ones`(words: String, wanted: String) {
        var scene = wedding
        scene.draft.music = [Segment(id: "bgm", start: .zero, duration: Milliseconds(35_000))]
        #expect(brief(words, scene) == wanted)
    }

    @Test func `a title in traditional characters stays as it was typed`() {
        let made = Understander().understand("標題改成夏天的風", in: wedding).operations
        #expect(made.first?.text("text") == "夏天的風")
    }

    @Test(arguments: [
        ("trim two seconds off the front of the last clip", 26_000, 28_000),
        ("cut the last second of the first clip", 7000, 8000),
        ("take the cake, cut 2 seconds off its start", 20_000, 22_000),
        ("The cake could be shorter though, like 2 seconds", 22_000, 26_000),
    ])
    func `a word that names the clip is no edge of it`(words: String, from: Int, to: Int) {
        let made = Understander().understand(words, in: wedding).operations
        #expect(made == [Operation(.cut, ["frm": .int(from), "to": .int(to)])], "\(made)")
    }

    @Test(arguments: [
        ("the cake is still a little loud", "volume", "by", -1.0),
        ("first dance is a bit dark", "grade", "brightness", 1),
        ("too much contrast", "grade", "contrast", -1), ("less saturation", "grade", "saturation", -1),
        ("the fireworks look too fast", "speed", "factor", -1),
    ])
    func `what is said of a state asks for its opposite`(words: String, name: String, key: String, sign: Double) {
        let made = Understander().understand(words, in: wedding).operations
        let value = (made.first?.number(key) ?? 0) - (key == "factor" ? 1 : 0)
        #expect(made.map(\.name.rawValue) == [name] && value * sign > 0, "\(made)")
    }

    @Test(arguments: [
        ("brighten the cake, it's too dark", "grade v3"), ("rotate the cake, it is upside down", "rotate v3"),
        ("the cake is too dark, brighten it", "grade v3"),
    ])
    func `a reason is no second wish`(words: String, wanted: String) {
        #expect(brief(words, wedding) == wanted)
    }

    @Test(arguments: [
        "add auto captions from the audio", "帮我自动生成字幕", "画质提升到4K超清", "upscale it to 4k", "把那只猫去掉",
    ])
    func `what nobody here can do is refused`(words: String) {
        #expect(brief(words, wedding) == "!")
    }

    @Test(arguments: [
        "what does duck mean", "nice work!! that's exactly what i wanted", "太棒了，辛苦", "which clip is the longest?",
    ])
    func `talk does nothing`(words: String) {
        #expect(brief(words, wedding).isEmpty)
    }

    @Test(arguments: ["make the sky more dramatic", "the last transition is too fast", "the music is boring"])
    func `what cannot be placed is asked about`(words: String) {
        #expect(brief(words, wedding) == "?")
    }

    @Test(arguments: [
        "i love the transition", "sync the cuts to the beat", "clone my voice", "put the title behind the boat",
        "add sparkles around her", "帮我写个文案", "帮我加点背景特效，下雪那种",
    ])
    func `what only sounds like a deed edits nothing`(words: String) {
        var scene = wedding
        scene.draft.music = [Segment(id: "bgm", start: .zero, duration: Milliseconds(35_000))]
        #expect(["", "?"].contains(brief(words, scene)), "\(brief(words, scene))")
    }

    @Test(arguments: [
        ("put clips 3 and 4 at the beginning", "move v3, move v4"), ("get rid of the subtitles", "delete subtitles"),
        ("delete everything after the first dance", "cut all"), ("第二段到第四段都静音", "mute v2, mute v3, mute v4"),
        ("把1、3、4段调成黑白", "grade v1, grade v3, grade v4"), ("第二段调亮，加暗角，放到最后", "grade v2, effect v2, move v2"),
        ("slow the first dance and the cake to 70%, mute both", "speed v2, speed v3, mute v2, mute v3"),
        ("mute both clips 1 and 2", "mute v1, mute v2"), ("尾巴太拖，砍掉两秒", "cut all"),
        ("make the first dance 20% faster and reverse the cake", "speed v2, reverse v3"),
        ("the transitions are too much, delete them all", "transition all"), ("转场太多了，都去掉", "transition all"),
        ("第二段变速，越来越慢", "speed v2"), ("第三段太长，剪到2秒，再加个慢放", "cut all, speed v3"),
        ("duplicate the fireworks and put the copy first", "duplicate v4, move v4"),
    ])
    func `rows, pairs and places of clips are read`(words: String, wanted: String) {
        #expect(brief(words, wedding) == wanted)
    }

    @Test(arguments: ["delete the cake, actually no, keep it", "都去掉", "add a beat drop to nothing"])
    func `what is taken back or says of nothing deletes nothing`(words: String) {
        #expect(
            !Understander().understand(words, in: wedding).operations.contains {
                [.delete, .keep, .cut].contains($0.name)
            })
    }

    @Test func `up and down in one wish are two steps`() {
        let made = Understander().understand("speed the cake up and the fireworks down", in: wedding).operations
        #expect(made.map(\.target) == ["v3", "v4"] && (made.last?.number("factor") ?? 1) < 1, "\(made)")
    }

    @Test func `a step in percent is no level`() {
        let made = Understander().understand("the cake needs to be 20% faster", in: wedding).operations
        #expect(made == [Operation(.speed, ["target": "v3", "factor": 1.2])])
    }
}

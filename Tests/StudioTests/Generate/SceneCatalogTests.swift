import Reel
import Testing

@testable import Studio

@Suite struct SceneCatalogTests {
    @Test(
        arguments: [
            ("a 10-second video of a sunset over the ocean with calm music", SceneKind.ocean, DayTime.sunset),
            ("beach at sunrise", .ocean, .sunrise), ("sunny day at the seaside", .ocean, .day),
            ("waves under the moonlight", .ocean, .night), ("sunset", .ocean, .sunset),
            ("golden hour", .ocean, .sunset),
            ("a quiet lake in the morning", .ocean, .sunrise), ("ocean waves", .ocean, nil),
            ("海边日落", .ocean, .sunset), ("生成一个10秒的海边夕阳视频", .ocean, .sunset), ("日出时的大海", .ocean, .sunrise),
            ("月光下的海面", .ocean, .night), ("夕阳", .ocean, .sunset), ("傍晚的沙滩", .ocean, .sunset), ("白天的海浪", .ocean, .day),
            ("a city at night", .city, .night), ("Tokyo skyline", .city, nil),
            ("cyberpunk street in the rain", .city, nil),
            ("downtown traffic at dusk", .city, .sunset), ("skyscrapers", .city, nil), ("snow in the city", .city, nil),
            ("城市夜景", .city, .night), ("雨夜的街道", .city, .night), ("上海外滩的夜晚", .city, .night), ("都市霓虹灯", .city, nil),
            ("rain on a window", .rainWindow, nil), ("raindrops on glass", .rainWindow, nil),
            ("it is raining", .rainWindow, nil),
            ("bokeh lights", .rainWindow, nil), ("下雨", .rainWindow, nil), ("雨滴打在窗户上", .rainWindow, nil),
            ("窗外下着雨", .rainWindow, nil), ("雨天", .rainWindow, nil),
            ("forest with light shafts", .forest, nil), ("walking in the woods", .forest, nil),
            ("autumn trees", .forest, nil),
            ("rainforest in the morning", .forest, .sunrise), ("fireflies at night", .forest, .night),
            ("森林里的阳光", .forest, .day),
            ("雪中的树林", .forest, nil), ("竹林", .forest, nil),
            ("starry night sky", .nightSky, .night), ("the milky way", .nightSky, nil),
            ("northern lights", .nightSky, nil),
            ("shooting stars", .nightSky, nil), ("night", .nightSky, .night), ("星空", .nightSky, nil),
            ("极光", .nightSky, nil),
            ("银河与流星", .nightSky, nil), ("深夜", .nightSky, .night),
            ("snowy mountains", .mountains, nil), ("the Alps at sunrise", .mountains, .sunrise),
            ("snow", .mountains, nil),
            ("mountain peaks at sunset", .mountains, .sunset), ("雪山", .mountains, nil), ("日落时的雪山", .mountains, .sunset),
            ("下雪了", .mountains, nil), ("clouds timelapse", .clouds, nil), ("blue sky", .clouds, nil),
            ("云海", .clouds, nil),
            ("蓝天白云", .clouds, nil), ("a cosy fireplace", .fire, nil), ("campfire", .fire, nil), ("篝火", .fire, nil),
            ("underwater world", .underwater, nil), ("海底世界", .underwater, nil), ("a nebula in deep space", .space, nil),
            ("宇宙星云", .space, nil), ("abstract background", .abstract, nil), ("抽象渐变", .abstract, nil),
        ] as [(String, SceneKind, DayTime?)])
    func `words find their scene`(prompt: String, kind: SceneKind, time: DayTime?) {
        let choice = SceneCatalog.choose(prompt)
        #expect(choice.kind == kind)
        #expect(choice.time == time)
        #expect(choice.matched)
    }

    @Test(arguments: ["a cat", "my cousin's wedding", "一只猫", "产品介绍", "", "today's reason", "seasoned artwork", "🙂"])
    func `what is not known is abstract and says so`(prompt: String) {
        let choice = SceneCatalog.choose(prompt)
        #expect(choice.kind == .abstract)
        #expect(!choice.matched)
    }

    @Test func `things that no scene shows are named`() {
        #expect(SceneCatalog.choose("a cat walking on the beach").missing == ["cat"])
        #expect(SceneCatalog.choose("海边的猫和狗").missing == ["猫", "狗"])
        #expect(SceneCatalog.choose("sunset over the ocean").missing.isEmpty)
    }

    @Test func `rain, snow and mood words change the picture`() {
        #expect(SceneCatalog.choose("city in the rain").weather == .rain)
        #expect(SceneCatalog.choose("雪夜的城市").weather == .snow)
        #expect(SceneCatalog.choose("snowy mountains").weather == .clear)
        #expect(SceneCatalog.choose("雪山上飘雪").weather == .snow)
        #expect(SceneCatalog.choose("a sea of clouds").kind == .clouds)
        #expect(SceneCatalog.choose("warm abstract").mood == .warm)
        #expect(SceneCatalog.choose("蓝色的抽象背景").mood == .cool)
        #expect(SceneCatalog.choose("clouds timelapse").speed > 2)
        #expect(SceneCatalog.choose("缓慢的云").speed < 1)
    }

    @Test(arguments: [
        "a 10-second video of a sunset over the ocean with calm music", "sunset over the ocean with some upbeat music",
        "海边日落，配舒缓的音乐", "海边日落，加上欢快的背景音乐",
    ])
    func `words about the music leave the picture alone`(prompt: String) {
        let choice = SceneCatalog.choose(prompt)
        #expect(choice == SceneCatalog.choose("海边日落"))
        #expect(SceneCatalog.choose("a forest with calm music").kind == .forest)
        #expect(SceneCatalog.choose("forest, upbeat music, then more").speed == 1)
        #expect(SceneCatalog.choose("music").kind == .abstract)
    }

    @Test(arguments: Language.allCases)
    func `every kind has a name in both languages`(language: Language) {
        for kind in SceneKind.allCases {
            #expect(SceneCatalog.describe(kind, language) != kind.rawValue || language == .english && kind == .fire)
        }
        let keys = SceneVocabulary.names.mapValues { Set($0.keys) }
        #expect(keys[.english] == keys[.chinese])
    }

    @Test func `a choice is told as what was made`() {
        #expect(SceneCatalog.describe(SceneCatalog.choose("海边日落"), .chinese) == "海上日落")
        #expect(SceneCatalog.describe(SceneCatalog.choose("ocean at sunset"), .english) == "a sunset over the ocean")
        #expect(
            SceneCatalog.describe(SceneCatalog.choose("rainy city street"), .english) == "a city in the rain at night")
        #expect(SceneCatalog.describe(SceneCatalog.choose("a cat"), .english) == "an abstract flow of colour")
    }

    @Test func `a prompt without end is read only so far`() {
        #expect(!SceneCatalog.choose(String(repeating: "看 ", count: 200_000) + "ocean").matched)
    }
}

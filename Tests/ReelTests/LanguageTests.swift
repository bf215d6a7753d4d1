// Which language a message is in: by its own words, not by what it quotes or names.

import Reel
import Testing

@Suite struct LanguageTests {
    @Test(
        arguments: [
            ("把音乐调小一点", Language.chinese), ("make it warmer", .english), ("把 BGM 调低", .chinese),
            ("BGM 小点", .chinese), ("导出 1080P MP4 H264", .chinese), ("trim 掉前1秒", .chinese), ("12", nil), ("…", nil),
            ("title it “海边的傍晚”", .english), ("标题改成\"Summer evening by the sea\"", .chinese),
            ("标题改成《Summer evening by the sea》", .chinese), ("把 holiday-in-spain.mp4 放最后", .chinese),
            ("“海边”", .chinese), ("BGM", .english), ("say \"你好 and", .english), ("make 海边的傍晚日落 brighter", .chinese),
        ] as [(String, Language?)])
    func `a message is in the language of its own words`(message: String, language: Language?) {
        #expect(Language.detected(in: message) == language)
    }

    @Test(arguments: [
        ("make the title bigger 然后放到 bottom", true), ("make it warmer", false), ("title it “海边”", false),
        ("把音乐调小", false),
    ])
    func `English with Chinese words of its own is mixed`(message: String, isMixed: Bool) {
        #expect(Language.isMixed(message) == isMixed)
    }

    @Test(arguments: [
        "标题改成 Forest walk", "把logo放到右下角", "BGM换成欢快的", "第二段 speed up 到 2x", "標題改成夏天",
    ])
    func `a Chinese sentence with foreign words in it is Chinese`(message: String) {
        #expect(Language.detected(in: message) == .chinese)
    }

    @Test(arguments: ["change the title to 你好", "你好 can you cut the first clip please", "mute clip 2", "title: 夏"])
    func `an English sentence with a Chinese word in it is English`(message: String) {
        #expect(Language.detected(in: message) == .english)
    }

    @Test func `figures alone are of no language`() {
        #expect(Language.detected(in: "12 %") == nil)
    }
}

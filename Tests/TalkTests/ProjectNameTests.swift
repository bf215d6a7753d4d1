// What a project is called by its first message, in both languages.

import Resources
import Testing

@testable import Talk

@Suite struct ProjectNameTests {
    private static let namer = Result { try ProjectNamer(table: keywordTable) }

    @Test(
        arguments: [
            ("generate a 10-second sunset over the ocean", "sunset over the ocean"),
            ("generate a 10-second video of a sunset over the ocean with calm music", "sunset over the ocean"),
            ("Please make me a short clip about my cat and a dog, 5 seconds", "cat and a dog"),
            ("can you create a 1 min video of rain in the city and add a title?", nil),
            ("could you make rain in Tokyo and then title it Rain", "rain in Tokyo"),
            ("i want a video of a man with a hat", "man with a hat"),
            ("make a vlog called \"My Summer\"", "My Summer"),
            ("create a night sky video for TikTok please", "night sky"),
            ("make a video about 海边的傍晚", "海边的傍晚"),
            ("生成一段10秒的海上日落视频，配上轻柔的音乐", "海上日落"), ("做一个关于猫的短片", "猫"),
            ("帮我做一段十五秒的雨夜城市的视频，然后导出", "雨夜城市"), ("请生成星空，配钢琴曲", "星空"),
            ("来一段森林视频吧", "森林"), ("我想要一个海边婚礼的短视频", "海边婚礼"), ("生成一段 sunset beach 的视频", "sunset beach"),
            (
                "create a video of the long road from the mountains down to the sea in autumn",
                "long road from the mountains down to"
            ),
        ] as [(String, String?)])
    func `the subject is the name`(message: String, expected: String?) throws {
        let name = try Self.namer.get().name(from: message)
        #expect(name?.words == expected)
        #expect(name == nil || name?.strength == .subject)
    }

    @Test(arguments: [
        ("trim the first 2 seconds", "trim the first 2 seconds"), ("剪掉前两秒，再导出", "剪掉前两秒"),
        ("title it Summer. Then more", "title it Summer"),
    ])
    func `an edit names a project only until something better comes`(message: String, expected: String) throws {
        #expect(try Self.namer.get().name(from: message) == ProjectName(expected, .words))
    }

    @Test(arguments: [
        "", "hello", "hi there, thanks!", "你好", "what can you do?", "你能做什么？", "make a video", "!!!", "生成一段视频",
    ])
    func `politeness, questions and empty wishes name nothing`(message: String) throws {
        #expect(try Self.namer.get().name(from: message) == nil)
    }

    @Test(arguments: [("holiday.mp4", "holiday"), ("/a/b/海边 1.mov", "海边 1"), (".mp4", ".mp4"), ("notes", "notes")])
    func `a file names a project without its ending`(file: String, expected: String) {
        #expect(ProjectName(file: file) == ProjectName(expected, .subject))
    }
}

import Reel
import Testing

@testable import Studio

/// A video asked for in phrases.
@Suite struct BriefTests {
    private static func operations(_ message: String) -> [Operation] {
        Understander().understand(message, in: TalkScene(draft: Draft.fresh(language: .chinese))).operations
    }

    @Test(arguments: [
        "做一个10秒的竖屏视频，海边日落，配轻柔的钢琴", "做个视频，10秒，内容是海边日落，竖屏，音乐用轻柔的钢琴",
        "想做个短视频，背景音乐用钢琴，比例9:16，时长10秒，主题：海边日落",
    ])
    func `phrases in any order say what a video shows, how long it is and how it sounds`(message: String) {
        let made = Self.operations(message)
        #expect(made.map(\.name) == [.generate, .bgm])
        #expect(made.first?.text("prompt") == "海边日落")
        #expect(made.first?.text("ratio") == "9:16")
        #expect(made.first?.time("duration") == Milliseconds(10_000))
        #expect(made.last?.text("mood") == "piano")
    }

    @Test func `stretches of a video are scenes one after another`() {
        let made = Self.operations("做一个20秒的视频，前10秒海边日落，后10秒城市夜景")
        #expect(made.map { $0.text("prompt") } == ["海边日落", "城市夜景"])
        #expect(made.map { $0.text("mode") } == [nil, "append"])
    }

    @Test func `what is no part of the video is still done behind it`() {
        let made = Self.operations("做个10秒的视频，海边日落，标题写“再见夏天”，前两秒淡入")
        #expect(made.map(\.name) == [.generate, .title, .fade])
    }
}

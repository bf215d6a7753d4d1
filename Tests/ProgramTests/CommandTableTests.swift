// The slash commands as typed: names of both languages, full-width letters, slips of the hand.

import Testing

@testable import talkreel

@Suite struct CommandTableTests {
    @Test(arguments: [
        ("/timeline", CommandAction.timeline, ""), ("／导出　1080p", .export, "1080p"), ("/时间线", .timeline, ""),
        ("/ＥＸＩＴ", .quit, ""), ("  /upload ~/我的 视频.mp4 ", .upload, "~/我的 视频.mp4"),
    ])
    func `a command is known by every name it has`(line: String, action: CommandAction, argument: String) {
        #expect(Command.read(line) == .command(action, argument: argument))
    }

    @Test(arguments: [("/timelime", "timeline"), ("/exprot", "export"), ("/xyzzy", nil)] as [(String, String?)])
    func `a slip gets the nearest name and is sent nowhere`(line: String, nearest: String?) {
        #expect(Command.read(line) == .unknown(String(line.dropFirst()), nearest: nearest))
    }

    @Test(arguments: [("//text", "/text"), ("/home/me/clip.mp4", "/home/me/clip.mp4"), ("cut it", "cut it")])
    func `what only looks like a command is talk`(line: String, words: String) {
        #expect(Command.read(line) == .words(words))
    }

    @Test func `no name means two commands`() {
        let names = Command.all.flatMap { $0.english + $0.chinese }
        #expect(Set(names).count == names.count)
    }
}

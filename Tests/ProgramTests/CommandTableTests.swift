// The slash commands as typed: names of both languages, full-width letters, slips of the hand.

import ArgumentParser
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

    @Test func `the shell has the commands that the table says, and no slash command twice`() {
        let names = TalkreelCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
        #expect(Set(names).count == names.count)
        for command in Command.all {
            let name = command.english[0]
            switch command.shell {
            case .line, .own(nil): #expect(names.contains(name) || name == "help", "\(name)")
            case .own(let other?): #expect(names.contains(other), "\(name)")
            case .none: #expect(!names.contains(name), "\(name)")
            }
        }
    }

    @Test(arguments: [
        (["undo"], "/undo"), (["versions", "5"], "/history 5"), (["rename", "My", "film"], "/rename My film"),
        (["diff", "2", "4"], "/diff 2 4"), (["save-transcript", "a.md"], "/save-transcript a.md"),
        (["preview", "film", "0:01-0:02"], "/preview film 0:01-0:02"),
    ])
    func `a command of the shell is the line of the chat`(arguments: [String], line: String) throws {
        let command = try #require(try TalkreelCommand.parseAsRoot(arguments) as? any LineCommand)
        #expect(command.line == line)
    }

    @Test func `what a command does not take is wrong usage`() {
        #expect(throws: (any Error).self) { _ = try TalkreelCommand.parseAsRoot(["undo", "everything"]) }
    }
}

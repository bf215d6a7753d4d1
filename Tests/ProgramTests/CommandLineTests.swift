// What the command line says: in Chinese as in English, also what the argument parser words by itself.

import ArgumentParser
import Reel
import Talk
import Testing

@testable import talkreel

@Suite struct CommandLineTests {
    private func parser(_ columns: Int = 80) throws -> ParserWords {
        ParserWords(words: try Words(), language: .chinese, columns: columns)
    }

    @Test(arguments: [
        (["--blub"], "错误：没有选项“--blub”"), (["--langg", "zh"], "是不是“--lang”？"), (["--lang"], "缺少值"),
        (["--seed", "x"], "“--seed <number>”不能是“x”"), (["--cloud=yes"], "不带值，却给了“yes”"),
        (["upload"], "缺少参数“<items> ...”"), (["credits", "now"], "多余的参数“now”"),
        (["credits", "now", "please"], "2 个多余的参数：“now', 'please”"),
    ])
    func `a refused argument is told in Chinese`(arguments: [String], expected: String) throws {
        do {
            _ = try TalkreelCommand.parseAsRoot(arguments)
            Issue.record("\(arguments) were taken")
        } catch {
            let text = try parser().told(TalkreelCommand.fullMessage(for: error, columns: 1000))
            #expect(text.contains(expected), "\(text)")
            #expect(text.contains("用法：") && text.contains("更多说明：") && !text.contains("See '"), "\(text)")
        }
    }

    @Test(arguments: [TalkreelCommand.self, JobsCommand.self, LoginCommand.self] as [any ParsableCommand.Type])
    func `help has Chinese headings, and rows that fit`(command: any ParsableCommand.Type) throws {
        let help = try parser(60).told(command.helpMessage(columns: 1000))
        for heading in ["选项：", "显示这个说明。", "用法："] { #expect(help.contains(heading), "\(help)") }
        for word in ["OPTIONS", "USAGE", "OVERVIEW", "Show help", "See "] { #expect(!help.contains(word), "\(word)") }
        #expect(help.split(separator: "\n").allSatisfy { $0.count <= 60 })
    }

    @Test func `a line that is no sentence of the parser stays as it is`() throws {
        #expect(try parser().told("--lang 可以是 en") == "--lang 可以是 en")
        #expect(try parser().told("  See 'x' for") == "  See 'x' for")
    }

    @Test(
        arguments: [("exprot", "export"), ("projcts", "projects"), ("jobs", nil), ("sunset", nil)]
            as [(String, String?)])
    func `a slip in a command's name is told its name`(word: String, name: String?) {
        #expect(TalkreelCommand.nearestCommand(word) == name)
    }

    @Test(arguments: ["foo", "http://", "ftp://host"])
    func `what cannot be an address is refused before anything is asked`(server: String) {
        #expect(throws: (any Error).self) { try TalkreelCommand.parseAsRoot(["--server", server]) }
        #expect(throws: Never.self) { try TalkreelCommand.parseAsRoot(["--server", "HTTP://127.0.0.1:1"]) }
    }

    @Test func `the settings and the doctor speak Chinese`() async throws {
        let wording = Wording(words: try Words(), language: .chinese)
        let line = Settings(environment: { _ in nil }, files: []).lines(origins: wording)?.first
        #expect(line == "lang = auto  (默认)")
        #expect(SettingRefusal.takes(.wrap).words(wording) == "wrap 可以是 words、terminal。")
        #expect(SettingRefusal.unknown("x").words(wording).hasPrefix("没有设置 x。可用的有：lang、"))
        let problem = SettingProblem(place: "c.json:3", cause: .unknown("colour"))
        #expect(problem.words(wording) == "c.json:3：没有设置“colour”")
        var options = ChatOptions.standard
        options.server = "http://127.0.0.1:1"
        let report = await doctorReport(for: options, wording).lines(wording)
        #expect(report.contains("后端：http://127.0.0.1:1"))
        #expect(report.contains { $0.hasPrefix("回应：没有（127.0.0.1:1 没有回应") }, "\(report)")
    }
}

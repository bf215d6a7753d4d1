// One table makes help, man page and README; Tab knows it too.

import Foundation
import Reel
import Talk
import Terminal
import Testing

@testable import talkreel

@Suite struct ManualTests {
    private func manual(_ language: Language) throws -> Manual { Manual(words: try Words(), language: language) }

    @Test func `the README lists the commands as the program does`() throws {
        let path = #filePath.components(separatedBy: "/Tests/")[0] + "/README.md"
        let readme = try String(contentsOfFile: path, encoding: .utf8)
        #expect(readme.contains(try manual(.english).markdown), "talkreel manual --markdown has the table")
    }

    @Test(arguments: [Language.english, .chinese])
    func `the man page names every command, key and exit code`(language: Language) throws {
        let page = try manual(language).page
        for name in Command.all.flatMap({ $0.english + $0.chinese }) {
            #expect(page.contains("/" + name.replacing("-", with: "\\-")), "\(name)")
        }
        for action in CommandAction.allCases { #expect(!page.contains("help.\(action)"), "\(action)") }
        #expect(page.contains("Ctrl\\-C") && page.contains("130") && page.contains("\\-\\-jsonl"))
        #expect(!page.split(separator: "\n").contains { $0.hasPrefix("'") })
    }

    @Test(arguments: [Language.english, .chinese], [40, 60, 80, 120])
    func `the list of commands fits the window, and every command begins a row`(language: Language, columns: Int) throws
    {
        let wording = Wording(words: try Words(), language: language)
        let rows = HelpList(wording: wording, columns: columns).rows
        #expect(rows.allSatisfy { CellWidth.of($0) < columns })
        for command in Command.all {
            let name = command.shown(in: language).prefix { $0 != " " }
            #expect(rows.contains { $0 == "  \(name)" || $0.hasPrefix("  \(name) ") }, "\(name)")
        }
        #expect(columns < 80 || rows.count < Command.all.count + 8, "\(rows.joined(separator: "\n"))")
    }

    @Test func `every action has a command`() {
        #expect(Set(Command.all.map(\.action)) == Set(CommandAction.allCases))
    }

    @Test(arguments: [
        ("/up", ["/upload "]), ("/删", ["/删除项目 "]), ("/lang z", ["/lang zh"]), ("plain words", []), ("/xyz", []),
        ("/导出 10", ["/导出 1080p"]), ("/status ", []), ("/help exp", ["/help export"]), ("/帮助 导", ["/帮助 导出"]),
        ("/set wr", ["/set wrap "]), ("/设置 wrap ", ["/设置 wrap words", "/设置 wrap terminal"]),
        ("/set thumbs si", ["/set thumbs sixel"]), ("/set output ", []),
    ])
    func `Tab completes names and words of both languages`(typed: String, expected: [String]) {
        #expect(CommandCompletion(home: "/home/me").candidates(typed) == expected)
    }

    @Test func `Tab completes the names of projects`() {
        let completion = CommandCompletion(home: "/home/me", projects: { ["Night walk", "海边", "7f3a"] })
        #expect(completion.candidates("/open ni") == ["/open Night walk"])
        #expect(completion.candidates("/打开 ") == ["/打开 Night walk", "/打开 海边", "/打开 7f3a"])
    }

    @Test func `the list of commands names what is to be filled in, in the user's language`() throws {
        let rows = HelpList(wording: Wording(words: try Words(), language: .chinese), columns: 60).rows
        #expect(rows.contains { $0.hasPrefix("  /打开 ID|编号|名称 ") } && rows.contains { $0.hasPrefix("  /保存记录 文件.md") })
        let export = try #require(rows.firstIndex { $0.hasPrefix("  /导出 ") })
        #expect(rows[export + 1] == "    [--max-size 25MB] [--to 文件]")
    }

    @Test func `Tab completes files, quoted where their names need it`() throws {
        let folder = NSTemporaryDirectory() + "files-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: folder + "/子 folder", withIntermediateDirectories: true)
        for name in ["我的 视频.mp4", "clip.mp4", ".hidden", "it's.mov"] {
            #expect(FileManager.default.createFile(atPath: "\(folder)/\(name)", contents: nil))
        }
        let completion = CommandCompletion(home: folder)
        #expect(completion.candidates("/upload \(folder)/cl") == ["/upload \(folder)/clip.mp4"])
        #expect(completion.candidates("/上传 ~/我") == ["/上传 '~/我的 视频.mp4'"])
        #expect(completion.candidates("/upload a.mp4 '\(folder)/it") == ["/upload a.mp4 '\(folder)/it'\\''s.mov'"])
        #expect(completion.candidates("/upload \(folder)/子") == ["/upload '\(folder)/子 folder/"])
        #expect(completion.candidates("/upload \(folder)/").count == 4)
        #expect(completion.candidates("用 @~/cl") == ["用 @~/clip.mp4"])
        #expect(completion.candidates("me@~/cl").isEmpty)
    }
}

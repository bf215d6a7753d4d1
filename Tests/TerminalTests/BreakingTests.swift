// Finished lines are broken between words, and are one line to the terminal all the same.

import Foundation
import Support
import Terminal
import Testing

@Suite struct BreakingTests {
    private static let texts = [
        "What should I change: a clip, the music, or the title? The timeline is as it was.",
        "好的，已剪掉开头三秒（现在从天际线开始）。接下来把标题“海边的傍晚”放在第一个镜头上，音乐保持在 35%。",
        "时间线（3 条轨道）：1. 视频：rainy city at night (0-6s) 2. 背景音乐：calm (0-6s, 35%) 3. 标题：“Rainy 夜”",
        "✓ /home/me/films/a-very-long-name-without-any-blank-in-it.mp4 is there  with  blanks   in it",
    ]

    /// What a terminal shows of a line, row by row.
    private func rows(of text: String, _ columns: Int, losesFirst: Bool = false) throws -> [String] {
        let grid = try #require(ScreenGrid(columns: columns, rows: 40))
        let appearance = Appearance(losesFirst: losesFirst)
        for row in appearance.rows(of: text, columns: columns) { grid.feed(row.whole + "\r\n") }
        return grid.shownRows
    }

    private func pressed(_ text: String) -> String { text.filter { $0 != " " } }

    @Test(arguments: texts) func `no word is cut that fits a row, and nothing is lost`(text: String) throws {
        for columns in 12...90 {
            let rows = try rows(of: text, columns)
            #expect(pressed(rows.joined()) == pressed(text), "\(columns)")
            for word in text.split(separator: " ") where CellWidth.of(word) < columns && word.allSatisfy(\.isASCII) {
                #expect(rows.contains { $0.contains(word) }, "\(word) at \(columns): \(rows)")
            }
        }
    }

    @Test func `no row begins with a blank or with closing punctuation`() throws {
        for (text, columns) in Self.texts.dropLast().flatMap({ text in (16...90).map { (text, $0) } }) {
            for row in try rows(of: text, columns) {
                #expect(!" ，。）”%,.)".contains(row.first ?? "x"), "\(row) at \(columns)")
            }
        }
    }

    @Test(arguments: texts) func `for a terminal that loses first characters the rows are the same`(text: String) throws
    {
        for columns in 12...90 {
            #expect(try rows(of: text, columns, losesFirst: true) == rows(of: text, columns), "\(columns)")
        }
    }

    /// At the bottom of the window, where the screen scrolls for each new row.
    @Test(.enabled(if: Tmux.path != nil, "tmux is not installed"), arguments: texts)
    func `tmux shows every character that it holds`(text: String) throws {
        let folder = try TemporaryFolder()
        for columns in [20, 27, 40] {
            let file = "\(folder.path)/\(columns)"
            let line = Appearance(losesFirst: true).rows(of: text, columns: columns).map(\.whole).joined(
                separator: "\r\n")
            let block = "\u{1B}[2A\u{1B}[K\u{1B}7\u{1B}[B\u{1B}[J\u{1B}8\(line)\r\nstatus\u{1B}[K\r\nyou ›\u{1B}[K"
            try (String(repeating: "\n", count: 30) + block + "\r" + block).write(
                toFile: file, atomically: true, encoding: .utf8)
            let tmux = try Tmux(running: "/bin/sh", ["-c", "cat \(file); sleep 600"], columns: columns, rows: 20)
            #expect(tmux.pty.waitFor { $0.contains("you ›") })
            tmux.pty.settle()
            let held = try tmux.rows()
            let shown = tmux.pty.screen.shownRows.dropLast()
            #expect(held.suffix(shown.count).elementsEqual(shown.filter { !$0.isEmpty }), "\(columns): \(shown)")
        }
    }

    @Test func `a line that fits is written as it is`() {
        #expect(brokenByTerminal("short line", columns: 40) == "short line")
        #expect(brokenByTerminal("片段已生成", columns: 10) == "片段已生成")
    }

    @Test func `a terminal that counts some letters wider still breaks between words`() throws {
        // Two cells more than we believe, on the first row: the jump goes to the row's end all the same.
        let line = "  " + brokenByTerminal("trim the opening shot and warm it", columns: 20)
        let grid = try #require(ScreenGrid(columns: 20, rows: 9))
        grid.feed(line)
        #expect(grid.row(0) == "  trim the opening" && grid.row(1) == "shot and warm it")
    }

    @Test func `what was typed is broken the same way behind its prompt`() throws {
        let row = Appearance().echo("make it warmer\nand brighter at the end", prompt: "you › ", columns: 16)
        let grid = try #require(ScreenGrid(columns: 16, rows: 9))
        grid.feed(row.whole.replacing("\n", with: "\r\n"))
        #expect(grid.shownRows == ["you › make it", "warmer", "and brighter at", "the end"])
    }
}

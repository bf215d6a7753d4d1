// The whole terminal in a pty, on an echo chat: keys in, a screen out.

import Support
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite(.serialized) struct ChatInPtyTests {
    private func chat(
        _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
    ) throws -> Pty {
        let pty = try Pty.spawn(
            builtProgram("terminal-probe"), arguments, environment: environment, columns: columns, rows: rows)
        #expect(pty.waitFor { $0.beforeCursor == "you › " })
        return pty
    }

    /// Ends the chat and looks whether the shell's terminal is back.
    private func leave(_ pty: Pty, code: Int32 = 0) {
        #expect(pty.wait() == code)
        #expect(pty.isCooked)
        #expect(String(decoding: pty.output, as: UTF8.self).contains("\u{1B}[?2004l"))
    }

    @Test(arguments: [[:], ["LANG": "zh_CN.UTF-8"], ["LANG": "C"], ["LC_ALL": "C.UTF-8"]])
    func `Chinese can be typed whatever the locale says`(environment: [String: String]) throws {
        let pty = try chat(environment: environment)
        pty.send("把音乐调低🎬\r")
        #expect(pty.waitFor { $0.contains("echo: \"把音乐调低🎬\"") })
        pty.send("\u{04}")
        leave(pty)
    }

    @Test func `narrow letters before wide ones leave the cursor where the next letter goes`() throws {
        let pty = try chat()
        pty.send("幕 sunset 傍晚\u{01}x")
        #expect(pty.waitFor { $0.row(0) == "you › x幕 sunset 傍晚" && $0.beforeCursor == "you › x" })
        pty.send("\u{1B}[C海")
        #expect(pty.waitFor { $0.row(0) == "you › x幕海 sunset 傍晚" && $0.beforeCursor == "you › x幕海" })
        pty.send("\u{05}\u{7F}\u{7F}\u{1B}[D\u{1B}[3~")
        #expect(pty.waitFor { $0.row(0) == "you › x幕海 sunset" && $0.beforeCursor == "you › x幕海 sunset" })
        pty.send("\u{04}\u{03}\u{04}")
        leave(pty)
    }

    @Test func `a draft that wraps keeps its letters and its cursor`() throws {
        let pty = try chat(columns: 20, rows: 8)
        pty.send("一二三四五六七八九十")
        #expect(pty.waitFor { $0.rows.prefix(2) == ["you › 一二三四五六", "七八九十"] && $0.cursor.column == 8 })
        pty.send("\u{01}a")
        #expect(pty.waitFor { $0.rows.prefix(2) == ["you › a一二三四五六", "七八九十"] && $0.beforeCursor == "you › a" })
    }

    @Test func `a pasted newline does not submit`() throws {
        let pty = try chat()
        pty.send("\u{1B}[200~第一行\r\nsecond\u{03} line\u{1B}[201~")
        #expect(pty.waitFor { $0.rows.prefix(2) == ["you › 第一行", "second line"] })
        #expect(!pty.screen.contains("echo"))
        pty.send("\r")
        #expect(pty.waitFor { $0.contains("echo: \"第一行\\nsecond line\"") })
    }

    @Test(arguments: ["\u{1B}\r", "\n", "\u{1B}[13;2u", "\\\r"])
    func `a draft has several lines by Alt-Enter, Ctrl-J, Shift-Enter or a backslash`(key: String) throws {
        let pty = try chat()
        pty.send("标题" + key + "two")
        #expect(pty.waitFor { $0.rows.prefix(2) == ["you › 标题", "two"] })
        pty.send("\u{1B}[A\u{05}!\r")
        #expect(pty.waitFor { $0.contains("echo: \"标题!\\ntwo\"") })
    }

    @Test func `a big paste arrives whole`() throws {
        let pty = try chat()
        let text = (0..<700).map { "第\($0)段 paragraph" }.joined(separator: "\n")
        pty.send("\u{1B}[200~" + text + "\u{1B}[201~")
        #expect(pty.waitFor { $0.beforeCursor == "you › [700 lines]" })
        pty.send("\r")
        let expected = "echo: " + text.debugDescription
        // Without the jumps to the end of a row, where the next word does not fit.
        #expect(
            pty.waitFor { _ in
                String(decoding: pty.output, as: UTF8.self).replacing("\u{1B}[80G ", with: "").contains(expected)
            })
    }

    @Test func `lines, tokens and a status come while one types`() throws {
        let pty = try chat(columns: 60, rows: 20)
        pty.send("count 80\r")
        // It may have left the screen before it is looked at.
        #expect(pty.waitFor { _ in String(decoding: pty.output, as: UTF8.self).contains("line 1.") })
        for letter in "继续打字 while it works" { pty.send(String(letter)) }
        #expect(pty.waitFor { $0.contains("counted") && $0.beforeCursor == "you › 继续打字 while it works" })
        #expect(pty.screen.shownRows.suffix(3) == ["line 80.", "counted", "you › 继续打字 while it works"])
        #expect(pty.screen.count(of: "继续打字") == 1)
        #expect(!pty.screen.contains("步"))
        pty.send("\r")
        #expect(pty.waitFor { $0.contains("echo: \"继续打字 while it works\"") })
    }

    @Test func `a resize there and back leaves one status and one draft`() throws {
        // The grid cuts rows as xterm does.
        let pty = try chat(environment: ["XTERM_VERSION": "XTerm(390)"])
        pty.send("status 正在渲染 · 45% · 0:19\r")
        #expect(pty.waitFor { $0.row(1) == "正在渲染 · 45% · 0:19" })
        pty.send("把标题改成“海边的傍晚”，再把音乐调低一点，最后导出竖屏的版本给我看看")
        #expect(pty.waitFor { $0.beforeCursor.hasSuffix("看看") })
        for columns in [40, 80, 38, 80] {
            pty.resize(columns: columns, rows: 24)
            #expect(pty.waitFor { $0.shownRows.joined().hasSuffix("给我看看") && $0.count(of: "0:19") == 2 })
            pty.settle()
            #expect(pty.screen.shownRows.joined().ranges(of: "给我看看").count == 1)
            #expect(pty.screen.count(of: "正在渲染") == 2)
            #expect(pty.screen.rows.allSatisfy { $0.count <= columns })
        }
        #expect(pty.screen.row(0).hasPrefix("you › status"))
    }

    @Test func `Ctrl-C clears the draft and keeps it, then interrupts`() throws {
        let folder = try TemporaryFolder()
        let pty = try chat([folder.path + "/history.jsonl"])
        pty.send("unsent 没有发出\u{03}")
        #expect(pty.waitFor { $0.row(0) == "you ›" })
        pty.send("\u{03}")
        #expect(pty.waitFor { $0.row(0) == "interrupt" && $0.row(1) == "you ›" })
        pty.send("\u{1B}[A")
        #expect(pty.waitFor { $0.beforeCursor == "you › unsent 没有发出" })
        pty.send("\u{03}\u{04}")
        leave(pty)
    }

    @Test func `history brings lines of earlier chats and gives the draft back`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/history.jsonl"
        let earlier = try chat([path])
        earlier.send("导出 1080p\rundo\r\u{04}")
        leave(earlier)
        let pty = try chat([path])
        pty.send("草稿\u{10}\u{10}")
        #expect(pty.waitFor { $0.beforeCursor == "you › 导出 1080p" })
        pty.send("\u{0E}\u{0E}")
        #expect(pty.waitFor { $0.beforeCursor == "you › 草稿" })
        pty.send("\u{12}导")
        #expect(pty.waitFor { $0.contains("^R 导 › 导出 1080p") })
        pty.send("\r")
        #expect(pty.waitFor { $0.beforeCursor == "you › 导出 1080p" && !$0.contains("^R") })
    }

    @Test func `words are killed, yanked and brought back`() throws {
        let pty = try chat()
        pty.send("lower the 音乐音量\u{17}\u{17}")
        #expect(pty.waitFor { $0.row(0) == "you › lower the" })
        pty.send("\u{17}\u{19}\u{19}")
        #expect(pty.waitFor { $0.row(0) == "you › lower the the" })
        pty.send("\u{1F}\u{1F}")
        #expect(pty.waitFor { $0.row(0) == "you › lower" })
        pty.send("\u{15}\u{1F}")
        #expect(pty.waitFor { $0.row(0) == "you › lower" })
        pty.send("\u{01}\u{0B}")
        #expect(pty.waitFor { $0.row(0) == "you ›" })
    }

    @Test func `Tab completes as far as it is clear`() throws {
        let pty = try chat()
        pty.send("/up\t")
        #expect(pty.waitFor { $0.row(0) == "you › /upload" && $0.cursor.column == 14 })
    }

    @Test func `Esc twice is heard, unknown keys are not`() throws {
        let pty = try chat()
        pty.send("\u{1B}\u{1B}")
        #expect(pty.waitFor { $0.contains("escape twice") })
        pty.send("\u{1B}[15~\u{1B}[1;5P好")
        #expect(pty.waitFor { $0.beforeCursor == "you › 好" })
    }

    @Test func `words put back fill an empty draft only`() throws {
        let pty = try chat()
        pty.send("back 排队的话\r")
        #expect(pty.waitFor { $0.beforeCursor == "you › 排队的话" })
        pty.send("\u{15}prompt 你 › \r")
        #expect(pty.waitFor { $0.shownRows.last == "你 ›" })
    }

    @Test(arguments: [SIGTERM, SIGHUP])
    func `a signal leaves the terminal as it was`(number: Int32) throws {
        let pty = try chat()
        pty.send("a draft")
        #expect(pty.waitFor { $0.beforeCursor == "you › a draft" })
        pty.signal(number)
        leave(pty, code: 128 + number)
    }

    @Test(arguments: [("leave", Int32(0)), ("exit", 3), ("crash", 128 + SIGABRT)])
    func `every way out gives the terminal back`(word: String, code: Int32) throws {
        // Swift's own report of a crash would wait for a key.
        let pty = try chat(environment: ["SWIFT_BACKTRACE": "enable=no"])
        pty.send(word + "\r")
        leave(pty, code: code)
    }

    @Test func `Ctrl-Z hands the terminal to the shell and fg brings the draft back`() throws {
        let pty = try Pty.spawn("/bin/bash", ["--norc", "-i"], environment: ["PS1": "shell> ", "HISTFILE": ""])
        #expect(pty.waitFor { $0.contains("shell>") })
        pty.send(builtProgram("terminal-probe") + "\r")
        #expect(pty.waitFor { $0.beforeCursor == "you › " })
        pty.send("半句话\u{1A}")
        #expect(pty.waitFor { $0.beforeCursor == "shell> " })
        pty.send("echo $((6*7))\r")
        #expect(pty.waitFor { $0.contains("\n42\n") })
        pty.send("fg\r")
        #expect(pty.waitFor { $0.beforeCursor == "you › 半句话" })
        pty.send("完\r")
        #expect(pty.waitFor { $0.contains("echo: \"半句话完\"") })
        pty.send("\u{04}")
        #expect(pty.waitFor { $0.beforeCursor == "shell> " })
    }

    @Test(arguments: ["dumb", ""])
    func `a terminal that cannot move its cursor gets plain lines`(term: String) throws {
        let pty = try Pty.spawn(builtProgram("terminal-probe"), environment: ["TERM": term])
        pty.send("你好\r\u{04}")
        #expect(pty.waitFor { $0.contains("plain: 你好") })
        #expect(pty.wait() == 0)
        #expect(!pty.output.contains(0x1B))
    }
}

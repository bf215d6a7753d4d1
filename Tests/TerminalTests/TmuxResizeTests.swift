// Resizing where the terminal wraps its rows anew: tmux stands for VTE, kitty and iTerm2.

import Support
import Testing

@Suite(.serialized, .enabled(if: Tmux.path != nil, "tmux is not installed"))
struct TmuxResizeTests {
    @Test func `a resize leaves one block and the whole transcript`() throws {
        let tmux = try Tmux(running: builtProgram("terminal-probe"))
        #expect(tmux.pty.waitFor { $0.row(0) == "you ›" })
        // In a screen half empty tmux moves rows out of reach, into its history.
        tmux.pty.send("count 30\r")
        #expect(tmux.pty.waitFor { $0.contains("counted") && !$0.contains("步") })
        tmux.pty.send("第一句\r")
        #expect(tmux.pty.waitFor { $0.contains("echo") })
        tmux.pty.send("status 正在渲染 · 45% · 0:19 · 第二步\r")
        #expect(tmux.pty.waitFor { $0.count(of: "第二步") == 2 })
        tmux.pty.send("把标题改成“海边的傍晚”，再把音乐调低一点，最后导出竖屏的版本给我看看 and English")
        #expect(tmux.pty.waitFor { $0.beforeCursor.hasSuffix("English") })
        let before = try tmux.rows()
        #expect(before.count == 38)
        for columns in [40, 80, 27, 61, 80] {
            tmux.pty.resize(columns: columns, rows: 25)
            tmux.pty.settle(.milliseconds(700))
            let flat = try tmux.rows().joined()
            #expect(flat.ranges(of: "第一句").count == 2, "\(columns)")
            #expect(flat.ranges(of: "正在渲染").count == 2, "\(columns)")
            #expect(flat.ranges(of: "给我看看").count == 1, "\(columns)")
        }
        #expect(try tmux.rows() == before)
    }

    /// tmux keeps what is cleared in its history, and shows it again in a taller window.
    @Test func `after Ctrl-L a window that grows shows the block once`() throws {
        let tmux = try Tmux(running: builtProgram("terminal-probe"), columns: 40, rows: 12)
        #expect(tmux.pty.waitFor { $0.row(0) == "you ›" })
        tmux.pty.send("第一句\r")
        #expect(tmux.pty.waitFor { $0.contains("echo") })
        tmux.pty.send("status 渲染 · 0:19 · 第二步\r")
        #expect(tmux.pty.waitFor { $0.count(of: "第二步") == 2 })
        tmux.pty.send("草稿\u{0C}")
        #expect(tmux.pty.waitFor { $0.row(0).hasPrefix("渲染") && $0.beforeCursor == "you › 草稿" })
        tmux.pty.resize(columns: 200, rows: 50)
        tmux.pty.settle(.milliseconds(900))
        let rows = try tmux.rows()
        // What was typed, and the status itself.
        #expect(rows.joined().ranges(of: "第二步").count == 2, "\(rows)")
        #expect(rows.joined().ranges(of: "草稿").count == 1, "\(rows)")
        #expect(rows.joined().ranges(of: "第一句").count == 2, "\(rows)")
    }

    /// tmux drops the rows below the caret before it moves the others up.
    @Test(arguments: [0, 2])
    func `a window that gets lower keeps every row of the draft and of the transcript`(caretRow: Int) throws {
        let tmux = try Tmux(running: builtProgram("terminal-probe"))
        #expect(tmux.pty.waitFor { $0.row(0) == "you ›" })
        tmux.pty.send("count 30\r")
        #expect(tmux.pty.waitFor { $0.contains("counted") && !$0.contains("步") })
        tmux.pty.send((1...5).map { "第 \($0) 行" }.joined(separator: "\u{1B}\r"))
        #expect(tmux.pty.waitFor { $0.contains("第 5 行") })
        tmux.pty.send(String(repeating: "\u{1B}[A", count: 4 - caretRow))
        #expect(tmux.pty.waitFor { $0.beforeCursor.hasSuffix("第 \(caretRow + 1) 行") })
        let before = try tmux.rows()
        for rows in [20, 25] {
            tmux.pty.resize(columns: 80, rows: rows)
            tmux.pty.settle(.milliseconds(700))
            #expect(try tmux.rows() == before, "\(rows)")
            #expect(tmux.pty.screen.beforeCursor.hasSuffix("第 \(caretRow + 1) 行"), "\(rows)")
        }
    }
}

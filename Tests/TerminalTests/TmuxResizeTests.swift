// Resizing where the terminal wraps its rows anew: tmux stands for VTE, kitty and iTerm2.

import Support
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

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
}

/// A tmux of the test's own, with its history.
private final class Tmux {
    static let path: String? = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"].first {
        access($0, X_OK) == 0
    }
    let pty: Pty
    private let folder = try? TemporaryFolder()

    init(running program: String) throws {
        let arguments = ["-f", "/dev/null", "-S", try #require(folder).path + "/socket", "new-session", program]
        pty = try Pty.spawn(
            try #require(Self.path), arguments, environment: ["LANG": "C.UTF-8"], columns: 80, rows: 25)
    }

    deinit {
        // A server that does not answer has no session left to end.
        if let killer = try? run(["kill-server"]) { _ = killer.wait() }
    }

    /// What stands in the history and on the screen.
    func rows() throws -> [String] {
        let reader = try run(["capture-pane", "-p", "-S", "-"])
        _ = reader.wait()
        return reader.screen.rows.filter { !$0.isEmpty }
    }

    private func run(_ command: [String]) throws -> Pty {
        try Pty.spawn(
            try #require(Self.path), ["-S", try #require(folder).path + "/socket"] + command,
            environment: ["LANG": "C.UTF-8"], columns: 200, rows: 100)
    }
}

// A tmux of a test's own: it wraps its rows anew when a window gets narrower, as VTE, kitty and iTerm2 do.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// One program in one window, with tmux's history; `pty` is the terminal the user looks at.
package final class Tmux {
    package static let path: String? = ["/usr/bin/tmux", "/usr/local/bin/tmux", "/opt/homebrew/bin/tmux"].first {
        access($0, X_OK) == 0
    }
    package let pty: Pty
    private let tmux: String
    private let folder: String

    /// The program's environment is `environment`, with UTF-8 for tmux itself.
    package init(
        running program: String, _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80,
        rows: Int = 25
    ) throws {
        // A socket's path is short; that of a test's home may not be.
        var name = Array("/tmp/talkreel-tmux-XXXXXX".utf8CString)
        guard let tmux = Self.path, mkdtemp(&name) != nil else { throw Pty.Failure("mkdtemp") }
        self.tmux = tmux
        folder = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let command = ["-u", "-f", "/dev/null", "-S", folder + "/socket", "new-session", program] + arguments
        pty = try Pty.spawn(tmux, command, environment: environment, columns: columns, rows: rows)
    }

    deinit {
        // A server that does not answer has no session left to end.
        if let killer = try? run(["kill-server"]) { _ = killer.wait() }
        unlink(folder + "/socket")
        rmdir(folder)
    }

    /// What stands in the history and on the screen, row by row, without empty ones.
    package func rows() throws -> [String] { try captured([]) }

    /// The same line by line, however many rows a line takes.
    package func lines() throws -> [String] { try captured(["-J"]) }

    private func captured(_ options: [String]) throws -> [String] {
        let reader = try run(["capture-pane", "-p"] + options + ["-S", "-"])
        _ = reader.wait()
        let text = String(decoding: reader.output, as: UTF8.self).replacing("\r\n", with: "\n")
        return text.split(separator: "\n").map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }.filter { !$0.isEmpty }
    }

    private func run(_ command: [String]) throws -> Pty {
        try Pty.spawn(tmux, ["-u", "-S", folder + "/socket"] + command, columns: 200, rows: 100)
    }
}

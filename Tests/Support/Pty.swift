// A program on a pseudo-terminal of its own, as a user has it: send keys, look at the screen, resize, wait for its end.

import CVTerm

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A child with a controlling terminal. Not for several threads at once; the child is killed with this value.
package final class Pty {
    package let screen: ScreenGrid
    package let process: Int32
    /// All bytes the child has written.
    package private(set) var output: [UInt8] = []
    private let descriptor: Int32
    private var exitCode: Int32?

    /// What went wrong while starting, for the test's report.
    package struct Failure: Error, CustomStringConvertible {
        package let description: String
        init(_ call: String, _ code: Int32 = errno) {
            description = "\(call): \(String(cString: strerror(code)))"
        }
    }

    /// Starts a program; `environment` is all that it gets, TERM=xterm-256color and PATH where they are not given.
    package static func spawn(
        _ path: String, _ arguments: [String] = [], environment: [String: String] = [:], columns: Int = 80,
        rows: Int = 24
    ) throws -> Pty {
        var name = [CChar](repeating: 0, count: 256)
        let master = talkreel_open_terminal(&name, name.count)
        guard master >= 0 else { throw Failure("posix_openpt") }
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        let terminal = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        #if canImport(Darwin)
            // There a size sticks to an open terminal only.
            let held = open(terminal, O_RDWR | O_NOCTTY)
            defer { close(held) }
        #endif
        guard ioctl(master, UInt(TIOCSWINSZ), &size) == 0 else { throw Failure("TIOCSWINSZ") }
        let child = try spawnOnTerminal(terminal, path, arguments, environment)
        guard let screen = ScreenGrid(columns: columns, rows: rows) else { throw Failure("vterm_new") }
        return Pty(descriptor: master, process: child, screen: screen)
    }

    private init(descriptor: Int32, process: pid_t, screen: ScreenGrid) {
        (self.descriptor, self.process, self.screen) = (descriptor, process, screen)
    }

    deinit {
        if exitCode == nil {
            kill(process, SIGKILL)
            var status: Int32 = 0
            waitpid(process, &status, 0)
        }
        close(descriptor)
    }

    // MARK: The user's side

    /// Types; control keys are themselves: "\u{03}" is Ctrl-C, "\r" Enter, "\u{1B}[A" ↑.
    package func send(_ keys: String) {
        var rest = Array(keys.utf8)[...]
        while !rest.isEmpty {
            // The child may be writing meanwhile; two full buffers would wait for each other.
            readAvailable(within: .zero)
            var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
            guard poll(&polled, 1, 1000) > 0 else { return }
            let count = rest.prefix(512).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    package func resize(columns: Int, rows: Int) {
        readAvailable(within: .zero)
        screen.resize(columns: columns, rows: rows)
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
    }

    package func signal(_ number: Int32) { kill(process, number) }

    /// Whether the terminal reads whole lines and echoes, as a shell wants it.
    package var isCooked: Bool {
        var modes = termios()
        guard tcgetattr(descriptor, &modes) == 0 else { return false }
        let wanted = tcflag_t(ICANON | ECHO | ISIG)
        return modes.c_lflag & wanted == wanted && modes.c_iflag & tcflag_t(ICRNL) != 0
    }

    // MARK: The screen's side

    /// Reads until the screen is as wanted; false when it was not within the time, which is long: a machine may be busy.
    package func waitFor(
        _ limit: Duration = .seconds(300), until isReached: (ScreenGrid) throws -> Bool
    ) rethrows -> Bool {
        let deadline = ContinuousClock.now + limit
        while true {
            if try isReached(screen) { return true }
            let left = deadline - ContinuousClock.now
            if left <= .zero { return false }
            if !readAvailable(within: left) { return try isReached(screen) }
        }
    }

    /// Reads until nothing has come for so long: for what must *not* appear.
    package func settle(_ silence: Duration = .milliseconds(250)) {
        while true {
            let before = output.count
            guard readAvailable(within: silence), output.count > before else { return }
        }
    }

    /// The exit code, 128 + number after a signal; `nil` when it has not ended within the time.
    package func wait(_ limit: Duration = .seconds(300)) -> Int32? {
        let deadline = ContinuousClock.now + limit
        while exitCode == nil, ContinuousClock.now < deadline {
            readAvailable(within: .milliseconds(20))
            var status: Int32 = 0
            guard waitpid(process, &status, WNOHANG) == process else { continue }
            let number = status & 0x7F
            exitCode = number == 0 ? (status >> 8) & 0xFF : 128 + number
        }
        readAvailable(within: .zero)
        return exitCode
    }

    /// Feeds the screen with what comes; false once the child's side is closed.
    @discardableResult
    private func readAvailable(within limit: Duration) -> Bool {
        var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        var wait = Int32(clamping: max(0, Int(limit / .milliseconds(1))))
        while poll(&polled, 1, wait) > 0 {
            var buffer = [UInt8](repeating: 0, count: 65_536)
            let count = read(descriptor, &buffer, buffer.count)
            guard count > 0 else { return false }
            output += buffer[..<count]
            screen.feed(buffer[..<count])
            wait = 0
        }
        return true
    }
}

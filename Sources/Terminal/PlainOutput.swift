// Lines to a pipe or a file: no escape byte, whoever sent the words.

import Locking

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Whole lines to a descriptor, made safe; lines of several threads never mix. A reader that left is no error.
package final class PlainOutput: Sendable {
    private let descriptor: Int32
    private let glyphs: Glyphs
    private enum State { case open, left, failed }
    private let state = Lock(State.open)

    package init(descriptor: Int32, glyphs: Glyphs = .all) {
        (self.descriptor, self.glyphs) = (descriptor, glyphs)
        // A closed pipe shall be an answer of `write`, not the program's end.
        signal(SIGPIPE, SIG_IGN)
    }

    /// Whether something could not be written, on a full disk for one. A reader that left is none of that.
    package var hasFailed: Bool { state.withLock { $0 == .failed } }

    package func write(_ text: String) { put(glyphs.shown(sanitized(text)) + "\n") }

    /// Words before what the user types, without a newline.
    package func ask(_ prompt: String) { put(glyphs.shown(sanitized(prompt))) }

    private func put(_ text: String) {
        let bytes = Array(text.utf8)
        state.withLock { state in
            var rest = bytes[...]
            while state == .open, !rest.isEmpty {
                let count = rest.withUnsafeBytes { writeBytes(descriptor, $0) }
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else if count == 0 || !mayGoOn() {
                    state = count < 0 && errno != EPIPE ? .failed : .left
                }
            }
        }
    }

    /// Whether the write that failed is worth another try, after a wait where the pipe is full.
    private func mayGoOn() -> Bool {
        if errno == EINTR { return true }
        guard errno == EAGAIN else { return false }
        var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        return poll(&polled, 1, 10_000) > 0
    }
}

private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}

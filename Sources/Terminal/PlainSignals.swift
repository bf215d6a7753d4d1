// Signals for a program without a line editor: each comes as a value, the second of a kind ends the program at once,
// but for Ctrl-C where someone talks.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// SIGINT, SIGTERM and SIGHUP as they come. For one reader.
/// - Parameter kept: those that come as values however often.
package func plainSignals(keeping kept: Set<Int32> = []) -> AsyncStream<Int32> {
    AsyncStream { continuation in
        guard let descriptor = TerminalDevice.openSignals() else { return continuation.finish() }
        let thread = InputThread {
            var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            while poll(&polled, 1, -1) >= 0 || errno == EINTR {
                var bytes = [UInt8](repeating: 0, count: 16)
                let count = max(0, read(descriptor, &bytes, bytes.count))
                for number in bytes[..<count].map(Int32.init) where [SIGINT, SIGTERM, SIGHUP].contains(number) {
                    if !kept.contains(number) { signal(number, SIG_DFL) }
                    continuation.yield(number)
                }
            }
        }
        thread?.detach()
    }
}

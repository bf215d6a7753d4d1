// The last failures of the backend, for `talkreel doctor`: when, and what. Nothing secret in it.

import Reel
import Talk

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A small file, one failure a line, appended in one write, so that several chats share it.
struct ErrorLog: Sendable {
    let path: String
    /// People read it, so it has their sentences.
    let language: Language
    /// Bytes; a longer file is begun anew.
    private static let limit: off_t = 65_536

    func note(_ failure: BackendFailure, at time: Int = Int(time(nil))) {
        guard failure != .cancelled else { return }
        var flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC
        var facts = stat()
        if stat(path, &facts) == 0, facts.st_size > Self.limit { flags |= O_TRUNC }
        let descriptor = open(path, flags, 0o600)
        // Without a folder there is nothing to remember yet.
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let sentence = (try? Words())?.sentence(for: failure, in: language) ?? "\(failure)"
        let words = sentence.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(400)
        let line = Array("\(time) \(words)\n".utf8)
        _ = line.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    }
}

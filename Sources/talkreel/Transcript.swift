// The transcript of a project as Markdown, appended line by line, so that several chats on it do not harm each other.

import Locking
import Talk
import Terminal
import Wire

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Appends to `<folder>/<short id>.md`; what is said before the project is known waits.
final class Transcript: Sendable {
    private struct State {
        var path: String?
        var waiting: [String] = []
    }

    private let folder: String
    private let state = Lock(State())

    init(folder: String) { self.folder = folder }

    /// Where it is written; `nil` until the project is known.
    var path: String? { state.withLock { $0.path } }

    /// The project's short id; `nil` until it is known.
    var shortID: String? {
        path.flatMap { $0.split(separator: "/").last?.split(separator: ".").first.map(String.init) }
    }

    func begin(_ project: ProjectNote) {
        let path = "\(folder)/\(project.shortID).md"
        makeFolders(of: path)
        let waiting = state.withLock { state in
            defer { state.waiting = [] }
            state.path = path
            return state.waiting
        }
        for text in waiting { append(text, to: path) }
    }

    func said(_ line: String) { note("\n**›** \(line.split(separator: "\n").joined(separator: "  \n"))\n\n") }

    /// Markdown joins lines: each ends with two blanks.
    func answered(_ text: String) { note(sanitized(text).split(separator: "\n").map { $0 + "  \n" }.joined()) }

    private func note(_ text: String) {
        let path = state.withLock { state in
            if state.path == nil { state.waiting.append(text) }
            return state.path
        }
        if let path { append(text, to: path) }
    }

    private func append(_ text: String, to path: String) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let bytes = Array(text.utf8)
        // A full disk costs the transcript, nothing else.
        _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    }

    /// The output that also writes it down.
    func wrapping(_ output: ChatOutput) -> ChatOutput {
        var wrapped = output
        wrapped.commit = { text in
            self.answered(text)
            output.commit(text)
        }
        wrapped.message = { text in
            self.answered(text)
            output.message(text)
        }
        wrapped.pieces = { pieces in
            self.answered(pieces.map(\.text).joined())
            output.pieces(pieces)
        }
        wrapped.made = { text, path in
            self.answered(text)
            output.made(text, path)
        }
        wrapped.problem = { text in
            self.answered(text)
            output.problem(text)
        }
        wrapped.event = { event in
            if case .line(let text) = event { self.said(text) }
            output.event(event)
        }
        return wrapped
    }

    /// The last lines that were said, oldest first.
    func lastSaid(_ count: Int) -> [String] {
        guard let path, let bytes = readFile(path, limit: 4 << 20) else { return [] }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        return lines.filter { $0.hasPrefix("**›** ") }.suffix(count).map { String($0.dropFirst(6)) }
    }
}

// What a run in a script prints: results on standard output, progress on standard error, or JSON.

import Locking
import Reel
import Talk
import Terminal

/// The kinds of report.
enum ReportKind: Hashable, Sendable {
    case text
    /// Each event, one JSON object a line (docs/events.md).
    case events
    /// One JSON object at the end.
    case summary
}

/// Collects and prints; the only writer to both standard outputs.
final class ScriptReport: Sendable {
    private struct State {
        var sequence = 0
        var written = ""
        var summary = RunSummary()
    }

    private let kind: ReportKind
    private let isQuiet: Bool
    private let results: PlainOutput
    private let notes: PlainOutput
    private let clock = ChatClock.system
    private let state = Lock(State())

    /// - Parameter glyphs: of words; facts for programs stay as they are.
    init(_ options: RunOptions, glyphs: Glyphs) {
        results = PlainOutput(descriptor: 1, glyphs: options.jsonl || options.json ? .all : glyphs)
        notes = PlainOutput(descriptor: 2, glyphs: glyphs)
        kind = options.jsonl ? .events : options.json ? .summary : .text
        isQuiet = options.quiet
    }

    var output: ChatOutput {
        ChatOutput(
            commit: { self.line($0) }, progress: { self.progress($0) }, problem: { self.problem($0) },
            event: { self.take($0) })
    }

    private func line(_ text: String) {
        switch kind {
        case .text: results.write(text)
        case .events: emit("line", ["text": .string(text)])
        case .summary: state.withLock { $0.summary.lines.append(text) }
        }
    }

    private func problem(_ text: String) { notes.write(text) }

    private func progress(_ text: String) { if !isQuiet { notes.write(text) } }

    private func take(_ event: ChatEvent) {
        switch kind {
        case .text: break
        case .events:
            guard let (name, members) = event.json(since: &lastWriting) else { return }
            emit(name, members)
        case .summary: state.withLock { $0.summary.take(event) }
        }
    }

    /// The paragraph that was told last; only what is new of it goes out.
    private var lastWriting: String {
        get { state.withLock { $0.written } }
        set { state.withLock { $0.written = newValue } }
    }

    func session(_ facts: JSONObject) {
        switch kind {
        case .text: break
        case .events: emit("session", facts)
        case .summary: state.withLock { $0.summary.session = facts }
        }
    }

    func finish(_ exit: ChatExit) {
        switch kind {
        case .text: break
        case .events: emit("result", ["ok": .bool(exit == .success), "exit": .int(Int(exit.rawValue))])
        case .summary: results.write(state.withLock { $0.summary.json(exit) }.text)
        }
    }

    /// Whether results were lost on their way out.
    var hasFailed: Bool { results.hasFailed }

    /// One line; `seq` counts from 1, `t` is seconds since the start.
    private func emit(_ event: String, _ members: JSONObject) {
        let seconds = clock.now() / .milliseconds(1)
        state.withLock { state in
            state.sequence += 1
            var all: JSONObject = [
                "v": 1, "seq": .int(state.sequence), "t": .double((seconds).rounded() / 1000), "event": .string(event),
            ]
            for (name, value) in members.members { all[name] = value }
            results.write(JSONValue.object(all).text)
        }
    }
}

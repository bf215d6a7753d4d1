// `--json`: one object that holds what a run did.

import Reel
import Talk

struct RunSummary: Sendable {
    var session = JSONObject()
    var lines: [String] = []
    private var messages: [String] = []
    private var changes: [String] = []
    private var exports: [Int: ExportReport] = [:]
    private var uploads: [String] = []
    private var errors: [JSONValue] = []
    private var credits: Credits?
    private var timeline: Draft?

    mutating func take(_ event: ChatEvent) {
        switch event {
        case .message(let text): messages.append(text)
        case .changes(let lines): changes += lines
        case .state(let draft): timeline = draft
        case .job(let report): exports[report.number] = report
        case .uploaded(let file): uploads.append(file.fileName)
        case .credits(let found): credits = found
        case .failure(let failure, let sentence): errors.append(.object(failure.facts(sentence)))
        case .line, .sent, .writing, .tool, .heartbeat: break
        }
    }

    func json(_ exit: ChatExit) -> JSONValue {
        var members: JSONObject = [
            "v": 1, "ok": .bool(exit == .success), "exit": .int(Int(exit.rawValue)), "session": .object(session),
            "messages": texts(messages), "changes": texts(changes), "uploads": texts(uploads), "lines": texts(lines),
            "exports": .array(exports.sorted { $0.key < $1.key }.map { .object($0.value.facts) }),
            "errors": .array(errors),
        ]
        members["credits"] = credits.map { .object($0.facts) }
        members["timeline"] = timeline.map { .object($0.facts) }
        return .object(members)
    }

    private func texts(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
}

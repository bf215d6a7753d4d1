// Events as JSON objects: their form is documented in docs/events.md and versioned by `v`.

import Reel
import Talk

extension ChatEvent {
    /// The event's name and members.
    /// - Parameter writing: the unfinished paragraph told last; a delta holds only what came since.
    func json(since writing: inout String) -> (String, JSONObject)? {
        switch self {
        case .line(let text): return ("input", ["text": .string(text)])
        case .sent(let text): return ("sent", ["text": .string(text)])
        case .writing(let text):
            defer { writing = text }
            if text == writing { return nil }
            guard text.hasPrefix(writing) else {
                return ("message.delta", ["text": .string(text), "replaces": true])
            }
            return ("message.delta", ["text": .string(String(text.dropFirst(writing.count)))])
        case .message(let text):
            writing = ""
            return ("message", ["text": .string(text)])
        case .tool(let name, let fraction):
            var members: JSONObject = ["name": .string(name)]
            members["percent"] = fraction.map { .int(Int($0 * 100)) }
            return ("tool", members)
        case .changes(let lines): return ("changes", ["lines": .array(lines.map { .string($0) })])
        case .state(let draft): return ("state", draft.facts)
        case .heartbeat(let elapsed, let tool):
            var members: JSONObject = ["elapsed": .int(Int(elapsed.components.seconds))]
            members["tool"] = tool.map { .string($0) }
            return ("heartbeat", members)
        case .job(let report): return ("job", report.facts)
        case .uploaded(let file): return ("upload", ["file": .string(file.fileName)])
        case .credits(let credits): return ("credits", credits.facts)
        case .failure(let failure, let sentence): return ("error", failure.facts(sentence))
        }
    }
}

extension Draft {
    /// The whole draft and what is asked for most.
    var facts: JSONObject {
        [
            "summary": .string(isEmpty ? "" : summary(in: .english)), "duration_ms": .int(duration.count),
            "tracks": .int(tracks.count), "draft": json,
        ]
    }
}

extension Credits {
    var facts: JSONObject { ["available": .int(available), "frozen": .int(frozen), "total": .int(total)] }
}

extension ExportReport {
    var facts: JSONObject {
        var members: JSONObject = ["number": .int(number), "path": .string(path), "percent": .int(percent)]
        switch state {
        case .running: members["state"] = "running"
        case .cancelled: members["state"] = "cancelled"
        case .paused: members["state"] = "paused"
        case .failed: members["state"] = "failed"
        case .done(let film):
            (members["state"], members["path"], members["percent"]) = ("done", .string(film.path), 100)
            members["bytes"] = .int(film.bytes)
            members["duration_ms"] = film.duration.map { .int($0.count) }
            members["width"] = film.width.map { .int($0) }
            members["height"] = film.height.map { .int($0) }
        }
        return members
    }
}

extension BackendFailure {
    func facts(_ sentence: String) -> JSONObject {
        ["kind": .string(String(describing: self).prefix { $0 != "(" }.description), "message": .string(sentence)]
    }
}

// What a user ends up with from one turn: texts in order, once each. Pure.

package import Reel

/// Collects the facts of one stream and removes what came twice (PROTOCOL.md section 4.3).
package struct TurnTranscript {
    package private(set) var messages: [String] = []
    package private(set) var tools: [String] = []
    package private(set) var stateKeys: Set<String> = []
    package private(set) var draft: JSONValue?
    package private(set) var error: String?
    package private(set) var errorCodes: [(code: String, message: String?)] = []
    package private(set) var heartbeats = 0
    package private(set) var thoughts = 0
    private var open = ""
    private var seenCalls: Set<String> = []

    package init() {}

    package mutating func receive(_ event: WireEvent) {
        switch event {
        case .text(let piece, isPartial: true): open += piece
        case .text(let whole, isPartial: false): close(with: whole)
        case .textEnded: if !open.isEmpty { close(with: open) }
        case .thought: thoughts += 1
        case .toolCall(let id, let name, _): note(id: id, name: name)
        case .toolResult, .progress: break
        case .stateDelta(let delta): note(delta)
        case .heartbeat: heartbeats += 1
        case .failure(let code, let message): note(code: code, message: message)
        }
    }

    /// The stream ended: partials without a final are text all the same.
    package mutating func end() {
        if !open.isEmpty { close(with: open) }
        dropPassingRemark()
    }

    /// Whether there is nothing at all to show.
    package var isSilent: Bool { messages.isEmpty && error == nil && errorCodes.isEmpty }

    private mutating func close(with whole: String) {
        open = ""
        if !whole.trimmedSpace.isEmpty { messages.append(whole) }
    }

    private mutating func note(id: String?, name: String) {
        if let id, !id.isEmpty, !seenCalls.insert(id).inserted { return }
        tools.append(name)
    }

    private mutating func note(_ delta: JSONObject) {
        stateKeys.formUnion(delta.keys)
        if let changed = delta["draft"] { draft = changed }
    }

    private mutating func note(code: String?, message: String?) {
        if !open.isEmpty { close(with: open) }
        if let code { errorCodes.append((code, message)) } else { error = message ?? "" }
    }

    /// A trailing "I encountered a temporary issue" after normal text is noise (PROTOCOL.md section 6.4).
    private mutating func dropPassingRemark() {
        guard messages.count > 1, let last = messages.last?.lowercased().trimmedSpace else { return }
        if last.hasPrefix("i encountered a temporary issue") { messages.removeLast() }
    }
}

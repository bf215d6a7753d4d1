// What a user ends up with from one turn: texts in order, once each. Pure.

package import Reel

/// Collects the facts of one stream and removes what came twice (PROTOCOL.md section 4.3).
package struct TurnTranscript {
    package private(set) var messages: [String] = []
    package private(set) var tools: [String] = []
    package private(set) var stateKeys: Set<String> = []
    package private(set) var draft: JSONValue?
    package private(set) var error: String?
    /// The API's own number (1001, 2001 …), should it have refused inside the stream.
    package private(set) var apiCode: Int?
    /// The model's words: `SAFETY`, `MAX_TOKENS`.
    package private(set) var errorCodes: [(code: String, message: String?)] = []
    package private(set) var heartbeats = 0
    package private(set) var thoughts = 0
    private var open: [OpenText] = []
    private var seenCalls: Set<String> = []

    /// Partial text whose final may still come. Several agents may write at once.
    private struct OpenText {
        let author: String
        var text: String
        /// How many messages there were when it began: without a final of its own it belongs there.
        var place: Int
        /// An error came in between: a final may still repeat it, another partial is a new text.
        var isBroken = false
    }

    package init() {}

    package mutating func receive(_ event: WireEvent) {
        switch event {
        case .text(let piece, isPartial: true, let author): extend(author, piece)
        case .text(let whole, isPartial: false, let author): close(author, with: whole)
        case .textEnded(let author): if let index = indexOfOpen(author) { keep(at: index) }
        case .thought: thoughts += 1
        case .toolCall(let id, let name, _): note(id: id, name: name)
        case .toolResult, .progress, .cutShort: break
        case .stateDelta(let delta): note(delta)
        case .heartbeat: heartbeats += 1
        case .failure(let code, let message): note(code: code, message: message)
        }
    }

    /// Heartbeats that are comment lines of the stream, no events (PROTOCOL.md section 4.5).
    package mutating func note(comments: Int) { heartbeats += comments }

    /// The stream ended: partials without a final are text all the same.
    package mutating func end() {
        while !open.isEmpty { keep(at: 0) }
        dropPassingRemarks()
    }

    /// Whether there is nothing at all to show.
    package var isSilent: Bool { messages.isEmpty && error == nil && errorCodes.isEmpty }

    // MARK: Texts

    private mutating func extend(_ author: String, _ piece: String) {
        if let index = open.firstIndex(where: { $0.author == author }) {
            guard open[index].isBroken else {
                open[index].text += piece
                return
            }
            keep(at: index)
        }
        open.append(OpenText(author: author, text: piece, place: messages.count))
    }

    private mutating func close(_ author: String, with whole: String) {
        if let index = indexOfOpen(author) { open.remove(at: index) }
        if !whole.isBlank { messages.append(whole) }
    }

    /// Servers that name the author in one event and not in the next mean the same one.
    private func indexOfOpen(_ author: String) -> Int? {
        open.firstIndex { $0.author == author } ?? open.firstIndex { author.isEmpty || $0.author.isEmpty }
    }

    private mutating func keep(at index: Int) {
        let kept = open.remove(at: index)
        guard !kept.text.isBlank else { return }
        messages.insert(kept.text, at: kept.place)
        for later in open.indices where later >= index || open[later].place > kept.place { open[later].place += 1 }
    }

    /// A trailing "I encountered a temporary issue" after normal text is noise (PROTOCOL.md section 6.4).
    private mutating func dropPassingRemarks() {
        while messages.count > 1, let last = messages.last?.lowercased().trimmedSpace,
            last.hasPrefix("i encountered a temporary issue")
        { messages.removeLast() }
    }

    // MARK: The rest

    private mutating func note(id: String?, name: String) {
        if let id, !seenCalls.insert(id).inserted { return }
        tools.append(name)
    }

    private mutating func note(_ delta: JSONObject) {
        stateKeys.formUnion(delta.keys)
        if let changed = delta["draft"] { draft = changed }
    }

    private mutating func note(code: String?, message: String?) {
        for index in open.indices { open[index].isBroken = true }
        guard let code else {
            error = message ?? "no reason given"
            return
        }
        guard let number = Int(code) else { return errorCodes.append((code, message)) }
        apiCode = number
        error = message ?? "code \(number)"
    }
}

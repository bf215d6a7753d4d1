// Earlier drafts, for ^_. A run of typed letters is undone in one step.

struct UndoLog {
    private var drafts: [Draft] = []
    private var wasTyping = false
    private static let limit = 100

    /// Notes the draft as it is before a change.
    mutating func note(_ draft: Draft, isTyping: Bool = false) {
        defer { wasTyping = isTyping }
        if isTyping, wasTyping { return }
        drafts.append(draft)
        if drafts.count > Self.limit { drafts.removeFirst() }
    }

    /// The newest draft that differs from the present one.
    mutating func undo(_ now: Draft) -> Draft? {
        wasTyping = false
        while let draft = drafts.popLast() {
            if draft.text != now.text { return draft }
        }
        return nil
    }

    mutating func clear() { self = UndoLog() }
}

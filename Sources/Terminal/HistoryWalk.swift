// Through earlier lines and back, with the draft kept as the newest of them: ↑ and ↓ show those that begin as the
// draft does, ^P and ^N all. Pure.

package struct HistoryWalk {
    /// Which entries are shown.
    package enum Scope { case all, sameBeginning }

    private var index: Int?
    private var kept = Draft()
    private var keptText = ""

    package init() {}

    /// The entry before the shown one; `nil` at the oldest.
    package mutating func older(_ entries: [String], draft: Draft, _ scope: Scope) -> Draft? {
        if index == nil { (kept, keptText) = (draft, draft.string) }
        let end = min(index ?? entries.count, entries.count)
        guard let found = entries[..<end].lastIndex(where: { fits($0, scope) }) else { return nil }
        index = found
        return line(entries[found])
    }

    /// The entry after the shown one, in the end the kept draft; `nil` when the draft is shown already.
    package mutating func newer(_ entries: [String], _ scope: Scope) -> Draft? {
        guard let shown = index else { return nil }
        index = entries.indices.first { $0 > shown && fits(entries[$0], scope) }
        return index.map { line(entries[$0]) } ?? kept
    }

    private func fits(_ entry: String, _ scope: Scope) -> Bool {
        scope == .all || keptText.isEmpty || (entry.hasPrefix(keptText) && entry != keptText)
    }

    private func line(_ entry: String) -> Draft {
        let text = Draft.acceptable(entry.unicodeScalars)
        return Draft(text: text, cursor: text.count)
    }

    package mutating func leave() { self = HistoryWalk() }
}

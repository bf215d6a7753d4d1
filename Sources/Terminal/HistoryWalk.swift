// ↑ and ↓ through earlier lines, with the draft kept as the newest of them. Pure.

struct HistoryWalk {
    private var index: Int?
    private var kept = ""

    /// The entry before the shown one; `nil` at the oldest.
    mutating func older(_ entries: [String], draft: String) -> String? {
        let next = min(index ?? entries.count, entries.count) - 1
        guard next >= 0 else { return nil }
        if index == nil { kept = draft }
        index = next
        return entries[next]
    }

    /// The entry after the shown one, in the end the kept draft; `nil` when the draft is shown already.
    mutating func newer(_ entries: [String]) -> String? {
        guard let shown = index else { return nil }
        index = shown + 1 < entries.count ? shown + 1 : nil
        return index.map { entries[$0] } ?? kept
    }

    mutating func leave() { self = HistoryWalk() }
}

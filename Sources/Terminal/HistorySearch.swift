// ^R: narrows the history as one types. Substring, case ignored. Pure.

/// A search through earlier lines, newest first.
package struct HistorySearch {
    package private(set) var query = ""
    /// Index of the entry that matches, if one does.
    package private(set) var match: Int?
    private let entries: [String]

    package init(entries: [String]) { self.entries = entries }

    package var found: String? { match.map { entries[$0] } }

    package mutating func type(_ text: String) {
        query += text
        find(from: match ?? entries.count - 1)
    }

    package mutating func deleteBack() {
        query = String(query.dropLast())
        find(from: entries.count - 1)
    }

    /// The next older match; stays where it is when there is none.
    package mutating func older() {
        guard let found = match else { return }
        find(from: found - 1)
        if match == nil { match = found }
    }

    private mutating func find(from newest: Int) {
        match = nil
        guard !query.isEmpty, newest >= 0 else { return }
        let wanted = query.lowercased()
        match = entries.indices[...newest].last { entries[$0].lowercased().contains(wanted) }
    }
}

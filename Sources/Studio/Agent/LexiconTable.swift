// The text of a lexicon → its rows. What a translator may get wrong is found by a test, not at a user's.

struct LexiconTable: Sendable {
    struct Row: Hashable, Sendable {
        let section: String
        let meaning: String
        let phrases: [String]
    }

    let rows: [Row]

    /// Lines `meaning: phrase, phrase`; those that begin with a blank go on; `[section]`; `// comment`.
    init(_ text: String) {
        var rows: [Row] = []
        var section = ""
        for line in text.split(separator: "\n") where !line.hasPrefix("//") {
            if line.hasPrefix("["), let end = line.firstIndex(of: "]") {
                section = String(line[line.index(after: line.startIndex)..<end])
            } else if line.first?.isWhitespace == true, let last = rows.popLast() {
                rows.append(Row(section: section, meaning: last.meaning, phrases: last.phrases + Self.phrases(line)))
            } else if let colon = line.firstIndex(of: ":") {
                rows.append(
                    Row(
                        section: section, meaning: Lexicon.trimmed(line[..<colon]),
                        phrases: Self.phrases(line[line.index(after: colon)...])))
            }
        }
        self.rows = rows
    }

    private static func phrases(_ text: Substring) -> [String] {
        text.split(separator: ",").map(Lexicon.trimmed).filter { !$0.isEmpty }
    }
}

extension LexiconTable.Row {
    /// What the phrases of this row stand for; `nil` when nobody knows the meaning.
    var sense: Meaning? {
        switch section {
        case "words": Concept(rawValue: meaning).map(Meaning.concept)
        case "moods": .mood(meaning)
        case "places": .position(meaning)
        case "colours": .colour(meaning)
        case "numbers": Double(meaning).map(Meaning.number)
        case "ordinals": Int(meaning).map(Meaning.ordinal)
        default: nil
        }
    }
}

// What clips are often called, in both languages: 码头那段 is the clip named "harbour". Things are in the lexicons: [things].

enum ContentWords {
    /// Rows of the things that bear a word: one of Latin letters stands alone, others anywhere.
    private struct Index: Sendable {
        var words: [String: [Int]] = [:]
        /// Words without blanks between them, by their first character.
        var parts: [Character: [(characters: [Character], row: Int)]] = [:]

        init(_ rows: [[String]]) {
            for (row, names) in rows.enumerated() {
                for name in names {
                    guard let first = name.first else { continue }
                    if first.isASCII {
                        words[name, default: []].append(row)
                    } else {
                        parts[first, default: []].append((Array(name), row))
                    }
                }
            }
        }
    }

    private static let rows: [[String]] = {
        var things: [String: [String]] = [:]
        for row in Lexicon.tables.flatMap(\.rows) where row.section == "things" {
            things[row.meaning, default: []] += row.phrases
        }
        return things.keys.sorted().map { things[$0] ?? [] }
    }()

    private static let names = Set(rows.joined())
    private static let index = Index(rows)

    /// Length of the longest thing of several characters that begins there.
    static func length(in text: [Character], at start: Int) -> Int? {
        (2...4).reversed().first { start + $0 <= text.count && names.contains(String(text[start..<(start + $0)])) }
    }

    /// What `said` speaks of: the row of each thing, and the words by which it was recognised.
    static func things(in said: String) -> [Int: [String]] {
        var found: [Int: [String]] = [:]
        for word in Set(said.split { !Lexicon.isWord($0) }.map(String.init)) {
            for row in index.words[word] ?? [] { found[row, default: []].append(word) }
        }
        guard !said.utf8.allSatisfy({ $0 < 0x80 }) else { return found }
        let text = Array(said)
        for start in text.indices {
            for part in index.parts[text[start]] ?? [] where text[start...].starts(with: part.characters) {
                let word = String(part.characters)
                if found[part.row]?.contains(word) != true { found[part.row, default: []].append(word) }
            }
        }
        return found
    }
}

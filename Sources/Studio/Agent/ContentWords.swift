// What clips are often called, in both languages: 码头那段 is the clip named "harbour". Things are in the lexicons: [things].

enum ContentWords {
    private static let rows: [[String]] = {
        var things: [String: [String]] = [:]
        for row in Lexicon.tables.flatMap(\.rows) where row.section == "things" {
            things[row.meaning, default: []] += row.phrases
        }
        return things.keys.sorted().map { things[$0] ?? [] }
    }()

    private static let names = Set(rows.joined())

    /// Length of the longest thing of several characters that begins there.
    static func length(in text: [Character], at start: Int) -> Int? {
        (2...4).reversed().first { start + $0 <= text.count && names.contains(String(text[start..<(start + $0)])) }
    }

    /// What `said` speaks of: the row of each thing, and the words by which it was recognised.
    static func things(in said: String) -> [Int: [String]] {
        let words = Set(said.split { !Lexicon.isWord($0) }.map(String.init))
        var found: [Int: [String]] = [:]
        for (index, row) in rows.enumerated() {
            let hits = row.filter { word in
                word.unicodeScalars.first?.isASCII == true ? words.contains(word) : said.contains(word)
            }
            if !hits.isEmpty { found[index] = hits }
        }
        return found
    }
}

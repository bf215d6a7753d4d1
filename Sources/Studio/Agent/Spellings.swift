// Words as fingers miss them: one letter missing, doubled, too many, or two changed about.

struct Spellings: Sendable {
    private var words: [Character: [String]] = [:]

    /// Shorter words are too near to each other to guess; a known one may be a letter shorter.
    private static let shortest = 5

    init(_ phrases: [String: Meaning]) {
        for phrase in phrases.keys.sorted()
        where phrase.count >= Self.shortest - 1 && phrase.allSatisfy({ $0.isASCII && $0.isLetter }) {
            guard let first = phrase.first else { continue }
            words[first, default: []].append(phrase)
        }
    }

    /// The only known word one slip away; `nil` when none or several are.
    func nearest(to word: String) -> String? {
        guard word.count >= Self.shortest, let first = word.first else { return nil }
        let letters = Array(word)
        let near = (words[first] ?? []).filter { Self.isSlip(letters, Array($0)) }
        return near.count == 1 ? near[0] : near.min { abs($0.count - word.count) < abs($1.count - word.count) }
    }

    /// A letter added or left out, two neighbours changed about, or in long words one letter wrong.
    private static func isSlip(_ word: [Character], _ known: [Character]) -> Bool {
        guard abs(word.count - known.count) <= 1, let at = zip(word, known).enumerated().first(where: { $1.0 != $1.1 })
        else { return abs(word.count - known.count) == 1 }
        let index = at.offset
        if word.count == known.count + 1 { return word[(index + 1)...] == known[index...] }
        if word.count + 1 == known.count { return word[index...] == known[(index + 1)...] }
        if word[(index + 1)...] == known[(index + 1)...] { return word.count >= 6 }
        guard index + 1 < word.count else { return false }
        return word[index] == known[index + 1] && word[index + 1] == known[index]
            && word[(index + 2)...] == known[(index + 2)...]
    }
}

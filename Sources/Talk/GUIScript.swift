// Lines that belong to the film ("Narration: …") or to a list of offers ("what you can do next:").

/// What the lines above say of the line at hand.
struct GUIScript: Sendable {
    /// The line is narration, a scene or the like: content, whatever it tells one to click.
    private(set) var isOpen = false
    /// The line stands in a list of what the user may do.
    private(set) var isOffer = false
    /// Under "Script:" with nothing behind the colon.
    private var isBlock = false
    private var hasLines = false

    /// How much may stand between the label and its colon: "Scene 2 (0:05–0:10):".
    private static let labelReach = 24

    /// Looks at the start of a new line.
    mutating func begin(_ line: Range<Int>, _ reader: GUIClauseReader) {
        let text = reader.text.text
        let words = text.trimmed(line)
        if words.isEmpty {
            if hasLines { (isBlock, hasLines) = (false, false) }
            isOpen = false
            return
        }
        let start = reader.text.skipSpace(GUILines(reader.text).contentStart(line), words.upperBound)
        let isItem = start > line.lowerBound
        if let colon = label(min(start, words.upperBound)..<words.upperBound, reader) {
            isBlock = text.trimmed((colon + 1)..<words.upperBound).isEmpty
            (isOpen, isOffer, hasLines) = (true, false, false)
            return
        }
        isOpen = isBlock
        hasLines = isBlock
        if isOffer, isItem { return }
        isOffer = text.folded[words].last == ":" && reader.phrases.holds(.menu, in: text.folded, words)
    }

    /// The colon behind "Narration" or "Scene 2 (0:05)".
    private func label(_ words: Range<Int>, _ reader: GUIClauseReader) -> Int? {
        let folded = reader.text.text.folded
        guard var at = reader.phrases.end(of: .script, in: folded, at: words.lowerBound, upTo: words.upperBound)
        else { return nil }
        let limit = min(words.upperBound, at + Self.labelReach)
        var depth = 0
        while at < limit {
            if folded[at] == "(" { depth += 1 }
            if folded[at] == ")" { depth -= 1 }
            if folded[at] == ":", depth == 0 { return at }
            let isNumber = folded[at].isPhraseDigit || "一二三四五六七八九十".unicodeScalars.contains(folded[at])
            guard depth > 0 || isNumber || folded[at] == " " || folded[at] == ")" else { return nil }
            at += 1
        }
        return nil
    }
}

// A message as the translator compares it: marks of Markdown and quotation masked, quoted stretches remembered.

struct GUIText: Sendable {
    var text: PhraseText
    /// Inside quotation marks or code: never an instruction by itself.
    private(set) var isQuoted: [Bool]
    /// Inside a bold, quoted, linked or coded stretch: what a button's name often is.
    private(set) var isMarked: [Bool]

    private static let marks: Set<Unicode.Scalar> = [
        "*", "_", "`", "[", "]", "\"", "“", "”", "「", "」", "『", "』", "【", "】", "‘",
    ]
    private static let closers: [Unicode.Scalar: Unicode.Scalar] = [
        "\"": "\"", "“": "”", "「": "」", "『": "』", "`": "`", "【": "】", "[": "]", "*": "*",
    ]

    init(_ message: String) {
        text = PhraseText(message)
        isQuoted = Array(repeating: false, count: text.original.count)
        isMarked = isQuoted
        for at in text.range where Self.closers[text.original[at]] != nil { mark(at) }
        maskLinks()
        for at in text.range where Self.marks.contains(text.original[at]) { text.folded[at] = " " }
    }

    var count: Int { text.original.count }

    private mutating func mark(_ at: Int) {
        let opener = text.original[at]
        guard !isMarked[at], let closer = Self.closers[opener], at + 1 < count else { return }
        var start = at
        while opener == "*", start + 1 < min(count, at + 3), text.original[start + 1] == "*" { start += 1 }
        let line = text.original[(start + 1)..<min(count, start + 201)].prefix { $0 != "\n" }
        guard let end = line.firstIndex(of: closer), end > start + 1, text.original[start + 1] != " " else { return }
        let isWords = opener != "*" && opener != "["
        for inside in start...end {
            isMarked[inside] = true
            if isWords { isQuoted[inside] = true }
        }
    }

    /// `[Export](https://…)`: the address says nothing.
    private mutating func maskLinks() {
        for at in text.range where text.original[at] == "]" && at + 1 < count && text.original[at + 1] == "(" {
            guard let close = text.original[at...].prefix(512).firstIndex(of: ")") else { continue }
            for inside in at...close { text.folded[inside] = " " }
        }
    }

    /// The next scalar that is neither space nor a mark without meaning.
    func skipNoise(_ start: Int, _ limit: Int) -> Int {
        var at = start
        while at < limit, text.folded[at].isPhraseNoise { at += 1 }
        return at
    }

    /// The next scalar that is not a space.
    func skipSpace(_ start: Int, _ limit: Int) -> Int {
        var at = start
        while at < limit, text.folded[at] == " " { at += 1 }
        return at
    }
}

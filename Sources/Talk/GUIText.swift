// A message as the translator compares it: marks of Markdown and quotation masked, quoted stretches remembered.

struct GUIText: Sendable {
    var text: PhraseText
    /// Inside quotation marks or code: never an instruction by itself.
    private(set) var isQuoted: [Bool]
    /// Where the bold, quoted, linked or coded stretch around a scalar begins, what a button's name often is; -1 outside.
    private(set) var markStart: [Int]
    /// The first opening mark that a longer text could still close; `count` when there is none.
    private(set) var pending: Int
    /// Where web addresses begin.
    private(set) var addresses: [Int] = []

    /// Up to where a closing mark was last looked for in vain.
    private var absent: [Unicode.Scalar: Int] = [:]
    private var lineEnd = 0

    /// A stretch is no longer than this.
    private static let stretchLimit = 200
    private static let marks: Set<Unicode.Scalar> = [
        "*", "_", "`", "[", "]", "\"", "“", "”", "「", "」", "『", "』", "【", "】", "‘", "《", "》",
    ]
    private static let closers: [Unicode.Scalar: Unicode.Scalar] = [
        "\"": "\"", "“": "”", "「": "」", "『": "』", "`": "`", "【": "】", "[": "]", "*": "*", "'": "'", "‘": "’",
        "《": "》", "_": "_",
    ]

    init(_ message: String) {
        text = PhraseText(message)
        isQuoted = Array(repeating: false, count: text.original.count)
        markStart = Array(repeating: -1, count: text.original.count)
        pending = text.original.count
        let http = Array("http".unicodeScalars)
        for at in text.range {
            if Self.closers[text.original[at]] != nil { mark(at) }
            if text.folded[at] == "h", text.folded[at...].starts(with: http) { addresses.append(at) }
        }
        maskLinks()
        maskTags()
        for at in text.range where Self.marks.contains(text.original[at]) || isSingleQuote(at) {
            text.folded[at] = " "
        }
    }

    var count: Int { text.original.count }

    func isMarked(_ at: Int) -> Bool { markStart[at] >= 0 }

    /// Whether the stretch around `at` began behind `verb`: a name, rather than a sentence in bold.
    func isName(_ at: Int, after verb: Int) -> Bool { markStart.indices.contains(at) && markStart[at] >= verb }

    /// Whether `at` stands between two scalars of one stretch.
    func splitsMark(_ at: Int) -> Bool {
        at > 0 && at < count && markStart[at] >= 0 && markStart[at] == markStart[at - 1]
    }

    private mutating func mark(_ at: Int) {
        let opener = text.original[at]
        guard !isMarked(at), let closer = Self.closers[opener], isOpening(opener, at) else { return }
        var start = at
        while opener == "*", start + 1 < min(count, at + 3), text.original[start + 1] == "*" { start += 1 }
        let reach = min(count, start + 1 + Self.stretchLimit)
        guard let end = next(closer, from: min(start + 1, count), upTo: reach) else {
            if reach == count, !holdsLineEnd(start..<reach) { pending = min(pending, at) }
            return
        }
        guard end > start + 1, text.original[start + 1] != " " else { return }
        var last = end
        while opener == "*", last + 1 < count, last - end < start - at, text.original[last + 1] == "*" { last += 1 }
        if opener == "*", last + 1 == count { pending = min(pending, at) }
        let isWords = opener != "*" && opener != "[" && opener != "_"
        for inside in at...last {
            markStart[inside] = at
            if isWords { isQuoted[inside] = true }
        }
    }

    /// The next `closer` on the line. Where it was once looked for in vain nobody looks again.
    private mutating func next(_ closer: Unicode.Scalar, from start: Int, upTo reach: Int) -> Int? {
        var at = max(start, absent[closer] ?? 0)
        while at < reach, text.original[at] != "\n" {
            if text.original[at] == closer || closer == "'" && text.original[at] == "’" { return at }
            at += 1
        }
        absent[closer] = at
        return nil
    }

    private mutating func holdsLineEnd(_ range: Range<Int>) -> Bool {
        lineEnd = max(lineEnd, range.lowerBound)
        while lineEnd < count, text.original[lineEnd] != "\n" { lineEnd += 1 }
        return lineEnd < range.upperBound
    }

    /// Apostrophes and underscores open only before a word, behind none.
    private func isOpening(_ opener: Unicode.Scalar, _ at: Int) -> Bool {
        guard ["'", "‘", "_"].contains(opener) else { return true }
        guard at + 1 < count else { return true }
        return (at == 0 || !text.original[at - 1].isPhraseWord) && text.original[at + 1] != " "
    }

    private func isSingleQuote(_ at: Int) -> Bool {
        text.folded[at] == "'" && isMarked(at)
            && (markStart[at] == at || at + 1 == count || markStart[at + 1] != markStart[at])
    }

    /// `[Export](https://…)`: the address says nothing.
    private mutating func maskLinks() {
        for at in text.range where text.original[at] == "]" && at + 1 < count && text.original[at + 1] == "(" {
            guard let close = text.original[at...].prefix(512).firstIndex(of: ")") else { continue }
            for inside in at...close { text.folded[inside] = " " }
            addresses.removeAll { (at...close).contains($0) }
        }
    }

    /// `<b>`, `</strong>`
    private mutating func maskTags() {
        for at in text.range where text.original[at] == "<" {
            let tag = text.original[(at + 1)...].prefix(10).prefix { $0.isPhraseWord || $0 == "/" }
            guard !tag.isEmpty, tag.endIndex < count, text.original[tag.endIndex] == ">" else { continue }
            for inside in at...tag.endIndex { text.folded[inside] = " " }
        }
    }

    /// The next scalar that is not a space.
    func skipSpace(_ start: Int, _ limit: Int) -> Int {
        var at = start
        while at < limit, text.folded[at] == " " { at += 1 }
        return at
    }

    /// Behind spaces, arrows and pictures: "→ Click Export", "👉 Click Export".
    func skipPointers(_ start: Int, _ limit: Int) -> Int {
        var at = start
        while at < limit, text.folded[at] == " " || Self.isPointer(text.original[at]) || isCircled(at) { at += 1 }
        return at
    }

    /// ①
    private func isCircled(_ at: Int) -> Bool { (0x2460...0x2473).contains(text.original[at].value) }

    /// Stars, faces and the like.
    static func isPicture(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value >= 0x1F000 && scalar.value < 0x20000 || scalar.value >= 0x2300 && scalar.value < 0x2C00
            || scalar.value == 0xFE0F || scalar.value == 0x200D) && !(0x2460...0x2473).contains(scalar.value)
    }

    /// An arrow or a hand that points at what follows, or a part of one.
    static func isPointer(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2190...0x21FF, 0x27A1, 0x2794...0x27BE, 0x2B05...0x2B07, 0x1F446...0x1F449, 0xFE0F: true
        case 0x1F3FB...0x1F3FF: true
        default: false
        }
    }
}

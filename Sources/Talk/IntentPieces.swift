// Finds what is not words for the router: quoted text, files and URLs. They are masked where words are matched.

import Reel

/// An utterance with its quotations, paths and URLs masked out of the folded text.
struct IntentPieces: Sendable {
    struct Item: Sendable {
        let range: Range<Int>
        let item: UploadItem
    }

    /// Private-use scalars: no phrase holds them.
    static let quoteMask: Unicode.Scalar = "\u{E000}"
    static let itemMask: Unicode.Scalar = "\u{E001}"

    private(set) var text: PhraseText
    private(set) var items: [Item] = []
    private let table: IntentTable
    private let fileExists: @Sendable (String) -> Bool

    init(_ utterance: String, table: IntentTable, fileExists: @escaping @Sendable (String) -> Bool) {
        text = PhraseText(utterance, pairs: table.pairs)
        self.table = table
        self.fileExists = fileExists
        var at = 0
        while at < text.original.count { at = piece(at) ?? at + 1 }
    }

    func item(at start: Int) -> Item? { items.first { $0.range.lowerBound == start } }

    func items(in range: Range<Int>) -> [Item] { items.filter { range.contains($0.range.lowerBound) } }

    /// Takes the slash off a command, so that `/export` and `／导出` read as the word.
    mutating func dropCommandSlash(_ isKey: (Int) -> Bool) {
        let start = text.trimmed(text.range).lowerBound
        guard start + 1 < text.folded.count, text.folded[start] == "/", isKey(start + 1) else { return }
        text.folded[start] = " "
    }

    /// Masks the piece that starts at `at` and returns where the text goes on.
    private mutating func piece(_ at: Int) -> Int? {
        if let quoted = quotation(at) {
            let words = text.words(quoted.content)
            mask(quoted.whole, as: isFileName(words) ? IntentPath.item(words) : nil)
            return quoted.whole.upperBound
        }
        let isInWord = at > 0 && text.original[at - 1].isPhraseWord && text.folded[at - 1] != Self.itemMask
        guard !isInWord || Language.isHan(text.original[at]) else { return nil }
        guard let end = urlEnd(at) ?? pathEnd(at) ?? nameEnd(at) else { return nil }
        let start = nameStart(at, end)
        let range = (start > 0 && text.original[start - 1] == "@" ? start - 1 : start)..<end
        mask(range, as: IntentPath.item(unescaped(start..<end)))
        return end
    }

    private mutating func mask(_ range: Range<Int>, as item: UploadItem?) {
        for at in range { text.folded[at] = item == nil ? Self.quoteMask : Self.itemMask }
        if let item { items.append(Item(range: range, item: item)) }
    }

    private func isFileName(_ words: String) -> Bool {
        guard !words.isEmpty else { return false }
        if IntentPath.looksLikePath(words) { return true }
        if case .url = IntentPath.item(words) { return true }
        return MediaKind(fileName: words) != nil
    }

    /// Backslashes taken off, but not those of a Windows path.
    private func unescaped(_ range: Range<Int>) -> String {
        let words = text.words(range)
        let isDrive = range.count > 2 && text.folded[range.lowerBound + 1] == ":"
        guard words.contains("\\"), !isDrive else { return words }
        var out = String.UnicodeScalarView()
        let scalars = Array(words.unicodeScalars)
        var at = 0
        while at < scalars.count {
            let (scalar, next) = scalars[at] == "\\" ? IntentPath.escaped(scalars, at) : (scalars[at], at + 1)
            out.append(scalar)
            at = next
        }
        return String(out)
    }
}

// MARK: - Paths and URLs

extension IntentPieces {
    /// No file system takes a longer name; a path rarely is longer.
    private static let nameLimit = 1024

    private func starts(_ word: String, _ at: Int) -> Bool { text.folded[at...].starts(with: word.unicodeScalars) }

    private func urlEnd(_ at: Int) -> Int? {
        guard starts("http://", at) || starts("https://", at) || starts("file:/", at) else { return nil }
        let isFile = starts("file:", at)
        var end = at
        while end < text.original.count, !endsWord(end), isFile || text.original[end].isASCII {
            if isFile, endsMediaName(at, end) { break }
            end += 1
        }
        return withoutTrailingMarks(at, end)
    }

    private func pathEnd(_ at: Int) -> Int? {
        let first = text.folded[at]
        guard first == "/" || first == "~" || first == "." || isDriveLetter(at),
            IntentPath.looksLikePath(text.words(at..<wordEnd(at)))
        else { return nil }
        let end = withoutTrailingMarks(at, wordEnd(at))
        guard MediaKind(fileName: text.words(at..<end)) == nil, !fileExists(unescaped(at..<end)) else { return end }
        return spacedEnd(at, end) ?? end
    }

    /// A raw path with spaces goes on to a media file's name, within six words that start no other wish or path.
    private func spacedEnd(_ at: Int, _ firstEnd: Int) -> Int? {
        var end = firstEnd
        for _ in 0..<6 {
            guard end + 1 < text.original.count, text.original[end] == " " else { return nil }
            let next = end + 1
            guard !endsWord(next), text.folded[next] != "/", text.folded[next] != "~",
                table.connectors.longest(in: text.folded, at: next, upTo: text.folded.count) == nil
            else { return nil }
            end = withoutTrailingMarks(next, wordEnd(next))
            guard end > next else { return nil }
            if MediaKind(fileName: text.words(at..<end)) != nil || fileExists(text.words(at..<end)) { return end }
        }
        return nil
    }

    /// A bare file name with a media extension.
    private func nameEnd(_ at: Int) -> Int? {
        guard
            at == 0 || endsWord(at - 1) || ["@", ":"].contains(text.folded[at - 1])
                || text.folded[at - 1] == Self.itemMask || text.folded[at - 1] == Self.quoteMask, !endsWord(at),
            text.folded[at] != "@"
        else { return nil }
        let limit = wordEnd(at)
        guard text.folded[at..<limit].contains(".") else { return nil }
        let end = withoutTrailingMarks(at, limit)
        guard let dot = text.folded[at..<end].lastIndex(of: "."), dot > at, dot + 1 < end,
            text.folded[dot - 1] != ".", MediaKind(fileName: "a" + text.words(dot..<end)) != nil,
            nameStart(at, end) < dot
        else { return nil }
        return end
    }

    /// Chinese puts no space before a name: "上传海边.mp4" is a wish and a name. A single character is taken for a
    /// wish only where the rest is a file: "加州.mp4" is a name.
    private func nameStart(_ at: Int, _ end: Int) -> Int {
        guard let dot = text.folded[at..<end].lastIndex(of: "."), !text.folded[at].isASCII,
            !fileExists(text.words(at..<end))
        else { return at }
        var start = at
        var name = at
        while let next = wishEnd(start, dot, isAsked: name > at) {
            if next.isSure || ["/", "~"].contains(text.folded[next.end]) || fileExists(text.words(next.end..<end)) {
                name = next.end
            }
            start = next.end
        }
        while name < dot, text.folded[name] == " " { name += 1 }
        return name
    }

    /// Where a word of a wish that stands at `start` ends.
    private func wishEnd(_ start: Int, _ dot: Int, isAsked: Bool) -> (end: Int, isSure: Bool)? {
        if let joined = table.connectors.longest(in: text.folded, at: start, upTo: dot), joined.end < dot {
            return (joined.end, true)
        }
        var best: (end: Int, isSure: Bool)?
        for route in [IntentRoute.upload, .export] {
            for match in table.routes[route]?.matches(in: text.folded, at: start, upTo: dot) ?? []
            where match.end < dot && match.end > best?.end ?? start {
                let isWish = [.key, .weak, .toward].contains(match.meaning.role)
                let isSure = ["把", "将", "为", "到"].contains(text.folded[start]) || isWish && match.end - start > 1
                // "上传图片a.png": a word for the file, then its name in Latin letters.
                if isAsked, text.folded[match.end].isPhraseWord { return (match.end, true) }
                if isWish || isSure || match.meaning.role == .filler { best = (match.end, isSure) }
            }
        }
        return best
    }

    private func isDriveLetter(_ at: Int) -> Bool {
        at + 2 < text.original.count && text.original[at + 1] == ":" && text.original[at + 2] == "\\"
    }

    private func wordEnd(_ at: Int) -> Int {
        var end = at
        let limit = min(text.original.count, at + Self.nameLimit)
        while end < limit, !endsWord(end) {
            if endsMediaName(at, end) { return end }
            end += text.original[end] == "\\" ? 2 : 1
        }
        return min(end, limit)
    }

    /// Whether a Han character at `end` follows a media extension: "a.mp4然后剪掉".
    private func endsMediaName(_ at: Int, _ end: Int) -> Bool {
        guard end > at, Language.isHan(text.original[end]), text.original[end - 1].isPhraseWord,
            let dot = text.folded[max(at, end - 5)..<end].lastIndex(of: ".")
        else { return false }
        return MediaKind(fileName: "a" + text.words(dot..<end)) != nil
    }

    private func endsWord(_ at: Int) -> Bool {
        switch text.original[at] {
        case " ", "\t", "\n", "\r", "\u{3000}", ",", "，", "。", "；", ";", "！", "？", "、", "：", "“", "”", "\"", "「", "」",
            "）", "（",
            "《", "》", "…":
            true
        default: false
        }
    }

    private func withoutTrailingMarks(_ at: Int, _ end: Int) -> Int {
        var end = end
        while end > at + 1, [".", "!", "?", ":", ")", "'", "]", ">"].contains(text.original[end - 1]) { end -= 1 }
        return end
    }
}

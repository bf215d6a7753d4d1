// Sizes of files as people write them: 25 MB, 1.5GB, 10兆.

/// A number of bytes. A megabyte is a million of them, as shops and web sites count.
package struct ByteSize: Hashable, Sendable {
    package let count: Int

    /// A text that is nothing but a size; `nil` for any other.
    package init?(_ text: String) {
        let words = PhraseText(text)
        let whole = words.trimmed(words.range)
        guard let found = Self.read(words, at: whole.lowerBound, upTo: whole.upperBound), found.end == whole.upperBound
        else { return nil }
        count = found.bytes
    }

    private static let units = [
        "b": 1, "byte": 1, "bytes": 1, "kb": 1000, "kilobyte": 1000, "kilobytes": 1000, "mb": 1_000_000,
        "megabyte": 1_000_000, "megabytes": 1_000_000, "meg": 1_000_000, "megs": 1_000_000, "mib": 1 << 20,
        "gb": 1_000_000_000, "gigabyte": 1_000_000_000, "gigabytes": 1_000_000_000, "gig": 1_000_000_000,
        "gigs": 1_000_000_000, "gib": 1 << 30,
    ]
    private static let largest = 1e13

    /// A size that begins at `start` of a text, and where it ends; 0 bytes are none.
    static func read(_ text: PhraseText, at start: Int, upTo limit: Int) -> (end: Int, bytes: Int)? {
        guard start < limit, start == 0 || !text.folded[start - 1].isPhraseWord && text.folded[start - 1] != ".",
            let number = number(text, at: start, upTo: limit)
        else { return nil }
        var at = number.end
        while at < limit, text.folded[at] == " " || text.folded[at] == "-" { at += 1 }
        guard let unit = unit(text, at: at, upTo: limit) else { return nil }
        let bytes = number.value * Double(unit.bytes)
        return bytes >= 1 && bytes < largest ? (unit.end, Int(bytes.rounded())) : nil
    }

    private static func number(_ text: PhraseText, at start: Int, upTo limit: Int) -> (end: Int, value: Double)? {
        let digits = text.folded[start..<limit].prefix { $0.isPhraseDigit || $0 == "." }
        if !digits.isEmpty {
            return Double(text.words(start..<(start + digits.count)).halfWidthDigits).map { (start + digits.count, $0) }
        }
        let letters = text.folded[start..<limit].prefix { ChineseNumber.letters.contains($0) }
        return ChineseNumber.value(of: letters).map { (start + letters.count, Double($0)) }
    }

    private static func unit(_ text: PhraseText, at start: Int, upTo limit: Int) -> (end: Int, bytes: Int)? {
        let rest = text.folded[start..<limit]
        if rest.starts(with: "兆字节".unicodeScalars) { return (start + 3, 1_000_000) }
        if rest.first == "兆" { return (start + 1, 1_000_000) }
        let word = rest.prefix { $0.isPhraseWord }
        let end = start + word.count
        // "25M" and "1G" are sizes, "25m" may be minutes or metres.
        switch text.words(start..<end) {
        case "M", "Ｍ": return (end, 1_000_000)
        case "G", "Ｇ": return (end, 1_000_000_000)
        default: return units[String(String.UnicodeScalarView(word))].map { (end, $0) }
        }
    }
}

/// 十, 二十五, 一百: as far as sizes go.
private enum ChineseNumber {
    private static let digits = Array("零一二三四五六七八九".unicodeScalars)
    static let letters = Set("零一二两三四五六七八九十百".unicodeScalars)

    static func value(of letters: ArraySlice<Unicode.Scalar>) -> Int? {
        guard !letters.isEmpty else { return nil }
        var (total, digit) = (0, 0)
        for letter in letters {
            switch letter {
            case "百": (total, digit) = (total + max(digit, 1) * 100, 0)
            case "十": (total, digit) = (total + max(digit, 1) * 10, 0)
            case "两": digit = 2
            default: digit = digits.firstIndex(of: letter) ?? 0
            }
        }
        return total + digit
    }
}

extension String {
    /// １２ as 12.
    fileprivate var halfWidthDigits: String {
        String(String.UnicodeScalarView(unicodeScalars.map(PhraseText.fold)))
    }
}

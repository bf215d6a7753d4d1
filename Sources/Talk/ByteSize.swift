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
        if let value = ChineseNumber.value(of: letters) { return (start + letters.count, Double(value)) }
        return EnglishNumber.read(text.folded[start..<limit]).map { ($0.end, Double($0.value)) }
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

/// Twenty, twenty-five, a hundred and fifty: as far as sizes go.
private enum EnglishNumber {
    private static let ones: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19,
    ]
    private static let tens: [String: Int] = [
        "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]

    /// The words up to a unit. `nil` when they are no number.
    static func read(_ text: ArraySlice<Unicode.Scalar>) -> (end: Int, value: Int)? {
        var (total, part) = (0, 0)
        var (at, end) = (text.startIndex, text.startIndex)
        while at < text.endIndex {
            let letters = text[at...].prefix { $0.isPhraseWord }
            let word = String(String.UnicodeScalarView(letters))
            if let one = ones[word], part == 0 || part >= 20 && part % 10 == 0 && one < 10 {
                part += one
            } else if let ten = tens[word], part == 0 {
                part = ten
            } else if word == "hundred", part < 10, total == 0 {
                (total, part) = (max(part, 1) * 100, 0)
            } else {
                // "A hundred", "a hundred and fifty".
                guard word == "a" && end == text.startIndex || word == "and" && total > 0 else { break }
                at = letters.endIndex
                while at < text.endIndex, text[at] == " " { at += 1 }
                continue
            }
            end = letters.endIndex
            at = end
            while at < text.endIndex, text[at] == " " || text[at] == "-" { at += 1 }
        }
        return total + part > 0 ? (end, total + part) : nil
    }
}

extension String {
    /// １２ as 12.
    fileprivate var halfWidthDigits: String {
        String(String.UnicodeScalarView(unicodeScalars.map(PhraseText.fold)))
    }
}

// Where a title may break: between words, between Chinese characters, never before a closing mark.

/// Splits text into at most `count` lines of similar width.
enum LineBreaking {
    /// Marks that do not begin a line, and marks that do not end one (GB/T 15834, JIS X 4051).
    private static let notFirst = Set("、。，．！？；：）」』】》〉…,.!?;:)]}%”’")
    private static let notLast = Set("（「『【《〈([{“‘")

    /// The text's own line breaks are kept.
    static func lines(_ text: String, into count: Int) -> [String] {
        let paragraphs = text.split(whereSeparator: \.isNewline).map(String.init)
        guard count > 1, paragraphs.count < count else { return paragraphs }
        return paragraphs.flatMap { split($0, into: max(1, count / paragraphs.count)) }
    }

    private static func split(_ text: String, into count: Int) -> [String] {
        let target = Double(cells(text)) / Double(count)
        var (lines, line) = ([String](), "")
        for unit in units(of: text) {
            let isFull = Double(cells(line)) + Double(cells(unit)) / 2 > target
            if isFull, !line.isEmpty, lines.count < count - 1 {
                lines.append(line.trimmingSpaces)
                line = ""
            }
            line += unit
        }
        lines.append(line.trimmingSpaces)
        return lines.filter { !$0.isEmpty }
    }

    /// Stretches that stay together: a Latin word with its space, one Chinese character with its marks.
    private static func units(of text: String) -> [String] {
        var units: [String] = []
        var previous: Character?
        for character in text {
            let joins = previous.map { !mayBreak(between: $0, and: character) } ?? false
            if joins, !units.isEmpty {
                units[units.count - 1].append(character)
            } else {
                units.append(String(character))
            }
            previous = character
        }
        return units
    }

    private static func mayBreak(between left: Character, and right: Character) -> Bool {
        if notFirst.contains(right) || notLast.contains(left) || right == " " { return false }
        return left == " " || isWide(left) || isWide(right)
    }

    static func isWide(_ character: Character) -> Bool {
        guard let value = character.unicodeScalars.first?.value else { return false }
        return (0x2E80...0xA4CF).contains(value) || (0xAC00...0xD7A3).contains(value)
            || (0xF900...0xFAFF).contains(value)
            || (0xFE30...0xFE4F).contains(value) || (0xFF00...0xFF60).contains(value) || value >= 0x1F300
    }

    static func cells(_ text: String) -> Int { text.reduce(0) { $0 + (isWide($1) ? 2 : 1) } }
}

extension String {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}

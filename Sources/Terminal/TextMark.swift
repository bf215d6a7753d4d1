// Attributes inside a line. Where one begins or ends stands a noncharacter (U+FDD0…U+FDD9), which takes no cell, breaks
// no word and is in no sanitised text; the painter makes SGR (ECMA-48 8.3.117) of it.

/// How a stretch of a line is told from the rest.
package enum TextMark: UInt32, Hashable, Sendable, CaseIterable {
    case bold = 0xFDD0
    case italic = 0xFDD2
    case code = 0xFDD4
    case link = 0xFDD6
    /// What is new in it.
    case changed = 0xFDD8

    static let scalars: ClosedRange<UInt32> = 0xFDD0...0xFDEF

    var begin: Character { character(rawValue) }
    var end: Character { character(rawValue + 1) }

    private func character(_ value: UInt32) -> Character { Character(Unicode.Scalar(value) ?? " ") }

    /// The stretch between its marks; empty stays empty.
    package func around(_ text: String) -> String { text.isEmpty ? "" : "\(begin)\(text)\(end)" }

    /// What a character of a line is, besides text.
    static func read(_ character: Character) -> (mark: TextMark, isBegin: Bool)? {
        guard let scalar = character.unicodeScalars.first, scalars.contains(scalar.value) else { return nil }
        if let mark = TextMark(rawValue: scalar.value) { return (mark, true) }
        return TextMark(rawValue: scalar.value - 1).map { ($0, false) }
    }

    /// SGR parameters that begin and end it. Without colours what is new is bold: reverse video is one to many.
    func attributes(_ theme: Appearance.Theme) -> (begin: String, end: String)? {
        switch (self, theme) {
        case (.bold, _), (.changed, .none): ("1", "22")
        case (.italic, _): ("3", "23")
        case (.link, _): ("4", "24")
        case (.changed, _): ("7", "27")
        case (.code, .colour): ("36", "39")
        case (.code, .faint): ("2", "22")
        case (.code, .none): nil
        }
    }
}

extension String {
    private var hasMarks: Bool {
        // The first byte of U+FDD0 in UTF-8: nearly every line has none.
        utf8.contains(0xEF) && unicodeScalars.contains { TextMark.scalars.contains($0.value) }
    }

    /// The line as it is written, every mark as what it stands for. Nothing is left on at its end.
    func painted(_ theme: Appearance.Theme) -> String {
        guard hasMarks else { return self }
        var (out, open) = ("", Set<TextMark>())
        for character in self {
            guard let (mark, isBegin) = TextMark.read(character) else {
                out.append(character)
                continue
            }
            if isBegin { open.insert(mark) } else { open.remove(mark) }
            if let attributes = mark.attributes(theme) {
                out += "\u{1B}[\(isBegin ? attributes.begin : attributes.end)m"
            }
        }
        return open.isEmpty ? out : out + "\u{1B}[m"
    }
}

/// Rows of one text, each with the attributes of its own: what is still on at a row's end goes on in the next.
func carryingMarks(_ rows: [String]) -> [String] {
    var open: [TextMark] = []
    return rows.map { row in
        let before = open
        for character in row {
            guard let (mark, isBegin) = TextMark.read(character) else { continue }
            if isBegin { open.append(mark) } else if let last = open.lastIndex(of: mark) { open.remove(at: last) }
        }
        guard !before.isEmpty || !open.isEmpty else { return row }
        return before.map { String($0.begin) }.joined() + row + open.reversed().map { String($0.end) }.joined()
    }
}

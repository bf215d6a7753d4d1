// What is being typed, and where the caret may go in it. Pure: knows no keys and no screen.

/// A draft: its scalars and the caret's index among them.
package struct Draft: Hashable, Sendable {
    package var text: [Unicode.Scalar]
    package var cursor: Int
    /// More is a mistake of the hand: a book pasted by accident.
    package static let limit = 262_144

    package init() { self.init(text: [], cursor: 0) }

    package init(_ text: some StringProtocol) {
        self.text = Array(text.unicodeScalars)
        cursor = self.text.count
    }

    package init(text: [Unicode.Scalar], cursor: Int) {
        self.text = text
        self.cursor = cursor
    }

    package var string: String { Self.string(text[...]) }
    package var isEmpty: Bool { text.isEmpty }

    static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// What of typed or pasted text may stand in a draft. Scalars without width other than combining marks are
    /// dropped: terminals disagree about joined emoji, and the caret must stand where the next letter appears.
    package static func acceptable(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        text.filter { scalar in
            // One of these stands for a folded paste; a stranger's means nothing.
            if Folds.scalars.contains(scalar.value) { return false }
            if scalar == "\n" || scalar == "\t" || CellWidth.of(scalar) > 0 { return true }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark: return !scalar.properties.isVariationSelector
            default: return false
            }
        }
    }

    // MARK: Lines

    package var lineStart: Int { (text[..<cursor].lastIndex(of: "\n") ?? -1) + 1 }
    package var lineEnd: Int { text[cursor...].firstIndex(of: "\n") ?? text.count }

    /// Where ↑ goes: the same column of the line above, or that line's end.
    package var lineAbove: Int { at(max(0, lineStart - 1)).index(atColumn: column) }
    package var lineBelow: Int { at(min(text.count, lineEnd + 1)).index(atColumn: column) }

    private func at(_ index: Int) -> Draft { Draft(text: text, cursor: index) }
    private var column: Int { text[lineStart..<cursor].reduce(0) { $0 + CellWidth.of($1) } }

    private func index(atColumn column: Int) -> Int {
        var (index, used) = (lineStart, 0)
        while index < lineEnd, used + CellWidth.of(text[index]) <= column {
            used += CellWidth.of(text[index])
            index += 1
        }
        return index
    }

    // MARK: Characters

    /// The start of the character before the caret: a letter goes together with the marks on it.
    package var previous: Int {
        var index = max(0, cursor - 1)
        while index > 0, isMark(index) { index -= 1 }
        return index
    }

    package var next: Int {
        var index = min(text.count, cursor + 1)
        while index < text.count, isMark(index) { index += 1 }
        return index
    }

    private func isMark(_ index: Int) -> Bool {
        text[index] != "\n" && text[index] != "\t" && CellWidth.of(text[index]) == 0
    }

    // MARK: Words

    /// Where a word back begins. Latin words are words; Chinese has no spaces: two characters at a time.
    package var wordStart: Int {
        var index = cursor
        while index > 0, Self.kind(of: text[index - 1]) == .space { index -= 1 }
        guard index > 0 else { return 0 }
        let kind = Self.kind(of: text[index - 1])
        let limit = max(0, kind == .wide ? index - Self.wideStep : 0)
        while index > limit, Self.kind(of: text[index - 1]) == kind { index -= 1 }
        return index
    }

    package var wordEnd: Int {
        var index = cursor
        while index < text.count, Self.kind(of: text[index]) == .space { index += 1 }
        guard index < text.count else { return text.count }
        let kind = Self.kind(of: text[index])
        let limit = min(text.count, kind == .wide ? index + Self.wideStep : text.count)
        while index < limit, Self.kind(of: text[index]) == kind { index += 1 }
        return index
    }

    /// Most Chinese words have two characters.
    private static let wideStep = 2

    private enum Kind { case space, letter, wide, mark }

    private static func kind(of scalar: Unicode.Scalar) -> Kind {
        let properties = scalar.properties
        if properties.isWhitespace { return .space }
        if CellWidth.of(scalar) == 2, properties.isAlphabetic { return .wide }
        if properties.isAlphabetic || properties.numericType != nil || scalar == "_" { return .letter }
        return CellWidth.of(scalar) == 0 ? .letter : .mark
    }
}

// How the terminal's own words look: colours, wrapping, marks.

/// What is set up for a terminal; may change while it is open.
package struct Appearance: Hashable, Sendable {
    package enum Theme: String, Hashable, Sendable {
        /// The terminal's own sixteen colours, so that every palette fits.
        case colour
        /// Faint text only.
        case faint
        case none
    }

    package var theme: Theme
    /// Finished paragraphs are broken between words; else wherever a row of the terminal is full. One line both ways.
    package var wrapsWords: Bool
    /// The terminal may lose a character that it puts first on a new row, if it is none of ASCII: tmux 3.3 clears the row
    /// behind it when the screen scrolls for it.
    package var losesFirst: Bool
    /// The program's own marks are ASCII.
    package var isASCII: Bool
    package var glyphs: Glyphs { isASCII ? .ascii : .all }

    package init(
        theme: Theme = .faint, wrapsWords: Bool = true, losesFirst: Bool = false, isASCII: Bool = false
    ) {
        self.theme = theme
        self.wrapsWords = wrapsWords
        self.losesFirst = losesFirst
        self.isASCII = isASCII
    }

    /// A finished paragraph as lines for the transcript.
    package func rows(of text: String, columns: Int) -> [Row] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map {
            var row = row(String($0))
            row.text = glyphs.shown(row.text)
            row.text = broken(row.text, after: row.lead, columns: columns)
            return row
        }
    }

    /// A line as it was typed, behind its prompt.
    package func echo(_ typed: String, prompt: String, columns: Int) -> Row {
        let lines = typed.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
            broken(String($1), after: $0 == 0 ? prompt : "", columns: columns)
        }
        return Row(lead: prompt, text: lines.joined(separator: "\n"), style: .prompt)
    }

    private func broken(_ line: String, after lead: String, columns: Int) -> String {
        guard wrapsWords else { return line }
        return brokenByTerminal(line, after: CellWidth.of(lead), columns: columns, losesFirst: losesFirst)
    }

    /// `✓ trimmed` has a green mark: lines can be told apart at a glance.
    private func row(_ line: String) -> Row {
        guard let first = line.first, let mark = Self.marks[first], line.dropFirst().first == " " else {
            return Row(text: line)
        }
        return Row(lead: isASCII ? mark.plain : String(first), text: String(line.dropFirst()), style: mark.style)
    }

    private static let marks: [Character: (style: Row.Style, plain: String)] = [
        "✓": (.good, "+"), "✅": (.good, "+"), "✗": (.bad, "x"), "⏳": (.busy, "..."), "⇪": (.busy, "^"),
        "↳": (.busy, ">"),
    ]
}

extension Row.Style {
    /// SGR parameters (ECMA-48 8.3.117) of the lead; `nil` = as the rest.
    func attributes(_ theme: Appearance.Theme) -> String? {
        switch (theme, self) {
        case (.none, _): nil
        case (_, .faint): "2"
        case (.colour, .prompt): "1;36"
        case (.faint, .prompt): "2"
        case (.colour, .good): "32"
        case (.colour, .bad): "31"
        case (.colour, .busy): "33"
        default: nil
        }
    }
}

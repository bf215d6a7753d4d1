// The block under the transcript: unfinished paragraph, status row, prompt and draft. Model → rows and caret; pure.

/// One row of the screen, or one finished line.
package struct Row: Hashable, Sendable {
    /// What the lead is.
    package enum Style: Hashable, Sendable { case faint, prompt, good, bad, busy }

    /// Shown apart from the rest: a status, a prompt, a mark.
    package var lead: String
    package var text: String
    package var style: Style
    /// Where a name in the text leads to.
    package var link: FileLink?

    package init(lead: String = "", text: String = "", style: Style = .faint) {
        self.lead = lead
        self.text = text
        self.style = style
    }

    package var whole: String { lead + text }
    package var width: Int { CellWidth.of(whole) }
}

/// What the block shows.
package struct LiveBlock: Hashable, Sendable {
    package var unfinished: String?
    package var status: String?
    package var prompt: String
    package var draft = Draft()
    /// What is shown for scalars that stand for more.
    package var labels: [Unicode.Scalar: String] = [:]
    /// Stands for what a row had no room for.
    package var cutMark = "…"

    package init(prompt: String) { self.prompt = prompt }

    /// A laid-out block: rows from the top, and where the caret is.
    package struct Layout: Hashable, Sendable {
        package var rows: [Row]
        package var caretRow: Int
        package var caretColumn: Int
    }

    /// Lays the block out in at most `rows` rows. No row touches the last column, so that no terminal wraps by itself.
    package func layout(columns: Int, rows: Int) -> Layout {
        let width = max(2, columns - 1)
        let above = rowsAbove(width: width, rows: rows)
        let (draftRows, row, column) = draftRows(width: width)
        // A tall draft shows the window around the caret; one row of the transcript stays in sight.
        let room = max(1, rows - above.count - (rows > above.count + 1 ? 1 : 0))
        let first = max(0, min(row - room / 2, draftRows.count - room))
        let shown = draftRows[first..<min(draftRows.count, first + room)]
        return Layout(rows: above + shown, caretRow: above.count + row - first, caretColumn: column)
    }

    private func rowsAbove(width: Int, rows: Int) -> [Row] {
        var out: [Row] = []
        if let unfinished, !unfinished.isEmpty, rows >= 3 {
            let count = min(Self.unfinishedRows, rows / 3)
            let shown = lastRows(of: tail(of: unfinished, width: width), count, width: width)
            out = shown.map { Row(text: $0) }
        }
        if let status, rows >= out.count + 2 { out.append(Row(lead: clipped(status, to: width, mark: cutMark))) }
        return out
    }

    private static let unfinishedRows = 8

    /// Line by line from the end: every key lays the block out, and wrapping takes time.
    private func lastRows(of text: String, _ count: Int, width: Int) -> [String] {
        var rows: [String] = []
        var rest: Substring? = text[...]
        while let lines = rest, rows.count < count {
            let end = lines.utf8.lastIndex(of: 0x0A)
            let line = end.map { lines[lines.utf8.index(after: $0)...] } ?? lines
            rows = carryingMarks(wrapped(String(line), to: width, byWords: true)) + rows
            rest = end.map { lines[..<$0] }
        }
        return rows.suffix(count)
    }

    /// The end of a long text, cut at a newline where there is one: only the last rows are shown.
    private func tail(of text: String, width: Int) -> String {
        let most = width * Self.unfinishedRows * 4
        guard text.unicodeScalars.count > most else { return text }
        let end = String(text.suffix(most))
        return end.firstIndex(of: "\n").map { String(end[end.index(after: $0)...]) } ?? end
    }

    // MARK: The draft

    private struct DraftRows {
        var rows: [Row]
        var used: Int
        let width: Int

        mutating func makeRoom(for cells: Int) { if used + cells > width { breakRow() } }

        mutating func breakRow() {
            rows.append(Row())
            used = 0
        }

        mutating func add(_ scalar: Unicode.Scalar, _ cells: Int) {
            makeRoom(for: cells)
            if scalar == "\t" {
                rows[rows.count - 1].text += String(repeating: " ", count: cells)
            } else {
                rows[rows.count - 1].text.unicodeScalars.append(scalar)
            }
            used += cells
        }
    }

    private static let tabCells = 4

    private static func cells(of scalar: Unicode.Scalar, _ width: Int) -> Int {
        scalar == "\t" ? min(tabCells, width) : CellWidth.of(scalar)
    }

    private func draftRows(width: Int) -> (rows: [Row], caretRow: Int, caretColumn: Int) {
        // A prompt that leaves no room for typing goes.
        let lead = CellWidth.of(prompt) + Self.tabCells <= width ? prompt : ""
        var out = DraftRows(rows: [Row(lead: lead, style: .prompt)], used: CellWidth.of(lead), width: width)
        var caret: (row: Int, column: Int)?
        for (index, scalar) in draft.text.enumerated() {
            let shown = labels[scalar].map { Array($0.unicodeScalars) } ?? [scalar]
            if scalar != "\n" { out.makeRoom(for: Self.cells(of: shown[0], width)) }
            if index == draft.cursor { caret = (out.rows.count - 1, out.used) }
            if scalar == "\n" {
                out.breakRow()
            } else {
                for part in shown { out.add(part, Self.cells(of: part, width)) }
            }
        }
        if caret == nil { out.makeRoom(for: 1) }
        return (out.rows, caret?.row ?? out.rows.count - 1, caret?.column ?? out.used)
    }
}

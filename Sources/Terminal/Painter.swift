// Layouts → the bytes that turn one screen into the next. Escape sequences used, all of ECMA-48 or DEC:
// CUU `ESC[nA` up · CHA `ESC[nG` column · EL `ESC[K` clear to the row's end · ED `ESC[J` clear to the screen's end ·
// SGR `ESC[…m`/`ESC[m` faint or coloured/normal · DECSC `ESC 7`, DECRC `ESC 8` keep the cursor's place and go back to it ·
// DEC 2026 `ESC[?2026h/l` synchronized update · OSC 8 hyperlinks, see `FileLink`.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Remembers what stands on the screen below the transcript. Pure: text out, nothing written.
package struct Painter {
    private var drawn: LiveBlock.Layout?
    private var drawnColumns = 0
    private var mayBeCut = false
    /// Whether the terminal wraps its rows anew when it gets narrower; xterm and the Linux console cut them.
    package var reflows = true
    package var theme = Appearance.Theme.faint

    package init() {}

    /// The bytes that put `lines` above the block and the block below them; empty when nothing changed.
    package mutating func paint(_ layout: LiveBlock.Layout, above lines: [Row] = [], columns: Int) -> String {
        let isResized = mayBeCut || columns != drawnColumns
        guard layout != drawn || !lines.isEmpty || isResized else { return "" }
        var old = drawn?.rows ?? []
        var out = "\u{1B}[?2026h"
        // Rows that stand already are passed over, unless something moves.
        if !lines.isEmpty || isResized || drawn == nil || old.count > layout.rows.count {
            old = []
            out += cleared(columns)
        } else {
            out += toTop(columns)
        }
        // One logical line each: the terminal wraps it, so that it copies cleanly.
        out += finished(lines)
        for (index, row) in layout.rows.enumerated() {
            if index > 0 { out += "\r\n" }
            if index >= old.count || old[index] != row { out += styled(row) + "\u{1B}[K" }
        }
        let up = layout.rows.count - 1 - layout.caretRow
        if up > 0 { out += "\u{1B}[\(up)A" }
        drawn = layout
        drawnColumns = columns
        mayBeCut = false
        return out + "\u{1B}[\(layout.caretColumn + 1)G\u{1B}[?2026l"
    }

    /// The bytes that put `lines` where the block was.
    package mutating func close(above lines: [Row], columns: Int) -> String {
        erase(columns: columns) + finished(lines)
    }

    /// The bytes that remove the block and leave the cursor where it began.
    package mutating func erase(columns: Int) -> String {
        defer { drawn = nil }
        return drawn == nil ? "" : cleared(columns)
    }

    /// The screen was cleared by other means.
    package mutating func forget() { drawn = nil }

    /// The screen has another size: a terminal that got lower may have dropped the rows below the caret, as tmux does.
    package mutating func noteResize() { mayBeCut = true }

    /// Removes the block. Its first row goes by itself: tmux takes ED in the screen's first cell for `clear` and moves
    /// what stood there to its history. The place is saved: below the screen's last row there is none to come back from.
    private func cleared(_ columns: Int) -> String {
        let up = toTop(columns)
        guard let drawn else { return up + "\u{1B}[J" }
        return up + "\u{1B}[K" + (drawn.rows.count > 1 || up != "\r" ? "\u{1B}7\u{1B}[B\u{1B}[J\u{1B}8" : "")
    }

    private func finished(_ lines: [Row]) -> String {
        lines.reduce(into: "") { $0 += styled($1).replacing("\n", with: "\r\n") + "\r\n" }
    }

    private func styled(_ row: Row) -> String {
        let text = (row.link?.laid(over: row.text) ?? row.text).painted(theme)
        guard !row.lead.isEmpty, let attributes = row.style.attributes(theme) else { return row.lead + text }
        return "\u{1B}[\(attributes)m\(row.lead)\u{1B}[m\(text)"
    }

    /// From the caret to the first column of the block's first row. After a resize the terminal may have wrapped rows
    /// that no longer fit: they count for as many rows as they take now.
    private func toTop(_ columns: Int) -> String {
        guard let drawn else { return "\r" }
        var up = drawn.caretRow
        if columns < drawnColumns, reflows {
            let above = drawn.rows[..<drawn.caretRow].map { Self.place(after: $0.whole, columns).row + 1 }
            let beforeCaret = Self.beginning(of: drawn.rows[drawn.caretRow].whole, drawn.caretColumn)
            up = above.reduce(0, +) + Self.place(after: beforeCaret, columns).row
        }
        return up > 0 ? "\r\u{1B}[\(up)A" : "\r"
    }

    /// Where a terminal of so many columns has its cursor after a text.
    private static func place(after text: String, _ columns: Int) -> (row: Int, column: Int) {
        var (row, column) = (0, 0)
        for scalar in text.unicodeScalars {
            let cells = CellWidth.of(scalar)
            if column + cells > columns { (row, column) = (row + 1, 0) }
            column += cells
        }
        return (row, column)
    }

    private static func beginning(of text: String, _ cells: Int) -> String {
        var used = 0
        return String(
            text.prefix { character in
                used += CellWidth.of(character)
                return used <= cells
            })
    }
}

extension Painter {
    /// Those known to cut rows when they get narrower: xterm, the Linux console, GNU screen.
    static var terminalReflows: Bool {
        let term = getenv("TERM").map { String(cString: $0) } ?? ""
        let isScreen = getenv("STY") != nil && getenv("TMUX") == nil
        let isXterm = getenv("XTERM_VERSION") != nil && getenv("TMUX") == nil
        return !isScreen && !isXterm && term != "linux"
    }
}

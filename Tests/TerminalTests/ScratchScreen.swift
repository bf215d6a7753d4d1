// What must stand on the screen: the transcript as it was written, below it the block, below that nothing.
// Painted from scratch each time, by rows and columns counted from the top: the judge of the painter.

import Support
import Terminal

struct ScratchScreen {
    let grid: ScreenGrid
    /// The row the block begins in.
    private(set) var top = 0
    private var caretRow = 0

    init?(columns: Int, rows: Int) {
        guard let grid = ScreenGrid(columns: columns, rows: rows) else { return nil }
        self.grid = grid
    }

    /// The terminal alone knows where it moved the block; the cursor is still in it.
    mutating func resize(columns: Int, rows: Int) {
        grid.resize(columns: columns, rows: rows)
        top = max(0, grid.cursor.row - caretRow)
    }

    mutating func paint(_ layout: LiveBlock.Layout, above lines: [Row]) {
        var out = "\u{1B}[\(top + 1);1H\u{1B}[J"
        for line in lines { out += line.whole.replacing("\n", with: "\r\n") + "\r\n" }
        out += layout.rows.map(\.whole).joined(separator: "\r\n") + "\r"
        let below = layout.rows.count - 1 - layout.caretRow
        if below > 0 { out += "\u{1B}[\(below)A" }
        if layout.caretColumn > 0 { out += "\u{1B}[\(layout.caretColumn)C" }
        grid.feed(out)
        caretRow = layout.caretRow
        top = grid.cursor.row - caretRow
    }

    /// The block goes and another program writes where it was.
    mutating func write(_ text: String) {
        grid.feed("\u{1B}[\(top + 1);1H\u{1B}[J" + text)
        top = grid.cursor.row
        caretRow = 0
    }

    mutating func clear() {
        top = 0
        write("")
    }
}

// One random session: typing in two scripts, lines and clocks between, windows dragged; and what the screen must show.

import Support
import Terminal

struct PaintedSession {
    var random: Seeded
    let shown: ScreenGrid
    var wanted: ScratchScreen
    var painter = Painter()
    var block = LiveBlock(prompt: "你 › ")
    private var layout: LiveBlock.Layout
    /// Lines that the next painting puts above the block.
    var lines: [Row] = []
    var seconds = 0
    /// Some terminals that get lower drop rows below the cursor before they move the others up.
    let dropsRowsBelow: Bool

    init?(case number: Int) {
        random = Seeded(case: number)
        let (columns, rows) = (20 + random.below(181), 5 + random.below(36))
        guard let shown = ScreenGrid(columns: columns, rows: rows),
            let wanted = ScratchScreen(columns: columns, rows: rows)
        else { return nil }
        (self.shown, self.wanted) = (shown, wanted)
        layout = block.layout(columns: columns, rows: rows)
        painter.reflows = false
        dropsRowsBelow = random.below(2) == 0
        block.labels = [Self.fold: "[粘贴 12 lines]"]
    }

    /// Something happens and is painted.
    mutating func step() -> Happening {
        let what = random.one(of: Happening.usual)
        happen(what)
        layout = block.layout(columns: shown.columns, rows: shown.rowCount)
        shown.feed(painter.paint(layout, above: lines, columns: shown.columns))
        wanted.paint(layout, above: lines)
        lines = []
        return what
    }

    /// What is not as it must be; `nil` when all is well.
    func difference() -> String? {
        let widest = layout.rows.map(\.width).max() ?? 0
        guard layout.rows.count <= shown.rowCount, widest < shown.columns, layout.caretColumn < shown.columns else {
            return "a layout of \(layout.rows.count) rows and \(widest) cells"
        }
        guard shown.cursor == wanted.grid.cursor else { return "\(shown.cursor), not \(wanted.grid.cursor)" }
        let (rows, right) = (shown.rows, wanted.grid.rows)
        if rows == right { return caretDifference }
        return "\n\(rows.joined(separator: "\n"))\n— instead of —\n\(right.joined(separator: "\n"))"
    }

    /// The letter before the caret stands before the cursor.
    private var caretDifference: String? {
        let before = block.draft.text[..<block.draft.cursor].last
        guard let before, layout.caretColumn > 0, before.properties.generalCategory != .nonspacingMark else {
            return nil
        }
        let expected = before == "\t" ? " " : block.labels[before]?.unicodeScalars.last ?? before
        let found = shown.beforeCursor
        return found.unicodeScalars.last == expected ? nil : "“\(found)” before the cursor, not “\(expected)”"
    }
}

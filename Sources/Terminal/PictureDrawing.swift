// A picture as the bytes that draw it, whichever way this terminal draws.

/// A picture ready for the screen: `ChatTerminal.commit` puts it above the block.
package struct PictureDrawing: Hashable, Sendable {
    /// The cells it covers.
    package let cells: CellArea
    /// Half blocks are rows of text; graphics are one piece that needs all its rows on the screen.
    package let isGraphic: Bool
    /// Finished lines for the painter, which ends each with a newline. Not sanitised: all their escapes are ours.
    package let finished: [Row]

    /// Rows of text, as many as the drawing is high.
    init(rows: [String], columns: Int) {
        cells = CellArea(columns: columns, rows: rows.count)
        isGraphic = false
        finished = rows.map { Row(text: $0) }
    }

    /// Graphics at the cursor. Terminals differ in where they leave the cursor and whether they scroll for it: so room
    /// is made first by newlines, the cursor goes up, is kept (DECSC), and comes back (DECRC) after the picture.
    init(graphics: String, cells: CellArea) {
        self.cells = cells
        isGraphic = true
        let room = String(repeating: "\n", count: cells.rows)
        let down = cells.rows > 1 ? "\u{1B}[\(cells.rows - 1)B" : ""
        finished = [Row(text: "\(room)\u{1B}[\(cells.rows)A\u{1B}7\(graphics)\u{1B}8\(down)")]
    }

    /// What is written, from column 0 of a row to column 0 of the row below the picture.
    package var text: String {
        finished.map { $0.text.replacing("\n", with: "\r\n") + "\r\n" }.joined()
    }
}

extension PictureKind {
    /// What one cell shows, in pixels. A terminal that did not tell its cell's size is taken for one with small cells:
    /// a sixel picture that is too small leaves a gap, one too large would be written over.
    func grain(_ cell: CellPixels?) -> CellPixels {
        guard self != .blocks, self != .none else { return CellPixels(width: 1, height: 2) }
        var cell = cell ?? CellPixels(width: 8, height: 16)
        // The terminal enlarges these by itself: a fine screen need not be sent four times the bytes.
        while self != .sixel, cell.width > 12 { cell = CellPixels(width: cell.width / 2, height: cell.height / 2) }
        return cell
    }
}

extension Picture {
    /// The picture in at most so many cells, in proportion and never enlarged. `cell` is the size of one cell, when it
    /// is known. Graphics become half blocks where libchafa is missing; `nil` when nothing can be drawn.
    package func drawn(
        as kind: PictureKind, cells: CellArea, colours: PictureColours, cell: CellPixels? = nil
    ) -> PictureDrawing? {
        if let format = kind.graphicsFormat, ChafaLibrary.isPresent {
            let grain = kind.grain(cell)
            let (canvas, area) = fitted(cells, grain, band: kind == .sixel ? 6 : 1)
            if let bytes = ChafaLibrary.draw(canvas, as: format, area: area, grain: grain) {
                return PictureDrawing(graphics: bytes, cells: area)
            }
        }
        guard kind != .none, colours != .none else { return nil }
        let (canvas, area) = fitted(cells, PictureKind.blocks.grain(nil))
        return PictureDrawing(rows: canvas.halfBlocks(colours), columns: area.columns)
    }

    /// A canvas of whole cells with the picture in its upper left corner. Sixels come in bands of six pixels: libchafa
    /// squeezes the canvas into whole bands, so what is empty below the picture is left out.
    private func fitted(_ room: CellArea, _ grain: CellPixels, band: Int = 1) -> (Picture, CellArea) {
        let fit = PictureFit(self, inCellsOfBlocks: room, cell: grain)
        let (width, most) = (fit.cells.columns * grain.width, fit.cells.rows * grain.height)
        let height = max(fit.height, most - most % band)
        let picture = scaled(width: fit.width, height: fit.height)
        guard width != fit.width || height != fit.height else { return (picture, fit.cells) }
        return (.canvas(width: width, height: height, [(picture, 0)]), fit.cells)
    }
}

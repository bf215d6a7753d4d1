// Pictures as this chat shows them: small, one alone or several in a strip with captions.

/// How pictures are drawn on this terminal.
package struct PictureStyle: Hashable, Sendable {
    package let kind: PictureKind
    package let colours: PictureColours
    /// The size of a cell, when the terminal told it.
    package let cell: CellPixels?
    /// One picture's room at most: 15 KB of half blocks in true colours; 32 columns over ssh.
    package let room: CellArea

    package init(_ setting: PictureSetting, environment: PictureEnvironment, answers: PictureAnswers?) {
        kind = PictureKind(setting, environment: environment, answers: answers)
        // Who asks for blocks gets colours even where none are promised.
        colours = environment.colours == .none ? .indexed256 : environment.colours
        cell = answers?.cell
        room = CellArea(columns: environment.isRemote ? 32 : 40, rows: 11)
    }

    /// A picture for a window of so many cells; `nil` when nothing can be drawn.
    package func drawn(_ picture: Picture, window: CellArea) -> PictureDrawing? {
        let most = most(in: window)
        let cells = CellArea(columns: min(room.columns, most.columns), rows: most.rows)
        return picture.drawn(as: kind, cells: cells, colours: colours, cell: cell)
    }

    /// Pictures beside each other, `gap` columns apart, in no more cells than one picture may have. `nil` when there
    /// is nothing to draw or a picture would have less than four columns.
    package func strip(_ pictures: [Picture], window: CellArea, gap: Int = 2) -> PictureStrip? {
        let most = most(in: window)
        let gaps = gap * (pictures.count - 1)
        guard kind != .none, !pictures.isEmpty else { return nil }
        let columns = (min(room.columns * 2, most.columns) - gaps) / pictures.count
        guard columns >= Self.narrowest else { return nil }
        let drawnKind = kind.graphicsFormat == nil || ChafaLibrary.isPresent ? kind : .blocks
        var plan = PictureStrip.Plan(pictures, in: CellArea(columns: columns, rows: 1), gap, drawnKind.grain(cell))
        for rows in stride(from: most.rows, to: 1, by: -1) {
            let each = CellArea(columns: min(room.columns, columns), rows: rows)
            plan = PictureStrip.Plan(pictures, in: each, gap, drawnKind.grain(cell))
            if plan.area.columns * plan.area.rows <= room.columns * room.rows { break }
        }
        let drawing = plan.canvas.drawn(as: drawnKind, cells: plan.area, colours: colours, cell: cell)
        return drawing.map { PictureStrip(drawing: $0, columns: plan.columns) }
    }

    private static let narrowest = 4

    /// What a window has room for beside the block, without its last column.
    private func most(in window: CellArea) -> CellArea {
        CellArea(columns: max(1, window.columns - 1), rows: max(1, min(room.rows, window.rows - 4)))
    }
}

/// Pictures in a row, and where each of them stands.
package struct PictureStrip: Hashable, Sendable {
    package let drawing: PictureDrawing
    /// The columns of each picture, from 0.
    package let columns: [Range<Int>]

    /// A row of captions, each under its picture and cut to its width; `mark` stands for what was cut.
    package func captions(_ texts: [String], mark: String = "…") -> String {
        var line = ""
        for (text, columns) in zip(texts, columns) {
            line += String(repeating: " ", count: max(0, columns.lowerBound - CellWidth.of(line)))
            line += clipped(text, to: columns.count, mark: mark)
        }
        return line
    }

    /// Sizes and places before anything is drawn.
    struct Plan {
        let columns: [Range<Int>]
        let area: CellArea
        private let pictures: [Picture]
        private let fits: [PictureFit]
        private let grain: CellPixels

        /// Pictures that may have `each` cells, all at the top.
        init(_ pictures: [Picture], in each: CellArea, _ gap: Int, _ grain: CellPixels) {
            (self.pictures, self.grain) = (pictures, grain)
            fits = pictures.map { PictureFit($0, inCellsOfBlocks: each, cell: grain) }
            var columns: [Range<Int>] = []
            for fit in fits {
                let left = columns.last.map { $0.upperBound + gap } ?? 0
                columns.append(left..<(left + fit.cells.columns))
            }
            self.columns = columns
            area = CellArea(columns: columns.last?.upperBound ?? 0, rows: fits.map(\.cells.rows).max() ?? 0)
        }

        /// One picture of whole cells, clear between the pictures.
        var canvas: Picture {
            let parts = zip(pictures, zip(fits, columns)).map { picture, place in
                (picture.scaled(width: place.0.width, height: place.0.height), place.1.lowerBound * grain.width)
            }
            return .canvas(width: area.columns * grain.width, height: area.rows * grain.height, parts)
        }
    }
}

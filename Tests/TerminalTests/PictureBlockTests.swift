// Half blocks on a screen: the right colours in the right cells, and the block below intact.

import Support
import Terminal
import Testing

@Suite struct PictureBlockTests {
    private static let red: [UInt8] = [255, 0, 0, 255]
    private static let blue: [UInt8] = [0, 0, 255, 255]
    private static let clear: [UInt8] = [9, 9, 9, 0]

    private func picture(_ width: Int, _ height: Int, _ pixel: (Int, Int) -> [UInt8]) throws -> Picture {
        let rgba = (0..<height).flatMap { row in (0..<width).flatMap { pixel($0, row) } }
        return try #require(Picture(width: width, height: height, rgba: rgba))
    }

    private func blocks(
        _ picture: Picture, _ columns: Int = 40, _ rows: Int = 11, _ colours: PictureColours = .trueColour
    ) throws -> PictureDrawing {
        try #require(picture.drawn(as: .blocks, cells: CellArea(columns: columns, rows: rows), colours: colours))
    }

    private func grid(_ drawing: PictureDrawing) throws -> ScreenGrid {
        let grid = try #require(ScreenGrid(columns: 80, rows: 24))
        grid.feed(drawing.text)
        return grid
    }

    @Test func `two pixels stand in one cell`() throws {
        let drawing = try blocks(picture(3, 4) { _, row in row < 3 ? Self.red : Self.blue })
        let grid = try grid(drawing)
        #expect(drawing.cells == CellArea(columns: 3, rows: 2))
        #expect(grid.shownRows == ["▀▀▀", "▀▀▀"])
        for column in 0..<3 {
            let (upper, lower) = try (
                #require(grid.colour(row: 0, column: column)), #require(grid.colour(row: 1, column: column))
            )
            #expect(upper == (0xFF0000, 0xFF0000) && lower == (0xFF0000, 0x0000FF))
        }
        #expect(grid.cursor == .init(row: 2, column: 0))
    }

    @Test func `what is clear shows the terminal's own ground`() throws {
        let drawing = try blocks(
            picture(4, 2) { column, row in
                switch (column, row) {
                case (0, 0), (1, 1), (2, _): Self.red
                default: Self.clear
                }
            })
        let grid = try grid(drawing)
        let own = try #require(grid.colour(row: 9, column: 9)).ground
        #expect(grid.row(0) == "▀▄▀")
        #expect(try #require(grid.colour(row: 0, column: 0)) == (0xFF0000, own))
        #expect(try #require(grid.colour(row: 0, column: 1)) == (0xFF0000, own))
        #expect(try #require(grid.colour(row: 0, column: 2)) == (0xFF0000, 0xFF0000))
        #expect(try #require(grid.colour(row: 0, column: 3)).ground == own)
    }

    @Test func `an odd last row of pixels leaves half a cell`() throws {
        let drawing = try blocks(picture(2, 3) { _, _ in Self.red })
        #expect(drawing.cells.rows == 2)
        let own = try #require(grid(drawing).colour(row: 9, column: 9)).ground
        #expect(try #require(grid(drawing).colour(row: 1, column: 0)) == (0xFF0000, own))
    }

    @Test(arguments: [
        ([255, 0, 0], 196), ([0, 0, 0], 16), ([255, 255, 255], 231), ([96, 134, 176], 67), ([127, 128, 129], 244),
        ([20, 20, 20], 233), ([250, 250, 250], 231), ([100, 2, 60], 53), ([0, 95, 215], 26),
    ])
    func `of 256 colours the nearest is taken`(colour: [UInt8], index: Int) throws {
        let drawing = try blocks(picture(1, 2) { _, _ in colour + [255] }, 40, 11, .indexed256)
        #expect(drawing.text == "\u{1B}[38;5;\(index);48;5;\(index)m▀\u{1B}[m\r\n")
    }

    @Test func `every row ends with its colours off`() throws {
        let drawing = try blocks(picture(30, 20) { column, row in [UInt8(column * 8), UInt8(row * 9), 40, 255] })
        #expect(drawing.finished.count == 10)
        #expect(drawing.finished.allSatisfy { $0.whole.hasSuffix("\u{1B}[m") && $0.lead.isEmpty })
        #expect(drawing.text.utf8.count(where: { $0 == 0x0A }) == 10)
    }

    @Test(arguments: [
        (640, 360, 40, 11, 39, 11), (64, 36, 40, 11, 39, 11), (360, 640, 40, 11, 12, 11), (1000, 10, 40, 11, 40, 1),
        (10, 1000, 40, 11, 1, 11), (8, 6, 40, 11, 8, 3), (1, 1, 40, 11, 1, 1), (300, 300, 1, 1, 1, 1),
        (300, 300, 0, -5, 1, 1), (1920, 1, 32, 11, 32, 1),
    ])
    func `sides stay in proportion and nothing is enlarged`(
        width: Int, height: Int, columns: Int, rows: Int, shownColumns: Int, shownRows: Int
    ) throws {
        let drawing = try blocks(picture(width, height) { _, _ in Self.blue }, columns, rows)
        #expect(drawing.cells == CellArea(columns: shownColumns, rows: shownRows))
        let shown = try grid(drawing).shownRows
        #expect(shown.count == shownRows && shown.allSatisfy { $0.count == shownColumns })
    }

    @Test func `a smaller picture has the average of what it covers, and clear pixels lend no colour`() throws {
        // 6 × 4 into 3 columns: pairs of columns, one of them clear in the middle.
        let wide = try picture(6, 4) { column, row in
            if column == 2 { return Self.clear }
            return column < 2 && row % 2 == 0 ? [200, 100, 0, 255] : [100, 0, 50, 255]
        }
        let grid = try grid(blocks(wide, 3, 11))
        #expect(try #require(grid.colour(row: 0, column: 0)) == (0x963219, 0x963219))
        #expect(try #require(grid.colour(row: 0, column: 1)) == (0x640032, 0x640032))
        #expect(try #require(grid.colour(row: 0, column: 2)) == (0x640032, 0x640032))
    }

    @Test func `parts of pixels count by their share`() throws {
        // Three columns into two: the middle one is shared.
        let three = try picture(3, 2) { column, _ in column == 0 ? [240, 0, 0, 255] : [0, 0, 0, 255] }
        let grid = try grid(blocks(three, 2, 1))
        #expect(try #require(grid.colour(row: 0, column: 0)).letter == 0xA00000)
        #expect(try #require(grid.colour(row: 0, column: 1)).letter == 0)
    }

    @Test func `without colours nothing is drawn`() throws {
        let dot = try picture(1, 1) { _, _ in Self.red }
        let room = CellArea(columns: 40, rows: 11)
        #expect(dot.drawn(as: .blocks, cells: room, colours: .none) == nil)
        #expect(dot.drawn(as: .none, cells: room, colours: .trueColour) == nil)
    }
}

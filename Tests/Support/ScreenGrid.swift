// A terminal's screen as a grid of cells, by libvterm: bytes in, rows and cursor out. Works with 0.1.4 and later.

import CVTerm

/// What a user would see. Not for several threads at once.
package final class ScreenGrid {
    private let terminal: OpaquePointer
    private let screen: OpaquePointer
    package private(set) var columns: Int
    package private(set) var rowCount: Int

    package init?(columns: Int, rows: Int) {
        guard let terminal = vterm_new(Int32(rows), Int32(columns)) else { return nil }
        vterm_set_utf8(terminal, 1)
        guard let screen = vterm_obtain_screen(terminal) else {
            vterm_free(terminal)
            return nil
        }
        (self.terminal, self.screen, self.columns, rowCount) = (terminal, screen, columns, rows)
        vterm_screen_reset(screen, 1)
    }

    deinit { vterm_free(terminal) }

    package func feed(_ bytes: some Sequence<UInt8>) {
        let characters = bytes.map { CChar(bitPattern: $0) }
        _ = characters.withUnsafeBufferPointer { vterm_input_write(terminal, $0.baseAddress, $0.count) }
    }

    package func feed(_ text: String) { feed(text.utf8) }

    /// As xterm does: rows are cut, not wrapped anew.
    package func resize(columns: Int, rows: Int) {
        vterm_set_size(terminal, Int32(rows), Int32(columns))
        (self.columns, rowCount) = (columns, rows)
    }

    /// All rows, without the blanks at their ends.
    package var rows: [String] { (0..<rowCount).map(row) }

    /// The rows down to the last that is not blank.
    package var shownRows: [String] {
        let rows = rows
        return Array(rows[..<((rows.lastIndex { !$0.isEmpty } ?? -1) + 1)])
    }

    package var text: String { shownRows.joined(separator: "\n") }

    package func contains(_ text: String) -> Bool { self.text.contains(text) }

    /// How often a text stands on the screen.
    package func count(of text: String) -> Int { self.text.ranges(of: text).count }

    package func row(_ index: Int) -> String {
        var (text, column) = ("", 0)
        while column < columns {
            guard let cell = cell(row: index, column: column) else { break }
            text += cell.text
            column += max(1, cell.width)
        }
        while text.last == " " { text.removeLast() }
        return text
    }

    private func cell(row: Int, column: Int) -> (text: String, width: Int)? {
        var cell = VTermScreenCell()
        guard vterm_screen_get_cell(screen, VTermPos(row: Int32(row), col: Int32(column)), &cell) != 0 else {
            return nil
        }
        let chars = [cell.chars.0, cell.chars.1, cell.chars.2, cell.chars.3, cell.chars.4, cell.chars.5]
        var view = String.UnicodeScalarView()
        view.append(contentsOf: chars.prefix { $0 != 0 && $0 != UInt32.max }.compactMap { Unicode.Scalar($0) })
        return (view.isEmpty ? " " : String(view), Int(cell.width))
    }

    /// Red, green and blue of a cell's letter and of its ground, each as 0xRRGGBB.
    package func colour(row: Int, column: Int) -> (letter: Int, ground: Int)? {
        var cell = VTermScreenCell()
        let place = VTermPos(row: Int32(row), col: Int32(column))
        guard vterm_screen_get_cell(screen, place, &cell) != 0 else { return nil }
        vterm_screen_convert_color_to_rgb(screen, &cell.fg)
        vterm_screen_convert_color_to_rgb(screen, &cell.bg)
        let both = [cell.fg, cell.bg].map { Int($0.rgb.red) << 16 | Int($0.rgb.green) << 8 | Int($0.rgb.blue) }
        return (both[0], both[1])
    }

    package struct Cursor: Hashable, Sendable {
        package let row: Int
        package let column: Int
        package init(row: Int, column: Int) { (self.row, self.column) = (row, column) }
    }

    package var cursor: Cursor {
        var position = VTermPos()
        vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
        return Cursor(row: Int(position.row), column: Int(position.col))
    }

    /// The text of the cursor's row before the cursor.
    package var beforeCursor: String {
        let place = cursor
        var (text, column) = ("", 0)
        while column < place.column, let cell = cell(row: place.row, column: column) {
            text += cell.text
            column += max(1, cell.width)
        }
        return text
    }
}

// Text → rows of a given width.

/// Breaks text into rows of at most `width` cells. Breaks at newlines, else wherever the row is full; with `byWords`
/// at spaces and between Chinese characters, never before closing punctuation and never after an opening one.
package func wrapped(_ text: String, to width: Int, byWords: Bool = false) -> [String] {
    let width = max(2, width)
    let lines = text.replacing("\t", with: "    ").split(separator: "\n", omittingEmptySubsequences: false)
    return lines.flatMap { byWords ? wrapWords($0, width) : wrapCells($0, width) }
}

/// The text as one row of at most `width` cells; `mark` stands for what was cut.
package func clipped(_ text: String, to width: Int, mark: String) -> String {
    let plain = text.replacing("\n", with: " ").replacing("\t", with: " ")
    guard CellWidth.of(plain) > width else { return plain }
    let room = width - CellWidth.of(mark)
    guard room >= 2 else { return "" }
    return (wrapCells(plain[...], room).first ?? "") + mark
}

/// One line that a terminal of so many columns wraps by itself, and yet between words: before a word that does not fit,
/// the rest of the row is passed over (CHA `ESC[nG`) and its last cell written as a blank. It copies as one line, with
/// blanks where a row ended, and is broken anew when the window changes its width. Words longer than a row are left to
/// the terminal.
/// - Parameters:
///   - used: cells of the first row that are taken already.
///   - losesFirst: what is none of ASCII does not come first on a new row: a blank does, which it then covers.
package func brokenByTerminal(
    _ line: String, after used: Int = 0, columns: Int, losesFirst: Bool = false
) -> String {
    guard columns > 1, used + CellWidth.of(line) > columns else { return line }
    var (out, used) = ("", used)
    let units = units(of: line[...])
    for (index, unit) in units.enumerated() {
        let blanks = trailingSpaces(unit)
        let cells = CellWidth.of(unit) - blanks
        // A blank that separates must stand before the row's end, else the next row begins with it.
        let needed = cells + (blanks > 0 && index < units.count - 1 ? 1 : 0)
        if used > 0, used + needed > columns, cells <= columns {
            let first = unit.first { CellWidth.of($0) > 0 }
            // One cell is too few for a wide character: the terminal knows that.
            let isLeft = used == columns - 1 && first.map { CellWidth.of($0) } == 2 && !losesFirst
            if used < columns, !isLeft { out += "\u{1B}[\(columns)G " }
            if losesFirst, first?.isASCII == false { out += " \u{08}" }
            used = 0
        }
        let room = cells < columns ? columns - used - cells : blanks
        out += unit.dropLast(max(0, blanks - max(0, room)))
        used += cells + min(blanks, max(0, room))
        if used > columns { used = (used - 1) % columns + 1 }
    }
    return out
}

private func wrapCells(_ line: Substring, _ width: Int) -> [String] {
    var rows: [String] = []
    var (row, used) = ("", 0)
    for character in line {
        let cells = CellWidth.of(character)
        // A pile of joined scalars wider than the row would never fit.
        guard cells <= width else { continue }
        if used + cells > width {
            rows.append(row)
            (row, used) = ("", 0)
        }
        row.append(character)
        used += cells
    }
    return rows + [row]
}

private func wrapWords(_ line: Substring, _ width: Int) -> [String] {
    var rows: [String] = []
    var (row, used) = ("", 0)
    for unit in units(of: line) {
        let cells = CellWidth.of(unit)
        // The space after a word may hang over the edge.
        let needed = unit.hasSuffix(" ") ? cells - trailingSpaces(unit) : cells
        if used + needed > width, used > 0 {
            rows.append(row)
            (row, used) = ("", 0)
        }
        if needed > width {
            let pieces = wrapCells(unit[...], width)
            rows += pieces.dropLast()
            row = pieces.last ?? ""
        } else if used + cells > width {
            row += String(unit.dropLast(used + cells - width))
        } else {
            row += unit
        }
        used = CellWidth.of(row)
    }
    return rows + [row]
}

private func trailingSpaces(_ unit: String) -> Int { unit.reversed().prefix { $0 == " " }.count }

/// Stretches that stay together: a word with the space after it, a Chinese character with its marks, the name of a
/// command such as `/帮助`.
private func units(of line: Substring) -> [String] {
    var units: [String] = []
    var previous: Character?
    var isName = false
    // Bold begins with its first word, and ends with its last.
    var opened = ""
    for character in line {
        if let (_, isBegin) = TextMark.read(character) {
            if isBegin || units.isEmpty { opened.append(character) } else { units[units.count - 1].append(character) }
            continue
        }
        let begins = previous.map { mayBreak(after: $0, before: character) } ?? true
        isName = character == "/" ? beginsName(after: previous) : isName && isNamed(character)
        // The slash itself may begin a row.
        let breaks = begins && !(isName && character != "/")
        if breaks { units.append(opened) } else { units[units.count - 1] += opened }
        units[units.count - 1].append(character)
        (opened, previous) = ("", character)
    }
    return opened.isEmpty ? units : units + [opened]
}

/// A slash between words is none of a command's: 和/或.
private func beginsName(after left: Character?) -> Bool {
    guard let left else { return true }
    return !(left.isLetter || left.isNumber || left == "/" || left == ".")
}

private func isNamed(_ character: Character) -> Bool { character.isLetter || character.isNumber || character == "-" }

/// Marks that do not begin a row, and those that do not end one (JIS X 4051, GB/T 15834).
private let closing = Set("、。，．！？；：）」』】》〉〕…—,.!?;:)]}%”’·～")
private let opening = Set("（「『【《〈〔([{“‘")

private func mayBreak(after left: Character, before right: Character) -> Bool {
    if right == " " || closing.contains(right) || opening.contains(left) { return false }
    return left == " " || CellWidth.of(left) == 2 || CellWidth.of(right) == 2
}

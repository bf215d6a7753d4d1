// What happens in a random session: keys, the backend's texts, the clock, and what is done to the window.

import Support
import Terminal

/// What can happen between two paintings.
enum Happening {
    case typing, paste, caret, deletion, kill, submission
    case clock, status, growth, paragraph, lines
    case resize, suspension, clearing

    /// The usual things stand here more than once.
    static let usual: [Happening] = [
        .typing, .typing, .typing, .typing, .typing, .paste, .caret, .caret, .caret, .deletion, .deletion, .kill,
        .submission, .clock, .clock, .status, .growth, .growth, .growth, .paragraph, .lines, .resize, .resize, .resize,
        .suspension, .clearing,
    ]
}

extension PaintedSession {
    static let fold: Unicode.Scalar = "\u{F0001}"
    private static let words = [
        "x", "幕", "🎬", "ab ", "，", "e\u{301}", "傍晚", "0:07", "ｗ", "把音乐调低一点", "sunset over the ocean ", "ñ", "🌅", "“",
        "한", "a\u{308}\u{304}", "…", "extraordinarily-long-word",
    ]
    private static let typed = words + ["\n", "\t", String(fold)]

    private mutating func words(_ most: Int) -> String {
        (0..<random.below(most + 1)).map { _ in random.one(of: Self.words) }.joined()
    }

    mutating func happen(_ what: Happening) {
        switch what {
        case .typing: type(random.one(of: Self.typed))
        case .paste: type((0..<random.below(40)).map { _ in random.one(of: Self.typed) }.joined())
        case .caret: block.draft.cursor = random.one(of: places)
        case .deletion:
            delete(to: random.one(of: [block.draft.previous, min(block.draft.text.count, block.draft.next)]))
        case .kill: delete(to: random.one(of: places))
        case .submission:
            lines = [Row(lead: block.prompt, text: block.draft.string.replacing("\t", with: "    "))]
            block.draft = Draft()
        case .clock:
            seconds += 1 + random.below(9)
            block.status = "正在渲染 rendering · \(seconds / 60):\(seconds % 60)"
        case .status: block.status = random.below(2) == 0 ? nil : words(20)
        case .growth: block.unfinished = (block.unfinished ?? "") + words(9) + (random.below(4) == 0 ? "\n" : "")
        case .paragraph:
            lines = [Row(text: block.unfinished ?? "")]
            block.unfinished = nil
        case .lines: lines = (0...random.below(3)).map { _ in Row(lead: words(3), text: words(12)) }
        case .resize: for _ in 0...random.below(3) { resize() }
        case .suspension: suspend()
        case .clearing:
            shown.feed("\u{1B}[H\u{1B}[2J")
            painter.forget()
            wanted.clear()
        }
    }

    // MARK: The draft

    /// Where the caret's keys go.
    private var places: [Int] {
        let draft = block.draft
        return [
            draft.previous, draft.next, draft.lineStart, draft.lineEnd, draft.lineAbove, draft.lineBelow,
            draft.wordStart, draft.wordEnd, 0, draft.text.count,
        ]
    }

    private mutating func type(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        block.draft.text.insert(contentsOf: scalars, at: block.draft.cursor)
        block.draft.cursor += scalars.count
    }

    private mutating func delete(to place: Int) {
        let range = min(place, block.draft.cursor)..<max(place, block.draft.cursor)
        block.draft.text.removeSubrange(range)
        block.draft.cursor = range.lowerBound
    }

    // MARK: The window

    /// A dragged edge moves it by a few cells, a tiling window manager anywhere.
    private mutating func resize() {
        let isDragged = random.below(2) == 0
        let columns = isDragged ? shown.columns + random.below(9) - 4 : 20 + random.below(181)
        let rows = isDragged ? shown.rowCount + random.below(5) - 2 : 5 + random.below(36)
        let (newColumns, newRows) = (min(200, max(20, columns)), min(40, max(5, rows)))
        if dropsRowsBelow { dropRows(shown.rowCount - newRows) }
        shown.resize(columns: newColumns, rows: newRows)
        wanted.resize(columns: newColumns, rows: newRows)
        painter.noteResize()
    }

    private func dropRows(_ count: Int) {
        let count = min(count, shown.rowCount - 1 - shown.cursor.row)
        guard count > 0 else { return }
        for grid in [shown, wanted.grid] {
            let place = grid.cursor
            grid.feed("\u{1B}[\(grid.rowCount - count + 1);1H\u{1B}[J\u{1B}[\(place.row + 1);\(place.column + 1)H")
        }
    }

    /// ^Z, something in the shell, and back.
    private mutating func suspend() {
        let shell = "[1]+  Stopped\r\n$ fg\r\n"
        shown.feed(painter.erase(columns: shown.columns) + shell)
        painter.forget()
        wanted.write(shell)
    }
}

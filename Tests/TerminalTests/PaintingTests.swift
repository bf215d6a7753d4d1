// Layouts on a grid: what the painter changes step by step must look like a screen painted from scratch.

import Support
import Terminal
import Testing

@Suite struct PaintingTests {
    private func block(_ draft: String, _ change: (inout LiveBlock) -> Void = { _ in }) -> LiveBlock {
        var block = LiveBlock(prompt: "you › ")
        block.draft = Draft(draft)
        change(&block)
        return block
    }

    @Test func `nothing is written when nothing changed`() {
        var painter = Painter()
        let layout = block("把音乐调低").layout(columns: 40, rows: 10)
        #expect(!painter.paint(layout, columns: 40).isEmpty)
        #expect(painter.paint(layout, columns: 40).isEmpty)
    }

    @Test func `a moved clock repaints its row only`() {
        var painter = Painter()
        let before = block("draft 草稿") { $0.status = "editing · 0:07" }
        _ = painter.paint(before.layout(columns: 40, rows: 10), columns: 40)
        let after = block("draft 草稿") { $0.status = "editing · 0:08" }
        let bytes = painter.paint(after.layout(columns: 40, rows: 10), columns: 40)
        #expect(bytes.contains("0:08") && !bytes.contains("草稿"))
    }

    @Test func `faint text is left out where colour is refused`() {
        var painter = Painter()
        painter.isPlain = true
        #expect(!painter.paint(block("x").layout(columns: 40, rows: 9), columns: 40).contains("\u{1B}[2m"))
    }

    @Test func `an unfinished paragraph takes a third of the screen and eight rows at most`() {
        let long = String(repeating: "一个很长的段落。", count: 90)
        let tall = block("") { $0.unfinished = long }
        #expect(tall.layout(columns: 40, rows: 60).rows.count == 9)
        #expect(tall.layout(columns: 40, rows: 12).rows.count == 5)
    }

    @Test func `a tall draft is shown around the caret`() throws {
        var tall = block((1...50).map { "第 \($0) 行" }.joined(separator: "\n")) { $0.status = "busy" }
        let bottom = tall.layout(columns: 40, rows: 10)
        #expect(bottom.rows.count == 9 && bottom.rows.last?.text == "第 50 行" && bottom.caretRow == 8)
        tall.draft.cursor = 0
        let top = tall.layout(columns: 40, rows: 10)
        #expect(top.rows[1].whole == "you › 第 1 行" && top.caretRow == 1 && top.caretColumn == 6)
    }

    @Test(arguments: [(1, 1), (2, 2), (3, 1), (5, 2), (9, 3), (4, 40)])
    func `a tiny screen is not overrun`(columns: Int, rows: Int) {
        let full = block("把音乐调低一点 and more") {
            $0.status = "状态"
            $0.unfinished = "段落 paragraph"
        }
        let layout = full.layout(columns: columns, rows: rows)
        #expect(layout.rows.count <= rows)
        #expect(layout.rows.indices.contains(layout.caretRow))
        #expect(layout.rows.allSatisfy { $0.width <= max(2, columns) })
    }

    @Test(arguments: 0..<200)
    func `any order of edits looks like a screen painted from scratch`(seed: Int) throws {
        var run = try #require(PaintingRun(seed: UInt64(seed)))
        for _ in 0..<12 {
            for _ in 0..<3 { run.step() }
            let (shown, expected) = try #require(run.compare())
            #expect(shown.rows == expected.rows, "seed \(seed)")
            #expect(shown.beforeCursor == expected.beforeCursor, "seed \(seed)")
            guard shown.rows == expected.rows else { return }
        }
    }
}

/// One random session on a grid of its own.
private struct PaintingRun {
    private var random: Seeded
    private let grid: ScreenGrid
    private let columns: Int
    private let height: Int
    private var painter = Painter()
    private var block = LiveBlock(prompt: "你 › ")
    private var committed: [Row] = []

    struct View { let rows: [String], beforeCursor: String }

    init?(seed: UInt64) {
        random = Seeded(seed)
        columns = Int.random(in: 12...60, using: &random)
        height = Int.random(in: 5...24, using: &random)
        guard let grid = ScreenGrid(columns: columns, rows: height) else { return nil }
        self.grid = grid
    }

    private static let pieces = ["x", "幕", "🎬", "ab ", "，", "\n", "e\u{301}", "傍晚", "\t", "0:07", "ｗ"]

    private mutating func words(_ most: Int) -> String {
        (0..<Int.random(in: 0...most, using: &random)).map { _ in
            Self.pieces.filter { $0 != "\n" && $0 != "\t" }.randomElement(using: &random) ?? ""
        }.joined()
    }

    mutating func step() {
        var lines: [Row] = []
        switch Int.random(in: 0..<12, using: &random) {
        case 0: block.status = Bool.random(using: &random) ? nil : words(20)
        case 1: block.unfinished = Bool.random(using: &random) ? nil : words(60)
        case 2: lines = (0..<Int.random(in: 1...3, using: &random)).map { _ in Row(lead: words(3), text: words(40)) }
        case 3: block.draft.cursor = block.draft.previous
        case 4: block.draft.cursor = min(block.draft.text.count, block.draft.next)
        case 5: block.draft.cursor = [block.draft.lineStart, block.draft.wordStart].randomElement(using: &random) ?? 0
        case 6, 7:
            let start = block.draft.previous
            block.draft.text.removeSubrange(start..<block.draft.cursor)
            block.draft.cursor = start
        default:
            let typed = Array((Self.pieces.randomElement(using: &random) ?? "").unicodeScalars)
            block.draft.text.insert(contentsOf: typed, at: block.draft.cursor)
            block.draft.cursor += typed.count
        }
        committed += lines
        grid.feed(painter.paint(block.layout(columns: columns, rows: height), above: lines, columns: columns))
    }

    /// The lower rows of both screens: a block that shrank stays higher up than one painted anew.
    func compare() -> (View, View)? {
        guard let fresh = ScreenGrid(columns: columns, rows: height) else { return nil }
        var painter = Painter()
        let layout = block.layout(columns: columns, rows: height)
        fresh.feed(painter.paint(layout, above: committed, columns: columns))
        let (shown, expected) = (rows(of: grid, layout), rows(of: fresh, layout))
        let count = min(shown.count, expected.count)
        return (
            View(rows: Array(shown.suffix(count)), beforeCursor: grid.beforeCursor),
            View(rows: Array(expected.suffix(count)), beforeCursor: fresh.beforeCursor)
        )
    }

    /// From the top to the block's last row; what stands below the block would be a remnant.
    private func rows(of grid: ScreenGrid, _ layout: LiveBlock.Layout) -> [String] {
        let last = grid.cursor.row + layout.rows.count - 1 - layout.caretRow
        let below = grid.rows[(last + 1)...].filter { !$0.isEmpty }
        return Array(grid.rows[...last]) + below
    }
}

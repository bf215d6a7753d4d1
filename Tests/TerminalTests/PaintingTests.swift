// What the painter writes for a layout, and how much of it. Random sessions are in PaintingFuzzTests.

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

    @Test func `marks and prompts have the terminal's own colours, in one theme only`() {
        let look = Appearance(theme: .colour)
        let rows = look.rows(of: "✓ clip 1 is shorter\n✗ No.\nplain ✓ text", columns: 40)
        #expect(rows.map(\.style) == [.good, .bad, .faint] && rows.map(\.lead) == ["✓", "✗", ""])
        var painter = Painter()
        painter.theme = .colour
        let bytes = painter.paint(block("x").layout(columns: 40, rows: 9), above: rows, columns: 40)
        #expect(bytes.contains("\u{1B}[32m✓\u{1B}[m clip") && bytes.contains("\u{1B}[31m✗\u{1B}[m No."))
        painter = Painter()
        let faint = painter.paint(block("x").layout(columns: 40, rows: 9), above: rows, columns: 40)
        #expect(!faint.contains("\u{1B}[3") && faint.contains("✓ clip"))
    }

    @Test func `where the terminal is to break lines, they are left as they are`() {
        let text = "The opening is trimmed, 现在从天际线开始。"
        let look = Appearance(wrapsWords: false)
        #expect(look.rows(of: text, columns: 20).map(\.whole) == [text])
        #expect(look.echo(text, prompt: "you › ", columns: 20).whole == "you › " + text)
    }

    @Test func `marks at the beginning of lines are ASCII where that is wished`() {
        let rows = Appearance(isASCII: true).rows(of: "✓ done\n⇪ export 2", columns: 40)
        #expect(rows.map(\.whole) == ["+ done", "^ export 2"])
    }

    @Test func `faint text is left out where colour is refused`() {
        var painter = Painter()
        painter.theme = .none
        #expect(!painter.paint(block("x").layout(columns: 40, rows: 9), columns: 40).contains("\u{1B}[2m"))
    }

    @Test func `an unfinished paragraph takes a third of the screen and eight rows at most`() {
        let long = String(repeating: "一个很长的段落。", count: 90)
        let tall = block("") { $0.unfinished = long }
        #expect(tall.layout(columns: 40, rows: 60).rows.count == 9)
        #expect(tall.layout(columns: 40, rows: 12).rows.count == 5)
    }

    @Test func `the last rows of a long paragraph are those of the whole one`() {
        let lines = (1...40).map { "第 \($0) 段 " + String(repeating: "words 词 ", count: $0 * 7 % 23) }
        for count in lines.indices {
            let text = lines[...count].joined(separator: count % 3 == 0 ? "\n\n" : "\n")
            let shown = block("") { $0.unfinished = text }.layout(columns: 60, rows: 60).rows.dropLast().map(\.whole)
            #expect(shown == wrapped(text, to: 59, byWords: true).suffix(8).map { $0 }, "\(count)")
        }
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
}

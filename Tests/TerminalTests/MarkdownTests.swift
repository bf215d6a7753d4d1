// Markdown of a model as a terminal shows it, whole and while it is being written.

import Support
import Terminal
import Testing

@Suite struct MarkdownTests {
    /// Marks as letters that can be read: `<b>` … `</b>`.
    private func read(_ text: String) -> String {
        let names: [TextMark: String] = [.bold: "b", .italic: "i", .code: "c", .link: "a", .changed: "n"]
        return names.reduce(text) { out, mark in
            let parts = mark.key.around("|").split(separator: "|")
            return out.replacing(parts[0], with: "<\(mark.value)>").replacing(parts[1], with: "</\(mark.value)>")
        }
    }

    @Test(arguments: [
        ("**bold** and *soft*, __too__ and _so_", "<b>bold</b> and <i>soft</i>, <b>too</b> and <i>so</i>"),
        ("***both***", "<b><i>both</i></b>"), ("a **b *c* d**", "a <b>b <i>c</i> d</b>"),
        ("这是**重点**内容", "这是<b>重点</b>内容"), ("## 标题 ##", "<b>标题</b>"), ("# A **b**", "<b>A b</b>"),
        ("- one\n* two\n  + three\n1. four", "• one\n• two\n  • three\n1. four"), ("> said", "│ said"),
        ("run `ls -l` now", "run <c>ls -l</c> now"), ("`` a`b ``", "<c> a`b </c>"),
        ("```sh\nls *\n```\nend", "    <c>ls *</c>\nend"), ("---", "────────────"),
        ("[site](https://x.y/a_b)", "<a>site</a> (https://x.y/a_b)"), ("[https://x](https://x)", "<a>https://x</a>"),
        ("![frame](a.png)", "<a>frame</a> (a.png)"), ("[a](b(c)d) e", "<a>a</a> (b(c)d) e"),
        (#"\*not\* \_this\_"#, "*not* _this_"),
    ])
    func `marks become attributes`(text: String, shown: String) {
        #expect(read(Markdown.finished(text)) == shown)
    }

    @Test(arguments: [
        "9*16 and 4*3", "my_file_name.mp4", "2 * 3 * 4", "a ** b", "**open", "`open", "[1] and [2]", "[a] (b)", "*",
        "C:\\films", "#hashtag", "5 > 3", "-3 dB", "a_b_c", "Title: \"Sunset\"", "100% **", "-- no rule",
    ])
    func `what is no clear mark stays as it came`(text: String) {
        #expect(Markdown.finished(text) == text)
    }

    /// However a text is cut into events, no mark is ever shown, and what stands does not change any more.
    @Test func `half a mark is not shown while a message is written`() {
        let text = "**Added** a title, `ocean.mp4` is *shorter*.\n- [see](https://x.y)\n```\ncode\n```\n## End"
        for count in 0...text.count {
            let shown = read(Markdown.growing(String(text.prefix(count))))
            #expect(!shown.contains("*") && !shown.contains("`") && !shown.contains("["), "\(shown)")
        }
        #expect(read(Markdown.growing("**Add")) == "<b>Add</b>" && read(Markdown.growing("`oce")) == "<c>oce</c>")
        #expect(Markdown.growing("title:\n#").hasSuffix("title:"))
        #expect(Markdown.growing(text) == Markdown.finished(text))
    }

    @Test func `a long code block is code to its end, wherever its beginning has gone`() {
        let text = "```\n" + (0..<2_000).map { "line *\($0)*" }.joined(separator: "\n")
        #expect(read(Markdown.growing(text)).hasSuffix("    <c>line *1999*</c>"))
    }

    @Test(.timeLimit(.minutes(15)), arguments: ["**a ", "[a](", "`a", "*a_b", "***", "[", "> - # "])
    func `a hostile line takes no longer than a plain one, and loses nothing`(piece: String) {
        let text = String(repeating: piece, count: 10_000)
        #expect(Markdown.finished(text).count >= 10_000 || piece == "***")
        _ = Markdown.growing(text)
    }

    @Test func `what a server sends cannot set our marks`() {
        #expect(sanitized("a" + TextMark.bold.around("b")) == "ab")
    }

    // MARK: On the screen

    @Test func `a row has its own attributes, and all cells are counted`() throws {
        let look = Appearance(theme: .colour)
        let long = Markdown.finished("The **opening shot is trimmed 现在从天际线开始** and `warm`.")
        let rows = look.rows(of: long, columns: 20)
        var painter = Painter()
        painter.theme = .colour
        let grid = try #require(ScreenGrid(columns: 20, rows: 12))
        let block = LiveBlock(prompt: "you › ").layout(columns: 20, rows: 12)
        let bytes = painter.paint(block, above: rows, columns: 20)
        grid.feed(bytes)
        #expect(grid.shownRows == ["The opening shot is", "trimmed 现在从天际线", "开始 and warm.", "you ›"])
        #expect(
            bytes.contains("\u{1B}[1mopening") && bytes.contains("开始\u{1B}[22m") && bytes.contains("\u{1B}[36mwarm"))
    }

    @Test func `rows of a growing message go on in bold where the row before ended in it`() {
        var block = LiveBlock(prompt: "you › ")
        block.unfinished = Markdown.growing("say **one two three four five six")
        let rows = block.layout(columns: 14, rows: 30).rows.dropLast().map(\.text)
        #expect(
            rows.count == 3
                && rows.map { read($0) } == ["say <b>one two </b>", "<b>three four </b>", "<b>five six</b>"])
        #expect(rows.allSatisfy { CellWidth.of($0) < 14 })
    }

    @Test func `what is new stands out in reverse, and in bold where colours are off`() {
        for (theme, begin) in [(Appearance.Theme.colour, "7"), (.faint, "7"), (.none, "1")] {
            var painter = Painter()
            painter.theme = theme
            let layout = LiveBlock(prompt: "").layout(columns: 40, rows: 9)
            let line = Row(text: "clip 1 " + TextMark.changed.around("0–8s"))
            #expect(painter.paint(layout, above: [line], columns: 40).contains("clip 1 \u{1B}[\(begin)m0–8s\u{1B}["))
        }
    }
}

// Widths, wrapping and cleaning of text in both languages.

import Support
import Terminal
import Testing

@Suite struct TextTests {
    @Test(arguments: [
        ("abc", 3), ("你好", 4), ("🎬", 2), ("⏳✓›", 4), ("e\u{301}", 1), ("，。", 4), ("…“”", 3), ("ｱ", 1), ("한", 2),
        ("\u{1112}\u{1161}\u{11AB}", 2),
    ])
    func `a text takes as many cells as terminals give it`(text: String, cells: Int) {
        #expect(CellWidth.of(text) == cells)
    }

    @Test func `no row begins with closing punctuation or ends with an opening one`() {
        let text = "好的，已剪掉开头三秒（现在从天际线开始）。接下来把标题“海边的傍晚”放在第一个镜头上，音乐保持在 35%。"
        for width in 8...60 {
            let rows = wrapped(text, to: width, byWords: true)
            // A space at the edge may go.
            #expect(rows.joined().replacing(" ", with: "") == text.replacing(" ", with: ""))
            for row in rows {
                #expect(CellWidth.of(row) <= width)
                #expect(!"，。）”%".contains(row.first ?? "x"))
                #expect(!"（“".contains(row.last ?? "x"))
            }
        }
    }

    @Test func `English breaks between words and a long word is cut`() {
        #expect(wrapped("put a sunset on it", to: 8, byWords: true) == ["put a ", "sunset ", "on it"])
        #expect(wrapped("abcdefghij", to: 4, byWords: true) == ["abcd", "efgh", "ij"])
        #expect(wrapped("a\n\nb", to: 9, byWords: true) == ["a", "", "b"])
    }

    @Test func `the name of a command is never cut, at any width`() {
        let texts = [
            "再说：标题改成海边的傍晚，导出 · /帮助 · Ctrl-C 停止 · Ctrl-D 退出", "暂停中；/任务 继续 3，或（/取消 3）；也可输入“/排队 清空”。",
            "Then: title it Summer, export · /help · Ctrl-C stops",
        ]
        for text in texts {
            let names = text.matches(of: /\/[\p{L}]+/).map { String($0.output) }
            for width in 12...80 {
                let rows = wrapped(text, to: width, byWords: true)
                for name in names { #expect(rows.contains { $0.contains(name) }, "\(name) at \(width): \(rows)") }
                #expect(rows.allSatisfy { CellWidth.of($0) <= width })
            }
        }
        // Between words a slash is none.
        #expect(wrapped("标题和/或字幕", to: 8, byWords: true) == ["标题和/", "或字幕"])
    }

    @Test func `a row too long for its place ends with a mark`() {
        #expect(clipped("正在渲染视频", to: 8, mark: "…") == "正在渲…")
        #expect(clipped("正在", to: 8, mark: "…") == "正在")
        #expect(clipped("two\nlines", to: 20, mark: "...") == "two lines")
    }

    @Test(arguments: [
        ("plain 文字\n\tstays", "plain 文字\n\tstays"), ("\u{1B}[31mred\u{1B}[m", "red"),
        ("a\u{1B}]0;title\u{07}b", "ab"), ("a\u{1B}]8;;http://x\u{1B}\\link\u{1B}]8;;\u{1B}\\", "alink"),
        ("a\u{9B}2Jb", "ab"), ("\u{202E}evil\u{2066}", "evil"), ("a\u{2028}b\u{7F}\u{00}\r", "ab"),
        ("\u{1B}(Bok\u{1B}7", "ok"), ("\u{1B}]never ends\nnext", "\nnext"), ("\u{1B}[12\u{1B}[31mx", "x"),
    ])
    func `what a server sends cannot command the terminal`(text: String, safe: String) {
        #expect(sanitized(text) == safe)
    }

    @Test func `no control byte passes, whatever comes`() {
        var random = Seeded(1)
        for _ in 0..<300 {
            let text = String(
                decoding: (0..<40).map { _ in
                    UInt8([0x1B, 0x5B, 0x5D, 0x9B, 0x07, 0x41, 0xE2, 0x80, 0xAE].randomElement(using: &random) ?? 0)
                },
                as: UTF8.self)
            let clean = sanitized(text).unicodeScalars
            #expect(!clean.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) || $0.value == 0x202E })
        }
    }
}

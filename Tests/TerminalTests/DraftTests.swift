// Where the caret goes in drafts of both languages.

import Terminal
import Testing

@Suite struct DraftTests {
    /// A draft with `|` for the caret.
    private func draft(_ text: String) -> Draft {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false)
        var draft = Draft(parts.joined())
        draft.cursor = parts[0].unicodeScalars.count
        return draft
    }

    @Test(arguments: [
        ("lower the music|", 10), ("把音乐调低|", 3), ("把 BGM|", 2), ("调低一点，|", 4), ("a_b2 |", 0), ("标题“傍晚”|", 5), ("|x", 0),
    ])
    func `a word back is a Latin word or two Chinese characters`(text: String, start: Int) {
        #expect(draft(text).wordStart == start)
    }

    @Test(arguments: [("|lower the music", 5), ("lower| the", 9), ("|把音乐调低", 2), ("|“海边”", 1)])
    func `a word on ends likewise`(text: String, end: Int) {
        #expect(draft(text).wordEnd == end)
    }

    @Test func `a letter and its marks are one step`() {
        let accented = draft("ae\u{301}|x")
        #expect(accented.previous == 1)
        #expect(draft("a|e\u{301}x").next == 3)
        #expect(draft("你🎬|").previous == 1)
    }

    @Test func `up and down keep the column in cells`() {
        let text = draft("把音乐调低\nabcdef|gh\n短")
        #expect(text.lineAbove == 3)
        #expect(text.lineBelow == text.text.count)
        #expect(text.lineStart == 6)
        #expect(text.lineEnd == 14)
    }

    @Test func `joiners and selectors do not come into a draft, marks do`() {
        let kept = Draft.acceptable("👩\u{200D}🎤✂\u{FE0F}e\u{301}\u{200B}\n\t".unicodeScalars)
        #expect(Draft(text: kept, cursor: 0).string.unicodeScalars.elementsEqual("👩🎤✂e\u{301}\n\t".unicodeScalars))
    }
}

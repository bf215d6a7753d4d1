// Translates a message while it arrives: whole sentences at once, the unfinished rest held back.

/// Phrases are cut anywhere in a stream ("click Ex" + "port"), so nothing is translated before its sentence ends.
package struct GUISentences: Sendable {
    private let translator: GUITranslator
    private var context = GUIContext()
    private var held = ""

    /// A sentence without an end is let through at this length.
    private static let heldLimit = 4000
    /// Without one of these no sentence has ended.
    private static let marks: Set<Unicode.Scalar> = [".", "!", "?", "\n", "。", "！", "？", "；"]

    package init(translator: GUITranslator) { self.translator = translator }

    /// What has not been translated yet.
    package var rest: String { held }

    /// What may be shown of the rest, to stand behind all text returned so far. Never a part of an instruction: it
    /// ends before the first clause that could become one, and inside no word. Shown words may still go when the
    /// sentence ends (a heading without a list).
    package var preview: String {
        guard !held.isEmpty else { return "" }
        if context.isInCode { return "`~ \t".contains(held.first ?? "`") ? "" : context.output.gap + held }
        let text = GUIText(held)
        let preview = GUIPreview(reader: GUIClauseReader(phrases: translator.phrases, text: text))
        let safe = preview.safe(isMidLine: context.isMidLine)
        return safe.isEmpty ? "" : context.output.gap + context.output.prefix + safe
    }

    /// Takes the next piece; returns what can be shown and done now. Pieces of text join without a gap.
    package mutating func receive(_ piece: String) -> GUITranslation {
        held += piece
        guard let end = boundary() else { return GUITranslation(text: "") }
        let part = String(held.unicodeScalars[..<end])
        held = String(held.unicodeScalars[end...])
        return translator.translate(part, &context)
    }

    /// Takes the rest as the last sentence.
    package mutating func finish() -> GUITranslation {
        let part = held
        held = ""
        let first = part.isEmpty ? GUITranslation(text: "") : translator.translate(part, &context)
        return GUITranslation(text: first.text + translator.finish(&context).text, actions: first.actions)
    }

    /// The end of the last whole sentence or line. The scalar behind an end mark must be known: "3." may go on.
    private func boundary() -> String.UnicodeScalarView.Index? {
        let view = held.unicodeScalars
        if view.count > Self.heldLimit { return view.endIndex }
        guard view.contains(where: Self.marks.contains) else { return nil }
        let text = GUIText(held)
        let lines = GUILines(text)
        var isInCode = context.isInCode
        var isMidLine = context.isMidLine
        var end = 0
        for line in lines.lines {
            if !isMidLine, GUIContext.isFence(text.text.words(line)) { isInCode.toggle() }
            if text.text.original[line.upperBound - 1] == "\n" {
                end = line.upperBound
            } else if !isInCode, isMidLine || !mayBeFence(line, text) {
                let start = isMidLine ? line.lowerBound : lines.contentStart(line)
                for run in lines.runs(start..<line.upperBound) {
                    guard let last = run.last?.end, !last.isEmpty, last.upperBound < line.upperBound,
                        last.upperBound <= text.pending, isClosed(lines, start..<last.upperBound)
                    else { break }
                    end = last.upperBound
                }
            }
            isMidLine = false
        }
        return end == 0 ? nil : view.index(view.startIndex, offsetBy: end)
    }

    /// The last run of an unfinished line may have an open bracket.
    private func isClosed(_ lines: GUILines, _ range: Range<Int>) -> Bool {
        var depth = 0
        for at in range {
            if lines.text.text.folded[at] == "(" { depth += 1 }
            if lines.text.text.folded[at] == ")" { depth = max(0, depth - 1) }
        }
        return depth == 0
    }

    private func mayBeFence(_ line: Range<Int>, _ text: GUIText) -> Bool {
        let words = text.text.words(line).drop(while: \.isWhitespace)
        return words.hasPrefix("`") || words.hasPrefix("~")
    }
}

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
        return part.isEmpty ? GUITranslation(text: "") : translator.translate(part, &context)
    }

    /// The end of the last whole sentence or line. The scalar behind an end mark must be known: "3." may go on.
    private func boundary() -> String.UnicodeScalarView.Index? {
        let view = held.unicodeScalars
        guard view.contains(where: Self.marks.contains) else {
            return view.count > Self.heldLimit ? view.endIndex : nil
        }
        if view.count > Self.heldLimit { return view.endIndex }
        let text = GUIText(held)
        let lines = GUILines(text)
        var end = 0
        for line in lines.lines {
            if text.text.original[line.upperBound - 1] == "\n" {
                end = line.upperBound
            } else if !isInCode(upTo: line.lowerBound, text) && !GUIContext.isFence(text.text.words(line)) {
                let start = context.isMidLine && line.lowerBound == 0 ? line.lowerBound : lines.contentStart(line)
                for sentence in lines.sentences(start..<line.upperBound)
                where !sentence.end.isEmpty && sentence.end.upperBound < line.upperBound {
                    end = sentence.end.upperBound
                }
            }
        }
        return end == 0 ? nil : view.index(view.startIndex, offsetBy: end)
    }

    private func isInCode(upTo end: Int, _ text: GUIText) -> Bool {
        var isInCode = context.isInCode
        for line in GUILines(text).lines where line.upperBound <= end && GUIContext.isFence(text.text.words(line)) {
            isInCode.toggle()
        }
        return isInCode
    }
}

// Translates a message while it arrives: whole lines at once, the unfinished rest held back.

/// Phrases are cut anywhere in a stream ("click Ex" + "port"), and a bracket or a quotation can close as late as the
/// end of its line: nothing is translated before that, and a heading waits for its list.
package struct GUISentences: Sendable {
    private let translator: GUITranslator
    private var context = GUIContext()
    private var held: [Unicode.Scalar] = []

    package init(translator: GUITranslator) { self.translator = translator }

    /// What has not been translated yet.
    package var rest: String {
        var text = ""
        text.unicodeScalars.append(contentsOf: held)
        return text
    }

    /// Takes the next piece; returns what can be shown and done now. Pieces of text join without a gap.
    package mutating func receive(_ piece: String) -> GUITranslation {
        let scalars = Array(piece.unicodeScalars)
        guard let end = scalars.lastIndex(of: "\n") else {
            held += scalars
            return GUITranslation(text: "")
        }
        held += scalars[...end]
        let lines = rest
        held = Array(scalars[(end + 1)...])
        return translator.translate(lines, &context)
    }

    /// Takes the rest as the last line.
    package mutating func finish() -> GUITranslation {
        let lines = rest
        held = []
        let last = translator.translate(lines, &context)
        return GUITranslation(text: last.text + context.rest(), actions: last.actions)
    }
}

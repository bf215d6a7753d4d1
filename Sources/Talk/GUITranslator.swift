// "Click Export" → the deed itself: strips talk of a graphical interface and says what to do instead.

import Reel

/// What a sentence about an interface stands for (PROTOCOL.md section 9, EXPLAIN.md).
package enum GUIAction: Hashable, Sendable {
    case export
    case tracks
    case state
    case credits
    case upload
    /// An edit wish to send to the agent.
    case edit(String)
    /// Only offered by the backend: shown, not done. The word after `suggest-` in EXPLAIN.md.
    case suggest(String)
}

/// An agent message as the user reads it, and what to do on the side.
package struct GUITranslation: Hashable, Sendable {
    package var text: String
    package var actions: [GUIAction]

    package init(text: String, actions: [GUIAction] = []) {
        self.text = text
        self.actions = actions
    }
}

package struct GUITranslator: Sendable {
    private let lazyPhrases: PhraseOnce<GUIPhrases>

    /// Longer messages pass unchanged: no agent gives instructions of ten pages.
    static let lengthLimit = 16_000

    /// - Throws: when the phrase table is damaged.
    package init(phrases: [UInt8]) throws {
        let json = try JSONValue(parsing: phrases)
        lazyPhrases = PhraseOnce { GUIPhrases(json) }
    }

    var phrases: GUIPhrases { lazyPhrases.value }

    /// Translates one whole message. Code blocks, and sentences without an instruction, stay byte for byte.
    package func translate(_ message: String) -> GUITranslation {
        guard message.utf8.count <= Self.lengthLimit else { return GUITranslation(text: message) }
        var context = GUIContext()
        let first = translate(message, &context)
        let last = finish(&context)
        return GUITranslation(text: first.text + last.text, actions: first.actions + last.actions)
    }

    /// Translates a next part that ends between sentences; what depends on the next part is kept in `context`.
    func translate(_ part: String, _ context: inout GUIContext) -> GUITranslation {
        let text = GUIText(part)
        let reader = GUIClauseReader(phrases: phrases, text: text)
        var actions: [GUIAction] = []
        for line in GUILines(text).lines { actions += translate(line, of: reader, &context) }
        return GUITranslation(text: context.output.take(), actions: context.new(actions))
    }

    /// What was held back for a part that did not come.
    func finish(_ context: inout GUIContext) -> GUITranslation {
        context.output.finish()
        return GUITranslation(text: context.output.take())
    }

    private func translate(
        _ line: Range<Int>, of reader: GUIClauseReader, _ context: inout GUIContext
    ) -> [GUIAction] {
        let lines = GUILines(reader.text)
        let words = reader.text.text.words(line)
        let isFence = !context.isMidLine && GUIContext.isFence(words)
        let ending = lines.ending(of: line)
        var actions: [GUIAction] = []
        if !context.isMidLine, !context.isInCode { context.script.begin(line, reader) }
        if context.isInCode || isFence || context.script.isOpen {
            if isFence { context.isInCode.toggle() }
            if !context.isMidLine { context.output.begin("") }
            context.output.put(reader.text.text.words(line.lowerBound..<ending.lowerBound), isChanged: false)
        } else {
            let start = context.isMidLine ? line.lowerBound : min(lines.contentStart(line), ending.lowerBound)
            if !context.isMidLine { context.output.begin(reader.text.text.words(line.lowerBound..<start)) }
            for run in lines.runs(start..<ending.lowerBound) {
                actions += translate(run, of: reader, endsLine: run.last?.end.upperBound == ending.lowerBound, &context)
            }
        }
        context.isMidLine = ending.isEmpty
        if !ending.isEmpty { context.output.endLine(reader.text.text.words(ending)) }
        return actions
    }

    private func translate(
        _ run: [(body: Range<Int>, end: Range<Int>)], of reader: GUIClauseReader, endsLine: Bool,
        _ context: inout GUIContext
    ) -> [GUIAction] {
        var actions: [GUIAction] = []
        var kept = ""
        var isChanged = false
        for sentence in run {
            let translated = GUISentence(
                reader: reader, body: sentence.body, end: sentence.end,
                isAsked: context.isAsked || context.script.isOffer)
            if translated.isChanged, translated.text.isEmpty { GUIOutput.dropPointers(&kept) }
            kept += translated.text
            isChanged = isChanged || translated.isChanged
            actions += translated.actions
            context.isAsked = asksConsent(sentence, reader)
        }
        if isChanged { kept = balanced(kept) }
        context.output.put(kept, isChanged: isChanged, isLast: endsLine)
        return actions
    }

    private func asksConsent(_ sentence: (body: Range<Int>, end: Range<Int>), _ reader: GUIClauseReader) -> Bool {
        let folded = reader.text.text.folded
        guard sentence.end.contains(where: { folded[$0] == "?" }) else { return false }
        return reader.phrases.holds(.asking, in: folded, sentence.body)
    }
}

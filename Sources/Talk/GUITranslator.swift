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

    /// Longer lines pass unchanged: no agent gives instructions of ten pages.
    static let lengthLimit = 16_000

    /// - Throws: when the phrase table is damaged.
    package init(phrases: [UInt8]) throws {
        let json = try JSONValue(parsing: phrases)
        lazyPhrases = PhraseOnce { GUIPhrases(json) }
    }

    /// Translates one whole message. Code blocks, and sentences without an instruction, stay byte for byte.
    package func translate(_ message: String) -> GUITranslation {
        var context = GUIContext()
        let start = translate(message, &context)
        return GUITranslation(text: start.text + context.rest(), actions: start.actions)
    }

    /// Translates a next part that ends with a line. What may still go, a heading or white space, is held back.
    func translate(_ part: String, _ context: inout GUIContext) -> GUITranslation {
        let text = GUIText(part)
        let reader = GUIClauseReader(phrases: lazyPhrases.value, text: text)
        for line in GUILines(text).lines {
            let words = text.text.words(line)
            if context.isInCode || GUIContext.isFence(words) || line.count > Self.lengthLimit {
                if GUIContext.isFence(words) { context.isInCode.toggle() }
                context.out.keep(words, isNewLine: !context.isMidLine)
            } else {
                var out = context.out
                context.out = GUIOutput()
                translate(line, of: reader, &context, into: &out)
                context.out = out
            }
            context.isMidLine = !words.hasSuffix("\n")
        }
        context.isChanged = context.isChanged || context.out.isChanged
        let actions = context.new(context.out.actions)
        context.out.actions = []
        return GUITranslation(text: context.out.take(), actions: actions)
    }

    private func translate(
        _ line: Range<Int>, of reader: GUIClauseReader, _ context: inout GUIContext, into out: inout GUIOutput
    ) {
        let lines = GUILines(reader.text)
        let start = context.isMidLine ? line.lowerBound : lines.contentStart(line)
        if context.isScript(reader.text.text.words(line), reader, start..<line.upperBound) {
            return out.keep(reader.text.text.words(line), isNewLine: !context.isMidLine)
        }
        var kept = ""
        var isChanged = false
        for sentence in lines.sentences(start..<line.upperBound) {
            let translated = GUISentence(
                reader: reader, body: sentence.body, end: sentence.end, isAsked: context.isAsked || context.isOffering)
            kept += translated.text
            isChanged = isChanged || translated.isChanged
            out.actions += translated.actions
            context.isAsked = asksConsent(sentence, reader)
        }
        let prefix = reader.text.text.words(line.lowerBound..<start)
        let lineEnd = reader.text.text.words(line).hasSuffix("\n") ? "\n" : ""
        guard isChanged else { return out.keep(prefix + kept, isNewLine: !context.isMidLine) }
        out.isChanged = true
        while let last = kept.last, last.isWhitespace, last.isNewline || !lineEnd.isEmpty { kept.removeLast() }
        if kept.isEmpty {
            out.drop(isWholeLine: !context.isMidLine, lineEnd: lineEnd)
        } else {
            out.keep(prefix + kept + lineEnd, isNewLine: !context.isMidLine)
        }
    }

    private func asksConsent(_ sentence: (body: Range<Int>, end: Range<Int>), _ reader: GUIClauseReader) -> Bool {
        let folded = reader.text.text.folded
        guard sentence.end.contains(where: { folded[$0] == "?" }) else { return false }
        return reader.phrases.holds(.asking, in: folded, sentence.body)
    }
}

/// What is known from the parts before.
struct GUIContext: Sendable {
    var isInCode = false
    var isMidLine = false
    var isAsked = false
    var isChanged = false
    /// Below "you can:" a list offers.
    var isOffering = false
    var isInScript = false
    private var known: [GUIAction] = []

    /// Words that are spoken or shown in the video: "Narration: …", a script's lines, quoted lines.
    mutating func isScript(_ line: String, _ reader: GUIClauseReader, _ range: Range<Int>) -> Bool {
        let words = reader.text.text.trimmed(range)
        let isItem =
            range.lowerBound > 0 && line.first.map { $0 != "\n" } == true && reader.text.text.words(range) != line
        if words.isEmpty { (isOffering, isInScript) = (false, false) }
        if line.drop(while: \.isWhitespace).hasPrefix(">") || isInScript { return true }
        let folded = reader.text.text.folded
        guard let colon = words.prefix(80).first(where: { folded[$0] == ":" }) else {
            isOffering = isOffering && isItem
            return false
        }
        let head = words.lowerBound..<colon
        let isLast = reader.text.skipNoise(colon + 1, words.upperBound) == words.upperBound
        isOffering = isLast && reader.phrases.holds(.options, in: folded, head)
        guard reader.startsScript(head) else { return false }
        isInScript = isLast
        return true
    }

    static func isFence(_ line: String) -> Bool {
        let words = line.drop(while: \.isWhitespace)
        return words.hasPrefix("```") || words.hasPrefix("~~~")
    }

    var out = GUIOutput()

    /// The end of the text; white space before what was taken out at the end goes too.
    mutating func rest() -> String {
        out.dropHeading()
        return out.end(isTrimmed: isChanged)
    }

    /// Each deed once a message.
    mutating func new(_ actions: [GUIAction]) -> [GUIAction] {
        var added: [GUIAction] = []
        for action in actions where !(known + added).contains(where: { $0.covers(action) }) { added.append(action) }
        known += added
        return added
    }
}

/// The text on its way out: a heading whose whole list is gone goes too.
struct GUIOutput: Sendable {
    private(set) var text = ""
    var actions: [GUIAction] = []
    var isChanged = false
    /// Where a line that ends with a colon began, until another line is kept.
    private var heading: String.Index?
    private var hasDropped = false
    /// Whether anything to read has been kept.
    private var hasBegun = false
    private var hasBegunBeforeHeading = false

    /// What cannot change any more: all before a heading in doubt, or before white space at the end.
    mutating func take() -> String {
        guard heading == nil else { return "" }
        return end(isTrimmed: true)
    }

    /// The text without, or with, the white space at its end; the rest stays.
    mutating func end(isTrimmed: Bool) -> String {
        var end = text.endIndex
        while isTrimmed, end > text.startIndex, text[text.index(before: end)].isWhitespace {
            end = text.index(before: end)
        }
        let kept = String(text[..<end])
        text = String(text[end...])
        return kept
    }

    mutating func keep(_ line: String, isNewLine: Bool) {
        let words = line.filter { !$0.isWhitespace && $0 != "*" }
        if words.isEmpty { dropHeading() }
        if words.isEmpty, isChanged, !hasBegun { return }
        let hadBegun = hasBegun
        hasBegun = hasBegun || !words.isEmpty
        if words.isEmpty { dropHeading() } else { heading = nil }
        let start = text.endIndex
        text += line
        guard isNewLine, words.hasSuffix(":") || words.hasSuffix("：") else { return }
        heading = start
        hasBegunBeforeHeading = hadBegun
        hasDropped = false
    }

    mutating func drop(isWholeLine: Bool, lineEnd: String) {
        hasDropped = true
        if !isWholeLine { text += lineEnd }
    }

    /// To be called at the end of the text and of each list.
    mutating func dropHeading() {
        guard let heading, hasDropped else { return }
        text.removeSubrange(heading...)
        hasBegun = hasBegunBeforeHeading
        self.heading = nil
    }
}

// One sentence of a backend's message: its instructions taken out, its content kept word for word.

/// A sentence after translation: the stretches of the original that stay, and the deeds.
struct GUISentence: Sendable {
    let reader: GUIClauseReader
    /// The sentence without its end mark.
    let body: Range<Int>
    /// The end mark and what follows it.
    let end: Range<Int>
    /// Whether a question just before asked for consent: "Ready to share? Click Export."
    let isAsked: Bool

    private(set) var text = ""
    private(set) var actions: [GUIAction] = []
    private(set) var isChanged = false

    init(reader: GUIClauseReader, body: Range<Int>, end: Range<Int>, isAsked: Bool) {
        self.reader = reader
        self.body = body
        self.end = end
        self.isAsked = isAsked
        if !translateBracket() { translate() }
    }

    private var words: PhraseText { reader.text.text }

    private mutating func translate() {
        let clauses = GUISplitter(reader: reader, body: body).clauses
        guard clauses.contains(where: \.isInstruction) else {
            text = words.words(body) + words.words(end)
            return
        }
        isChanged = true
        collectActions(clauses)
        text = keptWords(clauses)
    }

    // MARK: - Brackets

    /// "Your video is ready (click Export to save it)." The bracket goes with its instruction.
    private mutating func translateBracket() -> Bool {
        guard let (bracket, inner) = instructiveBracket() else { return false }
        let isLast = words.trimmed(bracket.upperBound..<body.upperBound).isEmpty
        var before = body.lowerBound..<bracket.lowerBound
        if isLast || !words.original[bracket.upperBound].isPhraseWord {
            while let last = before.last, words.original[last].isPhraseSpace { before = before.dropLast() }
        }
        let cut = before.upperBound..<before.upperBound
        let left = GUISentence(reader: reader, body: before, end: isLast ? end : cut, isAsked: isAsked)
        text = left.text
        actions = left.actions + inner.actions
        if !isLast {
            let right = GUISentence(
                reader: reader, body: bracket.upperBound..<body.upperBound, end: end, isAsked: isAsked)
            text += right.text
            actions += right.actions
        } else if before.isEmpty {
            text = ""
        }
        isChanged = true
        return true
    }

    private func instructiveBracket() -> (Range<Int>, GUISentence)? {
        var open: Int?
        for at in body {
            if words.folded[at] == "(", !reader.text.isQuoted[at] { open = at }
            // The sentence's own closing bracket stands behind its end mark.
            let isOutside = at + 1 == body.upperBound && end.contains { words.folded[$0] == ")" }
            guard let start = open, words.folded[at] == ")" || isOutside else { continue }
            open = nil
            let close = words.folded[at] == ")" ? at : at + 1
            let inner = GUISentence(
                reader: reader, body: (start + 1)..<close, end: close..<close, isAsked: isAsked)
            let isWhole = words.folded[at] == ")" || words.trimmed(body.lowerBound..<start).isEmpty
            if isWhole, inner.isChanged, !inner.text.contains(where: { !$0.isWhitespace }) {
                return (start..<min(close + 1, body.upperBound), inner)
            }
        }
        return nil
    }

    // MARK: - Actions

    private mutating func collectActions(_ clauses: [GUISplitter.Clause]) {
        // A question, a condition and an offer leave the choice to the user.
        let isQuestion = end.contains { words.folded[$0] == "?" }
        let hasCondition = isQuestion || clauses.contains { $0.reading == .condition }
        for (index, clause) in clauses.enumerated() {
            guard case .instruction(let action?, let offered) = clause.reading else { continue }
            let isChoice = clause.isAlternative || index + 1 < clauses.count && clauses[index + 1].isAlternative
            // An offer holds for what is joined to it: "you can preview in the timeline or click Export".
            let isAfterOffer = index > 0 && clauses[..<index].contains { isOffer($0.reading) }
            let isOffered = offered || hasCondition || isAsked || isAfterOffer || isChoice && action.changesSomething
            actions.append(isOffered ? action.suggested : action)
        }
        // "Click the clip and drag it": a step that says nothing by itself.
        let isStep = { (action: GUIAction) in action == .suggest("edit") }
        if !hasCondition, !isAsked, !clauses.contains(where: { isOffer($0.reading) }), !actions.allSatisfy(isStep),
            !clauses.contains(where: \.isAlternative)
        {
            actions.removeAll(where: isStep)
        }
    }

    private func isOffer(_ reading: GUIReading) -> Bool {
        if case .instruction(_, offered: true) = reading { true } else { false }
    }

    // MARK: - Words that stay

    private func keptWords(_ clauses: [GUISplitter.Clause]) -> String {
        var kept = ""
        var isLastKept = false
        for (index, clause) in clauses.enumerated() {
            isLastKept = stays(index, clauses)
            guard isLastKept else { continue }
            let range = trimmed(clause.range)
            if kept.isEmpty {
                let opening = words.words(index == 0 ? clause.range.lowerBound..<range.upperBound : range)
                kept = index == 0 ? opening : opening.capitalizedFirst
            } else {
                let joint = clause.joint.isEmpty ? clause.range.lowerBound : clause.joint.lowerBound
                kept += words.words(joint..<range.upperBound)
            }
        }
        guard kept.contains(where: { !$0.isWhitespace }) else { return "" }
        return kept + (isLastKept ? words.words(end) : statementEnd(after: kept))
    }

    /// Without the masked quotation marks being taken for spaces.
    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let last = range.last, PhraseText.fold(words.original[last]).isPhraseSpace { range = range.dropLast() }
        while let first = range.first, PhraseText.fold(words.original[first]).isPhraseSpace {
            range = range.dropFirst()
        }
        return range
    }

    /// The question was the part that is gone: "It is ready, would you like to export?"
    /// Behind a picture no mark is wanted.
    private func statementEnd(after kept: String) -> String {
        if let last = kept.unicodeScalars.last, GUIText.isPicture(last) {
            return String(words.words(end).drop { !$0.isWhitespace })
        }
        return words.words(end).replacing("?", with: ".").replacing("？", with: "。")
    }

    /// A condition or an introduction goes with the instruction it belongs to.
    private func stays(_ index: Int, _ clauses: [GUISplitter.Clause]) -> Bool {
        switch clauses[index].reading {
        case .instruction: return false
        case .content: return true
        case .condition, .introduction, .opening:
            let neighbours = [index - 1, index + 1].filter(clauses.indices.contains).map { clauses[$0].reading }
            return !neighbours.contains { $0 != .content }
        }
    }
}

extension GUIAction {
    /// Whether doing it unasked would matter. Looking does not.
    fileprivate var changesSomething: Bool {
        switch self {
        case .export, .upload, .edit: true
        case .tracks, .state, .credits, .suggest: false
        }
    }

    /// The same, only offered.
    fileprivate var suggested: GUIAction { .suggest(name) }

    /// The word in EXPLAIN.md.
    var name: String {
        switch self {
        case .export: "export"
        case .tracks: "tracks"
        case .state: "state"
        case .credits: "credits"
        case .upload: "upload"
        case .edit: "edit"
        case .suggest(let name): name
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String {
        guard let first else { return self }
        return first.uppercased() + dropFirst()
    }
}

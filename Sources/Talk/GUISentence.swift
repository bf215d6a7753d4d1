// One sentence of a backend's message: its instructions taken out, its content kept word for word.

/// A sentence after translation: the stretches of the original that stay, and the deeds.
struct GUISentence: Sendable {
    private struct Clause {
        var range: Range<Int>
        /// The word that joined it to the clause before; empty at the start.
        var joint: Range<Int>
        var isAlternative: Bool
        var reading: GUIReading
    }

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
        translate()
    }

    private mutating func translate() {
        let clauses = joined(split())
        guard clauses.contains(where: { if case .instruction = $0.reading { true } else { false } }) else {
            text = reader.text.text.words(body.lowerBound..<end.upperBound)
            return
        }
        isChanged = true
        collectActions(clauses)
        text = keptWords(clauses)
    }

    // MARK: - Clauses

    private func split() -> [Clause] {
        var clauses: [Clause] = []
        var start = body.lowerBound
        var joint = start..<start
        var isAlternative = false
        var at = start
        while at < body.upperBound {
            guard let found = self.joint(at) else {
                // "drag and drop" is one verb.
                let verb = reader.phrases.acts.longest(in: reader.text.text.folded, at: at, upTo: body.upperBound)
                at = verb?.end ?? at + 1
                continue
            }
            if reader.text.skipSpace(start, at) < at {
                clauses.append(clause(start..<at, joint, isAlternative))
                joint = found.range
                isAlternative = found.isAlternative
            } else {
                joint = min(joint.lowerBound, found.range.lowerBound)..<found.range.upperBound
                isAlternative = isAlternative || found.isAlternative
            }
            start = found.range.upperBound
            at = start
        }
        clauses.append(clause(start..<body.upperBound, joint, isAlternative))
        return clauses
    }

    private func clause(_ range: Range<Int>, _ joint: Range<Int>, _ isAlternative: Bool) -> Clause {
        Clause(range: range, joint: joint, isAlternative: isAlternative, reading: reader.read(range))
    }

    private func joint(_ at: Int) -> (range: Range<Int>, isAlternative: Bool)? {
        let folded = reader.text.text.folded
        guard !reader.text.isQuoted[at], !reader.text.isMarked(at),
            let found = reader.phrases.joints.longest(in: folded, at: at, upTo: body.upperBound)
        else { return nil }
        if folded[at] == "," || folded[at] == ":" {
            let next = at + 1 < folded.count ? folded[at + 1] : " "
            guard !next.isPhraseWord || folded[at] == "," && !next.isPhraseDigit else { return nil }
        }
        return (at..<found.end, found.meaning.role == .alternative)
    }

    /// Content clauses split in vain come together again; what belongs to an instruction is marked as such.
    private func joined(_ clauses: [Clause]) -> [Clause] {
        var out: [Clause] = []
        for clause in clauses {
            var clause = clause
            if let last = out.last, clause.reading == .content || clause.reading == .introduction {
                if last.reading == .content {
                    out[out.count - 1].range = last.range.lowerBound..<clause.range.upperBound
                    continue
                }
                if case .instruction(.some, _) = last.reading, belongs(clause) { clause.reading = .introduction }
            }
            out.append(clause)
        }
        return out
    }

    /// What follows an instruction and says only what it brings: "and your video will be saved", 即可保存.
    private func belongs(_ clause: Clause) -> Bool {
        let text = reader.text
        let start = text.skipSpace(clause.range.lowerBound, clause.range.upperBound)
        if starts(.speech, start, clause) { return false }
        if clause.isAlternative || clause.reading == .introduction { return true }
        return starts(.consequence, start, clause)
            || starts(.lead, clause.joint.lowerBound, clause) && isWord(clause.joint)
    }

    private func isWord(_ joint: Range<Int>) -> Bool {
        joint.contains { reader.text.text.folded[$0].isPhraseWord || reader.text.text.folded[$0].value >= 0x3400 }
            && !joint.contains { ",;，；".unicodeScalars.contains(reader.text.text.original[$0]) }
    }

    private func starts(_ word: GUIWord, _ at: Int, _ clause: Clause) -> Bool {
        reader.phrases.end(of: word, in: reader.text.text.folded, at: at, upTo: clause.range.upperBound) != nil
    }

    // MARK: - Actions

    private mutating func collectActions(_ clauses: [Clause]) {
        let hasCondition = clauses.contains { $0.reading == .condition }
        for (index, clause) in clauses.enumerated() {
            guard case .instruction(let action?, let offered) = clause.reading else { continue }
            let isChoice = clause.isAlternative || index + 1 < clauses.count && clauses[index + 1].isAlternative
            // An offer holds for what is joined to it: "you can preview in the timeline or click Export".
            let isAfterOffer = index > 0 && clauses[..<index].contains { isOffer($0.reading) }
            let isOffered = offered || hasCondition || isAsked || isAfterOffer || isChoice && action.changesSomething
            actions.append(isOffered ? action.suggested : action)
        }
    }

    private func isOffer(_ reading: GUIReading) -> Bool {
        if case .instruction(_, offered: true) = reading { true } else { false }
    }

    // MARK: - Words that stay

    private func keptWords(_ clauses: [Clause]) -> String {
        var kept = ""
        for (index, clause) in clauses.enumerated() where stays(index, clauses) {
            let words = reader.text.text
            if kept.isEmpty {
                let isFirst = index == 0
                let range = words.trimmed(clause.range)
                let opening = words.words(isFirst ? clause.range.lowerBound..<range.upperBound : range)
                kept = isFirst ? opening : opening.capitalizedFirst
            } else {
                let joint = clause.joint.isEmpty ? clause.range.lowerBound : clause.joint.lowerBound
                kept += words.words(joint..<words.trimmed(clause.range).upperBound)
            }
        }
        guard !kept.isEmpty else { return "" }
        return kept + reader.text.text.words(end)
    }

    /// A condition or an introduction goes with the instruction it belongs to.
    private func stays(_ index: Int, _ clauses: [Clause]) -> Bool {
        switch clauses[index].reading {
        case .instruction: return false
        case .content: return true
        case .condition, .introduction:
            let neighbours = [index - 1, index + 1].filter(clauses.indices.contains).map { clauses[$0].reading }
            return !neighbours.contains { reading in
                switch reading {
                case .instruction, .condition, .introduction: true
                case .content: false
                }
            }
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

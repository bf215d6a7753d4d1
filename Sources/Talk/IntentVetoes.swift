// What keeps a clause that reads like a request from being one: its neighbours.

struct IntentVetoes: Sendable {
    let reader: IntentClauseReader

    private var folded: [Unicode.Scalar] { reader.pieces.text.folded }

    /// Whether two neighbours inside one clause are two wishes.
    func allows(_ left: IntentClause, _ kind: IntentConnector, _ right: IntentClause) -> Bool {
        switch (left.isRequest, right.isRequest || isOptions(right) && left.isRequest) {
        case (true, true): return true
        case (false, true):
            guard kind != .list, left.reading == .talk else { return false }
            return !governs(left.range) && !isQuestion(left.range) && !isPartOfName(right, after: left.range)
                && !isCoordinated(right, with: left.range)
        case (true, false):
            return kind == .and && right.reading == .talk && !left.isBare && !startsWithCompanion(right.range)
                || kind == .and && right.reading == .talk && isDeed(left) && !startsWithCompanion(right.range)
        case (false, false): return false
        }
    }

    /// Over the clauses of one sentence: conditions, lists after a colon, names.
    func apply(to clauses: inout [IntentClause]) {
        for index in clauses.indices.dropFirst() {
            let before = clauses[index - 1]
            guard before.reading == .talk, clauses[index].isRequest || isOptions(clauses[index]) else { continue }
            let talk = talkBefore(index, in: clauses)
            let isListed = clauses[index].connector != .then && (contains(":", talk) || isQuestion(talk))
            if isListed && clauses[index].isBare || holdsBack(before, clauses[index])
                || isPartOfName(clauses[index], after: talk) || isCoordinated(clauses[index], with: before.range)
            {
                clauses[index].reading = .talk
            }
        }
    }

    /// The talk that reaches up to the clause at `index`.
    private func talkBefore(_ index: Int, in clauses: [IntentClause]) -> Range<Int> {
        let first = clauses[..<index].lastIndex { $0.isRequest }.map { $0 + 1 } ?? 0
        return clauses[first].range.lowerBound..<clauses[index - 1].range.upperBound
    }

    private func isDeed(_ clause: IntentClause) -> Bool {
        guard case .request(let intents, _) = clause.reading, let first = intents.first else { return false }
        switch first {
        case .export, .upload: return true
        default: return false
        }
    }

    private func isOptions(_ clause: IntentClause) -> Bool {
        if case .options = clause.reading { true } else { false }
    }

    // MARK: - Marks of a clause

    /// A condition ("if it looks good", 导出之前) holds the next clause.
    private func holdsBack(_ clause: IntentClause, _ next: IntentClause) -> Bool {
        next.connector != .then && isSubordinate(clause.range)
    }

    private func isSubordinate(_ range: Range<Int>) -> Bool {
        let words = reader.pieces.text.trimmed(range) { $0.isPhraseNoise }
        guard !words.isEmpty else { return false }
        var start = words.lowerBound
        // "and if …", "那如果…": one leading particle at most.
        for _ in 0..<2 {
            if has(.subordinate, at: start, words.upperBound) { return true }
            guard let filler = reader.table.fillers.longest(in: folded, at: start, upTo: words.upperBound) else {
                break
            }
            start = filler.end
            while start < words.upperBound, folded[start] == " " { start += 1 }
        }
        return endsWith(.subordinateEnd, words)
    }

    /// A negation or a condition in front reaches over "and".
    private func governs(_ range: Range<Int>) -> Bool {
        holds(.negator, range) || isSubordinate(range)
    }

    private func isQuestion(_ range: Range<Int>) -> Bool {
        let words = reader.pieces.text.trimmed(range) { $0.isPhraseNoise }
        return has(.question, at: words.lowerBound, words.upperBound)
    }

    /// "title it Save and Export": after a naming word, a capital letter goes on with the name.
    private func isPartOfName(_ clause: IntentClause, after range: Range<Int>) -> Bool {
        guard clause.connector != .then, clause.isBare, holds(.naming, range) else { return false }
        let words = reader.pieces.text.trimmed(clause.range)
        guard let first = reader.pieces.text.original[words].first else { return false }
        if clause.connector == .space, endsWith(.naming, reader.pieces.text.trimmed(range)) { return true }
        return first.properties.isUppercase
    }

    /// "a video about import and export": the word before belongs together with the request's word.
    private func isCoordinated(_ clause: IntentClause, with range: Range<Int>) -> Bool {
        guard clause.connector != .then, clause.isBare else { return false }
        return endsWith(.companion, reader.pieces.text.trimmed(range) { $0.isPhraseNoise })
    }

    private func startsWithCompanion(_ range: Range<Int>) -> Bool {
        let words = reader.pieces.text.trimmed(range) { $0.isPhraseNoise }
        return has(.companion, at: words.lowerBound, words.upperBound)
    }

    // MARK: - Words

    private func has(_ blocker: IntentBlocker, at start: Int, _ limit: Int) -> Bool {
        reader.table.blockers[blocker]?.longest(in: folded, at: start, upTo: limit) != nil
    }

    private func holds(_ blocker: IntentBlocker, _ range: Range<Int>) -> Bool {
        reader.table.blockers[blocker]?.first(in: folded, range) != nil
    }

    private func endsWith(_ blocker: IntentBlocker, _ range: Range<Int>) -> Bool {
        range.suffix(16).contains { start in
            reader.table.blockers[blocker]?.matches(in: folded, at: start, upTo: range.upperBound).contains {
                $0.end == range.upperBound
            } == true
        }
    }

    private func contains(_ scalar: Unicode.Scalar, _ range: Range<Int>) -> Bool { folded[range].contains(scalar) }
}

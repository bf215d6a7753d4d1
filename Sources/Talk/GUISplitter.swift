// Splits a sentence into clauses, each read as instruction, condition or content.

struct GUISplitter: Sendable {
    struct Clause: Sendable {
        var range: Range<Int>
        /// The word that joined it to the clause before; empty at the start.
        var joint: Range<Int>
        var isAlternative: Bool
        var reading: GUIReading

        var isInstruction: Bool { if case .instruction = reading { true } else { false } }
    }

    let reader: GUIClauseReader
    let body: Range<Int>
    /// More than so many "please" in a sentence are no sentence.
    private static let softLimit = 16

    private var folded: [Unicode.Scalar] { reader.text.text.folded }

    var clauses: [Clause] { joined(split()) }

    private func split() -> [Clause] {
        var clauses: [Clause] = []
        var start = body.lowerBound
        var joint = start..<start
        var isAlternative = false
        var softs = 0
        var at = start
        var first = reader.text.skipSpace(start, body.upperBound)
        while at < body.upperBound {
            let hard = self.joint(at)
            var found = hard
            if hard == nil, softs < Self.softLimit, first < at, isSoft(at) {
                softs += 1
                if startsInstruction(at) { found = (at..<at, false) }
            }
            guard let found else {
                // "drag and drop" is one verb.
                let verb = reader.phrases.acts.longest(in: folded, at: at, upTo: body.upperBound)
                at = max(at + 1, verb?.end ?? 0)
                continue
            }
            if first < at {
                clauses.append(clause(start..<at, joint, isAlternative, after: clauses.last))
                joint = found.range
                isAlternative = found.isAlternative
            } else {
                joint = min(joint.lowerBound, found.range.lowerBound)..<found.range.upperBound
                isAlternative = isAlternative || found.isAlternative
            }
            start = found.range.upperBound
            first = reader.text.skipSpace(start, body.upperBound)
            at = max(start, at + (found.range.isEmpty ? 1 : 0))
        }
        clauses.append(clause(start..<body.upperBound, joint, isAlternative, after: clauses.last))
        return clauses
    }

    private func clause(
        _ range: Range<Int>, _ joint: Range<Int>, _ isAlternative: Bool, after last: Clause?
    ) -> Clause {
        var reading = reader.read(range, follows: last?.isInstruction ?? false)
        // "Then export."
        let isFirst = !joint.isEmpty && reader.text.skipSpace(body.lowerBound, joint.upperBound) == joint.lowerBound
        if isFirst, reading == .content, case let whole = reader.read(joint.lowerBound..<range.upperBound),
            case .instruction = whole
        {
            reading = whole
        }
        return Clause(range: range, joint: joint, isAlternative: isAlternative, reading: reading)
    }

    private func joint(_ at: Int) -> (range: Range<Int>, isAlternative: Bool)? {
        if isDash(at) { return (at..<(at + 1), false) }
        guard !reader.text.isQuoted[at], folded[at] == ":" || !reader.text.isMarked(at),
            let found = reader.phrases.joints.longest(in: folded, at: at, upTo: body.upperBound)
        else { return nil }
        if folded[at] == "," || folded[at] == ":" {
            let next = at + 1 < folded.count ? folded[at + 1] : " "
            guard !next.isPhraseWord || folded[at] == "," && !next.isPhraseDigit else { return nil }
        }
        return (at..<found.end, found.meaning.role == .alternative)
    }

    /// "It is ready - click Export": a hyphen between spaces.
    private func isDash(_ at: Int) -> Bool {
        let original = reader.text.text.original
        return original[at] == "-" && at > body.lowerBound && at + 1 < body.upperBound && original[at - 1] == " "
            && original[at + 1] == " " && !reader.text.isQuoted[at]
    }

    /// "It is ready please click Export", 视频已完成请点击导出: an instruction without a comma before it.
    private func isSoft(_ at: Int) -> Bool {
        guard !reader.text.isQuoted[at], at > body.lowerBound else { return false }
        if startsAnew(at) { return true }
        guard reader.phrases.end(of: .soft, in: folded, at: at, upTo: body.upperBound) != nil
        else { return false }
        return !"申邀敬恳聘宴".unicodeScalars.contains(folded[at - 1])
    }

    /// Behind a picture, or behind a Chinese word and a space: where others put an end mark.
    private func startsAnew(_ at: Int) -> Bool {
        guard folded[at] != " ", folded[at - 1] == " " else { return false }
        var before = at - 1
        while before > body.lowerBound, folded[before - 1] == " " { before -= 1 }
        guard before > body.lowerBound, before > at - 4 else { return false }
        let last = reader.text.text.original[before - 1]
        return reader.isHan(before - 1) || GUIText.isPicture(last) && !GUIText.isPointer(last)
    }

    private func startsInstruction(_ at: Int) -> Bool {
        let reading = reader.read(at..<min(body.upperBound, at + 96))
        if case .instruction = reading { return true }
        return false
    }

    /// Content clauses split in vain come together again; what belongs to an instruction is marked as such.
    private func joined(_ clauses: [Clause]) -> [Clause] {
        var out: [Clause] = []
        for clause in clauses {
            var clause = clause
            if let last = out.last, last.reading == .content, clause.isInstruction, continues(last, clause) {
                clause.reading = .content
            }
            if out.last?.isInstruction == true, let action = ellipsis(clause) {
                clause.reading = .instruction(action, offered: false)
            }
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

    /// "Click Preview, then Export": the verb is that of the clause before.
    private func ellipsis(_ clause: Clause) -> GUIAction? {
        guard clause.reading == .content, holdsWord(clause.joint) else { return nil }
        let text = reader.text.text
        let name = reader.withoutArticles(text.trimmed(clause.range))
        guard let target = reader.phrases.targets.longest(in: folded, at: name.lowerBound, upTo: name.upperBound),
            target.meaning.role != .edit
        else { return nil }
        let next = reader.text.skipSpace(target.end, name.upperBound)
        let end = reader.phrases.end(of: .widget, in: folded, at: next, upTo: name.upperBound) ?? next
        return reader.text.skipSpace(end, name.upperBound) == name.upperBound ? reader.action(target.meaning.role) : nil
    }

    private func holdsWord(_ joint: Range<Int>) -> Bool {
        joint.contains { folded[$0].isPhraseWord || reader.isHan($0) }
    }

    /// "I will open it and move the clip", "The text on screen: Tap to start": still of somebody or something else.
    private func continues(_ content: Clause, _ clause: Clause) -> Bool {
        let joint = reader.text.text.trimmed(clause.joint)
        let start = reader.text.skipSpace(clause.range.lowerBound, clause.range.upperBound)
        if joint.contains(where: { folded[$0] == ":" }) { return holds(.says, content) }
        if joint.isEmpty { return starts(.speech, beginning(content), content) }
        let lead = reader.phrases.leads.longest(in: folded, at: start, upTo: clause.range.upperBound)
        if starts(.agent, beginning(content), content), holdsWord(joint), isOnward(joint) { return lead == nil }
        guard
            reader.phrases.end(of: .plainAnd, in: folded, at: joint.lowerBound, upTo: joint.upperBound)
                == joint.upperBound,
            !starts(.speech, beginning(content), content)
        else { return false }
        return lead == nil
    }

    private func beginning(_ clause: Clause) -> Int {
        reader.text.skipSpace(clause.range.lowerBound, clause.range.upperBound)
    }

    /// ", and then", 并: what the agent tells of itself goes on.
    private func isOnward(_ joint: Range<Int>) -> Bool {
        let words = reader.text.text.trimmed(joint) { $0.isPhraseSpace || $0 == "," }
        return reader.phrases.end(of: .onward, in: folded, at: words.lowerBound, upTo: words.upperBound)
            == words.upperBound
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
        joint.contains { folded[$0].isPhraseWord || folded[$0].value >= 0x3400 }
            && !joint.contains { ",;，；".unicodeScalars.contains(reader.text.text.original[$0]) }
    }

    private func starts(_ word: GUIWord, _ at: Int, _ clause: Clause) -> Bool {
        reader.phrases.end(of: word, in: folded, at: at, upTo: clause.range.upperBound) != nil
    }

    private func holds(_ word: GUIWord, _ clause: Clause) -> Bool {
        reader.phrases.holds(word, in: folded, clause.range)
    }
}

// Reads one clause of a backend's message: is it an instruction for an interface, and for which deed?

/// What one clause is, seen from the interface.
enum GUIReading: Hashable, Sendable {
    /// An instruction; `nil` when it is negated or means nothing here.
    case instruction(GUIAction?, offered: Bool)
    /// "when you are happy", "to save it", "in the top right corner": belongs to the instruction that follows.
    case condition
    case introduction
    case content
}

struct GUIClauseReader: Sendable {
    let phrases: GUIPhrases
    let text: GUIText
    /// How far behind a verb its object is looked for, in scalars.
    static let reach = 48

    var folded: [Unicode.Scalar] { text.text.folded }

    func read(_ clause: Range<Int>) -> GUIReading {
        if holdsAddress(clause) { return .content }
        var at = text.skipSpace(clause.lowerBound, clause.upperBound)
        var isOffered = false
        var isNegated = false
        var isCondition = false
        let first = at
        if let deed = statement(first, clause) { return .instruction(deed.action, offered: true) }
        while let lead = phrases.leads.longest(in: folded, at: at, upTo: clause.upperBound), !text.isQuoted[at] {
            // "use" and "check" may be leads of nothing: a verb that fits wins over a lead.
            if deed(at, clause, hasLead: at > first) != nil, !startsNegation(at, clause) { break }
            isCondition = isCondition || starts(.condition, at, clause)
            isOffered = isOffered || lead.meaning.role == .offer
            isNegated = isNegated || lead.meaning.role == .negate
            at = text.skipSpace(lead.end, clause.upperBound)
        }
        if let deed = deed(at, clause, hasLead: at > first) {
            if isNegated { return .instruction(nil, offered: false) }
            return .instruction(deed.action, offered: isOffered || isTrailed((at + 1)..<clause.upperBound))
        }
        if let told = means(first, clause) { return .instruction(told.deed.action, offered: told.isOffered) }
        if let glued = glued(first, clause) { return glued }
        if isNegated, let verb = acts(at, clause), phrases.holds(.widget, in: folded, verb..<clause.upperBound) {
            return .instruction(nil, offered: false)
        }
        // "go ahead", 最后: nothing but words that lead to something.
        if at > first, text.skipNoise(at, clause.upperBound) == clause.upperBound {
            let isSaid = isOffered && !isCondition && !isHan(first)
            if isSaid { return .content }
            return isOffered && (starts(.condition, first, clause) || endsWith(.conditionEnd, clause))
                ? .condition : .introduction
        }
        if at > first, let verb = acts(at, clause), text.skipNoise(verb, clause.upperBound) == clause.upperBound {
            return isCondition ? .condition : .introduction
        }
        let reading = circumstance(first, clause)
        return reading == .content && isCondition && !saysMore(first, clause)
            && phrases.holds(.wish, in: folded, clause)
            ? .condition : reading
    }

    /// 完成后我会通知您: a condition and what is said of it are content.
    private func saysMore(_ first: Int, _ clause: Range<Int>) -> Bool {
        let words = text.text.trimmed(first..<clause.upperBound)
        return words.dropLast(3).contains { at in
            at > first && ["后", "时", "话"].contains(folded[at])
                && ["我", "系", "视", "会", "将", "您", "你"].contains(folded[at + 1])
        } || find("i'll", clause) != nil || find("i will", clause) != nil || find("i can", clause) != nil
            || find("i ", clause) != nil
    }

    /// 渲染完成后点击导出, "once it is done click Export": a condition with its instruction and no comma between.
    private func glued(_ first: Int, _ clause: Range<Int>) -> GUIReading? {
        guard starts(.condition, first, clause) || text.text.trimmed(clause).contains(where: isHan) else { return nil }
        for at in (first + 2)..<max(first + 2, min(first + 2 * Self.reach, clause.upperBound)) where !text.isQuoted[at]
        {
            let isAfter = endsWith(.conditionEnd, first..<at) || starts(.condition, first, clause)
            guard isAfter, let found = suffix(at, clause) else { continue }
            return .instruction(found.action, offered: true)
        }
        return nil
    }

    /// An instruction with its leads that begins in the middle of a clause.
    func suffix(_ start: Int, _ clause: Range<Int>) -> GUIDeed? {
        var at = start
        var isNegated = false
        for _ in 0..<4 {
            if let found = deed(at, clause, hasLead: at > start), starts(.click, at, clause) || at > start || isHan(at)
            {
                return isNegated ? GUIDeed() : found
            }
            guard let lead = phrases.leads.longest(in: folded, at: at, upTo: clause.upperBound) else { return nil }
            isNegated = isNegated || lead.meaning.role == .negate
            at = text.skipSpace(lead.end, clause.upperBound)
        }
        return nil
    }

    private func acts(_ at: Int, _ clause: Range<Int>) -> Int? {
        phrases.acts.longest(in: folded, at: at, upTo: clause.upperBound)?.end
    }

    /// 要点击导出: the lead is longer than the verb; "don't" never is one.
    private func startsNegation(_ at: Int, _ clause: Range<Int>) -> Bool { starts(.negate, at, clause) }

    func circumstance(_ at: Int, _ clause: Range<Int>) -> GUIReading {
        guard at < clause.upperBound, !text.isQuoted[at] else { return .content }
        if saysMore(at, clause) { return .content }
        if find("等待", clause) == at { return .introduction }
        if starts(.condition, at, clause), !phrases.holds(.wish, in: folded, clause) { return .content }
        if starts(.condition, at, clause) || endsWith(.conditionEnd, clause) { return .condition }
        // "select the clip", "choose MP4": steps on the way to the deed beside them.
        if let verb = acts(at, clause), text.skipNoise(verb, clause.upperBound) == clause.upperBound {
            return .introduction
        }
        if starts(.click, at, clause), let verb = acts(at, clause),
            isPointed(text.skipSpace(verb, clause.upperBound), clause)
        {
            return .introduction
        }
        if starts(.purpose, at, clause) || starts(.pick, at, clause) { return .introduction }
        let words = text.text.trimmed(at..<clause.upperBound) { $0 == " " || $0.isPhraseDigit }
        if phrases.end(of: .label, in: folded, at: at, upTo: words.upperBound) == words.upperBound {
            return .introduction
        }
        if starts(.place, at, clause),
            phrases.holds(.widget, in: folded, clause) || phrases.holds(.corner, in: folded, clause)
        {
            return .introduction
        }
        return .content
    }

    /// "the three dots", 右上角的三个点: something on a screen, behind a verb of clicking.
    private func isPointed(_ at: Int, _ clause: Range<Int>) -> Bool {
        at < clause.upperBound && (starts(.articles, at, clause) || text.isMarked[at])
    }

    func starts(_ word: GUIWord, _ at: Int, _ clause: Range<Int>) -> Bool {
        phrases.end(of: word, in: folded, at: at, upTo: clause.upperBound) != nil
    }

    func endsWith(_ word: GUIWord, _ clause: Range<Int>) -> Bool {
        let words = text.text.trimmed(clause)
        return words.suffix(4).contains {
            phrases.end(of: word, in: folded, at: $0, upTo: words.upperBound) == words.upperBound
        }
    }

    func holdsAddress(_ clause: Range<Int>) -> Bool {
        clause.contains { folded[$0...].starts(with: "http".unicodeScalars) }
    }

    /// "… when you're ready": only offered.
    func isTrailed(_ range: Range<Int>) -> Bool {
        phrases.holds(.trailing, in: folded, range)
    }
}

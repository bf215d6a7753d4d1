// Reads one clause of a backend's message: is it an instruction for an interface, and for which deed?

/// What one clause is, seen from the interface.
enum GUIReading: Hashable, Sendable {
    /// An instruction; `nil` when it is negated or means nothing here.
    case instruction(GUIAction?, offered: Bool)
    /// "when you are happy", "to save it", "in the top right corner": belongs to the instruction that follows.
    case condition
    /// "go ahead", "finally,": words that only lead on.
    case opening
    case introduction
    case content
}

struct GUIClauseReader: Sendable {
    let phrases: GUIPhrases
    let text: GUIText
    /// How far behind a verb its object is looked for, in scalars.
    static let reach = 48

    var folded: [Unicode.Scalar] { text.text.folded }

    /// - Parameter follows: whether the clause before is an instruction: "preview it in the timeline or export".
    func read(_ clause: Range<Int>, follows: Bool = false) -> GUIReading {
        if text.addresses.contains(where: clause.contains) || isScene(clause) { return .content }
        var at = text.skipPointers(clause.lowerBound, clause.upperBound)
        var isOffered = false
        var isNegated = false
        let first = at
        if at < clause.upperBound, asksWhether(at, clause) { (isOffered, at) = (true, at + 1) }
        while let lead = phrases.leads.longest(in: folded, at: at, upTo: clause.upperBound), !text.isQuoted[at] {
            // "use" and "check" may be leads of nothing: a verb that fits wins over a lead.
            if deed(at, clause, hasLead: follows || at > first) != nil { break }
            isOffered = isOffered || lead.meaning.role == .offer
            isNegated = isNegated || lead.meaning.role == .negate
            at = text.skipSpace(lead.end, clause.upperBound)
        }
        if at > first, at == clause.upperBound { return isOffered ? .condition : isNegated ? .content : .opening }
        if let action = deed(at, clause, hasLead: follows || at > first) {
            if isTold(at, clause) { return .content }
            if isNegated { return .instruction(nil, offered: false) }
            return .instruction(action, offered: isOffered || isTrailed(at..<clause.upperBound))
        }
        if isNegated, closes(at, clause) { return .instruction(nil, offered: false) }
        if let action = location(first, clause) ?? roundabout(first, clause) ?? deedAfterCondition(first, clause) {
            return .instruction(isNegated ? nil : action, offered: true)
        }
        return circumstance(first, at, clause)
    }

    /// 您点击导出后: what happens then, not what to do.
    private func isTold(_ verb: Int, _ clause: Range<Int>) -> Bool {
        verb > clause.lowerBound && "您你我".unicodeScalars.contains(folded[verb - 1]) && endsWith(.afterwards, clause)
    }

    private func circumstance(_ first: Int, _ at: Int, _ clause: Range<Int>) -> GUIReading {
        guard at < clause.upperBound, !text.isQuoted[at] else { return .content }
        if isCondition(first, clause) || isCondition(at, clause) || endsWith(.conditionEnd, clause)
            || endsWith(.conditionTail, clause)
        {
            return .condition
        }
        // 先预览: a look before the deed.
        if at > first, let look = phrases.acts.longest(in: folded, at: at, upTo: clause.upperBound),
            look.meaning.role == .view, text.skipSpace(look.end, clause.upperBound) == clause.upperBound
        {
            return .introduction
        }
        // "select the clip", "choose MP4": steps on the way to the deed beside them.
        if starts(.purpose, at, clause) || starts(.pick, at, clause) { return .introduction }
        let words = text.text.trimmed(first..<clause.upperBound)
        if phrases.end(of: .label, in: folded, at: words.lowerBound, upTo: words.upperBound) == words.upperBound {
            return .introduction
        }
        if starts(.place, at, clause),
            phrases.holds(.widget, in: folded, clause) || phrases.holds(.corner, in: folded, clause)
        {
            return .introduction
        }
        return .content
    }

    /// "After the sunset I added a title" tells what was done.
    private func isCondition(_ first: Int, _ clause: Range<Int>) -> Bool {
        guard let end = phrases.end(of: .condition, in: folded, at: first, upTo: clause.upperBound),
            !starts(.notCondition, first, clause)
        else { return false }
        let own = text.skipSpace(end, clause.upperBound)
        return !clause.dropFirst(own + 1 - clause.lowerBound).prefix(96).contains { at in
            guard folded[at] == "i", folded[at - 1] == " ", at + 2 < clause.upperBound, folded[at + 1] == " " else {
                return false
            }
            let word = folded[(at + 2)..<clause.upperBound].prefix { $0.isPhraseWord }
            return word.suffix(2).elementsEqual("ed".unicodeScalars)
        }
    }

    /// "When ready press Export", 满意的话点击导出: the deed behind a condition, with nothing between them.
    private func deedAfterCondition(_ first: Int, _ clause: Range<Int>) -> GUIAction? {
        guard first < clause.upperBound, !text.isQuoted[first] else { return nil }
        let limit = min(clause.upperBound, first + 80)
        let ends = (first + 2)..<max(first + 2, limit)
        guard starts(.condition, first, clause) || ends.contains(where: { starts(.conditionEnd, $0, clause) }) else {
            return nil
        }
        for at in ends where !text.isQuoted[at] && !hasSubject(at, clause) {
            guard let verb = phrases.acts.longest(in: folded, at: at, upTo: clause.upperBound),
                [.click, .key, .open].contains(verb.meaning.role)
            else { continue }
            if let action = deed(at, clause, hasLead: true) { return action }
        }
        return nil
    }

    /// "you click", "to click", 您点击: no command.
    private func hasSubject(_ at: Int, _ clause: Range<Int>) -> Bool {
        if isHan(at) { return "您你我他她它们在要想能不没未被会已和的".unicodeScalars.contains(folded[at - 1]) }
        let before = text.text.trimmed(clause.lowerBound..<at)
        let word = Array(folded[before].reversed().prefix { $0.isPhraseWord || $0 == "'" }.reversed())
        return Self.subjects.contains(String(String.UnicodeScalarView(word)))
    }

    private static let subjects: Set<String> = [
        "you", "i", "we", "they", "it", "to", "the", "a", "an", "your", "can", "will", "and", "or", "by", "not", "that",
        "he", "she", "who", "could", "would", "of", "in", "on", "with", "my", "this",
    ]

    /// "The Export button is in the top right corner."
    private func location(_ first: Int, _ clause: Range<Int>) -> GUIAction? {
        let name = withoutArticles(first..<clause.upperBound)
        guard let target = phrases.targets.longest(in: folded, at: name.lowerBound, upTo: name.upperBound),
            !text.isQuoted[first] || text.isName(name.lowerBound, after: first)
        else { return nil }
        let next = text.skipSpace(target.end, name.upperBound)
        guard let widget = phrases.end(of: .widget, in: folded, at: next, upTo: name.upperBound) else { return nil }
        let verb = text.skipSpace(widget, name.upperBound)
        guard let place = phrases.end(of: .located, in: folded, at: verb, upTo: name.upperBound),
            phrases.holds(.corner, in: folded, place..<name.upperBound)
                || phrases.holds(.widget, in: folded, place..<name.upperBound)
        else { return nil }
        return action(target.meaning.role)
    }

    func starts(_ word: GUIWord, _ at: Int, _ clause: Range<Int>) -> Bool {
        phrases.end(of: word, in: folded, at: at, upTo: clause.upperBound) != nil
    }

    func endsWith(_ word: GUIWord, _ clause: Range<Int>) -> Bool {
        let words = text.text.trimmed(clause)
        return words.suffix(6).contains {
            phrases.end(of: word, in: folded, at: $0, upTo: words.upperBound) == words.upperBound
        }
    }

    /// 打开窗户的女孩: who does it, not what to do.
    private func isScene(_ clause: Range<Int>) -> Bool {
        let words = text.text.trimmed(clause)
        return words.suffix(6).contains {
            folded[$0] == "的"
                && phrases.end(of: .scene, in: folded, at: $0 + 1, upTo: words.upperBound) == words.upperBound
        }
    }

    /// "… when you're ready": only offered.
    func isTrailed(_ range: Range<Int>) -> Bool {
        phrases.holds(.trailing, in: folded, range)
    }
}

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
        let first = at
        while let lead = phrases.leads.longest(in: folded, at: at, upTo: clause.upperBound), !text.isQuoted[at] {
            // "use" and "check" may be leads of nothing: a verb that fits wins over a lead.
            if deed(at, clause, hasLead: at > first) != nil { break }
            isOffered = isOffered || lead.meaning.role == .offer
            isNegated = isNegated || lead.meaning.role == .negate
            at = text.skipSpace(lead.end, clause.upperBound)
        }
        if let action = deed(at, clause, hasLead: at > first) {
            if isNegated { return .instruction(nil, offered: false) }
            return .instruction(action, offered: isOffered || isTrailed(at..<clause.upperBound))
        }
        return circumstance(first, clause)
    }

    func circumstance(_ at: Int, _ clause: Range<Int>) -> GUIReading {
        guard at < clause.upperBound, !text.isQuoted[at] else { return .content }
        if starts(.condition, at, clause) || endsWith(.conditionEnd, clause) { return .condition }
        // "select the clip", "choose MP4": steps on the way to the deed beside them.
        if starts(.purpose, at, clause) || starts(.pick, at, clause) { return .introduction }
        let words = text.text.trimmed(at..<clause.upperBound)
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

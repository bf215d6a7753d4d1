// Instructions that are told as facts: "you can save it by clicking Export", "the Export button is at the top".

extension GUIClauseReader {
    /// "… by clicking Export", "the video can be previewed in the Timeline panel".
    func means(_ at: Int, _ clause: Range<Int>) -> (deed: GUIDeed, isOffered: Bool)? {
        guard at < clause.upperBound, !text.isQuoted[at] else { return nil }
        let limit = min(clause.upperBound, at + 4 * Self.reach)
        let window = at..<limit
        let isAble = Self.abilities.contains { find($0, window) != nil }
        if let by = find("by ", window) ?? find("通过", window).map({ $0 - 1 }), isAble || acts(at) || by == at,
            let found = deed(text.skipSpace(by + 3, limit), clause, hasLead: true)
        {
            return (found, isAble)
        }
        if let able = find("可以在", window), let found = deed(able + 2, clause, hasLead: true) { return (found, true) }
        guard let able = find("can be ", window), phrases.holds(.widget, in: folded, able..<clause.upperBound) else {
            return nil
        }
        let words = text.text.words((able + 7)..<clause.upperBound).lowercased()
        guard Self.passives.contains(where: words.hasPrefix) else { return nil }
        return (GUIDeed(action: passive(words, able..<clause.upperBound)), true)
    }

    private static let abilities = ["can ", "could ", "may ", "可以"]
    private static let passives = [
        "preview", "view", "seen", "watch", "found", "play", "export", "download", "saved", "edit", "adjust", "tweak",
        "check", "review", "change",
    ]

    private func passive(_ words: String, _ range: Range<Int>) -> GUIAction {
        if ["export", "download", "saved"].contains(where: words.hasPrefix) { return .export }
        if ["edit", "adjust", "tweak", "change"].contains(where: words.hasPrefix) { return .suggest("edit") }
        return targets(in: range).contains(.credits) ? .credits : .tracks
    }

    private func acts(_ at: Int) -> Bool {
        [
            "save", "export", "download", "get", "preview", "watch", "view", "start", "finish", "check", "see", "add",
            "upload",
        ]
        .contains { phraseEnd(Array($0.unicodeScalars), in: folded, at: at, upTo: folded.count) != nil }
    }

    /// "The Export button is in the top right corner."
    func statement(_ at: Int, _ clause: Range<Int>) -> GUIDeed? {
        guard at < clause.upperBound, !text.isQuoted[at], phrases.holds(.corner, in: folded, clause) else { return nil }
        let there = find("find the ", clause).map { $0 + 9 } ?? find("右上角有", clause).map { $0 + 4 }
        let name = withoutArticles((there ?? at)..<clause.upperBound)
        guard let target = phrases.targets.longest(in: folded, at: name.lowerBound, upTo: name.upperBound) else {
            return nil
        }
        let next = text.skipSpace(target.end, name.upperBound)
        guard let end = phrases.end(of: .widget, in: folded, at: next, upTo: name.upperBound) else { return nil }
        let verb = text.skipSpace(end, name.upperBound)
        guard
            there != nil || find("is in ", verb..<clause.upperBound) == verb
                || find("is at ", verb..<clause.upperBound) == verb
                || find("is located ", verb..<clause.upperBound) == verb || find("在", verb..<clause.upperBound) == verb
                || find("位于", verb..<clause.upperBound) == verb
        else { return nil }
        return GUIDeed(action: action(target.meaning.role))
    }

    /// "I'll open the timeline and click Export": what the agent does, it does itself.
    func tellsOfOneself(_ clause: Range<Int>) -> Bool {
        let at = text.skipNoise(clause.lowerBound, clause.upperBound)
        return [
            "我", "i'll", "i will", "i'm", "i am", "let me", "i can", "i", "we", "we'll", "he", "she", "they", "users",
            "用户", "让我",
        ]
        .contains { phraseEnd(Array($0.unicodeScalars), in: folded, at: at, upTo: clause.upperBound) != nil }
    }

    /// "Narration", "Scene 2", "the title reads": what follows the colon is heard or seen in the video.
    func startsScript(_ head: Range<Int>) -> Bool {
        let words = text.text.trimmed(head) {
            $0.isPhraseNoise || $0.isPhraseDigit || "一二三四五六七八九十".unicodeScalars.contains($0)
        }
        let at = withoutArticles(words).lowerBound
        if phrases.end(of: .script, in: folded, at: at, upTo: words.upperBound) == words.upperBound { return true }
        return words.suffix(12).contains {
            phrases.end(of: .script, in: folded, at: $0, upTo: words.upperBound) == words.upperBound
        } && !phrases.acts.matches(in: folded, at: at, upTo: words.upperBound).contains { $0.meaning.role == .click }
    }

    /// Where a string of the folded text begins.
    func find(_ string: String, _ range: Range<Int>) -> Int? {
        let wanted = Array(string.unicodeScalars)
        guard range.count >= wanted.count else { return nil }
        return (range.lowerBound...(range.upperBound - wanted.count)).first { at in
            (at == range.lowerBound || !wanted[0].isPhraseWord || !folded[at - 1].isPhraseWord)
                && folded[at..<(at + wanted.count)].elementsEqual(wanted)
        }
    }

    /// Whether nothing but the clause's own word stands on its line: "Export".
    func isBare(_ clause: Range<Int>) -> Bool {
        var start = clause.lowerBound
        while start > 0, text.text.original[start - 1] != "\n" {
            start -= 1
            if clause.lowerBound - start > 12 { return false }
        }
        let lead = text.text.trimmed(start..<clause.lowerBound)
        let before =
            lead.isEmpty
            || phrases.leads.longest(in: folded, at: lead.lowerBound, upTo: lead.upperBound)?.end == lead.upperBound
        let rest = text.text.original[clause.upperBound...].prefix { $0 != "\n" }
        return before && rest.allSatisfy(\.isPhraseNoise) && !text.isMarked[clause.lowerBound]
    }
}

// "The ceremony takes forever, speed it up": how something is, and what to do about it.

extension Conversation {
    /// What a wish is about that only says how something is, where the next one says what to do about it.
    func statement(_ clause: Clause, before next: Clause) -> [Token] {
        let isTopic = Clause.isTopic(clause.tokens[...])
        guard next.isOfStatement(in: scene), isTopic || Phrase.states.isSaid(in: clause.said),
            clause.relation != .correction
        else { return [] }
        let topic = clause.topic(in: scene)
        guard !topic.isEmpty else { return [] }
        var trial = self
        trial.hear(clause)
        let made = trial.result.operations.dropFirst(result.operations.count)
        return isTopic || !made.isEmpty && made.allSatisfy { $0.name == .clarify } ? topic : []
    }
}

extension Clause {
    /// "Actually keep it", "leave it" behind what would take it away.
    func keepsWhatGoes(_ former: Operation?) -> Bool {
        guard let former, [.delete, .cut, .mute].contains(former.name), has(.keep), has(.it) else { return false }
        return tokens.allSatisfy { [.keep, .it, .filler, .comma, .and, .but, .no, .without].contains($0.concept) }
    }
}

// "No, the second one" as a message of its own: the wish before it, taken back and done otherwise.

import Reel

extension TurnRun {
    /// What a message that was said before is not done over with.
    private static let unfit: Set<OperationName> = [.clarify, .refuse, .generate, .undo, .redo, .revert]

    /// What the last message would have been with this correction, its edits taken back first. `nil` when this one
    /// corrects nothing, or something was edited since.
    mutating func corrected(_ message: String, _ uploads: [UploadedMedia]) async throws -> Understanding? {
        guard done.count > 0, !done.said.isEmpty, Self.isCorrection(message, of: done.said) else { return nil }
        let edits = try await turn.desk.edits().prefix(done.count)
        guard edits.map(\.number) == done.versions.reversed(), let first = edits.last else { return nil }
        var scene = scene(uploads)
        scene.draft = first.before
        let whole = done.said + ", " + message
        let former = Understander().understand(done.said, in: scene)
        var understood = Understander().understand(whole, in: scene)
        guard !understood.operations.isEmpty, understood.operations != former.operations,
            !understood.operations.contains(where: { Self.unfit.contains($0.name) })
        else { return nil }
        saidInFull = whole
        understood.operations.insert(Operation(.undo, ["steps": .int(done.count)]), at: 0)
        return understood
    }

    /// "The same for the last one", 第二段也这样: what the last message did, of something else.
    func repeated(_ message: String, _ uploads: [UploadedMedia]) -> Understanding? {
        guard done.count > 0, !done.said.isEmpty, message.count <= 80, done.said.count <= 300 else { return nil }
        let tokens = Lexer.tokens(of: SourceText(message))
        let isNamed = tokens.contains {
            $0.isOrdinal || $0.isNumber || $0.kind == .unknown || [.last, .otherOne].contains($0.concept)
        }
        let isOther = tokens.contains { Clause.isDeed($0) && !Clause.weakDeeds.contains($0.concept) }
        let isOneMore = isOneMore(message, tokens)
        guard tokens.contains(where: { $0.concept == .same }) || isOneMore, isNamed, !isOther else { return nil }
        let scene = scene(uploads)
        let former = Understander().understand(done.said, in: scene).operations
        let more = isOneMore ? ", the same for " + message : ", " + message
        var understood = Understander().understand(done.said + more, in: scene)
        guard former.count < understood.operations.count, Array(understood.operations.prefix(former.count)) == former
        else { return nil }
        understood.operations.removeFirst(former.count)
        return understood.operations.contains { Self.unfit.contains($0.name) } ? nil : understood
    }

    /// "And the last one too", "now the first", 第三段也要: a clip and a word that goes on, nothing else.
    private func isOneMore(_ message: String, _ tokens: [Token]) -> Bool {
        let said = SourceText.plain(message)
        let goesOn =
            ["and ", "also ", "now ", "then "].contains(where: said.hasPrefix)
            || [" too", " as well", "也要", "呢", "also"].contains(where: said.hasSuffix)
        let words: Set<Concept?> = [.clip, .filler, .and, .then, .last, .otherOne, .same, .sentenceEnd, .comma]
        return goesOn
            && tokens.allSatisfy { $0.isOrdinal || $0.isNumber || $0.kind == .unknown || words.contains($0.concept) }
    }

    /// Begins with "no, …", "i meant …", 不对: words that take back what was said just before.
    private static func isCorrection(_ message: String, of former: String) -> Bool {
        guard message.count <= 80, former.count <= 300 else { return false }
        let tokens = Lexer.tokens(of: SourceText(message))
        guard let head = tokens.firstIndex(where: { $0.concept != .filler }), tokens.count > head + 1 else {
            return false
        }
        if tokens[head].concept == .correction { return true }
        let before = Lexer.tokens(of: SourceText(former))
        return tokens[head].concept == .without && Clause.takesBack(tokens, head, [], former: before)
    }
}

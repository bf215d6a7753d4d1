// "No, the second one" as a message of its own: the wish before it, taken back and done otherwise.

import Reel

extension TurnRun {
    /// What a message that was said before is not done over with.
    private static let unfit: Set<OperationName> = [.clarify, .refuse, .generate, .undo, .redo, .revert]

    /// What the last message would have been with this correction, its edits taken back first. `nil` when this one
    /// corrects nothing, or something was edited since.
    mutating func corrected(_ spoken: String, _ uploads: [UploadedMedia]) async throws -> Understanding? {
        let message = Self.contrasted(spoken)
        guard done.count > 0, !done.said.isEmpty, isDoubted || Self.isCorrection(message, of: done.said) else {
            return nil
        }
        let edits = try await turn.desk.edits().prefix(done.count)
        guard edits.map(\.number) == done.versions.reversed(), let first = edits.last else { return nil }
        var scene = scene(uploads)
        scene.draft = first.before
        let isBare = isDoubted && !Self.isCorrection(message, of: done.said)
        if isBare, !Self.isFragment(message) { return nil }
        let whole = done.said + (isBare ? ", no, " : ", ") + message
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
        // "And the last two as well": the "and" is said here.
        let text = SourceText(message)
        let start = tokens.first?.concept == .and ? tokens[0].to : 0
        let more = isOneMore ? ", the same for " + text.words(start, text.shown.count) : ", " + message
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

    /// "Wait, no", "no not that one": what was done is not what was meant, and what was is not said yet.
    func isDoubt(_ message: String) -> Bool {
        let said = Lexicon.trimmed(SourceText.plain(message).filter { ![",", ".", "!", "。", "，", "！"].contains($0) })
        let words: Set<String> = [
            "no", "nope", "wait no", "no wait", "no no", "not that one", "no not that one", "no not that", "not that",
            "wrong one", "wrong clip", "that's wrong", "thats wrong", "that's not it", "no that's wrong",
            "not this one",
            "no not this one", "不对", "不是", "不是这个", "不是这段", "不是那个", "不是那段", "错了", "弄错了", "不对不对", "等等不对",
        ]
        return done.count > 0 && words.contains(said)
    }

    /// The question after a doubt: what was done can be taken back at once.
    func doubted() -> Understanding {
        var asked = Understanding()
        let undo = Operation(.undo, ["steps": .int(done.count)])
        let label = words.language == .chinese ? "撤销刚才的改动" : "undo what was just done"
        asked.choices = [Choice(label: label, operations: [undo])]
        asked.operations = [Operation(.clarify, ["about": "doubt", "choices": .array([.string(label)])])]
        return asked
    }

    /// A clip, an amount, a stretch, and no verb: "the second one".
    private static func isFragment(_ message: String) -> Bool {
        let tokens = Lexer.tokens(of: SourceText(message))
        return message.count <= 40
            && !tokens.contains {
                Clause.isDeed($0) && !Clause.weakDeeds.contains($0.concept) || $0.concept == .question
            }
    }

    /// 不是音乐，是原声: what it should have been stands behind the second 是.
    private static func contrasted(_ message: String) -> String {
        let said = SourceText.plain(message)
        guard let lead = ["我说的不是", "不是", "不要这个"].first(where: said.hasPrefix) else { return message }
        let rest = said.dropFirst(lead.count)
        for mark in ["，而是", ",而是", "，是", ",是", "而是", "是"] {
            if let place = rest.firstRange(of: mark), place.lowerBound > rest.startIndex {
                return "不对，" + rest[place.upperBound...]
            }
        }
        return message
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

// A message whose user has seen an older timeline: another chat has edited it since. What that chat did stays. The edit
// goes on top where it means the same on both; else the user is told, and it is offered again.

import Reel

extension TurnRun {
    /// Says what changed since the user looked.
    /// - Returns: whether the message is offered again instead of being done.
    mutating func isHeld(
        since seen: Draft, _ memory: JSONObject, _ uploads: [UploadedMedia]
    ) async throws -> Bool {
        guard draft != seen else { return false }
        let edits = try await editsSince(seen).map { "“\(words(of: $0))”" }
        let changes = draft.changes(from: seen.lying(as: draft), in: words.language)
        guard !(edits.isEmpty && changes.isEmpty) else { return false }
        let shown = edits.suffix(4) + changes.prefix(6) + (changes.count > 6 ? ["…"] : [])
        await say(words("late.changed") + "\n" + shown.map { "· \($0)" }.joined(separator: "\n"))
        let choices = try await laterChoices(since: seen, memory, uploads)
        guard let choices else { return false }
        var offered = Understanding()
        offered.choices = choices
        let lines = choices.enumerated().map { "\($0 + 1)) \($1.label)" }
        let lead = words(choices.isEmpty ? "late.gone" : choices.count > 1 ? "late.which" : "late.sure")
        await say(([lead] + lines).joined(separator: "\n"))
        try await remember(offered, memory)
        return true
    }

    /// What made the timeline of the one that the user saw, the first first; none when that one was undone.
    private func editsSince(_ seen: Draft) async throws -> [DraftEdit] {
        let edits = try await turn.desk.edits()
        guard let first = edits.firstIndex(where: { $0.before == seen }) else { return [] }
        return edits[...first].reversed()
    }

    /// What was said to make an edit; what it did, where that was only the number of a choice.
    private func words(of edit: DraftEdit) -> String {
        let change = edit.after.changes(from: edit.before.lying(as: edit.after), in: words.language).first
        return String((edit.words.count > 3 ? edit.words : change ?? edit.words).prefix(60))
    }

    /// What the message may mean now; `nil` when it means the same as on the timeline that the user saw.
    private func laterChoices(
        since seen: Draft, _ memory: JSONObject, _ uploads: [UploadedMedia]
    ) async throws -> [Choice]? {
        var then = self
        then.draft = seen
        let (meant, now) = (then.edits(memory, uploads), edits(memory, uploads))
        if isDoubt(message) || now.contains(where: \.isBareUndo) { return try await undoChoices(since: seen) }
        guard !(meant.isEmpty && now.isEmpty) else { return nil }
        let result = rehearsed(now, uploads)
        guard meant == now else {
            let before = rehearsed(meant, uploads)
            var choices: [Choice] = []
            if before.isPossible, !meant.isEmpty { choices.append(choice("late.seen", before.lines, meant)) }
            if result.isPossible, !now.isEmpty { choices.append(choice("late.now", result.lines, now)) }
            return choices
        }
        let isOtherStory = !seen.hasSameStory(as: draft)
        let isHeld =
            now.contains { $0.replacesAll || isOtherStory && $0.isPlaced }
            || !result.draft.differences(from: draft).isDisjoint(with: draft.differences(from: seen))
        return isHeld && result.isPossible ? [choice("late.do", result.lines, now)] : nil
    }

    private func choice(_ key: String, _ lines: [String], _ operations: [Operation]) -> Choice {
        Choice(label: words(key, ["what": String(lines.joined(separator: " ").prefix(200))]), operations: operations)
    }

    /// What the message means by what the turn before did or asked; `nil` when it goes on from neither.
    func remembered(_ memory: JSONObject, _ uploads: [UploadedMedia]) -> Understanding? {
        TurnMemory.answered(message, memory) ?? TurnMemory.again(message, memory)
            ?? TurnMemory.takenBack(message, memory) ?? TurnMemory.filled(message, memory, in: scene(uploads))
    }

    /// The edits that the message asks for; none for talk, questions and refusals.
    private func edits(_ memory: JSONObject, _ uploads: [UploadedMedia]) -> [Operation] {
        let kept = remembered(memory, uploads) ?? repeated(message, uploads)
        var understood = kept ?? Understanding()
        if kept == nil, Request(message) == nil {
            let said = Understander().understand(message, in: scene(uploads))
            understood = aboutTheFile(TurnMemory.goingOn(said, message, memory, in: scene(uploads)), message, uploads)
        }
        return understood.operations.filter { ![.clarify, .refuse, .redo].contains($0.name) }
    }

    /// "Undo" may mean the last edit that the user saw, or the newest, which is somebody else's.
    private func undoChoices(since seen: Draft) async throws -> [Choice] {
        let edits = try await turn.desk.edits()
        guard let newest = edits.first else { return [] }
        var choices: [Choice] = []
        if let own = edits.first(where: { $0.after == seen }), own.number != newest.number {
            let back = Operation(.undo, ["version": .int(own.number)])
            choices.append(Choice(label: words("late.undo.seen", ["what": words(of: own)]), operations: [back]))
        }
        let back = Operation(.undo, ["version": .int(newest.number)])
        choices.append(Choice(label: words("late.undo.now", ["what": words(of: newest)]), operations: [back]))
        return choices
    }
}

extension Operation {
    /// An undo that says no more than that.
    fileprivate var isBareUndo: Bool {
        name == .undo && !["version", "target", "change"].contains { arguments[$0] != nil }
    }

    /// Nothing of the timeline stays as it is, whoever made it.
    fileprivate var replacesAll: Bool {
        name == .revert || name == .generate && text("mode") != "append" || name == .slideshow
    }

    /// Speaks of a place on the timeline: a time, or the number of a cut.
    fileprivate var isPlaced: Bool {
        guard name != .speed, name != .append else { return false }
        if name == .removeSilence { return false }
        return ["frm", "at"].contains { arguments[$0]?.double != nil } || name == .move || name == .cut || name == .keep
    }
}

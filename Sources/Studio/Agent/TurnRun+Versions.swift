// Undo, redo, an earlier version, one edit taken back from the middle.

import Reel

extension TurnRun {
    /// Takes one edit back from the middle: the one of that number, or the last that changed a target.
    private mutating func takeBack(_ operation: Operation) async throws {
        let number = operation.number("version").map { Int($0) }
        let edits = try await turn.desk.edits()
        let edit = edits.first { edit in
            if let number { return edit.number == number }
            if let change = operation.text("change") { return edit.made(change, to: operation.target) }
            return edit.touches(operation.target)
        }
        guard let edit else {
            await say(words.refusal(number.map { .noSuchVersion($0) } ?? .nothingToUndo))
            return
        }
        let (merged, conflicts) = draft.without(edit)
        // One of several of its message goes by what it did.
        let isOneOfMany = edits.count { $0.words == edit.words } > 1
        let change = isOneOfMany ? edit.after.changes(from: edit.before, in: words.language).first : nil
        let name = String((change ?? edit.words).prefix(80))
        guard merged != draft else {
            await say(words("nothingLeftOfIt", ["words": name]))
            return
        }
        hasTakenBack = true
        let before = draft
        try await call(operation) { try await $0.keep(merged) }
        await say(words("takenBack", ["words": name]))
        for line in draft.changes(from: before, in: words.language).prefix(6) { await say(line) }
        if !conflicts.isEmpty {
            await say(words("conflicts", ["what": conflicts.joined(separator: ", ")]))
        }
    }

    /// The edits of the last message, numbered as they can be spoken of.
    func listDone() async throws {
        let lines = try await doneLines()
        guard lines.count > 1 else { return }
        await say(words("doneList") + "\n" + lines.joined(separator: "\n"))
    }

    /// What the last message with edits did, or that there is nothing.
    func changesMade() async throws -> String {
        let lines = try await doneLines()
        guard let first = lines.first else {
            // The message before took its edits back: then it is the last one that still holds.
            guard let last = try await turn.desk.edits().first else { return words("nothingDone") }
            return words("doneOne", ["what": words.language == .chinese ? "“\(last.words)”。" : "“\(last.words)”."])
        }
        guard lines.count > 1 else { return words("doneOne", ["what": String(first.dropFirst(3))]) }
        return words("doneList") + "\n" + lines.joined(separator: "\n")
    }

    private func doneLines() async throws -> [String] {
        let edits = try await turn.desk.edits()
        return done.versions.enumerated().compactMap { place, number -> String? in
            guard let edit = edits.first(where: { $0.number == number }) else { return nil }
            let change = edit.after.changes(from: edit.before, in: words.language).first ?? edit.words
            return "\(place + 1)) \(change.prefix(80))"
        }
    }

    /// How many of the newest edits one message made: "undo that" takes them back together.
    private func editsOfLastMessage() async throws -> Int {
        let edits = try await turn.desk.edits()
        if done.count > 0, edits.prefix(done.count).map(\.number) == done.versions.reversed() { return done.count }
        guard let newest = edits.first else { return 1 }
        // Further back only the words are left, and the same words may have been said twice.
        let run = edits.prefix { $0.words == newest.words }
        var scene = scene([])
        scene.draft = run.last?.before ?? draft
        let wishes = Understander().understand(newest.words, in: scene).operations
        return wishes.contains { $0.name == .generate } ? run.count : max(min(run.count, wishes.count), 1)
    }

    /// How many steps an undo or a redo goes; "redo" behind "undo that" brings back as much as that took away.
    private func steps(of operation: Operation) async throws -> Int {
        let said = Int(operation.number("steps") ?? 1)
        guard said == 1, commits == 0 else { return said }
        if operation.name == .redo { return max(undoneBefore, 1) }
        return operation.text("of") == "message" ? try await editsOfLastMessage() : 1
    }

    /// More edits than any project has: "undo everything" counts them when it takes them back.
    static let everything = 10_000

    /// Takes back all edits; how many those were.
    private func undoAll() async throws -> (draft: Draft?, steps: Int) {
        var (found, count): (Draft?, Int) = (nil, 0)
        while count < Self.everything {
            let edits = try await turn.desk.edits().count
            guard edits > 0, let draft = try await turn.desk.undo(edits) else { break }
            (found, count) = (draft, count + edits)
        }
        return (found, count)
    }

    mutating func travel(_ operation: Operation) async throws {
        if operation.name == .undo, ["version", "target", "change"].contains(where: { operation.arguments[$0] != nil })
        {
            return try await takeBack(operation)
        }
        var steps = try await steps(of: operation)
        let isUndo = operation.name == .undo
        var found: Draft?
        try await call(operation) { run in
            if isUndo, steps >= Self.everything {
                (found, steps) = try await run.undoAll()
            } else {
                found = isUndo ? try await run.turn.desk.undo(steps) : try await run.turn.desk.redo(steps)
            }
            guard let found else { return }
            run.draft = found
            run.changed = true
            await run.emit(.draft(found))
        }
        // "Bring it back" of what was just deleted.
        let isBrought = ["bring", "back", "恢复", "找回"].contains(where: message.lowercased().contains)
        if found == nil, !isUndo, isBrought, commits == 0, try await !turn.desk.edits().isEmpty {
            return try await travel(Operation(.undo, ["steps": 1]))
        }
        guard found != nil else {
            await say(words.refusal(isUndo ? .nothingToUndo : .nothingToRedo))
            return
        }
        if isUndo { undone = steps }
        guard steps > 1 else { return await say(words(operation.name.rawValue)) }
        let undoing = operation.text("of") == nil ? "undoMany" : "undoMessage"
        await say(words(isUndo ? undoing : "redoMany", ["count": String(steps)]))
    }

    /// Puts an earlier version on top; those since stay.
    mutating func revert(_ operation: Operation) async throws {
        let number = Int(operation.number("version") ?? 1)
        var found: Draft?
        try await call(operation) { run in
            found = try await run.turn.desk.revert(number)
            guard let found else { return }
            run.draft = found
            run.changed = true
            await run.emit(.draft(found))
        }
        await say(
            found == nil
                ? words.refusal(.noSuchVersion(number)) : words("revert", ["version": String(number)]))
    }
}

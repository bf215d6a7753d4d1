// Versions beside the timeline, to be looked at and chosen from; the timeline stays as it is.

import Reel

extension TurnRun {
    /// Makes a version of each way, and offers them by number.
    mutating func offer(_ wish: TrialWish, _ uploads: [UploadedMedia]) async throws {
        guard !draft.clips.isEmpty else { return await say(nothingYet(uploads)) }
        let trials = Trials(draft: draft).ways(to: wish.edge, wish.count)
        guard trials.count > 1 else { return await say(words("trial.none")) }
        var offered = Understanding()
        offered.staysOpen = true
        var lines: [String] = []
        for (index, trial) in trials.enumerated() {
            let label = words(trial.kind, ["value": trial.value])
            let place = index + 1
            guard
                let version = try await aside(trial.draft, "\(words("trial.\(wish.edge.rawValue)")) \(place): \(label)")
            else { continue }
            let back = Operation(.revert, ["version": .int(version)])
            offered.choices.append(Choice(label: label, operations: [back], look: look(at: trial, label)))
            lines.append(
                "\(offered.choices.count)) \(words("trial.line", ["what": label, "version": String(version)]))")
        }
        openChoices = offered
        let few = lines.count < wish.count ? words("trial.few", ["count": String(lines.count)]) + "\n" : ""
        await say(few + words("trial.lead") + "\n" + lines.joined(separator: "\n") + "\n" + words("trial.pick"))
    }

    /// Saves a version and goes back to the timeline as it stands. The version's number.
    private func aside(_ next: Draft, _ label: String) async throws -> Int? {
        try await turn.desk.commit(next, label)
        let number = try await turn.desk.edits().first?.number
        _ = try await turn.desk.undo(1)
        return number
    }

    private func look(at trial: Trial, _ label: String) -> String {
        let changes = trial.draft.changes(from: draft, in: words.language).prefix(6)
        return ([label] + changes + [trial.draft.summary(in: words.language)]).joined(separator: "\n")
    }
}

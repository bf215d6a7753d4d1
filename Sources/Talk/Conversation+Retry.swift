// Saying the last message again: never blindly, for it may have arrived after all.

import Reel

extension Conversation {
    /// Says the last message again, when the user asks for it. After a lost connection the timeline is looked at
    /// first: what has arrived is not paid for twice.
    package func retry() async {
        guard let lastSaid else { return object("retry.nothing") }
        guard let lostTurn, worker == nil else { return await submit(lastSaid) }
        do throws(BackendFailure) {
            let now = try await parts.backend.state().timeline
            let changes = lostTurn.before.map { now.changes(from: $0, in: language.current) } ?? []
            guard changes.isEmpty else { return tellArrived(changes, now) }
            await submit(lastSaid)
        } catch {
            object("retry.blind", ["why": sentence(for: error)])
        }
    }

    private func tellArrived(_ changes: [String], _ now: Draft) {
        lostTurn = nil
        draft = now
        for line in changes { output.commit("✓ \(line)") }
        say("retry.arrived")
    }
}

// Stops what a conversation carries out, and waits until it has ended.

extension Conversation {
    /// Stops what runs; `false` when nothing did. What was queued comes back into the draft.
    package func interrupt() -> Bool {
        guard worker != nil else { return false }
        interruptions += 1
        if !options.isInteractive, outcome == .success { outcome = .interrupted }
        let back = queued.map(\.text).joined(separator: "\n")
        steps = []
        queued = []
        if !back.isEmpty { output.putBack(back) }
        stream?.cancel()
        return true
    }

    /// Whether somebody waits for what is being carried out, and stops it by giving that up.
    package var isAwaited: Bool { worker != nil && waiters > 0 }

    /// Waits until nothing is being carried out; exports may go on. Whoever gives the waiting up stops what runs.
    /// - Returns: whether it came to its end without being stopped.
    package func settle() async -> Bool {
        let before = interruptions
        waiters += 1
        defer { waiters -= 1 }
        while worker != nil {
            do { try await parts.clock.sleep(.milliseconds(20)) } catch { _ = interrupt() }
            if interruptions != before { return false }
        }
        return true
    }
}

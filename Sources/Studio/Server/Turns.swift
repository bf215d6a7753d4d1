// The turns that run: one at a time in a session, cancelled when their client leaves.

import Reel

/// Owns the tasks of all turns. A second turn of a session waits for the first: two at once would edit one timeline.
actor Turns {
    private var last: [String: Task<Void, Never>] = [:]
    /// How many run or wait, by session; no entry = none.
    private var counts: [String: Int] = [:]

    var isBusy: Bool { !counts.isEmpty }

    /// Starts a turn after those before it in its session. `told` is called once the turn no longer counts, so that
    /// whoever hears of its end finds the session free.
    func start(
        in session: String, _ work: @escaping @Sendable () async -> Void,
        thenTell told: @escaping @Sendable () -> Void = {}
    ) -> Task<Void, Never> {
        let before = last[session]
        counts[session, default: 0] += 1
        let task = Task {
            await before?.value
            if !Task.isCancelled { await work() }
            ended(in: session)
            told()
        }
        last[session] = task
        return task
    }

    /// Does short work of a session while no turn runs; the next turn waits for it.
    /// - Returns: `nil`, with nothing done, when a turn runs or waits.
    func between<Value: Sendable>(
        in session: String, _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value? {
        guard counts[session] == nil else { return nil }
        let task = Task { try await work() }
        let place = start(in: session, { _ = await task.result })
        await place.value
        return try await task.value
    }

    /// Cancels everything and waits for it.
    func stop() async {
        let tasks = Array(last.values)
        for task in tasks { task.cancel() }
        for task in tasks { await task.value }
    }

    private func ended(in session: String) {
        let left = counts[session, default: 1] - 1
        counts[session] = left > 0 ? left : nil
        if left == 0 { last[session] = nil }
    }
}

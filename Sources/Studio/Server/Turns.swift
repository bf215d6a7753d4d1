// The turns that run: one at a time in a session, cancelled when their client leaves.

import Reel

/// Owns the tasks of all turns. A second turn of a session waits for the first: two at once would edit one timeline.
actor Turns {
    private var last: [String: Task<Void, Never>] = [:]
    private var running = 0

    var isBusy: Bool { running > 0 }

    /// Starts a turn after those before it in its session.
    func start(in session: String, _ work: @escaping @Sendable () async -> Void) -> Task<Void, Never> {
        let before = last[session]
        running += 1
        let task = Task {
            await before?.value
            if !Task.isCancelled { await work() }
            ended()
        }
        last[session] = task
        return task
    }

    /// Cancels everything and waits for it.
    func stop() async {
        let tasks = Array(last.values)
        for task in tasks { task.cancel() }
        for task in tasks { await task.value }
    }

    private func ended() {
        running -= 1
        if running == 0 { last = [:] }
    }
}

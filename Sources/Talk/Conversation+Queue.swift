// What was said while something ran, and waits.

extension Conversation {
    /// Whether something is being carried out.
    package var isBusy: Bool { worker != nil }

    /// Lines that wait for the one that runs.
    package var waiting: [String] { queued.map(\.text) }

    /// Drops the queue.
    /// - Parameter others: how many lines that had not come here yet are dropped with it.
    package func clearQueue(and others: Int = 0) {
        let count = queued.count + others
        guard count > 0 else { return say("queue.empty") }
        let lines = Set(queued.map(\.line))
        steps.removeAll { lines.contains($0.line) }
        say("queue.cleared", ["count": String(count)])
        queued = []
    }

    /// A step that only looks, and that Ctrl-C stops all the same.
    func stoppable(_ look: @escaping @Sendable () async -> Void) async {
        guard stream == nil else { return await look() }
        let looking = Task(operation: look)
        (stream, lookStarted) = (looking, parts.clock.now())
        await withTaskCancellationHandler {
            await looking.value
        } onCancel: {
            looking.cancel()
        }
        // A turn that began meanwhile has the place, and Ctrl-C stops that.
        if stream == looking { stream = nil }
        lookStarted = nil
        if looking.isCancelled { tell("stopped") }
    }
}

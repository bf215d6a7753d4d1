// A line carried out while Ctrl-C can give it up: the end of what does not heed being stopped is not waited for.

import Locking

/// One line at a time.
final class StoppableLine: Sendable {
    private typealias Results = AsyncStream<CommandRunner.Next?>.Continuation
    private let running = Lock<(deed: Task<Void, Never>, result: Results)?>(nil)

    /// - Returns: what the line ended; `nil` when it was stopped.
    func carryOut(_ line: @escaping @Sendable () async -> CommandRunner.Next) async -> CommandRunner.Next? {
        let (results, result) = AsyncStream.makeStream(of: CommandRunner.Next?.self)
        let deed = Task { _ = result.yield(await line()) }
        running.withLock { $0 = (deed, result) }
        defer { running.withLock { $0 = nil } }
        return await withTaskCancellationHandler {
            for await end in results { return end }
            return nil
        } onCancel: {
            deed.cancel()
        }
    }

    /// - Parameter tell: says so, before the next line is asked for.
    /// - Returns: `false` when nothing ran.
    func stop(_ tell: () -> Void) -> Bool {
        let stopped = running.withLock { running in
            defer { running = nil }
            return running
        }
        guard let stopped else { return false }
        // First: a deed that heeds being stopped ends at once, and the next line is asked for.
        tell()
        stopped.deed.cancel()
        stopped.result.yield(nil)
        return true
    }
}

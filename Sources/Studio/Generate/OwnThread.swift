// Long computations on threads of their own.

import Foundation

/// Runs `work` on a new thread and waits for it without holding one of the pool's.
/// Drawing a frame or playing a song keeps a core busy for long; the cooperative pool has one thread a core, so there
/// it would hold up every other task, the server's heartbeats among them. A thread costs far less than a frame.
func onOwnThread<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: work()) }
    }
}

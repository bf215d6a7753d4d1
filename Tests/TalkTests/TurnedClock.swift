// A conversation's clock that a test turns: sleepers wake when their time has come, and not before.

import Locking

@testable import Talk

final class TurnedClock: Sendable {
    private struct Hands {
        var now = Duration.zero
        var sleepers: [Int: (due: Duration, waiter: CheckedContinuation<Void, any Error>)] = [:]
        var last = 0
    }

    private let hands = Lock(Hands())

    var clock: ChatClock {
        ChatClock(now: { self.hands.withLock { $0.now } }, sleep: { try await self.sleep($0) })
    }

    /// Moves second by second; between two of them everybody who woke acts, which mostly ends in sleeping again.
    func advance(by duration: Duration) async {
        let end = hands.withLock { $0.now } + duration
        await settled(1)
        while hands.withLock({ $0.now }) < end {
            let (due, count) = hands.withLock { hands in
                hands.now += .seconds(1)
                let count = hands.sleepers.count
                let ready = hands.sleepers.filter { $0.value.due <= hands.now }
                for id in ready.keys { hands.sleepers[id] = nil }
                return (ready.values.map(\.waiter), count)
            }
            for waiter in due { waiter.resume() }
            await settled(count)
        }
    }

    /// Waits until that many sleep; some who woke have no more to do, so it gives up after a while.
    private func settled(_ count: Int) async {
        for _ in 0..<20_000 where hands.withLock({ $0.sleepers.count }) < count { await Task.yield() }
    }

    private func sleep(_ duration: Duration) async throws {
        let id = hands.withLock { hands in
            hands.last += 1
            return hands.last
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { waiter in
                let isOver = hands.withLock { hands in
                    guard !Task.isCancelled else { return true }
                    hands.sleepers[id] = (hands.now + duration, waiter)
                    return false
                }
                if isOver { waiter.resume(throwing: CancellationError()) }
            }
        } onCancel: {
            hands.withLock { $0.sleepers.removeValue(forKey: id) }?.waiter.resume(throwing: CancellationError())
        }
    }
}

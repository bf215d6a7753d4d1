// A clock that stands still until a test turns it.

import Locking

/// Time since its making.
package final class HandTurnedClock: Sendable {
    private let time = Lock(Duration.zero)

    package init() {}

    package var now: Duration { time.withLock { $0 } }
    package func advance(by duration: Duration) { time.withLock { $0 += duration } }
}

// When the studio was last asked something, and whether it should leave.

import Locking

final class Activity: Sendable {
    private struct Marks {
        var last = ContinuousClock.now
        var isLeaving = false
        var requests = 0
    }

    private let marks = Lock(Marks())

    func note() { marks.withLock { $0.last = .now } }

    /// A request is being read or answered: an upload may take long.
    func began() {
        marks.withLock {
            $0.last = .now
            $0.requests += 1
        }
    }

    func ended() {
        marks.withLock {
            $0.last = .now
            $0.requests -= 1
        }
    }

    var isServing: Bool { marks.withLock { $0.requests > 0 } }
    /// No request but the asking one is being answered.
    var isAlone: Bool { marks.withLock { $0.requests <= 1 } }
    func leaveSoon() { marks.withLock { $0.isLeaving = true } }
    var isLeaving: Bool { marks.withLock { $0.isLeaving } }
    var quiet: Duration { ContinuousClock.now - marks.withLock { $0.last } }
}

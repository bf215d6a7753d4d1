// A number that is new each time it is asked for.

import Locking

final class Counter: Sendable {
    private let last = Lock(0)

    func next() -> Int {
        last.withLock { last in
            last += 1
            return last
        }
    }
}

// An address that is known only once its server runs.

import Locking

final class FirstURL: Sendable {
    private let held = Lock("")
    var url: String { held.withLock { $0 } }
    func set(_ url: String) { held.withLock { $0 = url } }
}

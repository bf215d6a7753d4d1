// A value made at its first use: a chat that starts need not wait for its word tables.

import Locking

/// Makes its value once, when first asked for.
struct PhraseOnce<Value: Sendable>: Sendable {
    private let made = Lock<Value?>(nil)
    private let make: @Sendable () -> Value

    init(_ make: @escaping @Sendable () -> Value) { self.make = make }

    var value: Value {
        made.withLock { known in
            if let known { return known }
            let value = make()
            known = value
            return value
        }
    }
}

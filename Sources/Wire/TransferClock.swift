// Time as the transport sees it; tests turn the hands themselves.

/// Time since any fixed moment. All deadlines of a transfer are counted on it.
package struct TransferClock: Sendable {
    package var now: @Sendable () -> Duration

    package init(now: @escaping @Sendable () -> Duration) { self.now = now }

    package static let system: TransferClock = {
        let start = ContinuousClock.now
        return TransferClock { ContinuousClock.now - start }
    }()
}

// A driver of transfers whose clock a test turns.

import Support

@testable import Wire

struct TurnedLoop {
    private let hands = HandTurnedClock()
    let loop: TransferLoop

    init() {
        let hands = hands
        loop = TransferLoop(clock: TransferClock { hands.now })
    }

    /// Returns after the driver has looked at every deadline: how many transfers run on.
    @discardableResult
    func turn(_ duration: Duration) async -> Int {
        hands.advance(by: duration)
        return await loop.wake()
    }
}

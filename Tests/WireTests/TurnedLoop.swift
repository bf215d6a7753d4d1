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

    /// Returns after the driver has looked at every deadline.
    func turn(_ duration: Duration) async {
        hands.advance(by: duration)
        await loop.wake()
    }
}

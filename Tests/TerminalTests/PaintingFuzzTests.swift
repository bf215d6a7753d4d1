// Random sessions on a grid: after every step the screen must be the one that is painted from scratch.

import Support
import Testing

/// One batch after another: the tests of other suites watch the clock.
@Suite(.serialized) struct PaintingFuzzTests {
    /// 500 sessions, or 10,000.
    static let batches = isFuzzFull ? 400 : 20
    private static let steps = 36

    @Test(arguments: 0..<batches)
    func `25 random sessions look painted from scratch after every step`(batch: Int) async throws {
        for number in (batch * 25)..<(batch * 25 + 25) {
            await Task.yield()
            var session = try #require(PaintedSession(case: number))
            var past: [Happening] = []
            for _ in 0..<Self.steps {
                past.append(session.step())
                guard let difference = session.difference() else { continue }
                Issue.record("session \(number), after \(past.suffix(4)): \(difference)")
                return
            }
        }
    }
}

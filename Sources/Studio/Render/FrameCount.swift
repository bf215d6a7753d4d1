// How far the encoders of one render are, together.

import Foundation
import Locking

/// Frames done by all encoders together → one growing fraction.
final class FrameCount: Sendable {
    private let done = Lock(0)
    private let total: Int
    private let report: @Sendable (Double) -> Void

    init(total: Int, report: @escaping @Sendable (Double) -> Void) {
        self.total = max(1, total)
        self.report = report
    }

    func add(_ frames: Int) {
        guard frames > 0 else { return }
        let sum = done.withLock { done in
            done += frames
            return done
        }
        report(min(1, Double(sum) / Double(total)))
    }
}

extension String {
    /// The frame number in a line of `-progress`: `frame=123`.
    var progressFrame: Int? {
        hasPrefix("frame=") ? Int(dropFirst(6).trimmingCharacters(in: .whitespaces)) : nil
    }
}

// Time on a timeline: whole milliseconds, and frames counted from them in one place.

/// A time or a length on the timeline, in whole milliseconds.
package struct Milliseconds: Hashable, Comparable, Sendable {
    package var count: Int

    package init(_ count: Int) { self.count = count }

    /// Rounded to the nearest millisecond; a value beyond any timeline is clamped, never traps.
    package static func seconds(_ seconds: Double) -> Milliseconds {
        guard seconds.isFinite else { return .zero }
        return Milliseconds(Int(min(max(seconds * 1000, -1e12), 1e12).rounded()))
    }

    package static let zero = Milliseconds(0)

    package var seconds: Double { Double(count) / 1000 }

    /// The frame that this time falls on: `round(ms × fps / 1000)`.
    package func frames(at framesPerSecond: Double) -> Int {
        Int((Double(count) * framesPerSecond / 1000).rounded())
    }

    package static func < (left: Milliseconds, right: Milliseconds) -> Bool { left.count < right.count }
    package static func + (left: Milliseconds, right: Milliseconds) -> Milliseconds {
        Milliseconds(left.count + right.count)
    }
    package static func - (left: Milliseconds, right: Milliseconds) -> Milliseconds {
        Milliseconds(left.count - right.count)
    }
    package static func += (left: inout Milliseconds, right: Milliseconds) { left.count += right.count }
    package static func -= (left: inout Milliseconds, right: Milliseconds) { left.count -= right.count }
}

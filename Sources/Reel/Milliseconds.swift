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

    /// A length in a sentence, in whole seconds: `0:07`, `7 秒`; `1:40`, `1 分 40 秒`; `2:00`, `2 分钟`.
    package func said(in language: Language) -> String {
        guard language == .chinese else { return clock }
        let whole = max(0, count / 1000)
        let (hours, minutes, seconds) = (whole / 3600, whole / 60 % 60, whole % 60)
        if whole < 60 { return "\(seconds) 秒" }
        if hours == 0 { return seconds == 0 ? "\(minutes) 分钟" : "\(minutes) 分 \(seconds) 秒" }
        return "\(hours) 小时" + (minutes == 0 ? "" : " \(minutes) 分")
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

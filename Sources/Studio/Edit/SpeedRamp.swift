// A speed that changes evenly over a clip's time, from one to another, and where in the source that leads.

import Foundation
import Reel

struct SpeedRamp: Hashable, Sendable {
    /// Playback rates at the clip's first and last moment.
    var from: Double
    var to: Double

    /// Slower or faster at an end than this looks broken and sounds like nothing.
    static let range = 0.1...8.0

    var mean: Double { (from + to) / 2 }

    func speed(after time: Double, of length: Double) -> Double {
        length > 0 ? from + (to - from) * min(max(time / length, 0), 1) : from
    }

    /// Seconds of the source that have been played after so many seconds of the clip.
    func played(after time: Double, of length: Double) -> Double {
        length > 0 ? from * time + (to - from) * time * time / (2 * length) : 0
    }

    /// Seconds of the clip after which so many seconds of the source have been played.
    func time(ofPlayed source: Double, of length: Double) -> Double {
        let change = to - from
        guard abs(change) > 1e-6, length > 0 else { return source / max(from, 0.01) }
        return length * (max(from * from + 2 * change * source / length, 0).squareRoot() - from) / change
    }

    /// The part of it between two times of the clip.
    func part(_ start: Double, _ end: Double, of length: Double) -> SpeedRamp {
        // Rounding must not lead out of the range, or it would be no ramp any more.
        func limited(_ speed: Double) -> Double { min(max(speed, Self.range.lowerBound), Self.range.upperBound) }
        return SpeedRamp(from: limited(speed(after: start, of: length)), to: limited(speed(after: end, of: length)))
    }
}

extension Segment {
    /// Kept as an effect `{"kind":"ramp","from":…,"to":…}`; `speed` is its mean, so that lengths hold without it.
    var ramp: SpeedRamp? {
        get {
            guard let effect = effects.first(where: { $0["kind"]?.string == "ramp" }), !isFrozen, !isReversed,
                let from = effect["from"]?.double, let to = effect["to"]?.double,
                SpeedRamp.range.contains(from), SpeedRamp.range.contains(to),
                // Where the speed was set otherwise, it is even.
                abs((from + to) / 2 - speed) < 0.01 * speed
            else { return nil }
            return SpeedRamp(from: from, to: to)
        }
        set {
            setEffect("ramp", newValue.map { ["from": .double($0.from), "to": .double($0.to)] })
            if let newValue { speed = newValue.mean }
        }
    }

    /// How much of the source has been played after a time of the clip that runs forwards.
    func played(after time: Milliseconds) -> Milliseconds {
        .seconds(ramp?.played(after: time.seconds, of: duration.seconds) ?? time.seconds * speed)
    }

    /// Keeps the part of its ramp that is left between two of its times.
    mutating func keepRamp(from start: Milliseconds, to end: Milliseconds) {
        if let whole = ramp { ramp = whole.part(start.seconds, end.seconds, of: duration.seconds) }
    }
}

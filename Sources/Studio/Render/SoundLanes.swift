// Which sounds can follow each other in one stream: mixing costs by streams, and a long film has many clips.

import Reel

/// The parts of a plan's sound in lanes; in a lane none begins before the one before it has ended.
struct SoundLanes {
    /// A part by its number in the plan, and the samples of silence before it in its lane.
    struct Place: Hashable {
        var part: Int
        var silence: Int
    }

    private(set) var lanes: [[Place]] = []

    init(_ parts: [SoundPart]) {
        var ends: [Int] = []
        for (number, part) in parts.enumerated().sorted(by: { $0.element.at < $1.element.at }) {
            let start = Self.samples(part.at)
            let lane = ends.firstIndex { $0 <= start } ?? ends.count
            if lane == ends.count {
                ends.append(0)
                lanes.append([])
            }
            lanes[lane].append(Place(part: number, silence: start - ends[lane]))
            ends[lane] = start + Self.samples(part.duration)
        }
    }

    static func samples(_ time: Milliseconds) -> Int { time.count * SoundEncoder.rate / 1000 }
}

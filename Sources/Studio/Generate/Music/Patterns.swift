// Rhythms: what drums play in a bar, and the motifs that melodies are made of.

struct DrumHit: Sendable {
    var drum: Int
    var beat: Double
    var strength: Double
}

extension DrumStyle {
    private static let kick = 36, snare = 38, clap = 39, closed = 42, open = 46, tom = 41, shaker = 70, stick = 37

    func pattern(bar: Int, isFill: Bool) -> [DrumHit] {
        func hits(_ drum: Int, _ beats: [Double], _ strength: Double) -> [DrumHit] {
            beats.map { DrumHit(drum: drum, beat: $0, strength: strength) }
        }
        let eighths = stride(from: 0.0, to: 4, by: 0.5).map { $0 }
        let fill = isFill ? hits(Self.snare, [3, 3.25, 3.5, 3.75], 0.55) : []
        switch self {
        case .none: return []
        case .pop:
            return hits(Self.kick, [0, 1.5, 2], 0.85) + hits(Self.snare, [1, 3], 0.78)
                + hits(Self.closed, eighths, 0.38)
                + hits(Self.open, bar % 4 == 3 ? [3.5] : [], 0.45) + fill
        case .swung:
            return hits(Self.kick, [0, 2.67], 0.78) + hits(Self.stick, [1, 3], 0.60)
                + hits(Self.closed, [0, 0.67, 1, 1.67, 2, 2.67, 3, 3.67], 0.30)
        case .booms:
            return hits(Self.tom, bar % 2 == 0 ? [0] : [0, 3, 3.5], 0.85) + hits(Self.kick, [0], 0.9)
                + (isFill ? hits(Self.tom, [2, 2.5, 3, 3.25, 3.5, 3.75], 0.7) : [])
        case .ticking:
            return hits(Self.closed, stride(from: 0.0, to: 4, by: 0.25).map { $0 }, 0.32)
                + hits(Self.tom, bar % 2 == 0 ? [0, 2.75] : [0], 0.8) + hits(Self.stick, [2], 0.45)
        case .claps:
            return hits(Self.kick, [0, 2, 2.5], 0.80) + hits(Self.clap, [1, 3], 0.72) + hits(Self.shaker, eighths, 0.42)
                + fill
        case .four:
            return hits(Self.kick, [0, 1, 2, 3], 0.70) + hits(Self.clap, [1, 3], 0.46)
                + hits(Self.closed, [0.5, 1.5, 2.5, 3.5], 0.40)
        }
    }
}

/// Two bars of rhythm and a contour, from which a melody's phrases are made.
struct Motif: Sendable {
    struct Beat: Sendable {
        var start: Double
        var length: Double
    }
    private let bars: [[Beat]]
    private let steps: [Int]

    private static let rhythms: [[[[Double]]]] = [
        [[[0, 3], [3, 1]], [[0, 2], [2, 2]], [[0, 4]], [[1, 2.8]], [[0, 1.5], [1.5, 2.5]]],
        [
            [[0, 1], [1, 1], [2, 2]], [[0, 1.5], [1.5, 0.5], [2, 2]], [[0.5, 0.5], [1, 1], [2, 1.8]],
            [[0, 2], [2, 1], [3, 1]],
            [[0, 3]],
        ],
        [
            [[0, 0.5], [0.5, 0.5], [1, 1], [2, 0.5], [2.5, 1.4]],
            [[0, 1], [1, 0.5], [1.5, 1], [2.5, 0.5], [3, 1]],
            [[0.5, 0.5], [1, 0.5], [1.5, 0.5], [2, 1], [3, 0.9]], [[0, 0.75], [0.75, 0.75], [1.5, 0.5], [2, 1.8]],
        ],
    ]

    init(busy: Int, chance: inout Chance) {
        let table = Self.rhythms[min(max(busy, 0), Self.rhythms.count - 1)]
        bars = (0..<2).map { _ in
            table[chance.below(table.count)].map { Beat(start: $0[0], length: $0[1]) }
        }
        let moves = [-2, -1, -1, 1, 1, 1, 2, 0]
        steps = (0..<7).map { _ in moves[chance.below(moves.count)] }
    }

    func beats(inBar bar: Int) -> [Beat] { bars[bar % bars.count] }
    func contour(_ index: Int) -> Int { steps[index % steps.count] }
}

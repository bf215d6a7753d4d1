// What each mood sounds like, as data: tempo, chords, instruments, who plays how.

/// A part of the band. The raw value is its MIDI channel; 9 is the drum channel of General MIDI.
enum Part: UInt8, Hashable, Sendable, CaseIterable {
    case chords = 0
    case pad = 1
    case bass = 2
    case melody = 3
    case drums = 9
}

/// How the chord instrument plays.
enum ChordStyle: Sendable {
    case held, broken, strummed, pulsing, offbeat
}

enum DrumStyle: Sendable {
    case none, pop, swung, booms, ticking, claps, four
}

struct MoodScore: Sendable {
    var tempo: Double
    var isMinor = false
    /// Roots of the loop, as steps of the scale from 0; each chord lasts `barsPerChord`.
    var loops: [[Int]]
    var barsPerChord = 1
    var sevenths = false
    var chordStyle: ChordStyle
    var drums: DrumStyle
    /// General MIDI programs from 0.
    var programs: [Part: UInt8]
    /// 0…127, as controller 7.
    var volumes: [Part: UInt8]
    /// Share of the bars in which the melody plays; and how busy it is, 0 sparse … 2 busy.
    var melodyShare: Double
    var melodyBusy: Int
    var bassStyle: BassStyle
    /// Possible keys, as MIDI notes of the tonic below middle C.
    var keys: [Int] = [48, 50, 53, 55]
}

enum BassStyle: Sendable {
    case none, whole, halves, walking, eighths
}

extension MusicMood {
    var score: MoodScore {
        switch self {
        case .calm:
            MoodScore(
                tempo: 72, loops: [[0, 5, 3, 4], [0, 3, 5, 4]], chordStyle: .broken, drums: .none,
                programs: [.chords: 0, .pad: 89, .bass: 32, .melody: 0],
                volumes: [.chords: 108, .pad: 88, .bass: 88, .melody: 82], melodyShare: 0.6, melodyBusy: 0,
                bassStyle: .whole)
        case .upbeat:
            MoodScore(
                tempo: 120, loops: [[0, 4, 5, 3], [0, 5, 3, 4]], chordStyle: .strummed, drums: .pop,
                programs: [.chords: 27, .pad: 48, .bass: 33, .melody: 4],
                volumes: [.chords: 106, .pad: 78, .bass: 102, .melody: 78, .drums: 96], melodyShare: 0.75,
                melodyBusy: 2,
                bassStyle: .eighths)
        case .cinematic:
            MoodScore(
                tempo: 66, isMinor: true, loops: [[0, 5, 2, 6], [0, 3, 5, 6]], chordStyle: .pulsing, drums: .booms,
                programs: [.chords: 48, .pad: 52, .bass: 43, .melody: 60],
                volumes: [.chords: 104, .pad: 96, .bass: 106, .melody: 78, .drums: 104], melodyShare: 0.7,
                melodyBusy: 0,
                bassStyle: .halves, keys: [45, 48, 50])
        case .lofi:
            MoodScore(
                tempo: 80, loops: [[3, 2, 1, 0], [0, 5, 1, 4]], sevenths: true, chordStyle: .offbeat, drums: .swung,
                programs: [.chords: 4, .pad: 89, .bass: 32, .melody: 11],
                volumes: [.chords: 116, .pad: 72, .bass: 106, .melody: 64, .drums: 82], melodyShare: 0.55,
                melodyBusy: 1,
                bassStyle: .halves)
        case .ambient:
            MoodScore(
                tempo: 60, loops: [[0, 3], [0, 5, 3, 4]], barsPerChord: 2, sevenths: true, chordStyle: .held,
                drums: .none, programs: [.chords: 88, .pad: 91, .bass: 89, .melody: 8],
                volumes: [.chords: 106, .pad: 102, .bass: 76, .melody: 58], melodyShare: 0.5, melodyBusy: 0,
                bassStyle: .whole)
        case .piano:
            MoodScore(
                tempo: 76, loops: [[5, 3, 0, 4], [0, 4, 5, 3]], chordStyle: .broken, drums: .none,
                programs: [.chords: 0, .bass: 0, .melody: 0], volumes: [.chords: 102, .bass: 92, .melody: 90],
                melodyShare: 0.85, melodyBusy: 1, bassStyle: .whole)
        case .tense:
            MoodScore(
                tempo: 104, isMinor: true, loops: [[0, 0, 5, 4], [0, 0, 1, 4]], chordStyle: .pulsing, drums: .ticking,
                programs: [.chords: 45, .pad: 44, .bass: 43, .melody: 71],
                volumes: [.chords: 116, .pad: 90, .bass: 110, .melody: 56, .drums: 88], melodyShare: 0.35,
                melodyBusy: 0,
                bassStyle: .eighths, keys: [45, 47, 48])
        case .happy:
            MoodScore(
                tempo: 128, loops: [[0, 3, 4, 0], [0, 5, 3, 4]], chordStyle: .strummed, drums: .claps,
                programs: [.chords: 24, .pad: 48, .bass: 32, .melody: 9],
                volumes: [.chords: 118, .pad: 66, .bass: 100, .melody: 70, .drums: 90], melodyShare: 0.8, melodyBusy: 2,
                bassStyle: .walking)
        case .sad:
            MoodScore(
                tempo: 62, isMinor: true, loops: [[0, 5, 3, 4], [0, 3, 5, 4]], chordStyle: .broken, drums: .none,
                programs: [.chords: 0, .pad: 49, .bass: 43, .melody: 42],
                volumes: [.chords: 108, .pad: 84, .bass: 84, .melody: 78], melodyShare: 0.65, melodyBusy: 0,
                bassStyle: .whole, keys: [45, 48, 50])
        case .corporate:
            MoodScore(
                tempo: 112, loops: [[0, 4, 5, 3], [3, 0, 4, 5]], chordStyle: .pulsing, drums: .four,
                programs: [.chords: 28, .pad: 89, .bass: 33, .melody: 10],
                volumes: [.chords: 112, .pad: 88, .bass: 98, .melody: 60, .drums: 80], melodyShare: 0.6, melodyBusy: 1,
                bassStyle: .eighths)
        }
    }
}

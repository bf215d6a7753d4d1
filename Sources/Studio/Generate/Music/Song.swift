// A song as notes on a beat grid.

/// One note. Times in beats.
struct Note: Hashable, Sendable {
    var part: Part
    /// MIDI key; for drums the General MIDI drum.
    var key: Int
    var start: Double
    var length: Double
    var velocity: Int
}

/// Notes, the tempo that makes them end on the cut, and the band that plays them.
struct Song: Sendable {
    var notes: [Note]
    var beatsPerMinute: Double
    var score: MoodScore
    /// Where the last chord is struck, in beats.
    var ending: Double

    var secondsPerBeat: Double { 60 / beatsPerMinute }
}

/// How many beats fit a length: the last chord is struck so that it rings out on the cut.
struct SongForm: Sendable {
    let beats: Int
    let beatsPerMinute: Double
    /// Time for the last chord.
    let ring: Double

    init(seconds: Double, tempo: Double) {
        let length = max(0.4, seconds)
        ring = min(max(length * 0.22, 0.3), 2.8)
        let playing = length - ring
        let wished = playing * tempo / 60
        // Whole bars where they bend the tempo by no more than a sixth, else whole beats.
        let bars = max(1, (wished / 4).rounded())
        let whole = abs(bars * 4 / wished - 1) < 0.17 ? bars * 4 : max(1, wished.rounded())
        beats = Int(whole)
        beatsPerMinute = Double(beats) * 60 / playing
    }

    var bars: Int { (beats + 3) / 4 }
}

/// A key: steps of a scale → MIDI keys.
struct Scale: Sendable {
    let tonic: Int
    let isMinor: Bool

    /// The MIDI key of a step; 7 is the octave. Negative steps go below the tonic.
    func key(_ step: Int) -> Int {
        let steps = isMinor ? [0, 2, 3, 5, 7, 8, 10] : [0, 2, 4, 5, 7, 9, 11]
        let octave = Int((Double(step) / 7).rounded(.down))
        return tonic + octave * 12 + steps[step - octave * 7]
    }

    /// The steps of the chord on a root, moved to the octave that lies nearest the middle.
    func chord(on root: Int, sevenths: Bool) -> [Int] {
        let tones = sevenths ? [root, root + 2, root + 4, root + 6] : [root, root + 2, root + 4]
        return tones.map { $0 > 6 ? $0 - 7 : $0 }.sorted()
    }
}

// A mood, a length and a seed → a song: form first, then chords, bass, drums, and a melody by phrases.

struct Composer {
    private let score: MoodScore
    private let form: SongForm
    private let scale: Scale
    private let roots: [Int]
    private var chance: Chance
    private var notes: [Note] = []

    /// The same three give the same notes.
    static func compose(_ mood: MusicMood, seconds: Double, seed: UInt64) -> Song {
        var composer = Composer(mood, seconds: seconds, seed: seed)
        composer.play()
        return Song(
            notes: composer.notes, beatsPerMinute: composer.form.beatsPerMinute, score: composer.score,
            ending: Double(composer.form.beats))
    }

    private init(_ mood: MusicMood, seconds: Double, seed: UInt64) {
        score = mood.score
        form = SongForm(seconds: seconds, tempo: score.tempo)
        chance = Chance(seed: seed &* 31 &+ UInt64(mood.rawValue.utf8.reduce(7) { $0 &* 33 &+ Int($1) }))
        scale = Scale(tonic: score.keys[chance.below(score.keys.count)], isMinor: score.isMinor)
        let loop = score.loops[chance.below(score.loops.count)]
        let (bars, perChord) = (form.bars, score.barsPerChord)
        roots = (0..<bars).map { bar in
            // The bar before the end leads home, whatever the loop says.
            bar == bars - 1 && bars > 2 ? 4 : loop[(bar / perChord) % loop.count]
        }
    }

    private mutating func play() {
        for bar in 0..<form.bars {
            let energy = self.energy(in: bar)
            playChords(bar, energy: energy)
            playPad(bar, energy: energy)
            if bar >= introBars / 2 { playBass(bar, energy: energy) }
            if bar >= introBars { playDrums(bar, energy: energy) }
        }
        playMelody()
        playEnding()
        notes = notes.filter { $0.start < Double(form.beats) || $0.start >= Double(form.beats) && $0.length > 0 }
    }

    /// Bars before the whole band plays.
    private var introBars: Int { form.bars >= 12 ? 4 : form.bars >= 5 ? 2 : form.bars >= 4 ? 1 : 0 }

    /// 0.8 … 1: rises through the intro, breathes every eight bars.
    private func energy(in bar: Int) -> Double {
        let rise = introBars == 0 ? 1 : min(1, 0.82 + 0.18 * Double(bar) / Double(introBars))
        return rise * (bar % 16 >= 12 && form.bars > 20 ? 0.86 : 1)
    }

    private mutating func add(_ part: Part, _ key: Int, at start: Double, for length: Double, _ strength: Double) {
        guard start < Double(form.beats) - 0.01, score.volumes[part] != nil else { return }
        let loose = part == .drums ? 0.006 : 0.014
        let late = Double(chance.unit()) * loose
        let velocity = Int(strength * 112 * (0.93 + 0.12 * Double(chance.unit())))
        notes.append(
            Note(
                part: part, key: min(max(key, 21), 108), start: max(0, start + late),
                length: min(length, Double(form.beats) - start), velocity: min(max(velocity, 8), 122)))
    }

    private func chordKeys(_ bar: Int) -> [Int] {
        scale.chord(on: roots[bar], sevenths: score.sevenths).map { scale.key($0 + 7) }
    }

    private mutating func playChords(_ bar: Int, energy: Double) {
        let keys = chordKeys(bar)
        let first = Double(bar * 4)
        switch score.chordStyle {
        case .held:
            guard bar % score.barsPerChord == 0 else { return }
            for key in keys { add(.chords, key, at: first, for: Double(4 * score.barsPerChord), 0.55 * energy) }
        case .broken:
            let order = [0, 1, 2, 1, keys.count - 1, 1, 2, 1]
            let low = scale.key(roots[bar] > 3 ? roots[bar] - 7 : roots[bar])
            for (i, tone) in order.enumerated() {
                let key = i == 0 ? low + 12 : keys[tone % keys.count] + (i == 4 ? 12 : 0)
                add(
                    .chords, key, at: first + Double(i) * 0.5, for: 1.6,
                    (i == 0 ? 0.62 : i % 2 == 0 ? 0.50 : 0.42) * energy)
            }
        case .strummed:
            for (i, beat) in [0, 1, 1.5, 2.5, 3, 3.5].enumerated() {
                for (j, key) in keys.enumerated() {
                    let strength = (beat == 0 || beat == 2.5 ? 0.66 : 0.48) * energy
                    add(
                        .chords, key, at: first + beat + Double(i % 2 == 0 ? j : keys.count - j) * 0.022, for: 0.42,
                        strength)
                }
            }
        case .pulsing:
            for i in 0..<8 {
                let key = keys[[0, 2, 1, 2, 0, 2, 1, 2][i] % keys.count] + (i % 4 == 3 ? 12 : 0)
                add(.chords, key, at: first + Double(i) * 0.5, for: 0.46, (i % 4 == 0 ? 0.70 : 0.50) * energy)
            }
        case .offbeat:
            for (beat, length) in [(0.0, 1.4), (1.67, 0.8), (2.67, 1.2)] {
                for (j, key) in keys.enumerated() {
                    add(.chords, key, at: first + beat + Double(j) * 0.02, for: length, 0.50 * energy)
                }
            }
        }
    }

    private mutating func playPad(_ bar: Int, energy: Double) {
        guard bar % score.barsPerChord == 0 else { return }
        let length = Double(4 * score.barsPerChord)
        for key in chordKeys(bar).prefix(3) { add(.pad, key, at: Double(bar * 4), for: length * 1.02, 0.52 * energy) }
    }

    private mutating func playBass(_ bar: Int, energy: Double) {
        let first = Double(bar * 4)
        let root = scale.key(roots[bar] > 4 ? roots[bar] - 14 : roots[bar] - 7)
        let fifth = root + 7
        switch score.bassStyle {
        case .none: break
        case .whole: add(.bass, root, at: first, for: 3.9, 0.62 * energy)
        case .halves:
            add(.bass, root, at: first, for: 1.9, 0.70 * energy)
            add(.bass, chance.unit() < 0.5 ? root : fifth, at: first + 2.5, for: 1.4, 0.58 * energy)
        case .walking:
            for (i, key) in [root, fifth, root + 12, fifth].enumerated() {
                add(.bass, key, at: first + Double(i), for: 0.8, (i == 0 ? 0.72 : 0.6) * energy)
            }
        case .eighths:
            for i in 0..<8 {
                let key = i == 7 && chance.unit() < 0.4 ? fifth : root
                add(.bass, key, at: first + Double(i) * 0.5, for: 0.44, (i % 4 == 0 ? 0.72 : 0.54) * energy)
            }
        }
    }

    private mutating func playDrums(_ bar: Int, energy: Double) {
        let pattern = score.drums.pattern(bar: bar, isFill: bar == form.bars - 1 || bar % 8 == 7)
        for hit in pattern {
            guard hit.strength > 0.3 || chance.unit() < 0.8 else { continue }
            add(.drums, hit.drum, at: Double(bar * 4) + hit.beat, for: 0.2, hit.strength * energy)
        }
    }

    /// Phrases of four bars, A A′ B A″: the motif comes back with another end; rests between.
    private mutating func playMelody() {
        let start = introBars
        guard form.bars - start >= 1, score.volumes[.melody] != nil else { return }
        let motif = Motif(busy: score.melodyBusy, chance: &chance)
        let other = Motif(busy: max(0, score.melodyBusy - 1), chance: &chance)
        var step = 9
        for bar in start..<form.bars {
            let place = (bar - start) % 8
            let silent = Double(chance.unit()) > score.melodyShare && place % 4 != 0
            guard !silent else { continue }
            let phrase = place / 2 == 2 ? other : motif
            let chord = scale.chord(on: roots[bar], sevenths: score.sevenths)
            for (i, beat) in phrase.beats(inBar: place % 2).enumerated() {
                let strong = beat.start.truncatingRemainder(dividingBy: 2) == 0
                step = next(after: step, contour: phrase.contour(i), chord: strong ? chord : nil)
                add(
                    .melody, scale.key(step + 7), at: Double(bar * 4) + beat.start, for: beat.length,
                    strong ? 0.64 : 0.54)
            }
        }
    }

    /// A step or a third on, held between a fourth below and an octave above; strong beats take a tone of the chord.
    private func next(after step: Int, contour: Int, chord: [Int]?) -> Int {
        var target = step + contour
        if target > 13 { target -= 3 }
        if target < 4 { target += 3 }
        guard let chord else { return target }
        let tones = chord.flatMap { [$0, $0 + 7, $0 + 14] }
        return tones.min { abs($0 - target) < abs($1 - target) } ?? target
    }

    /// The tonic chord, struck on the last beat's heels, ringing over the cut.
    private mutating func playEnding() {
        let start = Double(form.beats)
        let length = form.ring * form.beatsPerMinute / 60
        func add(_ part: Part, _ key: Int, _ velocity: Int) {
            guard score.volumes[part] != nil else { return }
            notes.append(Note(part: part, key: key, start: start, length: length, velocity: velocity))
        }
        for step in [0, 2, 4, 7] { add(.chords, scale.key(step + 7), 58) }
        for step in [0, 2, 4] { add(.pad, scale.key(step + 7), 58) }
        add(.bass, scale.key(-7), 66)
        add(.melody, scale.key(14), 58)
        guard score.drums != .none else { return }
        add(.drums, 36, 92)
        if score.drums != .swung { add(.drums, 49, 74) }
    }
}

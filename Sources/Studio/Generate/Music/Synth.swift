// Our own instruments, for a machine without FluidSynth: sines that decay or swell, noise for drums, a room.

/// Plays a song to stereo samples.
struct Synth {
    // Without optimisation this is some thirty times slower, so that a debug build plays at a quarter of the rate.
    #if DEBUG
        static let rate = 12_000
    #else
        static let rate = 32_000
    #endif

    private var left: [Float]
    private var right: [Float]
    private var noise = Chance(seed: 1)

    /// Interleaved left and right at `rate`, peaks at 0.7 at most. The same song gives the same samples.
    static func play(_ song: Song, seconds: Double) -> [Float] {
        var synth = Synth(seconds: seconds)
        for note in song.notes { synth.play(note, of: song) }
        synth.reverberate()
        return synth.mixed()
    }

    private init(seconds: Double) {
        let count = Int(seconds * Double(Self.rate)) + 1
        left = [Float](repeating: 0, count: count)
        right = left
    }

    /// How an instrument sounds: loudness of its harmonics, how fast it speaks and dies.
    private struct Voice {
        var harmonics: [Float]
        var attack: Float
        /// Seconds to a third; endless for held tones.
        var decay: Float
        var release: Float
        var detune: Float
    }

    private static func voice(of program: UInt8) -> Voice {
        switch program {
        case 0...7:
            Voice(harmonics: [1, 0.42, 0.20, 0.11, 0.05], attack: 0.004, decay: 1.1, release: 0.25, detune: 0.0006)
        case 8...15: Voice(harmonics: [1, 0.05, 0.24, 0.02, 0.10], attack: 0.002, decay: 0.9, release: 0.6, detune: 0)
        case 24...31:
            Voice(harmonics: [1, 0.55, 0.32, 0.18, 0.1], attack: 0.003, decay: 0.5, release: 0.12, detune: 0.0005)
        case 32...39, 43: Voice(harmonics: [1, 0.45, 0.18, 0.06], attack: 0.008, decay: 1.6, release: 0.10, detune: 0)
        case 45: Voice(harmonics: [1, 0.5, 0.25, 0.1], attack: 0.003, decay: 0.22, release: 0.1, detune: 0.0006)
        default: Voice(harmonics: [1, 0.40, 0.26, 0.13, 0.07], attack: 0.22, decay: 60, release: 0.5, detune: 0.0022)
        }
    }

    private mutating func play(_ note: Note, of song: Song) {
        let start = Int(note.start * song.secondsPerBeat * Double(Self.rate))
        let gain = Float(note.velocity) / 127 * Float(song.score.volumes[note.part] ?? 0) / 127
        guard note.part != .drums else { return strike(note.key, at: start, gain: gain) }
        let voice = Self.voice(of: song.score.programs[note.part] ?? 0)
        let length = Float(note.length * song.secondsPerBeat)
        let pan: Float = note.part == .chords ? 0.42 : note.part == .pad ? 0.60 : note.part == .melody ? 0.55 : 0.5
        let hertz = 440 * power2((Float(note.key) - 69) / 12)
        sound(
            voice, hertz: hertz * (1 - voice.detune), from: start, seconds: length,
            gains: (gain * (1 - pan), gain * pan * 0.9))
        guard voice.detune > 0 else { return }
        sound(
            voice, hertz: hertz * (1 + voice.detune), from: start, seconds: length,
            gains: (gain * (1 - pan) * 0.9, gain * pan))
    }

    private func power2(_ x: Float) -> Float {
        var value: Float = 1
        let octaves = Int(x.rounded(.down))
        for _ in 0..<abs(octaves) { value *= octaves < 0 ? 0.5 : 2 }
        for _ in 0..<Int(((x - Float(octaves)) * 1200).rounded()) { value *= 1.000_577_8 }
        return value
    }

    /// Each harmonic is a point that turns by a fixed angle: no sine in the loop.
    private mutating func sound(_ voice: Voice, hertz: Float, from start: Int, seconds: Float, gains: (Float, Float)) {
        let rate = Float(Self.rate)
        let held = Int(seconds * rate)
        let tail = Int(voice.release * rate)
        let end = min(left.count, start + held + tail)
        guard start >= 0, start < end else { return }
        let attack = 1 / max(1, voice.attack * rate)
        for (index, strength) in voice.harmonics.enumerated() {
            let turns = hertz * Float(index + 1) / rate
            guard turns < 0.42 else { break }
            let (c, s) = (wave(turns + 0.25), wave(turns))
            // The approximated sine and cosine are not quite a turn of length one.
            let size = 1 / (c * c + s * s).squareRoot()
            var (x, y) = (Float(1), Float(0))
            // Higher harmonics die sooner.
            let fading = 1 - 1.1 / max(1, voice.decay / (1 + 0.6 * Float(index)) * rate)
            var level = strength * 0.30
            for i in start..<end {
                let t = i - start
                let rise = min(1, Float(t) * attack)
                let fall = t > held ? max(0, 1 - Float(t - held) / Float(max(1, tail))) : 1
                let value = y * level * rise * fall
                left[i] += value * gains.0
                right[i] += value * gains.1
                (x, y) = ((x * c - y * s) * size, (x * s + y * c) * size)
                level *= fading
            }
        }
    }

    /// Kick and toms: a falling sine. The rest: noise that dies fast.
    private mutating func strike(_ drum: Int, at start: Int, gain: Float) {
        let rate = Float(Self.rate)
        let isDeep = drum == 36 || drum == 41
        let lasting: Float =
            isDeep ? 0.32 : drum == 49 ? 1.3 : drum == 46 ? 0.3 : drum == 38 || drum == 39 ? 0.16 : 0.05
        let end = min(left.count, start + Int(lasting * rate * 2))
        guard start >= 0, start < end else { return }
        var (phase, before, level) = (Float(0), Float(0), gain * (isDeep ? 0.75 : 0.26))
        let fading = 1 - 2.2 / (lasting * rate)
        for i in start..<end {
            let age = Float(i - start) / rate
            var value: Float
            if isDeep {
                phase += (48 + (drum == 41 ? 40 : 0) + 95 / (1 + age * 60)) / rate
                value = wave(phase)
            } else {
                let white = noise.within(-1, 1)
                // Cymbals keep only what changes fast; a snare keeps the body too.
                value = drum == 38 ? white * 0.8 + wave(190 * age) * 0.4 : white - before
                before = white
            }
            left[i] += value * level
            right[i] += value * level
            level *= fading
        }
    }

    /// Four combs and two all-passes a side: a room of about two seconds.
    private mutating func reverberate() {
        left = Self.wet(left, spread: 0)
        right = Self.wet(right, spread: 23)
    }

    private static func wet(_ dry: [Float], spread: Int) -> [Float] {
        var sum = [Float](repeating: 0, count: dry.count)
        for delay in [0.0297, 0.0371, 0.0411, 0.0437] {
            let size = Int(delay * Double(rate)) + spread
            var line = [Float](repeating: 0, count: size)
            var (place, damped) = (0, Float(0))
            for i in dry.indices {
                let out = line[place]
                damped = out * 0.7 + damped * 0.3
                line[place] = dry[i] + damped * 0.80
                sum[i] += out
                place = place + 1 == size ? 0 : place + 1
            }
        }
        for delay in [0.0050, 0.0017] {
            let size = Int(delay * Double(rate)) + spread / 4 + 1
            var line = [Float](repeating: 0, count: size)
            var place = 0
            for i in sum.indices {
                let out = line[place]
                line[place] = sum[i] + out * 0.5
                sum[i] = out - sum[i] * 0.5
                place = place + 1 == size ? 0 : place + 1
            }
        }
        for i in dry.indices { sum[i] = dry[i] + sum[i] * 0.11 }
        return sum
    }

    private func mixed() -> [Float] {
        let peak = max(left.reduce(0) { max($0, abs($1)) }, right.reduce(0) { max($0, abs($1)) }, 1e-6)
        let gain = 0.7 / peak
        var out = [Float](repeating: 0, count: left.count * 2)
        for i in left.indices {
            out[2 * i] = left[i] * gain
            out[2 * i + 1] = right[i] * gain
        }
        return out
    }
}

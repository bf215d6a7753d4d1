// Sounds by name, made from noise and sine waves: rain, waves, wind, thunder, birds, fire, a river, applause, a city; and
// a whoosh, a ding and a boom.

import Foundation
package import Reel

package enum SoundEffect: String, Hashable, Sendable, CaseIterable {
    case rain, waves, wind, thunder, birds, fire, river, applause, city, whoosh, ding, boom

    /// The sound of that name, as people write it.
    package init?(named name: String) {
        let said = name.lowercased()
        let known: [(SoundEffect, [String])] = [
            (.whoosh, ["whoosh", "swoosh", "嗖"]), (.ding, ["ding", "bell", "叮", "铃声"]),
            (.boom, ["boom", "bang", "thump", "explosion", "轰", "爆炸声"]),
        ]
        let words = said.split { !$0.isLetter }.map(String.init)
        let alias = known.first { names in
            names.1.contains { $0.utf8.count > $0.count ? said.contains($0) : words.contains($0) }
        }?.0
        guard let effect = SoundEffect(rawValue: said) ?? alias else { return nil }
        self = effect
    }

    /// How long it is when nobody says so; `nil` = as long as the film.
    package var usualLength: Milliseconds? {
        switch self {
        case .thunder: Milliseconds(6000)
        case .applause: Milliseconds(5000)
        case .whoosh: Milliseconds(900)
        case .ding: Milliseconds(1600)
        case .boom: Milliseconds(2500)
        default: nil
        }
    }
}

package struct SoundMaker: Sendable {
    package init() {}

    /// Writes a 48 kHz stereo WAV of exactly `duration` to `path`, at about −16 LUFS. The same seed sounds the same.
    package func make(
        _ effect: SoundEffect, duration: Milliseconds, seed: UInt64, to path: String
    ) async throws(GenerateFailure) {
        let length = min(max(duration, Milliseconds(500)), Milliseconds(600_000))
        let raw = path + ".\(UInt32.random(in: 0 ... .max)).raw.wav"
        defer { unlink(raw) }
        let bytes = await onOwnThread {
            var field = SoundField(seed: seed, seconds: length.seconds)
            return WaveFile.bytes(of: field.samples(of: effect), rate: SoundField.rate)
        }
        if Task.isCancelled { throw .cancelled }
        try writeFile(bytes, to: raw)
        try await Mastering(length: length).make(from: raw, to: path)
    }
}

/// Interleaved stereo samples, made one after another.
struct SoundField {
    static let rate = Synth.rate
    private var state: UInt64
    let count: Int
    private let seconds: Double

    init(seed: UInt64, seconds: Double) {
        state = seed | 1
        self.seconds = seconds
        count = Int(seconds * Double(Self.rate))
    }

    mutating func samples(of effect: SoundEffect) -> [Float] {
        var left = channel(effect)
        let right = channel(effect)
        // Half of each in the other: wide, but one place.
        for index in 0..<count {
            let (l, r) = (left[index], right[index])
            left[index] = 0.75 * l + 0.25 * r
        }
        var both = [Float](repeating: 0, count: count * 2)
        for index in 0..<count {
            both[2 * index] = left[index]
            both[2 * index + 1] = 0.75 * right[index] + 0.25 * left[index]
        }
        return both
    }

    private mutating func channel(_ effect: SoundEffect) -> [Float] {
        switch effect {
        case .rain: mixed(noise(above: 900), 0.5, grains(perSecond: 240, decay: 0.003, above: 1500), 0.7)
        case .waves: swelled(mixed(noise(below: 500), 1, noise(above: 1200), 0.15), every: 7.5, floor: 0.18)
        case .wind: swelled(noise(below: 420), every: 5.3, floor: 0.3)
        case .thunder: rumble()
        case .birds: mixed(chirps(), 1, noise(above: 3000), 0.01)
        case .fire: mixed(noise(below: 160), 0.6, grains(perSecond: 14, decay: 0.006, above: 700), 1.4)
        case .river: mixed(noise(below: 900), 0.5, bubbles(), 0.5)
        case .applause: faded(grains(perSecond: 420, decay: 0.009, above: 900))
        case .city: swelled(mixed(noise(below: 240), 1, noise(above: 2000), 0.02), every: 9, floor: 0.5)
        case .whoosh: whoosh()
        case .ding: ding()
        case .boom: boom()
        }
    }

    /// −1…1, xorshift.
    private mutating func random() -> Float {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Float(Int32(truncatingIfNeeded: state >> 16)) / 2_147_483_648
    }

    mutating func noise(below frequency: Double) -> [Float] {
        let share = Float(1 - exp(-2 * Double.pi * frequency / Double(Self.rate)))
        var (low, lower) = (Float(0), Float(0))
        var out = [Float](repeating: 0, count: count)
        let scale = 0.6 / max(share, 0.01).squareRoot()
        for index in 0..<count {
            low += share * (random() - low)
            lower += share * (low - lower)
            out[index] = lower * scale
        }
        return out
    }

    mutating func noise(above frequency: Double) -> [Float] {
        let share = Float(1 - exp(-2 * Double.pi * frequency / Double(Self.rate)))
        var low = Float(0)
        var out = [Float](repeating: 0, count: count)
        for index in 0..<count {
            let sample = random()
            low += share * (sample - low)
            out[index] = (sample - low) * 0.5
        }
        return out
    }

    /// Short bursts of bright noise at random moments: drops, crackles, claps.
    private mutating func grains(perSecond: Double, decay: Double, above frequency: Double) -> [Float] {
        let bright = noise(above: frequency)
        let chance = Float(perSecond / Double(Self.rate))
        let fall = Float(exp(-1 / (decay * Double(Self.rate))))
        var level = Float(0)
        var out = [Float](repeating: 0, count: count)
        for index in 0..<count {
            level *= fall
            if abs(random()) < chance { level += 0.3 + 0.7 * abs(random()) }
            out[index] = bright[index] * min(level, 2)
        }
        return out
    }

    /// Rolling thunder: claps that fall off over seconds, each lower than the one before.
    private mutating func rumble() -> [Float] {
        let (deep, sharp) = (noise(below: 110), noise(below: 900))
        var out = [Float](repeating: 0, count: count)
        var at = 0.15
        while at < seconds {
            let (strength, length) = (0.4 + 0.6 * abs(random()), 0.8 + 1.6 * Double(abs(random())))
            let start = Int(at * Double(Self.rate))
            for index in start..<count {
                let age = Double(index - start) / Double(Self.rate)
                if age > 5 * length { break }
                let level = strength * Float(min(age / 0.02, 1) * exp(-age / length))
                out[index] += level * (deep[index] + 0.5 * sharp[index] * Float(exp(-age / 0.25)))
            }
            at += 0.5 + 1.8 * Double(abs(random()))
        }
        return out
    }

    /// Sine sweeps in groups, as birds have them.
    private mutating func chirps() -> [Float] {
        var out = [Float](repeating: 0, count: count)
        var at = 0.2
        while at < seconds {
            let pitch = 2200 + 2400 * Double(abs(random()))
            for note in 0..<(1 + Int(4 * abs(random()))) {
                tone(
                    &out, at: at + 0.13 * Double(note), length: 0.09, from: pitch,
                    to: pitch * (1.25 + 0.3 * Double(random())))
            }
            at += 0.5 + 1.4 * Double(abs(random()))
        }
        return out
    }

    private mutating func bubbles() -> [Float] {
        var out = [Float](repeating: 0, count: count)
        var at = 0.0
        while at < seconds {
            let pitch = 380 + 700 * Double(abs(random()))
            tone(&out, at: at, length: 0.05, from: pitch, to: pitch * 1.6)
            at += 0.03 + 0.12 * Double(abs(random()))
        }
        return out
    }

    private func tone(_ out: inout [Float], at time: Double, length: Double, from first: Double, to last: Double) {
        let (start, samples) = (Int(time * Double(Self.rate)), Int(length * Double(Self.rate)))
        var phase = 0.0
        for offset in 0..<samples where start + offset < count {
            let part = Double(offset) / Double(samples)
            phase += 2 * .pi * (first + (last - first) * part) / Double(Self.rate)
            out[start + offset] += Float(0.3 * sin(phase) * sin(.pi * part))
        }
    }

    private func mixed(_ first: [Float], _ a: Float, _ second: [Float], _ b: Float) -> [Float] {
        zip(first, second).map { $0 * a + $1 * b }
    }

    /// Louder and softer, two swells that never quite meet.
    private func swelled(_ samples: [Float], every period: Double, floor: Float) -> [Float] {
        var out = samples
        for index in out.indices {
            let time = Double(index) / Double(Self.rate)
            let swell = pow(0.5 + 0.5 * sin(2 * .pi * time / period - 1.2), 2) * 0.8
            let other = 0.2 * (0.5 + 0.5 * sin(2 * .pi * time / (period * 0.618)))
            out[index] *= floor + (1 - floor) * Float(swell + other)
        }
        return out
    }

    private func faded(_ samples: [Float]) -> [Float] {
        var out = samples
        for index in out.indices {
            let time = Double(index) / Double(Self.rate)
            out[index] *= Float(min(1, time / 0.6) * min(1, max(0.15, (seconds - time) / 2.5)))
        }
        return out
    }
}

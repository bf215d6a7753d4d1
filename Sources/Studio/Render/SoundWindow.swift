// What is heard in a stretch of a film, told only by what decides its samples: where the stretch lies in the film does
// not, so that an edit elsewhere leaves it the same.

import Foundation
import Reel

/// A stretch of one sound, as a window hears it. Places and lengths in samples at 48 kHz.
struct SoundStretch: Hashable, Sendable {
    /// What the samples are, however much of the source was decoded for them.
    var content: String
    /// Where they are read, and the first of them there.
    var sound: DecodedSound
    var first: Int
    /// Samples of the window before it.
    var at: Int
    var count: Int
    var isLooped: Bool
    var volume: Double
    var fades: [SoundFade] = []
    /// How much it loses while someone speaks, 0…1; and when that is, in seconds from its start.
    var duck = 0.0
    var speech: [ClosedRange<Double>] = []

    /// One line that tells it from every other.
    var identity: String {
        let fades = fades.map { "\($0.direction.rawValue) \($0.start) \($0.count) \($0.isEven)" }
        let speech = speech.map { String(format: "%.4f-%.4f", $0.lowerBound, $0.upperBound) }
        return "\(content) \(at)+\(count) \(isLooped) \(volume) \(fades) \(speech.isEmpty ? 0 : duck) \(speech)"
    }
}

/// A fade, from the stretch's start; it may begin before it or end after it.
struct SoundFade: Hashable, Sendable {
    var direction: PictureFade.Direction
    var start: Int
    var count: Int
    /// Whether the sound that takes its place keeps the loudness even.
    var isEven: Bool

    func touches(_ range: Range<Int>) -> Bool {
        direction == .in ? start + count > range.lowerBound : start < range.upperBound
    }
}

/// All that is heard between two samples of a film.
struct SoundWindow: Hashable, Sendable {
    var count: Int
    var stretches: [SoundStretch]

    /// - Parameters:
    ///   - range: samples of the film.
    ///   - used: how much of each source is heard.
    init(_ range: Range<Int>, of parts: [SoundPart], used: [String: Milliseconds]) {
        count = range.count
        stretches = parts.compactMap { part in
            let start = DecodedSound.samples(part.at)
            let heard = (start..<start + DecodedSound.samples(part.duration)).clamped(to: range)
            guard !heard.isEmpty else { return nil }
            return part.stretch(
                skipping: heard.lowerBound - start, heard.count, at: heard.lowerBound - range.lowerBound, used: used)
        }
    }

    var identity: String { "\(count)\n" + stretches.map(\.identity).joined(separator: "\n") }
}

extension [SoundPart] {
    /// How much of each source is heard.
    var used: [String: Milliseconds] {
        Dictionary(map { ($0.reference, $0.duration) }, uniquingKeysWith: +)
    }
}

extension SoundPart {
    /// Seconds by which a sound may end before its file says.
    private static let uncertainty = 0.5

    fileprivate func stretch(skipping skipped: Int, _ count: Int, at: Int, used: [String: Milliseconds]) -> SoundStretch
    {
        let (sound, first) = decoded(used: used[reference] ?? duration)
        // Of an untreated sound, what is heard does not depend on how much of it was decoded.
        let begin = Int((start * Double(DecodedSound.rate)).rounded()) + skipped
        let content = sound.treated == nil ? "\(reference) \(begin)" : "\(sound.key) \(skipped)"
        // Told only where it comes to its end: elsewhere it is the same sound, however long it goes on.
        let end = start + Double(skipped + count) / Double(DecodedSound.rate)
        let turns = comesAgain && sound.treated == nil && end > sourceLength.seconds - Self.uncertainty
        var stretch = SoundStretch(
            content: content, sound: sound, first: first + skipped, at: at, count: count,
            isLooped: turns, volume: volume)
        let length = DecodedSound.samples(duration)
        let (rise, fall) = (DecodedSound.samples(fadeIn), DecodedSound.samples(fadeOut))
        stretch.fades = [
            SoundFade(direction: .in, start: -skipped, count: rise, isEven: isCrossfaded),
            SoundFade(direction: .out, start: length - fall - skipped, count: fall, isEven: isCrossfaded),
        ].filter { $0.touches(0..<count) }
        guard duck > 0 else { return stretch }
        let from = Double(skipped) / Double(DecodedSound.rate)
        let last = Double(count) / Double(DecodedSound.rate)
        stretch.duck = duck
        stretch.speech = speech.map { $0.lowerBound - from...$0.upperBound - from }
            .filter { $0.lowerBound - SoundMix.duckDown < last && $0.upperBound + SoundMix.duckUp > 0 }
        return stretch
    }
}

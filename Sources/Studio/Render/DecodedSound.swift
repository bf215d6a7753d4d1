// A sound decoded once and kept: whatever is cut, moved or made louder afterwards, its samples are only read.
//
// At half their level, so that what is louder than full scale is not clipped before it is turned down.

import Foundation
import Reel

/// What is decoded: 16-bit stereo at 48 kHz, without a header.
struct DecodedSound: Hashable, Sendable {
    static let rate = 48_000
    /// Samples are multiplied by this when they are read.
    static let scale: Float = 2 / 32_768

    var reference: String
    /// Seconds of the source; no length = to its end.
    var start = 0.0
    var length: Double?
    /// What is done to it, and how many samples it then has; `nil` = nothing.
    var treated: SoundPart?

    var key: String { SHA256.hex(of: "talkreel-pcm-1 \(self)".utf8) }

    /// ffmpeg's arguments that open it.
    func input(_ path: String) -> [String] {
        var words = treated?.isLooped == true ? ["-stream_loop", "-1"] : []
        // Sought at 0, an MP4 whose picture begins late is read from there, and the sound before it is lost.
        words += start > 0 ? ["-ss", SoundChain.seconds(start)] : []
        words += length.map { ["-t", SoundChain.seconds($0)] } ?? []
        return words + HostileMedia.inputFlags + ["-i", HostileMedia.input(path)]
    }

    /// - Parameter number: of the input.
    func chain(_ number: Int) -> String {
        let treatment = treated.map { SoundChain($0, number).text + "," } ?? ""
        return "[\(number):a:0]\(SoundChain.decoding),\(treatment)volume=0.5[a\(number)]"
    }

    static func samples(_ time: Milliseconds) -> Int { time.count * rate / 1000 }
}

extension SoundPart {
    /// Music that ends before its place does begins again.
    var comesAgain: Bool { isLooped && start + duration.seconds * speed > sourceLength.seconds - 0.05 }

    private var isTreated: Bool { speed != 1 || isReversed || ramp != nil || denoise > 0 }

    /// Music of up to ten minutes is decoded whole.
    private static let wholeMusic = Milliseconds.seconds(600)
    /// Seconds: less than all of a source is decoded in multiples of this, so that an edge may move.
    private static let grid = 30.0

    /// What is decoded for this part, and which of its samples is the part's first.
    /// - Parameter used: how much of the source is heard anywhere.
    func decoded(used: Milliseconds) -> (sound: DecodedSound, first: Int) {
        if isTreated {
            var part = self
            (part.at, part.volume, part.fadeIn, part.fadeOut) = (.zero, 1, .zero, .zero)
            (part.isCrossfaded, part.duck, part.speech, part.isLooped) = (false, 0, [], comesAgain)
            let length = duration.seconds * speed
            return (DecodedSound(reference: reference, start: start, length: length, treated: part), 0)
        }
        let isShortMusic = isLooped && sourceLength <= Self.wholeMusic
        let isWhole = comesAgain || isShortMusic || used.count * 4 >= sourceLength.count
        let from = isWhole ? 0 : (start / Self.grid).rounded(.down) * Self.grid
        let length = ((start + duration.seconds - from) / Self.grid).rounded(.up) * Self.grid
        let sound = DecodedSound(reference: reference, start: from, length: isWhole ? nil : length)
        return (sound, Int(((start - from) * Double(DecodedSound.rate)).rounded()))
    }
}

extension RenderWork {
    /// Sounds that one ffmpeg opens at once: many more, and its arguments are longer than the system takes.
    private static let mostAtOnce = 16

    /// Decodes what is not there yet, on all cores.
    func decode(_ sounds: some Sequence<DecodedSound>) async throws(RenderFailure) {
        let cache = PieceCache(folder: cache.folder, suffix: "pcm")
        let missing = Set(sounds).filter { !cache.has($0.key) }.sorted { $0.key < $1.key }
        _ = try await onAllCores(batches(of: missing, atMost: Self.mostAtOnce)) { batch in
            let parts = batch.map { cache.newPart(for: $0.key) }
            defer { for part in parts { unlink(part) } }
            var words = ["-nostdin", "-hide_banner", "-loglevel", "error", "-y"]
            for sound in batch {
                guard let file = path(sound.reference) else {
                    throw RenderFailure.mediaMissing(name: sound.reference)
                }
                words += sound.input(file)
            }
            words += ["-filter_complex", batch.indices.map { batch[$0].chain($0) }.joined(separator: ";")]
            for (number, part) in parts.enumerated() { words += ["-map", "[a\(number)]", "-f", "s16le", part] }
            try await ffmpeg(words)
            do { for (part, sound) in zip(parts, batch) { try cache.keep(part, as: sound.key) } } catch {
                throw RenderFailure.encoder("could not keep a sound: \(error)")
            }
        }
    }
}

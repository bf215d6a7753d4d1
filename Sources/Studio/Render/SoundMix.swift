// Sounds that were decoded before, added up: loudness, fades, and music that makes room for speech.

import Foundation

/// The samples of a window: stereo at 48 kHz, full scale at 1, nothing limited.
struct SoundMix: Sendable {
    /// Seconds in which music goes down before speech begins, and up again after it. Computed from when it is spoken, so
    /// that the level is even inside a phrase.
    static let (duckDown, duckUp) = (0.25, 0.5)

    private(set) var samples: [Float]

    init(count: Int) { samples = [Float](repeating: 0, count: 2 * count) }

    /// Mixes a window of sounds that are decoded.
    /// - Parameter path: where a decoded sound lies.
    /// - Throws: when one is gone.
    init(_ window: SoundWindow, path: (DecodedSound) -> String) throws(RenderFailure) {
        self.init(count: window.count)
        for stretch in window.stretches {
            let file = path(stretch.sound)
            guard let heard = Self.read(stretch, from: file) else { throw .encoder("could not read the sound \(file)") }
            add(heard, gains: Self.gains(of: stretch), at: stretch.at)
        }
    }

    /// The bytes of 32-bit samples.
    var bytes: Data { samples.withUnsafeBytes { Data($0) } }

    /// - Parameters:
    ///   - heard: 16-bit stereo; may be shorter than the gains.
    ///   - gains: a factor for each pair of samples.
    ///   - start: pairs of the mix before it.
    mutating func add(_ heard: Data, gains: [Float], at start: Int) {
        let count = min(heard.count / 4, gains.count, samples.count / 2 - start)
        guard count > 0 else { return }
        samples.withUnsafeMutableBufferPointer { mix in
            heard.withUnsafeBytes { bytes in
                gains.withUnsafeBufferPointer { gains in
                    for index in 0..<count {
                        let (left, right) = (4 * index, 4 * index + 2)
                        let gain = gains[index]
                        let place = 2 * (start + index)
                        mix[place] += gain * Float(bytes.loadUnaligned(fromByteOffset: left, as: Int16.self))
                        mix[place + 1] += gain * Float(bytes.loadUnaligned(fromByteOffset: right, as: Int16.self))
                    }
                }
            }
        }
    }

    /// The factor of each sample of a stretch.
    static func gains(of stretch: SoundStretch) -> [Float] {
        var gains = [Float](repeating: Float(stretch.volume) * DecodedSound.scale, count: stretch.count)
        for fade in stretch.fades { fade.apply(to: &gains) }
        for span in stretch.speech { duck(&gains, by: stretch.duck, under: span) }
        return gains
    }

    private static func duck(_ gains: inout [Float], by amount: Double, under span: ClosedRange<Double>) {
        let rate = Double(DecodedSound.rate)
        let (start, end) = (span.lowerBound * rate, span.upperBound * rate)
        let (down, up) = (duckDown * rate, duckUp * rate)
        let range = (Int(start - down)..<Int(end + up) + 1).clamped(to: 0..<gains.count)
        for index in range {
            let place = Double(index)
            let depth = min((place - start + down) / down, (end + up - place) / up, 1)
            gains[index] *= Float(1 - amount * max(0, depth))
        }
    }

    /// The samples of a stretch; fewer where the sound ends before it. `nil` when it cannot be read.
    private static func read(_ stretch: SoundStretch, from path: String) -> Data? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }  // it was only read
        do {
            let whole = Int(try file.seekToEnd()) / 4
            guard whole > 0 else { return Data() }
            var heard = Data()
            var first = stretch.isLooped ? stretch.first % whole : stretch.first
            while heard.count < 4 * stretch.count, first < whole {
                try file.seek(toOffset: UInt64(4 * first))
                let wanted = min(whole - first, stretch.count - heard.count / 4)
                guard let bytes = try file.read(upToCount: 4 * wanted), bytes.count == 4 * wanted else { return nil }
                heard.append(bytes)
                guard stretch.isLooped else { break }
                first = 0
            }
            return heard
        } catch {
            return nil
        }
    }
}

extension SoundFade {
    fileprivate func apply(to gains: inout [Float]) {
        let reach = direction == .in ? 0..<start + count : start..<gains.count
        guard reach.lowerBound < reach.upperBound else { return }
        for index in reach.clamped(to: 0..<gains.count) {
            let passed = count > 0 ? min(max(Double(index - start) / Double(count), 0), 1) : 1
            let level = direction == .in ? passed : 1 - passed
            gains[index] *= Float(isEven ? sin(level * .pi / 2) : level)
        }
    }
}

// "Under 25 MB": how many bits a second the picture and the sound may have, and how large the picture then can be.

import Foundation
import Reel

/// What a film of a given length may use of a number of bytes. Pure.
struct SizeTarget: Hashable, Sendable {
    var bytes: Int
    /// Seconds.
    var duration: Double
    /// Pixels and frames a second of the film as it is.
    var width: Int
    var height: Int
    var framesPerSecond: Double

    /// Bits a pixel below which a smaller picture looks better than a large one in blocks; chosen by looking at our own
    /// scenes encoded by x264 `fast`.
    private static let leastBits = 0.035
    /// The shorter side is not made smaller than this.
    private static let leastSide = 240
    /// Shorter sides that films usually have.
    private static let sides = [1440, 1080, 900, 720, 576, 540, 480, 432, 360, 300, leastSide]
    /// Bits a second under which no picture is worth the name.
    private static let leastPicture = 48_000
    private static let leastSound = 32_000
    /// What the container's tables take of a file.
    private static let container = 0.006

    /// Part of the bytes that is aimed at; a try that comes out above 1 is not delivered.
    static let aim = 0.985
    /// A file below this part of what it may have is tried again with more.
    static let enough = 0.97

    /// Bits a second for all of it.
    private var rate: Double {
        Double(bytes) * 8 * Self.aim * (1 - Self.container) / max(duration, 0.04)
    }

    /// Bits a second of the sound: as an export has them, less where that would be more than a sixth of all.
    var soundRate: Int { min(192_000, max(Self.leastSound, Int(rate / 6) / 1000 * 1000)) }

    /// Bits a second of the picture; `nil` when there is no sense in it.
    var pictureRate: Int? {
        let left = Int(rate) - soundRate
        return left >= Self.leastPicture ? left : nil
    }

    /// The least bytes with which it can be tried, for the sentence that says so.
    var leastBytes: Int {
        Int(Double(Self.leastPicture + Self.leastSound) * 1.25 * max(duration, 0.04) / 8 / Self.aim)
    }

    /// The film's own size, or one of its shape with enough bits for each pixel.
    var pictureSize: (width: Int, height: Int) {
        guard let bits = pictureRate else { return (width, height) }
        let pixels = Double(width * height)
        let possible = Double(bits) / Self.leastBits / framesPerSecond
        let short = min(width, height)
        let wanted = Int(Double(short) * min(1, (possible / pixels).squareRoot()))
        guard Double(wanted) < 0.95 * Double(short) else { return (width, height) }
        let side = min(short, Self.sides.first { $0 <= wanted } ?? Self.leastSide)
        func even(_ length: Int) -> Int { (length * side + short) / (2 * short) * 2 }
        return (even(width), even(height))
    }
}

extension SizeTarget {
    /// Bytes as people say them: `2.4 MB`, `640 KB`.
    static func words(_ bytes: Int) -> String {
        bytes >= 1_000_000
            ? String(format: "%.1f MB", Double(bytes) / 1e6) : "\(max(1, (bytes + 999) / 1000)) KB"
    }
}

extension Delivery {
    /// The least side of a moving picture, and the least bits a second of sound, in which anything can be made out.
    private static let least = (side: 120, sound: 24_000)

    /// Makes the next try smaller.
    /// - Returns: false when it cannot be made smaller this way.
    mutating func shrink(from bytes: Int, to limit: Int) -> Bool {
        switch format {
        case .gif, .webp:
            let part = (Double(limit) / Double(bytes)).squareRoot() * 0.97
            let now = min(animationSide, max(width, height))
            guard now > Self.least.side else { return false }
            animationSide = max(Int(Double(now) * part), Self.least.side)
        case .mp3, .m4a, .aac:
            let rate = Int(Double(limit) * 8 * 0.97 / max(duration.seconds, 0.1)) / 1000 * 1000
            let next = min(rate, soundRate.map { $0 * 9 / 10 } ?? 256_000)
            guard next >= Self.least.sound else { return false }
            soundRate = next
        case .mp4, .mov, .mkv, .webm, .wav, .png, .jpg, .srt, .vtt: return false
        }
        return true
    }
}

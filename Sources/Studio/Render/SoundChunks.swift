// The sound of a film as AAC in chunks: a change mixes and encodes only the chunks that sound different.
//
// A chunk is encoded with some of the sound before and after it, and of what comes out only its own packets are kept:
// each packet overlaps the one before it, and both were made of the same sound.

import Foundation

/// The chunks of a film's sound, stereo at 48 kHz.
struct SoundChunks: Sendable {
    /// Samples of one AAC packet.
    static let packet = 1024
    /// Packets of a chunk: about 15 s, so that a film of half a minute keeps two cores busy once.
    static let length = 704
    /// Packets before a chunk, in which the encoder finds its level again, and after it.
    static let lead = 32
    static let tail = 4

    /// Samples of the film.
    let samples: Int

    /// Of AAC, besides the one before the start.
    var packets: Int { (samples + Self.packet - 1) / Self.packet }

    struct Chunk: Hashable, Sendable {
        var number: Int
        /// Samples of the film that are encoded.
        var samples: Range<Int>
        /// Packets of what comes out that are kept.
        var kept: Range<Int>
    }

    var all: [Chunk] {
        let packets = packets
        return stride(from: 0, to: packets, by: Self.length).enumerated().map { number, start in
            let first = max(0, start - Self.lead)
            let end = min(packets, start + Self.length)
            let last = min(packets, end + Self.tail)
            let heard = first * Self.packet..<min(last * Self.packet, samples)
            // The encoder's first packet only leads to the second; players need it at the start of a file.
            let kept = (number == 0 ? 0 : start - first + 1)..<(end - first + 1)
            return Chunk(number: number, samples: heard, kept: kept)
        }
    }
}

/// Packets of AAC with a header each, one after another.
enum ADTS {
    /// - Returns: the packets of those numbers; `nil` when the stream has not all of them.
    static func packets(_ range: Range<Int>, of stream: Data) -> Data? {
        var (at, number) = (stream.startIndex, 0)
        var (start, end) = (stream.endIndex, stream.startIndex)
        while at + 7 <= stream.endIndex, stream[at] == 0xFF, stream[at + 1] & 0xF0 == 0xF0 {
            // 13 bits: the length with the header.
            let length = Int(stream[at + 3] & 3) << 11 | Int(stream[at + 4]) << 3 | Int(stream[at + 5]) >> 5
            guard length >= 7, at + length <= stream.endIndex else { break }
            if range.contains(number) {
                start = min(start, at)
                end = at + length
            }
            (at, number) = (at + length, number + 1)
        }
        return number >= range.upperBound && start < end ? stream[start..<end] : nil
    }
}

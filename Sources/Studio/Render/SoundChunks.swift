// A long mix as AAC in chunks: a change encodes only the chunks that sound different, all cores at once.
//
// A chunk is encoded with some of the sound before and after it, and of what comes out only its own packets are kept:
// each packet overlaps the one before it, and both were made of the same sound.

import Foundation

/// The chunks of a mix, as 16-bit stereo at 48 kHz.
struct SoundChunks: Sendable {
    /// Samples of one AAC packet.
    static let packet = 1024
    /// Packets of a chunk: about 15 s, so that a film of half a minute keeps two cores busy once.
    static let length = 704
    /// Packets before a chunk, in which the encoder finds its level again, and after it.
    static let lead = 32
    static let tail = 4
    private static let bytesPerPacket = 4 * packet

    /// Samples of the mix.
    let samples: Int

    /// Of AAC, besides the one before the start.
    var packets: Int { (samples + Self.packet - 1) / Self.packet }

    struct Chunk: Hashable, Sendable {
        var number: Int
        /// Bytes of the mix that are encoded.
        var bytes: Range<Int>
        /// Packets of what comes out that are kept.
        var kept: Range<Int>
    }

    var all: [Chunk] {
        let packets = packets
        return stride(from: 0, to: packets, by: Self.length).enumerated().map { number, start in
            let first = max(0, start - Self.lead)
            let end = min(packets, start + Self.length)
            let last = min(packets, end + Self.tail)
            let bytes = first * Self.bytesPerPacket..<min(last * Self.bytesPerPacket, samples * 4)
            // The encoder's first packet only leads to the second; players need it at the start of a file.
            let kept = (number == 0 ? 0 : start - first + 1)..<(end - first + 1)
            return Chunk(number: number, bytes: bytes, kept: kept)
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

extension RenderWork {
    /// The mix in a file → one AAC file, its chunks taken from the cache where they sound the same.
    func encodeChunks(of mix: String, to target: String) async throws(RenderFailure) {
        guard let bytes = (try? FileManager.default.attributesOfItem(atPath: mix))?[.size] as? Int, bytes > 0 else {
            throw .encoder("the mix came out empty")
        }
        let whole = SoundChunks(samples: bytes / 4)
        let parts = try await onAllCores(whole.all) { try await encode($0, of: mix) }
        let stream = job.file("sound.aac")
        do { try Data(parts.joined()).write(to: URL(filePath: stream)) } catch {
            throw .encoder("could not write to \(job.path)")
        }
        // The encoder's first packet lies before the start, and the last one is only as long as the mix: the container
        // says both to players.
        let rest = whole.samples - (whole.packets - 1) * SoundChunks.packet
        let lengths = "setts=duration=if(eq(N\\,\(whole.packets))\\,DURATION*\(rest)/\(SoundChunks.packet)\\,DURATION)"
        let arguments = [
            "-nostdin", "-hide_banner", "-loglevel", "error", "-y", "-itsoffset",
            "-\(Double(SoundChunks.packet) / Double(SoundEncoder.rate))", "-f", "aac", "-i", stream, "-c", "copy",
            "-bsf:a", "aac_adtstoasc,\(lengths)", "-f", "mp4", target,
        ]
        do {
            async let isWhole: Void = decode([stream])
            try await ffmpeg(arguments)
            try await isWhole
        } catch {
            throw RenderFailure(caught: error)
        }
    }

    private func encode(_ chunk: SoundChunks.Chunk, of mix: String) async throws(RenderFailure) -> Data {
        guard let samples = Self.read(chunk.bytes, of: mix) else { throw .encoder("could not read the mix") }
        let cache = PieceCache(folder: cache.folder, suffix: "aac")
        var hash = SHA256()
        hash.update("talkreel-aac-1 \(chunk.kept)\n".utf8)
        hash.update(samples)
        let key = hash.finish()
        if cache.has(key), let known = FileManager.default.contents(atPath: cache.path(of: key)) { return known }
        let (source, part) = (job.file("chunk-\(chunk.number).s16"), cache.newPart(for: key))
        defer {
            unlink(source)
            unlink(part)
        }
        do { try samples.write(to: URL(filePath: source)) } catch { throw .encoder("could not write to \(job.path)") }
        try await ffmpeg([
            "-nostdin", "-hide_banner", "-loglevel", "error", "-y", "-f", "s16le", "-ar", "\(SoundEncoder.rate)",
            "-ac", "2", "-i", source, "-c:a", "aac", "-b:a", "192k", "-f", "adts", part,
        ])
        guard let packets = ADTS.packets(chunk.kept, of: FileManager.default.contents(atPath: part) ?? Data()) else {
            throw .encoder("the sound came out short")
        }
        do {
            try packets.write(to: URL(filePath: part))
            try cache.keep(part, as: key)
        } catch {
            throw .encoder("could not keep the sound: \(error)")
        }
        return packets
    }

    private static func read(_ bytes: Range<Int>, of path: String) -> Data? {
        guard let file = FileHandle(forReadingAtPath: path) else { return nil }
        defer { try? file.close() }  // it was only read
        do {
            try file.seek(toOffset: UInt64(bytes.lowerBound))
            return try file.read(upToCount: bytes.count)
        } catch {
            return nil
        }
    }
}

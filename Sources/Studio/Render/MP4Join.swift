// Pieces and sound → one MP4, its tables first: what ffmpeg's concat does, without opening every piece as a film and
// without writing the film twice. Only for files of the form that our pieces have; for others there is ffmpeg.

import Foundation

struct MP4Join: Sendable {
    private let pieces: [MP4Track]
    private let sound: MP4Track
    /// Ticks from the start of a film to the first frame's turn to be shown.
    private let lead: Int
    private let framesPerSecond: Double

    /// - Parameter frames: how many each piece has.
    /// - Returns: `nil` when the files do not fit each other, or are of another form.
    init?(pieces paths: [(path: String, frames: Int)], sound: String, framesPerSecond: Double) throws {
        var pieces: [MP4Track] = []
        var known: [String: MP4Track] = [:]
        var count = 0
        for (path, frames) in paths {
            guard var piece = try known[path] ?? MP4Track(path: path), piece.sizes.count == frames,
                let first = pieces.first ?? Optional(piece), piece.timescale == first.timescale
            else { return nil }
            known[path] = piece
            // Each piece ends where the next begins, to the tick, however its own lengths were rounded.
            let ticks = Double(piece.timescale) / framesPerSecond
            let (start, end) = (Double(count) * ticks, Double(count + frames) * ticks)
            guard piece.last(Int(end.rounded()) - Int(start.rounded())) else { return nil }
            count += frames
            pieces.append(piece)
        }
        guard let description = pieces.first?.description, let sound = try MP4Track(path: sound) else { return nil }
        for piece in pieces where piece.description != description { return nil }
        (self.pieces, self.sound, self.framesPerSecond) = (pieces, sound, framesPerSecond)
        lead = pieces.map(\.lead).max() ?? 0
    }

    // MARK: Order of the bytes

    /// Samples of one track that lie together: about a second of them.
    private struct Run {
        var path: String
        var isSound: Bool
        var bytes: Range<Int>
        var count: Int
    }

    /// A second of pictures, the sound of that time, the next second.
    private var runs: [Run] {
        var runs: [Run] = []
        var heard = 0
        var shown = 0
        let second = max(1, Int(framesPerSecond.rounded()))
        for piece in pieces {
            for start in stride(from: 0, to: piece.sizes.count, by: second) {
                let end = min(start + second, piece.sizes.count)
                runs += Self.together(piece, start..<end, isSound: false)
                shown += end - start
                let time = Double(shown) / framesPerSecond * Double(sound.timescale)
                let until = min(sound.sizes.count, Int(time) / SoundChunks.packet + 1)
                if until > heard { runs += Self.together(sound, heard..<until, isSound: true) }
                heard = max(heard, until)
            }
        }
        return heard < sound.sizes.count
            ? runs + Self.together(sound, heard..<sound.sizes.count, isSound: true) : runs
    }

    /// The samples as runs of bytes that follow each other in the file.
    private static func together(_ track: MP4Track, _ samples: Range<Int>, isSound: Bool) -> [Run] {
        var runs: [Run] = []
        for sample in samples {
            let bytes = track.places[sample]..<track.places[sample] + track.sizes[sample]
            if let last = runs.last, last.bytes.upperBound == bytes.lowerBound {
                runs[runs.count - 1].bytes = last.bytes.lowerBound..<bytes.upperBound
                runs[runs.count - 1].count += 1
            } else {
                runs.append(Run(path: track.path, isSound: isSound, bytes: bytes, count: 1))
            }
        }
        return runs
    }

    // MARK: Tables

    private func tables(_ runs: [Run], from start: Int, wide: Bool) -> MP4Box {
        var at = start
        var places: (film: [Int], sound: [Int]) = ([], [])
        for run in runs {
            if run.isSound { places.sound.append(at) } else { places.film.append(at) }
            at += run.bytes.count
        }
        let length = pieces.map { $0.lengths.reduce(0, +) }.reduce(0, +)
        let ticks = pieces[0].timescale
        let film = (length * 1000 + ticks / 2) / ticks
        let heard = sound.trak.at("tkhd")?.numbers(from: 20).first ?? 0
        var header = sound.header
        header.put(max(film, heard), at: 16)
        header.put(3, at: header.body.count - 4)
        let all = [
            header, picture(places.film, runs.filter { !$0.isSound }.map(\.count), length, film, wide),
            heardTrack(places.sound, runs.filter(\.isSound).map(\.count), wide),
        ]
        return MP4Box("moov", children: all)
    }

    /// - Parameters:
    ///   - length: ticks of the track.
    ///   - shown: milliseconds.
    private func picture(_ places: [Int], _ counts: [Int], _ length: Int, _ shown: Int, _ wide: Bool) -> MP4Box {
        var trak = pieces[0].trak
        let table = ["mdia", "minf", "stbl"]
        let delays = pieces.flatMap { piece in piece.delays.map { $0 - piece.lead + lead } }
        let keys = zip(pieces, starts).flatMap { piece, start in piece.keys.map { $0 + start + 1 } }
        let sizes = pieces.flatMap(\.sizes)
        func counted(_ type: String, _ values: [Int], by width: Int = 1) -> MP4Box {
            .table(type, [values.count / width] + values)
        }
        trak.set(pieces[0].description, "stsd", in: table)
        trak.set(counted("stts", pieces.flatMap(\.lengths).runs, by: 2), "stts", in: table)
        trak.set(counted("stss", keys), "stss", in: table)
        let hasDelays = delays.contains { $0 != 0 }
        trak.set(hasDelays ? counted("ctts", delays.runs, by: 2) : nil, "ctts", in: table)
        trak.set(.table("stsz", [0, sizes.count] + sizes), "stsz", in: table)
        // Groups of a piece's own samples say nothing of the film's.
        for type in ["sdtp", "sgpd", "sbgp"] { trak.set(nil, type, in: table) }
        lay(places, counts, wide, in: &trak)
        if var head = trak.at("tkhd"), var clock = trak.at("mdia", "mdhd") {
            head.put(shown, at: 20)
            trak.set(head, "tkhd", in: [])
            clock.put(length, at: 16)
            trak.set(clock, "mdhd", in: ["mdia"])
        }
        trak.set(.table("elst", [1, shown, lead, 0x1_0000]), "elst", in: ["edts"])
        return trak
    }

    private func heardTrack(_ places: [Int], _ counts: [Int], _ wide: Bool) -> MP4Box {
        var trak = sound.trak
        if var head = trak.at("tkhd") {
            head.put(2, at: 12)
            trak.set(head, "tkhd", in: [])
        }
        lay(places, counts, wide, in: &trak)
        return trak
    }

    private var starts: [Int] {
        var (starts, count) = ([Int](), 0)
        for piece in pieces {
            starts.append(count)
            count += piece.sizes.count
        }
        return starts
    }

    /// Where the runs of a track lie, and how many samples each has.
    private func lay(_ places: [Int], _ counts: [Int], _ wide: Bool, in trak: inout MP4Box) {
        let table = ["mdia", "minf", "stbl"]
        var entries: [Int] = []
        for (number, count) in counts.enumerated() where number == 0 || counts[number - 1] != count {
            entries += [number + 1, count, 1]
        }
        trak.set(.table("stsc", [entries.count / 3] + entries), "stsc", in: table)
        let chunks = wide ? places.flatMap { [$0 >> 32, $0 & 0xFFFF_FFFF] } : places
        trak.set(.table(wide ? "co64" : "stco", [places.count] + chunks), "stco", in: table)
    }

    // MARK: Writing

    /// Writes the film; the file must not be there.
    func write(to path: String) throws {
        let runs = runs
        let content = runs.map(\.bytes.count).reduce(0, +)
        let kind = MP4Box("ftyp", Array("isom".utf8) + [0, 0, 2, 0] + Array("isomiso2avc1mp41".utf8)).bytes
        let wide = content > 4_000_000_000
        let head = 16
        let start = kind.count + tables(runs, from: 0, wide: wide).bytes.count + head
        let size = UInt64(content + head)
        let mdat =
            [0, 0, 0, 1] + Array("mdat".utf8) + UInt32(size >> 32).bigEndianBytes
            + UInt32(truncatingIfNeeded: size).bigEndianBytes
        guard FileManager.default.createFile(atPath: path, contents: nil) else { throw CocoaError(.fileWriteUnknown) }
        let target = try FileHandle(forWritingTo: URL(filePath: path))
        defer { try? target.close() }  // what was not written has thrown
        try target.write(contentsOf: Data(kind + tables(runs, from: start, wide: wide).bytes + mdat))
        var files: [String: FileHandle] = [:]
        defer { for file in files.values { try? file.close() } }  // they were only read
        for run in runs {
            if !run.isSound, files[run.path] == nil {
                for path in files.keys where path != sound.path { try files.removeValue(forKey: path)?.close() }
            }
            let file = try files[run.path] ?? FileHandle(forReadingFrom: URL(filePath: run.path))
            files[run.path] = file
            try file.seek(toOffset: UInt64(run.bytes.lowerBound))
            guard let bytes = try file.read(upToCount: run.bytes.count), bytes.count == run.bytes.count else {
                throw CocoaError(.fileReadUnknown)
            }
            try target.write(contentsOf: bytes)
        }
    }
}

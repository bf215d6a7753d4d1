// The sound of a film: what is not known yet is decoded, mixed and encoded in chunks, which then are put together.

import Foundation
import Locking
import Reel

/// A chunk of the sound, and what decides its packets.
private struct SoundJob: Sendable {
    var chunk: SoundChunks.Chunk
    var window: SoundWindow
    var key = ""
}

extension RenderWork {
    /// AAC lifts peaks by about 0.7 dB: the limit of 0.82 keeps the file under −1 dBTP. Looking ahead makes all sound
    /// 5 ms late, unless the filter makes up for it.
    private static let limiter = "alimiter=limit=0.82:level=disabled:latency=1"

    private var packets: PieceCache { PieceCache(folder: cache.folder, suffix: "aac") }
    private var samples: PieceCache { PieceCache(folder: cache.folder, suffix: "pcm") }

    /// Makes `sound.m4a` in the job's folder.
    func encodeSound() async throws(RenderFailure) {
        let plan = plan.hearing(try await hear())
        // The same sounds at the same places are the same sound: a change of the picture makes none.
        let key = SHA256.hex(
            of: "talkreel-sound-5 \(plan.sound) \(plan.frameCount) \(plan.framesPerSecond) \(plan.loudness ?? 0)".utf8)
        if cache.has(key) { return try copy(key) }
        let whole = SoundChunks(
            samples: Int((Double(plan.frameCount) * Double(DecodedSound.rate) / plan.framesPerSecond).rounded()))
        let used = plan.sound.used
        var jobs = whole.all.map { chunk in
            SoundJob(chunk: chunk, window: SoundWindow(chunk.samples, of: plan.sound, used: used))
        }
        let gain = try await gain(of: jobs, to: plan.loudness)
        for place in jobs.indices {
            let job = jobs[place]
            jobs[place].key = SHA256.hex(of: "talkreel-aac-2 \(gain) \(job.chunk.kept)\n\(job.window.identity)".utf8)
        }
        let new = try await encodeMissing(jobs, gain: gain)
        let part = cache.newPart(for: key)
        defer { unlink(part) }
        do {
            async let areWhole: Void = checkSound(new)
            try await putTogether(jobs.map(\.key), of: whole, to: part)
            try await areWhole
        } catch {
            throw RenderFailure(caught: error)
        }
        do { try cache.keep(part, as: key) } catch { throw .encoder("could not keep the sound: \(error)") }
        try copy(key)
    }

    // MARK: Chunks

    /// - Returns: the keys of those that were encoded now.
    private func encodeMissing(_ jobs: [SoundJob], gain: Double) async throws(RenderFailure) -> [String] {
        var known: Set<String> = []
        // What is heard twice is encoded once: silence, mostly.
        let missing = jobs.filter { known.insert($0.key).inserted && !packets.has($0.key) }
        try await decode(missing.flatMap(\.window.stretches).map(\.sound))
        _ = try await onAllCores(missing) { try await encode($0, gain: gain) }
        return missing.map(\.key)
    }

    private func encode(_ sound: SoundJob, gain: Double) async throws(RenderFailure) {
        let part = packets.newPart(for: sound.key)
        defer { unlink(part) }
        let filters = "volume=\(SoundChain.seconds(gain))dB,\(Self.limiter),apad,atrim=end_sample=\(sound.window.count)"
        try await play(sound, ["-af", filters, "-c:a", "aac", "-b:a", "192k", "-f", "adts", part])
        let all = FileManager.default.contents(atPath: part) ?? Data()
        guard let kept = ADTS.packets(sound.chunk.kept, of: all) else { throw .encoder("the sound came out short") }
        do {
            try kept.write(to: URL(filePath: part))
            try packets.keep(part, as: sound.key)
        } catch {
            throw .encoder("could not keep the sound: \(error)")
        }
    }

    /// Mixes a chunk and has ffmpeg do something with it.
    private func play(
        _ sound: SoundJob, _ what: [String], onLine: (@Sendable (String) -> Void)? = nil
    ) async throws(RenderFailure) {
        let mix = job.file("mix-\(sound.chunk.number).f32")
        defer { unlink(mix) }
        let bytes = try SoundMix(sound.window) { samples.path(of: $0.key) }.bytes
        do { try bytes.write(to: URL(filePath: mix)) } catch { throw .encoder("could not write to \(job.path)") }
        try await ffmpeg(
            ["-nostdin", "-hide_banner", "-nostats", "-loglevel", "error", "-y", "-f", "f32le", "-ar"]
                + ["\(DecodedSound.rate)", "-ac", "2", "-i", mix] + what, onLine: onLine)
    }

    // MARK: Together

    /// The chunks as one file.
    private func putTogether(
        _ keys: [String], of whole: SoundChunks, to target: String
    ) async throws(RenderFailure) {
        let stream = job.file("sound.aac")
        guard FileManager.default.createFile(atPath: stream, contents: nil),
            let file = FileHandle(forWritingAtPath: stream)
        else { throw .encoder("could not write to \(job.path)") }
        defer { try? file.close() }  // what was not written has thrown
        for key in keys {
            guard let bytes = FileManager.default.contents(atPath: packets.path(of: key)) else {
                throw .encoder("could not read the sound")
            }
            do { try file.write(contentsOf: bytes) } catch { throw .encoder("could not write to \(job.path)") }
        }
        // The encoder's first packet lies before the start, and the last one is only as long as the film: the container
        // says both to players.
        let rest = whole.samples - (whole.packets - 1) * SoundChunks.packet
        let lengths = "setts=duration=if(eq(N\\,\(whole.packets))\\,DURATION*\(rest)/\(SoundChunks.packet)\\,DURATION)"
        try await ffmpeg([
            "-nostdin", "-hide_banner", "-loglevel", "error", "-y", "-itsoffset",
            "-\(Double(SoundChunks.packet) / Double(DecodedSound.rate))", "-f", "aac", "-i", stream, "-c", "copy",
            "-bsf:a", "aac_adtstoasc,\(lengths)", "-f", "mp4", target,
        ])
    }

    /// Decodes chunks that were encoded now; those that fail are forgotten.
    private func checkSound(_ keys: [String]) async throws(RenderFailure) {
        // A call's files are open at once.
        _ = try await onAllCores(batches(of: keys, atMost: 40)) { batch in
            do throws(RenderFailure) { try await decode(batch.map(packets.path)) } catch {
                if error != .cancelled { for key in batch { packets.forget(key) } }
                throw error
            }
        }
    }

    private func copy(_ key: String) throws(RenderFailure) {
        unlink(job.file("sound.m4a"))
        guard link(cache.path(of: key), job.file("sound.m4a")) == 0 else {
            throw .encoder("could not write to \(job.path)")
        }
    }

    // MARK: Loudness

    /// Decibels that all of it is raised by, in tenths, so that a small change elsewhere seldom changes it.
    private func gain(of jobs: [SoundJob], to wanted: Double?) async throws(RenderFailure) -> Double {
        guard let wanted, jobs.contains(where: { !$0.window.stretches.isEmpty }) else { return 0 }
        let ears = HeardCache(folder: cache.folder)
        let keys = jobs.map { SHA256.hex(of: "\($0.chunk.kept)\n\($0.window.identity)".utf8) }
        try await decode(jobs.flatMap(\.window.stretches).map(\.sound))
        let heard = try await onAllCores(Array(jobs.indices)) { place in
            try await ears.all("levels", of: [(keys[place], "")]) { _ in try await levels(of: jobs[place]) }
        }
        let moments = heard.flatMap { $0.values.joined() }
        // Silence is not raised to anything.
        guard let level = Loudness.integrated(moments), level > -60 else { return 0 }
        return (min(max(wanted - level, -40), 40) * 10).rounded() / 10
    }

    /// Of each 0.4 s, every 0.1 s, that end in the chunk, in LUFS.
    private func levels(of sound: SoundJob) async throws(RenderFailure) -> [Double] {
        let lead = Double((sound.chunk.kept.lowerBound - 1) * SoundChunks.packet) / Double(DecodedSound.rate)
        let end = lead + Double(sound.chunk.kept.count * SoundChunks.packet) / Double(DecodedSound.rate)
        let said = Lock("")
        try await play(
            sound,
            ["-af", "ebur128=metadata=1:framelog=verbose,ametadata=mode=print:key=lavfi.r128.M:file=-"]
                + ["-f", "null", "-"]
        ) { line in said.withLock { $0 += line + "\n" } }
        // The first moment is whole after 0.4 s.
        return Loudness.levels(in: said.withLock { $0 }, from: max(lead, 0.3), to: end)
    }
}

/// How loud a whole is, by what each moment of it measured (ITU-R BS.1770-4).
enum Loudness {
    /// What ffmpeg's ebur128 wrote down for the moments in between.
    static func levels(in text: String, from start: Double, to end: Double) -> [Double] {
        var time = 0.0
        var levels: [Double] = []
        for line in text.split(separator: "\n") {
            if let mark = line.range(of: "pts_time:") { time = Double(line[mark.upperBound...]) ?? time }
            guard line.hasPrefix("lavfi.r128.M="), let level = Double(line.dropFirst(13)) else { continue }
            if time >= start, time < end { levels.append(level) }
        }
        return levels
    }

    /// LUFS, without what is silent and what is 10 LU below the rest; `nil` when all is silent.
    static func integrated(_ levels: [Double]) -> Double? {
        func mean(_ levels: [Double]) -> Double? {
            guard !levels.isEmpty else { return nil }
            return 10 * log10(levels.reduce(0) { $0 + pow(10, $1 / 10) } / Double(levels.count))
        }
        let heard = levels.filter { $0 > -70 }
        guard let first = mean(heard) else { return nil }
        return mean(heard.filter { $0 > first - 10 })
    }
}

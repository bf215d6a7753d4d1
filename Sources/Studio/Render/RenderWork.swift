// The steps of one render: pieces, sound, join, check.

import Foundation
import Locking
import Reel

/// Which piece, and whether it had to be encoded.
struct PieceReport: Hashable, Sendable {
    var key: String
    var frames: Int
    var fromCache: Bool
}

struct RenderWork: Sendable {
    let plan: RenderPlan
    let settings: EncoderSettings
    let path: @Sendable (String) -> String?
    let job: RenderJobFolder
    let cache: PieceCache

    init(
        plan: RenderPlan, quality: String, path: @escaping @Sendable (String) -> String?, job: RenderJobFolder,
        cache: PieceCache
    ) {
        self.plan = plan
        settings = EncoderSettings(plan: plan, quality: quality)
        self.path = path
        self.job = job
        self.cache = cache
    }

    private var encoder: PieceEncoder {
        PieceEncoder(settings: settings, path: path, titles: TitleImages(folder: job.path))
    }

    // MARK: Pieces

    func encodePieces(progress: @escaping @Sendable (Double) -> Void) async throws(RenderFailure) -> [PieceReport] {
        let count = FrameCount(total: plan.frameCount, report: progress)
        var reports: [PieceReport] = []
        // A piece that the film shows twice is encoded once.
        var known: Set<String> = []
        var missing: [RenderPiece] = []
        for piece in plan.pieces {
            let key = encoder.key(of: piece)
            let isMissing = !known.contains(key) && !cache.has(key)
            known.insert(key)
            if isMissing { missing.append(piece) } else { count.add(piece.frames.count) }
            reports.append(PieceReport(key: key, frames: piece.frames.count, fromCache: !isMissing))
        }
        let runs = PieceRun.runs(of: missing, fps: plan.framesPerSecond, most: settings.mostAtOnce)
        let cores = ProcessInfo.processInfo.activeProcessorCount
        _ = try await onAllCores(PieceRun.spread(runs, over: cores)) { try await encode($0, threads: $1, count) }
        return reports
    }

    private func encode(_ run: PieceRun, threads: Int, _ count: FrameCount) async throws(RenderFailure) {
        var encoder = encoder
        encoder.settings.threads = threads
        let keys = run.pieces.map { encoder.key(of: $0) }
        let parts = keys.map { cache.newPart(for: $0) }
        defer { for part in parts { unlink(part) } }
        let own = Lock(0)
        try await ffmpeg(encoder.arguments(for: run, to: parts)) { line in
            guard line.hasPrefix("frame:") else { return }
            let isNew = own.withLock { done in
                done += 1
                return done <= run.frameCount
            }
            if isNew { count.add(1) }
        }
        count.add(run.frameCount - own.withLock { min($0, run.frameCount) })
        try await decode(parts, ["-skip_frame", "nokey"])
        do { for (part, key) in zip(parts, keys) { try cache.keep(part, as: key) } } catch {
            throw .encoder("could not keep a piece: \(error)")
        }
    }

    /// A piece of one frame as a picture: PNG or PPM, as the target's name ends.
    /// - Parameter scaling: a filter of ffmpeg; `nil` = the plan's size.
    func draw(_ piece: RenderPiece, to target: String, scaling: String? = nil) async throws(RenderFailure) {
        try await ffmpeg(encoder.drawing(piece, scaling: scaling, to: target))
    }

    /// Pieces and sound beside each other.
    func encodeAll(progress: @escaping @Sendable (Double) -> Void) async throws(RenderFailure) -> [PieceReport] {
        do {
            async let sound: Void = encodeSound()
            let pieces = try await encodePieces(progress: progress)
            try await sound
            return pieces
        } catch {
            throw RenderFailure(caught: error)
        }
    }

    // MARK: Sound and join

    func encodeSound() async throws(RenderFailure) {
        let encoder = SoundEncoder(path: path)
        // The same sounds at the same places are the same sound: a change of the picture makes none.
        let key = SHA256.hex(
            of: "talkreel-sound-4 \(plan.sound) \(plan.frameCount) \(plan.framesPerSecond) \(plan.loudness ?? 0)".utf8)
        if cache.has(key) { return try copy(key) }
        let made = try await mixLongLanes(encoder)
        defer { for file in made.values.joined() { unlink(file) } }
        var gain = 0.0
        if let wanted = plan.loudness, !plan.sound.isEmpty {
            let heard = try await ffmpeg(encoder.measuring(plan, made: made))
            // Silence is not raised to anything.
            if let level = Mastering.integrated(in: heard), level > -60 { gain = min(max(wanted - level, -40), 40) }
        }
        let part = cache.newPart(for: key)
        defer { unlink(part) }
        let mix = job.file("mix.s16")
        defer { unlink(mix) }
        try await ffmpeg(encoder.mixing(plan, made: made, gain: gain, to: mix))
        try await encodeChunks(of: mix, to: part)
        do { try cache.keep(part, as: key) } catch { throw .encoder("could not keep the sound: \(error)") }
        try copy(key)
    }

    /// Lanes of more sounds than one call takes, in stretches beside each other; their files by lane.
    private func mixLongLanes(_ encoder: SoundEncoder) async throws(RenderFailure) -> [Int: [String]] {
        let batches = encoder.batches(of: plan)
        let files = batches.indices.map { job.file("lane-\($0).f32") }
        _ = try await onAllCores(Array(batches.indices)) { number in
            try await ffmpeg(encoder.mixing(batches[number], of: plan, to: files[number]))
        }
        return Dictionary(grouping: batches.indices) { batches[$0].lane }.mapValues { $0.map { files[$0] } }
    }

    private func copy(_ key: String) throws(RenderFailure) {
        unlink(job.file("sound.m4a"))
        guard link(cache.path(of: key), job.file("sound.m4a")) == 0 else {
            throw .encoder("could not write to \(job.path)")
        }
    }

    /// What was just made is decoded: each piece's first frames, and all of the sound. A file that ffmpeg stumbles over
    /// is no finished one.
    func decode(_ paths: [String], _ how: [String] = []) async throws(RenderFailure) {
        try await ffmpeg(
            ["-nostdin", "-hide_banner", "-loglevel", "error", "-xerror"]
                + paths.flatMap { how + ["-i", HostileMedia.input($0)] }
                + paths.indices.flatMap { ["-map", "\($0)"] } + ["-f", "null", "-"])
    }

    /// Joins without encoding again, checks, and moves the file to its name.
    func join(_ pieces: [PieceReport], to target: String) async throws(RenderFailure) -> RenderedFile {
        let list = job.file("list.ffconcat")
        let lines = pieces.map { piece in
            let duration = Double(piece.frames) / plan.framesPerSecond
            return "file 'file:\(quoted(cache.path(of: piece.key)))'\nduration \(String(format: "%.9f", duration))\n"
        }
        let text = "ffconcat version 1.0\n" + lines.joined()
        guard FileManager.default.createFile(atPath: list, contents: Data(text.utf8)) else {
            throw .encoder("could not write to \(job.path)")
        }
        let joined = target + ".part"
        defer { unlink(joined) }
        try await ffmpeg([
            "-nostdin", "-hide_banner", "-loglevel", "error", "-y", "-f", "concat", "-safe", "0", "-i", list, "-i",
            job.file("sound.m4a"), "-map", "0:v", "-map", "1:a", "-c", "copy", "-video_track_timescale", "30000",
            "-movflags", "+faststart", "-f", "mp4", joined,
        ])
        let facts = try await check(joined)
        guard rename(joined, target) == 0 else { throw .encoder("could not write \(target)") }
        return RenderedFile(
            path: target, duration: plan.duration, width: plan.width, height: plan.height, bytes: facts.bytes)
    }

    /// A path inside single quotes, as ffconcat reads it.
    private func quoted(_ path: String) -> String { path.replacing("'", with: "'\\''") }

    /// The file is what the plan says: size, number of frames (lengths in seconds hide a lost one), and picture and
    /// sound as long as each other to a frame.
    private func check(_ path: String) async throws(RenderFailure) -> MediaInfo {
        do throws(MediaRefusal) {
            let (facts, streams) = try await MediaProbe().describe(path)
            let picture = streams.first { $0["codec_type"]?.string == "video" }
            guard picture?["nb_frames"]?.string == "\(plan.frameCount)" else {
                let found = picture?["nb_frames"]?.string ?? "no"
                throw MediaRefusal.unsupported("the joined file has \(found) frames, not \(plan.frameCount)")
            }
            let frame = Milliseconds(Int(1000 / plan.framesPerSecond) + 1)
            let off = Milliseconds(abs((facts.duration - plan.duration).count))
            guard facts.hasAudio, facts.width == plan.width, facts.height == plan.height, off <= frame else {
                throw MediaRefusal.unsupported(
                    "the joined file is \(facts.duration.seconds) s, not \(plan.duration.seconds) s")
            }
            return facts
        } catch {
            throw .encoder("the result did not pass its check: \(error)")
        }
    }

    /// The packets of a file whose container does not count them.
    func checkFrames(of path: String) async throws(RenderFailure) {
        let result: ToolResult
        do throws(ToolFailure) {
            result = try await ToolProcess("ffprobe").run([
                "-loglevel", "error", "-count_packets", "-select_streams", "v:0", "-show_entries",
                "stream=nb_read_packets", "-of", "csv=p=0", "-i", HostileMedia.input(path),
            ])
        } catch {
            throw error == .cancelled ? .cancelled : .encoder("\(error)")
        }
        let digits = result.output.prefix { $0.isNumber }
        guard Int(digits) == plan.frameCount else {
            throw .encoder("the joined file has \(digits) frames, not \(plan.frameCount)")
        }
    }

    /// - Returns: the end of what it said.
    @discardableResult
    func ffmpeg(
        _ arguments: [String], onLine: (@Sendable (String) -> Void)? = nil
    ) async throws(RenderFailure) -> String {
        let result: ToolResult
        do throws(ToolFailure) {
            result = try await ToolProcess("ffmpeg").run(arguments, onLine: onLine)
        } catch {
            throw RenderFailure(error)
        }
        guard !result.isSuccess else { return result.errorTail }
        if result.errorTail.contains("No space left on device") { throw .diskFull(needed: 0, free: 0) }
        throw .encoder(String(result.errorTail.suffix(600)))
    }
}

// The steps of one render: pieces and sound beside each other; how their tools are called.

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
    /// Measures of the media what the sound depends on; asked only when sound is made.
    var hear: @Sendable () async throws(RenderFailure) -> HeardMedia = { () async throws(RenderFailure) in HeardMedia()
    }

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
        let most = settings.mostAtOnce(memory: ProcessInfo.processInfo.physicalMemory, cores: coreCount)
        let runs = PieceRun.runs(of: missing, fps: plan.framesPerSecond, most: most)
        let spread = PieceRun.spread(runs, over: coreCount)
        // Each call of one thread wastes the least, as long as every core has one.
        let threads = max(1, coreCount / max(1, spread.count))
        _ = try await onAllCores(spread) { try await encode($0, threads: threads, count) }
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
        // Now, while others are encoded, and before anyone else may take them for whole.
        try await decode(parts, ["-skip_frame", "nokey"])
        do { for (part, key) in zip(parts, keys) { try cache.keep(part, as: key) } } catch {
            throw .encoder("could not keep a piece: \(error)")
        }
    }

    /// What decides the picture that `draw` makes.
    func key(of piece: RenderPiece, scaling: String) -> String {
        SHA256.hex(of: "talkreel-picture-1 \(scaling)\n\(encoder.identity(of: piece))".utf8)
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

    /// What was just made is decoded: the key frames of each piece, and all of the sound. A file that ffmpeg stumbles
    /// over is no finished one.
    func decode(_ paths: [String], _ how: [String] = []) async throws(RenderFailure) {
        try await ffmpeg(
            ["-nostdin", "-hide_banner", "-loglevel", "error", "-xerror"]
                + paths.flatMap { how + ["-i", HostileMedia.input($0)] }
                + paths.indices.flatMap { ["-map", "\($0)"] } + ["-f", "null", "-"])
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
        guard result.isSuccess else { throw RenderFailure(of: result) }
        return result.errorTail
    }
}

// Timeline → one file.

import Foundation
package import Reel

/// What an export asked for.
package struct RenderOutput: Hashable, Sendable {
    package var kind: ExportFormat
    /// Pixels; `nil` = the draft's own.
    package var width: Int?
    package var height: Int?
    /// `720p`, `1080p`, `4k`: the shorter side, the draft's shape kept.
    package var resolution: String?
    /// A platform, or a shape such as `vertical`.
    package var preset: String?
    /// `high` (x264 veryfast crf 20), `best` (medium) or `draft` (ultrafast, small, from proxies: to look at, not to keep).
    package var quality: String
    /// The stretch of the timeline that is wanted; `nil` = all of it.
    package var stretch: ClosedRange<Milliseconds>?
    /// The most bytes that the file may have; `nil` = as many as it takes.
    package var maxBytes: Int?

    package init(kind: ExportFormat = .mp4, width: Int? = nil, height: Int? = nil, quality: String = "high") {
        self.kind = kind
        self.width = width
        self.height = height
        self.quality = quality
    }
}

/// A finished render, verified.
package struct RenderedFile: Hashable, Sendable {
    package var path: String
    package var duration: Milliseconds
    package var width: Int
    package var height: Int
    package var bytes: Int

    package init(path: String, duration: Milliseconds, width: Int, height: Int, bytes: Int) {
        self.path = path
        self.duration = duration
        self.width = width
        self.height = height
        self.bytes = bytes
    }
}

/// Why a render did not end in a file.
package enum RenderFailure: Error, Hashable, Sendable {
    case emptyTimeline
    /// Subtitles were asked for, and there are no words on the timeline.
    case noText
    case mediaMissing(name: String)
    /// The file cannot be made as small as was asked for; it takes about so many bytes at least.
    case tooFewBytes(least: Int)
    case toolMissing(String)
    case diskFull(needed: Int, free: Int)
    case cancelled
    /// ffmpeg ended badly; the last lines of what it said.
    case encoder(String)
}

extension RenderFailure {
    /// What a tool that ended badly said.
    init(of result: ToolResult) {
        let isFull = result.errorTail.contains("No space left on device")
        self = isFull ? .diskFull(needed: 0, free: 0) : .encoder(String(result.errorTail.suffix(600)))
    }

    init(_ failure: ToolFailure) {
        self =
            switch failure {
            case .missing(let name): .toolMissing(name)
            case .cancelled: .cancelled
            case .timedOut, .notRun: .encoder("\(failure)")
            }
    }
}

/// Renders drafts: plan, pieces as many at once as there are cores, sound in one pass, joined and checked.
package struct Renderer: Sendable {
    package let media: MediaFolder
    /// Pieces that need not be encoded again live here.
    package let cache: String
    /// Finds a reference's file; the media folder unless a draft is rendered from plain files.
    var path: @Sendable (String) -> String?
    /// What small pictures may be drawn from.
    var proxies: ProxyFolder?

    package init(media: MediaFolder, cache: String) {
        self.media = media
        self.cache = cache
        path = { media.path(of: $0) }
    }

    /// Renders the draft to `path` (written under a temporary name, checked, renamed).
    /// Progress is 0…1. Stops when its task is cancelled.
    package func render(
        _ draft: Draft, as output: RenderOutput, to path: String, progress: @escaping @Sendable (Double) -> Void
    ) async throws(RenderFailure) -> RenderedFile {
        try await renderReporting(draft, as: output, to: path, progress: progress).file
    }

    /// The same, with what was taken from the cache.
    func renderReporting(
        _ draft: Draft, as output: RenderOutput, to target: String, progress: @escaping @Sendable (Double) -> Void
    ) async throws(RenderFailure) -> (file: RenderedFile, pieces: [PieceReport]) {
        for tool in ["ffmpeg", "ffprobe"] where ToolProcess.path(of: tool) == nil { throw .toolMissing(tool) }
        let draft = output.shaped(draft)
        // First, as it makes the cache's folder too, in which the plan keeps what it finds out.
        let job = try RenderJobFolder(cache: cache)
        defer { job.remove() }
        let facts = try await facts(of: draft)
        let plan = try await small(RenderPlan(draft, as: output) { facts[$0] }, of: draft, as: output)
            .cut(to: output.stretch)
        try job.checkRoom(for: plan, target: target)
        var work = RenderWork(
            plan: plan, quality: output.quality, path: proxyPath, job: job, cache: PieceCache(folder: cache))
        work.hear = { [draft] () async throws(RenderFailure) in try await heard(in: draft, facts) }
        let (file, pieces) = try await deliver(draft, work, as: output, to: target, progress: progress)
        progress(1)
        PieceCache(folder: cache).trim()
        return (file, pieces)
    }

    /// What a render of the draft would do, before anything was listened to.
    func plan(for draft: Draft, as output: RenderOutput) async throws(RenderFailure) -> RenderPlan {
        let facts = try await facts(of: draft)
        return try RenderPlan(draft, as: output) { facts[$0] }
    }

    /// Of the media that are there; all are asked at once.
    func facts(of draft: Draft) async throws(RenderFailure) -> [String: MediaInfo] {
        var asked: [(reference: String, file: String)] = []
        for reference in Set(draft.tracks.flatMap(\.segments).compactMap(\.source)) {
            if let file = path(reference) { asked.append((reference, file)) }
        }
        var facts: [String: MediaInfo] = [:]
        do {
            try await withThrowingTaskGroup(of: KnownMedia.self) { group in
                for one in asked { group.addTask { try await KnownMedia(one.reference, one.file, keptIn: cache) } }
                for try await probed in group { facts[probed.reference] = probed.info }
            }
        } catch {
            throw error as? RenderFailure ?? .cancelled
        }
        return facts
    }

    /// Listens to what the plan has to know: speech under music that makes room for it, noise that is to go.
    private func heard(
        in draft: Draft, _ facts: [String: MediaInfo]
    ) async throws(RenderFailure) -> HeardMedia {
        let ears = HeardCache(folder: cache)
        var found = HeardMedia()
        func sources(_ segments: [Segment]) -> [(reference: String, path: String)] {
            Set(segments.filter { !$0.muted }.compactMap(\.source)).compactMap { reference in
                guard facts[reference]?.hasAudio == true, let file = path(reference) else { return nil }
                return (reference, file)
            }
        }
        let ducks = draft.tracks.filter { $0.kind == .audio }.flatMap(\.segments).compactMap { $0.other["duck"] }
        if ducks.contains(where: { $0.bool == true || $0.double ?? 0 > 0 }) {
            let spoken = draft.tracks.filter { $0.kind == .video || ["voice", "sound"].contains($0.role) }.flatMap(
                \.segments)
            found.speech = try await ears.all("speech", of: sources(spoken)) { path in
                try await SoundMeter().speech(in: path).flatMap { [$0.lowerBound, $0.upperBound] }
            }.mapValues { spans in
                stride(from: 0, to: spans.count - 1, by: 2).map { spans[$0]...max(spans[$0], spans[$0 + 1]) }
            }
        }
        let noisy = draft.tracks.flatMap(\.segments).filter { $0.hasEffect("denoise") }
        found.noise = try await ears.all("noise", of: sources(noisy)) { path in
            [try await SoundMeter().noiseFloor(of: path)]
        }.compactMapValues(\.first)
        return found
    }
}

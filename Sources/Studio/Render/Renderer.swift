// Timeline → one file.

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
    /// `high` (x264 veryfast crf 20) or `best` (medium).
    package var quality: String

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
    case toolMissing(String)
    case diskFull(needed: Int, free: Int)
    case cancelled
    /// ffmpeg ended badly; the last lines of what it said.
    case encoder(String)
}

/// Renders drafts: plan, pieces as many at once as there are cores, sound in one pass, joined and checked.
package struct Renderer: Sendable {
    package let media: MediaFolder
    /// Pieces that need not be encoded again live here.
    package let cache: String
    /// Finds a reference's file; the media folder unless a draft is rendered from plain files.
    var path: @Sendable (String) -> String?

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
        let plan = try await plan(for: draft, as: output)
        let job = try RenderJobFolder(cache: cache)
        defer { job.remove() }
        try job.checkRoom(for: plan, target: target)
        let work = RenderWork(
            plan: plan, quality: output.quality, path: path, job: job, cache: PieceCache(folder: cache))
        let (file, pieces) = try await deliver(draft, work, as: output, to: target, progress: progress)
        progress(1)
        PieceCache(folder: cache).trim()
        return (file, pieces)
    }

    /// What a render of the draft would do.
    func plan(for draft: Draft, as output: RenderOutput) async throws(RenderFailure) -> RenderPlan {
        var facts: [String: MediaInfo] = [:]
        for reference in Set(draft.tracks.flatMap(\.segments).compactMap(\.source)) {
            guard let file = path(reference) else { continue }
            do throws(MediaRefusal) {
                facts[reference] = try await MediaProbe().probe(file)
            } catch {
                if case .toolMissing(let name) = error { throw .toolMissing(name) }
            }
        }
        return try RenderPlan(draft, as: output, heard: try await heard(in: draft, facts)) { facts[$0] }
    }

    /// Listens to what the plan has to know: speech under music that makes room for it, noise that is to go.
    private func heard(
        in draft: Draft, _ facts: [String: MediaInfo]
    ) async throws(RenderFailure) -> HeardMedia {
        var found = HeardMedia()
        func sources(_ segments: [Segment]) -> [(reference: String, path: String, length: Double)] {
            Set(segments.filter { !$0.muted }.compactMap(\.source)).compactMap { reference in
                guard let info = facts[reference], info.hasAudio, let file = path(reference) else { return nil }
                return (reference, file, info.duration.seconds)
            }
        }
        let ducks = draft.tracks.filter { $0.kind == .audio }.flatMap(\.segments).compactMap { $0.other["duck"] }
        if ducks.contains(where: { $0.bool == true || $0.double ?? 0 > 0 }) {
            let spoken = draft.tracks.filter { $0.kind == .video || $0.role == "voice" }.flatMap(\.segments)
            for source in sources(spoken) {
                found.speech[source.reference] = try await SoundMeter().speech(in: source.path, lasting: source.length)
            }
        }
        let noisy = draft.tracks.filter { $0.kind == .video }.flatMap(\.segments).filter { $0.hasEffect("denoise") }
        for source in sources(noisy) {
            found.noise[source.reference] = try await SoundMeter().noiseFloor(of: source.path)
        }
        return found
    }
}

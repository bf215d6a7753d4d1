// Timeline → one MP4.

package import Reel

/// What an export asked for.
package struct RenderOutput: Hashable, Sendable {
    /// `mp4` for now.
    package var format: String
    /// Pixels; `nil` = the draft's own.
    package var width: Int?
    package var height: Int?
    /// `high` (x264 veryfast crf 20) or `best` (medium).
    package var quality: String

    package init(format: String = "mp4", width: Int? = nil, height: Int? = nil, quality: String = "high") {
        self.format = format
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
    case mediaMissing(name: String)
    case toolMissing(String)
    case diskFull(needed: Int, free: Int)
    case cancelled
    /// ffmpeg ended badly; the last lines of what it said.
    case encoder(String)
}

package struct Renderer: Sendable {
    package let media: MediaFolder
    /// Pieces that need not be encoded again live here.
    package let cache: String

    package init(media: MediaFolder, cache: String) {
        self.media = media
        self.cache = cache
    }

    /// Renders the draft to `path` (written under a temporary name, checked, renamed).
    /// Progress is 0…1. Stops when its task is cancelled.
    package func render(
        _ draft: Draft, as output: RenderOutput, to path: String, progress: @escaping @Sendable (Double) -> Void
    ) async throws(RenderFailure) -> RenderedFile {
        throw .emptyTimeline
    }
}

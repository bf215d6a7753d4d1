// What a media file really is, asked of ffprobe with every door to other files shut.

package import Reel

/// Facts about one media file, as ffprobe reports them.
package struct MediaInfo: Hashable, Sendable {
    package var kind: MediaKind
    /// Zero for a still image.
    package var duration: Milliseconds
    /// Pixels as shown, rotation applied; `nil` for sound.
    package var width: Int?
    package var height: Int?
    package var framesPerSecond: Double?
    package var hasAudio: Bool
    package var bytes: Int

    package init(
        kind: MediaKind, duration: Milliseconds, width: Int? = nil, height: Int? = nil, framesPerSecond: Double? = nil,
        hasAudio: Bool, bytes: Int
    ) {
        self.kind = kind
        self.duration = duration
        self.width = width
        self.height = height
        self.framesPerSecond = framesPerSecond
        self.hasAudio = hasAudio
        self.bytes = bytes
    }
}

/// Why a file is not taken.
package enum MediaRefusal: Error, Hashable, Sendable {
    /// Not a media file, or one of a kind that is not supported.
    case unsupported(String)
    case unreadable(String)
    case tooLarge(bytes: Int)
    /// ffprobe or ffmpeg is not installed.
    case toolMissing(String)
}

package struct MediaProbe: Sendable {
    package init() {}

    /// - Throws: `MediaRefusal`. Never opens another file than the one named.
    package func probe(_ path: String) async throws(MediaRefusal) -> MediaInfo {
        throw .unsupported("not built yet")
    }
}

// What kinds of file may be uploaded.

package enum MediaKind: String, Hashable, Sendable, CaseIterable {
    case video
    case image
    case audio
    /// Words with times: our studio takes them, NemoVideo's list does not name them.
    case subtitles
    /// A colour table: our studio takes it, NemoVideo's list does not name it.
    case look

    /// File name extensions the backend takes (seed.txt, "Supported formats"; `jpeg` from NemoVideo's own CLI).
    package var extensions: [String] {
        switch self {
        case .video: ["mp4", "mov", "avi", "webm", "mkv"]
        case .image: ["jpg", "jpeg", "png", "gif", "webp"]
        case .audio: ["mp3", "wav", "m4a", "aac"]
        case .subtitles: ["srt", "vtt", "ass"]
        case .look: ["cube"]
        }
    }

    /// The kind that a file name promises; `nil` for an unsupported one.
    package init?(fileName: String) {
        guard let dot = fileName.lastIndex(of: ".") else { return nil }
        let suffix = fileName[fileName.index(after: dot)...].lowercased()
        guard let kind = Self.allCases.first(where: { $0.extensions.contains(suffix) }) else { return nil }
        self = kind
    }

    /// 500 MB: seed.txt, "Tips and Tricks".
    package static let sizeLimit = 500 * 1024 * 1024
}

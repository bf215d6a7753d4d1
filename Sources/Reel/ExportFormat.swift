// The kinds of file that an export can be.

/// A file format, named by its extension.
package enum ExportFormat: String, Hashable, Sendable, CaseIterable {
    case mp4, mov, mkv, webm, gif, webp, mp3, wav, m4a, aac, png, jpg, srt, vtt

    package enum Content: Hashable, Sendable {
        case film
        /// A small moving picture without sound.
        case animation
        case sound
        /// One frame.
        case picture
        /// The words of the text tracks.
        case text
    }

    package var content: Content {
        switch self {
        case .mp4, .mov, .mkv, .webm: .film
        case .gif, .webp: .animation
        case .mp3, .wav, .m4a, .aac: .sound
        case .png, .jpg: .picture
        case .srt, .vtt: .text
        }
    }

    /// As IANA lists it; `video/x-matroska` and `audio/wav` are what browsers know.
    package var mediaType: String {
        switch self {
        case .mp4: "video/mp4"
        case .mov: "video/quicktime"
        case .mkv: "video/x-matroska"
        case .webm: "video/webm"
        case .gif: "image/gif"
        case .webp: "image/webp"
        case .mp3: "audio/mpeg"
        case .wav: "audio/wav"
        case .m4a: "audio/mp4"
        case .aac: "audio/aac"
        case .png: "image/png"
        case .jpg: "image/jpeg"
        case .srt: "application/x-subrip"
        case .vtt: "text/vtt"
        }
    }

    /// By the extension of a file's name; `nil` for one that is not made.
    package init?(fileName: String) {
        guard let dot = fileName.lastIndex(of: "."), !fileName[dot...].contains("/") else { return nil }
        let word = fileName[fileName.index(after: dot)...].lowercased()
        self.init(rawValue: word == "jpeg" ? "jpg" : word)
    }
}

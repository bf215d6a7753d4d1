// The line that an export ends with, by what kind of file it is.

import Reel

extension ExportOptions {
    /// What it is made as; an unknown format comes as an MP4.
    var kind: ExportFormat { format.flatMap(ExportFormat.init(rawValue:)) ?? .mp4 }
}

extension Words {
    /// By how much a file is larger than asked for.
    func excess(of film: DownloadedFilm, over limit: Int) -> KeyValuePairs<String, String> {
        [
            "name": film.path.lastPathPart, "size": Words.size(film.bytes), "more": Words.size(film.bytes - limit),
            "limit": Words.size(limit),
        ]
    }

    /// `✅ sunset-over-the-ocean.mp4 (1920×1080, 10.0 s, H.264/AAC, 8.4 MB)`
    func doneLine(_ film: DownloadedFilm, _ draft: Draft, _ wanted: ExportOptions, in language: Language) -> String {
        let tenths = ((film.duration ?? draft.duration).count + 50) / 100
        let (name, size) = (film.path.lastPathPart, film.bytes)
        let length = "\(tenths / 10).\(tenths % 10)"
        switch wanted.kind.content {
        case .film:
            let planned = wanted.size(of: draft)
            let codecs = wanted.kind == .webm ? "VP9/Opus" : "H.264/AAC"
            return self(
                language, "export.done",
                [
                    "name": name, "width": String(film.width ?? planned.width),
                    "height": String(film.height ?? planned.height), "seconds": length, "codecs": codecs,
                    "size": Words.size(size),
                ])
        case .animation, .sound:
            return self(
                language, "export.done.timed",
                ["name": name, "seconds": length, "format": wanted.kind.words, "size": Words.size(size)])
        case .picture, .text:
            return self(
                language, "export.done.still",
                ["name": name, "format": wanted.kind.words, "size": Words.size(size)])
        }
    }
}

extension ExportFormat {
    /// As people write it.
    var words: String {
        switch self {
        case .webm: "WebM"
        case .webp: "WebP"
        case .vtt: "WebVTT"
        case .jpg: "JPEG"
        default: rawValue.uppercased()
        }
    }
}

extension ExportOptions {
    /// What the film should measure, in pixels, where the file does not say.
    fileprivate func size(of draft: Draft) -> (width: Int, height: Int) {
        let (width, height) = (draft.metadata.width ?? 1920, draft.metadata.height ?? 1080)
        let sides = ["480p": 480, "720p": 720, "1080p": 1080, "1440p": 1440, "2160p": 2160, "4k": 2160]
        guard let side = resolution.flatMap({ sides[$0.lowercased()] }), width > 0, height > 0 else {
            return (width, height)
        }
        let scale = Double(side) / Double(min(width, height))
        return (Int((Double(width) * scale).rounded()) / 2 * 2, Int((Double(height) * scale).rounded()) / 2 * 2)
    }
}

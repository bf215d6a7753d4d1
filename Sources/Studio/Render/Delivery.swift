// The finished film → the file that was asked for: other containers, small moving pictures, sound alone.

import Reel

/// ffmpeg's arguments to turn our own MP4 (or the sound of it) into another format.
struct Delivery: Sendable {
    let format: ExportFormat
    /// Pixels and frames per second of the film.
    let width: Int
    let height: Int
    let framesPerSecond: Double
    let duration: Milliseconds
    /// Bits a second of sound alone; `nil` = as the format usually has it.
    var soundRate: Int?
    /// A GIF has at most so many pixels on its longer side: more only makes it huge.
    var animationSide = 640

    private static let animationRate = 15.0

    /// Whether the film itself is the file.
    var isFilmItself: Bool { format == .mp4 }
    /// Whether the picture is encoded anew.
    var isSlow: Bool { format == .webm || format.content == .animation }

    func arguments(from source: String, to target: String) -> [String] {
        ["-nostdin", "-hide_banner", "-loglevel", "error", "-y", "-i", HostileMedia.input(source)] + conversion
            // AAC comes in whole blocks: the last one is longer than the film.
            + (format.content == .sound ? ["-t", "\(duration.seconds)"] : []) + [target]
    }

    private var conversion: [String] {
        switch format {
        case .mp4, .mov: ["-map", "0", "-c", "copy", "-movflags", "+faststart", "-f", format.rawValue]
        case .mkv: ["-map", "0", "-c", "copy", "-f", "matroska"]
        case .webm:
            // Constrained quality, as the encoder's own guide gives it for video on demand; row threads for two cores.
            [
                "-c:v", "libvpx-vp9", "-crf", "32", "-b:v", "0", "-deadline", "good", "-cpu-used", "4", "-row-mt", "1",
                "-c:a", "libopus", "-b:a", "128k", "-f", "webm",
            ]
        case .gif:
            [
                "-filter_complex",
                "\(animated),split[a][b];[a]palettegen=stats_mode=diff[p];"
                    + "[b][p]paletteuse=dither=bayer:bayer_scale=4:diff_mode=rectangle", "-loop", "0", "-f", "gif",
            ]
        case .webp: ["-vf", animated, "-c:v", "libwebp_anim", "-q:v", "70", "-loop", "0", "-an", "-f", "webp"]
        case .mp3:
            ["-vn", "-c:a", "libmp3lame"] + (soundRate.map { ["-b:a", "\($0)"] } ?? ["-q:a", "2"]) + ["-f", "mp3"]
        case .wav: ["-vn", "-c:a", "pcm_s16le", "-f", "wav"]
        case .m4a: ["-vn"] + ownSound + ["-movflags", "+faststart", "-f", "ipod"]
        case .aac: ["-vn"] + ownSound + ["-f", "adts"]
        case .png: ["-frames:v", "1", "-f", "image2", "-c:v", "png"]
        case .jpg: ["-frames:v", "1", "-f", "image2", "-c:v", "mjpeg", "-q:v", "2"]
        case .srt, .vtt: []
        }
    }

    private var ownSound: [String] { soundRate.map { ["-c:a", "aac", "-b:a", "\($0)"] } ?? ["-c:a", "copy"] }

    private var animated: String {
        let size = animationSize
        return "fps=\(min(Self.animationRate, framesPerSecond)),scale=\(size.width):\(size.height):flags=lanczos"
    }

    var animationSize: (width: Int, height: Int) {
        let longer = max(width, height)
        guard longer > animationSide else { return (width, height) }
        return (width * animationSide / longer / 2 * 2, height * animationSide / longer / 2 * 2)
    }
}

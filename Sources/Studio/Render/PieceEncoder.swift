// One piece → one H.264 file, frame-exact, so that pieces join without a seam.

import Foundation
import Reel

/// The settings that all pieces of one export share; joined files must not mix them.
struct EncoderSettings: Hashable, Sendable {
    var width: Int
    var height: Int
    var framesPerSecond: Double
    var preset: String
    var rateFactor: Int
    /// Threads of one encoder: 1 when as many pieces run at once as there are cores.
    var threads: Int

    init(plan: RenderPlan, quality: String) {
        width = plan.width
        height = plan.height
        framesPerSecond = plan.framesPerSecond
        preset = quality == "best" ? "medium" : "veryfast"
        rateFactor = quality == "best" ? 18 : 20
        threads = 1
    }

    /// What decides the bytes of a piece besides its content; threads do not.
    var identity: String { "talkreel-1 \(width)x\(height) \(framesPerSecond) \(preset) \(rateFactor)" }

    var videoFlags: [String] {
        [
            "-c:v", "libx264", "-preset", preset, "-crf", "\(rateFactor)", "-threads", "\(threads)", "-x264-params",
            "keyint=60:min-keyint=60:scenecut=0:open-gop=0:stitchable=1", "-pix_fmt", "yuv420p", "-colorspace", "bt709",
            "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv", "-video_track_timescale", "30000",
            "-fps_mode", "passthrough", "-an",
        ]
    }
}

/// Builds the ffmpeg call for a piece.
struct PieceEncoder: Sendable {
    let settings: EncoderSettings
    let path: @Sendable (String) -> String?
    let titles: TitleImages

    private var fps: Double { settings.framesPerSecond }

    /// What decides every pixel of the piece, as one line to be hashed.
    func identity(of piece: RenderPiece) -> String {
        let texts = piece.overlays.map { overlay in
            let place = overlay.frames.lowerBound - piece.frames.lowerBound
            return "\(overlay.text)|\(JSONValue.object(overlay.style).text)|\(place)|\(overlay.frames.count)"
        }
        let fades = piece.fades.map { "\($0.direction.rawValue)\($0.start)+\($0.count)" }
        return ([settings.identity, "\(piece.source)", "\(piece.frames.count)", piece.fit] + fades + texts)
            .joined(separator: "\n")
    }

    /// ffmpeg's arguments to encode the piece to `output`.
    func arguments(for piece: RenderPiece, to output: String) throws(RenderFailure) -> [String] {
        let count = piece.frames.count
        var inputs: [String] = []
        var chain: String
        switch piece.source {
        case .black:
            inputs = ["-f", "lavfi", "-i", "color=c=black:s=\(settings.width)x\(settings.height):r=\(fps)"]
            chain = "[0:v]"
        case .still(let reference):
            inputs = try HostileMedia.inputFlags + ["-i", HostileMedia.input(file(reference))]
            chain = "[0:v]loop=loop=-1:size=1:start=0,setpts=N/\(fps)/TB,\(fitting(piece.fit)),"
        case .clip(let reference, let start, let speed):
            // Half a frame early, so that rounding never drops the wanted frame; a few frames more than needed.
            let seek = max(0, start - 0.5 / fps)
            let length = Double(count) * speed / fps + 4 / fps
            inputs =
                try ["-ss", seconds(seek), "-t", seconds(length)] + HostileMedia.inputFlags
                + ["-threads", "\(settings.threads)", "-i", HostileMedia.input(file(reference))]
            let pace = speed == 1 ? "" : "setpts=(PTS-STARTPTS)/\(speed),"
            chain = "[0:v]\(pace)fps=\(fps),\(fitting(piece.fit)),"
        }
        // A source that ends a few frames early holds its last picture: the count must be exact.
        chain += "settb=1/\(fps),setpts=N,tpad=stop=-1:stop_mode=clone,trim=end_frame=\(count)"
        chain += piece.fades.map(fading).joined()
        chain += ",format=yuv420p[v0]"
        let (titleInputs, titleChain, last) = try titleGraph(for: piece, from: "v0")
        return ["-nostdin", "-hide_banner", "-loglevel", "error", "-y", "-filter_threads", "1"]
            + ["-filter_complex_threads", "1"] + inputs + titleInputs
            + ["-filter_complex", chain + titleChain, "-map", "[\(last)]", "-frames:v", "\(count)"]
            + settings.videoFlags + ["-f", "mp4", output]
    }

    /// A fade may have begun before the piece: the clock is moved on for it and set back.
    private func fading(_ fade: PictureFade) -> String {
        let ahead = max(0, -fade.start)
        let times = "st=\(seconds(Double(fade.start + ahead) / fps)):d=\(seconds(Double(fade.count) / fps))"
        return ",setpts=N+\(ahead),fade=t=\(fade.direction.rawValue):\(times),setpts=N"
    }

    private func file(_ reference: String) throws(RenderFailure) -> String {
        guard let path = path(reference) else { throw .mediaMissing(name: reference) }
        return path
    }

    private func fitting(_ fit: String) -> String {
        let (width, height) = (settings.width, settings.height)
        let scale = "scale=\(width):\(height):flags=lanczos:out_color_matrix=bt709:out_range=tv"
        switch fit {
        case "fill": return "\(scale):force_original_aspect_ratio=increase,crop=\(width):\(height),setsar=1"
        case "blur":
            // Blurred small and scaled up again: the eye sees no difference, the processor does.
            let small = "\(even(width / 8)):\(even(height / 8))"
            return "split[back][front];[back]scale=\(small):force_original_aspect_ratio=increase,crop=\(small),"
                + "gblur=sigma=8,scale=\(width):\(height):out_color_matrix=bt709:out_range=tv,setsar=1[soft];"
                + "[front]\(scale):force_original_aspect_ratio=decrease:force_divisible_by=2,setsar=1[sharp];"
                + "[soft][sharp]overlay=(W-w)/2:(H-h)/2:format=yuv420,setsar=1"
        default:
            return "\(scale):force_original_aspect_ratio=decrease:force_divisible_by=2,"
                + "pad=\(width):\(height):(ow-iw)/2:(oh-ih)/2,setsar=1"
        }
    }

    /// Titles are still pictures laid over, faded by their own clock: a piece may begin in the middle of one.
    private func titleGraph(
        for piece: RenderPiece, from first: String
    ) throws(RenderFailure) -> (inputs: [String], chain: String, last: String) {
        var (inputs, chain, last) = ([String](), "", first)
        for (index, overlay) in piece.overlays.enumerated() {
            guard let image = try titles.image(for: overlay, width: settings.width, height: settings.height) else {
                continue
            }
            let number = index + 1
            inputs += [
                "-f", "rawvideo", "-pixel_format", "rgba", "-video_size", "\(image.width)x\(image.height)",
                "-framerate",
                "\(fps)", "-i", HostileMedia.input(image.path),
            ]
            let offset = piece.frames.lowerBound - overlay.frames.lowerBound
            let fade = max(1, min(Int(fps * 0.4), overlay.frames.count / 4))
            // The piece's first frame is frame `offset` of the title.
            chain +=
                ";[\(number):v]loop=loop=-1:size=1:start=0,settb=1/\(fps),setpts=N+\(offset),"
                + "fade=t=in:st=0:d=\(seconds(Double(fade) / fps)):alpha=1,"
                + "fade=t=out:st=\(seconds(Double(overlay.frames.count - fade) / fps)):d=\(seconds(Double(fade) / fps)):alpha=1,"
                + "setpts=N,trim=end_frame=\(piece.frames.count)[t\(number)]"
                + ";[\(last)][t\(number)]overlay=x=\(image.x):y=\(image.y):eof_action=pass:format=yuv420[v\(number)]"
            last = "v\(number)"
        }
        return (inputs, chain, last)
    }

    private func even(_ pixels: Int) -> Int { max(2, pixels / 2 * 2) }

    private func seconds(_ value: Double) -> String { String(format: "%.6f", value) }
}

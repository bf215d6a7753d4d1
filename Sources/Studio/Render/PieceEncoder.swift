// Each piece → one H.264 file, frame-exact, so that pieces join without a seam.

import Foundation
import Reel

/// The settings that all pieces of one export share; joined files must not mix them.
struct EncoderSettings: Hashable, Sendable {
    var width: Int
    var height: Int
    var framesPerSecond: Double
    var preset: String
    var rateFactor: Int
    /// Of each encoder and each decoder.
    var threads: Int

    init(plan: RenderPlan, quality: String) {
        width = plan.width
        height = plan.height
        framesPerSecond = plan.framesPerSecond
        (preset, rateFactor) =
            switch quality {
            case "best": ("medium", 18)
            case "draft": ("ultrafast", 23)
            default: ("veryfast", 20)
            }
        threads = 1
    }

    /// How many pieces one call may encode: their encoders are all open to its end, and every core runs a call. About
    /// 160 MB each in 1080p, 370 MB where they look far ahead; all together may have half of the memory.
    func mostAtOnce(memory: UInt64, cores: Int) -> Int {
        let each = (preset == "medium" ? 370.0 : 160) * 1_048_576 * Double(width * height) / (1920 * 1080)
        return min(max(Int(Double(memory) / 2 / Double(max(1, cores)) / max(each, 1)), 1), 4)
    }

    /// What decides the bytes of a piece besides its content; threads do not.
    var identity: String { "talkreel-2 \(width)x\(height) \(framesPerSecond) \(preset) \(rateFactor)" }

    var videoFlags: [String] {
        [
            "-c:v", "libx264", "-preset", preset, "-crf", "\(rateFactor)", "-threads", "\(threads)", "-x264-params",
            "keyint=60:min-keyint=60:scenecut=0:open-gop=0:stitchable=1", "-pix_fmt", "yuv420p", "-colorspace", "bt709",
            "-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv", "-video_track_timescale", "30000",
            "-fps_mode", "passthrough", "-an",
        ]
    }
}

/// Builds the ffmpeg call for pieces.
struct PieceEncoder: Sendable {
    var settings: EncoderSettings
    let path: @Sendable (String) -> String?
    let titles: TitleImages

    /// What decides every pixel of the piece, as one line to be hashed.
    func identity(of piece: RenderPiece) -> String {
        let texts = piece.overlays.map { overlay in
            let place = overlay.frames.lowerBound - piece.frames.lowerBound
            return "\(overlay.text)|\(JSONValue.object(overlay.style).text)|\(place)|\(overlay.frames.count)"
        }
        let layers = piece.layers.map { layer in
            let place = layer.frames.lowerBound - piece.frames.lowerBound
            let looks = JSONValue.array(layer.effects).text + JSONValue.object(layer.style).text
            return "\(layer.reference)|\(layer.start)|\(layer.speed)|\(looks)|\(place)|\(layer.frames.count)"
        }
        return ([settings.identity] + picture(of: piece) + layers + texts).joined(separator: "\n")
    }

    /// The same, without what lies over the picture.
    private func picture(of piece: RenderPiece) -> [String] {
        var lines =
            ["\(piece.frames.count)", piece.fit] + (piece.isHDR ? ["hdr"] : []) + (piece.isUntagged ? ["709"] : [])
            + (piece.isFitting ? ["as it is"] : [])
        lines += piece.fades.map { "\($0.direction.rawValue)\($0.start)+\($0.count)" }
        let filters = PictureFilters(effects: piece.effects, width: settings.width, height: settings.height)
        lines.append(filters.beforeFitting + filters.afterFitting(place: piece.place, of: piece.clipLength))
        guard case .transition(let kind, let from, let to, let skip) = piece.source else {
            return ["\(piece.source)"] + lines
        }
        return ["\(kind)+\(skip)"] + picture(of: from) + picture(of: to) + lines
    }

    func key(of piece: RenderPiece) -> String { SHA256.hex(of: identity(of: piece).utf8) }

    /// A line that begins with `frame:` on standard output for each frame, at once: ffmpeg's own progress counts the
    /// frames of its first output only.
    private static let counting = "metadata=add:key=piece:value=1,metadata=print:file=-:direct=1"

    /// ffmpeg's arguments to encode the pieces, each to its output.
    func arguments(for run: PieceRun, to outputs: [String]) throws(RenderFailure) -> [String] {
        var graph = PieceGraph(settings: settings, path: path, titles: titles)
        let labels = try graph.draw(run).map { graph.add("[\($0)]\(Self.counting)") }
        let files = zip(zip(run.pieces, labels), outputs).flatMap { piece, output in
            ["-map", "[\(piece.1)]", "-frames:v", "\(piece.0.frames.count)"] + settings.videoFlags
                + ["-f", "mp4", output]
        }
        return call(graph) + files
    }

    /// ffmpeg's arguments to make a picture of the piece's first frame.
    /// - Parameter scaling: a filter of ffmpeg.
    func drawing(_ piece: RenderPiece, scaling: String?, to output: String) throws(RenderFailure) -> [String] {
        // Small pictures would be taken for BT.601.
        let colours = "scale=in_color_matrix=bt709:in_range=tv,format=rgb24"
        var graph = PieceGraph(settings: settings, path: path, titles: titles)
        let last = graph.add("[\(try graph.draw(piece))]" + (scaling.map { "\($0)," } ?? "") + colours)
        return call(graph) + ["-map", "[\(last)]", "-frames:v", "1", "-f", "image2", output]
    }

    private func call(_ graph: PieceGraph) -> [String] {
        ["-nostdin", "-hide_banner", "-loglevel", "error", "-y", "-filter_threads", "1"]
            + ["-filter_complex_threads", "1"] + graph.inputs
            + ["-filter_complex", graph.chains.joined(separator: ";")]
    }
}

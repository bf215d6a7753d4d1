// The filter graph of a piece: its source or two in a transition, then pictures, then texts over it.

import Foundation
import Reel

struct PieceGraph {
    let settings: EncoderSettings
    let path: @Sendable (String) -> String?
    let titles: TitleImages
    private(set) var inputs: [String] = []
    private(set) var chains: [String] = []
    private var inputCount = 0
    private var labelCount = 0

    init(settings: EncoderSettings, path: @escaping @Sendable (String) -> String?, titles: TitleImages) {
        self.settings = settings
        self.path = path
        self.titles = titles
    }

    private var fps: Double { settings.framesPerSecond }

    /// Adds all of the piece; the label of its last picture.
    /// - Parameter shared: where its source comes from when several pieces read it; `nil` = opened for it alone.
    mutating func draw(_ piece: RenderPiece, from shared: String? = nil) throws(RenderFailure) -> String {
        var last = try picture(piece, from: shared)
        for layer in piece.layers { last = try lay(layer, over: last, piece.frames) }
        for overlay in piece.overlays { last = try write(overlay, over: last, piece.frames) }
        return last
    }

    // MARK: The source

    private mutating func picture(
        _ piece: RenderPiece, from shared: String? = nil
    ) throws(RenderFailure) -> String {
        if case .transition(let kind, let from, let to, let skip) = piece.source {
            return try transition(kind, from, to, skip: skip, count: piece.frames.count)
        }
        let source = try source(of: piece, from: shared)
        var filters = PictureFilters(effects: piece.effects, width: settings.width, height: settings.height)
        filters.tables = try LookTables(folder: titles.folder, path: path).filters(for: piece.effects)
        var chain = source.chain
        if piece.source != .black {
            if piece.isHDR { chain += Self.toneMapping }
            chain +=
                filters.beforeFitting
                + (piece.isFitting
                    ? "setsar=1" : fitting(piece.fit, matrix: piece.isUntagged ? ":in_color_matrix=bt709" : ""))
            chain += filters.afterFitting(place: piece.place, of: piece.clipLength) + ","
        }
        // A source that ends a few frames early holds its last picture: the count must be exact.
        chain += "settb=1/\(fps),setpts=N,tpad=stop=-1:stop_mode=clone,trim=end_frame=\(piece.frames.count)"
        chain += piece.fades.map(fading).joined()
        return add("[\(source.input)]\(chain),format=yuv420p")
    }

    /// HLG and PQ → BT.709: made linear (white at 203 nits, as BT.2408 has it), what is brighter than white pressed
    /// together up to 1000 nits, and given the usual curve.
    static let toneMapping =
        "zscale=t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,tonemap=mobius:desat=0:peak=4.93,"
        + "zscale=t=bt709:m=bt709:r=tv,format=yuv420p,"

    /// The input, and how it becomes frames at the plan's rate.
    private mutating func source(
        of piece: RenderPiece, from shared: String?
    ) throws(RenderFailure) -> (input: String, chain: String) {
        let count = piece.frames.count
        switch piece.source {
        case .still(let reference):
            return (try open(reference), "loop=loop=-1:size=1:start=0,setpts=N/\(fps)/TB,")
        case .clip(let reference, let start, let speed):
            let opened = if let shared { shared } else { try open(reference, from: start) }
            return (opened, steady(speed))
        case .ramped(let reference, let start, let ramp):
            let length = Double(count) / fps
            return (try open(reference, from: start), "setpts='\(Self.time(ramp, of: length))/TB'," + steady(1))
        case .reversed(let reference, let start, let speed):
            let frames = "trim=end_frame=\(count),reverse,setpts=N/\(fps)/TB,"
            return (try open(reference, from: start), steady(speed) + frames)
        case .frozen(let reference, let at):
            let held = "trim=end_frame=1,loop=loop=-1:size=1:start=0,setpts=N/\(fps)/TB,"
            return (try open(reference, from: at), steady(1) + held)
        case .black, .transition:
            let size = "\(settings.width)x\(settings.height)"
            return (input(["-f", "lavfi", "-i", "color=c=black:s=\(size):r=\(fps)"]), "")
        }
    }

    /// Frames of any source, at even or uneven times, as frames at the plan's rate from the time that was sought: what
    /// is shown then is the last frame before it. So a gap keeps its length, a picture that begins after its sound is
    /// held back from its first frame, and one that ends before its sound holds its last.
    private func steady(_ speed: Double) -> String {
        (speed == 1 ? "" : "setpts=PTS/\(speed),") + "fps=\(fps),tpad=stop=-1:stop_mode=clone,fps=\(fps):start_time=0,"
    }

    /// When a moment of the source is seen: `SpeedRamp.time(ofPlayed:of:)` as ffmpeg's own expression. What lies before
    /// the in point only has to stay before it.
    private static func time(_ ramp: SpeedRamp, of length: Double) -> String {
        let (from, change) = (ramp.from, ramp.to - ramp.from)
        guard abs(change) > 1e-6 else { return "T/\(from)" }
        let root = "sqrt(max(\(from * from)+\(2 * change / length)*T,0.000001))"
        return "if(lt(T,0),T/\(from),\(length / change)*(\(root)-\(from)))"
    }

    /// Both sources over all of the transition, mixed; then the frames that are wanted.
    private mutating func transition(
        _ kind: String, _ from: RenderPiece, _ to: RenderPiece, skip: Int, count: Int
    ) throws(RenderFailure) -> String {
        // A still keeps the rate its file claims, and xfade takes only equal ones.
        let first = add("[\(try picture(from))]fps=\(fps)")
        let second = add("[\(try picture(to))]fps=\(fps)")
        let names = [
            "wipe": "wipeleft", "slide": "slideleft", "zoom": "zoomin", "dip_black": "fadeblack",
            "dip_white": "fadewhite",
        ]
        let length = seconds(Double(from.frames.count) / fps)
        // xfade may give a frame more or less: the count is made exact.
        return add(
            "[\(first)][\(second)]xfade=transition=\(names[kind] ?? "fade"):duration=\(length):offset=0,"
                + "settb=1/\(fps),setpts=N,tpad=stop=-1:stop_mode=clone,"
                + "trim=start_frame=\(skip):end_frame=\(skip + count),setpts=N,format=yuv420p")
    }

    /// A fade may have begun before the piece: the clock is moved on for it and set back.
    private func fading(_ fade: PictureFade) -> String {
        let ahead = max(0, -fade.start)
        let times = "st=\(seconds(Double(fade.start + ahead) / fps)):d=\(seconds(Double(fade.count) / fps))"
        return ",setpts=N+\(ahead),fade=t=\(fade.direction.rawValue):\(times),setpts=N"
    }

    // MARK: What lies over it

    /// A picture or film over the film, scaled to its part of the canvas.
    private mutating func lay(
        _ layer: PictureLayer, over last: String, _ frames: Range<Int>
    ) throws(RenderFailure) -> String {
        let span = LayerSpan(layer.frames, in: frames)
        let source: String
        var chain: String
        if layer.isStill {
            source = try open(layer.reference)
            chain = "loop=loop=-1:size=1:start=0,setpts=N/\(fps)/TB,"
        } else {
            let start = layer.start + Double(span.skipped) * layer.speed / fps
            source = try open(layer.reference, from: start)
            chain = steady(layer.speed)
        }
        let style = LayerStyle(layer.style, width: settings.width, height: settings.height)
        let filters = PictureFilters(effects: layer.effects, width: settings.width, height: settings.height)
        if let key = layer.effects.first(where: { $0["kind"]?.string == "chroma_key" }) {
            chain += filters.key(key) + ","
        } else {
            chain += filters.beforeFitting
        }
        chain += "scale=\(style.box):flags=lanczos:force_original_aspect_ratio=decrease,format=rgba,"
        chain += "colorchannelmixer=aa=\(seconds(style.opacity)),settb=1/\(fps),setpts=N,"
        chain += "trim=end_frame=\(span.count),setpts=N+\(span.delay)"
        let picture = add("[\(source)]\(chain)")
        return add("[\(last)][\(picture)]overlay=\(style.place):eof_action=pass:format=yuv420")
    }

    /// Titles are still pictures laid over, faded by their own clock: a piece may begin in the middle of one.
    private mutating func write(
        _ overlay: TextOverlay, over last: String, _ frames: Range<Int>
    ) throws(RenderFailure) -> String {
        guard let image = try titles.image(for: overlay, width: settings.width, height: settings.height) else {
            return last
        }
        let size = "\(image.width)x\(image.height)"
        let source = input(
            ["-f", "rawvideo", "-pixel_format", "rgba", "-video_size", size, "-framerate", "\(fps)"]
                + ["-i", HostileMedia.input(image.path)])
        let span = LayerSpan(overlay.frames, in: frames)
        let fade = max(1, min(Int(fps * 0.4), overlay.frames.count / 4))
        let length = seconds(Double(fade) / fps)
        let isFaded = overlay.style["animation"]?.string != "none"
        let fading =
            isFaded
            ? "fade=t=in:st=0:d=\(length):alpha=1,"
                + "fade=t=out:st=\(seconds(Double(overlay.frames.count - fade) / fps)):d=\(length):alpha=1," : ""
        // The piece's first frame is frame `skipped` of the title.
        let picture = add(
            "[\(source)]loop=loop=-1:size=1:start=0,settb=1/\(fps),setpts=N+\(span.skipped),\(fading)setpts=N,"
                + "trim=end_frame=\(span.count),setpts=N+\(span.delay)")
        var y = "\(image.y)"
        if overlay.style["animation"]?.string == "slide" {
            // It comes from below in the time of the fade.
            let way = settings.height / 12
            y = "'\(image.y)+\(way)*pow(1-min((n+\(span.skipped - span.delay))/\(fade),1),2)'"
        }
        return add("[\(last)][\(picture)]overlay=x=\(image.x):y=\(y):eof_action=pass:format=yuv420")
    }

    // MARK: Inputs and labels

    private mutating func open(_ reference: String) throws(RenderFailure) -> String {
        try input(HostileMedia.inputFlags + ["-i", HostileMedia.input(file(reference))])
    }

    /// Time 0 becomes `start`; decoding begins at the key frame before it, and those frames have times below 0.
    mutating func open(_ reference: String, from start: Double) throws(RenderFailure) -> String {
        try input(
            ["-noaccurate_seek", "-ss", seconds(max(0, start))] + HostileMedia.inputFlags
                + ["-threads", "\(settings.threads)", "-i", HostileMedia.input(file(reference))])
    }

    /// The name of its picture.
    private mutating func input(_ arguments: [String]) -> String {
        inputs += arguments
        inputCount += 1
        return "\(inputCount - 1):v"
    }

    /// Adds a chain and names what comes out of it.
    mutating func add(_ chain: String) -> String {
        let label = newLabel()
        chains.append("\(chain)[\(label)]")
        return label
    }

    mutating func newLabel() -> String {
        labelCount += 1
        return "p\(labelCount)"
    }

    private func file(_ reference: String) throws(RenderFailure) -> String {
        guard let path = path(reference) else { throw .mediaMissing(name: reference) }
        return path
    }

    func seconds(_ value: Double) -> String { String(format: "%.6f", value) }
}

/// The part of a layer that is seen in a piece, in frames.
private struct LayerSpan {
    /// Frames of the layer before the piece.
    let skipped: Int
    /// Frames of the piece before the layer.
    let delay: Int
    let count: Int

    init(_ layer: Range<Int>, in piece: Range<Int>) {
        skipped = max(0, piece.lowerBound - layer.lowerBound)
        delay = max(0, layer.lowerBound - piece.lowerBound)
        count = layer.clamped(to: piece).count
    }
}

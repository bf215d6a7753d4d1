// Timeline → what has to be encoded: a pure value that can be printed and compared.

import Foundation
import Reel

/// A text on the picture, placed in frames of the timeline.
struct TextOverlay: Hashable, Sendable {
    var text: String
    var style: JSONObject
    var frames: Range<Int>
}

/// What the picture of a piece comes from.
enum PieceSource: Hashable, Sendable {
    case black
    /// A stretch of a moving source, from a time in it; `speed` 2 = twice as fast.
    case clip(reference: String, start: Double, speed: Double)
    case still(reference: String)
}

/// A stretch of the timeline in which the same source and texts apply: the unit of encoding and of the cache.
struct RenderPiece: Hashable, Sendable {
    var source: PieceSource
    /// Place on the timeline.
    var frames: Range<Int>
    /// How the source fills the canvas: `fit`, `fill` or `blur`.
    var fit: String
    /// Frames of fade at the edges of the clip that this piece is part of, in frames of this piece.
    var fades: [PictureFade]
    var overlays: [TextOverlay]
}

/// A fade of the picture from or to black, relative to the piece; it may begin before or end after it.
struct PictureFade: Hashable, Sendable {
    enum Direction: String, Sendable { case `in`, out }
    var direction: Direction
    var start: Int
    var count: Int
}

/// One source of sound at its place.
struct SoundPart: Hashable, Sendable {
    var reference: String
    /// Seconds in the source.
    var start: Double
    /// Place and length on the timeline, in ms.
    var at: Milliseconds
    var duration: Milliseconds
    var speed: Double
    var volume: Double
    var fadeIn: Milliseconds
    var fadeOut: Milliseconds
    /// Whether a source shorter than its place starts again: music does, speech does not.
    var isLooped: Bool
}

/// Everything that a render does, in order.
struct RenderPlan: Hashable, Sendable {
    var width: Int
    var height: Int
    var framesPerSecond: Double
    var frameCount: Int
    var pieces: [RenderPiece]
    var sound: [SoundPart]

    var duration: Milliseconds { .seconds(Double(frameCount) / framesPerSecond) }
}

extension RenderPlan {
    /// Long stretches are cut on a grid of source frames, so that a trim or a move encodes only the edge again.
    static let grid = 90
    /// Sound at a hard cut fades this long, so that nothing pops.
    static let cutFade = Milliseconds(30)

    /// - Parameter info: facts about a media reference; `nil` when it is missing.
    /// - Throws: `.emptyTimeline`, `.mediaMissing`.
    init(
        _ draft: Draft, as output: RenderOutput, info: (String) -> MediaInfo?
    ) throws(RenderFailure) {
        framesPerSecond = min(max(draft.metadata.framesPerSecond ?? 30, 1), 60)
        (width, height) = Self.canvas(of: draft, as: output)
        let fps = framesPerSecond
        let story = draft.tracks.first { $0.kind == .video }?.placedSegments ?? []
        let texts = draft.tracks.filter { $0.kind == .text }.flatMap(\.placedSegments)
        let end = story.map(\.frameEnd.count).max() ?? draft.duration.count
        let total = Milliseconds(end).frames(at: fps)
        frameCount = total
        guard total > 0, !draft.isEmpty else { throw .emptyTimeline }
        let overlays = texts.compactMap { TextOverlay($0, fps: fps, last: total) }
        pieces = []
        sound = []
        var at = 0
        for segment in story {
            let range = max(at, segment.begin.frames(at: fps))..<max(at, segment.frameEnd.frames(at: fps))
            if range.lowerBound > at { pieces.append(.black(at..<range.lowerBound)) }
            pieces += try Self.pieces(of: segment, in: range, fps: fps, info: info)
            at = range.upperBound
        }
        if at < frameCount { pieces.append(.black(at..<frameCount)) }
        let edges = overlays.flatMap { [$0.frames.lowerBound, $0.frames.upperBound] }
        pieces = pieces.flatMap { $0.cut(at: edges, fps: fps) }
            .map { $0.with(overlays) }
        sound = try Self.sound(of: draft, until: duration, info: info)
    }

    private static func canvas(of draft: Draft, as output: RenderOutput) -> (Int, Int) {
        let (width, height) = (
            output.width ?? draft.metadata.width ?? 1920, output.height ?? draft.metadata.height ?? 1080
        )
        let sides = [
            "360p": 360, "480p": 480, "720p": 720, "1080p": 1080, "2k": 1440, "1440p": 1440, "2160p": 2160, "4k": 2160,
        ]
        guard let side = output.resolution.flatMap({ sides[$0.lowercased()] }), width > 0, height > 0 else {
            return (even(width), even(height))
        }
        let scale = Double(side) / Double(min(width, height))
        return (even(Int((Double(width) * scale).rounded())), even(Int((Double(height) * scale).rounded())))
    }

    private static func even(_ pixels: Int) -> Int { min(max(pixels, 16), 4096) / 2 * 2 }

    private static func pieces(
        of segment: Segment, in range: Range<Int>, fps: Double, info: (String) -> MediaInfo?
    ) throws(RenderFailure) -> [RenderPiece] {
        guard !range.isEmpty else { return [] }
        guard let reference = segment.source else { return [.black(range)] }
        guard let facts = info(reference) else { throw .mediaMissing(name: segment.name ?? reference) }
        let speed = min(max(segment.speed, 0.1), 16)
        let begin = segment.begin.frames(at: fps)
        let first = segment.sourceIn.frames(at: fps)
        let source: PieceSource =
            facts.kind == .image
            ? .still(reference: reference)
            : .clip(reference: reference, start: Double(first) / fps, speed: speed)
        let whole = RenderPiece(
            source: source, frames: range, fit: segment.other["fit"]?.string ?? "fit",
            fades: segment.pictureFades(in: range, fps: fps), overlays: [])
        guard facts.kind != .image else { return [whole] }
        // Grid lines are where the source's own frame number is a multiple of the grid.
        let lines = stride(from: grid - first % grid, to: range.count + grid, by: grid).map { begin + $0 }
        return whole.cut(at: speed == 1 ? lines : [], fps: fps)
    }
}

extension Track {
    /// Segments with a start each: those of a foreign draft without one lie end to end.
    var placedSegments: [Segment] {
        var at = Milliseconds.zero
        return segments.map { segment in
            var placed = segment
            placed.start = segment.start ?? at
            at = placed.frameEnd
            return placed
        }
    }
}

extension Segment {
    var frameEnd: Milliseconds { begin + duration }

    fileprivate func pictureFades(in range: Range<Int>, fps: Double) -> [PictureFade] {
        let (fadesIn, fadesOut) = (fadeIn?.frames(at: fps) ?? 0, fadeOut?.frames(at: fps) ?? 0)
        var fades: [PictureFade] = []
        if fadesIn > 0 { fades.append(PictureFade(direction: .in, start: 0, count: fadesIn)) }
        if fadesOut > 0 { fades.append(PictureFade(direction: .out, start: range.count - fadesOut, count: fadesOut)) }
        return fades
    }
}

extension TextOverlay {
    init?(_ segment: Segment, fps: Double, last: Int) {
        let words = (segment.text ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        let (start, end) = (max(0, segment.begin.frames(at: fps)), min(last, segment.frameEnd.frames(at: fps)))
        guard !words.isEmpty, start < end else { return nil }
        self.init(text: words, style: segment.style, frames: start..<end)
    }
}

extension RenderPiece {
    static func black(_ frames: Range<Int>) -> RenderPiece {
        RenderPiece(source: .black, frames: frames, fit: "fit", fades: [], overlays: [])
    }

    /// The piece in parts, cut at those frames of the timeline that lie inside it.
    func cut(at lines: [Int], fps: Double) -> [RenderPiece] {
        let inner = Set(lines.filter { frames.contains($0) && $0 != frames.lowerBound }).sorted()
        let edges = [frames.lowerBound] + inner + [frames.upperBound]
        return zip(edges, edges.dropFirst()).map { part($0..<$1, fps: fps) }
    }

    private func part(_ range: Range<Int>, fps: Double) -> RenderPiece {
        var part = self
        let skipped = range.lowerBound - frames.lowerBound
        part.frames = range
        if case .clip(let reference, let start, let speed) = source {
            part.source = .clip(reference: reference, start: start + Double(skipped) * speed / fps, speed: speed)
        }
        part.fades = fades.map { PictureFade(direction: $0.direction, start: $0.start - skipped, count: $0.count) }
            .filter { $0.start < range.count && ($0.start + $0.count > 0 || $0.direction == .out) }
        return part
    }

    fileprivate func with(_ texts: [TextOverlay]) -> RenderPiece {
        var piece = self
        piece.overlays = texts.filter { $0.frames.overlaps(frames) }
        return piece
    }
}

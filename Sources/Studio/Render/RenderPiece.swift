// The unit of encoding and of the cache: a stretch in which the same sources, effects and texts apply.

import Foundation
import Reel

/// A text on the picture, placed in frames of the timeline.
struct TextOverlay: Hashable, Sendable {
    var text: String
    var style: JSONObject
    var frames: Range<Int>
}

/// What the picture of a piece comes from.
indirect enum PieceSource: Hashable, Sendable {
    case black
    /// A stretch of a moving source, from a time in it; `speed` 2 = twice as fast.
    case clip(reference: String, start: Double, speed: Double)
    /// A stretch whose speed changes evenly over the piece.
    case ramped(reference: String, start: Double, ramp: SpeedRamp)
    /// As a clip, played from its end to its start.
    case reversed(reference: String, start: Double, speed: Double)
    /// One moment of a moving source, held.
    case frozen(reference: String, at: Double)
    case still(reference: String)
    /// Frames of a transition: all of it is made, `skip` frames at its start are left out.
    case transition(kind: String, from: RenderPiece, to: RenderPiece, skip: Int)
}

/// A picture or film over the film, placed in frames of the timeline.
struct PictureLayer: Hashable, Sendable {
    var reference: String
    var isStill: Bool
    /// Seconds in the source at its first frame.
    var start: Double
    var speed: Double
    /// `position`, `scale` (part of the canvas' width), `opacity`.
    var style: JSONObject
    var effects: [JSONValue]
    var frames: Range<Int>
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
    /// What is done to the picture: the clip's `fx`.
    var effects: [JSONValue] = []
    /// Whether the source's colours have to be brought down to the usual range.
    var isHDR = false
    /// Whether its matrix has to be named, as it does not say that it is BT.709.
    var isUntagged = false
    /// Whether its frames fill the canvas as they are.
    var isFitting = false
    /// Where in its clip the piece begins, and how long that clip is, in frames: a slow zoom goes over all of it.
    var place = 0
    var clipLength = 0
    var layers: [PictureLayer] = []
    var overlays: [TextOverlay]
}

/// A fade of the picture from or to black, relative to the piece; it may begin before or end after it.
struct PictureFade: Hashable, Sendable {
    enum Direction: String, Sendable { case `in`, out }
    var direction: Direction
    var start: Int
    var count: Int
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

    func part(_ range: Range<Int>, fps: Double) -> RenderPiece {
        var part = self
        let skipped = range.lowerBound - frames.lowerBound
        part.frames = range
        part.place = place + skipped
        part.source = source.part(
            skipping: skipped, of: frames.count, leaving: frames.upperBound - range.upperBound, fps)
        part.fades = fades.map { PictureFade(direction: $0.direction, start: $0.start - skipped, count: $0.count) }
            .filter { $0.start < range.count && ($0.start + $0.count > 0 || $0.direction == .out) }
        return part
    }

    /// Long stretches are cut where the source's own frame number is a multiple of the grid, so that a trim or a move
    /// encodes only the edge again. Backwards, all frames of a piece are held in memory: they are short.
    func gridded(fps: Double) -> [RenderPiece] {
        switch source {
        case .clip(_, let start, 1):
            let first = Int((start * fps).rounded())
            let lines = stride(from: RenderPlan.grid - first % RenderPlan.grid, to: frames.count, by: RenderPlan.grid)
            return cut(at: lines.map { frames.lowerBound + $0 }, fps: fps)
        case .reversed:
            let lines = stride(from: frames.lowerBound, to: frames.upperBound, by: 30)
            return cut(at: Array(lines), fps: fps)
        default: return [self]
        }
    }

    func with(_ texts: [TextOverlay], _ pictures: [PictureLayer]) -> RenderPiece {
        var piece = self
        piece.overlays = texts.filter { $0.frames.overlaps(frames) }
        piece.layers = pictures.filter { $0.frames.overlaps(frames) }
        return piece
    }
}

extension PieceSource {
    /// Without so many frames at its start and end.
    fileprivate func part(skipping skipped: Int, of count: Int, leaving left: Int, _ fps: Double) -> PieceSource {
        switch self {
        case .clip(let reference, let start, let speed):
            .clip(reference: reference, start: start + Double(skipped) * speed / fps, speed: speed)
        case .ramped(let reference, let start, let ramp):
            .ramped(
                reference: reference, start: start + ramp.played(after: Double(skipped) / fps, of: Double(count) / fps),
                ramp: ramp.part(Double(skipped) / fps, Double(count - left) / fps, of: Double(count) / fps))
        case .reversed(let reference, let start, let speed):
            .reversed(reference: reference, start: start + Double(left) * speed / fps, speed: speed)
        case .transition(let kind, let from, let to, let skip):
            .transition(kind: kind, from: from, to: to, skip: skip + skipped)
        case .black, .still, .frozen: self
        }
    }
}

// Clips → pieces, transitions between them, and the pictures and texts that lie over them.

import Foundation
import Reel

extension RenderPlan {
    /// The clips one after another, what is between them black; where one takes over from another, a transition.
    static func storyPieces(
        _ story: [Segment], fps: Double, last: Int, size: (width: Int, height: Int), info: (String) -> MediaInfo?
    ) throws(RenderFailure) -> [RenderPiece] {
        var wholes: [RenderPiece] = []
        for segment in story { wholes.append(try whole(segment, fps: fps, size: size, info: info)) }
        Self.reach(&wholes, story, fps: fps)
        var pieces: [RenderPiece] = []
        var at = 0
        for (index, whole) in wholes.enumerated() {
            let (start, end) = (max(at, whole.frames.lowerBound), whole.frames.upperBound)
            guard start < end else { continue }
            if start > at { pieces.append(.black(at..<start)) }
            at = end
            guard let kind = story[index].transition?.kind, index + 1 < wholes.count,
                let shared = whole.shared(with: wholes[index + 1]), shared.lowerBound >= start
            else {
                pieces += whole.part(start..<end, fps: fps).gridded(fps: fps)
                continue
            }
            if start < shared.lowerBound {
                pieces += whole.part(start..<shared.lowerBound, fps: fps).gridded(fps: fps)
            }
            let (from, to) = (whole.part(shared, fps: fps), wholes[index + 1].part(shared, fps: fps))
            pieces.append(
                RenderPiece(
                    source: .transition(kind: kind, from: from, to: to, skip: 0), frames: shared, fit: "fit", fades: [],
                    overlays: []))
        }
        if at < last { pieces.append(.black(at..<last)) }
        return pieces
    }

    /// Clips that lie end to end and have a transition between them reach over their cut: the first goes on after it,
    /// the second begins before it as far as its source has something there. Our own timelines overlap already.
    private static func reach(_ wholes: inout [RenderPiece], _ story: [Segment], fps: Double) {
        for index in wholes.indices.dropLast() {
            guard let wanted = story[index].transition?.duration.frames(at: fps), wanted > 1,
                wholes[index].frames.upperBound == wholes[index + 1].frames.lowerBound
            else { continue }
            let (first, second) = (wholes[index].frames, wholes[index + 1].frames)
            let length = min(wanted, first.count, second.count)
            let lead = min(length / 2, wholes[index + 1].lead(fps: fps))
            wholes[index].frames = first.lowerBound..<(first.upperBound + length - lead)
            wholes[index + 1].start(earlier: lead, fps: fps)
        }
    }

    /// A clip as one piece.
    private static func whole(
        _ segment: Segment, fps: Double, size: (width: Int, height: Int), info: (String) -> MediaInfo?
    ) throws(RenderFailure) -> RenderPiece {
        let begin = max(0, segment.begin.frames(at: fps))
        let range = begin..<max(begin, segment.frameEnd.frames(at: fps))
        guard let reference = segment.source else { return .black(range) }
        guard let facts = info(reference) else { throw .mediaMissing(name: segment.name ?? reference) }
        let speed = min(max(segment.speed, 0.1), 16)
        // Far beyond its end there is nothing to seek.
        let inPoint = facts.duration > .zero ? min(segment.sourceIn, facts.duration) : segment.sourceIn
        let start = Double(max(0, inPoint.frames(at: fps))) / fps
        let source: PieceSource =
            if facts.kind == .image {
                .still(reference: reference)
            } else if segment.isFrozen {
                .frozen(reference: reference, at: start)
            } else if segment.isReversed {
                .reversed(reference: reference, start: start, speed: speed)
            } else if let ramp = segment.ramp {
                .ramped(reference: reference, start: start, ramp: ramp)
            } else {
                .clip(reference: reference, start: start, speed: speed)
            }
        // Turned or cropped, they have to be fitted again.
        let isWhole = !segment.effects.contains { ["rotate", "crop"].contains($0["kind"]?.string) }
        let isFitting = facts.isPlain && facts.width == size.width && facts.height == size.height && isWhole
        return RenderPiece(
            source: source, frames: range, fit: segment.other["fit"]?.string ?? "fit",
            fades: segment.pictureFades(in: range, fps: fps), effects: segment.effects, isHDR: facts.isHDR,
            isUntagged: facts.isUntaggedHD, isFitting: isFitting, clipLength: range.count, overlays: [])
    }

    /// Pictures and films on the tracks above the story.
    static func layers(
        of draft: Draft, fps: Double, last: Int, info: (String) -> MediaInfo?
    ) throws(RenderFailure) -> [PictureLayer] {
        var layers: [PictureLayer] = []
        for track in draft.tracks.filter({ $0.kind == .video }).dropFirst() {
            for segment in track.placedSegments {
                guard let reference = segment.source else { continue }
                guard let facts = info(reference) else { throw .mediaMissing(name: segment.name ?? reference) }
                let begin = max(0, segment.begin.frames(at: fps))
                let frames = begin..<max(begin, min(last, segment.frameEnd.frames(at: fps)))
                guard !frames.isEmpty, facts.kind != .audio else { continue }
                layers.append(
                    PictureLayer(
                        reference: reference, isStill: facts.kind == .image, start: segment.sourceIn.seconds,
                        speed: min(max(segment.speed, 0.1), 16), style: segment.style, effects: segment.effects,
                        frames: frames))
            }
        }
        return layers
    }
}

extension RenderPiece {
    /// Frames of the source before the in point.
    fileprivate func lead(fps: Double) -> Int {
        switch source {
        case .clip(_, let start, let speed): Int(start * fps / speed)
        case .still, .black, .frozen: .max
        case .reversed, .ramped, .transition: 0
        }
    }

    fileprivate mutating func start(earlier count: Int, fps: Double) {
        guard count > 0 else { return }
        frames = (frames.lowerBound - count)..<frames.upperBound
        fades = fades.map { fade in
            PictureFade(
                direction: fade.direction, start: fade.start + (fade.direction == .out ? count : 0), count: fade.count)
        }
        if case .clip(let reference, let start, let speed) = source {
            source = .clip(reference: reference, start: start - Double(count) * speed / fps, speed: speed)
        }
    }

    /// The frames in which both play.
    fileprivate func shared(with next: RenderPiece) -> Range<Int>? {
        let (start, end) = (next.frames.lowerBound, frames.upperBound)
        return frames.contains(start) && end <= next.frames.upperBound ? start..<end : nil
    }
}

extension Segment {
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

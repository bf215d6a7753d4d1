// Timeline → what has to be encoded: a pure value that can be printed and compared.

import Foundation
import Reel

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
    /// How long the source is.
    var sourceLength = Milliseconds.zero
    var isReversed = false
    /// How its speed changes; then `speed` is the mean.
    var ramp: SpeedRamp?
    /// Whether it fades with what comes before or after it: then both keep their loudness together.
    var isCrossfaded = false
    /// How strongly its hiss and hum are taken out, 0…1, and how loud they are, in dB; 0 = not at all.
    var denoise = 0.0
    var noiseFloor = -50.0
    /// How much of its level it loses while someone speaks, 0…1, and when that is, from its start.
    var duck = 0.0
    var speech: [ClosedRange<Double>] = []
}

/// What was measured of media by listening to them, by reference.
struct HeardMedia: Hashable, Sendable {
    /// When there is speech, in seconds of the media; only where music makes room for it.
    var speech: [String: [ClosedRange<Double>]] = [:]
    /// The noise floor in dB; only where noise is to be taken out.
    var noise: [String: Double] = [:]
}

/// Everything that a render does, in order.
struct RenderPlan: Hashable, Sendable {
    var width: Int
    var height: Int
    var framesPerSecond: Double
    var frameCount: Int
    var pieces: [RenderPiece]
    var sound: [SoundPart]
    /// LUFS that the whole is brought to; `nil` = as it is.
    var loudness: Double?

    var duration: Milliseconds { .seconds(Double(frameCount) / framesPerSecond) }
}

extension RenderPlan {
    /// Long stretches are cut on a grid of source frames, so that a trim or a move encodes only the edge again.
    static let grid = 150
    /// A day at 60 frames a second: more is a mistake, or an attack.
    private static let mostFrames = 86_400 * 60
    /// Sound at a hard cut fades this long, so that nothing pops.
    static let cutFade = Milliseconds(30)

    /// - Parameter info: facts about a media reference; `nil` when it is missing.
    /// - Throws: `.emptyTimeline`, `.mediaMissing`.
    init(_ draft: Draft, as output: RenderOutput, info: (String) -> MediaInfo?) throws(RenderFailure) {
        framesPerSecond = min(max(draft.metadata.framesPerSecond ?? 30, 1), 60)
        (width, height) = Self.canvas(of: draft, as: output)
        let fps = framesPerSecond
        let story = draft.tracks.first { $0.kind == .video }?.placedSegments ?? []
        let texts = draft.tracks.filter { $0.kind == .text }.flatMap(\.placedSegments)
        let end = story.map(\.frameEnd.count).max() ?? draft.duration.count
        let total = Milliseconds(end).frames(at: fps)
        frameCount = total
        guard total > 0, !draft.isEmpty else { throw .emptyTimeline }
        guard total <= Self.mostFrames else { throw .encoder("the film would be longer than a day") }
        let overlays = texts.compactMap { TextOverlay($0, fps: fps, last: total) }
        pieces = try Self.storyPieces(story, fps: fps, last: total, size: (width, height), info: info)
        sound = []
        let layers = try Self.layers(of: draft, fps: fps, last: total, info: info)
        let spans = overlays.map(\.frames) + layers.map(\.frames)
        pieces = pieces.flatMap { $0.cut(at: spans.flatMap { [$0.lowerBound, $0.upperBound] }, fps: fps) }
            .map { $0.with(overlays, layers) }
        sound = try Self.sound(of: draft, until: duration, info: info)
        loudness = draft.metadata.other["loudness"]?.double.map { min(max($0, -40), -5) }
    }

    /// The plan with what was measured of the media's sound: music makes room for speech, noise is known.
    func hearing(_ heard: HeardMedia) -> RenderPlan {
        var plan = self
        plan.sound = Self.ducked(sound, under: heard.speech)
        for index in sound.indices { plan.sound[index].noiseFloor = heard.noise[sound[index].reference] ?? -50 }
        return plan
    }

    private static func canvas(of draft: Draft, as output: RenderOutput) -> (Int, Int) {
        let (width, height) = (
            output.width ?? draft.metadata.width ?? 1920, output.height ?? draft.metadata.height ?? 1080
        )
        let sides = [
            "360p": 360, "480p": 480, "720p": 720, "1080p": 1080, "2k": 1440, "1440p": 1440, "2160p": 2160, "4k": 2160,
        ]
        let usual = output.isDraft ? ProxyFolder.side : nil
        let asked = output.resolution.flatMap { sides[$0.lowercased()] } ?? usual
        guard let side = asked, width > 0, height > 0, !output.isDraft || side < min(width, height) else {
            return (even(width), even(height))
        }
        let scale = Double(side) / Double(min(width, height))
        return (even(Int((Double(width) * scale).rounded())), even(Int((Double(height) * scale).rounded())))
    }

    private static func even(_ pixels: Int) -> Int { min(max(pixels, 16), 4096) / 2 * 2 }
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
}

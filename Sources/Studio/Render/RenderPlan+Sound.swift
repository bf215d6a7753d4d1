// Which sounds a timeline has, and where.

import Reel

extension RenderPlan {
    static func sound(
        of draft: Draft, until end: Milliseconds, info: (String) -> MediaInfo?
    ) throws(RenderFailure) -> [SoundPart] {
        var parts: [SoundPart] = []
        let story = draft.tracks.first { $0.kind == .video }?.placedSegments ?? []
        for (index, segment) in story.enumerated() where isHeard(segment) && !segment.isFrozen {
            guard let reference = segment.source, let facts = info(reference), facts.hasAudio else { continue }
            var part = SoundPart(segment, reference, until: end, isLooped: false)
            part.sourceLength = facts.duration
            let before =
                index > 0 && story[index - 1].transition != nil ? story[index - 1].frameEnd - segment.begin : .zero
            let after = segment.transition?.duration ?? .zero
            part.isCrossfaded = max(before, after) > .zero
            part.fadeIn = min(max(part.fadeIn, before), part.duration)
            part.fadeOut = min(max(part.fadeOut, after), part.duration)
            parts.append(part)
        }
        for track in draft.tracks where track.kind == .audio {
            for segment in track.placedSegments where isHeard(segment) {
                guard let reference = segment.source else { continue }
                guard let facts = info(reference) else { throw .mediaMissing(name: segment.name ?? reference) }
                guard facts.hasAudio else { continue }
                var part = SoundPart(segment, reference, until: end, isLooped: track.role == "music")
                part.sourceLength = facts.duration
                let duck = segment.other["duck"]
                part.duck = min(max(duck?.double ?? (duck?.bool == true ? 0.7 : 0), 0), 1)
                parts.append(part)
            }
        }
        return parts.filter { $0.duration > .zero && $0.at < end }
    }

    /// Most stretches of speech that one part makes room for; more are joined.
    private static let mostSpans = 600

    /// Tells the parts that make room for speech when there is any.
    static func ducked(_ parts: [SoundPart], under speech: [String: [ClosedRange<Double>]]) -> [SoundPart] {
        guard parts.contains(where: { $0.duck > 0 }) else { return parts }
        let spoken = parts.filter { $0.duck == 0 }.flatMap { part in
            (speech[part.reference] ?? []).compactMap { span -> ClosedRange<Double>? in
                let (first, last) = (max(span.lowerBound, part.start), span.upperBound)
                let from = part.at.seconds + (first - part.start) / part.speed
                let to = min(part.at.seconds + (last - part.start) / part.speed, (part.at + part.duration).seconds)
                return from < to ? from...to : nil
            }
        }.sorted { $0.lowerBound < $1.lowerBound }
        // A gap shorter than the way down and up again is none.
        var joined: [ClosedRange<Double>] = []
        let gap = spoken.count > mostSpans ? 3.0 : 0.75
        for span in spoken {
            if let last = joined.last, span.lowerBound - last.upperBound < gap {
                joined[joined.count - 1] = last.lowerBound...max(last.upperBound, span.upperBound)
            } else {
                joined.append(span)
            }
        }
        return parts.map { part in
            guard part.duck > 0 else { return part }
            var ducked = part
            let start = part.at.seconds
            ducked.speech = joined.prefix(mostSpans).filter { $0.upperBound > start }
                .map { ($0.lowerBound - start)...($0.upperBound - start) }
            return ducked
        }
    }

    private static func isHeard(_ segment: Segment) -> Bool { !segment.muted && (segment.volume ?? 1) > 0 }
}

extension SoundPart {
    fileprivate init(_ segment: Segment, _ reference: String, until end: Milliseconds, isLooped: Bool) {
        let length = min(segment.duration, end - segment.begin)
        self.init(
            reference: reference, start: segment.sourceIn.seconds, at: segment.begin, duration: length,
            speed: min(max(segment.speed, 0.1), 16), volume: min(max(segment.volume ?? 1, 0), 8),
            fadeIn: min(max(segment.fadeIn ?? .zero, RenderPlan.cutFade), length),
            fadeOut: min(max(segment.fadeOut ?? .zero, RenderPlan.cutFade), length), isLooped: isLooped)
        isReversed = segment.isReversed
        ramp = segment.ramp
        if let effect = segment.effect("denoise") { denoise = min(max(effect["amount"]?.double ?? 0.5, 0), 1) }
    }
}

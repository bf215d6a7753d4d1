// Which sounds a timeline has, and where.

import Reel

extension RenderPlan {
    static func sound(
        of draft: Draft, until end: Milliseconds, info: (String) -> MediaInfo?
    ) throws(RenderFailure) -> [SoundPart] {
        var parts: [SoundPart] = []
        let story = draft.tracks.first { $0.kind == .video }?.placedSegments ?? []
        for (index, segment) in story.enumerated() where isHeard(segment) && !segment.isFrozen {
            guard let reference = segment.source, info(reference)?.hasAudio == true else { continue }
            var part = SoundPart(segment, reference, until: end, isLooped: false)
            part.isReversed = segment.isReversed
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
                guard info(reference) != nil else { throw .mediaMissing(name: segment.name ?? reference) }
                parts.append(SoundPart(segment, reference, until: end, isLooped: track.role == "music"))
            }
        }
        return parts.filter { $0.duration > .zero && $0.at < end }
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
    }
}

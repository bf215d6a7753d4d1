// Which sounds a timeline has, and where.

import Reel

extension RenderPlan {
    static func sound(
        of draft: Draft, until end: Milliseconds, info: (String) -> MediaInfo?
    ) throws(RenderFailure) -> [SoundPart] {
        var parts: [SoundPart] = []
        let story = draft.tracks.first { $0.kind == .video }?.placedSegments ?? []
        for segment in story where isHeard(segment) {
            guard let reference = segment.source, info(reference)?.hasAudio == true else { continue }
            parts.append(SoundPart(segment, reference, until: end, isLooped: false))
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

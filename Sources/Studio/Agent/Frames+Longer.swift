// A clip that is to last longer than what was shot: nobody but the user knows how.

import Reel

extension Frames {
    /// "Make the forest 2 seconds longer", "give it 2 more seconds": its last picture held, or all of it slower.
    mutating func lengthening() -> [Operation]? {
        guard isLengthened, clause.times.count == 1, let time = clause.times.first, !time.isPoint,
            !clause.isPoint(time.index), time.value > .zero, clause.unexplained(in: scene).isEmpty,
            !clause.has(
                .title, .text, .music, .subtitles, .sound, .voice, .freeze, .fade, .fadeIn, .fadeOut, .generate),
            case .these(let ids) = spokenClips, ids.count == 1, let clip = scene.draft.clip(ids[0]), let end = clip.end
        else { return nil }
        let factor = Double(clip.duration.count) / Double(clip.duration.count + time.value.count)
        let isChinese = clause.isChinese
        return offer(
            "longer",
            [
                Choice(
                    label: isChinese ? "定住最后一帧" : "hold its last picture",
                    operations: [
                        Operation(.freeze, ["at": .int(end.count), "duration": .int(time.value.count)])
                    ]),
                Choice(
                    label: isChinese ? "放慢一点" : "play it slower",
                    operations: [
                        Operation(
                            .speed,
                            ["target": .string(clip.id), "factor": .double((factor * 1000).rounded() / 1000)])
                    ]),
            ])
    }

    private var isLengthened: Bool {
        if clause.isChinese { return false }
        return clause.has(.extend) || clause.has(.more) && Phrase.given.isSaid(in: said)
    }

    private var spokenClips: TargetReading {
        let reading = clause.clipTarget(in: scene)
        if case .none = reading, scene.clips.count == 1 { return .these([scene.clips[0].id]) }
        return reading
    }
}

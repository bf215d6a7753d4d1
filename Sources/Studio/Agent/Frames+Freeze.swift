// Pictures that are held: where, and how long.

import Reel

extension Frames {
    /// "freeze at 5 s for 2 s": the point, and how long.
    func freezing() -> Operation {
        let times = clause.times
        let isFirst = Phrase.firstFrame.isSaid(in: said)
        if isFirst || clause.has(.start, .front), times.count == 1, let length = times.first?.value {
            // "The first frame of the beach": the ordinal counts no clip.
            let named = Clause(tokens: clause.tokens.filter { !isFirst || !$0.isOrdinal }, text: clause.text)
            if case .these(let ids) = named.clipTarget(in: scene), ids.count == 1, let clip = scene.draft.clip(ids[0]) {
                return Operation(.freeze, ["at": .int(clip.begin.count), "duration": .int(length.count)])
            }
            return Operation(.freeze, ["at": 0, "duration": .int(length.count)])
        }
        let point =
            times.first { $0.isPoint }
            ?? times.first { clause.isPoint($0.index) } ?? times.first
        if clause.has(.last, .end), times.count < 2 {
            let length = times.first?.value ?? Milliseconds(1000)
            if case .these(let ids) = clause.clipTarget(in: scene),
                let end = ids.first.flatMap({ scene.draft.clip($0)?.end })
            {
                return Operation(.freeze, ["at": .int(end.count), "duration": .int(length.count)])
            }
            return Operation(.freeze, ["at": .int(scene.length.count), "duration": .int(length.count)])
        }
        // "freeze clip 2 for 2 seconds": its last picture is held.
        if let point, !point.isPoint, !clause.isPoint(point.index), times.count == 1,
            case .these(let ids) = clause.clipTarget(in: scene),
            let end = ids.first.flatMap({ scene.draft.clip($0)?.end })
        {
            return Operation(.freeze, ["at": .int(end.count), "duration": .int(point.value.count)])
        }
        guard let point else { return ask("time") }
        let length = times.first { $0.index != point.index }?.value ?? Milliseconds(1000)
        return Operation(.freeze, ["at": .int(inClip(point.value).count), "duration": .int(length.count)])
    }
}

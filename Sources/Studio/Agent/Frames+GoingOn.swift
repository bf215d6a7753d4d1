// Clauses that go on about the wish before them: a level, a name, a place, a size.

import Reel

extension Frames {
    /// "…, but only at 20 % volume".
    private var isVolumeOnly: Bool {
        clause.tokens.allSatisfy { token in
            switch token.kind {
            case .percent, .fraction: return true
            default: break
            }
            return [.add, .use, .change, .volume, .at, .to, .filler, .only, .it, .make, .music, .comma, .and].contains(
                token.concept)
        }
    }

    /// "…, in the corner, at 30 %": goes on about the picture just laid over the film.
    mutating func goingOn() -> [Operation]? {
        let overlays: Set<OperationName> = [.pip, .watermark]
        if before.last?.name == .marker, !clause.has(.title, .marker), let called = clause.index(of: .called) {
            amendment = ["name": .string(clause.quote ?? clause.words(after: called))]
            return []
        }
        if before.last?.name == .bgm, let part = clause.percent, !clause.has(.clip, .title, .video, .sound, .speed),
            isVolumeOnly
        {
            amendment = ["volume": .double(part)]
            return []
        }
        // "The music is too loud, put it at 20 %": the level wished takes the place of the step.
        if before.last?.name == .volume, let part = clause.percent ?? clause.fraction, isVolumeOnly,
            !clause.has(.clip, .title, .video, .speed, .cut, .delete, .louder, .quieter)
        {
            amendment = ["level": .double(part)]
            return []
        }
        // 加标题“你好”，显示前4秒: when the text just added is shown.
        let texts: Set<OperationName> = [.title, .lowerThird, .caption]
        if let last = before.last, texts.contains(last.name), clause.has(.show, .until), let time = clause.times.first,
            clause.quote == nil, !clause.has(.cut, .delete, .clip, .music)
        {
            let times = spokenTimes
            let start = times.count > 1 ? times[0] : .zero
            amendment = ["frm": .int(start.count), "to": .int((times.count > 1 ? times[1] : time.value).count)]
            return []
        }
        guard let last = before.last, overlays.contains(last.name), namedAsset() == nil, clause.quote == nil,
            !clause.has(.music, .title, .clip, .sound, .subtitles, .cut, .delete), clause.times.isEmpty
        else { return nil }
        var more = JSONObject()
        more["position"] = clause.position.map { .string($0) }
        if let part = clause.percent ?? clause.fraction {
            more[clause.has(.opacity) ? "opacity" : "scale"] = .double(part)
        }
        guard !more.isEmpty else { return nil }
        amendment = more
        return []
    }
}

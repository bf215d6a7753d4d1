// Splits: at a time, in the middle, every so often.

import Reel

extension Frames {
    /// "Detach the audio of clip 2", 音画分离; "separate the sound" is no cut.
    mutating func detaching() -> [Operation]? {
        let isSeparate = clause.has(.split) && clause.has(.sound) && clause.times.isEmpty && !clause.has(.middle)
        let isNamed = clause.has(.detach) && (clause.has(.sound, .speech) || clause.tokens.count < 3)
        guard isNamed || isSeparate || clause.has(.detach) && clause.has(.clip) else { return nil }
        // "Mute the detached sound" is about what was detached before.
        let isTakenOff = ["separate track", "own track"].contains(where: said.contains)
        guard !clause.has(.mute, .unmute, .louder, .quieter, .volume), !clause.has(.delete) || isTakenOff,
            clause.percent == nil
        else {
            return nil
        }
        if case .none = clause.clipTarget(in: scene) {
            let ids = clause.has(.it) || said.contains("its ") ? clause.spokenOf(in: scene) : []
            return (ids.isEmpty ? ["all"] : ids).map { Operation(.detachAudio, ["target": .string($0)]) }
        }
        return targets(else: "all") { Operation(.detachAudio, ["target": .string($0)]) }
    }

    func splitting() -> [Operation]? {
        let isHalved = clause.has(.cut) && ["in half", "in two"].contains(where: clause.said.contains)
        let isMiddle =
            clause.has(.cut) && clause.times.isEmpty
            && ["in the middle", "从中间", "中间切"].contains(where: clause.said.contains)
        if let parts = equalParts() { return parts }
        guard clause.has(.split) || isMiddle || isHalved || isCutAt || isChunked else { return nil }
        if let many = everySoOften() { return many }
        let times = spokenTimes
        if times.count > 1, clause.has(.and, .comma) {
            return times.map { Operation(.split, ["at": .int($0.count)]) }
        }
        guard let at = clause.times.first.map({ inClip($0.value) }) ?? bareMoment ?? middleOfClip() ?? middle() else {
            return [ask("time")]
        }
        return [Operation(.split, ["at": .int(at.count)])]
    }

    /// "Split clip 2 at 3 seconds": a time that lies in the clip, else counted from its start.
    func inClip(_ time: Milliseconds) -> Milliseconds {
        guard case .these(let ids) = clause.clipTarget(in: scene), ids.count == 1, let clip = scene.draft.clip(ids[0]),
            time <= clip.begin || time >= clip.end ?? .zero, time < clip.duration
        else { return time }
        return clip.begin + time
    }

    /// "split clip 2 in half": the middle of that clip.
    private func middleOfClip() -> Milliseconds? {
        guard case .these(let ids) = clause.clipTarget(in: scene), ids.count == 1, let clip = scene.draft.clip(ids[0])
        else { return nil }
        return clip.begin + Milliseconds(clip.duration.count / 2)
    }

    private func middle() -> Milliseconds? {
        clause.has(.middle) || clause.fraction == 0.5 ? Milliseconds(scene.length.count / 2) : nil
    }

    /// "Cut at 0:07": in an editor's words a split.
    private var isCutAt: Bool {
        guard clause.has(.cut), let time = clause.times.first, time.index > 0,
            !clause.has(.from, .to, .until, .after, .before, .start, .end, .last, .back, .front, .range, .by, .delete)
        else { return false }
        // "At 10 and again at 20 seconds": one cut at each.
        let isEach = clause.times.allSatisfy { time in
            let before = clause.tokens[..<time.index].last { ![.filler, .again].contains($0.concept) }
            return before?.concept == .at || before?.concept == .and && clause.has(.at)
        }
        return isEach && !clause.tokens[time.index].isHan && clause.ordinals.isEmpty && !clause.has(.between)
    }

    /// "Chop it into 3 second chunks".
    private var isChunked: Bool {
        guard clause.has(.cut, .split), clause.times.count == 1, let time = clause.times.first, !time.isPoint,
            time.index > 0, time.index + 1 < clause.tokens.count
        else { return false }
        let isInto = clause.tokens[time.index - 1].concept == .to || clause.tokens[time.index - 1].concept == .split
        let next = clause.tokens[time.index + 1]
        return isInto && Phrase.chunks.all.contains(clause.text.plain(next.from, next.to))
    }

    /// "Split it into three equal parts", 切成三等份: a clip, or the whole of one.
    private func equalParts() -> [Operation]? {
        guard clause.has(.cut, .split), Phrase.equalParts.isSaid(in: said), clause.times.isEmpty,
            let count = clause.number ?? clause.tokens.lazy.compactMap(Self.count).first, (2...20).contains(count)
        else { return nil }
        guard let clip = onlyClip ?? (scene.clips.count == 1 ? scene.clips.first : nil) else { return [ask("target")] }
        return (1..<Int(count)).map { part in
            let at = clip.begin.count + Int((Double(clip.duration.count) * Double(part) / count).rounded())
            return Operation(.split, ["at": .int(at)])
        }
    }

    private static func count(_ token: Token) -> Double? {
        if case .number(let count) = token.kind { count } else { nil }
    }

    /// "Split every 5 seconds".
    private func everySoOften() -> [Operation]? {
        guard ["every", "每"].contains(where: clause.said.contains) || isChunked, let step = clause.times.first?.value,
            step.count >= 500
        else { return nil }
        let points = stride(from: step.count, to: scene.length.count, by: step.count).prefix(50)
        return points.map { Operation(.split, ["at": .int($0)]) }
    }
}

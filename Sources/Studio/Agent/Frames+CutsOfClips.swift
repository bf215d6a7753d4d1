// Cuts that are said by clips: of every one, and before or after one.

import Reel

extension Frames {
    /// "The last 2 seconds of every clip": from each, and each cut moves the clips behind it.
    func ofEveryClip() -> [Operation]? {
        let words = [
            "every clip", "each clip", "all clips", "all the clips", "每段", "每个片段", "每一段", "各段", "所有片段", "每个镜头", "段各",
            "个各",
        ]
        guard words.contains(where: isSaidWhole), clause.times.count == 1,
            let time = clause.times.first?.value
        else { return nil }
        if !hasEdge, clause.has(.to, .shorten), !clause.has(.from, .by) { return everyClip(to: time) }
        // 每段只留前4秒: what is named stays.
        if clause.has(.keep, .only), !clause.has(.cut, .delete), hasEdge {
            return clause.has(.last, .end, .back) ? everyClip(endingIn: time) : everyClip(to: time)
        }
        guard scene.clips.allSatisfy({ $0.duration > time }), hasEdge || clause.has(.back) else { return nil }
        let isEnd = clause.has(.last, .end, .back)
        return scene.clips.enumerated().map { index, clip in
            let gone = Milliseconds(time.count * index)
            let from = isEnd ? (clip.end ?? .zero) - gone - time : clip.begin - gone
            return Operation(.cut, ["frm": .int(from.count), "to": .int((from + time).count)])
        }
    }

    /// "Each clip" does not stand in "the beach clip".
    private func isSaidWhole(_ phrase: String) -> Bool {
        guard let range = said.firstRange(of: phrase) else { return false }
        guard phrase.first?.isASCII == true, range.lowerBound > said.startIndex else { return true }
        return !Lexicon.isWord(said[said.index(before: range.lowerBound)])
    }

    /// "The first 3 and the last 3 seconds of the harbour": the end first, as the other cut moves it.
    func twoStretches(in base: (Milliseconds, Milliseconds)) -> [Operation]? {
        guard clause.has(.and), clause.ordinals == [1] || clause.has(.start), clause.has(.last, .end),
            clause.has(.cut, .delete), onlyClip != nil
        else { return nil }
        var lengths: [Milliseconds] = []
        for (index, token) in clause.tokens.enumerated() {
            if case .time(let count, false) = token.kind { lengths.append(Milliseconds(count)) }
            if case .number(let count) = token.kind, !clause.isClipNumber(index) { lengths.append(.seconds(count)) }
        }
        guard lengths.count == 2, base.0 + lengths[0] < base.1 - lengths[1] else { return nil }
        return [
            Operation(.cut, ["frm": .int((base.1 - lengths[1]).count), "to": .int(base.1.count)]),
            Operation(.cut, ["frm": .int(base.0.count), "to": .int((base.0 + lengths[0]).count)]),
        ]
    }

    /// "Trim every clip to 4 seconds": the tails of those that are longer.
    private func everyClip(to time: Milliseconds) -> [Operation] {
        var begin = Milliseconds.zero
        return scene.clips.compactMap { clip in
            let length = min(clip.duration, time)
            defer { begin = begin + length }
            guard clip.duration > time else { return nil }
            return Operation(
                .cut, ["frm": .int((begin + time).count), "to": .int((begin + clip.duration).count)])
        }
    }

    /// 每段只留最后4秒: the heads of those that are longer.
    private func everyClip(endingIn time: Milliseconds) -> [Operation] {
        var begin = Milliseconds.zero
        return scene.clips.compactMap { clip in
            let gone = clip.duration - time
            defer { begin = begin + min(clip.duration, time) }
            guard gone > .zero else { return nil }
            return Operation(.cut, ["frm": .int(begin.count), "to": .int((begin + gone).count)])
        }
    }

    /// "Trim clip 2 to its last 4 seconds": what is to be left.
    var isTrimmedToEdge: Bool {
        guard clause.has(.cut, .shorten), clause.times.count == 1, let to = clause.index(of: .to, .shorten),
            let edge = clause.tokens[(to + 1)...].first(where: { $0.concept != .filler })
        else { return false }
        return edge.concept == .last || edge.kind == .ordinal(1)
    }

    /// "Clip 2 should end two seconds sooner", 第二段晚一秒开始: what lies beyond goes; nothing can be put on.
    func shiftedEdge() -> [Operation]? {
        guard clause.has(.earlier, .later), clause.has(.start) != clause.has(.end), clause.times.count == 1,
            let time = clause.times.first, !time.isPoint,
            !clause.has(.music, .title, .text, .subtitles, .sound, .voice, .transition, .move, .add, .fade, .fadeOut),
            !clause.has(.lowerThird, .caption, .soundEffect, .speech, .it) || clause.has(.clip),
            case .these(let ids) = clause.clipTarget(in: scene), ids.count == 1, let clip = scene.draft.clip(ids[0])
        else { return nil }
        let isEnd = clause.has(.end)
        guard isEnd == clause.has(.earlier), time.value < clip.duration, let end = clip.end else {
            return [ask("time")]
        }
        let (from, to) = isEnd ? (end - time.value, end) : (clip.begin, clip.begin + time.value)
        return [Operation(.cut, ["frm": .int(from.count), "to": .int(to.count)])]
    }

    /// "Delete everything after the first dance": from where that clip ends.
    func cutBesideClip() -> Operation? {
        guard clause.has(.all), clause.has(.after) != clause.has(.before), clause.times.isEmpty,
            case .these(let ids) = clause.clipTarget(in: scene), ids.count == 1, let clip = scene.draft.clip(ids[0])
        else { return nil }
        let (from, to) = clause.has(.after) ? (clip.end ?? .zero, scene.length) : (.zero, clip.begin)
        return from < to ? Operation(.cut, ["frm": .int(from.count), "to": .int(to.count)]) : nil
    }
}

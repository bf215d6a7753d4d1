// "Two seconds longer", 多留两秒: a length that is added to the one that is there.

import Reel

extension Frames {
    /// "Title it Summer and make it fade in": the title is what fades.
    var isTitleSpokenOf: Bool {
        let texts: Set<OperationName> = [.title, .editText, .styleText]
        if before.isEmpty, scene.lastTarget == "title", clause.has(.it), clause.unknown.isEmpty,
            !clause.has(.video, .picture, .music, .sound, .clip, .image)
        {
            return true
        }
        guard let last = before.last, texts.contains(last.name), clause.has(.it), last.target != "subtitles" else {
            return false
        }
        return !clause.has(.video, .picture, .music, .sound, .clip)
    }

    /// How much longer, negative for shorter; `nil` where a length is said and no change of one.
    func grownBy(_ length: Milliseconds, isPoint: Bool) -> Milliseconds? {
        guard !isPoint, clause.times.count == 1, !clause.has(.to, .until, .from) else { return nil }
        if Phrase.longer.isSaid(in: said) { return length }
        return Phrase.shorter.isSaid(in: said) ? Milliseconds(-length.count) : nil
    }

    /// 标题停留时间短一点, "keep the title on a bit longer": by half as much again, or a third less.
    func titleForLonger() -> Operation? {
        guard clause.has(.title, .text) || isLongerAgain, clause.quote == nil, clause.times.isEmpty,
            clause.unknown.isEmpty, clause.has(.show, .keep, .last, .freeze, .extend, .shorten),
            !clause.has(.add, .called, .say, .lowerThird, .caption, .delete), style().isEmpty,
            let title = spokenTitle
        else { return nil }
        let isLonger = clause.has(.extend) || Phrase.longer.isSaid(in: said)
        guard isLonger != (clause.has(.shorten) || Phrase.shorter.isSaid(in: said)) else { return nil }
        let length = title.duration.count * (isLonger ? 3 : 2) / (isLonger ? 2 : 3)
        return Operation(
            .retime,
            [
                "target": .string(textTarget), "frm": .int(title.begin.count),
                "to": .int(title.begin.count + max(length, 500)),
            ])
    }
}

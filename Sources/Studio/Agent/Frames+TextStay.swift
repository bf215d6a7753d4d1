// How long a text is seen, where no time says so.

import Reel

extension Frames {
    /// "From 5 s till the end", 从第5秒到最后.
    func lasts(from time: Int) -> Bool {
        guard clause.tokens[..<time].last(where: { $0.concept != .filler })?.concept == .from else { return false }
        return clause.tokens[(time + 1)...].contains { [.end, .last, .back].contains($0.concept) }
    }

    /// "Can the title stay longer", "it disappears too quickly", 标题停留久一点: two seconds more, or a third less.
    var stayOfText: Operation? {
        guard clause.quote == nil, clause.times.isEmpty, clause.has(.title, .text),
            clause.has(.show, .keep, .until, .freeze, .extend),
            !clause.has(.larger, .smaller, .bold, .colour, .size, .add, .say), clause.unknown.isEmpty, style().isEmpty,
            let title = spokenTitle
        else { return nil }
        // 标题出现得太早了: when it comes, and not how long it is there.
        if clause.isChinese, clause.has(.show), clause.has(.later, .earlier) { return ask("time") }
        let length = title.duration.count
        let isLonger = Phrase.staysLonger.isSaid(in: said)
        guard isLonger || Phrase.staysShorter.isSaid(in: said) else { return nil }
        let wanted = isLonger ? length + 2_000 : max(length * 2 / 3, 500)
        let end = min(title.begin + Milliseconds(wanted), scene.length)
        return end == title.end ? nil : shown(from: title.begin, to: end)
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
        return shown(from: title.begin, to: title.begin + Milliseconds(max(length, 500)))
    }

    /// The text that is spoken of, seen from then to then.
    func shown(from: Milliseconds, to: Milliseconds) -> Operation {
        Operation(.retime, ["target": .string(textTarget), "frm": .int(from.count), "to": .int(to.count)])
    }
}

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
        let length = title.duration.count
        let isLonger = Phrase.staysLonger.isSaid(in: said)
        guard isLonger || Phrase.staysShorter.isSaid(in: said) else { return nil }
        let wanted = isLonger ? length + 2_000 : max(length * 2 / 3, 500)
        let end = min(title.begin.count + wanted, scene.length.count)
        guard end != title.begin.count + length else { return nil }
        return Operation(.retime, ["target": .string(textTarget), "frm": .int(title.begin.count), "to": .int(end)])
    }
}

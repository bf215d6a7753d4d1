// "Two seconds longer", 多留两秒: a length that is added to the one that is there.

import Reel

extension Frames {
    /// "Title it Summer and make it fade in": the title is what fades.
    var isTitleSpokenOf: Bool {
        let texts: Set<OperationName> = [.title, .editText, .styleText]
        guard let last = before.last, texts.contains(last.name), clause.has(.it), last.target != "subtitles" else {
            return false
        }
        return !clause.has(.video, .picture, .music, .sound, .clip)
    }

    /// How much longer, negative for shorter; `nil` where a length is said and no change of one.
    func grownBy(_ length: Milliseconds, isPoint: Bool) -> Milliseconds? {
        guard !isPoint, clause.times.count == 1, !clause.has(.to, .until, .from) else { return nil }
        let longer = ["longer", " more", "another ", "extra ", "多留", "多停", "多放", "多显示", "多展示", "多待", "再留", "再停", "延长"]
        if longer.contains(where: said.contains) { return length }
        let shorter = ["shorter", "less", "少留", "少停", "少放", "少显示", "早点消失", "缩短"]
        return shorter.contains(where: said.contains) ? Milliseconds(-length.count) : nil
    }
}

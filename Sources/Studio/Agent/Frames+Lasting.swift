// "Two seconds longer", 多留两秒: a length that is added to the one that is there.

import Reel

extension Frames {
    /// "Title it Summer and make it fade in": the title is what fades.
    var isTitleSpokenOf: Bool {
        let texts: Set<OperationName> = [.title, .editText, .styleText]
        guard clause.has(.it), !clause.has(.video, .picture, .music, .sound, .clip) else { return false }
        guard let last = before.last else {
            return scene.lastTarget == "title" && clause.unknown.isEmpty && !clause.has(.image)
        }
        return texts.contains(last.name) && last.target != "subtitles"
    }

    /// How much longer, negative for shorter; `nil` where a length is said and no change of one.
    func grownBy(_ length: Milliseconds, isPoint: Bool) -> Milliseconds? {
        guard !isPoint, clause.times.count == 1, !clause.has(.to, .until, .from) else { return nil }
        if Phrase.longer.isSaid(in: said) { return length }
        return Phrase.shorter.isSaid(in: said) ? Milliseconds(-length.count) : nil
    }
}

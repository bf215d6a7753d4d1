// "Clip 2 back to its normal colours", 第二段恢复: a look is taken off.

import Reel

extension Frames {
    /// The colours of clips as they were shot; `nil` for every other wish.
    mutating func restoredLook() -> [Operation]? {
        if let plain = plainSpeed() ?? withoutLook() { return plain }
        let isBare = clause.tokens.contains { token in
            token.concept == .revert
                && Phrase.restore.all.contains(clause.text.plain(token.from, token.to))
        }
        guard isBare || Phrase.normalColours.isSaid(in: said), clause.quote == nil, clause.times.isEmpty,
            !clause.has(.music, .sound, .volume, .speed, .title, .text, .subtitles, .size)
        else { return nil }
        guard isBare else {
            return targets(else: "all") { Operation(.grade, ["target": .string($0), "preset": "none"]) }
        }
        guard case .these(let ids) = clause.clipTarget(in: scene), ids != ["all"], clause.unexplained(in: scene).isEmpty
        else { return nil }
        return ids.map { Operation(.grade, ["target": .string($0), "preset": "none"]) }
    }

    /// "A touch less saturated", "less warm": the other way; `nil` of a look that has no other way.
    func lessOf(_ look: Concept) -> JSONObject? {
        let amount = clause.has(.bit) ? 0.1 : clause.has(.much) ? 0.4 : 0.2
        return switch look {
        case .vivid: ["saturation": .double(-amount)]
        case .warmer: ["temperature": .double(-amount)]
        case .cooler: ["temperature": .double(amount)]
        default: nil
        }
    }
}

// Numbers that count clips, clips that are excepted, and what "it" is.

import Reel

extension Clause {
    /// "Delete 1 and 2", "speed up 5 and 6 by 1.5x": a deed, numbers, and how much.
    var isBareNumbers: Bool {
        let looks: Set<Concept?> = [
            .speedUp, .slowDown, .slowMotion, .brighter, .darker, .warmer, .cooler, .vivid, .vintage, .blackWhite,
            .flip,
            .stabilise, .blur, .sharpen, .louder, .quieter, .denoise, .grain, .vignette, .unmute,
        ]
        let links: Set<Concept?> = [
            .and, .comma, .filler, .with, .only, .all, .except, .delete, .mute, .swap, .duplicate, .reverse,
        ]
        let isOrder = has(.delete, .mute, .swap, .duplicate, .reverse)
        let isLook =
            tokens.contains { looks.contains($0.concept) } && tokens.filter(\.isNumber).count > 1 && has(.and, .comma)
        return (isOrder || isLook)
            && tokens.allSatisfy { token in
                switch token.kind {
                case .number(let number): number >= 1 && number <= 50
                case .factor, .percent, .fraction: isLook
                case .concept(let concept):
                    links.contains(concept)
                        || isLook && (looks.contains(concept) || [.by, .to, .at, .make, .bit].contains(concept))
                default: false
                }
            }
    }

    /// "All but the first"; not "the harbour could be shorter though", where "but" excepts nothing behind it.
    var isException: Bool {
        tokens.indices.contains { index in
            guard tokens[index].concept == .but, !tokens[index].isHan else { return tokens[index].concept == .except }
            return tokens[(index + 1)...].contains {
                $0.isOrdinal || $0.isNumber || $0.kind == .unknown || $0.concept == .last
            }
        }
    }

    /// The clips that "it" and "them" are.
    func spokenOf(in scene: TalkScene) -> [String] {
        let ids = scene.lastGroup.count > 1 ? scene.lastGroup : scene.lastTarget.map { [$0] } ?? []
        return ids.filter { id in scene.clips.contains { $0.id == id } }
    }
}

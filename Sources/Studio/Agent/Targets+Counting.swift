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

    /// 第二段到第四段, "the second to the fourth clip": where the row of clips begins.
    func ordinalBefore(_ index: Int) -> Int? {
        var at = index - 1
        while at > 0, tokens[at].concept == .filler { at -= 1 }
        guard at > 0, [.to, .range, .until].contains(tokens[at].concept),
            !has(.move, .swap, .transition, .crossfade, .between, .replace)
        else { return nil }
        at -= 1
        while at > 0, [.clip, .filler].contains(tokens[at].concept) { at -= 1 }
        if case .ordinal(let place) = tokens[at].kind { return place }
        return nil
    }

    /// 1、3、5段: numbers in a list, and what they count behind the last.
    func isListed(_ index: Int) -> Bool {
        var at = index
        var numbers = 0
        while at < tokens.count, tokens[at].isNumber || [.comma, .and].contains(tokens[at].concept) {
            numbers += tokens[at].isNumber ? 1 : 0
            at += 1
        }
        var start = index
        while start > 0, tokens[start - 1].isNumber || [.comma, .and].contains(tokens[start - 1].concept) {
            start -= 1
            numbers += tokens[start].isNumber ? 1 : 0
        }
        return numbers > 1 && at < tokens.count && tokens[at].concept == .clip && tokens[at].isHan
    }

    /// "All but the first"; not "the harbour could be shorter though", where "but" excepts nothing behind it.
    var isException: Bool {
        tokens.indices.contains { index in
            guard tokens[index].concept == .but, !tokens[index].isHan else { return tokens[index].concept == .except }
            // "Everything silent but the music".
            let isOfAll =
                tokens[..<index].contains { $0.concept == .all } && tokens[..<index].contains(where: Self.isDeed)
            let things: Set<Concept?> = [.music, .title, .subtitles, .voice]
            if isOfAll, tokens[(index + 1)...].allSatisfy({ things.contains($0.concept) || $0.concept == .filler }) {
                return true
            }
            return tokens[(index + 1)...].contains {
                $0.isOrdinal || $0.isNumber || $0.kind == .unknown || $0.concept == .last
            }
        }
    }

    /// The clips as they are counted: as the user saw them, unless one of those that are named is gone.
    func countedClips(in scene: TalkScene) -> [String] {
        let now = scene.clips.map(\.id)
        guard let seen = scene.counted, seen != now else { return now }
        let named = clipPlaces(count: seen.count).map(\.place)
        let isThere = named.allSatisfy { place in
            place >= 1 && place <= seen.count && now.contains { $0 == seen[place - 1] }
        }
        return isThere ? seen : now
    }

    /// "The second one": no amount.
    func isPronoun(_ index: Int) -> Bool {
        let before = tokens[index - 1]
        let isNamed =
            before.isOrdinal || before.concept == .last
            || before.kind == .unknown && !has(.move, .earlier, .later)
        return tokens[index].kind == .number(1) && isNamed
            && text.plain(tokens[index].from, tokens[index].to) == "one"
    }

    /// The clips that "it" and "them" are.
    func spokenOf(in scene: TalkScene) -> [String] {
        let ids = scene.lastGroup.count > 1 ? scene.lastGroup : scene.lastTarget.map { [$0] } ?? []
        return ids.filter { id in scene.clips.contains { $0.id == id } }
    }

    /// "the first two clips", 最后两段: as many from an edge.
    func row(_ index: Int, count: Int) -> [Int]? {
        guard index + 1 < tokens.count, case .number(let number) = tokens[index + 1].kind, number >= 2, number < 100
        else { return nil }
        let next = index + 2 < tokens.count ? tokens[index + 2].concept : nil
        let isClose =
            index + 2 >= tokens.count || [.by, .to, .at, .filler, .and, .with, .speedUp, .slowDown].contains(next)
        guard next == .clip || (isClose && times.isEmpty && !has(.cut, .undo)) else { return nil }
        let many = Int(number)
        switch tokens[index].kind {
        case .ordinal(1), .concept(.start): return many <= count ? Array(1...many) : [many]
        case .concept(.front) where tokens[index].isHan: return many <= count ? Array(1...many) : [many]
        case .concept(.back) where tokens[index].isHan:
            return many <= count ? Array((count - many + 1)...count) : [many]
        case .concept(.last), .concept(.end): return many <= count ? Array((count - many + 1)...count) : [many]
        default: return nil
        }
    }

    /// "Clips 1 to 3": the number before, when that counts a clip.
    func rangeStart(_ index: Int) -> Double? {
        guard index > 1, [.to, .range, .until].contains(tokens[index - 1].concept),
            case .number(let start) = tokens[index - 2].kind,
            isClipNumber(index - 2)
        else { return nil }
        return start
    }
}

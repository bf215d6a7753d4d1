// Which clip, sound or text a clause speaks of.

import Reel

enum TargetReading: Hashable {
    case these([String])
    /// The clause names a clip that is not there.
    case missing(Int)
    /// Several clips bear that name.
    case several([String])
    case none
}

extension Clause {
    /// Clips by ordinal, number, name, place or pronoun; then music, title and the like.
    func target(in scene: TalkScene) -> TargetReading {
        let clip = clipTarget(in: scene)
        if case .none = clip { return thingTarget(in: scene) }
        return clip
    }

    private func thingTarget(in scene: TalkScene) -> TargetReading {
        // 只留音乐: what is kept is not what is changed.
        let isKept = has(.keep) && has(.mute, .delete)
        if has(.music), !isKept { return .these(["bgm"]) }
        if has(.subtitles) { return .these(["subtitles"]) }
        if has(.title, .text) { return .these(["title"]) }
        if has(.voice) { return .these(["voice"]) }
        if has(.detach) { return .these(["sound"]) }
        let isHeard = has(.mute, .unmute, .louder, .quieter, .volume, .delete)
        if has(.it), scene.hasDetached, isHeard { return .these(["sound"]) }
        if has(.it), !spokenOf(in: scene).isEmpty { return .these(spokenOf(in: scene)) }
        let isMusical =
            isHeard || has(.fade, .fadeIn, .fadeOut, .speedUp, .slowDown, .loop, .keep, .cut, .sound, .less, .more)
        if has(.it), scene.lastTarget == "bgm", isMusical || scene.isSpokenHere { return .these(["bgm"]) }
        if has(.it), scene.lastTarget == "title", has(.delete) { return .these(["title"]) }
        let isBoth = ["both", "两个都", "两段都"].contains(where: said.contains) && !has(.video)
        if isBoth, scene.isSpokenHere, scene.lastGroup.count == 2 { return .these(scene.lastGroup) }
        return has(.all, .video) ? .these(["all"]) : .none
    }

    func clipTarget(in scene: TalkScene) -> TargetReading {
        let clips = scene.clips
        // "The other one" of two.
        if has(.otherOne), clips.count == 2, let one = clips.firstIndex(where: { $0.id == scene.lastTarget }) {
            return .these([clips[1 - one].id])
        }
        let counted = countedClips(in: scene)
        let places = clipPlaces(count: counted.count)
        if let missing = places.first(where: { $0.place < 1 || $0.place > counted.count }) {
            return .missing(missing.place)
        }
        if let alternate = alternateClips(clips) { return .these(alternate) }
        if let extreme = extremeClip(clips) { return .these([extreme]) }
        let reading = together(places.map { ($0.offset, counted[$0.place - 1]) }, named(in: clips), clips)
        guard isException, case .these(let spared) = reading else { return reading }
        let others = clips.map(\.id).filter { id in !spared.contains { $0 == id } }
        return others.isEmpty ? .none : .these(others)
    }

    /// Whether a clip is spoken of by its place.
    func hasPlace(in scene: TalkScene) -> Bool { !clipPlaces(count: scene.clips.count).isEmpty }

    /// Clips said by number and by name in one wish, in the order in which they are said.
    private func together(_ places: [(offset: Int, id: String)], _ named: TargetReading, _ clips: [Segment])
        -> TargetReading
    {
        guard !places.isEmpty else { return named }
        guard case .these(let names) = named, has(.swap, .move, .add, .between, .before, .after, .and, .comma) else {
            return .these(places.map(\.id))
        }
        let named = names.map { id in (offset: clips.first { $0.id == id }.map(sourcePlace) ?? 0, id: id) }
        var seen: Set<String> = []
        let all = (places + named).sorted { $0.offset < $1.offset }
        return .these(all.map(\.id).filter { seen.insert($0).inserted })
    }

    /// Numbers of clips: "clips 1 and 3", "the second clip", 第二段, "the last two".
    func clipPlaces(count: Int) -> [(place: Int, offset: Int)] {
        var found: [(place: Int, offset: Int)] = []
        for (index, token) in tokens.enumerated() {
            var places: [Int] = []
            defer { found += places.map { ($0, token.from) } }
            // "Volume of clip 1 to 40" names a level.
            let isLevel = has(.volume, .speed, .louder, .quieter)
            if case .number(let end) = token.kind, let start = rangeStart(index), end > start, end < 100,
                !isLevel || Int(end) <= count
            {
                places = Array(Int(start + 1)...Int(end))
                continue
            }
            if let row = row(index, count: count) {
                places += row
                continue
            }
            switch token.kind {
            case .ordinal(let place):
                // 倒数第一段 counts from the end.
                let isFromEnd = index > 0 && tokens[index - 1].concept == .last && tokens[index - 1].isHan
                if let start = ordinalBefore(index), start < place { places += (start + 1)..<place }
                if isClipOrdinal(index, place) { places.append(isFromEnd ? count - place + 1 : place) }
            case .number(let number):
                let inRow = placesInRow(index)
                places += inRow
                if inRow.isEmpty, isClipNumber(index) || isBareNumbers, number < 1000 { places.append(Int(number)) }
            case .concept(.last): if isClipPlace(index) { places.append(count) }
            case .concept(.previous): if count > 1, !isDestination(index) { places.append(count - 1) }
            case .concept(.middle): if isMiddleClip(index), count % 2 == 1, count > 1 { places.append(count / 2 + 1) }
            case .concept(.front), .concept(.back):
                if isSideClip(index) { places.append(token.concept == .front ? 1 : count) }
            case .concept(.intro): if isEdgeClip(index) { places.append(1) }
            case .concept(.outro): if isEdgeClip(index) { places.append(count) }
            default: continue
            }
        }
        var seen: Set<Int> = []
        return found.filter { seen.insert($0.place).inserted }
    }

    private func isClipOrdinal(_ index: Int, _ place: Int) -> Bool {
        if index + 1 < tokens.count {
            switch tokens[index + 1].kind {
            case .time, .fraction, .percent: return false
            case .number where index + 2 < tokens.count:
                if case .time = tokens[index + 2].kind { return false }
            case .concept(.title), .concept(.music), .concept(.subtitles), .concept(.secondUnit): return false
            default: break
            }
        }
        // "put the beach first", 挪到第三个位置: places, not clips.
        if isDestination(index) { return false }
        let isOne = index + 1 < tokens.count && isPronoun(index + 1)
        if !times.isEmpty, place == 1, has(.cut, .delete), !has(.clip), !isOne { return false }
        return true
    }

    /// An ordinal that says where to, behind the clip that is moved.
    func isDestination(_ index: Int) -> Bool {
        guard index > 0, has(.move, .add, .change, .make) || isOrderOnly(index) else { return false }
        let next = index + 1 < tokens.count ? tokens[(index + 1)...].first { $0.concept != .filler } : nil
        let hasClipBefore = tokens[..<index].contains { token in
            switch token.kind {
            case .ordinal, .unknown, .concept(.clip), .concept(.it), .concept(.last): true
            default: false
            }
        }
        guard hasClipBefore,
            !tokens[max(index - 2, 0)..<index].contains(where: { [.after, .before].contains($0.concept) })
        else { return false }
        if next == nil || next?.concept == .comma { return true }
        let isAfterVerb = tokens[index - 1].concept == .move && tokens[index].isHan && next?.concept == .clip
        if isAfterVerb, text.plain(tokens[index].to, tokens[index].to + 1) == "个" { return true }
        return next?.concept == .at || text.plain(tokens[index].to, tokens[index].to + 3).contains("位")
    }

    func isClipNumber(_ index: Int) -> Bool {
        if case .number(let number) = tokens[index].kind, number > 50 { return false }
        if isListed(index) { return true }
        var before = index - 1
        while before >= 0 {
            switch tokens[before].kind {
            case .concept(.clip):
                // "The last clip 20": which one was said already.
                guard before > 0 else { return true }
                if case .ordinal = tokens[before - 1].kind { return false }
                return tokens[before - 1].concept != .last
            case .concept(.between): return times.isEmpty && has(.move, .add)
            case .concept(.and), .concept(.comma), .concept(.with), .concept(.range): before -= 1
            case .concept(.filler): before -= 1
            case .number where before + 1 < index: before -= 1
            default: return false
            }
        }
        return false
    }

    /// 一二两段, 二三段之间: digits in a row before the word clip are places, not twelve or twenty-three.
    private func placesInRow(_ index: Int) -> [Int] {
        guard tokens[index].isHan, tokens[index].isNumber, index + 1 < tokens.count,
            tokens[index + 1].concept == .clip || tokens[index + 1].concept == .between
        else { return [] }
        var places = text.words(tokens[index].from, tokens[index].to).compactMap { "一二三四五六七八九".firstPlace(of: $0) }
        let length = tokens[index].to - tokens[index].from
        // The last one of 一二两段 and 一二三三段 only counts them.
        if places.count == length, places.count == (places.last ?? 0) + 1 { places.removeLast() }
        let isRow = length > 1 && places.count >= length - 1
        return isRow ? places : []
    }

    private func isClipPlace(_ index: Int) -> Bool {
        if index > 0, tokens[index].isHan, [.move, .to].contains(tokens[index - 1].concept) { return false }
        // "The harbour last": where to.
        let isNamed = tokens[..<index].contains { $0.kind == .unknown || $0.concept == .clip }
        if !tokens[index].isHan, isNamed, isOrderOnly(index) { return false }
        guard index + 1 < tokens.count else {
            let isPlace =
                has(.move, .add)
                && tokens[..<index].contains {
                    $0.isOrdinal || $0.kind == .unknown || [.it, .clip].contains($0.concept)
                }
            return times.isEmpty && fraction == nil && !isPlace
        }
        // A word of no length was put there by `along`.
        for token in tokens[(index + 1)...].prefix(2) where token.to > token.from {
            if token.concept == .clip || token.concept == .it { return true }
            // "The last one" against "the last 1 second".
            if case .number(1) = token.kind {
                if token.to - token.from == "one".count { return true }
                continue
            }
            return false
        }
        return false
    }

    private func isTheOne(_ before: ArraySlice<Token>) -> Bool {
        before.suffix(3).contains { text.plain($0.from, $0.to) == "the one" }
    }

    private func isMiddleClip(_ index: Int) -> Bool {
        // "The one in the middle".
        if let one = tokens[..<index].last(where: { $0.concept != .filler }), !one.isHan, !has(.move, .add, .freeze),
            one.kind == .number(1) || one.concept == .clip || isTheOne(tokens[..<index]), times.isEmpty, fraction == nil
        {
            return true
        }
        guard index + 1 < tokens.count else { return false }
        let next = tokens[index + 1]
        let isOne = next.kind == .number(1) && text.plain(next.from, next.to) == "one"
        return isOne || [.clip, .it].contains(next.concept)
    }

    /// "drop the intro", 去掉片头: the clip at that edge, unless a length or a fade is spoken of.
    private func isEdgeClip(_ index: Int) -> Bool {
        times.isEmpty && fraction == nil && !has(.fade, .fadeIn, .fadeOut, .title, .text, .add, .transition)
    }

}

extension String {
    /// 1 for the first character.
    fileprivate func firstPlace(of character: Character) -> Int? {
        firstIndex(of: character).map { distance(from: startIndex, to: $0) + 1 }
    }
}

// "Swap them, no, undo that": what takes back the wish before it, and what is left of a wish that was taken back.

import Reel

extension Clause {
    /// "no, the second one", "2x no make it 1.5x", "mute clip 1, no clip 2"; not "no music".
    /// - Parameter left: what was said of this wish so far; `former` is the wish before it.
    static func takesBack(
        _ tokens: [Token], _ index: Int, _ left: ArraySlice<Token>, former: [Token]?
    ) -> Bool {
        let isAlone = left.allSatisfy { [.filler, .comma].contains($0.concept) }
        guard tokens[index].to - tokens[index].from <= 2, former != nil || !isAlone, index + 1 < tokens.count else {
            return false
        }
        let next = tokens[index + 1]
        if next.concept == .comma || [.make, .it, .undo].contains(next.concept) || next.isOrdinal { return true }
        let isPaused = isAlone || left.last?.concept == .comma
        if isAnotherClip(tokens[(index + 1)...], isAlone ? former?[...] ?? left : left, isPaused) { return true }
        let isThe = next.concept == .filler && next.to - next.from == 3
        // "Brighten it by 10, no 20 percent".
        let isMeasured = (isAlone ? former?[...] ?? left : left).contains { $0.isAmount || $0.isNumber || $0.isTime }
        if isPaused, isMeasured, next.isAmount || next.isTime { return true }
        return isThe && isPaused
    }

    /// "No, …": whatever was said before has ended.
    static func isPause(_ tokens: [Token], _ index: Int) -> Bool {
        tokens[index].concept == .without && tokens[index].to - tokens[index].from <= 2 && index + 1 < tokens.count
            && tokens[index + 1].concept == .comma
    }

    /// "…, no clip 2", "…, no 2": the number of a clip where another was said.
    private static func isAnotherClip(_ rest: ArraySlice<Token>, _ left: ArraySlice<Token>, _ isPaused: Bool) -> Bool {
        var rest = rest
        let isNamed = rest.first?.concept == .clip
        if isNamed { rest = rest.dropFirst() }
        guard let number = rest.first, number.isNumber, left.contains(where: isDeed) else { return false }
        let next = rest.dropFirst().first?.concept
        let isEnd = rest.count == 1 || [.comma, .sentenceEnd, .and, .then].contains(next)
        let isCounted =
            left.contains { $0.isOrdinal }
            || zip(left, left.dropFirst()).contains { pair in
                pair.0.concept == .clip && pair.1.isNumber
            }
        return isCounted && isEnd && (isNamed || isPaused)
    }

    /// Nothing is left of what was asked: "never mind", 算了不加了, "no, undo that".
    var isNothing: Bool {
        let fillers: Set<Concept?> = [.filler, .comma]
        let empty: Set<Concept?> = [
            .filler, .comma, .without, .not, .no, .add, .change, .move, .it, .make, .undo, .all,
        ]
        // "Delete the cake, actually no, keep it".
        if has(.keep), has(.it), tokens.allSatisfy({ empty.contains($0.concept) || $0.concept == .keep }) {
            return true
        }
        if relation == .correction, ["不要了", "别了", "不用了"].contains(said) { return true }
        guard tokens.allSatisfy({ empty.contains($0.concept) }) else { return false }
        return has(.without, .not, .no, .undo) || tokens.allSatisfy { fillers.contains($0.concept) }
    }

    /// "It's too dark", 太暗了: a sentence that says how something is, and asks for nothing by a verb.
    var isReason: Bool {
        let starts = [
            "it is ", "it's ", "its ", "they are ", "they're ", "because ", "cause ", "cuz ", "since ", "as it ",
        ]
        return starts.contains(where: said.hasPrefix) || ["太", "因为", "有点"].contains(where: said.hasPrefix)
            || ["太", "有点"].contains(where: said.contains) && said.hasPrefix("它")
    }

    /// A speed that was counted against the one that the wish before made, where that wish is taken out.
    func unscaled(_ made: [Operation], after former: Operation, in scene: TalkScene) -> Operation? {
        guard made.count == 1, var one = made.first, one.name == .speed, former.name == .speed,
            has(.change, .make, .to), !has(.speedUp, .slowDown, .slowMotion), scene.draft.clip(one.target) != nil,
            former.target == "all" || former.target == one.target, let factor = one.number("factor"),
            let gone = former.number("factor")
        else { return nil }
        one.arguments["factor"] = .double((factor * gone * 1000).rounded() / 1000)
        return one
    }

    /// "A bit slower, but not too slow".
    func isCaution(of former: Operation, _ made: [Operation]) -> Bool {
        made.count == 1 && made[0].name == former.name && (made[0].target == "all" || made[0].target == former.target)
            && Phrase.caution.beginning(of: said) != nil && [.speed, .volume, .grade].contains(former.name)
    }

    /// "Sort it out", 处理一下: no word of what is to be done.
    func isBareRemedy(in scene: TalkScene, isDenoised: Bool) -> Bool {
        // 有风噪，去掉.
        let gone: Set<Concept?> = [.delete, .all, .it, .filler]
        if has(.delete), isDenoised, tokens.allSatisfy({ gone.contains($0.concept) || $0.from == $0.to }) {
            return true
        }
        // 标题太短了，多停一会儿.
        let steps: Set<Concept?> = [.extend, .shorten, .bit, .filler]
        if has(.extend, .shorten), tokens.allSatisfy({ steps.contains($0.concept) }) { return true }
        return tokens.count < 9 && Phrase.remedy.isSaid(in: said) && times.isEmpty && clipTarget(in: scene) == .none
            && !tokens.contains { $0.isAmount || $0.isNumber || $0.isOrdinal }
    }

    /// Whether a wish only says how much of the one before it ("play it in slow motion, 40 % speed"), says it once more,
    /// or ends what was wrong with the clip for good ("clip 2 is too dark, delete it").
    func outdoes(_ former: Clause, _ done: Operation, _ made: [Operation]) -> Bool {
        // "That's too big, go back to how it was": why.
        if former.isComplaint, made.count == 1, made[0].name == .undo, done.name != .undo, done.name != .clarify {
            return true
        }
        // "Too slow, make it 0.7x": how fast it is to be.
        if former.isComplaint, made.count == 1, made[0].name == done.name, [.speed, .volume].contains(done.name),
            done.target == "all", isMeasured, !former.isMeasured, relation != .again
        {
            return true
        }
        if isEnough(made, after: done) || isTimed(made, after: done, former) { return true }
        // 人声听不清，音乐小一点: the music is what is in the way.
        if former.has(.speech, .voice), Phrase.cannotHear.isSaid(in: former.said), made.count == 1,
            made[0].target == "bgm",
            [.volume, .duck].contains(made[0].name), done.name == .volume, done.target == "all"
        {
            return true
        }
        guard made.count == 1, let one = made.first, one.target == done.target, !isAfterwards, !has(.again, .more),
            relation != .again
        else { return false }
        if former.isComplaint, [.delete, .replace].contains(one.name), done.name != one.name { return true }
        // "It should be quiet, no sound at all"; 声音太吵，静音.
        if done.name == .volume, one.name == .mute { return true }
        // "There's wind noise on the beach clip, just mute it".
        if done.name == .effect, done.text("kind") == "denoise", one.name == .mute { return true }
        guard one.name == done.name else { return false }
        if [.rotate, .flip, .reverse, .crop].contains(one.name), one == done { return true }
        // 放慢，做成慢动作.
        if one.name == .speed, one == done, has(.slowMotion) { return true }
        return [.volume, .speed, .loop, .zoom].contains(one.name) && !former.isMeasured && isMeasured
    }

    private var isMeasured: Bool { tokens.contains { $0.isAmount } || number != nil }

    /// A cut behind "the ending drags" is what is to be done about it, at that place. `nil` for every other wish.
    func remedy(of former: Clause, made: Operation?) -> Clause? {
        let rest: Set<Concept?> = [.delete, .all, .it, .filler, .cut]
        if former.isComplaint, has(.delete) || former.has(.silence) && has(.cut),
            tokens.allSatisfy({ rest.contains($0.concept) }),
            let thing = former.tokens.first(where: {
                [.silence, .transition, .subtitles, .title, .music].contains($0.concept)
            })
        {
            return Clause(tokens: [thing] + tokens, text: text)
        }
        if let whole = answered(former, made) { return whole }
        // 开头太拖了，前面砍掉一秒半: the same edge in another word.
        let isSameEdge = has(.front) && former.has(.start) || has(.back) && former.has(.end)
        if former.isComplaint, made?.name == .speed, has(.cut, .delete), !times.isEmpty, isSameEdge { return self }
        // "It starts too slow, speed up the first 5 seconds": how much of it is said here.
        if former.isComplaint, made?.name == .speed, has(.speedUp, .slowDown, .slowMotion), !times.isEmpty {
            return self
        }
        guard former.isComplaint, let made, made.name == .speed, has(.cut, .delete, .shorten), !times.isEmpty,
            !has(.clip, .front, .back, .from, .to, .at), unknown.isEmpty
        else { return nil }
        // "The ceremony drags, chop 8 seconds off the tail": the edge is named here.
        if has(.start, .end, .last) || !ordinals.isEmpty {
            let names = former.wordsForClips
            return Clause(tokens: names + tokens, text: text)
        }
        let places = former.tokens.filter { token in
            token.isOrdinal || token.isNumber || token.kind == .unknown
                || [.start, .end, .last, .intro, .outro, .clip, .front, .back].contains(token.concept)
        }
        return Clause(tokens: tokens + places, text: text)
    }

    /// "Clip 3 is too dark": says what is wrong, not yet what to do.
    var isComplaint: Bool {
        Phrase.complaint.isSaid(in: said)
    }
}

// Chinese words whose neighbours decide what they mean, before a message is cut into wishes.

extension Clause {
    /// The tokens with such words read as what they are here.
    static func sensed(_ tokens: [Token], _ text: SourceText) -> [Token] {
        var sensed: [Token] = []
        var index = 0
        while index < tokens.count {
            if let span = span(tokens, index, text) {
                sensed += span.read
                index = span.end + 1
                continue
            }
            var token = tokens[index]
            if let kind = counted(tokens, index, sensed.last) {
                token.kind = kind
            } else if let concept = concept(tokens, index, text) {
                token.kind = .concept(concept)
            } else if isRole(tokens, index, text) {
                token.kind = .unknown
            }
            sensed.append(token)
            index += 1
        }
        return sensed
    }

    /// Several words that mean one thing, and where they end.
    private static func span(_ tokens: [Token], _ index: Int, _ text: SourceText) -> (read: [Token], end: Int)? {
        if let end = endOfDenial(tokens, index, text) {
            return ([tokens[index].spanning(tokens[end], as: .correction)], end)
        }
        if tokens[index].concept == .middle, isInsideTimes(tokens, index) {
            // 5秒到9秒中间那段: the stretch, and no clip.
            let isClip = index + 1 < tokens.count && tokens[index + 1].concept == .clip
            return ([tokens[index].asFiller], isClip ? index + 1 : index)
        }
        if let end = endOfSilencing(tokens, index) {
            let names = tokens[index..<end].map { [.not, .make].contains($0.concept) ? $0.asFiller : $0 }
            return (names + [tokens[end].spanning(tokens[end], as: .mute)], end)
        }
        if let end = endOfTooMuch(tokens, index), let other = opposite[tokens[end].concept] {
            return ([tokens[end].spanning(tokens[end], as: other)], end)
        }
        guard let end = endOfCovering(tokens, index, text) else { return nil }
        return (tokens[index...end].map(\.asFiller), end)
    }

    /// What one word means beside its neighbours; `nil` where it is what it is.
    private static func concept(_ tokens: [Token], _ index: Int, _ text: SourceText) -> Concept? {
        let token = tokens[index]
        let word = text.plain(token.from, token.to)
        if ["停", "放", "留", "挂"].contains(word), isStay(tokens, index, text) { return .show }
        if token.kind == .unknown, word == "停", isEndOfMusic(tokens, index) { return .end }
        if word == "…" { return .comma }
        if token.isPlace { return isOnThing(tokens, index, text) ? .filler : nil }
        if isHesitation(tokens, index, text) { return .correction }
        return switch token.concept {
        case .move: isPlayedTo(tokens, index, text) ? .until : nil
        case .louder: isOfSpeed(tokens, index) ? .speedUp : nil
        case .quieter: isOfSpeed(tokens, index) ? .slowDown : nil
        case .only: isKeptMusic(tokens, index) ? .keep : nil
        case .later, .earlier: isMovedTo(tokens, index) ? .move : nil
        case .not: isDoubt(tokens, index, text) ? .filler : nil
        default: nil
        }
    }

    /// 第8到10秒, 第1、3段: what a number counts whose unit is said behind the next.
    private static func counted(_ tokens: [Token], _ index: Int, _ before: Token?) -> Token.Kind? {
        let rest = tokens[index...].dropFirst()
        if case .ordinal(let place) = tokens[index].kind, tokens[index].isHan || rest.first?.isHan == false,
            [.range, .to].contains(rest.first?.concept), rest.dropFirst().first?.isTime == true, place < 36_000
        {
            return .time(place * 1000, isPoint: true)
        }
        guard case .number(let number) = tokens[index].kind, number < 100, index > 1,
            before?.concept == .comma || before?.concept == .and,
            tokens[index - 2].isOrdinal
        else { return nil }
        return rest.first?.concept == .clip ? .ordinal(Int(number)) : nil
    }

    /// 不是第二段，是第三段: up to its 是 it takes back what was said. Where that word stands.
    private static func endOfDenial(_ tokens: [Token], _ index: Int, _ text: SourceText) -> Int? {
        guard tokens[index].isHan, text.plain(tokens[index].from, tokens[index].to) == "不是" else { return nil }
        // 删掉第二段，不是，第三段.
        let isPaused = index > 0 && tokens[index - 1].concept == .comma
        if isPaused, index + 1 < tokens.count, tokens[index + 1].concept == .comma { return index }
        var at = index + 1
        while at < tokens.count, isNameOnly(tokens[at]) { at += 1 }
        guard at > index + 1, at < tokens.count else { return nil }
        if tokens[at].concept == .comma { at += 1 }
        guard at < tokens.count, ["是", "而是", "应该是"].contains(text.plain(tokens[at].from, tokens[at].to)) else {
            return nil
        }
        return at
    }

    private static func isNameOnly(_ token: Token) -> Bool {
        token.isOrdinal || token.kind == .unknown || [.clip, .last, .music, .title].contains(token.concept)
    }

    /// Behind "from … to …".
    private static func isInsideTimes(_ tokens: [Token], _ index: Int) -> Bool {
        guard index > 2, tokens[index - 1].isTime, [.to, .range].contains(tokens[index - 2].concept) else {
            return false
        }
        return tokens[index - 3].isTime || tokens[index - 3].isNumber
    }

    /// 标题停五秒, 标题停得太短: how long a text is seen.
    private static func isStay(_ tokens: [Token], _ index: Int, _ text: SourceText) -> Bool {
        guard index + 1 < tokens.count,
            tokens[index + 1].kind.isLength || text.plain(tokens[index + 1].from, tokens[index + 1].to) == "得"
        else { return false }
        let nouns: Set<Concept?> = [.title, .caption, .lowerThird, .text]
        let isText = tokens[..<index].contains { nouns.contains($0.concept) }
        // 加标题“夏夜”，停4秒: behind a pause it can be nothing that is put in.
        let isApart = index > 0 && tokens[index - 1].concept == .comma && tokens[index].kind == .unknown
        return isText && !tokens[..<index].contains { $0.isFile || $0.concept == .add && !isApart }
    }

    /// 音乐只放到第20秒: how long it plays.
    private static func isPlayedTo(_ tokens: [Token], _ index: Int, _ text: SourceText) -> Bool {
        guard text.plain(tokens[index].from, tokens[index].to) == "放到", index + 1 < tokens.count else { return false }
        return tokens[index + 1].isTime && tokens[..<index].contains { $0.concept == .music }
    }

    /// 速度降低20%: the word for less is one for sounds too.
    private static func isOfSpeed(_ tokens: [Token], _ index: Int) -> Bool {
        guard tokens[index].isHan, let before = tokens[..<index].last(where: { $0.concept != .filler }) else {
            return false
        }
        return before.concept == .speed
    }

    /// 别让第三段出声.
    private static func endOfSilencing(_ tokens: [Token], _ index: Int) -> Int? {
        guard tokens[index].concept == .not, index + 2 < tokens.count, tokens[index + 1].concept == .make else {
            return nil
        }
        var at = index + 2
        while at < tokens.count, isNameOnly(tokens[at]) { at += 1 }
        return at > index + 2 && at < tokens.count && tokens[at].concept == .unmute ? at : nil
    }

    /// 别放那么快: the verb between, and the step that is to go the other way.
    private static func endOfTooMuch(_ tokens: [Token], _ index: Int) -> Int? {
        guard tokens[index].isHan, tokens[index].concept == .not, index + 2 < tokens.count else { return nil }
        var at = index + 1
        if [.add, .make].contains(tokens[at].concept) { at += 1 }
        guard at > index + 1, at + 1 < tokens.count, tokens[at].concept == .filler else { return nil }
        return opposite[tokens[at + 1].concept] == nil ? nil : at + 1
    }

    private static let opposite: [Concept?: Concept] = [
        .speedUp: .slowDown, .slowDown: .speedUp, .brighter: .darker, .darker: .brighter, .louder: .quieter,
        .quieter: .louder, .warmer: .cooler, .cooler: .warmer, .larger: .smaller, .smaller: .larger,
    ]

    /// 音乐到第22秒停.
    private static func isEndOfMusic(_ tokens: [Token], _ index: Int) -> Bool {
        let isLast = index + 1 == tokens.count || [.comma, .sentenceEnd, .filler].contains(tokens[index + 1].concept)
        return isLast && index > 1 && tokens[index - 1].isTime && tokens[..<index].contains { $0.concept == .music }
    }

    /// 只要音乐，原声关掉: what is left.
    private static func isKeptMusic(_ tokens: [Token], _ index: Int) -> Bool {
        guard tokens[index].isHan, index + 2 < tokens.count, tokens[index + 1].concept == .music else { return false }
        return tokens[index + 2].concept == .comma && tokens[(index + 3)...].contains { $0.concept == .sound }
    }

    /// 往后挪到最后: where to.
    private static func isMovedTo(_ tokens: [Token], _ index: Int) -> Bool {
        guard tokens[index].isHan, index + 2 < tokens.count, [.to, .move].contains(tokens[index + 1].concept) else {
            return false
        }
        return [.last, .front, .back, .start, .end].contains(tokens[index + 2].concept) || tokens[index + 2].isOrdinal
    }

    /// 制作人: who made it.
    private static func isRole(_ tokens: [Token], _ index: Int, _ text: SourceText) -> Bool {
        guard tokens[index].concept == .generate, index + 1 < tokens.count else { return false }
        return ["制作人", "制作方", "制作组"].contains(text.plain(tokens[index].from, tokens[index].to + 1))
    }

    /// 把第二段……呃，第三段调亮: another name for the one that was said first.
    private static func isHesitation(_ tokens: [Token], _ index: Int, _ text: SourceText) -> Bool {
        guard ["呃", "额", "唔"].contains(text.plain(tokens[index].from, tokens[index].to)), index > 1 else {
            return false
        }
        var before = index - 1
        while before > 0, text.plain(tokens[before].from, tokens[before].to) == "…" || tokens[before].concept == .comma
        { before -= 1 }
        guard before < index - 1, isNameOnly(tokens[before]) else { return false }
        return tokens[(index + 1)...].first { $0.concept != .comma }.map(isNameOnly) ?? false
    }

    /// 别让音乐盖过人声: 别 and 让, where the word for covering says what is wrong.
    private static func endOfCovering(_ tokens: [Token], _ index: Int, _ text: SourceText) -> Int? {
        guard tokens[index].concept == .not || tokens[index].concept == .unwanted, index + 3 < tokens.count,
            tokens[index + 1].concept == .make,
            tokens[index + 2].concept == .music, tokens[index + 3].concept == .quieter
        else { return nil }
        return index + 1
    }

    /// 是不是太长了: says what is wrong.
    private static func isDoubt(_ tokens: [Token], _ index: Int, _ text: SourceText) -> Bool {
        guard index > 0, index + 1 < tokens.count, text.plain(tokens[index - 1].from, tokens[index].to) == "是不是" else {
            return false
        }
        let next = text.plain(tokens[index + 1].from, tokens[index + 1].to)
        return ["太", "有点", "有些", "不够", "过于"].contains(where: next.hasPrefix)
    }

    /// 标题上面写, 第二段上面写: on the thing that is named, and no place on the screen.
    private static func isOnThing(_ tokens: [Token], _ index: Int, _ text: SourceText) -> Bool {
        guard ["上面", "上边"].contains(text.plain(tokens[index].from, tokens[index].to)), index + 1 < tokens.count,
            tokens[index + 1].concept == .say
        else { return false }
        let nouns: Set<Concept?> = [.title, .text, .caption, .lowerThird]
        let before = tokens[..<index].last { $0.concept != .filler }
        let isOpen = before == nil || before?.isTime == true || [.comma, .sentenceEnd, .then].contains(before?.concept)
        return !isOpen || tokens[..<index].contains { nouns.contains($0.concept) }
    }
}

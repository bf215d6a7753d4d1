// Chinese words whose neighbours decide what they mean, before a message is cut into wishes.

extension Clause {
    /// The tokens with such words read as what they are here.
    static func sensed(_ tokens: [Token], _ text: SourceText) -> [Token] {
        var sensed: [Token] = []
        var index = 0
        while index < tokens.count {
            var token = tokens[index]
            if let kind = counted(tokens, index, sensed.last) { token.kind = kind }
            if let end = endOfDenial(tokens, index, text) {
                token.kind = .concept(.correction)
                token.to = tokens[end].to
                index = end
            } else if token.concept == .middle, isInsideTimes(tokens, index) {
                token.kind = .concept(.filler)
                // 5秒到9秒中间那段: the stretch, and no clip.
                if index + 1 < tokens.count, tokens[index + 1].concept == .clip { index += 1 }
            } else if ["停", "放", "留", "挂"].contains(text.plain(token.from, token.to)), isStay(tokens, index, text) {
                token.kind = .concept(.show)
            } else if token.concept == .move, isPlayedTo(tokens, index, text) {
                token.kind = .concept(.until)
            } else if token.concept == .not, isDoubt(tokens, index, text) {
                token.kind = .concept(.filler)
            } else if token.isPlace, isOnThing(tokens, index, text) {
                token.kind = .concept(.filler)
            } else if text.plain(token.from, token.to) == "…" {
                token.kind = .concept(.comma)
            }
            sensed.append(token)
            index += 1
        }
        return sensed
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

// Verbs that only their neighbours make verbs: "music off", "… to be first".

extension Clause {
    /// The tokens of a message with such words read as the deeds they are.
    static func switched(_ tokens: [Token], _ text: SourceText) -> [Token] {
        var switched = tokens.indices.map { isFromOn(tokens, $0) ? Self.point(tokens[$0]) : tokens[$0] }
        for index in tokens.indices {
            let word = text.plain(tokens[index].from, tokens[index].to)
            if word == "off", isSwitched(tokens, index) {
                let isHeard = [.music, .sound, .voice].contains(tokens[index - 1].concept)
                switched[index].kind = .concept(isHeard ? .mute : .delete)
            } else if word == "on", isSwitched(tokens, index), tokens[index - 1].concept == .subtitles {
                switched[index].kind = .concept(.show)
            } else if ["down", "up"].contains(word), isTurned(tokens, index) {
                switched[index].kind = .concept(word == "up" ? .louder : .quieter)
            } else if word == "out", isOut(tokens, index) {
                switched[index].kind = .concept(.delete)
            } else if ["be", "go", "goes", "should be", "should now be"].contains(word), isPlacing(tokens, index) {
                switched[index].kind = .concept(.move)
            } else if ["不要动", "别动"].contains(word), isAnimation(tokens, index, text) {
                switched[index].kind = .concept(.without)
                switched[index + 1].kind = .concept(.animation)
            } else if ["跟", "像"].contains(word), let end = endOfLikeness(tokens, index) {
                for place in index..<end { switched[place].kind = .concept(.filler) }
            } else if word == "bit", isBitOf(tokens, index, text) {
                switched[index].kind = .concept(.clip)
            } else if word == "about", index + 1 < tokens.count, tokens[index + 1].isTime || tokens[index + 1].isAmount
            {
                switched[index].kind = .concept(.filler)
            } else if word == "最后", index + 1 < tokens.count, tokens[index + 1].concept == .say {
                switched[index].kind = .concept(.end)
            } else if let deed = degree(tokens, index, text) {
                switched[index].kind = .concept(deed)
            } else if word == "停", isHeld(tokens, index) || isFrame(tokens, index, text) {
                switched[index].kind = .concept(.freeze)
            } else if let verb = moved(tokens, index, word) {
                switched[index].kind = .concept(verb)
                if verb == .show || verb == .until { switched[index + 2] = point(tokens[index + 2]) }
            } else if isTyping(tokens, index, word) {
                switched[index].kind = .concept(.say)
            } else if ["后面", "后边"].contains(word), isRest(tokens, index) {
                switched[index].kind = .concept(.rest)
            }
        }
        return switched
    }

    /// 再小两成, 大一倍: a bare adjective with how much behind it, or "still" before it.
    private static func degree(_ tokens: [Token], _ index: Int, _ text: SourceText) -> Concept? {
        let word = text.plain(tokens[index].from, tokens[index].to)
        guard tokens[index].kind == .unknown, tokens[index].isHan else { return nil }
        let next = index + 1 < tokens.count ? tokens[index + 1] : nil
        let isMeasured = next.map { $0.isAmount || [.bit, .half].contains($0.concept) } ?? false
        let isMore = index > 0 && tokens[index - 1].concept == .more && isEnd(tokens, index + 1)
        // 有点小, 还是大: what is wrong, and not what is wished.
        let lead = index > 0 ? text.plain(tokens[index - 1].from, tokens[index - 1].to) : ""
        let isWrong = ["有点", "有些", "还是", "还", "偏", "太"].contains(lead) && (isEnd(tokens, index + 1) || lead != "还是")
        guard isMeasured || isMore || isWrong else { return nil }
        if ["小", "低", "轻"].contains(word) { return isWrong && !isMeasured ? .louder : .quieter }
        guard ["大", "高", "响"].contains(word) else { return nil }
        return isWrong && !isMeasured ? .quieter : .louder
    }

    /// 跟第一段一样: what it is to be like, and not what is changed.
    private static func endOfLikeness(_ tokens: [Token], _ index: Int) -> Int? {
        guard index > 0, let end = tokens[(index + 1)...].prefix(4).firstIndex(where: { $0.concept == .same }),
            tokens[(index + 1)..<end].contains(where: { $0.concept == .clip }),
            tokens[(end + 1)...].contains(where: isDeed)
        else { return nil }
        return end + 1
    }

    /// "The forest bit": a part of the film, and no amount.
    private static func isBitOf(_ tokens: [Token], _ index: Int, _ text: SourceText) -> Bool {
        guard index > 0, tokens[index - 1].kind == .unknown || tokens[index - 1].isName else { return false }
        let word = text.plain(tokens[max(index - 2, 0)].from, tokens[index - 1].to)
        return ["the ", "that ", "this "].contains(where: word.hasPrefix) || index > 1 && tokens[index - 2].isName
    }

    /// 不要|动画, 不要|动效, and not 不要动|画.
    private static func isAnimation(_ tokens: [Token], _ index: Int, _ text: SourceText) -> Bool {
        guard index + 1 < tokens.count, tokens[index + 1].from == tokens[index].to else { return false }
        return ["画", "效"].contains(text.plain(tokens[index + 1].from, tokens[index + 1].to))
    }

    /// 0:15那里停一秒半: the picture at a point, for so long.
    private static func isHeld(_ tokens: [Token], _ index: Int) -> Bool {
        guard index + 1 < tokens.count, case .time(_, false) = tokens[index + 1].kind else { return false }
        return tokens[..<index].reversed().prefix { $0.concept != .comma }.contains(where: \.isTime)
    }

    /// 最后一帧停一秒.
    private static func isFrame(_ tokens: [Token], _ index: Int, _ text: SourceText) -> Bool {
        guard index > 0, index + 1 < tokens.count, tokens[index + 1].kind.isLength else { return false }
        return text.plain(tokens[0].from, tokens[index - 1].to).hasSuffix("帧")
    }

    /// 前3秒不要，后面加速: what is left, where nothing is put behind anything.
    private static func isRest(_ tokens: [Token], _ index: Int) -> Bool {
        guard index > 0, [.comma, .then, .sentenceEnd].contains(tokens[index - 1].concept),
            let deed = tokens[(index + 1)...].first(where: { ![.filler, .of, .same, .all].contains($0.concept) })
        else { return false }
        let changes: Set<Concept?> = [
            .speedUp, .slowDown, .reverse, .mute, .louder, .quieter, .brighter, .darker, .warmer, .cooler, .blur, .flip,
        ]
        return changes.contains(deed.concept)
    }

    /// "Music in at 3 out at 25", "needs to go last", "drop vows.mp3 under it", "at the ten second mark".
    private static func moved(_ tokens: [Token], _ index: Int, _ word: String) -> Concept? {
        if ["in", "out"].contains(word), isCue(tokens, index) { return word == "in" ? .show : .until }
        if tokens[index].concept == .delete, word.hasSuffix(" go"), isGoingSomewhere(tokens, index) { return .move }
        if word == "drop", isDroppedIn(tokens, index) { return .add }
        return word == "mark" && index > 0 && tokens[index - 1].isTime ? .filler : nil
    }

    /// A bare number that counts seconds.
    private static func point(_ token: Token) -> Token {
        guard case .number(let seconds) = token.kind, seconds < 36_000 else { return token }
        var token = token
        token.kind = .time(Int(seconds * 1000), isPoint: true)
        return token
    }

    /// "From 18 till the end": seconds.
    private static func isFromOn(_ tokens: [Token], _ index: Int) -> Bool {
        guard index > 0, index + 1 < tokens.count, tokens[index - 1].concept == .from,
            case .number(let seconds) = tokens[index].kind, seconds < 36_000,
            [.to, .until].contains(tokens[index + 1].concept)
        else { return false }
        return tokens[(index + 2)...].first { $0.concept != .filler }?.concept == .end
    }

    /// "Music in at 3 seconds out at 25".
    private static func isCue(_ tokens: [Token], _ index: Int) -> Bool {
        guard index > 0, index + 2 < tokens.count, tokens[index + 1].concept == .at,
            tokens[index + 2].isTime || tokens[index + 2].isNumber
        else { return false }
        let before = tokens[..<index].suffix(4)
        return before.contains { $0.concept == .music } && !before.contains(where: isDeed)
            || before.contains(where: \.isTime) && tokens[..<index].contains { $0.concept == .music }
    }

    /// "It needs to go 90 to the right", "has to go last": where to, and not away.
    private static func isGoingSomewhere(_ tokens: [Token], _ index: Int) -> Bool {
        let goals: Set<Concept?> = [
            .to, .front, .back, .last, .before, .after, .more, .less, .at, .between, .rotate, .start, .end, .earlier,
            .later,
        ]
        guard let next = tokens[(index + 1)...].first(where: { $0.concept != .filler }) else { return false }
        return next.isNumber || next.isOrdinal || next.isPlace || goals.contains(next.concept)
    }

    /// "Drop vows.mp3 under everything": put in.
    private static func isDroppedIn(_ tokens: [Token], _ index: Int) -> Bool {
        guard index + 2 < tokens.count, tokens[index + 1].isFile else { return false }
        return [.filler, .to, .at, .after, .before, .end, .start, .between].contains(tokens[index + 2].concept)
    }

    /// 打上再见, 打“再见”: words, and nothing that is laid over a picture.
    private static func isTyping(_ tokens: [Token], _ index: Int, _ word: String) -> Bool {
        guard ["打", "打上"].contains(word), index + 1 < tokens.count else { return false }
        let next = tokens[index + 1]
        return next.isQuote
            || word == "打上" && (next.kind == .unknown || [.more, .thanks, .hello].contains(next.concept))
    }

    /// "Title off", and nothing behind it.
    private static func isSwitched(_ tokens: [Token], _ index: Int) -> Bool {
        let things: Set<Concept?> = [.music, .title, .subtitles, .watermark, .sound, .voice, .pip]
        let end = tokens[(index + 1)...].firstIndex { $0.concept != .filler } ?? tokens.count
        return index > 0 && things.contains(tokens[index - 1].concept) && isEnd(tokens, end)
            && !tokens[..<index].suffix(4).contains { isDeed($0) }
    }

    /// 有点糊, "looks blurry": what is wrong, and not what is wished.
    static func sharpened(_ tokens: [Token], _ text: SourceText) -> [Token] {
        guard let blur = tokens.firstIndex(where: { $0.concept == .blur }), blur > 0 else { return tokens }
        let before = text.plain(tokens[0].from, tokens[blur].to)
        // 画面糊: a state, where nothing is to be made of it.
        let isState =
            text.plain(tokens[blur].from, tokens[blur].to) == "糊"
            && !tokens.contains { [.add, .make].contains($0.concept) }
        let wrong = [
            "有点糊", "有点模糊", "太糊", "很糊", "太模糊", "is blurry", "looks blurry", "too blurry", "so blurry",
        ]
        guard isState || wrong.contains(where: before.hasSuffix) else { return tokens }
        var sharpened = tokens
        sharpened[blur].kind = .concept(.sharpen)
        return sharpened
    }

    /// "Music down a little".
    private static func isTurned(_ tokens: [Token], _ index: Int) -> Bool {
        let things: Set<Concept?> = [.music, .sound, .volume]
        return index > 0 && things.contains(tokens[index - 1].concept)
            && !tokens[..<index].suffix(4).contains { isDeed($0) }
    }

    /// "Clip 2 out", and no verb before it.
    private static func isOut(_ tokens: [Token], _ index: Int) -> Bool {
        let isNumber = index > 1 && tokens[index - 1].isNumber && tokens[index - 2].concept == .clip
        let isClip = index > 1 && tokens[index - 1].concept == .clip && tokens[index - 2].isOrdinal
        return isNumber || isClip
            ? isEnd(tokens, index + 1) && !tokens[..<index].suffix(5).contains { isDeed($0) } : false
    }

    /// "The cake to go last": a place in the row, and nothing behind it.
    private static func isPlacing(_ tokens: [Token], _ index: Int) -> Bool {
        var place = index + 1
        while place < tokens.count, tokens[place].concept == .filler { place += 1 }
        guard place < tokens.count, isEnd(tokens, place + 1) else { return false }
        return tokens[place].isOrdinal || [.last, .front, .back].contains(tokens[place].concept)
    }

    private static func isEnd(_ tokens: [Token], _ index: Int) -> Bool {
        let ends: Set<Concept?> = [.comma, .and, .then, .but, .sentenceEnd]
        return index >= tokens.count || ends.contains(tokens[index].concept)
    }
}

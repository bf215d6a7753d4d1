// Wishes typed without a pause between them: "first clip half speed second clip double", 第一段静音第二段倒放.

extension Clause {
    /// How the wish that begins here hangs on the one before; `nil` when none begins.
    static func runOn(_ tokens: [Token], _ index: Int, _ left: ArraySlice<Token>) -> ClauseLink? {
        if tokens[index].concept == .keep, isBareDeletion(left), isBareNumber(tokens[(index + 1)...]) { return .own }
        if isOtherSide(tokens, index, left) { return .own }
        if isOtherAmount(tokens, index, left) { return .along }
        guard let first = place(in: left), !joining.contains(tokens[index].concept),
            !left.contains(where: { joining.contains($0.concept) }),
            let before = left.last(where: { $0.concept != .filler })
        else { return nil }
        let rest = piece(of: tokens, from: index)
        guard isStrong(tokens[index]) else { return runOn(rest, left, first, before) }
        // "Mute clip 1 reverse clip 2": the verb comes first.
        let isNamed = before.isNumber || before.concept == .clip || (before.isHan && isStrong(before))
        let object = rest.dropFirst().drop { $0.concept == .filler }
        let isPlaced = place(in: object) == object.startIndex || isBareNumber(object)
        return isNamed && left.contains(where: isStrong) && isPlaced ? .own : nil
    }

    /// Up to the pause, or to the next clip that is named behind a deed: 第二段暗一点|第三段不动.
    private static func piece(of tokens: [Token], from index: Int) -> ArraySlice<Token> {
        let rest = tokens[index...].prefix { ![.comma, .and, .then, .sentenceEnd].contains($0.concept) }
        guard tokens[index].isHan, rest.count > 2 else { return rest }
        let next = rest.indices.dropFirst(2).first { at in
            (rest[at].isOrdinal || isNamed(rest[at]) || rest[at].concept == .last) && place(in: rest[at...]) == at
                && rest[..<at].contains(where: isStrong)
        }
        return next.map { rest[..<$0] } ?? rest
    }

    /// "Delete 1 and 3", "mute clips 1 and 2": only clips are counted so.
    private static func isBareDeletion(_ left: ArraySlice<Token>) -> Bool {
        left.contains { [.delete, .mute].contains($0.concept) } && left.contains(where: \.isNumber)
            && left.allSatisfy { $0.isNumber || [.delete, .mute, .clip, .filler, .and, .comma].contains($0.concept) }
    }

    /// "… keep 2": nothing but the numbers of clips.
    private static func isBareNumber(_ object: ArraySlice<Token>) -> Bool {
        !object.isEmpty && object.allSatisfy(\.isNumber)
    }

    /// "Delete clips 1 and 3, keep 2": the number behind the "and" counts a clip as the one before it does.
    static func isCountedOn(_ tokens: [Token], _ index: Int, _ left: ArraySlice<Token>) -> Bool {
        let isCounted = left.last.map { $0.isNumber || $0.isOrdinal || $0.concept == .clip } == true
        guard isCounted, left.contains(where: isStrong), !left.contains(where: { joining.contains($0.concept) }),
            let number = tokens[(index + 1)...].first, number.isNumber || number.isOrdinal
        else { return false }
        var rest = tokens[(index + 2)...]
        // 第1和第3段: the clips are named behind the last number.
        let isClip = rest.first?.concept == .clip
        let isNamed = isClip || place(in: left) != nil || left.contains { $0.concept == .clip }
        if isClip { rest = rest.dropFirst() }
        // "Delete 1 and 3, keep 2": no clip is named, and only clips are counted so.
        let isBare = isBareDeletion(left) && rest.prefix(2).contains { $0.concept == .keep }
        guard isNamed || isBare else { return false }
        guard let next = rest.first, rest.count > 1 else { return false }
        return [.comma, .and].contains(next.concept) || next.concept == .keep
    }

    private static func runOn(
        _ rest: ArraySlice<Token>, _ left: ArraySlice<Token>, _ first: Int, _ before: Token
    ) -> ClauseLink? {
        guard place(in: rest) == rest.startIndex else { return nil }
        if isPutAside(rest), isStrong(before) || [.bit, .much].contains(before.concept) { return .own }
        if rest.contains(where: isStrong) {
            let isDone = before.isAmount || isStrong(before) || [.bit, .much].contains(before.concept)
            let isOrdered = left[first...].contains { isStrong($0) || $0.isAmount }
            return isDone && isOrdered && !rest.contains { joining.contains($0.concept) } ? .own : nil
        }
        guard left[first...].contains(where: \.isAmount), rest.contains(where: \.isAmount) else { return nil }
        return before.isAmount || [.speed, .volume, .times].contains(before.concept) ? .again : nil
    }

    /// 前面太暗后面太亮, 开头淡入结尾淡出: a deed at one side, and another at the other.
    private static func isOtherSide(_ tokens: [Token], _ index: Int, _ left: ArraySlice<Token>) -> Bool {
        guard isSide(tokens[index]), index + 1 < tokens.count else { return false }
        // A plain loop: as closures the optimiser of 6.3.1 ends on it.
        var side: Concept?
        var isSaid = false
        for token in left {
            if joins(token) { return false }
            if side == nil, isSide(token) { side = token.concept }
            if side != nil, isStrong(token) { isSaid = true }
        }
        guard isSaid, side != tokens[index].concept else { return false }
        return isStrong(tokens[index + 1]) || tokens[index + 1].concept == .of
    }

    /// 亮度加10%对比度加20%: another quantity, behind how much of the one before.
    private static func isOtherAmount(_ tokens: [Token], _ index: Int, _ left: ArraySlice<Token>) -> Bool {
        guard tokens[index].isHan, left.last?.isAmount == true, isQuantity(tokens[index]),
            left.contains(where: isQuantity)
        else { return false }
        return tokens[index...].dropFirst().prefix(4).contains(where: \.isAmount)
    }

    private static func isQuantity(_ token: Token) -> Bool {
        switch token.concept {
        case .contrast, .saturation, .exposure, .volume, .speed, .brighter, .darker, .opacity: true
        default: false
        }
    }

    private static func joins(_ token: Token) -> Bool { joining.contains(token.concept) }

    // A switch: as a list of optionals in a closure the optimiser of 6.3.1 ends on it.
    private static func isSide(_ token: Token) -> Bool {
        guard token.isHan, token.to - token.from > 1 else { return false }
        switch token.concept {
        case .front, .back, .start, .end: return true
        default: return false
        }
    }

    /// 第三段不动: nothing but what is to be left alone.
    private static func isPutAside(_ rest: ArraySlice<Token>) -> Bool {
        rest.last?.concept == .not
            && rest.allSatisfy {
                $0.isOrdinal || $0.isNumber || [.clip, .filler, .not].contains($0.concept)
            }
    }

    /// Where a clip is named by its number: "the second clip", "clip 2".
    private static func place(in tokens: ArraySlice<Token>) -> Int? {
        zip(tokens.indices, tokens.indices.dropFirst()).first { place, next in
            let pair = (tokens[place], tokens[next])
            let isCounted = pair.0.isOrdinal || pair.0.isHan && (pair.0.isNumber || pair.0.concept == .last)
            return isCounted && pair.1.concept == .clip || pair.0.concept == .clip && pair.1.isNumber
                || isNamed(pair.0)
        }?.0
    }

    /// 码头静音海边加速: a clip by its name, or by what is seen in it.
    private static func isNamed(_ token: Token) -> Bool {
        token.kind == .unknown && token.isHan && (token.isName || token.to - token.from > 1)
    }

    /// Verbs that join two clips.
    private static let joining: Set<Concept?> = [
        .move, .swap, .replace, .transition, .crossfade, .wipe, .slide, .dipBlack, .dipWhite, .between, .same, .not,
        .without, .except, .but, .add, .use, .change, .from, .until,
    ]

    private static func isStrong(_ token: Token) -> Bool { isDeed(token) && !weakDeeds.contains(token.concept) }
}

// What a wish says besides what is to be done: why ("…, I cough there"), what for ("… so that we hear the music"), and
// how something is before what to do about it ("the ceremony takes forever, speed it up").

extension Clause {
    /// The tokens without reasons and purposes, and with a pause where "so" or a comma ends a statement.
    static func withoutAsides(_ tokens: [Token], _ text: SourceText) -> [Token] {
        var out: [Token] = []
        var at = 0
        while at < tokens.count {
            let piece = out.suffix { !stops.contains($0.concept) }
            if let end = Aside(tokens: tokens, text: text, piece: piece).end(at) {
                at = end
                continue
            }
            if let end = notThis(at, tokens, piece) {
                at = end
                continue
            }
            var token = tokens[at]
            if piece.allSatisfy({ $0.concept == .filler }), isOrder(at, tokens, text) { token.kind = .concept(.filler) }
            if token.concept == .except, text.plain(token.from, token.to).hasSuffix("but"),
                tokens[(at + 1)...].first(where: { $0.concept != .filler })?.concept == .keep
            {
                // "Mute all clips but keep the music": the "but" begins a wish.
                out.append(Token(kind: .concept(.all), from: token.from, to: token.from))
                out.append(Token(kind: .concept(.clip), from: token.from, to: token.from))
                token.kind = .concept(.sentenceEnd)
            }
            if let moment = bareMoment(at, tokens, out, text) { token.kind = moment }
            if isNextOfWords(token, after: out.last, piece, text) { token.kind = .concept(.filler) }
            if endsStatement(token, piece, tokens[(at + 1)...], text) { token.kind = .concept(.sentenceEnd) }
            out.append(token)
            at += 1
        }
        return out
    }

    /// "The beach, not the harbour, should be slower": what is not meant, up to the pause behind it.
    private static func notThis(_ at: Int, _ tokens: [Token], _ piece: [Token]) -> Int? {
        guard tokens[at].concept == .comma, at + 2 < tokens.count, tokens[at + 1].concept == .not,
            !tokens[at + 1].isHan,
            piece.contains(where: { $0.kind == .unknown || $0.concept == .clip || $0.concept == .music }),
            !piece.contains(where: { isDeed($0) && !weakDeeds.contains($0.concept) }),
            let end = tokens[(at + 2)...].firstIndex(where: { $0.concept == .comma || $0.concept == .sentenceEnd }),
            tokens[end].concept == .comma, !tokens[(at + 2)..<end].contains(where: isDeed),
            tokens[end...].contains(where: isDeed)
        else { return nil }
        return end + 1
    }

    /// "Starts at 3 seconds and stops at 27": the unit was said once.
    private static func bareMoment(_ at: Int, _ tokens: [Token], _ out: [Token], _ text: SourceText) -> Token.Kind? {
        guard case .number(let count) = tokens[at].kind, count < 36_000, !tokens[at].isHan else { return nil }
        let next = at + 1 < tokens.count ? tokens[at + 1].concept : .sentenceEnd
        guard [.sentenceEnd, .comma, .and, .then].contains(next), out.last?.concept == .at,
            let pause = out.lastIndex(where: { $0.concept == .and || $0.concept == .comma })
        else { return nil }
        let verbs: Set<Concept?> = [.end, .until, .again, .fadeOut, .fadeIn, .start, .split, .cut]
        guard out[..<pause].contains(where: \.isTime), out[pause...].contains(where: { verbs.contains($0.concept) }),
            !out[pause...].contains(where: { $0.concept == .clip })
        else { return nil }
        return .time(Int(count * 1000), isPoint: true)
    }

    /// "First reverse the beach, then …": the order of the wishes, and no first clip.
    private static func isOrder(_ at: Int, _ tokens: [Token], _ text: SourceText) -> Bool {
        let nouns: Set<Concept?> = [
            .transition, .crossfade, .marker, .thumbnail, .silence, .title, .contrast, .saturation, .music, .fade,
        ]
        guard case .ordinal(let place) = tokens[at].kind, place < 4, !tokens[at].isHan, at + 1 < tokens.count else {
            return false
        }
        let next = tokens[at + 1]
        // "First clip out": its verb is "clip … out", and yet it is a clip.
        if text.plain(next.from, next.to).hasPrefix("clip") { return false }
        if next.concept == .comma { return true }
        return place == 1 && isDeed(next) && !nouns.contains(next.concept)
    }

    /// "See you next time": the word for a next wish is one of what is said, where no pause stands before it.
    private static func isNextOfWords(_ token: Token, after last: Token?, _ piece: [Token], _ text: SourceText) -> Bool
    {
        guard token.concept == .then, !token.isHan, text.plain(token.from, token.to) == "next", let last,
            last.concept != .comma, last.concept != .and
        else { return false }
        return piece.contains { [.say, .called, .voice].contains($0.concept) }
    }

    private static let stops: Set<Concept?> = [.sentenceEnd, .then, .correction]

    /// "Title is hard to read, give it an outline": a pause or "so" behind how something is, before what to do about it.
    private static func endsStatement(
        _ token: Token, _ piece: [Token], _ rest: ArraySlice<Token>, _ text: SourceText
    ) -> Bool {
        let isSo = token.concept == .filler && text.plain(token.from, token.to) == "so"
        guard isSo || token.concept == .comma, let first = piece.first, let last = piece.last,
            piece.contains(where: { $0.kind == .unknown && !$0.isName }),
            !piece.contains(where: { isDeed($0) && $0.concept != .title || $0.concept == .question }),
            Phrase.states.isSaid(in: text.plain(first.from, last.to))
        else { return false }
        let next = rest.prefix { ![.comma, .and, .sentenceEnd].contains($0.concept) }
        guard let head = next.first(where: { $0.concept != .filler }), let end = next.last, isDeed(head) else {
            return false
        }
        return Phrase.backReference.isSaid(in: text.plain(head.from, end.to))
    }

    /// Whether a wish names nothing of its own, and so is of what was stated before it.
    func isOfStatement(in scene: TalkScene) -> Bool {
        guard relation == .own || relation == .along, tokens.contains(where: Self.isDeed),
            case .none = clipTarget(in: scene)
        else { return false }
        return Phrase.backReference.isSaid(in: said) && !has(.music, .title, .subtitles, .voice, .watermark)
    }

    /// The words by which a statement names what it is about.
    func topic(in scene: TalkScene) -> [Token] {
        let open = Set(unexplained(in: scene))
        let things: Set<Concept?> = [
            .clip, .title, .text, .music, .subtitles, .last, .caption, .lowerThird, .watermark, .speed, .volume,
        ]
        return tokens.indices.filter { index in
            let token = tokens[index]
            if token.kind == .unknown { return !open.contains(text.plain(token.from, token.to)) }
            let isStretch =
                !times.isEmpty && (token.isNumber || [.from, .to, .until, .range, .between].contains(token.concept))
            return token.isTime || isStretch || token.isOrdinal || isClipNumber(index) || things.contains(token.concept)
        }.map { tokens[$0] }
    }

    /// The wish with what it is about in the place of "it".
    func about(_ topic: [Token]) -> Clause {
        var whole = self
        if let pronoun = tokens.firstIndex(where: { $0.concept == .it }) {
            whole.tokens.replaceSubrange(pronoun...pronoun, with: topic)
        } else {
            whole.tokens += topic
        }
        whole.relation = .own
        return whole
    }
}

extension Array where Element == Token {
    /// The tokens behind the last one that does not fit.
    fileprivate func suffix(while fits: (Token) -> Bool) -> [Token] {
        let start = lastIndex { !fits($0) }.map { $0 + 1 } ?? 0
        return Array(self[start...])
    }
}

/// A reason or a purpose behind a wish.
private struct Aside {
    let tokens: [Token]
    let text: SourceText
    /// What the sentence said so far.
    let piece: [Token]

    /// Where what begins at a token ends, when it only says why.
    func end(_ start: Int) -> Int? {
        let isPaused = [.comma, .sentenceEnd].contains(tokens[start].concept)
        guard !piece.isEmpty || isPaused, piece.contains(where: isStrong), !isOfWords else { return nil }
        let words = isPaused ? start + 1 : start
        guard words < tokens.count, !tokens[words].isQuote else { return nil }
        let stops: Set<Concept?> = [.comma, .sentenceEnd, .then, .correction]
        let end = tokens[words...].firstIndex { stops.contains($0.concept) } ?? tokens.count
        guard end > words else { return nil }
        let said = text.plain(tokens[words].from, tokens[end - 1].to)
        let rest = tokens[words..<end]
        guard !rest.contains(where: isMeasure), !rest.contains(where: { $0.concept == .sentenceEnd }) else {
            return nil
        }
        if Phrase.because.beginning(of: said) != nil { return end }
        if isPaused, Phrase.remarks.beginning(of: said) != nil { return isRemark(rest, said) ? end : nil }
        return nil
    }

    /// Words of a text or of a scene may be anything.
    private var isOfWords: Bool {
        let nouns: Set<Concept?> = [.title, .text, .caption, .lowerThird, .say, .called, .voice, .generate, .question]
        return piece.contains { nouns.contains($0.concept) || $0.isQuote }
    }

    private func isStrong(_ token: Token) -> Bool {
        Clause.isDeed(token) && !Clause.weakDeeds.contains(token.concept)
            || [.add, .use, .move, .change].contains(token.concept)
    }

    private func isMeasure(_ token: Token) -> Bool {
        switch token.kind {
        case .time, .number, .percent, .fraction, .factor, .quote, .colour, .position, .file, .ratio, .ordinal: true
        // "Move the cake so it comes after the ceremony": where to.
        case .concept(let concept): [.after, .before, .between, .front, .back, .last].contains(concept)
        default: false
        }
    }

    /// "I cough there", "nothing happens": nothing known that could be done, and nobody wants anything.
    private func isRemark(_ rest: ArraySlice<Token>, _ said: String) -> Bool {
        rest.contains { $0.kind == .unknown || $0.isGuess || $0.concept == .person }
            && !rest.contains { Clause.isDeed($0) && !$0.isGuess }
            && (!Phrase.wanting.isSaid(in: said) || ["nobody", "no one"].contains(where: said.hasPrefix))
    }
}

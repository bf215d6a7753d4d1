// "No, the second one", "and the same for the third": a wish said in short, filled up from the one before it.

extension Clause {
    /// What part a word plays in a wish; a part said anew replaces the old one.
    private enum Part { case deed, target, edge, time, amount, value, other }

    /// The earlier wish with the parts that `fragment` says anew.
    func amended(by fragment: Clause) -> Clause {
        var fragment = fragment
        let isNumber = fragment.tokens.contains(where: \.isNumber) && !fragment.has(.clip)
        let isLength = isNumber && !times.isEmpty && number == nil && fragment.times.isEmpty
        // "The first 3 seconds. Wait, 4.": the unit was said once.
        if isLength, fragment.percent == nil { fragment.tokens = fragment.tokens.map(Self.inSeconds) }
        // "Harbour at 30 percent, city at 60": the unit was said once.
        if percent != nil, fragment.percent == nil, fragment.factor == nil, fragment.times.isEmpty,
            let last = fragment.tokens.indices.dropFirst().last(where: { fragment.tokens[$0].isNumber }),
            [.at, .to].contains(fragment.tokens[last - 1].concept),
            case .number(let count) = fragment.tokens[last].kind
        {
            fragment.tokens[last].kind = .percent(count / 100)
        }
        if let counted = counting(fragment) { fragment.tokens.insert(counted, at: 0) }
        let new = fragment.parts(isMoved: has(.move))
        let said = Set(new)
        let isStrong = fragment.tokens.contains { Self.isDeed($0) && !Self.weakDeeds.contains($0.concept) }
        var kept: [Token] = []
        for (token, part) in zip(tokens, parts(isMoved: has(.move))) {
            switch part {
            case .deed: if !isStrong { kept.append(token) }
            case .target:
                let isNoun = fragment.quote != nil && Self.things.contains(token.concept)
                if isNoun || !said.contains(.target) { kept.append(token) }
            case .edge: if !said.contains(.edge) && fragment.times.count < 2 { kept.append(token) }
            case .time:
                if !said.contains(.time) && (!said.contains(.edge) || fragment.isSideOnly) { kept.append(token) }
            case .amount: if !said.contains(.amount) { kept.append(token) }
            case .value: if !said.contains(.value) { kept.append(token) }
            case .other: if token.concept != .comma { kept.append(token) }
            }
        }
        var added = fragment.tokens.filter { $0.concept != .same && $0.concept != .comma }
        if added.first?.concept == .filler { added = Array(added.drop { $0.concept == .filler }) }
        // A thing of its own ends the talk of the other: "make the music louder, no, clip 2".
        if said.contains(.target), fragment.quote == nil { kept.removeAll { Self.things.contains($0.concept) } }
        return Clause(tokens: kept + added, text: text)
    }

    /// "No, from the end": the other side, and as much of it.
    private var isSideOnly: Bool {
        tokens.contains { [.start, .end, .front, .back].contains($0.concept) }
            && tokens.allSatisfy { [.from, .start, .end, .front, .back, .filler, .comma, .at].contains($0.concept) }
    }

    /// The deeds of a wish that follows, for one that has none.
    func borrowingDeeds(of next: Clause) -> Clause {
        Clause(tokens: tokens + next.tokens.filter(Self.isDeed), text: text)
    }

    /// "Mute clip 1, no, 2 and 3": the word that bare numbers go on with, where they can only count clips.
    private func counting(_ fragment: Clause) -> Token? {
        let isBare = fragment.tokens.allSatisfy { token in
            if case .number(let number) = token.kind { return number >= 1 && number <= 50 }
            return [.filler, .comma, .and].contains(token.concept)
        }
        guard isBare, times.isEmpty, percent == nil, factor == nil, fraction == nil, number == nil else { return nil }
        return tokens.first { $0.concept == .clip }
    }

    private static let things: Set<Concept?> = [.music, .title, .subtitles, .sound]

    private static func inSeconds(_ token: Token) -> Token {
        guard case .number(let count) = token.kind, count < 100_000 else { return token }
        return Token(kind: .time(Int(count * 1000), isPoint: false), from: token.from, to: token.to)
    }

    private func parts(isMoved: Bool) -> [Part] {
        tokens.indices.map { part($0, isMoved: isMoved) }
    }

    private func part(_ index: Int, isMoved: Bool) -> Part {
        switch tokens[index].kind {
        case .ordinal(1): return isBeforeLength(index) ? .edge : .target
        case .ordinal, .unknown: return .target
        case .number: return isClipNumber(index) ? .target : .amount
        case .percent, .factor: return .amount
        case .fraction: return has(.cut, .keep, .delete) ? .time : .amount
        case .time: return .time
        case .mood, .position, .colour, .ratio, .quote, .link, .file: return .value
        case .concept(let concept): return part(of: concept, index, isMoved: isMoved)
        }
    }

    private func part(of concept: Concept, _ index: Int, isMoved: Bool) -> Part {
        switch concept {
        case .last: return isBeforeLength(index) || (isMoved && index == tokens.count - 1) ? .edge : .target
        case .start, .end, .front, .back, .middle, .from, .to, .until, .before, .after, .range, .between:
            return .edge
        case .clip, .intro, .outro, .otherOne: return .target
        case .music, .title, .subtitles, .sound: return .target
        default: return Self.deeds.contains(concept) ? .deed : .other
        }
    }

    private func isBeforeLength(_ index: Int) -> Bool {
        guard index + 1 < tokens.count else { return false }
        switch tokens[index + 1].kind {
        case .time, .fraction: return true
        // "The last one" is a clip.
        case .number(1) where index + 2 >= tokens.count: return false
        case .number: return index + 2 >= tokens.count || tokens[index + 2].concept != .clip
        default: return false
        }
    }
}

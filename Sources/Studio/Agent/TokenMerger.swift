// Numbers and units that stand together become times, factors, percentages and fractions.

struct TokenMerger {
    private var tokens: [Token]
    private var out: [Token] = []
    private var at = 0

    static func merged(_ tokens: [Token]) -> [Token] {
        var merger = TokenMerger(tokens: tokens)
        while merger.at < merger.tokens.count { merger.step() }
        return merger.out
    }

    private init(tokens: [Token]) { self.tokens = tokens }

    private func concept(_ offset: Int = 0) -> Concept? {
        tokens.indices.contains(at + offset) ? tokens[at + offset].concept : nil
    }

    private static func unit(_ concept: Concept?) -> Double? {
        switch concept {
        case .secondUnit: 1000
        case .minuteUnit: 60_000
        case .millisecondUnit: 1
        case .frameUnit: 1000.0 / 30
        default: nil
        }
    }

    /// A unit after a number, "second" among them: "10-second", "a ten second clip".
    private func unit(at offset: Int) -> Double? {
        guard tokens.indices.contains(at + offset) else { return nil }
        let token = tokens[at + offset]
        if token.kind == .ordinal(2), token.to - token.from == "second".count { return 1000 }
        return Self.unit(token.concept)
    }

    private mutating func take(_ count: Int, as kind: Token.Kind) {
        let last = min(at + count, tokens.count) - 1
        var token = Token(kind: kind, from: tokens[at].from, to: tokens[last].to)
        token.isHan = tokens[at].isHan
        token.isGuess = tokens[at].isGuess
        token.isName = tokens[at].isName
        out.append(token)
        at = last + 1
    }

    private mutating func step() {
        switch tokens[at].kind {
        case .number(let value): number(value)
        case .ordinal(let place): ordinal(place)
        case .concept(let concept): word(concept)
        default: take(1, as: tokens[at].kind)
        }
    }

    private mutating func number(_ first: Double) {
        var value = first
        var used = 1
        if case .number(let more)? = tokens.indices.contains(at + 1) ? tokens[at + 1].kind : nil,
            first >= 20, first.truncatingRemainder(dividingBy: 10) == 0, more < 10, more > 0,
            tokens[at + 1].from > tokens[at].to
        {
            value += more
            used = 2
        }
        if concept(used) == .andHalf {
            value += 0.5
            used += 1
        }
        if concept(used) == .percent { return take(used + 1, as: .percent(value / 100)) }
        if concept(used) == .times {
            let isHalfMore = concept(used + 1) == .half
            return take(used + (isHalfMore ? 2 : 1), as: .factor(value + (isHalfMore ? 0.5 : 0)))
        }
        // "At 0.75 speed".
        if concept(used) == .speed, value <= 16 { return take(used + 1, as: .factor(value)) }
        if concept(used) == .range, unit(at: used + 1) != nil { used += 1 }
        // "Four more seconds".
        if concept(used) == .more, let unit = unit(at: used + 1) {
            let more = tokens[at + used]
            time(value * unit, unit: unit, used: used + 2)
            out.append(more)
            return
        }
        guard let unit = unit(at: used) else { return take(used, as: .number(value)) }
        time(value * unit, unit: unit, used: used + 1)
    }

    /// Adds what follows a first unit: 一分半, 1 minute 30 seconds, a minute and a half.
    private mutating func time(_ start: Double, unit: Double, used: Int) {
        var total = start
        var used = used
        if concept(used) == .half, Self.unit(concept(used + 1)) == nil, isHan(used) || concept(used) == .andHalf {
            total += unit / 2
            used += 1
        } else if concept(used) == .andHalf {
            total += unit / 2
            used += 1
        } else {
            let skip = concept(used) == .and ? 1 : 0
            if unit == 60_000, tokens.indices.contains(at + used + skip),
                case .number(let seconds) = tokens[at + used + skip].kind, concept(used + skip + 1) == .secondUnit
            {
                total += seconds * 1000
                used += skip + 2
            }
        }
        take(used, as: .time(Int(min(total, 1e9)), isPoint: false))
    }

    /// 半 right after a unit, as in 两秒半; not "half of …".
    private func isHan(_ offset: Int) -> Bool {
        tokens.indices.contains(at + offset) && tokens[at + offset].to - tokens[at + offset].from == 1
    }

    private mutating func ordinal(_ place: Int) {
        // 第3秒 and 第一分钟 are points; "first second" is a length from the start.
        let isChinese = tokens[at].to > tokens[at].from && tokens[at].to - tokens[at].from <= 3
        if let unit = Self.unit(concept(1)), isChinese, place > 0 {
            return take(2, as: .time(Int(Double(place) * unit), isPoint: true))
        }
        // "From the 3rd second".
        if place > 2, !tokens[at].isHan, let unit = unit(at: 1) {
            return take(2, as: .time(Int(min(Double(place) * unit, 1e9)), isPoint: true))
        }
        // "second 7": a point of the film.
        if place == 2, tokens[at].to - tokens[at].from == "second".count, tokens.indices.contains(at + 1),
            case .number(let value) = tokens[at + 1].kind, unit(at: 2) == nil, concept(2) != .clip, !isOne(1)
        {
            return take(2, as: .time(Int(min(value, 1e6) * 1000), isPoint: true))
        }
        // "the first second" of a film is a length; "the first, second and third" are places.
        if place == 2, out.last?.kind == .ordinal(1), isLengthWord, tokens[at].to - tokens[at].from == "second".count {
            return oneSecond()
        }
        if place == 2, !tokens[at].isDigits {
            // The English word "second": a unit after a length word, an ordinal else.
            if case .concept(let before)? = out.last?.kind, [.last, .half, .every].contains(before) || isArticle,
                isLengthWord
            {
                return oneSecond()
            }
        }
        if place == 3 || place == 4, let before = out.last?.concept ?? nil, before == .last || before == .middle {
            return take(1, as: .fraction(1 / Double(place)))
        }
        // "A tenth of the frame".
        if place > 4, concept(1) == .of, isArticle || out.last?.kind == .number(1) {
            if out.last?.kind == .number(1) { out.removeLast() }
            return take(1, as: .fraction(1 / Double(place)))
        }
        if place == 3 || place == 4, case .ordinal(1)? = out.last?.kind {
            return take(1, as: .fraction(1 / Double(place)))
        }
        take(1, as: .ordinal(place))
    }

    /// "the last second", "the last second and a half".
    private mutating func oneSecond() {
        let isMore = concept(1) == .andHalf
        take(isMore ? 2 : 1, as: .time(isMore ? 1500 : 1000, isPoint: false))
    }

    /// The word "one", as in "the second one".
    private func isOne(_ offset: Int) -> Bool {
        guard tokens.indices.contains(at + offset), tokens[at + offset].kind == .number(1) else { return false }
        return tokens[at + offset].to - tokens[at + offset].from == "one".count
    }

    /// "A second": one letter.
    private var isArticle: Bool { out.last.map { $0.concept == .filler && $0.to - $0.from == 1 } ?? false }

    private var isLengthWord: Bool {
        guard tokens.indices.contains(at + 1) else { return true }
        return concept(1) != .clip && concept(1) != .it && concept(1) != .half && !isOne(1)
    }

    private mutating func word(_ found: Concept) {
        if found == .half {
            let skip = concept(1) == .filler || concept(1) == .of || concept(1) == .range ? 1 : 0
            if let unit = unit(at: 1 + skip) {
                return take(2 + skip, as: .time(Int(unit / 2), isPoint: false))
            }
            return take(1, as: .fraction(0.5))
        }
        if found == .secondUnit { return secondWord() }
        // "The first minute", "the last minute".
        if found == .minuteUnit, out.last?.kind == .ordinal(1) || out.last?.concept == .last {
            return take(1, as: .time(60_000, isPoint: false))
        }
        // "x3".
        if found == .times, tokens.indices.contains(at + 1), case .number(let count) = tokens[at + 1].kind,
            tokens[at + 1].from == tokens[at].to
        {
            return take(2, as: .factor(count))
        }
        if found == .full { return take(1, as: .percent(1)) }
        if found == .third { return take(1, as: .fraction(1.0 / 3)) }
        if found == .quarter, concept(1) == .of, let unit = unit(at: concept(2) == .filler ? 3 : 2) {
            return take(concept(2) == .filler ? 4 : 3, as: .time(Int(unit / 4), isPoint: false))
        }
        if found == .quarter { return take(1, as: .fraction(0.25)) }
        if found == .double { return take(1, as: .factor(2)) }
        if found == .triple { return take(1, as: .factor(3)) }
        take(1, as: .concept(found))
    }

    /// "second" without a number before it: "second 7", "the last second", else the ordinal.
    private mutating func secondWord() {
        guard tokens[at].to - tokens[at].from > 3 || tokens[at].to - tokens[at].from == 1 else {
            return take(1, as: .concept(.secondUnit))
        }
        if case .number(let value)? = tokens.indices.contains(at + 1) ? tokens[at + 1].kind : nil {
            return take(2, as: .time(Int(value * 1000), isPoint: true))
        }
        let before = out.last
        if before?.concept == .last || before?.kind == .ordinal(1) || before?.concept == .by || before?.concept == .all
        {
            return take(1, as: .time(1000, isPoint: false))
        }
        take(1, as: .ordinal(2))
    }
}

extension Token {
    /// Whether an ordinal was written in figures ("2nd", 第2).
    fileprivate var isDigits: Bool { to - from <= 4 && kind != .ordinal(2) }
}

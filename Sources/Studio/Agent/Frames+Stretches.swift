// Times of a wish → stretches of the timeline.

import Reel

extension Frames {
    /// 20秒后面, 第3秒前: the word behind a time says on which side.
    func sideOfTime() -> Concept? {
        guard clause.times.count == 1, let time = clause.times.first, time.index + 1 < clause.tokens.count,
            clause.tokens[time.index + 1].isHan
        else { return nil }
        switch clause.tokens[time.index + 1].concept {
        case .back, .after: return .after
        case .end:
            return clause.text.plain(clause.tokens[time.index].to, clause.tokens[time.index].to + 1) == "后"
                ? .after : nil
        case .front, .before: return .before
        case .start:
            return clause.text.plain(clause.tokens[time.index].to, clause.tokens[time.index].to + 1) == "前"
                ? .before : nil
        default: return nil
        }
    }

    /// "Remove 3–5 s and 10–12 s": times as they stand before the first cut, put right for the ones after.
    func ranges() -> [Operation]? {
        let times = spokenTimes
        guard times.count >= 4, times.count % 2 == 0 else { return nil }
        let pairs = stride(from: 0, to: times.count, by: 2).map { (times[$0], times[$0 + 1]) }
        guard pairs.allSatisfy({ $0.0 < $0.1 }) else { return nil }
        var made: [Operation] = []
        for (index, pair) in pairs.enumerated() {
            let gone = pairs[..<index].filter { $0.1 <= pair.0 }.reduce(0) { $0 + ($1.1 - $1.0).count }
            made.append(
                Operation(.cut, ["frm": .int(pair.0.count - gone), "to": .int(pair.1.count - gone)]))
        }
        return made
    }

    /// "3 seconds starting at 0:10", "from 0:10 for 3 seconds".
    private func lengthAtPoint() -> (Milliseconds, Milliseconds)? {
        let times = clause.times
        guard times.count == 2, times[0].isPoint != times[1].isPoint, !clause.has(.until, .to, .between, .last) else {
            return nil
        }
        let between = clause.tokens[times[0].index...times[1].index]
        guard !between.contains(where: { $0.concept == .range || $0.concept == .and }) else { return nil }
        let (point, length) = times[0].isPoint ? (times[0].value, times[1].value) : (times[1].value, times[0].value)
        return clause.has(.before) ? (max(point - length, .zero), point) : (point, point + length)
    }

    /// "From 6 to 9": seconds, as nothing else is counted.
    private var bareRange: [Milliseconds] {
        let numbers = clause.tokens.indices.filter { clause.tokens[$0].isNumber && !clause.isClipNumber($0) }
        guard clause.times.isEmpty, numbers.count == 2 || numbers.count == 4,
            clause.has(.cut, .delete, .keep) || clause.quote != nil,
            clause.has(.to, .range, .between),
            !clause.has(.clip, .volume, .speed, .music) || clause.has(.from, .between)
        else { return [] }
        let values = numbers.compactMap { index -> Double? in
            if case .number(let value) = clause.tokens[index].kind { value } else { nil }
        }
        return values == values.sorted() && Set(values).count == values.count && (values.last ?? 0) < 36_000
            ? values.map { .seconds($0) } : []
    }

    /// The stretch a clause names, inside a base stretch.
    func range(in base: (Milliseconds, Milliseconds)) -> (Milliseconds, Milliseconds)? {
        let times = spokenTimes
        let length = base.1 - base.0
        if let stretch = lengthAtPoint() { return stretch }
        let isInside = times.count >= 2 && base.0 > .zero && times[0] >= base.0 && times[1] <= base.1
        if isInside { return (times[0], times[1]) }
        if times.count >= 2 { return (base.0 + times[0], base.0 + times[1]) }
        let part =
            clause.fraction.map { Milliseconds(Int(Double(length.count) * $0)) }
            ?? clause.percent.map { Milliseconds(Int(Double(length.count) * $0)) }
        return (times.first ?? part).flatMap { range(of: $0, isPart: part != nil, in: base) }
    }

    /// So long a stretch: at which edge, or from which time on.
    private func range(of amount: Milliseconds, isPart: Bool, in base: (Milliseconds, Milliseconds)) -> (
        Milliseconds, Milliseconds
    )? {
        let length = base.1 - base.0
        if isPart, spokenTimes.isEmpty, clause.ordinals.contains(2), clause.fraction == 0.5 {
            return (base.1 - amount, base.1)
        }
        if reachesEnd { return (base.0 + amount, base.1) }
        if let side = sideOfTime() { return side == .after ? (base.0 + amount, base.1) : (base.0, base.0 + amount) }
        // "0:22 lose the rest".
        if clause.has(.rest), clause.has(.delete, .cut), clause.times.first?.isPoint == true {
            return (base.0 + amount, base.1)
        }
        if clause.has(.after), !clause.has(.last) { return (base.0 + amount, base.1) }
        let goesOn =
            clause.said.hasSuffix(" on")
            || ["everything", "开始", "起", "forward"].contains(where: clause.said.contains)
        if clause.has(.from), goesOn, !clause.has(.to, .until, .last) { return (base.0 + amount, base.1) }
        // 从后面去掉半秒 is no time from which on.
        let from = clause.index(of: .from) ?? .max
        let isFromTime =
            from < (clause.times.first?.index ?? 0)
            && !clause.tokens[from..<(clause.times.first?.index ?? 0)].contains { $0.concept == .back }
        if clause.has(.from), isFromTime, clause.has(.end, .back), spokenTimes.count == 1 {
            return (base.0 + amount, base.1)
        }
        if clause.has(.until, .before), !clause.has(.last) { return (base.0, base.0 + amount) }
        if clause.has(.from), clause.has(.to), startsAt { return (base.0, base.0 + amount) }
        if clause.has(.middle) {
            let start = base.0 + Milliseconds((length - amount).count / 2)
            return (start, start + amount)
        }
        if endsAt { return (base.1 - amount, base.1) }
        if startsAt || (clause.has(.keep, .only) && !isPart) { return (base.0, base.0 + amount) }
        if isPart, clause.has(.back) { return (base.1 - amount, base.1) }
        if let point = clause.times.first, point.isPoint, clause.isChinese {
            // 剪掉第3秒: that one second.
            return (base.0 + amount - Milliseconds(1000), base.0 + amount)
        }
        return nil
    }

    /// 18秒开始到结尾, "0:18 to the end": from a time on.
    private var reachesEnd: Bool {
        guard clause.times.count == 1, let time = clause.times.first else { return false }
        let rest = clause.tokens[(time.index + 1)...].filter { $0.concept != .filler }
        let isFrom = rest.first?.concept == .start ? 1 : 0
        guard rest.count > isFrom + 1, [.to, .until, .range].contains(rest[isFrom].concept) else { return false }
        return [.end, .last, .back].contains(rest[isFrom + 1].concept)
    }

    /// Times in order; "3 到 8 秒", "from 3 to 8 seconds": the bare number beside a range word takes the unit.
    var spokenTimes: [Milliseconds] {
        let bare = bareRange
        if !bare.isEmpty { return bare }
        var found: [Milliseconds] = []
        for (index, token) in clause.tokens.enumerated() {
            if case .time(let count, _) = token.kind { found.append(Milliseconds(count)) }
            if clause.isClipNumber(index) || index > 0 && clause.isPronoun(index) { continue }
            guard let value = bareNumber(token), index + 1 < clause.tokens.count || !found.isEmpty else { continue }
            let next = index + 1 < clause.tokens.count ? clause.tokens[index + 1].concept : nil
            let before = index > 0 ? clause.tokens[index - 1].concept : nil
            let isRange =
                [.to, .range, .until, .and].contains(next) && next != nil && !clause.times.isEmpty
                || (!found.isEmpty && [.to, .range, .until, .and].contains(before) && before != nil)
            // "At 5, 10 and 15 seconds".
            let isListed =
                next == .comma && index + 2 < clause.tokens.count && !clause.times.isEmpty
                && (clause.tokens[index + 2].isNumber || clause.tokens[index + 2].isTime)
            if isRange || isListed { found.append(.seconds(value)) }
        }
        return found
    }

    /// "At 12.5": seconds, in a wish that can speak of nothing else.
    var bareMoment: Milliseconds? {
        guard clause.times.isEmpty else { return nil }
        for (index, token) in clause.tokens.enumerated().dropFirst() where clause.tokens[index - 1].concept == .at {
            if case .number(let value) = token.kind, value < 36_000 { return .seconds(value) }
        }
        return nil
    }

    private func bareNumber(_ token: Token) -> Double? {
        switch token.kind {
        case .number(let value): value
        case .ordinal(let place) where clause.times.count == 1 && clause.has(.to, .range): Double(place)
        default: nil
        }
    }
}

// One wish of a message: its tokens, and questions about them.

import Reel

struct Clause: Sendable {
    var tokens: [Token]
    let text: SourceText
    var relation = ClauseLink.own
    /// Behind a "then": it speaks of the timeline as the wishes before leave it.
    var isAfterwards = false

    init(tokens: [Token], text: SourceText, relation: ClauseLink = .own) {
        self.tokens = Self.resolved(tokens, text)
        self.text = text
        self.relation = relation
    }

    // A plain loop: an optimiser fault of Swift 6.3 ends the compiler on `map(concepts.contains)`.
    private static func concept(of token: Token, isIn concepts: [Concept]) -> Bool {
        guard let concept = token.concept else { return false }
        return concepts.contains { $0 == concept || $0 == concept.wider }
    }

    func has(_ concepts: Concept...) -> Bool { tokens.contains { Self.concept(of: $0, isIn: concepts) } }

    func index(of concepts: Concept...) -> Int? {
        tokens.firstIndex { Self.concept(of: $0, isIn: concepts) }
    }

    func first<Value>(_ pick: (Token.Kind) -> Value?) -> Value? {
        for token in tokens { if let value = pick(token.kind) { return value } }
        return nil
    }

    /// The words as written, in lower case. Tokens may come from two places of the message (`Clause.amended`).
    var said: String {
        var said = ""
        for (index, token) in tokens.enumerated() {
            if index > 0, tokens[index - 1].to != token.from { said += " " }
            said += text.lower[min(token.from, text.lower.count)..<min(token.to, text.lower.count)]
        }
        return said
    }

    /// The last token of words that begin behind `index`: without the time and place that may stand at the end
    /// ("Ana Li from 2 to 5 seconds at the bottom").
    func endOfWords(after index: Int) -> Int {
        var end = tokens.count - 1
        var isTimed = false
        while end > index + 1 {
            switch tokens[end].kind {
            case .time, .position: isTimed = true
            // "Chapter one in white": a number of the words, unless a time or a range goes on with it.
            case .number, .ordinal:
                let next = end + 1 < tokens.count ? tokens[end + 1] : tokens[end]
                let goesOn = next.isTime || [.to, .range, .until, .and, .secondUnit].contains(next.concept)
                guard goesOn || !isTimed else { return end }
            case .colour where isColouring(end - 1): isTimed = true
            case .concept(let concept) where isLookBehind(end, concept): isTimed = true
            case .concept(let concept):
                let links: Set<Concept> = [
                    .from, .to, .at, .until, .range, .between, .and, .comma, .filler, .secondUnit, .start, .end, .last,
                    .bit,
                ]
                if concept == .filler, isColouring(end) { isTimed = true }
                if [.end, .start].contains(concept), isBehindAt(end) { isTimed = true }
                // "Hello There": a name, not a filler word.
                if concept == .filler, text.shown[tokens[end].from].isUppercase {
                    return isTimed ? end : tokens.count - 1
                }
                guard links.contains(concept) else { return isTimed ? end : tokens.count - 1 }
            default: return isTimed ? end : tokens.count - 1
            }
            end -= 1
        }
        return isTimed ? end : tokens.count - 1
    }

    /// "…, small", "in small white letters", "a bit transparent", "the whole time": how and how long, and no words.
    private func isLookBehind(_ index: Int, _ concept: Concept) -> Bool {
        let token = tokens[index]
        switch concept {
        case .opacity: return true
        case .all, .video: return Phrase.throughout.isSaid(in: text.plain(token.from, token.to))
        case .smaller, .larger, .bold:
            let former = tokens[index - 1]
            return former.concept == .comma || ["in", "用"].contains(text.plain(former.from, former.to))
        case .text:
            if tokens[index - 1].isColour { return true }
            return [.smaller, .larger, .bold].contains(tokens[index - 1].concept)
        default: return false
        }
    }

    /// "At the end".
    private func isBehindAt(_ index: Int) -> Bool {
        tokens[..<index].last { $0.concept != .filler }?.concept == .at
    }

    /// "In" before a colour: "Summer in red".
    private func isColouring(_ index: Int) -> Bool {
        guard tokens.indices.contains(index), tokens.indices.contains(index + 1),
            case .colour = tokens[index + 1].kind
        else { return false }
        return ["in", "用", "with"].contains(text.plain(tokens[index].from, tokens[index].to))
    }

    /// "At 12 seconds", 6秒的时候: a length that names a point.
    func isPoint(_ index: Int) -> Bool {
        if tokens[..<index].last(where: { $0.concept != .filler })?.concept == .at { return true }
        guard index + 1 < tokens.count else { return false }
        let next = tokens[index + 1]
        // 13秒弹一行字幕: before all else it says when.
        let isFirst = tokens[..<index].allSatisfy { $0.concept == .filler }
        if next.isHan, isFirst, [.add, .show, .say].contains(next.concept),
            quote != nil || has(.caption, .title, .text, .subtitles, .called)
        {
            return true
        }
        return next.isHan
            && (next.concept == .at || ["时", "的时候", "时候", "出现", "开始", "出"].contains(text.plain(next.from, next.to)))
    }

    /// The sign that is written before a percentage: "music -10%".
    var percentSign: Double? {
        for (index, token) in tokens.enumerated() {
            guard case .percent = token.kind, token.from > 0 else { continue }
            let isFirst = index == 0 || !(tokens[index - 1].isNumber || tokens[index - 1].isTime)
            let isRange = index > 1 && (tokens[index - 2].isNumber || tokens[index - 2].isTime)
            guard isFirst, !isRange else { return nil }
            switch text.shown[token.from - 1] {
            case "-", "−": return -1
            case "+": return 1
            default: return nil
            }
        }
        return nil
    }

    var quotes: [String] { tokens.compactMap { if case .quote(let text) = $0.kind { text } else { nil } } }
    var quote: String? { first { if case .quote(let text) = $0 { text } else { nil } } }
    var mood: String? { first { if case .mood(let mood) = $0 { mood } else { nil } } }
    /// The mood that stands nearest to the word "music": a quiet forest with piano music is about a piano.
    var musicMood: String? {
        // "Soft piano": what plays says more than how.
        guard let music = index(of: .music) else {
            return tokens.contains { $0.kind == .mood("piano") } ? "piano" : mood
        }
        let moods = tokens.enumerated().compactMap { index, token -> (distance: Int, mood: String)? in
            if case .mood(let mood) = token.kind { (abs(index - music), mood) } else { nil }
        }
        return moods.min { $0.distance < $1.distance }?.mood
    }

    /// The first place that is named; one that is "too low", 太靠下 is what is wrong.
    var position: String? {
        for (index, token) in tokens.enumerated() {
            guard case .position(let place) = token.kind else { continue }
            let before = index > 0 ? text.plain(tokens[index - 1].from, tokens[index - 1].to) : ""
            if ["太", "too"].contains(before), tokens[index...].dropFirst().contains(where: \.isPlace) { continue }
            return place
        }
        return nil
    }
    var colour: String? { first { if case .colour(let colour) = $0 { colour } else { nil } } }
    var percent: Double? { first { if case .percent(let ratio) = $0 { ratio } else { nil } } }
    var factor: Double? { first { if case .factor(let factor) = $0 { factor } else { nil } } }
    /// All rates: 1x, 3x, 50 %.
    var factors: [Double] {
        tokens.compactMap { token in
            switch token.kind {
            case .factor(let factor), .percent(let factor): factor
            default: nil
            }
        }
    }
    var fraction: Double? { first { if case .fraction(let part) = $0 { part } else { nil } } }
    var ratio: String? { first { if case .ratio(let ratio) = $0 { ratio } else { nil } } }
    /// The first number that counts no clip.
    var number: Double? {
        for (index, token) in tokens.enumerated() {
            // "The first two by 1.5": the two counts clips.
            if index > 0, row(index - 1, count: 100) != nil || isPronoun(index) { continue }
            if case .number(let number) = token.kind, !isClipNumber(index), !startsRange(index) { return number }
        }
        return nil
    }
    /// "From 5 to 8 seconds": a time whose unit is said later.
    private func startsRange(_ index: Int) -> Bool {
        index + 2 < tokens.count && [.to, .range, .until, .and].contains(tokens[index + 1].concept)
            && tokens[index + 2].isTime
    }

    var link: String? { first { if case .link(let link) = $0 { link } else { nil } } }

    var ordinals: [Int] { tokens.compactMap { if case .ordinal(let place) = $0.kind { place } else { nil } } }

    /// Lengths and points, in order; bare numbers beside a "to" count as seconds when another time stands there.
    var times: [(value: Milliseconds, isPoint: Bool, index: Int)] {
        tokens.enumerated().compactMap { index, token in
            if case .time(let count, let isPoint) = token.kind { return (Milliseconds(count), isPoint, index) }
            return nil
        }
    }

    /// Words from one token to the end, as written; quotes win.
    func words(after index: Int) -> String {
        guard tokens.indices.contains(index + 1), let last = tokens.last else { return "" }
        return text.asTyped(tokens[index + 1].from, last.to)
    }

    /// Words the lexicons do not know.
    var unknown: [String] {
        tokens.filter { $0.kind == .unknown }.map { text.plain($0.from, $0.to) }
    }

    /// The same, with those that are known only if a slip of the finger is forgiven: they may be names.
    var unknownWords: [String] {
        tokens.filter { $0.kind == .unknown || $0.isGuess }.map { text.plain($0.from, $0.to) }
    }

    var file: String? { first { if case .file(let name) = $0 { name } else { nil } } }

    var isChinese: Bool {
        guard let first = tokens.first, let last = tokens.last else { return false }
        return Language.detected(in: text.words(first.from, last.to)) == .chinese
    }
}

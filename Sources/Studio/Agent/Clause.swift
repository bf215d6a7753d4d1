// One wish of a message: its tokens, and questions about them.

import Reel

struct Clause: Sendable {
    var tokens: [Token]
    let text: SourceText

    // A plain loop: an optimiser fault of Swift 6.3 ends the compiler on `map(concepts.contains)`.
    private static func concept(of token: Token, isIn concepts: [Concept]) -> Bool {
        guard let concept = token.concept else { return false }
        return concepts.contains { $0 == concept }
    }

    func has(_ concepts: Concept...) -> Bool { tokens.contains { Self.concept(of: $0, isIn: concepts) } }

    func index(of concepts: Concept...) -> Int? {
        tokens.firstIndex { Self.concept(of: $0, isIn: concepts) }
    }

    func first<Value>(_ pick: (Token.Kind) -> Value?) -> Value? {
        for token in tokens { if let value = pick(token.kind) { return value } }
        return nil
    }

    /// The words as written, in lower case.
    var said: String {
        guard let first = tokens.first, let last = tokens.last else { return "" }
        return text.words(first.from, last.to).lowercased()
    }

    /// The last token of words that begin behind `index`: without the time and place that may stand at the end
    /// ("Ana Li from 2 to 5 seconds at the bottom").
    func endOfWords(after index: Int) -> Int {
        var end = tokens.count - 1
        var isTimed = false
        while end > index + 1 {
            switch tokens[end].kind {
            case .time, .position: isTimed = true
            case .number, .ordinal: break
            case .concept(let concept):
                let links: Set<Concept> = [
                    .from, .to, .at, .until, .range, .between, .and, .comma, .filler, .secondUnit, .start, .end, .last,
                ]
                guard links.contains(concept) else { return isTimed ? end : tokens.count - 1 }
            default: return isTimed ? end : tokens.count - 1
            }
            end -= 1
        }
        return isTimed ? end : tokens.count - 1
    }

    var quote: String? { first { if case .quote(let text) = $0 { text } else { nil } } }
    var mood: String? { first { if case .mood(let mood) = $0 { mood } else { nil } } }
    /// The mood that stands nearest to the word "music": a quiet forest with piano music is about a piano.
    var musicMood: String? {
        guard let music = index(of: .music) else { return mood }
        let moods = tokens.enumerated().compactMap { index, token -> (distance: Int, mood: String)? in
            if case .mood(let mood) = token.kind { (abs(index - music), mood) } else { nil }
        }
        return moods.min { $0.distance < $1.distance }?.mood
    }

    var position: String? { first { if case .position(let place) = $0 { place } else { nil } } }
    var colour: String? { first { if case .colour(let colour) = $0 { colour } else { nil } } }
    var percent: Double? { first { if case .percent(let ratio) = $0 { ratio } else { nil } } }
    var factor: Double? { first { if case .factor(let factor) = $0 { factor } else { nil } } }
    var fraction: Double? { first { if case .fraction(let part) = $0 { part } else { nil } } }
    var ratio: String? { first { if case .ratio(let ratio) = $0 { ratio } else { nil } } }
    var number: Double? { first { if case .number(let number) = $0 { number } else { nil } } }
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
        return text.words(tokens[index + 1].from, last.to)
    }

    /// Words the lexicons do not know.
    var unknown: [String] {
        tokens.filter { $0.kind == .unknown }.map { text.words($0.from, $0.to).lowercased() }
    }

    var isChinese: Bool {
        guard let first = tokens.first, let last = tokens.last else { return false }
        return Language.detected(in: text.words(first.from, last.to)) == .chinese
    }
}

extension Clause {
    private static let deeds: Set<Concept?> = [
        .cut, .delete, .keep, .split, .duplicate, .reverse, .mute, .unmute, .move, .swap, .replace, .add, .make, .use,
        .change, .generate, .speedUp, .slowDown, .slowMotion, .loop, .freeze, .louder, .quieter, .fade, .fadeIn,
        .fadeOut, .undo, .redo, .shorten, .extend, .rotate, .flip, .zoom, .crop, .blur, .sharpen, .stabilise, .denoise,
        .brighter, .darker, .warmer, .cooler, .vivid, .vintage, .blackWhite, .translate, .duck, .normalise, .not,
        .without, .called, .show, .hello, .thanks, .larger, .smaller,
    ]
    private static let things: Set<Concept?> = [
        .music, .title, .clip, .sound, .subtitles, .volume, .it, .video, .last, .text, .speed, .start, .end, .all,
        .with,
    ]

    private static func isDeed(_ token: Token) -> Bool { deeds.contains(token.concept) }

    /// Whether a piece can stand as a wish of its own.
    static func standsAlone(_ piece: ArraySlice<Token>) -> Bool {
        let heads = piece.filter { $0.concept != .filler }
        guard let first = heads.first else { return false }
        guard heads.contains(where: isDeed) else {
            // 标题“夏天”, "title it Summer": a thing and its words need no verb.
            let hasThing = heads.contains { $0.concept == .title || $0.concept == .music }
            return (first.concept == .title && piece.count > 1) || (hasThing && heads.contains(where: \.isQuote))
        }
        if isDeed(first) || isThing(first) || [.more, .and, .only].contains(first.concept) { return true }
        switch first.kind {
        case .ordinal, .time, .mood, .quote, .number: return true
        default: return false
        }
    }

    private static func isThing(_ token: Token) -> Bool { things.contains(token.concept) }

    /// Cuts a message into wishes. A comma or "and" separates only where both sides can stand alone.
    static func clauses(of text: SourceText) -> [Clause] {
        let tokens = Lexer.tokens(of: text)
        var pieces: [[Token]] = []
        var start = 0
        for (index, token) in tokens.enumerated() {
            guard let concept = token.concept else { continue }
            let isEnd = concept == .sentenceEnd
            guard isEnd || concept == .comma || concept == .and || concept == .then else { continue }
            let left = tokens[start..<index]
            let right = tokens[(index + 1)...].prefix { $0.concept != .sentenceEnd }
            let splits = isEnd || concept == .then || (left.contains(where: isDeed) && standsAlone(right))
            if splits || left.allSatisfy({ $0.concept == .filler }) || isGreeting(left) {
                pieces.append(Array(left))
                start = index + 1
            }
        }
        pieces.append(Array(tokens[start...]))
        return pieces.filter { piece in piece.contains { $0.concept != .filler && $0.concept != .comma } }
            .map { Clause(tokens: $0, text: text) }
    }

    private static func isGreeting(_ piece: ArraySlice<Token>) -> Bool {
        !piece.isEmpty && piece.allSatisfy { [.hello, .thanks, .filler, .yes, .no].contains($0.concept) }
    }
}

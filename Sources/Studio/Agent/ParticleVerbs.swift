// "Turn the music down": a verb and its particle with the object between them, read as one word.

enum ParticleVerbs {
    private static let verbs: Set<String> = [
        "turn", "take", "fade", "bring", "cut", "chop", "crank", "bump", "speed", "slow", "trim", "throw", "tone",
        "dial",
        "pull", "push", "put", "play", "shut", "switch", "split", "run", "swap", "key", "back", "knock", "break",
        "clip",
        "shave", "lop", "snip", "slice", "toss", "roll", "pump", "sharpen", "level", "even", "leave", "strip", "crop",
        "kick", "get", "chuck", "scale", "zoom", "pick", "cool", "mix", "tack", "turned", "ease", "taking", "turning",
    ]
    private static let particles: Set<String> = [
        "in", "out", "up", "down", "off", "on", "away", "back", "backwards", "backward", "around", "alone", "over",
    ]
    /// After these a particle belongs to what follows: "put the logo in the corner".
    private static let openers: Set<String> = [
        "the", "a", "my", "its", "your", "our", "his", "her", "their", "clip", "this", "that", "it", "top", "clips",
        "every", "all",
    ]
    private static let farthest = 8

    static func joined(_ tokens: [Token], _ text: SourceText) -> [Token] {
        var tokens = tokens
        for index in tokens.indices where !tokens[index].isHan {
            let verb = word(tokens[index], text)
            if verb.hasPrefix("fad") { pairFades(after: index, &tokens, text) }
            if ["speed", "turn", "bring", "crank"].contains(verb) { pairSteps(verb, after: index, &tokens, text) }
            guard verbs.contains(verb), !isClipNumber(index, verb, tokens),
                let at = particle(after: index, verb, tokens, text),
                let meaning = Lexicon.shared.meaning(of: verb + " " + word(tokens[at], text)), case .concept = meaning
            else { continue }
            tokens[index].kind = meaning.kind
            tokens[at].kind = .concept(.filler)
        }
        for at in tokens.indices {
            tokens[at] = cool(tokens[at], among: tokens, text)
            tokens[at] = dark(tokens[at], among: tokens, text)
            if at > 0 { tokens[at].kind = tooMuch(tokens[at], after: tokens[at - 1], text) }
            tokens[at].kind = state(at, tokens, text) ?? tokens[at].kind
            if word(tokens[at], text) == "make that", isWished(at + 1, tokens) { tokens[at].kind = .concept(.it) }
            let isLast = at + 1 == tokens.count || tokens[at + 1].concept == .sentenceEnd
            if !isLast, word(tokens[at], text) == "oops" { tokens[at].kind = .concept(.filler) }
        }
        return tokens
    }

    /// "Clip 2 out": a clip and its number; "clip 2 seconds off" is a cut.
    private static func isClipNumber(_ index: Int, _ verb: String, _ tokens: [Token]) -> Bool {
        guard verb == "clip", index + 2 < tokens.count, tokens[index + 1].isNumber else { return false }
        return ![.secondUnit, .minuteUnit, .frameUnit].contains(tokens[index + 2].concept)
    }

    /// "Make that stay for 4 seconds": what is wished of it, and no other amount.
    private static func isWished(_ at: Int, _ tokens: [Token]) -> Bool {
        guard at < tokens.count else { return false }
        // "Make that one smaller".
        if tokens[at].kind == .number(1), at + 1 < tokens.count, !tokens[at + 1].isNumber {
            return isWished(at + 1, tokens)
        }
        return tokens[at].concept == .show
            || Clause.isDeed(tokens[at]) && !Clause.weakDeeds.contains(tokens[at].concept)
    }

    private static let opposites: [Concept: Concept] = [
        .louder: .quieter, .quieter: .louder, .brighter: .darker, .darker: .brighter, .speedUp: .slowDown,
        .slowDown: .speedUp, .larger: .smaller, .smaller: .larger, .warmer: .cooler, .cooler: .warmer,
    ]

    /// 太 dark 了: too much of something asks for its opposite.
    private static func tooMuch(_ token: Token, after before: Token, _ text: SourceText) -> Token.Kind {
        guard ["太", "too", "有点"].contains(word(before, text)), !token.isHan else { return token.kind }
        if word(token, text) == "dark" { return .concept(.brighter) }
        if word(token, text) == "quiet" { return .concept(.louder) }
        return token.concept.flatMap { opposites[$0] }.map(Token.Kind.concept) ?? token.kind
    }

    private static let states: [String: Concept] = [
        "loud": .quieter, "quiet": .louder, "dark": .brighter, "bright": .darker, "fast": .slowDown, "slow": .speedUp,
        "big": .smaller, "small": .larger, "warm": .cooler, "cold": .warmer,
    ]

    /// "Is still a little loud", "but a bit dark": how something is, which asks for the opposite.
    private static func state(_ at: Int, _ tokens: [Token], _ text: SourceText) -> Token.Kind? {
        guard !tokens[at].isHan, let opposite = states[word(tokens[at], text)] else { return nil }
        let degrees: Set<String> = [
            "a bit", "a little", "bit", "little", "a tad", "kinda", "quite", "pretty", "so", "way", "very", "really",
            "super",
            "still", "slightly", "rather", "somewhat", "too", "a", "just", "kind of", "sort of", "also", "looking",
            "sounding", "a touch", "a little bit",
        ]
        let verbs: Set<String> = [
            "is", "are", "was", "were", "is still", "are still", "still looks", "still sounds", "it's", "looks", "look",
            "sounds", "seems", "feels", "too",
        ]
        var before = at
        while before > 0, degrees.contains(word(tokens[before - 1], text)) { before -= 1 }
        let isSaid = before > 0 && verbs.contains(word(tokens[before - 1], text))
        let isOpen = before == 0 || [.but, .comma, .and, .sentenceEnd].contains(tokens[before - 1].concept)
        let isSlight = at > before && tokens[before..<at].contains { $0.concept == .bit || word($0, text) == "too" }
        return isSaid && at > before || isOpen && isSlight ? .concept(opposite) : nil
    }

    /// "Cool" is a colour of a clip, and thanks where nothing else is said.
    private static func cool(_ token: Token, among tokens: [Token], _ text: SourceText) -> Token {
        let isSaidOfClip = tokens.contains { $0.concept == .clip || $0.concept == .make || $0.isOrdinal }
        guard isSaidOfClip, token.concept == .thanks, word(token, text) == "cool" else { return token }
        var token = token
        token.kind = .concept(.cooler)
        return token
    }

    /// "Dark" is a mood of music, and what a picture is made.
    private static func dark(_ token: Token, among tokens: [Token], _ text: SourceText) -> Token {
        let picture: Set<Concept?> = [.clip, .it, .video, .all]
        guard token.kind == .mood("tense"), word(token, text) == "dark",
            !tokens.contains(where: { $0.concept == .music }),
            tokens.contains(where: { $0.concept == .make }),
            tokens.contains(where: { picture.contains($0.concept) || $0.isOrdinal })
        else { return token }
        var token = token
        token.kind = .concept(.darker)
        return token
    }

    /// "Fade in and out": the second particle is a fade of its own.
    private static func pairFades(after index: Int, _ tokens: inout [Token], _ text: SourceText) {
        for at in tokens.indices.dropFirst(index + 2) {
            if [.sentenceEnd, .then].contains(tokens[at].concept) { return }
            guard tokens[at - 1].concept == .and || tokens[at - 1].concept == .comma else { continue }
            if word(tokens[at], text) == "out" { tokens[at].kind = .concept(.fadeOut) }
            if word(tokens[at], text) == "in" { tokens[at].kind = .concept(.fadeIn) }
        }
    }

    /// "Speed clip 1 up and clip 3 down": the second particle is a step of its own.
    private static func pairSteps(_ verb: String, after index: Int, _ tokens: inout [Token], _ text: SourceText) {
        let meanings: [String: [String: Concept]] = [
            "speed": ["up": .speedUp, "down": .slowDown], "turn": ["up": .louder, "down": .quieter],
            "bring": ["up": .louder, "down": .quieter], "crank": ["up": .louder, "down": .quieter],
        ]
        guard let pause = tokens[(index + 1)...].firstIndex(where: { [.and, .comma].contains($0.concept) }),
            tokens[index..<pause].contains(where: { ["up", "down"].contains(word($0, text)) })
        else { return }
        for at in tokens.indices[(pause + 1)...] {
            if [.sentenceEnd, .then, .and, .comma].contains(tokens[at].concept) || Clause.isDeed(tokens[at]) { return }
            guard let step = meanings[verb]?[word(tokens[at], text)] else { continue }
            tokens[at].kind = .concept(step)
            return
        }
    }

    private static func word(_ token: Token, _ text: SourceText) -> String {
        text.plain(token.from, token.to)
    }

    /// "Take the title and the music away": up to the particle no deed begins.
    private static func isGoing(_ at: Int, _ tokens: [Token], _ text: SourceText) -> Bool {
        let rest = tokens[(at + 1)...].prefix { ![.sentenceEnd, .comma, .then, .and].contains($0.concept) }
        guard let last = rest.last, ["away", "off", "out", "up", "down", "back"].contains(word(last, text)) else {
            return false
        }
        return !rest.contains { Clause.isDeed($0) }
    }

    /// "Take clips 5 and 6 away": the "and" of two numbers.
    private static func isCounted(_ at: Int, _ tokens: [Token]) -> Bool {
        guard at > 0, at + 1 < tokens.count else { return false }
        return (tokens[at - 1].isNumber || tokens[at - 1].isOrdinal)
            && (tokens[at + 1].isNumber || tokens[at + 1].isOrdinal)
    }

    private static func particle(after index: Int, _ verb: String, _ tokens: [Token], _ text: SourceText) -> Int? {
        for at in (index + 1)..<min(index + 1 + farthest, max(tokens.count, index + 1)) {
            let token = tokens[at]
            if token.concept == .and, isCounted(at, tokens) || isGoing(at, tokens, text) { continue }
            if [.sentenceEnd, .comma, .then, .and, .say, .called].contains(token.concept) || token.isHan { return nil }
            let particle = word(token, text)
            guard particles.contains(particle), Lexicon.shared.meaning(of: verb + " " + particle) != nil else {
                continue
            }
            let next = at + 1 < tokens.count ? word(tokens[at + 1], text) : ""
            let opener = next.split(separator: " ").first.map(String.init) ?? ""
            let isOpen = ["in", "on", "over"].contains(particle) && openers.contains(opener)
            return isOpen ? nil : at
        }
        return nil
    }
}

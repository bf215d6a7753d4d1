// "Try three openings", 试三个不同的结尾: versions that are wished to be looked at before one is chosen.

import Reel

struct TrialWish: Hashable, Sendable {
    enum Edge: String, Hashable, Sendable { case opening, ending }

    let edge: Edge
    /// How many, 2…5; three when that is not said.
    let count: Int

    /// `nil` for everything else, and for what says how the edge is to be ("try a brighter opening").
    init?(_ message: String) {
        guard message.count <= 100 else { return nil }
        let tokens = Lexer.tokens(of: SourceText(message))
        let openings: Set<Concept?> = [.start, .intro, .front]
        let endings: Set<Concept?> = [.end, .outro, .back]
        let isOpening = tokens.contains { openings.contains($0.concept) }
        let isEnding = tokens.contains { endings.contains($0.concept) }
        guard isOpening != isEnding, tokens.allSatisfy(Self.isAllowed) else { return nil }
        let counts = tokens.compactMap { token -> Int? in
            if case .number(let number) = token.kind, (2...99).contains(number) { Int(number) } else { nil }
        }
        let isTried = tokens.contains { $0.concept == .attempt }
        let isVaried = tokens.contains { $0.concept == .variant }
        let isMade = tokens.contains { [.add, .make, .generate].contains($0.concept) }
        guard counts.count <= 1, isVaried || (isTried || isMade) && !counts.isEmpty || isTried && Self.isOther(tokens)
        else { return nil }
        edge = isOpening ? .opening : .ending
        count = min(counts.first ?? 3, 5)
    }

    private static func isAllowed(_ token: Token) -> Bool {
        let words: Set<Concept?> = [
            .attempt, .variant, .look, .start, .intro, .front, .end, .outro, .back, .of, .with, .add, .make, .generate,
            .show, .use, .change, .video, .it, .more, .filler, .comma, .sentenceEnd, .question,
        ]
        return token.isNumber || token.concept != nil && words.contains(token.concept)
    }

    /// "Try another ending", "try different openings".
    private static func isOther(_ tokens: [Token]) -> Bool {
        tokens.contains { [.change, .more].contains($0.concept) }
    }
}

extension Token {
    /// Words of trying and looking mean nothing in a wish: 试试加个转场. English "options" is no word of a wish at all.
    var inWish: Token {
        guard [.attempt, .variant, .look].contains(concept) else { return self }
        var token = self
        token.kind = concept == .variant && !isHan ? .unknown : .concept(.filler)
        return token
    }
}

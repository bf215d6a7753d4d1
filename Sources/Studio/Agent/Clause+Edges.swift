// Both ends in one breath: "the first 2 and the last 3 seconds", "the first and last 2 seconds".

extension Clause {
    /// The length that is said once, or its unit, at both ends.
    static func sharingLengths(_ tokens: [Token]) -> [Token] {
        var shared: [Token] = []
        for (at, token) in tokens.enumerated() {
            var token = token
            if at > 0, isEdge(tokens[at - 1]), case .number(let count) = token.kind,
                length(behind: at, in: tokens) != nil
            {
                token.kind = .time(Int(count * 1000), isPoint: false)
            }
            shared.append(token)
            if isEdge(token), let length = length(behind: at, in: tokens) {
                shared.append(Token(kind: length, from: token.to, to: token.to, isHan: token.isHan))
            }
        }
        return shared
    }

    /// "Delete clip 1 and the last 3 seconds": an end of the film, and not of that clip.
    static func isEdge(_ near: ArraySlice<Token>, behindClips left: ArraySlice<Token>) -> Bool {
        let words = near.filter { $0.concept != .filler }
        let clips: Set<Concept?> = [
            .clip, .delete, .cut, .filler, .and, .comma, .last, .all, .start, .end, .front, .back,
        ]
        return left.contains { $0.concept == .delete || $0.concept == .cut }
            && left.contains { $0.concept == .clip || $0.isName }
            && left.allSatisfy { $0.isOrdinal || $0.isNumber || $0.isName || clips.contains($0.concept) }
            && words.count == 2 && words.first.map(isEdge) == true && words.last?.kind.isLength == true
    }

    /// That end as a wish of its own.
    func edgeToo(_ fragment: Clause) -> Clause? {
        guard Self.isEdge(fragment.tokens[...], behindClips: tokens[...]),
            let deed = tokens.first(where: { $0.concept == .delete || $0.concept == .cut })
        else { return nil }
        var edge = fragment
        edge.tokens.insert(deed, at: 0)
        return edge
    }

    private static func isEdge(_ token: Token) -> Bool {
        switch token.concept {
        case .last, .front, .back, .start, .end: true
        default: token.kind == .ordinal(1)
        }
    }

    /// "… and the last 3 seconds": the length at the other end, said right behind.
    private static func length(behind at: Int, in tokens: [Token]) -> Token.Kind? {
        var next = at + 1
        while next < tokens.count, [.filler, .and, .comma].contains(tokens[next].concept) { next += 1 }
        guard next > at + 1, next + 1 < tokens.count, isEdge(tokens[next]), tokens[next + 1].kind.isLength,
            tokens[next] != tokens[at]
        else { return nil }
        return tokens[next + 1].kind
    }
}

extension ClauseSplitter {
    /// An edge and how much of it: "the last 3", 前两秒.
    func isStretch(_ piece: ArraySlice<Token>) -> Bool {
        var hasEdge = false
        var hasLength = false
        for (index, token) in zip(piece.indices, piece) {
            let isOfClips = piece.indices.contains(index + 1) && piece[index + 1].concept == .clip
            switch token.kind {
            case .ordinal(1), .concept(.start), .concept(.last), .concept(.end), .concept(.middle): hasEdge = true
            case .time(_, false), .fraction: hasLength = true
            case .concept(.front), .concept(.back): hasEdge = hasEdge || !token.isHan
            case .number: hasLength = hasLength || !isOfClips
            default: continue
            }
        }
        return hasEdge && hasLength
    }
}

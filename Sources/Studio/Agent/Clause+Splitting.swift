// A message cut into wishes, and how each hangs on the one before it.

/// How a wish relates to the one before it.
enum ClauseLink: Hashable, Sendable {
    case own
    /// "no, the second one": takes the wish back and says part of it anew.
    case correction
    /// "and the same for the third": says the wish again of something else.
    case again
    /// 前两秒和最后三秒都剪掉: the verb stands in the next wish.
    case ahead
    /// "Slow clip 2 down and brighten it", 再调亮: of the same thing unless another is named.
    case along
}

extension Clause {
    /// Cuts a message into wishes. A comma or "and" separates only where both sides can stand alone or one says
    /// in short what the other says in full.
    static func clauses(of text: SourceText, files: FileNames = FileNames([])) -> [Clause] {
        let written = Writing.quoted(sensed(Lexer.tokens(of: text, files: files), text), text, files)
        let tokens = sharingLengths(written)
        var splitter = ClauseSplitter(tokens: withoutAsides(switched(tokens.map(\.inWish), text), text))
        splitter.run()
        return splitter.pieces
            .filter { piece in
                piece.link == .correction
                    || piece.tokens.contains { $0.concept != .filler && $0.concept != .comma && $0.concept != .and }
            }
            .map { piece in
                var clause = Clause(tokens: piece.tokens, text: text, relation: piece.link)
                clause.isAfterwards = piece.isAfterwards
                return clause
            }
    }
}

/// Walks over the tokens and cuts.
struct ClauseSplitter {
    let tokens: [Token]
    var pieces: [(tokens: [Token], link: ClauseLink, isAfterwards: Bool)] = []
    private var start = 0
    private var link = ClauseLink.own
    /// A "then" stands right before what is read.
    private var isAfterwards = false

    init(tokens: [Token]) { self.tokens = tokens }

    mutating func run() {
        var index = 0
        while index < tokens.count {
            let next = step(index)
            index = max(next, index + 1)
        }
        cut(at: tokens.count, next: .own, skipping: 0)
    }

    private mutating func cut(at index: Int, next: ClauseLink, skipping: Int) {
        var piece = Array(tokens[min(start, index)..<index])
        while piece.last?.concept == .comma { piece.removeLast() }
        pieces.append((piece, link, isAfterwards))
        start = index + skipping
        link = next
        isAfterwards = index < tokens.count && skipping > 0 && tokens[index].concept == .then
    }

    /// Decides at one token; returns where to go on.
    private mutating func step(_ index: Int) -> Int {
        let left = tokens[min(start, index)..<index]
        if let next = Clause.runOn(tokens, index, left) { cut(at: index, next: next, skipping: 0) }
        guard let concept = tokens[index].concept else { return index + 1 }
        let right = rest(after: index)
        switch concept {
        case .sentenceEnd:
            let isMore = left.contains(where: Clause.isDeed) && isClipsOnly(right)
            cut(at: index, next: isMore ? .again : .own, skipping: 1)
        case .then:
            let isInShort =
                left.contains(where: Clause.isDeed)
                && (isShort(right, of: left) || isRange(right, left) || isNamesOnly(right))
            cut(at: index, next: isInShort ? .again : .along, skipping: 1)
        case .correction where opensPiece(left) || isStrong(index):
            // "sorry, i mean": two marks in a row are one.
            if left.allSatisfy({ Self.isEmpty($0) }), link == .correction {
                start = index + 1
            } else {
                cut(at: index, next: .correction, skipping: 1)
            }
        case .without where Clause.takesBack(tokens, index, left, former: pieces.last?.tokens):
            cut(at: index, next: .correction, skipping: 1)
        case .but
        where right.contains { Clause.isDeed($0) || $0.concept == .soundEffect } && left.contains(where: Clause.isDeed)
            && !Clause.isGoneOver(left + right):
            cut(at: index, next: .own, skipping: 1)
        case .more where isNewDeed(index, left): cut(at: index, next: .along, skipping: 1)
        case .last where isAtLast(index, left): cut(at: index, next: .along, skipping: 1)
        case .comma, .and: join(index, left, right)
        default: break
        }
        return index + 1
    }

    private func rest(after index: Int) -> ArraySlice<Token> {
        let end = tokens.indices[(index + 1)...].first { place in
            [.sentenceEnd, .then, .correction].contains(tokens[place].concept) || Clause.isPause(tokens, place)
        }
        return tokens[(index + 1)..<(end ?? tokens.count)]
    }

    private mutating func join(_ index: Int, _ left: ArraySlice<Token>, _ right: ArraySlice<Token>) {
        let isInShort = link == .again && left.contains { $0.isAmount || $0.isTime || $0.isNumber }
        let hasDeed = Clause.isWish(left) || isFilePlaced(left) || isInShort
        let isAnd = tokens[index].concept == .and
        let near = right.prefix { ![.comma, .and, .but].contains($0.concept) }
        if !isAnd, right.first?.concept == .and, right.contains(where: { $0.concept == .same }) {
            return  // "…, and the same for clip 3": parted at the "and"
        } else if left.allSatisfy(Self.isEmpty) {
            start = index + 1  // "wait, make that 4": a pause behind a mark
            if isAnd, link == .own { link = .along }
        } else if isGreeting(left) {
            cut(at: index, next: isAnd && link == .own ? .along : link, skipping: 1)
        } else if isPair(left, right, isAnd: isAnd) || isNames(left, right) || isShapeOf(near, left)
            || isMaterialOf(near, left) || isFaceOf(near, left) || isStayOf(near, left)
            || isTextOf(near, left) || isPlaceOfText(near, left) || isContentOf(right, left)
            || Clause.isCountedOn(tokens, index, left) || isAnd && isSwapped(left, near)
            || Clause.isWords(near, of: left) || isTwoStretches(near, left) || isNamedBeforeBut(near, right, left)
        {
            return
        } else if Clause.isLook(right, of: left) {
            cut(at: index, next: .own, skipping: 1)
        } else if Clause.isTopic(left), !near.contains(where: { $0.isOrdinal || $0.isNumber || $0.concept == .clip }) {
            // One wish, however it is paused: "take the last clip, reverse it".
            return
        } else if isOrdered(left), isOrdered(near) {
            cut(at: index, next: .own, skipping: 1)
        } else if (hasDeed || left.contains(where: \.isQuote)) && isShort(near, of: left) {
            cut(at: index, next: .again, skipping: 1)
        } else if hasDeed, isOtherWithLook(near, left) || isSceneToo(near, left) {
            cut(at: index, next: .own, skipping: 1)
        } else if hasDeed && (Clause.standsAlone(right) || isAnd && Self.isFactorToo(near, left)) {
            // "…, brighten", …，再调亮一点 goes on about the same clip.
            cut(at: index, next: .along, skipping: 1)
        } else if !hasDeed, isStretch(left), isStretch(near), near.contains(where: Clause.isDeed) {
            let before = link
            link = before == .own ? .ahead : before
            cut(at: index, next: .own, skipping: 1)
        }
    }

    /// Something the left side says in full and this only in part: another clip, another stretch, another amount.
    private func isShort(_ near: ArraySlice<Token>, of left: ArraySlice<Token>) -> Bool {
        let looks: Set<Concept?> = [.outline, .box]
        let isQuoted = near.contains(where: \.isQuote) && left.contains(where: \.isQuote)
        let strong = near.contains { token in
            Clause.isDeed(token) && !Clause.weakDeeds.contains(token.concept)
                && !(isQuoted && looks.contains(token.concept))
        }
        guard !strong else { return false }
        if isThingToo(near, left) || Clause.isEdge(near, behindClips: left) { return true }
        if near.contains(where: { $0.concept == .same }) { return true }
        let isPlaced =
            near.contains { $0.isTime || $0.isPlace || $0.isOrdinal || $0.concept == .clip }
            || near.filter(\.isNumber).count == 2
        if isPlaced, isQuoted,
            !near.contains(where: { Clause.isDeed($0) && !looks.contains($0.concept) })
        {
            return true
        }
        guard !near.contains(where: Clause.isDeed) else { return false }
        if isStretch(near), isStretch(left) { return true }
        let hasAmount =
            near.contains { $0.isAmount || $0.isNumber && near.contains { $0.concept == .at } }
            && left.contains { $0.isAmount || $0.concept == .same }
        let hasName = near.contains { token in
            if case .ordinal = token.kind { true } else { token.kind == .unknown || token.concept == .clip }
        }
        // "Shorten the first to 12 seconds and the second to 8".
        let isLength =
            near.contains(where: \.isNumber) && near.contains { $0.concept == .to } && left.contains(where: \.isTime)
        return (hasAmount || isLength) && hasName || isGoalToo(near, of: left)
    }

    /// "Mute clip 1. Also clip 3."
    private func isClipsOnly(_ piece: ArraySlice<Token>) -> Bool {
        piece.contains { $0.isOrdinal || $0.isNumber } && piece.contains { $0.concept == .clip }
            && piece.allSatisfy { $0.isOrdinal || $0.isNumber || [.clip, .filler, .and, .comma].contains($0.concept) }
    }

    /// "Mute clip 1, then clip 2": clips and nothing else.
    private func isNamesOnly(_ piece: ArraySlice<Token>) -> Bool {
        piece.contains { $0.isOrdinal || $0.isNumber || $0.kind == .unknown }
            && piece.allSatisfy {
                $0.isOrdinal || $0.isNumber || $0.kind == .unknown
                    || [.clip, .filler, .and, .comma, .last].contains($0.concept)
            }
    }

    /// "…, then 0:10–0:12": two times and nothing else.
    private func isRange(_ near: ArraySlice<Token>, _ left: ArraySlice<Token>) -> Bool {
        near.filter(\.isTime).count == 2 && left.filter(\.isTime).count == 2
            && near.allSatisfy { $0.isTime || [.filler, .range, .to, .from].contains($0.concept) }
    }

    private static func isEmpty(_ token: Token) -> Bool { token.concept == .filler || token.concept == .comma }

    private func opensPiece(_ left: ArraySlice<Token>) -> Bool {
        left.allSatisfy(Self.isEmpty) || left.last?.concept == .comma
    }

    /// Marks of several words take something back wherever they stand; "wait" and 还是 only after a pause.
    private func isStrong(_ index: Int) -> Bool {
        let length = tokens[index].to - tokens[index].from
        return tokens[index].isHan ? length > 2 : length > 5
    }

    /// 再剪掉…, 再加…: begins a wish behind another.
    private func isNewDeed(_ index: Int, _ left: ArraySlice<Token>) -> Bool {
        guard tokens[index].isHan, index + 1 < tokens.count, left.contains(where: Clause.isDeed) else { return false }
        let next = tokens[index + 1]
        let steps: Set<Concept?> = [
            .louder, .quieter, .speedUp, .slowDown, .larger, .smaller, .brighter, .darker, .earlier, .later,
        ]
        // 去声音再加速: something else was to be done before; 加速再加速 is only more of it.
        let isOther = left.contains {
            Clause.isDeed($0) && !Clause.weakDeeds.contains($0.concept) && !steps.contains($0.concept)
        }
        let isVerb = Clause.isDeed(next) && (isOther || !steps.contains(next.concept))
        return isVerb || next.concept == .filler
    }

    private func isGreeting(_ piece: ArraySlice<Token>) -> Bool {
        !piece.isEmpty && piece.allSatisfy { [.hello, .thanks, .filler, .yes, .no].contains($0.concept) }
    }
}

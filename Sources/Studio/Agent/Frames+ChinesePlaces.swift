// "在第二段后面加一段5秒的森林", 开头来一段星空: where a scene that is to be made goes.

import Reel

extension Frames {
    /// A scene that only its verb or its last word calls a clip, or one with its place.
    mutating func chineseScene() -> [Operation]? {
        if let made = sceneAtPlace() { return made }
        guard isPieceAdded, !clause.has(.not, .unwanted, .clip), let end = clause.tokens.last?.to else { return nil }
        var named = self
        // As `along` does: a word of no length.
        named.clause.tokens.append(Token(kind: .concept(.clip), from: end, to: end, isHan: true))
        guard let made = named.generating(), made.first?.name == .generate else { return nil }
        return made
    }

    /// The scene, with the place that it is to have; `nil` when no place is said or nothing is to be made.
    private mutating func sceneAtPlace() -> [Operation]? {
        guard clause.isChinese, !scene.clips.isEmpty, clause.quote == nil, namedAsset() == nil,
            clause.has(.add, .generate, .make), !clause.has(.not, .unwanted), let place = saidPlace
        else { return nil }
        var rest = self
        rest.clause = Clause(
            tokens: Array(clause.tokens[..<place.range.lowerBound] + clause.tokens[place.range.upperBound...]),
            text: clause.text)
        guard var made = rest.chineseScene() ?? rest.generating() ?? rest.sceneOnly(), let scene = made.first,
            scene.name == .generate,
            scene.text("prompt") != nil
        else { return nil }
        guard let time = place.time else { return [ask("target")] }
        made[0].arguments["mode"] = "append"
        made[0].arguments["to"] = placeInRow(time).map { .int($0) }
        return made
    }

    /// 再来一段城市夜景, 加个气球的画面: the verb or the last word says that it is a clip.
    var isPieceAdded: Bool {
        guard clause.isChinese, clause.has(.add), clause.mood == nil, !clause.unknown.isEmpty else { return false }
        return ["的画面", "的景"].contains(where: said.contains)
            || clause.tokens.contains {
                $0.concept == .add && clause.text.plain($0.from, $0.to).hasSuffix("段") && !clause.times.isEmpty
            }
    }

    /// Before which clip a time stands, counted from one; `nil` at the end.
    func placeInRow(_ time: Milliseconds) -> Int? {
        guard time < scene.length else { return nil }
        let ends = scene.clips.filter { ($0.end ?? $0.begin) <= time }
        return ends.count + 1
    }

    /// The words that say where, and the time that they mean; no time when they mean several clips or none.
    var saidPlace: (range: Range<Int>, time: Milliseconds?)? {
        let sides: Set<Concept?> = [.front, .back, .before, .after, .between, .start, .end]
        let tokens = clause.tokens
        guard let side = tokens.indices.last(where: { isSide($0, sides) || isPutLast($0) }) else { return nil }
        var start = side
        while start > 0, isOfPlace(tokens[start - 1]) {
            start -= 1
            if tokens[start].concept == .at { break }
        }
        // 接在后面, 插到第二段前面: the verb goes with the place.
        if start > 1, tokens[start - 1].isHan, [.add, .move].contains(tokens[start - 1].concept) { start -= 1 }
        let range = start..<(side + 1)
        let words = Clause(tokens: Array(tokens[range]), text: clause.text)
        var ids = words.has(.it) ? Array(clause.spokenOf(in: scene).prefix(1)) : []
        if case .these(let named) = words.clipTarget(in: scene) { ids = named }
        let isNamed = tokens[range].contains { $0.isOrdinal || $0.concept == .clip || $0.isName || $0.concept == .it }
        let concept = tokens[side].concept
        if !isNamed { return (range, [.front, .before, .start].contains(concept) ? .zero : scene.length) }
        // 两段之间, where there are two.
        if concept == .between, ids.isEmpty, scene.clips.count == 2 { ids = scene.clips.map(\.id) }
        guard let first = ids.first, let clip = scene.draft.clip(first), ids.count == (concept == .between ? 2 : 1)
        else { return (range, nil) }
        return (range, [.front, .before, .start].contains(concept) ? clip.begin : clip.end ?? clip.begin)
    }

    /// 前3秒 is a length, and 前 of 之前 no place of its own.
    private func isSide(_ index: Int, _ sides: Set<Concept?>) -> Bool {
        let token = clause.tokens[index]
        let isTimed = index + 1 < clause.tokens.count && clause.tokens[index + 1].isTime
        return token.isHan && token.to - token.from > 1 && sides.contains(token.concept) && !isTimed
    }

    /// …接在最后: where to, and no last clip.
    private func isPutLast(_ index: Int) -> Bool {
        let (token, rest) = (clause.tokens[index], clause.tokens[(index + 1)...])
        return token.concept == .last && token.isHan && index > 0 && rest.allSatisfy { $0.concept == .filler }
            && [.add, .move, .at].contains(clause.tokens[index - 1].concept)
    }

    private func isOfPlace(_ token: Token) -> Bool {
        let words: Set<Concept?> = [.at, .clip, .last, .filler, .and, .it, .of, .previous, .to]
        return token.isOrdinal || token.isNumber || token.isName || words.contains(token.concept)
    }
}

// Clips by their neighbours: "the one after the harbour", "the clip before the last".

import Reel

extension Clause {
    /// The clause with the number of the clip in the place of such words.
    func numberedBeside(in scene: TalkScene) -> Clause {
        guard scene.clips.count > 1, !has(.move, .add, .swap, .transition, .between, .all),
            let side = tokens.firstIndex(where: { !$0.isHan && [.after, .before].contains($0.concept) }),
            let head = tokens[..<side].lastIndex(where: { $0.concept != .filler || isTheOne($0) }), isNoun(head),
            let place = neighbour(of: side, in: scene), scene.clips.indices.contains(place)
        else { return self }
        let end = endOfName(after: side)
        var numbered = self
        let (from, to) = (tokens[head].from, tokens[end].to)
        numbered.tokens.replaceSubrange(
            head...end,
            with: [
                Token(kind: .ordinal(place + 1), from: from, to: from),
                Token(kind: .concept(.clip), from: from, to: to),
            ])
        return numbered
    }

    private func isTheOne(_ token: Token) -> Bool { text.plain(token.from, token.to) == "the one" }

    /// "The clip", "the one": no new one that is put there.
    private func isNoun(_ head: Int) -> Bool {
        if isTheOne(tokens[head]) { return true }
        guard head > 0, tokens[head].concept == .clip || tokens[head].kind == .number(1) else { return false }
        return text.plain(tokens[head - 1].from, tokens[head - 1].to) == "the"
    }

    /// Up to where the clip behind "after" is named.
    private func endOfName(after side: Int) -> Int {
        let links: Set<Concept?> = [.clip, .last, .intro, .outro]
        var end = side
        for index in tokens.indices[(side + 1)...] {
            let token = tokens[index]
            let isName = token.isOrdinal || token.isNumber || token.kind == .unknown || links.contains(token.concept)
            let isArticle = ["the", "my", "that"].contains(text.plain(token.from, token.to))
            guard isName || isArticle else { break }
            if isName { end = index }
        }
        return end
    }

    private func neighbour(of side: Int, in scene: TalkScene) -> Int? {
        let end = endOfName(after: side)
        guard end > side else { return nil }
        let name = Clause(tokens: Array(tokens[(side + 1)...end]), text: text)
        let step = tokens[side].concept == .after ? 1 : -1
        if name.tokens.last?.concept == .last { return scene.clips.count - 1 + step }
        guard case .these(let ids) = name.clipTarget(in: scene), ids.count == 1,
            let place = scene.clips.firstIndex(where: { $0.id == ids[0] })
        else { return nil }
        return place + step
    }
}

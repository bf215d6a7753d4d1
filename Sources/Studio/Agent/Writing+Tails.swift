// Where the words of a text end and it is said when they are seen: "write The Party when the fireworks come".

extension Writing {
    /// The token at which "when the fireworks come" or "over the bride clip" begins; `nil` where the words go on.
    func tail(in words: Range<Int>) -> Int? {
        words.dropFirst().first { at in
            guard !tokens[at].isHan, text.shown[tokens[at].from].isLowercase else { return false }
            let word = text.plain(tokens[at].from, tokens[at].to)
            let end = tokens[(at + 1)...].firstIndex { Self.pauses.contains($0.concept) } ?? tokens.count
            let rest = tokens[(at + 1)..<end]
            guard rest.count < 8, let name = rest.first(where: { $0.concept != .filler }) else { return false }
            if Phrase.whenSeen.all.contains(word) { return rest.contains(where: isOfClip) }
            guard Phrase.overClip.all.contains(word) || Phrase.onTop.all.contains(word), isOfClip(name) else {
                return false
            }
            // "A Day over the harbour": the name could be one of the words, unless it is called a clip or they are
            // in capitals and it is not.
            if rest.contains(where: { $0.concept == .clip }) { return true }
            let capitals = words.prefix { $0 < at }.filter { isCapital($0) }.count
            return capitals > 1 && capitals == at - words.lowerBound && text.shown[name.from].isLowercase
        }
    }

    private func isOfClip(_ token: Token) -> Bool {
        if token.isName || [.clip, .intro, .outro].contains(token.concept) { return true }
        return token.kind == .unknown && files.isPartOfClip(text.plain(token.from, token.to))
    }
}

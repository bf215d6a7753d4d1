// Colons before the words of a text: which noun one belongs to.

extension Writing {
    /// 加个字幕，第5秒到第8秒：… — a time alone behind a pause belongs to what stands before it.
    func overPause(_ head: Int, _ colon: Int) -> Int {
        let links: Set<Concept?> = [.filler, .at, .from, .to, .last, .until, .range, .start, .end]
        guard head > 1, head < colon, tokens[head - 1].concept == .comma,
            tokens[head..<colon].allSatisfy({ $0.isTime || $0.isNumber || links.contains($0.concept) })
        else { return head }
        var start = head - 1
        while start > 0, !Self.pauses.contains(tokens[start - 1].concept) { start -= 1 }
        return start
    }

    /// "Lower third for the harbour: …", "voice over at the ten second mark: …": the noun, before whose place the colon
    /// stands.
    func noun(before colon: Int, from head: Int) -> Int? {
        let nouns: Set<Concept?> = [.title, .text, .caption, .subtitles, .lowerThird, .voice]
        let links: Set<Concept?> = [
            .filler, .comma, .at, .of, .clip, .from, .to, .last, .marker, .until, .range, .start, .end,
        ]
        var at = colon - 1
        while at > head, links.contains(tokens[at].concept) || isPlaceWord(tokens[at]) { at -= 1 }
        guard nouns.contains(tokens[at].concept) else { return nil }
        // "The words Lesson 3: Fractions": no place stands behind the noun.
        let isPlaced =
            at + 1 == colon || tokens[at + 1].concept != nil || tokens[at + 1].isTime || tokens[at + 1].isPlace
        return isPlaced ? at : nil
    }

    func isPlaceWord(_ token: Token) -> Bool {
        token.isTime || token.isOrdinal || token.isNumber || token.isPlace || token.kind == .unknown
    }

    /// Other words stand between the noun and its colon.
    func isFar(_ start: Int) -> Bool {
        guard isColon(start - 1), start > 1, let noun = noun(before: start - 1, from: 0) else { return false }
        return noun < start - 2
    }

    func isColon(_ index: Int) -> Bool {
        [":", "："].contains(text.plain(tokens[index].from, tokens[index].to))
    }
}

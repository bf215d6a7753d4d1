// What goes with a scene that is made in the same message: its music, and a title that says what it shows.

import Reel

extension Frames {
    /// "With soft piano", 配钢琴曲: an instrument or a kind of music, and nothing else up to the pause.
    func isInstrument(_ rest: ArraySlice<Token>) -> Bool {
        let piece = rest.prefix { $0.concept != .comma }
        // "With a piano": a thing that is seen.
        let isThing = piece.first.map { ["a", "an", "the"].contains(clause.text.plain($0.from, $0.to)) }
        guard isThing != true || piece.contains(where: { $0.concept == .music }) else { return false }
        let links: Set<Concept?> = [.filler, .of, .bit, .and, .with, .music]
        var (isNamed, hasMood) = (false, false)
        for token in piece {
            guard case .mood(let mood) = token.kind else {
                // "With something moody in the background".
                let word = clause.text.plain(token.from, token.to)
                if Phrase.background.all.contains(word) { isNamed = true }
                if Phrase.background.all.contains(word) || Phrase.something.all.contains(word) { continue }
                guard links.contains(token.concept) else { return false }
                continue
            }
            hasMood = true
            isNamed = isNamed || ["piano", "lofi", "ambient"].contains(mood)
        }
        return isNamed && hasMood
    }

    /// "Titled Golden Hour", 标题叫…: where the words of a scene end and its title begins. 叫 alone may be a sound.
    var namedAs: Int? {
        clause.tokens.indices.first { index in
            let token = clause.tokens[index]
            return token.concept == .called && (!token.isHan || token.to - token.from > 1) && index > 0
        }
    }

    /// "A sunset titled 'Golden Hour'": the quote is no scene.
    var isTitleQuoted: Bool {
        guard let quote = clause.tokens.firstIndex(where: \.isQuote) else { return false }
        let title = namedAs ?? clause.index(of: .title)
        return title.map { $0 < quote } == true
    }

    /// The title that a scene is given in the same wish; without its words the scene is titled by what it shows.
    func titleInScene(_ scene: JSONObject) -> [Operation] {
        guard !clause.has(.without), isTitleQuoted || clause.quote == nil, namedAs != nil || clause.has(.title),
            let words = isTitleQuoted ? clause.quote : bareTitle(), !words.isEmpty, scene["mode"] == nil
        else { return [] }
        return [Operation(.title, ["text": .string(words)])]
    }

    /// "… and a title", 加个标题 behind a scene: the title is what the scene shows.
    func titleOfScene() -> [Operation]? {
        guard let made = before.last(where: { $0.name == .generate }), let prompt = made.text("prompt"),
            clause.has(.title), clause.quote == nil, clause.tokens.allSatisfy(Self.isOfTitle)
        else { return nil }
        var arguments: JSONObject = ["text": .string(TurnRun.titleWords(prompt))]
        place(&arguments)
        if made.text("mode") == "append", arguments["frm"] == nil {
            // Over the new clip, which begins where the film ends now.
            arguments["frm"] = .int(scene.length.count)
            arguments["to"] = .int((scene.length + Milliseconds(3000)).count)
        }
        let music = Operation(.bgm, ["mood": .string(clause.musicMood ?? "calm")])
        return (clause.has(.music) || clause.mood != nil ? [music] : []) + [Operation(.title, arguments)]
    }

    private static func isOfTitle(_ token: Token) -> Bool {
        let words: Set<Concept?> = [
            .title, .text, .add, .with, .make, .use, .generate, .filler, .music, .of, .and, .comma, .more, .bit, .it,
            .at, .start, .end, .show, .from, .to, .larger,
        ]
        switch token.kind {
        case .mood, .position, .time: return true
        default: return words.contains(token.concept)
        }
    }
}

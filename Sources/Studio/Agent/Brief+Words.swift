// Which words of a phrase say what a video shows.

import Reel

extension Brief {
    /// The scene that a phrase names, without verbs, lengths and shapes around it.
    func shown(_ phrase: ArraySlice<Token>) -> String? {
        let heads = Self.frames.union([
            .generate, .make, .add, .use, .at, .start, .end, .front, .back, .last, .more, .to, .it, .only, .bit,
        ])
        func isAround(_ token: Token, _ words: Set<Concept>) -> Bool {
            switch token.kind {
            case .time, .ratio, .number, .ordinal: true
            case .concept(let concept): words.contains(concept) && !isOfName(token) || isLook(token)
            default: false
            }
        }
        var phrase = phrase
        while let first = phrase.first, isAround(first, heads) { phrase.removeFirst() }
        while let last = phrase.last, isAround(last, Self.frames.union([.use])) { phrase.removeLast() }
        let prompt = words(phrase)
        return prompt.isEmpty ? nil : prompt
    }

    /// 下 of 下雨, 上 of 上海.
    private func isOfName(_ token: Token) -> Bool {
        token.concept == .filler && ["下", "上", "中"].contains(words(token.from, token.to))
    }

    /// Something to see, and no verb beside it.
    func isBareScene(_ phrase: ArraySlice<Token>) -> Bool {
        isScene(phrase) && !phrase.contains { [.generate, .add, .make, .use].contains($0.concept) }
    }

    /// 先来一段8秒的草原，再来一段6秒的骑马: each asked for by itself.
    static func countOfScenes(_ phrases: [ArraySlice<Token>]) -> Int {
        phrases.count { phrase in
            let isMade = phrase.contains { [.add, .generate].contains($0.concept) }
            return isMade && phrase.contains(where: \.isTime) && phrase.contains { $0.kind == .unknown }
        }
    }

    /// Something to see, and no edit of it.
    func isScene(_ phrase: ArraySlice<Token>) -> Bool {
        let never: Set<Concept?> = [
            .music, .title, .text, .subtitles, .voice, .caption, .lowerThird, .watermark, .transition, .crossfade,
            .fade, .fadeIn, .fadeOut, .cut, .delete, .not, .without, .unwanted, .soundEffect, .volume,
            .sound, .marker, .thumbnail, .question, .uploaded,
        ]
        guard let first = phrase.first(where: { $0.concept != .filler }),
            !phrase.contains(where: { $0.isQuote || $0.isFile || $0.isOrdinal || never.contains($0.concept) })
        else { return false }
        let shows: Set<Concept?> = [.generate, .add, .show, .use, .make]
        if Clause.isDeed(first), !shows.contains(first.concept) { return false }
        if SceneCatalog.choose(words(phrase)).matched { return true }
        return phrase.contains { $0.kind == .unknown || $0.isName || $0.concept == .person }
            && !phrase.contains { Clause.isDeed($0) && !shows.contains($0.concept) && !isLook($0) }
    }

    /// 前10秒海边日落, 第一段城市夜景: one of several scenes.
    func isStretch(_ phrase: ArraySlice<Token>) -> Bool {
        let said = phrase.drop { $0.concept == .filler }
        guard let first = said.first, let second = said.dropFirst().first else { return false }
        let isTimed = [.start, .end, .front, .back, .last].contains(first.concept) && second.isTime
        let isCounted = first.isOrdinal && second.concept == .clip
        return (isTimed || isCounted) && isScene(said.dropFirst(2))
    }

    func isShape(_ token: Token) -> Bool {
        if case .ratio = token.kind { return true }
        return [.vertical, .horizontal, .square, .scope].contains(token.concept)
    }

    func isLook(_ token: Token) -> Bool {
        guard let concept = token.concept else { return false }
        return Self.looks[concept] != nil
    }

    static func length(_ token: Token) -> Milliseconds? {
        if case .time(let count, isPoint: false) = token.kind { Milliseconds(count) } else { nil }
    }

    func words(_ from: Int, _ to: Int) -> String { text.words(from, to) }

    func words(_ phrase: ArraySlice<Token>) -> String {
        guard let first = phrase.first, let last = phrase.last else { return "" }
        return text.words(first.from, last.to)
    }

    func plain(_ phrase: ArraySlice<Token>) -> String {
        guard let first = phrase.first, let last = phrase.last else { return "" }
        return text.plain(first.from, last.to)
    }

    /// 轻音乐: heard only.
    func isPieceOfMusic(_ phrase: ArraySlice<Token>) -> Bool {
        let said = phrase.filter { $0.concept != .filler }
        return !said.isEmpty
            && said.allSatisfy { token in
                guard case .mood = token.kind else { return false }
                return words(token.from, token.to).hasSuffix("音乐") || words(token.from, token.to).hasSuffix("曲")
            }
    }

    /// 风格复古一点, 电影感, 温馨的感觉.
    func isStyle(_ phrase: ArraySlice<Token>) -> Bool {
        let words: Set<Concept?> = [.filler, .of, .bit, .more, .to, .make, .use, .add]
        return phrase.allSatisfy { token in
            if case .mood = token.kind { return true }
            return isLook(token) || words.contains(token.concept)
        }
    }
}

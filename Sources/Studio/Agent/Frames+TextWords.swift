// The words of a text that no quotes set apart.

import Reel

extension Frames {
    /// Whether the words of a text may follow the token.
    private func isBeforeWords(_ place: Int) -> Bool {
        // As an optional in a list of them, the optimiser of 6.3.1 ends on it.
        guard let concept = clause.tokens[place].concept else { return false }
        let marks: Set<Concept> = [.called, .say, .to, .change, .make, .at]
        // "Add a title to the timeline": where to.
        return marks.contains(concept) && concept != (clause.has(.add, .generate) ? .to : .at)
    }

    /// 改成“冬日物语”, 再久一点 behind a message about the title.
    private var isTitleChangedAgain: Bool {
        clause.has(.change) && clause.quote != nil
            && clause.tokens.allSatisfy { $0.isQuote || [.change, .to, .filler, .it].contains($0.concept) }
    }

    var isOfTitleBefore: Bool {
        guard before.isEmpty, scene.lastTarget == "title" else { return false }
        return isTitleChangedAgain || isLongerAgain
    }

    var isLongerAgain: Bool {
        before.isEmpty && scene.lastEdits.last?.name == .retime && clause.has(.extend, .shorten)
            && clause.tokens.allSatisfy {
                [.extend, .shorten, .more, .filler, .bit, .much, .it, .make].contains($0.concept)
            }
    }

    /// 片尾加个谢谢观看, 开头写夏天来了: words at a place of the film, and no thing that could be put there.
    var wordsAtPlace: String? {
        guard clause.quote == nil, namedAsset() == nil, clause.has(.start, .end, .last) || !clause.times.isEmpty,
            !clause.has(
                .music, .title, .text, .clip, .video, .voice, .sound, .soundEffect, .subtitles, .watermark, .transition,
                .marker, .image, .lowerThird, .caption, .pip, .fade, .fadeIn, .fadeOut, .delete, .cut, .freeze)
        else { return nil }
        if let say = clause.index(of: .say), say + 1 < clause.tokens.count,
            clause.tokens[(say + 1)...].contains(where: { $0.kind == .unknown || $0.concept == .thanks })
        {
            return textAfter(say)
        }
        let verb = clause.index(of: .add, .show)
        if let verb, isLine(verb), verb + 1 < clause.tokens.count { return textAfter(verb) }
        guard let add = verb,
            let first = clause.tokens[(add + 1)...].first(where: { $0.concept != .filler }),
            first.concept == .thanks || first.concept == .hello || isCalling(add)
        else { return nil }
        return textAfter(add)
    }

    /// 来一句再见里斯本: one line of words.
    private func isLine(_ add: Int) -> Bool {
        let verb = clause.text.plain(clause.tokens[add].from, clause.tokens[add].to)
        return ["句", "行"].contains(where: verb.hasSuffix)
    }

    /// 点赞关注, 未完待续: what is written at the ends of films.
    private func isCalling(_ add: Int) -> Bool {
        let words = clause.text.plain(clause.tokens[add].to, clause.tokens[clause.tokens.count - 1].to)
        return Phrase.closingWords.beginning(of: words) != nil
    }

    /// The words of a title said without quotes: after "to", "it", "says", 改成, 叫, or a colon.
    func bareTitle() -> String? {
        if let words = wordsAtPlace ?? clause.link { return words }
        guard namedFont == nil,
            let noun = clause.index(of: .title, .text, .lowerThird, .caption, .subtitles, .called, .say)
        else { return nil }
        if clause.isChinese, let colon = clause.tokens.firstIndex(where: { clause.text.words($0.from, $0.to) == ":" }),
            colon > noun
        {
            return textAfter(colon)
        }
        if let called = clause.index(of: .called, .say) {
            // 写个文案: the words are not said.
            let isNoun = clause.tokens[(called + 1)...].allSatisfy {
                [.text, .title, .caption, .filler].contains($0.concept)
            }
            return isNoun && clause.isChinese ? nil : textAfter(called)
        }
        if let words = wordsAsTitle() { return words }
        if clause.tokens[noun].concept == .lowerThird, let with = clause.index(of: .with), with > noun {
            return textAfter(with)
        }
        if let verb = clause.tokens.indices.last(where: { $0 > noun && isBeforeWords($0) }) {
            // "Title font to serif": a look of it.
            let isOfLook = clause.tokens[noun...].contains { [.size, .colour].contains($0.concept) }
            if isOfLook, font != nil { return nil }
            let words = textAfter(verb)
            if let words, !isLook(verb) { return words }
            // "Put text bye at the end": the words stand before the place.
            let isBefore = clause.has(.add) && clause.tokens[noun..<verb].contains { $0.kind == .unknown }
            return isBefore && clause.tokens[verb].concept == .at ? textAfter(noun) : nil
        }
        return wordsBehind(noun)
    }

    /// The words that stand right behind "title" or its like.
    private func wordsBehind(_ noun: Int) -> String? {
        guard noun + 1 < clause.tokens.count else { return nil }
        let next = clause.tokens[noun + 1]
        if [":", "="].contains(clause.text.words(next.from, next.to)) { return textAfter(noun + 1) }
        // "title it Summer", "title: Summer", "add a title Summer", 加标题 夏天
        if next.concept == .it { return textAfter(noun + 1) }
        if clause.has(.move) { return nil }
        let isArrow = clause.text.words(next.from, next.to + 1) == "->"
        if next.kind == .unknown || next.concept == .hello || isArrow { return textAfter(noun) }
        // "Add text Hello World": words that mean something else elsewhere.
        let rest = clause.tokens[(noun + 1)...]
        let isText =
            clause.has(.add, .generate)
            && rest.contains { $0.kind == .unknown || $0.concept == .hello || $0.concept == .thanks }
        let places: Set<Concept?> = [.to, .filler, .after, .before, .at, .front, .back, .between, .until, .from]
        return isText && !places.contains(next.concept) ? textAfter(noun) : nil
    }

    /// "Put summer vibes as the title".
    private func wordsAsTitle() -> String? {
        guard let title = clause.index(of: .title, .lowerThird, .caption), clause.has(.add, .use, .make),
            let verb = clause.index(of: .add, .use, .make), verb + 1 < title,
            let link = clause.tokens[verb..<title].lastIndex(where: { $0.concept != .filler }), link > verb,
            clause.text.plain(clause.tokens[link].to, clause.tokens[title].from).hasPrefix("as")
        else { return nil }
        let words = clause.text.asTyped(clause.tokens[verb + 1].from, clause.tokens[link].to)
        // "My name, Sarah Miller,".
        let parts = words.split { ",，".contains($0) }.map(Lexicon.trimmed).filter { !$0.isEmpty }
        let isNamed = ["my name", "his name", "her name", "the name", "name"].contains(parts.first?.lowercased())
        return (isNamed && parts.count > 1 ? Array(parts.dropFirst()) : parts).joined(separator: ", ")
    }

    private func isLook(_ verb: Int) -> Bool {
        let rest = clause.tokens[(verb + 1)...].filter { !Self.isBesideLook($0) }
        return !rest.isEmpty
            && rest.allSatisfy { token in
                switch token.kind {
                case .position, .colour, .number, .time: true
                case .percent, .fraction: clause.has(.opacity)
                default:
                    [
                        .larger, .smaller, .bit, .much, .to, .end, .start, .louder, .quieter, .middle, .outline, .box,
                        .animation, .bold, .size, .secondUnit, .until, .with, .colour, .more, .at,
                        .it, .and, .comma, .all, .opacity, .replace, .use, .make,
                    ].contains(token.concept)
                }
            }
    }

    func textAfter(_ index: Int) -> String? {
        guard clause.tokens.indices.contains(index + 1) else { return nil }
        let end = clause.tokens[clause.endOfWords(after: index)].to
        var text = Substring(clause.text.asTyped(clause.tokens[index + 1].from, end)).drop {
            $0 == "," || $0 == "，" || $0 == " "
        }
        for lead in [":", "：", "be ", "to ", "as ", "it ", "say "] where text.lowercased().hasPrefix(lead) {
            text = text.dropFirst(lead.count)
        }
        for arrow in ["->", "→", "=>"] {
            if let new = text.split(separator: arrow).last, text.contains(arrow) { text = new }
        }
        // 字幕：我们去爬山吧: what stands behind a colon is meant as it is.
        let first = clause.tokens[index + 1]
        let isMarked = [clause.tokens[index], first].contains { clause.text.words($0.from, $0.to) == ":" }
        let soft = isMarked ? [] : ["吧", "呗"]
        for tail in soft + ["就好了", "好了", "就好", "就行", " please", " pls"]
        where text.hasSuffix(tail) && text.count > tail.count { text = text.dropLast(tail.count) }
        let clean = Phrase.textLabel.unlabelled(Lexicon.trimmed(text))
        return clean.isEmpty || Self.isFace(clean) ? nil : clean
    }
}

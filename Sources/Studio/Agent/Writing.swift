// The words of a text, where no quotes set them apart: "Change the title to Ready, set, go". They become one quote
// before the message is cut into wishes, so that no word of them is taken for a deed.

struct Writing {
    let tokens: [Token]
    let text: SourceText
    let files: FileNames

    static func quoted(_ tokens: [Token], _ text: SourceText, _ files: FileNames) -> [Token] {
        var out: [Token] = []
        var at = 0
        let writing = Writing(tokens: tokens, text: text, files: files)
        while at < tokens.count {
            if let span = writing.words(from: at) {
                let (from, to) = (tokens[span.lowerBound].from, tokens[span.upperBound - 1].to)
                out.append(Token(kind: .quote(text.asTyped(from, to)), from: from, to: to, isHan: tokens[at].isHan))
                at = span.upperBound
            } else {
                out.append(tokens[at])
                at += 1
            }
        }
        return out
    }

    /// The words that begin at a token, when a title or its like is said to have them and they may be misread.
    private func words(from start: Int) -> Range<Int>? {
        guard start > 0, !tokens[start].isQuote, ![.size, .colour].contains(tokens[start].concept), !isLink(start),
            opens(start)
        else { return nil }
        // Title: make it "Sea & Sky": the quotes say what the words are.
        let ahead = tokens[start...].prefix { !Self.pauses.contains($0.concept) }
        if [.make, .change, .use].contains(tokens[start].concept), ahead.contains(where: \.isQuote) { return nil }
        // Without the look, the time and the place at the end: "SUMMER DUMP in pink at the top".
        let whole = end(of: start)
        let tail = tail(in: start..<whole)
        let end = tail ?? whole
        // 标题的时间改成从第1秒到第4秒: no words at all.
        if isLook(start..<end) { return nil }
        // "Captions: 0-3 “one”": the words stand in quotes behind it.
        let isTimed = tokens[start].isTime || tokens[start].isNumber
        if isTimed, tokens[start..<end].contains(where: \.isQuote) { return nil }
        let isPaused = end < tokens.count && tokens[end].concept == .comma
        let said = Clause(tokens: Array(tokens[..<end]), text: text)
        let last = said.tokens.count > start + 1 ? said.endOfWords(after: start - 1) : start
        guard let words = trimmed(start..<(last + 1), isMarked: isColon(start - 1)), words.count < 30,
            !tokens[words].contains(where: \.isQuote)
        else { return nil }
        if Frames.isFace(text.plain(tokens[words.lowerBound].from, tokens[words.upperBound - 1].to)) { return nil }
        let isApart = tail != nil || isForName(start - 1) || isOnClip(start) || isPaused || isFar(start)
        return (isApart || isMisread(words)) && !isLook(words) ? words : nil
    }

    /// "To be", "as": words before the words.
    private func isLink(_ index: Int) -> Bool {
        // "Voiceover: the sea was calm": the first word of them.
        if index > 0, isColon(index - 1), !isCapital(index), tokens[index].concept == .filler { return false }
        let links = ["be", "is", "as", "it", "为", "成", "是", ":", "the", "a"]
        if isForName(index) { return true }
        return [.filler, .it, .comma].contains(tokens[index].concept) && !isCapital(index)
            && (links.contains(text.plain(tokens[index].from, tokens[index].to)) || tokens[index].concept == .comma)
    }

    /// "A caption on the last clip saying city lights": words that are another clip's name too.
    private func isOnClip(_ start: Int) -> Bool {
        // "Write the words Good Night over the city".
        let isWords = start > 1 && tokens[start - 1].concept == .text && tokens[start - 2].concept == .say
        guard tokens[start - 1].concept == .say || isWords else { return false }
        let before = tokens[..<start].reversed().prefix { !Self.pauses.contains($0.concept) }
        return before.contains {
            $0.isName || $0.concept == .clip || isWords && files.isPartOfClip(text.plain($0.from, $0.to))
        }
    }

    /// "A name tag for Leo Brandt".
    private func isForName(_ index: Int) -> Bool {
        index > 0 && tokens[index - 1].concept == .lowerThird && isCapital(index + 1)
            && text.plain(tokens[index].from, tokens[index].to) == "for"
            && !tokens.indices[index...].contains(where: isColon)
    }

    /// Behind "title to", "should say", 标题改成, "caption:".
    private func opens(_ start: Int) -> Bool {
        var mark = start - 1
        while mark > 0, isLink(mark), !isColon(mark), tokens[mark].concept != .comma { mark -= 1 }
        var head = mark
        // 加个人名条，写陈静: what is written stands behind the pause.
        if head > 1, tokens[head].concept == .say, tokens[head - 1].concept == .comma { head -= 1 }
        while head > 0, !Self.pauses.contains(tokens[head - 1].concept) { head -= 1 }
        let before = tokens[head..<mark]
        let nouns: Set<Concept?> = [.title, .text, .caption, .lowerThird]
        let isText = before.contains { nouns.contains($0.concept) }
        let isNew = before.contains { [.add, .generate, .with].contains($0.concept) }
        switch tokens[mark].concept {
        case .say:
            // "Write The Party when …".
            let isFirst = before.allSatisfy { $0.concept == .filler } && isCapital(start)
            return isText || isFirst
        case .called: return !before.contains { [.music, .clip].contains($0.concept) }
        case .to: return isText && !isNew && before.contains { [.change, .make, .called].contains($0.concept) }
        case .change, .make:
            return tokens[mark].isHan && isText
                && !tokens[before.startIndex..<mark].contains { [.size, .opacity].contains($0.concept) }
        case .title, .text, .caption, .lowerThird:
            let isAlone = before.allSatisfy { [.filler, .and].contains($0.concept) }
            if mark > head, tokens[mark - 1].concept == .say, isCapital(start) { return true }
            if mark + 1 < start, isForName(mark + 1) { return isCapital(start) }
            let marks: Set<Concept?> = [.change, .to, .say, .called, .make]
            // "From 1 to 5": no mark.
            let isMarked = tokens.indices[start...].contains { index in
                marks.contains(tokens[index].concept) && !(tokens[index - 1].isNumber || tokens[index - 1].isTime)
            }
            return isCapital(start) && (isNew || isAlone && !isMarked)
        default:
            // 片尾加一句：…
            let lead = mark > head ? text.plain(tokens[mark - 1].from, tokens[mark - 1].to) : ""
            let isLine = mark > head && tokens[mark - 1].concept == .add && ["句", "行"].contains(where: lead.hasSuffix)
            if isColon(mark), isLine { return true }
            let isVoice = mark > head && tokens[mark - 1].concept == .voice
            let from = isColon(mark) ? overPause(head, mark) : head
            return isColon(mark) && mark > from && (isVoice || noun(before: mark, from: from) != nil)
        }
    }

    static let pauses: Set<Concept?> = [.comma, .sentenceEnd, .then]

    func isCapital(_ index: Int) -> Bool {
        tokens.indices.contains(index) && tokens[index].from < text.shown.count
            && text.shown[tokens[index].from].isUppercase
    }

    /// Up to the end of the sentence, or the pause behind which a wish begins.
    private func end(of start: Int) -> Int {
        for index in (start + 1)..<max(tokens.count, start + 1) {
            switch tokens[index].concept {
            // "See you next time": the word for a next wish is one of a text, where no pause stands before it.
            case .then where !tokens[index].isHan && text.plain(tokens[index].from, tokens[index].to) == "next":
                if Self.pauses.contains(tokens[index - 1].concept) || tokens[index - 1].concept == .and { return index }
            case .sentenceEnd, .then, .correction: return index
            case .comma, .and:
                // "…, no, call it Summer": the words have ended.
                let next = index + 1 < tokens.count ? tokens[index + 1] : nil
                if next?.concept == .correction || next?.concept == .without && !isColon(start - 1) { return index }
                let rest = tokens[(index + 1)...].prefix { !Self.pauses.contains($0.concept) && $0.concept != .and }
                let isGoingOn = isCapital(start) && isCapital(index + 1) || rest.isEmpty
                if !isGoingOn, Self.isWish(rest) || isLook(rest.startIndex..<rest.endIndex) { return index }
            default: continue
            }
        }
        return tokens.count
    }

    /// More than one word with a deed that means something by itself.
    private static func isWish(_ piece: ArraySlice<Token>) -> Bool {
        let heads = piece.filter { $0.concept != .filler }
        guard let first = heads.first else { return false }
        let isStrong = heads.contains { Clause.isDeed($0) && !Clause.weakDeeds.contains($0.concept) }
        let isNamed = heads.contains { $0.kind != .unknown && !Clause.weakDeeds.contains($0.concept) }
        return heads.count > 1 && Clause.standsAlone(piece) && (isStrong || isNamed)
            || isStrong && heads.count == 1 && first.isHan
    }

    /// A look, a time or a place, and no words.
    private func isLook(_ range: Range<Int>) -> Bool {
        let looks: Set<Concept?> = [
            .larger, .smaller, .bold, .outline, .box, .animation, .size, .colour, .start, .end, .last, .louder,
            .quieter,
            .fade, .fadeIn, .fadeOut, .slide, .middle, .until,
        ]
        guard tokens[range].contains(where: { looks.contains($0.concept) || $0.isTime || $0.isPlace || $0.isColour })
        else { return false }
        let words: Set<Concept?> = [
            .larger, .smaller, .bit, .much, .end, .start, .louder, .quieter, .middle, .outline, .box, .animation, .bold,
            .size, .secondUnit, .until, .with, .colour, .more, .at, .it, .filler, .from, .to, .last, .range, .show,
            .video, .all, .make, .fadeIn, .fadeOut, .fade, .and, .front, .without, .slide, .after, .text, .title,
            .of,
        ]
        return !range.isEmpty
            && tokens[range].allSatisfy { token in
                switch token.kind {
                case .position, .colour, .number, .time: true
                default: words.contains(token.concept) || token.isHan && [.add, .move].contains(token.concept)
                }
            }
    }

    /// Without politeness at the end.
    /// - Parameter isMarked: behind a colon a soft ending is one of the words: 我们去爬山吧.
    private func trimmed(_ range: Range<Int>, isMarked: Bool) -> Range<Int>? {
        var end = range.upperBound
        while end > range.lowerBound,
            tokens[end - 1].concept == .comma || isPolite(end - 1) && !(isMarked && isSoft(end - 1))
        { end -= 1 }
        return end > range.lowerBound ? range.lowerBound..<end : nil
    }

    private func isPolite(_ index: Int) -> Bool {
        ["please", "pls", "plz", "thanks", "thank you", "thx", "吧", "呗", "就行", "就好", "好了", "即可", "谢谢"].contains(
            text.plain(tokens[index].from, tokens[index].to))
    }

    private func isSoft(_ index: Int) -> Bool {
        ["吧", "呗"].contains(text.plain(tokens[index].from, tokens[index].to))
    }

    /// A word of them is also a word for something else.
    private func isMisread(_ range: Range<Int>) -> Bool {
        let harmless: Set<Concept?> = [.filler, .hello, .thanks]
        return tokens[range].contains { token in
            switch token.kind {
            case .unknown, .number, .quote, .file, .link: false
            case .concept(let concept): !harmless.contains(concept)
            default: true
            }
        }
    }
}

// Commas and "and" that join no wishes: pairs, shapes, what goes with a file; and places that part them.

extension ClauseSplitter {
    /// "Add a.mp4 at the start, b.png at the end and …": the verb of the first file holds for the second.
    func isFilePlaced(_ left: ArraySlice<Token>) -> Bool {
        let places: Set<Concept?> = [.start, .end, .front, .back, .before, .after, .last, .intro, .outro]
        return left.contains(where: \.isFile) && left.contains { $0.isTime || places.contains($0.concept) }
    }

    /// 换掉第二段，用我刚传的视频: what to put in the place of a clip.
    func isMaterialOf(_ near: ArraySlice<Token>, _ left: ArraySlice<Token>) -> Bool {
        func isMaterial(_ token: Token) -> Bool { token.isFile || token.concept == .uploaded }
        return left.contains { [.replace, .pip, .watermark].contains($0.concept) } && !left.contains(where: isMaterial)
            && near.contains { $0.concept == .use || $0.concept == .with } && near.contains(where: isMaterial)
    }

    /// 加个人名条，写陈静: the words of the text that was asked for.
    func isTextOf(_ near: ArraySlice<Token>, _ left: ArraySlice<Token>) -> Bool {
        let nouns: Set<Concept?> = [.title, .lowerThird, .caption, .text, .voice]
        return near.first { ![.filler, .at].contains($0.concept) && !$0.isTime }?.concept == .say
            && left.contains { nouns.contains($0.concept) } && left.contains { $0.concept == .add }
            && !left.contains { $0.isQuote || $0.concept == .say }
    }

    /// "Add one more shot, 5 seconds, coffee being poured": what is to be seen, where the verb's piece does not say it.
    func isContentOf(_ right: ArraySlice<Token>, _ left: ArraySlice<Token>) -> Bool {
        let nouns: Set<Concept?> = [.clip, .video]
        let frames: Set<Concept?> = [
            .add, .make, .generate, .filler, .clip, .video, .more, .again, .comma, .vertical, .horizontal, .square, .of,
            .image,
        ]
        let isOpen = left.allSatisfy { $0.isTime || $0.isNumber || frames.contains($0.concept) }
        let isMade = left.contains { [.add, .make, .generate].contains($0.concept) }
        let isGeneric = left.contains { nouns.contains($0.concept) } || left.contains { $0.concept == .generate }
        let near = right.prefix { $0.concept != .comma }
        return isOpen && isMade && isGeneric && !near.contains(where: Clause.isDeed)
            && (near.contains { $0.kind == .unknown } || near.contains(where: \.isTime))
    }

    /// "Add my name, Ana Li, in the bottom left corner": where the words stand.
    func isPlaceOfText(_ near: ArraySlice<Token>, _ left: ArraySlice<Token>) -> Bool {
        let nouns: Set<Concept?> = [.title, .lowerThird, .caption, .text]
        return left.contains { nouns.contains($0.concept) } && left.contains { $0.concept == .add }
            && !left.contains(where: \.isPlace) && near.contains { $0.isPlace && !$0.isHan }
            && near.allSatisfy { $0.isPlace || $0.isTime || [.filler, .at, .from, .to, .until].contains($0.concept) }
    }

    /// "Remove clip 1, clip 3 and the title": one more thing that goes.
    func isThingToo(_ near: ArraySlice<Token>, _ left: ArraySlice<Token>) -> Bool {
        let things: Set<Concept?> = [.title, .music, .subtitles, .watermark]
        return left.contains { $0.concept == .delete }
            && left.contains { $0.concept == .clip || things.contains($0.concept) }
            && near.contains { things.contains($0.concept) }
            && near.allSatisfy { things.contains($0.concept) || $0.concept == .filler }
    }

    /// 标题换个字体，用宋体: which face, and which colour.
    func isFaceOf(_ near: ArraySlice<Token>, _ left: ArraySlice<Token>) -> Bool {
        let verbs: Set<Concept?> = [.use, .change, .make]
        guard left.contains(where: { $0.concept == .change || $0.concept == .use }),
            let verb = near.first(where: { $0.concept != .filler })
        else { return false }
        // 标题换个颜色，用黄色.
        if left.contains(where: { $0.concept == .colour }), !left.contains(where: \.isColour),
            near.contains(where: \.isColour)
        {
            return near.allSatisfy { $0.isColour || verbs.contains($0.concept) || $0.concept == .filler }
        }
        return left.contains { $0.concept == .size } && verb.concept == .use
            && near.dropFirst().allSatisfy { $0.kind == .unknown || $0.concept == .filler }
    }

    /// 片头加上logo.png，放两秒: for how long what was just put in is seen.
    func isStayOf(_ near: ArraySlice<Token>, _ left: ArraySlice<Token>) -> Bool {
        let words: Set<Concept?> = [.add, .show, .keep, .filler, .last]
        // 画中画放右下，用clip.mp4，5到10秒出现.
        let isWindow =
            left.contains { $0.concept == .pip } && near.count(where: \.isTime) > 0
            && near.contains { $0.concept == .show }
            && near.allSatisfy {
                $0.isTime || $0.isNumber || [.show, .to, .range, .from, .filler].contains($0.concept)
            }
        if isWindow { return left.contains(where: \.isFile) }
        guard near.count(where: \.isTime) == 1,
            near.allSatisfy({ words.contains($0.concept) || $0.kind.isLength })
        else { return false }
        let isPut = left.contains { [.add, .move, .make, .show].contains($0.concept) }
        return isPut && left.contains { $0.isFile || $0.isQuote }
            && !left.contains { [.music, .voice].contains($0.concept) }
    }

    /// "Between 1 and 2", "between the first dance and the cake": the "and" of a pair.
    func isPair(_ left: ArraySlice<Token>, _ right: ArraySlice<Token>, isAnd: Bool) -> Bool {
        // 用photo1.jpg和photo2.png做个幻灯片.
        if isAnd, left.last?.isFile == true, right.first?.isFile == true,
            right.contains(where: { $0.concept == .slideshow })
        {
            return true
        }
        // 码头和海边中间.
        if isAnd, let name = right.first, name.isHan, Self.isNameWord(name), left.last.map(Self.isNameWord) == true {
            let behind = right.dropFirst().drop { $0.concept == .clip || $0.concept == .of }
            if [.middle, .between].contains(behind.first?.concept) { return true }
        }
        guard isAnd, let open = left.lastIndex(where: { $0.concept == .between }), !left[open].isHan else {
            return false
        }
        let first = left[(open + 1)...]
        let isName = !first.isEmpty && first.allSatisfy { Self.isNameWord($0) }
        return isName && !first.contains { $0.concept == .and }
            && right.first { $0.concept != .filler }.map(Self.isNameWord) == true
    }

    /// "Slow the ceremony and the cake to 70%": names of one wish.
    func isNames(_ left: ArraySlice<Token>, _ right: ArraySlice<Token>) -> Bool {
        func isStrong(_ token: Token) -> Bool { Clause.isDeed(token) && !Clause.weakDeeds.contains(token.concept) }
        guard left.last?.isName == true, right.first(where: { $0.concept != .filler })?.isName == true,
            left.contains(where: isStrong), !left.contains(where: { $0.isTime || $0.isAmount })
        else { return false }
        return !right.prefix { ![.comma, .and].contains($0.concept) }.contains(where: isStrong)
    }

    /// "The first 3 and the last 3 seconds of the harbour": both are of the clip that is named last.
    func isTwoStretches(_ near: ArraySlice<Token>, _ left: ArraySlice<Token>) -> Bool {
        near.contains { $0.concept == .of } && near.contains { $0.kind == .unknown || $0.concept == .clip }
            && isStretch(near) && isStretch(left) && !near.contains(where: Clause.isDeed)
            && !left.contains { $0.kind == .unknown || $0.concept == .clip }
            && left.contains { [.cut, .delete].contains($0.concept) }
    }

    /// "A 4 second clip of a lake and a 4 second clip of a campfire", 4秒的海浪 behind another: a scene of its own.
    func isSceneToo(_ near: ArraySlice<Token>, _ left: ArraySlice<Token>) -> Bool {
        let others: Set<Concept?> = [.title, .text, .music, .soundEffect, .voice, .subtitles, .caption, .lowerThird]
        return left.contains { [.add, .generate].contains($0.concept) } && left.contains(where: \.isTime)
            && near.contains(where: \.isTime) && near.contains { $0.kind == .unknown }
            && near.contains { $0.concept == .of || $0.concept == .clip } && !near.contains(where: Clause.isDeed)
            && !(left + near).contains { others.contains($0.concept) || $0.isFile || $0.isQuote }
    }

    /// …，最后黑白: a last step, and no last clip.
    func isAtLast(_ index: Int, _ left: ArraySlice<Token>) -> Bool {
        guard tokens[index].isHan, tokens[index].to - tokens[index].from == 2, index + 1 < tokens.count else {
            return false
        }
        let next = tokens[index + 1]
        return Clause.isDeed(next) && !Clause.weakDeeds.contains(next.concept)
            && left.contains { Clause.isDeed($0) && !Clause.weakDeeds.contains($0.concept) }
    }

    /// "The harbour brighter and the city darker": another clip, and what it is to be.
    func isOtherWithLook(_ near: ArraySlice<Token>, _ left: ArraySlice<Token>) -> Bool {
        func isStrong(_ token: Token) -> Bool { Clause.isDeed(token) && !Clause.weakDeeds.contains(token.concept) }
        guard left.contains(where: isStrong), left.contains(where: Self.isNameWord),
            let deed = near.firstIndex(where: isStrong), deed > near.startIndex
        else { return false }
        let name = near[..<deed]
        return name.contains { $0.kind == .unknown } && name.allSatisfy(Self.isNameWord)
            && near[deed...].dropFirst().allSatisfy { [.bit, .much, .filler, .more].contains($0.concept) }
            && [
                .brighter, .darker, .louder, .quieter, .warmer, .cooler, .speedUp, .slowDown, .vivid, .blackWhite,
                .vintage,
            ]
            .contains(near[deed].concept)
    }

    /// "Turn clip 3 down to 20 and the music up to 60": another thing, and how loud it is to be.
    func isGoalToo(_ near: ArraySlice<Token>, of left: ArraySlice<Token>) -> Bool {
        func isGoal(_ piece: ArraySlice<Token>) -> Bool {
            guard let number = piece.last(where: { $0.concept != .filler }), number.isNumber || number.isAmount else {
                return false
            }
            return piece.dropLast().last { $0.concept != .filler }.map {
                [.to, .at, .before].contains($0.concept)
            } == true
        }
        return isGoal(near) && isGoal(left) && near.contains { [.music, .sound, .clip, .volume].contains($0.concept) }
    }

    /// "Mute the harbour and the city but not the beach": two names of one wish, and what is left out of it.
    func isNamedBeforeBut(_ near: ArraySlice<Token>, _ right: ArraySlice<Token>, _ left: ArraySlice<Token>) -> Bool {
        near.count < right.count && right[near.endIndex].concept == .but && near.allSatisfy(Self.isNameWord)
            && near.contains { $0.concept != .filler } && left.last.map(Self.isNameWord) == true
            && left.contains { Clause.isDeed($0) && !Clause.weakDeeds.contains($0.concept) }
            && !left.contains { $0.isTime || $0.isAmount }
    }

    /// "Make clip 2 louder and 1.5x": how fast it is to be, where what was wished before has no such measure.
    static func isFactorToo(_ near: ArraySlice<Token>, _ left: ArraySlice<Token>) -> Bool {
        let measured: Set<Concept?> = [
            .zoom, .zoomOut, .loop, .ramp, .rampUp, .rampDown, .speedUp, .slowDown, .slowMotion, .duplicate, .larger,
            .speed, .smaller,
        ]
        let words = near.filter { $0.concept != .filler }
        guard words.count == 1, case .factor = words[0].kind else { return false }
        return !left.contains { measured.contains($0.concept) || $0.isAmount }
    }

    /// "Swap 1 and 2": the second of the two that are exchanged.
    func isSwapped(_ left: ArraySlice<Token>, _ near: ArraySlice<Token>) -> Bool {
        guard let swap = left.firstIndex(where: { $0.concept == .swap }),
            let next = near.first(where: { $0.concept != .filler })
        else { return false }
        let first = left[(swap + 1)...]
        return !first.isEmpty && first.allSatisfy(Self.isNameWord) && Self.isNameWord(next)
            && !near.contains(where: Clause.isDeed)
    }

    static func isNameWord(_ token: Token) -> Bool {
        token.isNumber || token.isOrdinal || token.kind == .unknown || [.filler, .clip, .last].contains(token.concept)
    }

    /// "Put the harbour last and the beach second": a clip and its place, on both sides.
    func isOrdered(_ piece: ArraySlice<Token>) -> Bool {
        guard let end = piece.last(where: { $0.concept != .filler }) else { return false }
        let isPlace = end.isOrdinal || [.last, .front, .back].contains(end.concept)
        let words = piece.filter { ![.filler, .add, .move, .make].contains($0.concept) }.dropLast()
        // 放最后 is one word, the verb with it.
        if end.isHan, end.to - end.from > 2, [.front, .back].contains(end.concept), !words.isEmpty {
            return words.allSatisfy(Self.isNameWord)
        }
        return isPlace && !words.isEmpty && words.allSatisfy(Self.isNameWord)
            && words.contains { $0.kind == .unknown || $0.concept == .clip }
    }

    /// "…, 8 seconds, vertical" belongs to the scene before it, "…, blur the sides" to the shape.
    func isShapeOf(_ near: ArraySlice<Token>, _ left: ArraySlice<Token>) -> Bool {
        let shapes: Set<Concept?> = [.vertical, .horizontal, .square, .scope]
        let isShape = left.contains { token in
            if case .ratio = token.kind { true } else { shapes.contains(token.concept) }
        }
        let isFilled = near.contains { $0.concept == .fill || $0.concept == .fit }
        let isBlurred = near.contains { $0.concept == .blur } && !near.contains { $0.isOrdinal || $0.concept == .clip }
        if isShape, isFilled || isBlurred { return true }
        let isMade = left.contains { $0.concept == .generate || $0.concept == .make || $0.concept == .add }
        guard isMade, left.contains(where: { $0.concept == .generate || $0.kind == .unknown }) else { return false }
        return near.allSatisfy { token in
            switch token.kind {
            case .time, .ratio: true
            default: shapes.contains(token.concept) || token.concept == .filler
            }
        }
    }
}

// Which words make a wish: verbs, what says as much without one, and things a wish may begin with.

extension Clause {
    /// Words that mean little alone: "make it 1.5x" goes on about the speed.
    static let weakDeeds: Set<Concept?> = [.make, .use, .change, .add, .show, .called, .same, .move]

    /// Verbs of a verb and its object, which may be parted.
    static let partedDeeds: Set<Concept> = [
        .reverse, .mute, .denoise, .blur, .speedUp, .slowDown, .stabilise, .freeze, .loop, .flip, .sharpen, .undo,
        .vintage, .ramp, .fadeIn, .fadeOut, .blackWhite,
    ]

    static let deeds: Set<Concept?> = [
        .cut, .delete, .keep, .split, .duplicate, .reverse, .mute, .unmute, .move, .swap, .replace, .add, .make, .use,
        .change, .generate, .gather, .speedUp, .slowDown, .slowMotion, .loop, .freeze, .louder, .quieter, .fade,
        .fadeIn,
        .fadeOut, .undo, .redo, .shorten, .extend, .rotate, .flip, .zoom, .zoomOut, .crop, .blur, .sharpen, .stabilise,
        .denoise,
        .brighter, .darker, .warmer, .cooler, .vivid, .vintage, .blackWhite, .translate, .duck, .normalise, .not,
        .without, .called, .show, .hello, .thanks, .larger, .smaller, .cinematicLook, .grain, .vignette, .chromaKey,
        .unwanted, .vertical, .horizontal, .square, .crossfade, .wipe, .dipBlack, .dipWhite, .revert, .silence,
        .contrast, .saturation, .outline, .animation, .marker, .say, .earlier, .later, .transition, .thumbnail, .detach,
        .ramp, .rampUp, .rampDown, .hardCut,
    ]
    private static let things: Set<Concept?> = [
        .music, .title, .clip, .sound, .subtitles, .volume, .it, .video, .last, .text, .speed, .start, .end, .all,
        .with, .intro, .outro, .from, .at, .voice, .watermark, .pip, .lowerThird, .caption, .soundEffect, .more,
        .and, .only, .except, .to, .bit, .much, .less, .bothEnds, .rest, .middle, .between, .uploaded, .front, .back,
        .box,
        .image,
        .speech,
    ]

    static func isDeed(_ token: Token) -> Bool { deeds.contains(token.concept) }

    /// A verb, or what says as much without one: 音乐音量20%, "title in red", "clip 2 at double speed".
    static func isWish(_ piece: ArraySlice<Token>) -> Bool {
        // "Make clip 1" waits for what to make of it.
        if piece.contains(where: { isDeed($0) && $0.concept != .make || $0.concept == .same }) { return true }
        if piece.contains(where: { $0.concept == .make }), !piece.allSatisfy(isTargetOnly) { return true }
        func has(_ concepts: Concept...) -> Bool {
            piece.contains { token in concepts.contains { $0 == token.concept } }
        }
        let hasAmount = piece.contains { token in
            switch token.kind {
            case .percent, .factor: true
            case .fraction, .number: has(.volume, .speed)
            default: false
            }
        }
        let hasLook = piece.contains { token in
            switch token.kind {
            case .colour, .position: true
            default: false
            }
        }
        let hasMood = piece.contains { if case .mood = $0.kind { true } else { false } }
        // On an empty timeline: a length and something to see.
        let isScene =
            piece.contains(where: \.isTime) && piece.filter { $0.kind == .unknown }.count > 1 && has(.of, .clip, .video)
        let isSound = has(.soundEffect) && piece.contains(where: \.isTime)
        // "… and start with the cake".
        let heads = piece.filter { $0.concept != .filler }.prefix(2).map(\.concept)
        if heads == [.start, .with] || opensOrder(piece) { return true }
        // "song.mp3 at 15 %".
        if hasAmount, piece.contains(where: \.isFile) { return true }
        return isScene || isSound || hasAmount && has(.music, .volume, .speed, .sound, .clip, .all)
            || hasLook && has(.title, .subtitles, .watermark, .pip)
            || hasMood && has(.music)
    }

    /// "Start with the cake", "end on the fireworks": one word of the lexicon, and a clip.
    private static func opensOrder(_ piece: ArraySlice<Token>) -> Bool {
        let words = piece.drop { $0.concept == .filler }
        guard let first = words.first, !first.isHan, first.to - first.from > 5,
            [.front, .back].contains(first.concept)
        else { return false }
        return words.dropFirst().contains { $0.isOrdinal || $0.isNumber || $0.kind == .unknown }
    }

    /// "Take the first clip": says of which clip something is about to be said.
    static func isTopic(_ piece: ArraySlice<Token>) -> Bool {
        let topic: Set<Concept?> = [.use, .clip, .filler, .last, .intro, .outro, .comma]
        let isNamed = piece.contains {
            $0.isNumber || $0.isOrdinal || $0.isName || [.clip, .last].contains($0.concept)
        }
        return isNamed && piece.first { $0.concept != .filler }?.concept == .use
            && piece.allSatisfy { $0.isNumber || $0.isOrdinal || $0.kind == .unknown || topic.contains($0.concept) }
    }

    /// "The beach first", "i want clip 3 last": a clip, a place, and nothing else.
    func isOrderOnly(_ index: Int) -> Bool {
        let isEnd = tokens[(index + 1)...].allSatisfy { $0.concept == .filler }
        return isEnd
            && tokens[..<index].allSatisfy { token in
                token.isNumber || token.kind == .unknown || [.filler, .clip].contains(token.concept)
            }
    }

    /// "Change the title to Summer 2026, a bit bigger": a look behind the words of a text, and nothing besides.
    static func isLook(_ right: ArraySlice<Token>, of left: ArraySlice<Token>) -> Bool {
        let texts: Set<Concept?> = [.change, .called, .say, .make, .add, .to]
        let looks: Set<Concept?> = [.larger, .smaller, .bold, .outline, .box]
        let links: Set<Concept?> = [
            .filler, .bit, .much, .more, .size, .colour, .text, .and, .comma, .with, .use, .make, .of,
        ]
        let steps: Set<Concept?> = [.louder, .quieter]
        func isShade(_ token: Token) -> Bool { token.isColour || token.isPlace }
        guard left.contains(where: { $0.concept == .title || $0.concept == .text }),
            left.contains(where: { texts.contains($0.concept) }), let last = left.last, !isShade(last),
            left.contains(where: { $0.kind == .unknown || $0.isQuote || $0.isNumber })
        else { return false }
        let isSized = right.contains { $0.concept == .size || $0.concept == .text }
        return right.contains { looks.contains($0.concept) || isShade($0) || (isSized && steps.contains($0.concept)) }
            && right.allSatisfy {
                links.contains($0.concept) || looks.contains($0.concept) || isShade($0) || steps.contains($0.concept)
            }
    }

    /// 标题改成晚安，朋友，…: more of the words of a text.
    static func isWords(_ near: ArraySlice<Token>, of left: ArraySlice<Token>) -> Bool {
        left.contains { $0.concept == .title || $0.concept == .text }
            && left.contains { [.change, .called, .say].contains($0.concept) }
            && near.contains { $0.kind == .unknown }
            && near.allSatisfy { $0.kind == .unknown || $0.concept == .filler }
    }

    private static func isTargetOnly(_ token: Token) -> Bool {
        token.isNumber || token.isOrdinal || [.make, .clip, .filler, .last, .and, .comma].contains(token.concept)
    }

    /// Whether a piece can stand as a wish of its own.
    static func standsAlone(_ piece: ArraySlice<Token>) -> Bool {
        let heads = piece.filter { $0.concept != .filler }
        guard let first = heads.first else { return false }
        guard heads.contains(where: isDeed) else {
            if isWish(piece), canBegin(first, heads) { return true }
            // 标题“夏天”, "title it Summer": a thing and its words need no verb.
            let hasThing = heads.contains { $0.concept == .title || $0.concept == .music }
            return (first.concept == .title && piece.count > 1) || (hasThing && heads.contains(where: \.isQuote))
        }
        return canBegin(first, heads)
    }

    private static func canBegin(_ first: Token, _ heads: [Token]) -> Bool {
        if isDeed(first) || things.contains(first.concept) { return true }
        switch first.kind {
        case .ordinal, .time, .mood, .quote, .number, .fraction, .percent, .position, .colour, .file, .factor:
            return true
        // A clip's name, and the verb behind it: 海边那段调亮.
        // 海边半速: what is seen in a clip, and a verb.
        case .unknown where first.isHan && first.to - first.from > 1 && heads.dropFirst().first.map(isDeed) == true:
            return true
        case .unknown: return first.isName || heads.contains { $0.concept == .clip } || heads.count > 2
        default: return false
        }
    }
}

// Scenes to be made: "add a clip of rain", 生成一段10秒的海上日落.

import Reel

extension Frames {
    mutating func generating() -> [Operation]? {
        // "Add both clips" names nothing that could be made.
        if clause.has(.all), clause.unknown.isEmpty, !clause.has(.generate) { return nil }
        if !clause.has(.generate), namedAsset() != nil { return nil }
        let isNext = isNextClip
        let verbs = clause.tokens.indices.filter { place in
            let concept = clause.tokens[place].concept
            return [.generate, .add].contains(concept) || isNext && concept == .make
        }
        // "add a clip of rain": the words after "a clip of" are the scene.
        let first = verbs.first ?? -1
        let isSaidFirst = isBareScene && clause.tokens[..<max(first, 0)].contains { $0.kind == .unknown }
        // 来段夜景接后面: what stands behind the scene says where to.
        let shown = clause.tokens.indices.first { $0 > first && clause.tokens[$0].kind == .unknown } ?? .max
        let isVerb = { (at: Int) in at < first + 4 && (at < shown || !clause.tokens[at].isHan) }
        let head = isSaidFirst ? -1 : verbs.last(where: isVerb) ?? -1
        guard head >= 0 || isBareScene else { return nil }
        // "Add it to the timeline" is about what is there already.
        if !clause.has(.generate), clause.has(.it), clause.unknown.isEmpty, clause.quote == nil { return nil }
        guard !clause.has(.slideshow, .subtitles, .thumbnail), !clause.has(.effect) || !clause.unknown.isEmpty else {
            return nil
        }
        // "Put a caption 'Ana Li' in the corner for the whole video".
        if clause.quote != nil, clause.has(.caption, .title, .text, .lowerThird), !clause.has(.generate) { return nil }
        let isGenerate = clause.has(.generate) || isBareScene || isNext
        if !isGenerate, !isNewScene { return nil }
        if isGenerate, clause.has(.music, .title, .voice, .subtitles), !clause.has(.video, .clip), clause.times.isEmpty,
            clause.index(of: .with) == nil, prompt(after: head).isEmpty || clause.mood != nil
        {
            return nil
        }
        let words = isTitleQuoted ? prompt(after: head) : clause.quote ?? prompt(after: head)
        guard !words.isEmpty else { return isGenerate || clause.unknown.count > 0 ? [ask("prompt")] : nil }
        var arguments: JSONObject = ["prompt": .string(words)]
        if let time = clause.times.first { arguments["duration"] = .int(time.value.count) }
        if let ratio = clause.ratio ?? spokenRatio { arguments["ratio"] = .string(ratio) }
        if clause.has(.add) && !scene.clips.isEmpty || isMoreOfScenes || isNext { arguments["mode"] = "append" }
        return [Operation(.generate, arguments)] + musicOfScene(after: head) + titleInScene(arguments)
    }

    private func musicOfScene(after head: Int) -> [Operation] {
        let isPlayed = clause.tokens.indices.contains { at in
            at > head && [.with, .add, .comma].contains(clause.tokens[at].concept)
                && isInstrument(clause.tokens[(at + 1)...])
        }
        guard clause.has(.music) || isPlayed else { return [] }
        if clause.has(.without) { return without(.music) ? [] : [Operation(.delete, ["target": "bgm"])] }
        return [Operation(.bgm, ["mood": .string(clause.musicMood ?? "calm")])]
    }

    /// "Add a clip of rain" is a scene; "add the clip I uploaded" and "add music" are not.
    private var isNewScene: Bool {
        // "Add a dog to the scene" is about a scene that is there.
        if let to = clause.index(of: .to), let clip = clause.index(of: .clip), to < clip { return false }
        if clause.hasPlace(in: scene) { return false }
        let free: Set<Concept?> = [
            .add, .make, .use, .without, .vertical, .horizontal, .square, .called, .show, .change,
        ]
        guard clause.tokens.allSatisfy({ !Clause.isDeed($0) || free.contains($0.concept) }), clause.percent == nil
        else { return false }
        if case .these = clause.clipTarget(in: scene), !clause.has(.of) { return false }
        // "Play clip 1", "put the last clip first" speak of clips that are there.
        guard clause.ordinals.isEmpty || isNextClip, clause.number == nil || isOneMore, !clause.has(.last, .previous)
        else {
            return false
        }
        guard clause.has(.clip, .video),
            !clause.has(
                .effect, .sound, .duplicate, .uploaded, .music, .title, .text, .subtitles, .transition, .crossfade,
                .wipe, .dipBlack, .dipWhite,
                .fade, .fadeIn, .fadeOut, .soundEffect, .watermark, .pip, .marker, .voice, .slideshow)
        else { return false }
        guard !scene.assets.contains(where: { said.contains(SourceText.plain($0)) }) else { return false }
        return true
    }

    /// "One more shot".
    private var isOneMore: Bool {
        zip(clause.tokens, clause.tokens.dropFirst()).contains { $0.kind == .number(1) && $1.concept == .more }
    }

    /// "Now make a second clip", where there is one.
    private var isNextClip: Bool {
        guard clause.has(.make, .add, .generate),
            let place = clause.tokens.firstIndex(where: \.isOrdinal), place > 0
        else { return false }
        let former = clause.tokens[place - 1]
        let isNew = ["a", "an", "another"].contains(clause.text.plain(former.from, former.to))
        return isNew && clause.has(.clip) || clause.ordinals == [scene.clips.count + 1]
    }

    /// "A forest, 6 seconds, and a night sky, 4 seconds": the second goes behind the first.
    private var isMoreOfScenes: Bool { before.contains { $0.name == .generate } }

    /// 来20秒极光配氛围音乐: on an empty timeline a length and something to see are a scene.
    private var isBareScene: Bool {
        (scene.clips.isEmpty || isMoreOfScenes && !clause.tokens.contains(where: Clause.isDeed))
            && !clause.times.isEmpty && !clause.unknown.isEmpty
            && !clause.has(.generate, .cut, .delete, .keep, .split, .marker, .speed)
            && (clause.index(of: .title).map { $0 > (clause.index(of: .with, .add, .called) ?? .max) } ?? true)
    }

    /// A scene named without a verb that says so: "a ten second starry sky please", 再加一段下雨, "make it rain, 5 s".
    mutating func sceneOnly() -> [Operation]? {
        if case .these = clause.clipTarget(in: scene) { return nil }
        // "Make the sky more dramatic" is about what is there.
        if clause.has(.make), clause.has(.more), clause.times.isEmpty { return nil }
        let isScene = scene.clips.isEmpty || clause.has(.add, .make, .more, .use) || !clause.times.isEmpty
        guard isScene,
            !clause.has(
                .music, .title, .text, .subtitles, .cut, .delete, .keep, .speed, .volume, .not, .sound, .soundEffect,
                .effect, .except)
        else { return nil }
        let words = prompt(after: (clause.index(of: .add, .make) ?? -1))
        guard !words.isEmpty, SceneCatalog.choose(words).matched else { return nil }
        var arguments: JSONObject = ["prompt": .string(words)]
        if let time = clause.times.first { arguments["duration"] = .int(time.value.count) }
        if let ratio = clause.ratio ?? spokenRatio { arguments["ratio"] = .string(ratio) }
        if !scene.clips.isEmpty || isMoreOfScenes { arguments["mode"] = "append" }
        return [Operation(.generate, arguments)]
    }

    private func without(_ thing: Concept) -> Bool {
        guard let no = clause.index(of: .without), let at = clause.index(of: thing) else { return false }
        return no < at
    }

    var said: String { clause.said }

    /// The scene's words: what is left of the clause without the verb, lengths, the word "video" and the music.
    private func prompt(after head: Int) -> String {
        var tokens = Array(clause.tokens[(head + 1)...])
        if let named = namedAs, named > head { tokens = Array(clause.tokens[(head + 1)..<named]) }
        let links: Set<Concept?> = [.with, .without, .called, .add]
        if let cut = tokens.indices.first(where: { at in
            links.contains(tokens[at].concept)
                && (tokens[at...].prefix { $0.concept != .comma }.contains { [.music, .title].contains($0.concept) }
                    || isInstrument(tokens[(at + 1)...]))
        }) {
            tokens = Array(tokens[..<cut])
        }
        tokens = Array(tokens[..<(goal(in: tokens) ?? tokens.count)])
        // "One more shot, 5 seconds, coffee being poured".
        while let comma = tokens.firstIndex(where: { $0.concept == .comma }), comma + 1 < tokens.count,
            tokens[..<comma].allSatisfy({ Self.isFrame($0) || Self.isTail($0) })
        {
            tokens.removeFirst(comma + 1)
        }
        // After a comma come lengths and music: "a city at night, 15 seconds, calm music".
        if let comma = tokens.indices.first(where: { tokens[$0].concept == .comma && Self.isAside(tokens[($0 + 1)...]) }
        ) {
            tokens = Array(tokens[..<comma])
        }
        if clause.isChinese || tokens.contains(where: { clause.text.plain($0.from, $0.to) == "的" }) {
            return chinesePrompt(tokens)
        }
        if let of = tokens.firstIndex(where: { $0.concept == .of }), of + 1 < tokens.count,
            tokens[..<of].allSatisfy(Self.isFrame)
        {
            tokens = Array(tokens[(of + 1)...])
        }
        while let first = tokens.first, Self.isFrame(first) || first.isOrdinal && isNextClip { tokens.removeFirst() }
        while let last = tokens.last, Self.isTail(last) { tokens.removeLast() }
        guard let first = tokens.first, let last = tokens.last else { return "" }
        return clause.text.words(first.from, last.to)
    }

    /// "… to the end of the timeline": where the scene goes, and no part of it.
    private func goal(in tokens: [Token]) -> Int? {
        let words: Set<Concept?> = [
            .to, .at, .video, .filler, .end, .start, .it, .front, .back, .of, .after, .next, .clip,
        ]
        // 接在后面, 放到最后.
        let verbs: Set<Concept?> = [.add, .move, .gather]
        let rest = tokens.lastIndex { !words.contains($0.concept) && !($0.isHan && verbs.contains($0.concept)) }
        guard let last = rest, last + 1 < tokens.count else { return nil }
        let isGoal = tokens[(last + 1)...].contains { token in
            [.to, .at, .after, .next].contains(token.concept) || token.isHan && verbs.contains(token.concept)
                || clause.text.plain(token.from, token.to).hasPrefix("to ")
        }
        return isGoal ? last + 1 : nil
    }

    private func chinesePrompt(_ tokens: [Token]) -> String {
        var tokens = tokens
        while let first = tokens.first, Self.isFrame(first) || first.concept == .of, !isWeather(first) {
            tokens.removeFirst()
        }
        while let last = tokens.last, Self.isTail(last) || last.concept == .of { tokens.removeLast() }
        guard let first = tokens.first, let last = tokens.last else { return "" }
        return clause.text.words(first.from, last.to)
    }

    /// 下 of 下雨 and 上 of 上海 are no fillers.
    private func isWeather(_ token: Token) -> Bool {
        token.concept == .filler && ["下", "上", "中", "里"].contains(clause.text.plain(token.from, token.to))
    }

    private static func isAside(_ rest: ArraySlice<Token>) -> Bool {
        for token in rest.prefix(while: { $0.concept != .comma }) {
            switch token.kind {
            case .time, .mood, .ratio, .concept(.music), .concept(.title), .concept(.vertical), .concept(.horizontal):
                return true
            default: continue
            }
        }
        return false
    }

    private static func isFrame(_ token: Token) -> Bool {
        switch token.kind {
        case .time, .ratio, .number: true
        case .concept(let concept):
            [
                .filler, .clip, .video, .range, .make, .with, .vertical, .horizontal, .square, .more, .comma, .again,
                .at, .it, .by,
                .of, .image,
            ].contains(concept)
        default: false
        }
    }

    private static func isTail(_ token: Token) -> Bool {
        switch token.kind {
        case .time, .ratio: true
        case .concept(let concept): [.filler, .clip, .video, .comma, .vertical, .horizontal, .square].contains(concept)
        default: false
        }
    }
}

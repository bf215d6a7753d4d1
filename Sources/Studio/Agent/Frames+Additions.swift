// What is laid over, between or under clips: transitions, subtitles, watermarks, pictures in pictures, voices, sounds.

import Reel

extension Frames {
    mutating func additions() -> [Operation]? {
        if let sounds = soundsAtCuts() { return sounds }
        if isTransition || clause.has(.transition, .crossfade, .wipe, .slide, .dipBlack, .dipWhite, .hardCut) {
            return elsewhere(transition())
        }
        let isMarked = clause.tokens.first { $0.concept != .filler }?.concept == .marker
        if clause.has(.marker), isMarked || !clause.has(.cut, .delete, .keep, .split) { return markers() }
        if clause.has(.duck) || isLoweredUnderSpeech {
            var arguments: JSONObject = ["target": "bgm"]
            let isGoal = clause.has(.to, .shorten) && !clause.has(.by)
            arguments["amount"] = clause.percent.map { .double(isGoal ? 1 - $0 : $0) }
            return [Operation(.duck, arguments)]
        }
        if isSpoken { return [voiceOver()] }
        if let sounds = soundEffects() { return sounds }
        if clause.has(.subtitles) { return [subtitles()] }
        // 去掉静音: what is silent, as nothing is muted that could be taken away.
        let isSilence = clause.has(.mute) && clause.has(.delete) && !clause.has(.sound, .music)
        if clause.has(.silence) || isSilence && !Phrase.lifted.isSaid(in: said) {
            return targets(else: "all") { Operation(.removeSilence, ["target": .string($0)]) }
        }
        // "The logo is too big" lays no second one over it.
        if clause.has(.watermark), clause.has(.larger, .smaller, .louder, .quieter), !clause.has(.add, .use),
            clause.percent == nil
        {
            return [resizedMark()]
        }
        if clause.has(.watermark) { return overlay(.watermark, .image) }
        if clause.has(.pip) { return overlay(.pip, .video) }
        if clause.has(.slideshow) { return [slideshow()] }
        if clause.has(.thumbnail) { return [Operation(.thumbnail, ["at": thumbnail])] }
        if clause.has(.normalise, .lufs), !clause.has(.music) || !clause.has(.speech, .voice) {
            // Said with or without its minus sign.
            let level = clause.tokens.compactMap { token -> Double? in
                if case .number(let number) = token.kind, (5...40).contains(number) { number } else { nil }
            }
            return [Operation(.loudness, ["lufs": .int(-Int(level.first ?? 14))])]
        }
        return nil
    }

    /// "Quieter when somebody speaks", 有人说话的时候音乐压到一成.
    private var isLoweredUnderSpeech: Bool {
        // "Drop the volume whenever someone talks", 有人说话的时候小一点: of the music, where there is any.
        let isMeanwhile = Phrase.meanwhile.isSaid(in: said) && !scene.draft.music.isEmpty && namedAsset() == nil
        if clause.has(.speech, .voice), clause.has(.quieter, .less), isMeanwhile { return true }
        let goesOn = scene.lastTarget == "bgm" && clause.has(.quieter) && clause.clipTarget(in: scene) == .none
        guard clause.has(.speech, .voice), clause.has(.music) || goesOn && Phrase.whenSpoken.isSaid(in: said) else {
            return false
        }
        // "I can't hear the voice over the music".
        if clause.has(.louder), Phrase.cannotHear.isSaid(in: said), clause.clipTarget(in: scene) == .none {
            return true
        }
        return clause.has(.quieter, .less) || clause.percent != nil && Phrase.whenSpoken.isSaid(in: said)
    }

    /// "A fade between the clips" is a crossfade.
    private var isTransition: Bool {
        let isBetween = clause.has(.between) || ["之间", "段中间", "片段中间", "镜头中间"].contains(where: clause.said.contains)
        let isSoft =
            clause.has(.fade, .fadeIn, .fadeOut)
            || Phrase.abrupt.isSaid(in: said)
        return isSoft && isBetween && !clause.has(.music, .title)
    }

    private func transition() -> Operation {
        let kinds: [(Concept, String)] = [
            (.wipe, "wipe"), (.slide, "slide"), (.zoom, "zoom"), (.dipBlack, "dip_black"), (.dipWhite, "dip_white"),
        ]
        // 切换太生硬: a soft one is the only remedy.
        if Phrase.abrupt.isSaid(in: said), !clause.has(.delete, .without) {
            return Operation(.transition, ["at": (cut ?? cutJustMade).map { .int($0) } ?? "all", "type": "crossfade"])
        }
        // "The last transition is too fast" asks for no new ones.
        let isState = clause.has(.speedUp, .slowDown) || clause.isComplaint
        if isState, !clause.has(.add, .use, .make, .change, .delete, .with, .without) { return ask("what") }
        let kind = kinds.first { clause.has($0.0) }?.1 ?? "crossfade"
        if case .missing(let place) = clause.clipTarget(in: scene) {
            return ask("target", ["missing": .int(place), "count": .int(scene.clips.count)])
        }
        // "Between all of them except the last two": at which cuts, then?
        if clause.isException { return ask("target") }
        let place = cutBetweenThem ?? cutBesideIt ?? cut ?? cutJustMade
        if place == nil, isThere { return ask("target") }
        var arguments: JSONObject = ["at": place.map { .int($0) } ?? "all", "type": .string(kind)]
        if clause.has(.delete, .without, .hardCut) { arguments["type"] = "none" }
        // 第五秒加个转场: a place in a clip, and no length.
        if let point = clause.times.first, clause.times.count == 1, point.isPoint { return ask("time") }
        if let time = clause.times.first { arguments["duration"] = .int(time.value.count) }
        return Operation(.transition, arguments)
    }

    /// Between which clips: k = between clip k and the next; `nil` = at every cut.
    private var cut: Int? {
        if clause.has(.all), !clause.has(.last) { return nil }
        guard case .these(let ids) = clause.clipTarget(in: scene) else {
            let numbers = clause.tokens.compactMap {
                if case .number(let number) = $0.kind { Int(min(number, 100)) } else { nil }
            }
            return numbers.count == 2 && numbers[1] == numbers[0] + 1 ? numbers[0] : nil
        }
        let places = ids.compactMap { id in scene.clips.firstIndex { $0.id == id }.map { $0 + 1 } }
        guard let first = places.min() else { return nil }
        let isBefore = places.count == 1 && (clause.has(.before) || first == scene.clips.count)
        return isBefore ? max(first - 1, 1) : first
    }

    /// 在5秒和10秒各打一个标记: one at each time.
    private func markers() -> [Operation] {
        let times = spokenTimes
        guard times.count > 1, clause.has(.and, .comma) else { return [marker()] }
        return times.map { Operation(.marker, ["at": .int($0.count)]) }
    }

    private func marker() -> Operation {
        guard let time = clause.times.first?.value ?? bareMoment ?? momentOfClip else { return ask("time") }
        var arguments: JSONObject = ["at": .int(time.count)]
        let named = clause.tokens.lastIndex { clause.text.plain($0.from, $0.to) == "as" }
        let called = (clause.index(of: .called, .say) ?? named).map { clause.words(after: $0) }
        if let name = clause.quote ?? called, !name.isEmpty { arguments["name"] = .string(name) }
        return Operation(.marker, arguments)
    }

    private var isSpoken: Bool {
        // "Make the voice louder" speaks of one that is there.
        let isLoudness = clause.has(.louder, .quieter, .mute, .unmute) && clause.quote == nil
        let hasWords = clause.quote != nil || wordsAfterColon != nil || clause.spokenWords != nil
        return clause.has(.voice) && !isLoudness && (hasWords || clause.has(.add, .generate, .say, .make))
    }

    private func voiceOver() -> Operation {
        guard let text = clause.quote ?? wordsAfterColon ?? clause.spokenWords else { return ask("text") }
        var arguments: JSONObject = ["text": .string(text)]
        if let time = clause.times.first {
            arguments["frm"] = .int(time.value.count)
        } else if clause.quote == nil, clause.tokens.last?.concept == .end {
            arguments["frm"] = .int(max(scene.length - Milliseconds(3000), .zero).count)
        }
        if arguments["frm"] == nil, [.start, .front].contains(clause.tokens.last?.concept) { arguments["frm"] = 0 }
        return Operation(.voiceover, arguments)
    }

    private var wordsAfterColon: String? {
        guard let colon = clause.tokens.firstIndex(where: { clause.text.words($0.from, $0.to) == ":" }) else {
            return nil
        }
        let words = clause.words(after: colon)
        return words.isEmpty ? nil : words
    }

    /// A picture or a film over the film.
    func overlay(_ name: OperationName, _ kind: MediaKind) -> [Operation] {
        if clause.has(.delete, .without) {
            if clause.has(.title, .music, .subtitles) { return [ask("what")] }
            return [Operation(.delete, ["target": .string(name.rawValue)])]
        }
        // "The beach in a small window": a clip, and no file that was uploaded.
        let isOfClip = name == .pip && clause.isNamedBefore(.pip, in: scene)
        guard let asset = namedAsset() ?? (isOfClip ? nil : lastAsset(kind)) else {
            return [ask(name == .watermark ? "logo" : "asset")]
        }
        var arguments: JSONObject = ["asset": .string(asset)]
        arguments["position"] = clause.position.map { .string($0) }
        let parts = clause.tokens.indices.compactMap { index -> (Double, Bool)? in
            switch clause.tokens[index].kind {
            case .percent(let part), .fraction(let part): return (part, isOpacity(index))
            default: return nil
            }
        }
        if parts.count > 1 {
            for (part, isOpacity) in parts { arguments[isOpacity ? "opacity" : "scale"] = .double(part) }
        } else if clause.has(.opacity) {
            arguments["opacity"] = .double(clause.percent ?? clause.fraction ?? 0.5)
        } else if let part = clause.percent ?? clause.fraction {
            arguments["scale"] = .double(part)
        } else if Phrase.faint.isSaid(in: said) {
            arguments["opacity"] = 0.5
        }
        let times = spokenTimes
        // A mark is there from end to end.
        if name == .watermark, !clause.times.isEmpty { return [ask("time")] }
        let isSpan = times.count == 2 && times[0] < times[1]
        let span = isSpan ? (from: times[0], to: times[1]) : times.isEmpty ? clipStretch : nil
        if name == .pip, let span {
            arguments["frm"] = .int(span.from.count)
            arguments["to"] = .int(span.to.count)
        }
        if arguments["scale"] == nil, clause.has(.smaller, .quieter, .larger, .louder) {
            arguments["scale"] = .double(sizeSaid(name))
        }
        return [Operation(name, arguments)]
    }

    /// "Small", 大一点 of a picture that is laid over the film: against what it has by itself.
    private func sizeSaid(_ name: OperationName) -> Double {
        let isLess = clause.has(.smaller, .quieter)
        return name == .pip ? (isLess ? 0.2 : 0.4) : (isLess ? 0.1 : 0.25)
    }

    /// Whether a percentage is said of how much shows through: the word stands right before or right behind it.
    private func isOpacity(_ index: Int) -> Bool {
        let near = clause.tokens[max(index - 2, 0)..<min(index + 2, clause.tokens.count)].filter {
            $0.concept != .filler
        }
        let isBehind = index + 1 < clause.tokens.count && clause.tokens[index + 1].concept == .opacity
        let isSize =
            index + 1 < clause.tokens.count && [.filler, .size].contains(clause.tokens[index + 1].concept)
            && !near.contains { $0.concept == .opacity }
        return isBehind || (!isSize && near.contains { $0.concept == .opacity })
    }

    /// "No motion".
    var isStillSlides: Bool {
        ["no motion", "without motion", "static", "no movement", "不动", "静止", "无动效", "不要动"].contains(
            where: said.contains)
    }

    private func slideshow() -> Operation {
        var arguments: JSONObject = ["assets": "all_images"]
        if let time = clause.times.first { arguments["each"] = .int(time.value.count) }
        if isStillSlides {
            arguments["motion"] = "none"
        } else if clause.has(.zoom) {
            arguments["motion"] = clause.has(.without, .not) ? "none" : "kenburns"
        }
        return Operation(.slideshow, arguments)
    }
}

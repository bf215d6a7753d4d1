// Clauses that go on about the wish before them: a level, a name, a place, a size.

import Reel

extension Frames {
    /// "…, but only at 20 % volume".
    private var isVolumeOnly: Bool {
        clause.tokens.allSatisfy { token in
            switch token.kind {
            case .percent, .fraction: return true
            default: break
            }
            return [.add, .use, .change, .volume, .at, .to, .filler, .only, .it, .make, .music, .comma, .and, .shorten]
                .contains(
                    token.concept)
        }
    }

    /// 标题不要了，换成“启程”: the words that take its place.
    var newTitle: [Operation]? {
        guard let last = before.last, last.name == .delete, last.target == "title", let words = clause.quote,
            clause.tokens.allSatisfy({
                $0.isQuote || [.change, .to, .filler, .use, .replace, .with, .it].contains($0.concept)
            })
        else { return nil }
        return [Operation(.title, ["text": .string(words)])]
    }

    /// 从头放到尾, "from start to end" behind music.
    private var musicThroughout: JSONObject? {
        let words: Set<Concept?> = [
            .from, .start, .to, .end, .video, .filler, .all, .add, .move, .until, .show, .last, .comma,
        ]
        guard before.last?.name == .bgm, clause.has(.video) || clause.has(.start) && clause.has(.end, .last),
            clause.tokens.allSatisfy({ words.contains($0.concept) })
        else { return nil }
        return ["frm": 0, "to": .int(scene.length.count)]
    }

    /// …，从第二段开始放 behind music: from when to when it is heard.
    private var musicPlaced: JSONObject? {
        let words: Set<Concept?> = [
            .from, .start, .to, .end, .filler, .add, .move, .until, .show, .clip, .last, .comma, .at, .it, .only, .and,
            .music, .intro, .outro,
        ]
        guard before.last?.name == .bgm,
            clause.tokens.allSatisfy({
                $0.isTime || $0.isOrdinal || $0.isNumber || $0.kind == .unknown || words.contains($0.concept)
            })
        else { return nil }
        let heard = clause.times.isEmpty ? heardByClip : heardWhen
        return heard.isEmpty ? nil : heard
    }

    /// 放下面 behind a caption.
    private var isPlaceOnly: Bool {
        clause.tokens.allSatisfy { token in
            if case .position = token.kind { return true }
            return [.add, .move, .make, .it, .at, .to, .filler, .comma, .and].contains(token.concept)
        }
    }

    /// "…, not too loud" behind music that is put in.
    private var isSoftOnly: Bool {
        clause.has(.quieter)
            && ["not too loud", "not that loud", "not so loud", "not as loud"].contains(where: said.contains)
            && clause.tokens.allSatisfy { [.quieter, .filler, .but, .and, .comma, .music, .it].contains($0.concept) }
    }

    /// "…, at 20 %" of the music just added, or of a level just changed: the level wished takes the place of the step.
    private var levelGoingOn: JSONObject? {
        if let last = before.last, last.name == .bgm, last.arguments["volume"] == nil, isSoftOnly {
            return ["volume": 0.3]
        }
        guard let last = before.last, isVolumeOnly, !clause.has(.clip, .title, .video, .speed) else { return nil }
        if last.name == .bgm, let part = clause.percent, !clause.has(.sound) { return ["volume": .double(part)] }
        guard last.name == .volume, let part = clause.percent ?? clause.fraction,
            !clause.has(.cut, .delete, .louder, .quieter)
        else { return nil }
        return ["level": .double(part)]
    }

    mutating func goingOn() -> [Operation]? {
        if let more = sceneMoved ?? textLasting ?? textStaying {
            amendment = more
            return []
        }
        if before.last?.name == .marker, !clause.has(.title, .marker), let called = clause.index(of: .called) {
            amendment = ["name": .string(clause.quote ?? clause.words(after: called))]
            return []
        }
        if let more = levelGoingOn ?? slideshowGoingOn {
            amendment = more
            return []
        }
        if let mark = markGoingOn() { return mark }
        // "Add subs.srt and shift them half a second later".
        if before.last?.name == .subtitles, clause.has(.later, .earlier), clause.times.count == 1,
            clause.has(.it) || clause.relation == .along, clause.clipTarget(in: scene) == .none
        {
            let time = clause.times[0].value
            return [Operation(.subtitles, ["shift": .int(clause.has(.earlier) ? -time.count : time.count)])]
        }
        if let look = lookOfTextGoingOn() { return look }
        if let newTitle { return newTitle }
        if let more = soundGoingOn() ?? musicThroughout ?? musicPlaced {
            amendment = more
            return []
        }
        if textGoingOn() || isShiftedAgain { return [] }
        if let last = before.last, last.name == .retime, let time = clause.times.first, clause.times.count == 1,
            !time.isPoint, let from = last.time("frm"), isMomentOnly
        {
            amendment = ["to": .int((from + time.value).count)]
            return []
        }
        if let stay = stayGoingOn() {
            amendment = ["duration": .int(stay.count)]
            return []
        }
        return overlayGoingOn()
    }

    /// "…, 2.5 seconds each, no zooming": of the slideshow.
    private var slideshowGoingOn: JSONObject? {
        guard before.last?.name == .slideshow, clause.clipTarget(in: scene) == .none,
            !clause.has(.music, .title, .sound, .cut, .delete)
        else { return nil }
        var more = JSONObject()
        if let time = clause.times.first { more["each"] = .int(time.value.count) }
        if isStillSlides { more["motion"] = "none" }
        if clause.has(.zoom, .animation) { more["motion"] = clause.has(.without, .not) ? "none" : "kenburns" }
        return more.isEmpty ? nil : more
    }

    /// "…, in the corner, at 30 %": goes on about the picture just laid over the film.
    private mutating func overlayGoingOn() -> [Operation]? {
        let overlays: Set<OperationName> = [.pip, .watermark]
        guard let last = before.last, overlays.contains(last.name), namedAsset() == nil, clause.quote == nil,
            !clause.has(.music, .title, .clip, .sound, .subtitles, .cut, .delete), clause.times.isEmpty
        else { return nil }
        var more = JSONObject()
        more["position"] = clause.position.map { .string($0) }
        if let part = clause.percent ?? clause.fraction {
            more[clause.has(.opacity) ? "opacity" : "scale"] = .double(part)
        }
        let isSizeOnly = clause.tokens.allSatisfy {
            [.smaller, .larger, .quieter, .louder, .bit, .filler, .make, .it, .opacity, .comma, .and, .more]
                .contains($0.concept)
        }
        let isSized = clause.has(.smaller, .larger, .quieter, .louder) && more["scale"] == nil
        if isSized, isSizeOnly || more["opacity"] != nil || more["position"] != nil {
            more["scale"] = .double(clause.has(.smaller, .quieter) ? 0.1 : 0.3)
        }
        if isSizeOnly, clause.has(.opacity), more["opacity"] == nil { more["opacity"] = 0.5 }
        guard !more.isEmpty else { return nil }
        amendment = more
        return []
    }

    /// "The subs are a second too early, delay them": the remedy of what was said is done.
    private var isShiftedAgain: Bool {
        guard let last = before.last, last.name == .subtitles, last.arguments["shift"] != nil else { return false }
        let words: Set<Concept?> = [
            .later, .earlier, .move, .it, .subtitles, .filler, .slowDown, .speedUp, .bit, .make,
        ]
        return clause.has(.later, .earlier, .slowDown, .speedUp)
            && clause.tokens.allSatisfy { words.contains($0.concept) }
    }

    /// When or where the text just added is shown: 加标题“你好”，显示前4秒; 放下面; 在最后三秒.
    private mutating func textGoingOn() -> Bool {
        if before.last?.name == .voiceover, clause.quote == nil, isMomentOnly, clause.times.isEmpty,
            clause.has(.last, .end)
        {
            amendment = ["frm": .int(max(scene.length - Milliseconds(3000), .zero).count)]
            return true
        }
        if before.last?.name == .voiceover, clause.quote == nil, isMomentOnly, let time = clause.times.first {
            amendment = ["frm": .int(time.value.count)]
            return true
        }
        let texts: Set<OperationName> = [.title, .lowerThird, .caption]
        guard let last = before.last, texts.contains(last.name), clause.quote == nil,
            !clause.has(.cut, .delete, .clip, .music)
        else { return false }
        if let time = clause.times.first, clause.has(.show, .until) || isMomentOnly {
            let times = spokenTimes
            let isLast = times.count == 1 && clause.has(.last, .end)
            let start = times.count > 1 ? times[0] : isLast ? max(scene.length - time.value, .zero) : .zero
            let end = times.count > 1 ? times[1] : isLast ? scene.length : time.value
            amendment = ["frm": .int(start.count), "to": .int(end.count)]
            return true
        }
        guard last.name != .title, let place = clause.position, isPlaceOnly else { return false }
        amendment = ["position": .string(place)]
        return true
    }

    private var isMomentOnly: Bool {
        clause.tokens.allSatisfy { token in
            token.isTime || token.isNumber
                || [.at, .from, .to, .range, .until, .last, .end, .start, .filler, .comma, .move, .add, .it, .voice]
                    .contains(
                        token.concept)
        }
    }
}

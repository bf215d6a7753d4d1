// How long a title, a picture and the music are there, and what can only be changed as a whole.

import Reel

extension Frames {
    // MARK: Titles and pictures

    /// "Keep the title on the whole time", 标题一直显示到结尾; "… and keep it up the whole time".
    func titleThroughout() -> Operation? {
        guard clause.has(.title, .text) || goesOnOfText, clause.quote == nil, clause.times.isEmpty,
            clause.unknown.isEmpty,
            !clause.has(.add, .called, .say, .lowerThird, .caption, .subtitles, .delete), style().isEmpty
        else { return nil }
        let isAlways = ["一直", "始终"].contains(where: clause.said.contains)
        let isUpTo = clause.has(.to, .until) || saysTo || clause.said.contains("to the end")
        let isToEnd = (isUpTo || isAlways) && clause.has(.end) || isUpTo && clause.has(.last, .back)
        // “Title: Hello, the whole time”: the words are the wish.
        let isThroughout = Phrase.throughout.isSaid(in: said) && !said.contains(":")
        let isWhole = clause.has(.video, .all) || isThroughout || isAlways && !isToEnd
        let lasts =
            isAlways || isThroughout || clause.has(.show, .keep, .last, .extend, .until) || clause.has(.make) && isWhole
        guard lasts, isWhole || isToEnd else { return nil }
        let isFromStart = isWhole && !isToEnd || clause.has(.from) && clause.has(.start)
        let start = isFromStart ? .zero : spokenTitle?.begin ?? .zero
        return shown(from: start, to: scene.length)
    }

    /// Behind a wish about a text, and about nothing else.
    var goesOnOfText: Bool {
        let deeds: Set<OperationName> = [.title, .editText, .styleText]
        guard let last = before.last, deeds.contains(last.name), last.target != "subtitles" else { return false }
        let words: Set<Concept?> = [
            .it, .show, .keep, .last, .until, .freeze, .filler, .all, .video, .at, .from, .to, .start, .end, .and,
            .comma, .add, .make, .title, .text, .range, .of,
        ]
        return clause.has(.it, .show, .keep)
            && clause.tokens.allSatisfy { token in
                // "Keep it up" is no sound.
                words.contains(token.concept) || clause.text.plain(token.from, token.to) == "up"
            }
    }

    /// 显示到, 停留到: the word for showing says how far.
    var saysTo: Bool {
        clause.tokens.contains { token in
            token.concept == .show && clause.text.plain(token.from, token.to).hasSuffix("到")
        }
    }

    /// "For 3 seconds", 显示3秒: how long what is put in is seen.
    func stay() -> (value: Milliseconds, index: Int)? {
        let isEdge = clause.has(.start, .end, .front, .back) && !clause.has(.before, .after, .from, .last)
        for time in clause.times where !time.isPoint {
            let before = time.index > 0 ? clause.tokens[time.index - 1] : nil
            let word = before.map { clause.text.plain($0.from, $0.to) } ?? ""
            let isSaid =
                before?.concept == .show || ["for", "lasting", "停留", "持续", "放", "停", "时长", "长度", "时间"].contains(word)
            if isSaid || (isEdge && clause.times.count == 1 && before?.concept != .at) {
                return (time.value, time.index)
            }
        }
        return nil
    }

    /// "…, for 3 seconds", …，显示3秒: of the picture that was just put in.
    func stayGoingOn() -> Milliseconds? {
        guard let last = before.last, [.append, .insert].contains(last.name), clause.times.count == 1,
            let time = clause.times.first, !time.isPoint,
            clause.has(.show, .keep, .last, .freeze) || clause.said.hasPrefix("for")
                || clause.has(.it) && clause.has(.make),
            clause.tokens.allSatisfy({ token in
                token.isTime
                    || [
                        .show, .keep, .last, .make, .it, .filler, .comma, .image, .at, .freeze,
                    ].contains(token.concept)
            })
        else { return nil }
        return time.value
    }

    // MARK: Music

    /// "Start the music at 5 seconds", "music only in the second half": the same music, from when to when.
    mutating func musicWindow() -> [Operation]? {
        guard clause.has(.music) || isComingIn || isMusicPlaced, !scene.draft.music.isEmpty, clause.mood == nil,
            clause.quote == nil,
            clause.file == nil, clause.percent == nil || isLevelApart, clause.factor == nil,
            !clause.has(.volume) || isLevelApart,
            !clause.has(
                .use, .generate, .change, .replace, .louder, .quieter, .mute, .unmute, .fade, .fadeIn,
                .fadeOut, .speedUp, .slowDown, .loop, .uploaded, .voice, .speech, .larger, .smaller, .more, .less,
                .shorten, .extend, .split)
        else { return nil }
        if clause.has(.delete, .without) || isStoppedInside || clause.has(.cut) && onlyClip != nil {
            return goneInPart()
        }
        // "Bring the music in at the ceremony": with that clip.
        if !clause.has(.between, .before, .after) {
            let byClip = heardByClip
            if !byClip.isEmpty { return [Operation(.bgm, byClip)] }
        }
        // "Let it end before the last clip".
        if clause.has(.end, .until), clause.has(.before, .until, .at), !clause.has(.after),
            let clip = onlyClip
        {
            let from = clause.has(.start, .from) ? clause.times.first?.value : nil
            let begin = from ?? scene.draft.music.first?.begin ?? .zero
            guard begin < clip.begin else { return nil }
            return [Operation(.bgm, ["frm": .int(begin.count), "to": .int(clip.begin.count)])]
        }
        // 播放, "play" puts nothing new in.
        let isNew =
            !isComingIn
            && clause.tokens.contains { token in
                token.concept == .add
                    && !["play", "bring in", "播放", "放"].contains(clause.text.plain(token.from, token.to))
            }
        var heard = isNew ? JSONObject() : heardWhen
        if !heard.isEmpty, isLevelApart { heard["volume"] = clause.percent.map { .double($0) } }
        return heard.isEmpty ? nil : [Operation(.bgm, heard)]
    }

    /// 12秒到20秒之间音乐停掉: a gap, and no stretch in which it plays.
    private var isStoppedInside: Bool {
        guard !clause.has(.start, .show, .add, .move), spokenTimes.count == 2, clause.times.count > 0,
            let end = clause.tokens.lastIndex(where: { token in
                let word = clause.text.plain(token.from, token.to)
                return token.concept == .end && ["stop", "停", "就停"].contains(where: word.hasPrefix)
            })
        else { return false }
        let times = clause.times.map(\.index)
        // "From 3 seconds, ends at 25": the end stands between them.
        return end < times[0] || end > times[times.count - 1]
    }

    /// 音乐从第5秒到第20秒，音量三成: the level stands behind a pause, and is of all of it.
    private var isLevelApart: Bool {
        guard spokenTimes.count > 1, let last = clause.times.last?.index,
            let level = clause.tokens.lastIndex(where: \.isAmount), last < level
        else { return false }
        return clause.tokens[last..<level].contains { $0.concept == .comma }
    }

    /// "The music starts too early, let it come in at 4 s".
    private var isComingIn: Bool {
        let isSpokenOf = clause.has(.it) || clause.relation == .along
        return scene.lastTarget == "bgm" && isSpokenOf
            && (clause.has(.show) || isKickedIn || clause.has(.add) && clause.has(.it) && clause.has(.at))
            && clause.times.count == 1
            && clause.unknown.isEmpty && clause.quote == nil && !clause.has(.title, .text, .clip, .subtitles)
    }

    private var isKickedIn: Bool { Phrase.comesIn.isSaid(in: said) }

    /// 从第二段才开始放 behind a message about music.
    private var isMusicPlaced: Bool {
        let words: Set<Concept?> = [.from, .start, .end, .until, .to, .filler, .add, .show, .clip, .at, .it, .only]
        return before.isEmpty && scene.lastTarget == "bgm" && clause.has(.add, .show) && clause.has(.from, .until)
            && clause.quote == nil && clause.file == nil
            && clause.tokens.allSatisfy { token in
                token.isTime || token.isOrdinal || token.isNumber || token.isName || words.contains(token.concept)
                    || Phrase.onlyThen.all.contains(clause.text.plain(token.from, token.to))
            }
    }

    /// "Remove the music after 20 seconds": what is left of it; a gap in the middle cannot be made.
    private mutating func goneInPart() -> [Operation]? {
        var stretch = clause.times.isEmpty && !isStretchNamed ? nil : range(in: (.zero, scene.length))
        if let clip = onlyClip {
            stretch = (clip.begin, clip.end ?? clip.begin)
            if clause.has(.after) { stretch = (clipEdge?.time ?? clip.end ?? clip.begin, scene.length) }
            if clause.has(.before) { stretch = (.zero, clipEdge?.time ?? clip.begin) }
        }
        guard let gone = stretch, gone.0 < gone.1 else { return nil }
        let start = scene.draft.music.first?.begin ?? .zero
        if gone.0 <= start { return [Operation(.bgm, ["frm": .int(gone.1.count)])] }
        if gone.1 >= scene.length { return [Operation(.bgm, ["frm": .int(start.count), "to": .int(gone.0.count)])] }
        let label = clause.isChinese ? "删掉整段音乐" : "remove all of the music"
        return offer("musicStretch", [Choice(label: label, operations: [Operation(.delete, ["target": "bgm"])])])
    }

    /// "Fade out the music at 20 seconds": there it begins to fade, and ends soon after.
    func fadingOutAt() -> [Operation]? {
        guard clause.has(.fadeOut), !clause.has(.fadeIn), clause.has(.music), clause.times.count == 1,
            let time = clause.times.first,
            time.isPoint || clause.isPoint(time.index) || clause.has(.after) || sideOfTime() == .after,
            let music = scene.draft.music.first
        else { return nil }
        let end = min(time.value + Milliseconds(2000), scene.length)
        return [Operation(.bgm, ["frm": .int(music.begin.count), "to": .int(end.count)])]
    }

    /// "Fade the music in at 10 seconds": there it begins.
    func fadingInAt() -> [Operation]? {
        guard clause.has(.fadeIn), !clause.has(.fadeOut), clause.has(.music), clause.times.count == 1,
            let time = clause.times.first, time.isPoint || clause.isPoint(time.index), time.value > .zero,
            time.value < scene.length, !scene.draft.music.isEmpty
        else { return nil }
        let fade: JSONObject = ["kind": "in", "media": "audio", "target": "bgm", "duration": 2000]
        return [Operation(.bgm, ["frm": .int(time.value.count)]), Operation(.fade, fade)]
    }

    /// From when to when music is to be heard, where that is said.
    var heardWhen: JSONObject {
        var heard = JSONObject()
        let times = spokenTimes
        // "One second before the end".
        if let time = clause.times.first, clause.times.count == 1, !time.isPoint, clause.has(.before),
            let mark = clause.index(of: .before), time.index < mark,
            clause.tokens[mark...].contains(where: { $0.concept == .end }), time.value < scene.length
        {
            let begin = scene.draft.music.first?.begin ?? .zero
            return ["frm": .int(begin.count), "to": .int((scene.length - time.value).count)]
        }
        let isLength = clause.times.count == 1 && !clause.times[0].isPoint && !clause.isPoint(clause.times[0].index)
        if isLength, clause.has(.only), isStretchNamed, let part = range(in: (.zero, scene.length)) {
            return ["frm": .int(part.0.count), "to": .int(part.1.count)]
        }
        let starts = clause.has(.start, .from, .show) || isKickedIn || isComingIn
        let ends = clause.has(.end, .until) || clause.has(.cut) && clause.has(.at, .after)
        if times.count > 1 {
            heard["frm"] = .int(times[0].count)
            heard["to"] = .int(times[1].count)
        } else if let time = times.first, starts != ends, !clause.has(.last, .before) {
            if ends { heard["frm"] = .int((scene.draft.music.first?.begin ?? .zero).count) }
            heard[starts ? "frm" : "to"] = .int(time.count)
        } else if isStretchNamed, clause.has(.only, .keep, .add, .at), let part = range(in: (.zero, scene.length)) {
            heard["frm"] = .int(part.0.count)
            heard["to"] = .int(part.1.count)
        }
        return heard
    }

    /// "Louder music from 10 to 20 seconds": music has one level, so that all of it is offered instead. `nil` for
    /// every other wish.
    mutating func ofAllTheMusic(_ made: [Operation]) -> [Operation]? {
        guard made.count == 1, let change = made.first, change.target == "bgm", change.name != .unmute,
            isStretchNamed || isEdge(.start) || isEdge(.end)
        else { return nil }
        return offer("musicStretch", [Choice(label: clause.isChinese ? "整段音乐" : "all of the music", operations: made)])
    }
}

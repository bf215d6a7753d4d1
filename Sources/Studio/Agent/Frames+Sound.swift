// Fades, speed and loudness.

import Reel

extension Frames {
    mutating func fading() -> [Operation]? {
        // "In at the start and out at the end, half a second each".
        if before.last?.name == .fade, let length = fadeLength, Phrase.each.isSaid(in: said) {
            amendment = ["duration": .int(length.count)]
        }
        guard clause.has(.fade, .fadeIn, .fadeOut), !isRampByFade else {
            return nil
        }
        // "No fade": none is put there.
        if clause.has(.without), !clause.isChinese { return [ask("what")] }
        if let more = fadingOn() ?? fadingOutAt() ?? fadingInAt() { return more == before.suffix(1) ? [] : more }
        let isIn = clause.has(.fadeIn) || (clause.has(.fade) && clause.has(.start) && !clause.has(.end))
        let isUnnamed = clause.relation == .along && before.last?.target == "bgm" && !isOfPicture
        let goesOn = (clause.has(.it) || isUnnamed) && scene.lastTarget == "bgm"
        if clause.has(.title) || isTitleSpokenOf {
            return [Operation(.styleText, ["target": "title", "animation": "fade"])]
        }
        let isSound = clause.has(.music, .sound, .volume) || goesOn
        // The sound of one clip: the music is not faded in its place.
        if isSound, !goesOn, !clause.has(.music), isSoundOfOne { return [ask("what")] }
        var arguments: JSONObject = [
            "kind": isIn ? "in" : "out", "media": isSound ? "audio" : "video",
            "target": clause.has(.music) || goesOn ? "bgm" : "all",
        ]
        arguments["duration"] = .int(fadeLength?.count ?? (!isSound ? 1000 : isSlowEnd ? 4000 : 2000))
        if !isSound, case .these(let ids) = clause.clipTarget(in: scene), let id = ids.first {
            arguments["target"] = .string(id)
        } else if !isSound, clause.has(.it), scene.isSpokenHere, let id = clause.spokenOf(in: scene).first {
            arguments["target"] = .string(id)
        }
        if isSound, !goesOn, let both = fadingPictureToo(arguments) { return both }
        guard clause.has(.fadeIn), clause.has(.fadeOut) else {
            return before.last == Operation(.fade, arguments) ? [] : [Operation(.fade, arguments)]
        }
        var other = arguments
        other["kind"] = "out"
        if clause.times.count > 1 { other["duration"] = .int(clause.times[1].value.count) }
        return [Operation(.fade, arguments), Operation(.fade, other)]
    }

    /// "Fade the music and the picture out".
    private func fadingPictureToo(_ sound: JSONObject) -> [Operation]? {
        guard clause.has(.and), clause.has(.image, .video, .picture), !clause.has(.fadeIn) || !clause.has(.fadeOut)
        else {
            return nil
        }
        var picture = sound
        picture["media"] = "video"
        picture["target"] = "all"
        picture["duration"] = .int(fadeLength?.count ?? 1000)
        return [Operation(.fade, sound), Operation(.fade, picture)]
    }

    private var isSoundOfOne: Bool {
        if case .these(let ids) = clause.clipTarget(in: scene) { return ids.count < scene.clips.count }
        let last = before.last?.target
        return clause.relation == .along && scene.clips.count > 1 && scene.clips.contains { $0.id == last }
    }

    /// "Fade to black", 画面淡出: what is seen.
    private var isOfPicture: Bool {
        clause.has(.video, .clip, .image, .all, .dipBlack) || clause.clipTarget(in: scene) != .none
            || ["black", "picture", "screen", "黑", "画面"].contains(where: said.contains)
    }

    /// "Over three seconds"; "over five" behind another fade.
    private var fadeLength: Milliseconds? {
        if let time = clause.times.first { return time.value }
        guard before.last?.name == .fade, let number = clause.number, number > 0, number <= 60 else { return nil }
        return .seconds(number)
    }

    /// "Fade the music in over 2 s and out over 3 s": the second fade is of the music too.
    private func fadingOn() -> [Operation]? {
        guard let last = before.last, last.name == .fade, let first = clause.tokens.first,
            [.fadeIn, .fadeOut].contains(first.concept), !clause.has(.music, .sound, .video, .clip, .title)
        else { return nil }
        var more = last
        more.arguments["kind"] = first.concept == .fadeIn ? "in" : "out"
        if let length = fadeLength { more.arguments["duration"] = .int(length.count) }
        return [more]
    }

    mutating func loudness() -> [Operation]? {
        let isHeard = clause.has(.music, .sound, .volume, .speech, .voice)
        if isHeard, Phrase.likeness.isSaid(in: said), !clause.tokens.contains(where: \.isAmount) {
            return [ask("what")]
        }
        let made = plainLoudness()
        return made.flatMap { ofAllTheMusic($0) ?? ofClipsOnly($0) ?? withMusic($0) } ?? made
    }

    /// 第二段和音乐都静音: the music too.
    private func withMusic(_ made: [Operation]) -> [Operation]? {
        guard let one = made.last, [.mute, .unmute, .volume].contains(one.name), clause.has(.music), clause.has(.and),
            scene.clips.contains(where: { $0.id == one.target }), !scene.draft.music.isEmpty,
            clause.tokens.indices.count(where: { clause.tokens[$0].isNumber && !clause.isClipNumber($0) }) < 2
        else { return nil }
        var music = one
        music.arguments["target"] = "bgm"
        return made + [music]
    }

    /// "Mute both clips", 所有片段静音: the clips, and not the music.
    private func ofClipsOnly(_ made: [Operation]) -> [Operation]? {
        let isOfClips = clause.has(.clip) && (clause.has(.all) || Phrase.theClips.isSaid(in: said)) || isOwnSound
        guard made.count == 1, made[0].target == "all", isOfClips, !scene.draft.music.isEmpty else { return nil }
        return scene.clips.map { clip in
            var one = made[0]
            one.arguments["target"] = .string(clip.id)
            return one
        }
    }

    private mutating func plainLoudness() -> [Operation]? {
        if clause.has(.unmute) || (clause.has(.undo) && clause.has(.mute)) {
            return targets(else: "all") { Operation(.unmute, ["target": .string($0)]) }
        }
        let isSound =
            clause.has(.sound, .volume, .music) || clause.has(.speech, .voice) && clause.has(.larger, .smaller)
        let isOff = isSound && clause.said.hasSuffix(" off")
        if clause.has(.mute) || isOff || (clause.has(.sound) && (clause.has(.delete, .without) || isCutOff)) {
            if clause.has(.mute), clause.has(.silence) { return nil }
            // 把车流声去掉, 其他声音都去掉: one sound among others is not taken apart.
            if clause.has(.sound, .soundEffect), clause.has(.rest) || clause.has(.delete) && namedSound != nil {
                return [ask("what")]
            }
            return targets(else: "all") { Operation(.mute, ["target": .string($0)]) }
        }
        if let level = spokenLoudness { return [level] }
        let isAdded =
            clause.percent != nil && clause.has(.volume)
            && clause.tokens.contains { token in
                token.concept == .add && ["加", "增加", "add"].contains(clause.text.plain(token.from, token.to))
            }
        let up = isAdded || clause.has(.louder) || (isSound && clause.has(.larger, .more) && !clause.has(.quieter))
        let down = clause.has(.quieter) || (isSound && clause.has(.smaller, .less))
        guard up || down || (isSound && (clause.percent ?? clause.fraction ?? clause.number ?? clause.factor) != nil)
        else { return nil }
        guard clause.times.isEmpty || isSound else { return nil }
        let change = volumeChange(up: up, down: down)
        // 再大一点 goes on about what was just made louder.
        let spoken = before.last?.name == .volume ? before.last?.target : nil
        let isOfMusic = scene.lastTarget == "bgm" && (!clause.has(.sound, .video, .all, .clip) || isSoundOfMusic)
        if let asset = namedAsset(), MediaKind(fileName: asset) == .audio, let level = change["level"] {
            return [Operation(.bgm, ["asset": .string(asset), "volume": level])]
        }
        return targets(else: spoken ?? (isOfMusic ? "bgm" : "all")) { target in
            var arguments: JSONObject = ["target": .string(target)]
            for (key, value) in change.members { arguments[key] = value }
            return Operation(.volume, arguments)
        }
    }

    /// "The sound to -14": such a number is a loudness.
    private var spokenLoudness: Operation? {
        guard !clause.has(.music), clause.clipTarget(in: scene) == .none, let number = clause.number,
            (5...40).contains(number),
            let token = clause.tokens.first(where: { $0.kind == .number(number) }), token.from > 0,
            ["-", "−"].contains(clause.text.shown[token.from - 1]) || said.contains("minus"),
            clause.has(.sound, .volume, .all, .video)
        else { return nil }
        return Operation(.loudness, ["lufs": .int(-Int(number))])
    }

    /// "Get rid of the sound": no stretch of it.
    private var isCutOff: Bool { clause.has(.cut) && clause.times.isEmpty && clause.fraction == nil }

    /// "Way too loud, 15 percent": what is wished.
    private var isBehindComplaint: Bool {
        guard clause.isComplaint, !clause.has(.by), let amount = clause.tokens.firstIndex(where: \.isAmount) else {
            return false
        }
        return clause.tokens[..<amount].last(where: { $0.concept != .filler })?.concept == .comma
    }

    /// `level` when a value is named as the goal, `by` when it is a step.
    func volumeChange(up: Bool, down: Bool) -> JSONObject {
        let bare = clause.number.flatMap {
            $0 == 0 && clause.has(.volume)
                ? 0 : $0 > 1 && $0 <= 200 ? $0 / 100 : $0 > 0 && clause.has(.to, .make) ? $0 : nil
        }
        let sign: Double = down ? -1 : 1
        if clause.said.contains("as loud"), let part = clause.fraction ?? clause.percent {
            return ["level": .double(part)]
        }
        if ["减半", "砍半", "降一半", "小一半", "halve", "by half"].contains(where: said.contains) { return ["by": -0.5] }
        if let signed = clause.percentSign, let step = clause.percent { return ["by": .double(signed * step)] }
        if let value = clause.percent ?? clause.fraction ?? bare {
            let isGoal =
                clause.has(.to, .move, .shorten) || isBehindComplaint || said.contains("到") || said.contains("up to ")
            let isStep = (up || down) && !isGoal
            let isEnough = ["就行", "就好", "即可", "就可以"].contains(where: said.contains)
            return !isStep || isEnough || (clause.has(.to) && !clause.has(.by))
                ? ["level": .double(value)] : ["by": .double(sign * value)]
        }
        // 大一倍 is as much again.
        if clause.factor == 1, up || down { return ["by": .double(down ? -0.5 : 1)] }
        if let factor = clause.factor { return ["by": .double(down ? -(1 - 1 / max(factor, 1)) : factor - 1)] }
        // 小一点 is one word, and a bit all the same.
        let isBit = clause.has(.bit) || ["一点", "一些", "点儿", "些"].contains(where: clause.said.contains)
        let step = clause.has(.much) ? 0.5 : isBit ? 0.2 : 0.3
        return ["by": .double(sign * step)]
    }
}

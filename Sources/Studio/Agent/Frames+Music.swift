// Background music: which, how loud, from when to when.

import Reel

extension Frames {
    mutating func music() -> [Operation]? {
        let isMusic = clause.has(.music)
        let isMood = clause.mood != nil
        let isSong = namedAsset() != nil && audioAsset != nil && clause.has(.add, .use) && !clause.has(.soundEffect)
        if let window = musicWindow() { return window }
        // "Make the sky more dramatic" is about no music.
        let isWished =
            clause.has(.change, .add, .make) && clause.unexplained(in: scene).allSatisfy { "背景".contains($0) }
        if !isMusic, clause.has(.box, .outline) { return nil }
        guard isMusic || isSong || (isMood && (isWished || isOnlyMood)) else { return nil }
        if clause.has(.more, .less), clause.mood == nil, !clause.has(.add) { return nil }
        let asset = clause.has(.delete, .cut) ? nil : audioAsset
        let isNew =
            (clause.mood != nil || asset != nil)
            && (clause.has(.add, .use, .with, .change, .generate, .make) || isOnlyMood)
        let isQuiet = isMusic && isMood && Phrase.lowVolume.isSaid(in: said)
        if isQuiet { return newMusic(asset, isNew: true) }
        if clause.has(.louder, .quieter, .mute, .unmute, .larger, .smaller)
            || ((clause.percent != nil || clause.has(.volume)) && !isNew)
        {
            return nil
        }
        let isChanged = isMood && clause.has(.change, .replace, .swap)
        if clause.has(.keep), clause.has(.delete, .cut), !clause.isChinese { return nil }
        if clause.has(.delete, .without) || (clause.has(.cut) && clause.times.isEmpty), !isChanged {
            if let stray { return [stray] }
            return [Operation(.delete, ["target": "bgm"])]
        }
        if clause.has(.keep), !isMood {
            talk = .leaveAlone
            return []
        }
        if clause.has(.cut, .shorten) { return nil }
        return newMusic(asset, isNew: isNew)
    }

    private mutating func newMusic(_ asset: String?, isNew: Bool) -> [Operation]? {
        var arguments = JSONObject()
        arguments["volume"] = isNew ? (clause.percent ?? clause.fraction ?? levelSaid).map { .double($0) } : nil
        if let asset {
            arguments["asset"] = .string(asset)
        } else if clause.has(.less), clause.mood != nil {
            return [ask("mood")]
        } else if let mood = clause.has(.cinematicLook) ? "cinematic" : clause.musicMood {
            arguments["mood"] = .string(mood)
        } else if let made = unnamedMusic() {
            return made
        } else if clause.has(.it, .vertical, .horizontal) {
            return [ask("asset")]
        } else if clause.has(.add, .generate, .use, .with) || (clause.has(.make) && scene.draft.music.isEmpty) {
            arguments["mood"] = "calm"
        } else {
            return nil
        }
        var heard = heardWhen
        if heard.isEmpty, clause.times.isEmpty, Phrase.overClip.isSaid(in: said), let clip = clipStretch {
            heard = ["frm": .int(clip.from.count), "to": .int(clip.to.count)]
        }
        for (key, value) in heard.members { arguments[key] = value }
        return [Operation(.bgm, arguments)]
    }

    /// "Something chill at 25": per cent, as no unit says that it is a time.
    private var levelSaid: Double? {
        if Phrase.lowVolume.isSaid(in: said) { return 0.25 }
        guard clause.times.isEmpty, let at = clause.index(of: .at), at + 1 < clause.tokens.count,
            case .number(let level) = clause.tokens[at + 1].kind, (5...100).contains(level),
            at + 2 == clause.tokens.count
        else { return nil }
        return level / 100
    }

    /// Questions about music of which neither a file nor a mood is said.
    private mutating func unnamedMusic() -> [Operation]? {
        if let stray = stray { return [stray] }
        if clause.has(.change), !clause.has(.add) {
            return offer(
                "mood",
                ["calm", "upbeat", "piano", "cinematic"].map {
                    Choice(label: $0, operations: [Operation(.bgm, ["mood": .string($0)])])
                })
        }
        return !clause.times.isEmpty && !scene.draft.music.isEmpty ? [ask("what")] : nil
    }

    /// 音乐换成欢快的，声音小一点: of the music just spoken of.
    var isSoundOfMusic: Bool {
        clause.isChinese && before.last?.name == .bgm && !isOwnSound && !clause.has(.video, .all, .clip)
    }

    /// 原声: what was recorded with the picture.
    var isOwnSound: Bool { ["原声", "现场声", "现场音", "同期声", "环境声"].contains(where: said.contains) }

    /// 音乐慢慢收, 别一下子没了: slower than music ends by itself.
    var isSlowEnd: Bool { clause.has(.fadeOut) && ["慢慢", "渐渐", "突然", "一下子", "戛然"].contains(where: said.contains) }

    /// "Some chill lofi please": nothing but what the music should be like.
    private var isOnlyMood: Bool {
        clause.tokens.allSatisfy { token in
            switch token.kind {
            case .mood, .percent: true
            // "Some piano in the background, at 20 percent".
            case .concept(.person): clause.text.plain(token.from, token.to) == "background"
            default: [.filler, .more, .comma, .bit, .at, .volume, .with, .music].contains(token.concept)
            }
        }
    }

    private var audioAsset: String? {
        let named = namedAsset().flatMap { MediaKind(fileName: $0) == .audio ? $0 : nil }
        return named ?? (clause.has(.uploaded) ? lastAsset(.audio) : nil)
    }

    /// The upload that is named; of "clip.mp4" and "my clip.mp4" the longer one.
    func namedAsset() -> String? {
        scene.assets.reversed().filter { said.contains(SourceText.plain($0)) }.max { $0.count < $1.count }
            ?? assetByWord
    }

    /// "My drone video" where drone.mp4 was uploaded, and no clip is called so.
    private var assetByWord: String? {
        guard clause.file == nil, clause.has(.add, .use, .replace) else { return nil }
        let nouns: Set<Concept?> = [.clip, .video, .image, .music, .sound, .uploaded]
        let found = scene.assets.filter { asset in
            guard let dot = asset.lastIndex(of: ".") else { return false }
            let name = SourceText.plain(String(asset[..<dot]))
            return clause.tokens.indices.dropFirst().dropLast().contains { index in
                let (token, lead) = (clause.tokens[index], clause.tokens[index - 1])
                return token.kind == .unknown && clause.text.plain(token.from, token.to) == name
                    && ["my", "the", "our"].contains(clause.text.plain(lead.from, lead.to))
                    && nouns.contains(clause.tokens[index + 1].concept)
                    && !scene.clips.contains { SourceText.plain($0.name ?? "").contains(name) }
            }
        }
        return found.count == 1 ? found[0] : nil
    }

    func lastAsset(_ kind: MediaKind) -> String? { scene.assets.last { MediaKind(fileName: $0) == kind } }
}

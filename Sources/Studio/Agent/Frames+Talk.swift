// Refusals, questions, negations, undo and redo.

import Reel

extension Frames {
    mutating func refusals() -> [Operation]? {
        func refuse(_ feature: String, _ nearest: String) -> [Operation] {
            [Operation(.refuse, ["feature": .string(feature), "nearest": .string(nearest)])]
        }
        if clause.has(.lipSync) { return refuse("lip_sync", "voiceover") }
        if clause.has(.translate) { return refuse("translation", "title") }
        if clause.has(.face), !clause.has(.blur), clause.has(.swap, .change, .replace, .face), !clause.has(.generate) {
            return refuse("face_swap", "replace")
        }
        if isTranscription { return refuse("speech_to_text", "subtitles") }
        if clause.has(.quality), !clause.has(.generate, .sharpen, .denoise) { return refuse("upscaling", "effect") }
        let isShownLink =
            clause.has(.add, .say, .show) && (clause.position != nil || clause.has(.title, .text, .caption))
        if clause.link != nil, !isShownLink || clause.has(.music, .sound) {
            return refuse("external_music_link", "bgm")
        }
        if Phrase.elsewhere.isSaid(in: said), clause.has(.music, .sound, .uploaded, .soundEffect, .add, .use) {
            return refuse("external_music_link", "bgm")
        }
        if isAboutAnObject { return refuse("object_removal", "cut") }
        return nil
    }

    /// "Add auto captions from the audio", 自动生成字幕: nobody here hears what is said.
    private var isTranscription: Bool {
        let isLines =
            clause.has(.subtitles, .caption) && namedAsset() == nil && clause.file == nil && clause.quote == nil
        let marks = [
            "auto", "from the audio", "from the speech", "from my voice", "from what i say", "lyrics", "transcri", "自动",
            "识别",
            "语音", "听写",
        ]
        let isHeard = marks.contains(where: said.contains) || clause.has(.generate) && clause.times.isEmpty
        return isLines && isHeard && !clause.has(.move, .later, .earlier, .delete)
            || ["transcribe", "transcript", "语音识别", "语音转文字", "转成文字", "转文字", "转成字幕", "转字幕", "转写"].contains(
                where: said.contains)
    }

    /// Something in the picture is to go: a thing that is known, or one that is said to be in a place.
    private var isAboutAnObject: Bool {
        guard clause.has(.delete, .cut, .blur), clause.times.isEmpty, clause.quote == nil,
            !clause.has(.music, .sound, .title, .subtitles, .denoise), clause.ratio == nil, spokenRatio == nil
        else { return false }
        if clause.has(.blur), clause.has(.face) { return true }
        let names = scene.clips.compactMap(\.name).map(SourceText.plain)
        let things = clause.tokens.indices.filter { clause.tokens[$0].concept == .person }.filter { index in
            let token = clause.tokens[index]
            let word = clause.text.plain(token.from, token.to)
            let isClip = index + 1 < clause.tokens.count && clause.tokens[index + 1].concept == .clip
            let isMusic = index + 1 < clause.tokens.count && clause.tokens[index + 1].concept == .music
            return !isClip && !isMusic && !token.isGuess && !names.contains { $0.contains(word) }
        }
        if !things.isEmpty || isThingOnly { return true }
        return !clause.unexplained(in: scene).isEmpty && Self.scenery.contains(where: clause.said.contains)
    }

    /// "Remove the cat", 把那只猫去掉: a thing that is seen, and no clip of it.
    private var isThingOnly: Bool {
        let words = clause.unexplained(in: scene)
        let known = ContentWords.things(in: words.joined(separator: " ")).values.flatMap { $0 }
        guard clause.has(.delete), !words.isEmpty, !clause.has(.clip, .video, .intro, .outro),
            words.allSatisfy({ word in
                known.contains(word) || ["那只", "那个", "那条", "那朵", "只", "条", "棵", "朵"].contains(word)
            })
        else { return false }
        return clause.clipTarget(in: scene) == .none
            && clause.tokens.allSatisfy {
                $0.kind == .unknown || [.delete, .it, .filler, .of, .from, .only].contains($0.concept)
            }
    }

    private static let scenery = [
        " behind ", "in the background", "from the background", "from the sky", "in the sky", " in clip", " from clip",
        "in the shot", "from the shot", "in the frame", "from the frame", "in the scene", "里的", "里面的", "中的", "背后的",
        "后面的", "天上", "背景里", "画面里", "镜头里", "旁边的",
    ]

    /// "How long is it?" asks; nothing is to be done.
    mutating func questions() -> [Operation]? {
        // "Should I delete it?", 要不要删: nobody said it yet.
        let asks = [
            "should i ", "should we ", "shall we ", "shall i ", "do you think ", "i wonder ", "would it be better ",
        ]
        let isWondering = Phrase.wondering.beginning(of: said) != nil && clause.quote == nil
        if isWondering || isAsked() || asks.contains(where: said.hasPrefix)
            || ["该不该", "要不要删", "我在想"].contains(where: said.contains)
        {
            talk = .help
            return []
        }
        // "What can you do with titles".
        let isHelp = clause.tokens.first { $0.concept != .filler }?.concept == .help
        if isHelp, !clause.tokens.contains(where: { Clause.isDeed($0) && !Clause.weakDeeds.contains($0.concept) }) {
            talk = .help
            return []
        }
        // "Can I undo later?" asks whether it could be done.
        let isAsked = ["吗", "能", "can ", "could ", "?"].contains(where: said.contains)
        if clause.has(.undo, .redo), clause.has(.later) || clause.has(.after) && isAsked, !clause.hasPlace(in: scene) {
            talk = .help
            return []
        }
        // 你会加字幕吗: whether it could be done.
        if ["你会", "你能不能够"].contains(where: said.hasPrefix), isAskedWhether, clause.quote == nil {
            talk = .help
            return []
        }
        if Phrase.opinion.isSaid(in: said), clause.quote == nil, isAskedWhether {
            talk = .help
            return []
        }
        guard clause.has(.question), clause.quote == nil else { return nil }
        let deeds = clause.tokens.filter { Clause.isDeed($0) && !Clause.weakDeeds.contains($0.concept) }
        let isFirst = clause.tokens.first { $0.concept != .filler }?.concept == .question
        guard deeds.isEmpty || (isFirst && !clause.isComplaint) else { return nil }
        // "How long is the video?" is answered by the timeline.
        let isAboutTheWork = clause.has(.video, .clip, .music, .title, .subtitles, .it, .all, .speed, .volume)
        talk = isAboutTheWork && !scene.clips.isEmpty ? .whatDone : .help
        return []
    }

    /// "Is vertical better for TikTok?": a verb first, and the mark of a question at the end.
    private func isAsked() -> Bool {
        guard let last = clause.tokens.last, last.to < clause.text.shown.count, clause.text.shown[last.to] == "?" else {
            return false
        }
        return Phrase.asking.beginning(of: said) != nil && Phrase.politely.beginning(of: said) == nil
            && clause.quote == nil
    }

    /// …适合发抖音吗, 会不会太长.
    private var isAskedWhether: Bool {
        let ends = ["吗", "么", "呢", "?", "嘛"]
        return ends.contains(where: said.hasSuffix) || ["会不会", "够不够", "适不适合", "合不合适"].contains(where: said.contains)
    }

    /// "don't touch the music": recognised, nothing done.
    mutating func negation() -> [Operation]? {
        // "…, the rest stays".
        if clause.has(.rest), clause.has(.show) || before.last?.name == .move,
            clause.tokens.allSatisfy({ [.rest, .show, .filler, .same, .keep, .after, .then].contains($0.concept) })
        {
            talk = .leaveAlone
            return []
        }
        guard let index = clause.index(of: .not) else { return nil }
        // 右下角加logo，别太显眼.
        if before.last?.name == .watermark, Phrase.faint.isSaid(in: said) {
            amendment = ["opacity": 0.5]
            return []
        }
        let earlier = clause.tokens[..<index]
        // 别放中间，放上面: what is wished stands behind the pause.
        if let pause = clause.tokens[index...].firstIndex(where: { $0.concept == .comma }) {
            let rest = clause.tokens[(pause + 1)...]
            if rest.contains(where: { $0.isPlace || $0.isQuote }) {
                clause.tokens = Array(rest)
                return nil
            }
        }
        if let ids = sparedOfAll {
            excepted = ids
            return []
        }
        // "Keep clip 1 as it is".
        if clause.has(.keep), !clause.has(.cut, .delete) {
            talk = .leaveAlone
            return []
        }
        // "Make it brighter without touching the music": the wish stands before.
        if earlier.contains(where: { Clause.isDeed($0) && !Clause.weakDeeds.contains($0.concept) }) {
            clause.tokens = Array(earlier)
            return nil
        }
        guard !clause.has(.generate) || index == 0 else { return nil }
        talk = .leaveAlone
        return []
    }

    /// "Take back only the music change", 撤销第二段的调色: the edit of a thing, or of a kind, whatever came after.
    var takenBack: Operation? {
        guard clause.has(.undo), ["change", "edit", "修改", "改动", "那一步", "的调整"].contains(where: clause.said.contains),
            !isVersionNamed
        else { return nil }
        var arguments = JSONObject()
        if case .these(let ids) = clause.target(in: scene), let id = ids.first, id != "all" {
            arguments["target"] = .string(id)
        } else if clause.has(.watermark) {
            arguments["target"] = "watermark"
        } else if clause.has(.lowerThird) {
            arguments["target"] = "lower_third"
        }
        let kinds: [(String, [String])] = [
            (
                "look",
                ["color", "colour", "grade", "grading", "look", "effect", "bright", "调色", "颜色", "色彩", "亮度", "滤镜", "效果"]
            ),
            ("fade", ["fade", "淡入", "淡出"]), ("speed", ["speed", "速度", "变速"]),
            ("volume", ["volume", "loudness", "音量"]), ("transition", ["transition", "crossfade", "转场", "叠化"]),
        ]
        if let kind = kinds.first(where: { $0.1.contains(where: clause.said.contains) })?.0 {
            arguments["change"] = .string(kind)
            if kind == "volume", arguments["target"] == nil { arguments["target"] = "bgm" }
        }
        return arguments.isEmpty ? nil : Operation(.undo, arguments)
    }
}

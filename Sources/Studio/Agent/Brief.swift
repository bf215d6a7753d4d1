// "做一个10秒的竖屏视频，海边日落，配轻柔的钢琴": a video is asked for, and phrases in any order say what it shows, how
// long it is and how it sounds. Of Chinese messages only.

import Reel

struct Brief {
    let text: SourceText
    private var scenes: [(prompt: String, length: Milliseconds?)] = []
    private var length: Milliseconds?
    private var ratio: String?
    private var hasMusic = false
    private var noMusic = false
    private var mood: String?
    private var volume: Double?
    private var presets: [String] = []
    private var feelings: [String] = []
    /// 前10秒海边，后10秒城市: one scene after another.
    private var isInStretches = false
    /// What the opening phrase names.
    private var purpose: String?
    private var isLabelled = false
    private var others: [ArraySlice<Token>] = []

    /// `nil` when the message is no wish for a new video, or does not say what it shows.
    init?(_ message: String, in scene: TalkScene) {
        text = SourceText(message)
        let tokens = Lexer.tokens(of: text, files: FileNames(scene.assets, clips: scene.clips.compactMap(\.name)))
        guard tokens.count <= 120, Language.detected(in: message) == .chinese else { return nil }
        let phrases = Self.phrases(tokens)
        let isEmpty = scene.clips.isEmpty
        let opening = phrases.firstIndex { isOpening($0, isEmpty: isEmpty) }
        // 15秒竖屏 雨中的老街: where nothing is there, a length and something to see ask for a video.
        let isBare = isEmpty && opening == nil && phrases.contains { isFact($0) && $0.contains(where: \.isTime) }
        guard phrases.count > 1, !isEmpty || Self.countOfScenes(phrases) < 2,
            let head = opening ?? (isBare ? phrases.firstIndex(where: isBareScene) : nil),
            phrases[..<head].allSatisfy({ isFact($0) || isIdle($0) })
        else { return nil }
        for phrase in phrases[..<head] { takeFact(phrase) }
        open(phrases[head])
        for phrase in phrases[(head + 1)...] { take(phrase) }
        // 做个美食视频，内容是…: what it is for, where something else says what it shows.
        if let purpose, scenes.isEmpty || !isLabelled && !isInStretches && SceneCatalog.choose(purpose).matched {
            scenes = [(([purpose] + scenes.map(\.prompt)).joined(separator: "，"), nil)]
        }
        guard !scenes.isEmpty else { return nil }
    }

    /// What the phrases ask for.
    var operations: [Operation] {
        var made: [Operation] = []
        for (index, one) in scenes.enumerated() {
            let isAlone = scenes.count == 1
            let prompt = isAlone ? ([one.prompt] + feelings).joined(separator: "，") : one.prompt
            var arguments: JSONObject = ["prompt": .string(prompt)]
            let share = length.map { Milliseconds($0.count / scenes.count) }
            if let time = one.length ?? share { arguments["duration"] = .int(time.count) }
            if let ratio { arguments["ratio"] = .string(ratio) }
            if index > 0 { arguments["mode"] = "append" }
            made.append(Operation(.generate, arguments))
        }
        made += presets.map { Operation(.grade, ["target": "all", "preset": .string($0)]) }
        if hasMusic, !noMusic {
            var music: JSONObject = ["mood": .string(mood ?? "calm")]
            music["volume"] = volume.map { .double($0) }
            made.append(Operation(.bgm, music))
        }
        return made
    }

    /// What else the message says, without the phrases that are done with.
    var rest: String { others.map { words($0[...]) }.joined(separator: "，") }

    // MARK: Phrases

    private static func phrases(_ tokens: [Token]) -> [ArraySlice<Token>] {
        var phrases: [ArraySlice<Token>] = []
        var start = 0
        for index in tokens.indices {
            let isPause = [.comma, .sentenceEnd].contains(tokens[index].concept)
            let isPlayed = [.with, .add].contains(tokens[index].concept) && index > start && isMusic(tokens[index...])
            guard isPause || isPlayed else { continue }
            phrases.append(tokens[start..<index])
            start = isPause ? index + 1 : index
        }
        phrases.append(tokens[start...])
        return phrases.filter { !$0.isEmpty }
    }

    /// The verb, a length, a shape, the word video, and perhaps the scene.
    private func isOpening(_ phrase: ArraySlice<Token>, isEmpty: Bool) -> Bool {
        func has(_ concept: Concept) -> Bool { phrase.contains { $0.concept == concept } }
        let isMade =
            has(.generate) || has(.make) || has(.add) || words(phrase).contains("想要") || words(phrase).contains("需要")
            || isEmpty && words(phrase).hasPrefix("我要")
        // 视频主题是古镇早晨.
        if isEmpty, has(.video), Phrase.briefContent.beginning(of: plain(phrase)) != nil { return true }
        // 帮我弄个下雨的街道: where nothing is there it can be no piece of something else.
        let isScene = isEmpty && (isScene(phrase) || Phrase.sceneMood.isSaid(in: plain(phrase)))
        guard isMade, has(.video) || isScene else { return false }
        let allowed = Self.frames.union([
            .generate, .make, .add, .of, .bit, .with, .at, .person, .soundEffect, .start, .end, .intro, .outro, .speech,
        ])
        return phrase.allSatisfy { token in
            switch token.kind {
            case .time(_, isPoint: false), .ratio, .number, .unknown, .mood: true
            case .concept(let concept): allowed.contains(concept) || Self.looks[concept] != nil
            default: false
            }
        }
    }

    private mutating func open(_ phrase: ArraySlice<Token>) {
        takeFact(phrase)
        if Phrase.briefContent.beginning(of: plain(phrase)) != nil { return take(phrase) }
        for token in phrase { if let concept = token.concept, let look = Self.looks[concept] { presets.append(look) } }
        let verbs: Set<Concept?> = [.generate, .make, .add, .video]
        let bare = phrase.filter { !verbs.contains($0.concept) && !isLook($0) && !$0.isTime && !isShape($0) }
        let isScene = bare.contains { $0.kind == .unknown || $0.isName }
        for token in bare where !isScene { if case .mood = token.kind { feelings.append(words(token.from, token.to)) } }
        // 做一个海边日落的视频: between the verb and the word video, without the frame.
        if isScene { purpose = shown(phrase) }
    }

    private mutating func take(_ phrase: ArraySlice<Token>) {
        guard !isIdle(phrase) else { return }
        let label = label(of: phrase)
        let isPlayed = Self.isMusic(phrase) && (others.isEmpty || phrase.contains { $0.concept == .music })
        if isPlayed {
            takeMusic(phrase)
        } else if others.isEmpty, isPieceOfMusic(phrase) {
            takeMusic(phrase)
        } else if label == .content, let prompt = shown(afterLabel(phrase)) {
            isLabelled = true
            add(prompt)
        } else if isFact(phrase), others.isEmpty || label == .fact {
            takeFact(phrase)
        } else if isStyle(phrase), others.isEmpty || label == .style {
            takeStyle(phrase)
        } else if others.isEmpty, isStretch(phrase), let prompt = shown(phrase) {
            isInStretches = true
            scenes.append((prompt, phrase.compactMap(Self.length).first))
        } else if others.isEmpty, isScene(phrase), let prompt = shown(phrase) {
            add(prompt)
        } else {
            others.append(phrase)
        }
    }

    /// 海边日落，几只海鸥: more of the same picture.
    private mutating func add(_ prompt: String) {
        guard let last = scenes.popLast() else { return scenes.append((prompt, nil)) }
        scenes.append((last.prompt + "，" + prompt, last.length))
    }

    // MARK: What a phrase is about

    private enum Label { case content, style, fact }

    private func label(of phrase: ArraySlice<Token>) -> Label? {
        let said = plain(phrase)
        if Phrase.briefContent.beginning(of: said) != nil { return .content }
        if Phrase.briefStyle.beginning(of: said) != nil { return .style }
        return Phrase.briefFact.isSaid(in: said) ? .fact : nil
    }

    private func afterLabel(_ phrase: ArraySlice<Token>) -> ArraySlice<Token> {
        guard let label = Phrase.briefContent.beginning(of: plain(phrase)), let first = phrase.first else {
            return phrase
        }
        return phrase.drop { $0.from < first.from + label.count }
    }

    private func isIdle(_ phrase: ArraySlice<Token>) -> Bool {
        phrase.allSatisfy { [.filler, .hello, .yes, .thanks].contains($0.concept) }
    }

    static let frames: Set<Concept> = [.filler, .video, .clip, .vertical, .horizontal, .square, .scope, .of]
    static let looks = Dictionary(uniqueKeysWithValues: Frames.presets)

    /// A length or a shape, and nothing else.
    private func isFact(_ phrase: ArraySlice<Token>) -> Bool {
        let words = Self.frames.union([.shorten, .ratioWord, .to, .use, .make, .it, .at, .only])
        return phrase.contains { $0.isTime || isShape($0) }
            && phrase.allSatisfy { token in
                switch token.kind {
                case .time(_, isPoint: false), .ratio: true
                case .concept(let concept): words.contains(concept)
                default: false
                }
            }
    }

    private mutating func takeFact(_ phrase: ArraySlice<Token>) {
        if let time = phrase.compactMap(Self.length).first { length = time }
        for token in phrase {
            switch token.kind {
            case .ratio(let written): ratio = written
            case .concept(.vertical): ratio = "9:16"
            case .concept(.horizontal): ratio = ratio ?? "16:9"
            case .concept(.square): ratio = "1:1"
            case .concept(.scope): ratio = "21:9"
            default: continue
            }
        }
    }

    /// 配轻柔的钢琴, 背景音乐用欢快的, 不要音乐.
    private static func isMusic(_ phrase: ArraySlice<Token>) -> Bool {
        let rest = phrase.prefix { ![.comma, .sentenceEnd].contains($0.concept) }
        let words: Set<Concept?> = [
            .music, .add, .with, .use, .make, .filler, .of, .bit, .more, .volume, .at, .without, .unwanted, .slowDown,
            .speedUp, .to,
        ]
        func isMood(_ token: Token) -> Bool { if case .mood = token.kind { true } else { false } }
        let isNamed = rest.contains { $0.concept == .music }
        // 钢琴, 爵士乐: heard only.
        let isHeard = rest.contains { $0.kind == .mood("piano") || $0.kind == .mood("lofi") }
        let isPlayed = rest.contains { [.add, .with].contains($0.concept) } || isHeard
        return (isNamed || isPlayed && rest.contains(where: isMood))
            && rest.allSatisfy { token in
                if case .percent = token.kind { return true }
                return isMood(token) || words.contains(token.concept)
            }
    }

    private mutating func takeMusic(_ phrase: ArraySlice<Token>) {
        let clause = Clause(tokens: Array(phrase), text: text)
        if clause.has(.without, .delete, .not) {
            noMusic = true
            return
        }
        hasMusic = true
        // 音乐用轻柔的钢琴: what plays says more than how.
        let isPiano = clause.tokens.contains { $0.kind == .mood("piano") }
        mood = (isPiano ? "piano" : clause.musicMood) ?? mood
        volume = clause.percent ?? volume
    }

    private mutating func takeStyle(_ phrase: ArraySlice<Token>) {
        // A plain loop: as nested closures of optionals the optimiser of 6.3.1 ends on it.
        for token in phrase { if let concept = token.concept, let look = Self.looks[concept] { presets.append(look) } }
        for token in phrase {
            guard case .mood(let said) = token.kind else { continue }
            if hasMusic, mood == nil { mood = said } else { feelings.append(words(token.from, token.to)) }
        }
    }
}

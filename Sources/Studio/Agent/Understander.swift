// A message → operations, a question, or a refusal. Deterministic; does nothing.

import Reel

package struct Understander: Sendable {
    package init() {}

    /// Words that only nod.
    private static let nods: Set<String> = [
        "ok", "ok.", "okay", "k", "alright", "all right", "fine", "好了", "行", "行了", "嗯嗯", "好的吧", "ok!", "ok thanks",
        "hmm ok", "hm ok", "hmm", "hm", "ok then", "ok fine", "alright then", "ok sure", "mhm",
    ]

    /// Reads a message against the scene. Words in quotes are text and never commands.
    package func understand(_ whole: String, in scene: TalkScene) -> Understanding {
        let message = Preface.joined(whole)
        if Request(message) != nil {
            var asked = Understanding()
            asked.talk = .request
            return asked
        }
        if let moves = OrderList(message, in: scene).moves {
            var ordered = Understanding()
            ordered.operations = moves
            return ordered
        }
        let brief = Brief(message, in: scene)
        let begun = brief?.operations ?? []
        let clauses = Clause.clauses(
            of: SourceText(brief?.rest ?? message),
            files: FileNames(scene.assets, clips: scene.clips.compactMap(\.name)))
        var talk = Conversation(scene: scene, begun: begun)
        talk.hear(clauses)
        if talk.isCountedAsBefore {
            talk = Conversation(scene: scene, keepsNumbers: true, begun: begun)
            talk.hear(clauses)
        }
        var result = talk.result
        if scene.clips.isEmpty { result.operations = Storyboard(result.operations).operations }
        if clauses.isEmpty, Self.nods.contains(Lexicon.trimmed(SourceText.plain(message))) { result.talk = .thanks }
        if result.operations.isEmpty && result.talk == nil && !talk.wasTakenBack {
            result.operations = [Operation(.clarify, ["about": "what", "text": .string(String(message.prefix(80)))])]
        }
        return result
    }
}

/// The frames: each knows one family of wishes. The first that fits reads the clause.
struct Frames {
    var clause: Clause
    let scene: TalkScene
    /// What the message asked for so far.
    let before: [Operation]
    var choices: [Choice] = []
    var talk: Understanding.Talk?
    /// Clips that were said to stay as they are.
    var spared: [String] = []
    /// Clips that the clause itself adds before it moves one.
    var copies = 0
    /// Clips that the operation before, which is of all, leaves as they are.
    var excepted: [String] = []
    /// What is made here lies behind what was made before, at the same time: then it is put there first.
    var goesBeforeLast = false
    /// The wish before this one.
    var former: Clause?
    /// What the clause adds to the operation before it: "…, in the corner, at 30 %".
    var amendment: JSONObject?

    init(clause: Clause, scene: TalkScene, before: [Operation]) {
        self.clause = clause
        self.scene = scene
        self.before = before
    }

    mutating func read() -> [Operation] {
        // A file that nobody uploaded.
        if let file = clause.file.map(SourceText.plain), !scene.assets.contains(where: { SourceText.plain($0) == file })
        {
            return [ask("asset")]
        }
        if isSoundOfClip || isEither { return [ask("what")] }
        if let made = keptAfterAll ?? soundKept() ?? lookTakenOff() { return made }
        if clause.isOfWaitingFile, case .none = clause.clipTarget(in: scene) { return [ask("target")] }
        // "No, that was better before": the rest says what.
        if clause.tokens.allSatisfy({ [.no, .filler, .comma].contains($0.concept) }) { return [] }
        if isPraise {
            talk = .thanks
            return []
        }
        if let made = chineseScene() { return made }
        // "Take clip 2, then …": what is to be done to it comes next.
        if Clause.isTopic(clause.tokens[...]), case .these = clause.clipTarget(in: scene) { return [] }
        if let made = ofLastTransitions() ?? lastLookTakenOff() ?? ofLastLayer() ?? broughtBack() { return made }
        if isForTimeline, let made = uploads() { return made }
        if fittedShape() { return [] }
        if let made = questions() ?? refusals() ?? negation() ?? goingOn() ?? restoredLook() { return made }
        if let placed = placingScene() { return placed }
        if let made = versions() ?? generatingAtPlace() ?? generating() ?? removingSeveral() ?? shiftedEdge()
            ?? titling() ?? shaping()
        {
            return made
        }
        if let made = additions() ?? looks() { return made + (speedBeside(made) ?? []) + textures(beside: made) }
        if let made = detaching() ?? fading() ?? speeding() ?? music() ?? loudness() ?? uploads() ?? arranging()
            ?? cutting()
        {
            return made
        }
        if let made = removing() ?? sceneOnly() { return made }
        return smallTalk()
    }

    /// "I love the transition": nouns of deeds, and nothing to do.
    private var isPraise: Bool {
        let nouns: Set<Concept?> = [
            .transition, .crossfade, .silence, .thumbnail, .marker, .thanks, .hello, .called, .contrast,
        ]
        // "Call it Sweet Mornings".
        if clause.has(.called), !clause.unknown.isEmpty { return false }
        guard clause.has(.thanks), !clause.has(.help, .whatDone, .not, .question, .unclearBetter),
            clause.unknown.count <= 2
        else {
            return false
        }
        return clause.tokens.allSatisfy { token in
            switch token.kind {
            case .concept(let concept): nouns.contains(concept) || !Clause.deeds.contains(concept) && concept != .of
            case .ordinal, .number, .unknown: true
            default: false
            }
        }
    }

    private mutating func smallTalk() -> [Operation] {
        if clause.has(.help) {
            talk = .help
        } else if clause.has(.whatDone) {
            talk = .whatDone
        } else if clause.has(.thanks) {
            talk = .thanks
        } else if clause.has(.hello) {
            talk = .hello
        }
        if talk == nil, clause.has(.yes), clause.tokens.allSatisfy({ [.yes, .filler, .comma].contains($0.concept) }) {
            talk = .thanks
        }
        if clause.has(.unclearBetter) { talk = nil }
        if talk != nil && clause.unknown.count <= 2 { return [] }
        talk = nil
        return [ask("what")]
    }

    func ask(_ about: String, _ more: JSONObject = JSONObject()) -> Operation {
        var arguments: JSONObject = ["about": .string(about)]
        for (key, value) in more.members { arguments[key] = value }
        if let first = clause.tokens.first, let last = clause.tokens.last {
            arguments["text"] = .string(String(clause.text.words(first.from, last.to).prefix(80)))
        }
        return Operation(.clarify, arguments)
    }

    /// A question whose choices are operations.
    mutating func offer(_ about: String, _ offered: [Choice]) -> [Operation] {
        choices = offered
        return [ask(about, ["choices": .array(offered.map { .string($0.label) })])]
    }

    /// What a clause's target is, or the question that must be asked first.
    mutating func targets(else fallback: String?, _ make: (String) -> Operation) -> [Operation] {
        if clause.has(.rest), case .none = clause.clipTarget(in: scene) { return others.map(make) }
        if let ids = clipsBeside { return ids.isEmpty ? [ask("target")] : ids.map(make) }
        switch clause.target(in: scene) {
        case .these(["all"]) where clause.isException: return [ask("target")]
        // "Mute everything but the music".
        case .these(["bgm"]) where clause.isException && [.mute, .unmute, .volume].contains(make("all").name):
            return scene.clips.map { make($0.id) }
        case .these(["all"]): return ofStretch(scene.clips.map(\.id), make) ?? [make("all")]
        case .these(let ids) where clause.isException && !ids.allSatisfy({ scene.draft.clip($0) != nil }):
            return [ask("target")]
        case .these(let ids): return ofStretch(ids, make) ?? ids.map(make)
        case .missing(let place):
            return [ask("target", ["missing": .int(place), "count": .int(scene.clips.count)])]
        case .several(let ids):
            return offer("target", ids.map { Choice(label: label($0), operations: [make($0)]) })
        case .none where clause.isException: return [ask("target")]
        case .none:
            if let stray = stray { return [stray] }
            if let made = atEdge(make) { return made }
            if let fallback { return [make(fallback)] }
            if scene.clips.count == 1 { return [make(scene.clips[0].id)] }
            return offer("target", scene.clips.map { Choice(label: label($0.id), operations: [make($0.id)]) })
        }
    }

    /// "The rest": the clips of which nothing was said yet; all when that is so.
    private var others: [String] {
        let spoken = before.map(\.target) + spared
        let ids = scene.clips.map(\.id)
        // 第二段静音，后面的也静音: those behind it.
        let isBehind = ["后面", "后边", "the ones after", "the clips after"].contains(where: said.contains)
        if isBehind, let last = ids.lastIndex(where: { id in before.last?.target == id }), last + 1 < ids.count {
            return Array(ids[(last + 1)...])
        }
        let rest = ids.filter { id in !spoken.contains { $0 == id } }
        return rest.count == ids.count || rest.isEmpty ? ["all"] : rest
    }

    /// The question about words that have no place in the wish.
    var stray: Operation? {
        let words = clause.unexplained(in: scene).filter { word in
            word.count > 2 || word.unicodeScalars.contains(where: Language.isHan)
        }
        let han = words.filter { $0.unicodeScalars.contains(where: Language.isHan) }
        guard words.count > han.count || han.count > 1 else { return nil }
        return ask("what", ["words": .string(words.joined(separator: clause.isChinese ? "" : " "))])
    }

    /// A clip in a list of choices, which have numbers of their own: its name, and its place where the name is not enough.
    func label(_ id: String) -> String {
        guard let index = scene.clips.firstIndex(where: { $0.id == id }) else { return id }
        let place = clause.isChinese ? "片段 \(index + 1)" : "clip \(index + 1)"
        guard let name = scene.clips[index].name, !name.isEmpty else { return place }
        guard scene.clips.count(where: { $0.name == name }) > 1 else { return name }
        return clause.isChinese ? "\(name)（\(place)）" : "\(name) (\(place))"
    }
}

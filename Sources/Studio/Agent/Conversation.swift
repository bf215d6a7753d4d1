// The wishes of one message, one after another: each sees the timeline as the ones before it leave it.

import Reel

struct Conversation {
    private(set) var result = Understanding()
    /// The message ended by taking back what it asked for.
    private(set) var wasTakenBack = false
    /// A clip was named by the place it had before the message: then all of them are.
    private(set) var isCountedAsBefore = false
    private let keepsNumbers: Bool
    private let original: TalkScene
    /// What is talked about: a clip that was cut through is still one clip.
    private(set) var scene: TalkScene
    /// The draft as it will be, and the pieces into which clips were cut.
    private var draft: Draft
    private var pieces: [String: [String]] = [:]
    private var last: Clause?
    /// Id of the text that the message wrote.
    private var justWritten: String?
    /// The order of the clips before the message, or where it last said "then" or made clips.
    var order: [String]
    /// Clips that are to stay as they are: 不要动第二段.
    private var spared: [String] = []
    /// What a correction takes back.
    var wrong: Operation?
    /// Before the last wish: where a correction goes back to.
    private var earlier: (result: Understanding, scene: TalkScene, draft: Draft, pieces: [String: [String]])

    init(scene: TalkScene, keepsNumbers: Bool = false, begun: [Operation] = []) {  // begun: understood already
        self.keepsNumbers = keepsNumbers
        original = scene
        self.scene = scene
        (order, draft) = (scene.clips.map(\.id), scene.draft)
        result.operations = begun
        earlier = (result, scene, draft, pieces)
    }

    mutating func hear(_ clauses: [Clause]) {
        var topic: [Token] = []
        for (index, heard) in clauses.enumerated() {
            let next = index + 1 < clauses.count ? clauses[index + 1] : nil
            let clause = topic.isEmpty ? heard : heard.about(topic)
            topic = next.map { statement(clause, before: $0) } ?? []
            if !topic.isEmpty { continue }
            let isAhead = clause.relation == .ahead && index + 1 < clauses.count
            hear(isAhead ? clause.borrowingDeeds(of: clauses[index + 1]) : clause)
        }
    }

    mutating func hear(_ clause: Clause) {
        var clause = clause
        if last == nil, clause.relation == .correction, clause.isNothing, !clause.has(.undo), result.operations.isEmpty
        {
            // "Wait, no": of something that was done before.
            wasTakenBack = true
            result.talk = .leftAsItWas
            return
        }
        let isKept = last != nil && clause.keepsWhatGoes(result.operations.last)
        if let last, isKept || clause.relation == .correction || clause.relation == .again {
            if clause.relation == .correction { wrong = result.operations.last }
            if isKept || clause.relation == .correction { (result, scene, draft, pieces) = earlier }
            guard !clause.isNothing, !isKept else {
                wasTakenBack = true
                if result.operations.isEmpty { result.talk = .leftAsItWas }
                return
            }
            if clause.relation == .correction, let text = rewritten(by: clause) {
                result.operations += text
                return
            }
            clause = last.amended(by: clause)
        }
        if let former = last, let whole = clause.remedy(of: former, made: result.operations.last) {
            // "The ending drags, cut two seconds": slow was only why.
            (result, scene, draft, pieces) = earlier
            clause = whole
        }
        earlier = (result, scene, draft, pieces)
        // Only of a clip that this message spoke of.
        let isSpared = spared.contains { $0 == scene.lastTarget }
        let isSpokenOf =
            result.operations.contains { $0.target == scene.lastTarget } || scene.isSpokenHere && !isSpared
        if clause.relation == .along, isSpokenOf { clause = clause.along(in: scene) }
        if let last, result.operations.isEmpty { clause = clause.instead(of: last, in: scene) }
        read(clause)
        last = clause
    }

    private mutating func read(_ heard: Clause) {
        let (over, redone) = heard.anchored(in: scene).numberedBeside(in: scene).ofTimeline(in: scene).goneOver(
            in: scene)
        let (clause, noted) = over.noted(in: scene)
        var seen = scene
        if let named = noted ?? redone { seen.lastTarget = named }
        if noted != nil { seen.isSpokenHere = true }
        // A clip counted as it stood before the message: "delete clip 1 then mute clip 3" of three.
        let isMissing = if case .missing = clause.clipTarget(in: seen) { true } else { false }
        if isMissing || keepsNumbers, clause.hasPlace(in: original), case .these = clause.clipTarget(in: original) {
            isCountedAsBefore = true
            seen.draft = original.draft
        }
        // "I don't like the beach bit, take it out": it is gone already.
        if clause.has(.it), clause.has(.delete, .cut), clause.times.isEmpty, result.operations.last?.name == .delete,
            case .none = clause.clipTarget(in: seen)
        {
            return
        }
        if !isCountedAsBefore { seen.counted = counting(clause) }
        var frames = Frames(clause: clause, scene: seen, before: result.operations)
        frames.spared = spared
        frames.former = last
        var made: [Operation] = []
        for operation in frames.read() { made.append(frames.possible(operation, besides: made)) }
        if let question = frames.leftOver(by: made) ?? frames.unused(by: made) { made = [question] }
        if let more = frames.amendment, let last = result.operations.indices.last {
            for (key, value) in more.members { result.operations[last].arguments[key] = value }
            if more["level"] != nil { result.operations[last].arguments["by"] = nil }
        }
        if !frames.excepted.isEmpty, let last = result.operations.popLast() {
            result.operations += scene.clips.map(\.id).filter { !frames.excepted.contains($0) }.map { id in
                var one = last
                one.arguments["target"] = .string(id)
                return one
            }
        }
        finish(clause, made, frames)
    }

    /// Puts what a wish made behind what was made before it.
    private mutating func finish(_ clause: Clause, _ read: [Operation], _ frames: Frames) {
        var made = read
        // "Brighten clip 2, it's too dark": why, and no second wish.
        if clause.isReason, let last = result.operations.last, made.count == 1, made[0].isReason(of: last) {
            result.operations[result.operations.count - 1] = last.explained(by: made[0])
            return
        }
        // "…, no music": of a scene that is only being made.
        let isFresh = original.clips.isEmpty && result.operations.contains { $0.name == .generate }
        if isFresh, made.first?.name == .clarify, clause.has(.without, .not, .delete), clause.has(.music) { return }
        if original.clips.isEmpty, result.goesOn(about: clause, made) { return }
        if frames.hangsOnQuestion(last, made: made) { return }
        // "It's way too dark, sort it out": what is to be done was done.
        if let former = result.operations.last, clause.isCaution(of: former, made) { return }
        let isDenoised = result.operations.last?.text("kind") == "denoise"
        let isDone = result.operations.last.map { $0.name != .clarify } == true && last?.isComplaint == true
        if isDone || isDenoised, clause.isBareRemedy(in: scene, isDenoised: isDenoised) { return }
        if let last, let former = result.operations.last, clause.outdoes(last, former, made) {
            result.operations.removeLast()
            if clause.isEnough(made, after: former) { made[0].arguments["target"] = .string(former.target) }
            made = clause.unscaled(made, after: former, in: scene).map { [$0] } ?? made
        }
        if frames.goesBeforeLast, let former = result.operations.popLast() { made.append(former) }
        for operation in made { take(operation, isComplaint: last?.isComplaint == true) }
        note(clause, made)
        if !frames.choices.isEmpty { result.choices = frames.choices }
        if let talk = frames.talk, result.talk == nil || result.talk == .hello { result.talk = talk }
    }

    /// "Too dark, brighten it" asks once: a complaint and the wish that goes with it are one.
    private mutating func take(_ operation: Operation, isComplaint: Bool) {
        guard isComplaint, let last = result.operations.popLast() else { return take(operation) }
        // "The transition is too much, make it a plain one": the question what to do is answered.
        if last.name == .clarify, last.text("about") == "what" { return take(operation) }
        // 颜色太淡，饱和度高点: the second says which colour.
        if last.text("preset") == "vivid", operation.arguments["saturation"] != nil { return take(operation) }
        // "Too loud, take the music away": why.
        let isSilenced = [.delete, .mute].contains(operation.name) && ["bgm", "all"].contains(operation.target)
        if last.name == .volume, last.target == "all", isSilenced { return take(operation) }
        // "Too loud, set it to 20 %", "too small, make it bigger": the second is the wish.
        let isSet = operation.name == .volume && operation.arguments["level"] != nil && last.name == .volume
        if operation == last || isSet && last.target == operation.target { return take(operation) }
        let isSaid = operation.name == .volume && (last == operation || result.operations.contains(operation))
        guard !isSaid, operation.saysAgain(last) else {
            result.operations.append(last)
            if !isSaid { take(operation) }
            return
        }
        var one = operation
        if operation.target == "all" { one.arguments["target"] = .string(last.target) }
        result.operations.append(one)
    }

    private mutating func take(_ operation: Operation) {
        for target in pieces[operation.target] ?? [operation.target] {
            var one = operation
            if one.arguments["target"] != nil { one.arguments["target"] = .string(target) }
            // "Keep the first two, drop the third": it is gone already.
            if one.name == .delete, result.operations.contains(one) { continue }
            if result.operations.gives(way: one) { continue }
            result.operations.append(one)
            // The turn says so where it cannot be done.
            guard let next = try? Editor().apply(one.ofText(justWritten), to: draft) else { continue }
            if one.name == .title { justWritten = next.newestText(since: draft) }
            follow(from: draft, to: next, cuts: [.cut, .keep].contains(one.name))
        }
    }

    /// Pieces left by a cut through a clip go on as that clip.
    private mutating func follow(from old: Draft, to next: Draft, cuts: Bool) {
        scene.lastText = next.newestText(since: old) ?? scene.lastText
        draft = next
        var seen: [Segment] = []
        for (index, clip) in next.clips.enumerated() {
            let isNew = !old.clips.contains { $0.id == clip.id }
            if cuts, isNew, index > 0 {
                let owner = seen.last?.id ?? clip.id
                pieces[owner, default: [owner]].append(clip.id)
            }
            let isPiece = pieces.values.contains { $0.dropFirst().contains(clip.id) }
            if isPiece, var whole = seen.popLast() {
                whole.duration = whole.duration + clip.duration
                seen.append(whole)
            } else {
                seen.append(clip)
            }
        }
        scene.draft = next
        scene.draft.clips = seen
    }

    /// "Mute the second clip and slow it down": it is the clip just spoken of.
    private mutating func note(_ clause: Clause, _ made: [Operation]) {
        if made.isEmpty, case .these(let ids) = clause.clipTarget(in: scene) { spared += ids }
        let group = scene.clips.map(\.id).filter { id in made.contains { $0.target == id } }
        if !group.isEmpty || !made.isEmpty { scene.lastGroup = group }
        if made.contains(where: { $0.name == .detachAudio }) { scene.hasDetached = true }
        defer { scene.isSpokenHere = scene.isSpokenHere || scene.lastTarget != original.lastTarget || !group.isEmpty }
        if made.last?.name == .bgm {
            scene.lastTarget = "bgm"
        } else if let target = made.last?.target, target == "bgm" || scene.clips.contains(where: { $0.id == target }) {
            scene.lastTarget = target
        } else if made.allSatisfy({ $0.isTimed }), case .these(let ids) = clause.clipTarget(in: scene), ids.count == 1 {
            // "Cut 5 seconds off clip 2 and fade it in".
            scene.lastTarget = ids[0]
        } else if made.allSatisfy({ $0.name == .clarify }), clause.has(.music) {
            scene.lastTarget = "bgm"
        }
    }
}

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
    private var scene: TalkScene
    /// The draft as it will be, and the pieces into which clips were cut.
    private var draft: Draft
    private var pieces: [String: [String]] = [:]
    private var last: Clause?
    /// Clips that are to stay as they are: 不要动第二段.
    private var spared: [String] = []
    /// What a correction takes back.
    private var wrong: Operation?
    /// Before the last wish: where a correction goes back to.
    private var earlier: (result: Understanding, scene: TalkScene, draft: Draft, pieces: [String: [String]])

    init(scene: TalkScene, keepsNumbers: Bool = false) {
        self.keepsNumbers = keepsNumbers
        original = scene
        self.scene = scene
        draft = scene.draft
        earlier = (result, scene, draft, pieces)
    }

    mutating func hear(_ clauses: [Clause]) {
        for (index, clause) in clauses.enumerated() {
            let isAhead = clause.relation == .ahead && index + 1 < clauses.count
            hear(isAhead ? clause.borrowingDeeds(of: clauses[index + 1]) : clause)
        }
    }

    private mutating func hear(_ clause: Clause) {
        var clause = clause
        if let last, clause.relation == .correction || clause.relation == .again {
            if clause.relation == .correction { wrong = result.operations.last }
            if clause.relation == .correction { (result, scene, draft, pieces) = earlier }
            guard !clause.isNothing else {
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
        earlier = (result, scene, draft, pieces)
        // Only of a clip that this message spoke of.
        let isSpokenOf = result.operations.contains { $0.target == scene.lastTarget }
        if clause.relation == .along, isSpokenOf { clause = clause.along(in: scene) }
        read(clause)
        last = clause
    }

    /// 标题改成晚安，不，早安: other words in the place of those just said.
    private func rewritten(by clause: Clause) -> [Operation]? {
        let texts: Set<OperationName> = [.title, .editText, .lowerThird, .caption, .voiceover]
        guard var wrong, texts.contains(wrong.name), clause.tokens.count <= 6, clause.position == nil,
            clause.colour == nil,
            !clause.has(.cut, .delete, .mute, .music, .clip, .title, .video, .subtitles, .add)
        else { return nil }
        let leads: Set<Concept?> = [.called, .change, .make, .say, .filler, .to]
        let start = (clause.tokens.firstIndex { !leads.contains($0.concept) } ?? 0) - 1
        let words = clause.quote ?? clause.words(after: start)
        guard !words.isEmpty else { return nil }
        wrong.arguments["text"] = .string(words)
        return [wrong]
    }

    private mutating func read(_ heard: Clause) {
        let (over, redone) = heard.goneOver(in: scene)
        let (clause, noted) = over.noted(in: scene)
        var seen = scene
        if let named = noted ?? redone { seen.lastTarget = named }
        // A clip counted as it stood before the message: "delete clip 1 and mute clip 3".
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
        var frames = Frames(clause: clause, scene: seen, before: result.operations)
        frames.spared = spared
        let made = frames.read().map { frames.possible($0) }
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
        for operation in made { take(operation, isComplaint: last?.isComplaint == true) }
        note(clause, made)
        if !frames.choices.isEmpty { result.choices = frames.choices }
        if let talk = frames.talk, result.talk == nil || result.talk == .hello { result.talk = talk }
    }

    /// "Too dark, brighten it" asks once: a complaint and the wish that goes with it are one.
    private mutating func take(_ operation: Operation, isComplaint: Bool) {
        if isComplaint, var last = result.operations.popLast() {
            guard operation.saysAgain(last) else {
                result.operations.append(last)
                return take(operation, isComplaint: false)
            }
            let target = last.target
            last = operation
            if operation.target == "all" { last.arguments["target"] = .string(target) }
            result.operations.append(last)
            return
        }
        for target in pieces[operation.target] ?? [operation.target] {
            var one = operation
            if one.arguments["target"] != nil { one.arguments["target"] = .string(target) }
            // "Keep the first two, drop the third": it is gone already.
            if one.name == .delete, result.operations.contains(one) { continue }
            result.operations.append(one)
            // What cannot be done changes nothing, and the turn says so.
            guard let next = try? Editor().apply(one, to: draft) else { continue }
            follow(from: draft, to: next, cuts: [.cut, .keep].contains(one.name))
        }
    }

    /// Pieces left by a cut through a clip go on as that clip.
    private mutating func follow(from old: Draft, to next: Draft, cuts: Bool) {
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
        if made.last?.name == .bgm {
            scene.lastTarget = "bgm"
        } else if let target = made.last?.target, target == "bgm" || scene.clips.contains(where: { $0.id == target }) {
            scene.lastTarget = target
        } else if made.isEmpty, case .these(let ids) = clause.clipTarget(in: scene), ids.count == 1 {
            scene.lastTarget = ids[0]
        } else if made.isEmpty, clause.has(.music) {
            scene.lastTarget = "bgm"
        }
    }
}

extension Operation {
    /// The same change in the same direction, of the same thing or of something not named.
    fileprivate func saysAgain(_ other: Operation) -> Bool {
        let changes: Set<OperationName> = [.volume, .grade, .effect, .speed]
        guard name == other.name, changes.contains(name),
            target == other.target || target == "all" || other.target == "all"
        else { return false }
        return direction != nil && direction == other.direction
    }

    /// Which value goes up or down: `brightness+`.
    private var direction: String? {
        for key in ["by", "brightness", "contrast", "saturation"] {
            if let value = number(key) { return key + (value > 0 ? "+" : "-") }
        }
        if let factor = number("factor") { return factor > 1 ? "faster" : "slower" }
        return text("kind") ?? text("preset")
    }
}

extension Frames {
    /// The operation, or the question in its place when the timeline has not what it speaks of.
    func possible(_ operation: Operation) -> Operation {
        let timed: Set<OperationName> = [.cut, .keep, .split, .freeze, .marker, .thumbnail]
        if timed.contains(operation.name), !scene.clips.isEmpty || operation.name == .cut {
            if scene.clips.isEmpty { return ask("target") }
            if let start = operation.time("frm") ?? operation.time("at"), start > scene.length { return ask("time") }
            if let from = operation.time("frm"), let to = operation.time("to"),
                from >= to || from >= scene.length || from < .zero
            {
                return ask("time")
            }
            // Nothing would be left.
            if operation.name == .cut, operation.time("frm") == .zero, (operation.time("to") ?? .zero) >= scene.length {
                return ask("time")
            }
        }
        let changes: Set<OperationName> = [
            .delete, .volume, .mute, .unmute, .duck, .fade, .styleText, .retime, .speed, .loop, .duplicate,
        ]
        let looks: Set<OperationName> = [
            .speed, .grade, .effect, .reverse, .rotate, .flip, .zoom, .crop, .loop, .duplicate, .transition, .mute,
            .unmute,
        ]
        if scene.clips.isEmpty, looks.contains(operation.name), operation.target == "all", before.isEmpty {
            return ask("target")
        }
        if let place = operation.number("to"), operation.name == .move, Int(place) > scene.clips.count + copies {
            return ask("place")
        }
        guard changes.contains(operation.name) else { return operation }
        let isAdded = before.contains { [.bgm, .title, .editText].contains($0.name) }
        if operation.target == "bgm", scene.draft.music.isEmpty, !isAdded { return ask("target") }
        if operation.target == "title", scene.draft.titles.isEmpty, !isAdded { return ask("target") }
        return operation
    }
}

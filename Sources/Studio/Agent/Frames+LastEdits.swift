// "Take the last one off again" behind transitions: one of what the message before made, and no clip.

import Reel

extension Frames {
    /// The transitions that the message before made are what "it", "them" and "the last one" are.
    mutating func ofLastTransitions() -> [Operation]? {
        if let made = ofLastLook() { return made }
        guard before.isEmpty, clause.has(.delete), !scene.lastEdits.isEmpty,
            scene.lastEdits.allSatisfy({ $0.name == .transition && $0.text("type") != "none" }),
            clause.tokens.allSatisfy({ $0.isOrdinal || $0.isNumber || Self.isPointing($0) })
        else { return nil }
        var made: [Int] = []
        for edit in scene.lastEdits {
            if let place = edit.arguments["at"]?.int { made.append(place) } else { made = Array(1..<scene.clips.count) }
        }
        var chosen = made
        if clause.has(.last) { chosen = Array(made.suffix(1)) }
        if let place = clause.ordinals.first {
            guard made.indices.contains(place - 1) else { return [ask("target")] }
            chosen = [made[place - 1]]
        }
        return chosen.map { Operation(.transition, ["at": .int($0), "type": "none"]) }
    }

    /// "Bring the title back", where there is none any more.
    func broughtBack() -> [Operation]? {
        guard before.isEmpty, clause.has(.unmute), clause.quote == nil, clause.times.isEmpty, clause.unknown.isEmpty
        else {
            return nil
        }
        if clause.has(.title, .text), scene.draft.titles.isEmpty { return [Operation(.undo, ["target": "title"])] }
        let isGone = clause.has(.music) && scene.draft.music.isEmpty
        return isGone ? [Operation(.undo, ["target": "bgm"])] : nil
    }

    /// "Remove that effect", "take the filter off": the look that the message before gave.
    mutating func lastLookTakenOff() -> [Operation]? {
        guard before.isEmpty, clause.has(.delete, .without), clause.has(.effect), clause.quote == nil,
            clause.tokens.allSatisfy({ [.delete, .without, .effect, .it, .filler, .again, .all].contains($0.concept) })
        else { return nil }
        return lastLooksOff.isEmpty ? [ask("what")] : lastLooksOff
    }

    /// What takes off the looks that the message before gave.
    private var lastLooksOff: [Operation] {
        scene.lastEdits.compactMap { edit in
            let target = JSONValue.string(edit.target)
            switch edit.name {
            case .grade: return Operation(.grade, ["target": target, "preset": "none"])
            case .effect:
                return Operation(
                    .effect, ["target": target, "kind": .string(edit.text("kind") ?? ""), "amount": 0])
            default: return nil
            }
        }
    }

    /// "Remove it" behind a vignette or a look: that is taken off, and no clip goes.
    private mutating func ofLastLook() -> [Operation]? {
        guard before.isEmpty, clause.has(.delete), clause.has(.it) || clause.tokens.count < 3,
            !scene.lastEdits.isEmpty, clause.tokens.allSatisfy(Self.isPointing),
            scene.lastEdits.allSatisfy({ $0.name == .effect || $0.name == .grade && $0.text("preset") != nil })
        else { return nil }
        let off = lastLooksOff
        let clips = Set(scene.lastEdits.map(\.target)).filter { scene.draft.clip($0) != nil }.sorted()
        guard !clips.isEmpty else { return off }
        // "Remove it" behind a look of one clip may mean either.
        let isChinese = clause.isChinese
        return offer(
            "lookOrClip",
            [
                Choice(label: isChinese ? "去掉效果" : "the look", operations: off),
                Choice(
                    label: isChinese ? "删除片段" : "the clip",
                    operations: clips.map { Operation(.delete, ["target": .string($0)]) }),
            ])
    }

    /// 放左下角, "from 1 s", "at 30 %" behind what was laid over the film by the message before: it is made anew so.
    func ofLastLayer() -> [Operation]? {
        let layers: Set<OperationName> = [.lowerThird, .caption, .pip]
        guard before.isEmpty, scene.done.count == 1, scene.lastEdits.count == 1, var layer = scene.lastEdits.first,
            layers.contains(layer.name), clause.quote == nil, clause.tokens.allSatisfy(Self.isOfLayer)
        else { return nil }
        let old = layer
        if let place = clause.position { layer.arguments["position"] = .string(place) }
        if let part = clause.percent ?? clause.fraction, layer.name == .pip { layer.arguments["scale"] = .double(part) }
        let times = clause.times
        if spokenTimes.count == 2, times.count == 2, times[0].isPoint, !times[1].isPoint {
            layer.arguments["frm"] = .int(times[0].value.count)
            layer.arguments["to"] = .int((times[0].value + times[1].value).count)
        } else if spokenTimes.count == 2 {
            layer.arguments["frm"] = .int(spokenTimes[0].count)
            layer.arguments["to"] = .int(spokenTimes[1].count)
        } else if let time = times.first {
            let from = Milliseconds(old.arguments["frm"]?.int ?? 0)
            let start = time.isPoint || clause.has(.from, .at) ? time.value : from
            layer.arguments["frm"] = .int(start.count)
            layer.arguments["to"] = .int((start + (start == from ? time.value : Milliseconds(3000))).count)
        }
        return layer == old ? nil : [Operation(.undo, ["steps": 1]), layer]
    }

    private static func isOfLayer(_ token: Token) -> Bool {
        let words: Set<Concept?> = [
            .add, .move, .make, .it, .at, .to, .from, .until, .range, .show, .start, .filler, .comma, .and, .size,
            .lowerThird, .caption, .pip, .change, .last,
        ]
        return token.isPlace || token.isTime || token.isAmount || token.isNumber || words.contains(token.concept)
    }

    private static func isPointing(_ token: Token) -> Bool {
        let words: Set<Concept?> = [.delete, .it, .last, .filler, .again, .all, .comma, .of, .only, .transition]
        return words.contains(token.concept)
    }
}

// What is seen once more, and wishes that contradict themselves.

import Reel

extension Frames {
    /// "Play the fireworks again at the very end": the same clip once more, there or right behind itself.
    mutating func playedOnceMore() -> [Operation]? {
        guard clause.has(.again), Phrase.isPlayed.isSaid(in: said), clause.times.isEmpty,
            case .these(let ids) = clause.clipTarget(in: scene), ids.count == 1,
            !clause.has(.reverse, .mute, .unmute, .speedUp, .slowDown, .title, .music, .undo, .redo)
        else { return nil }
        let copy = Operation(.duplicate, ["target": .string(ids[0])])
        let isBack = clause.has(.back, .end, .last)
        guard isBack || clause.has(.front, .start) else { return [copy] }
        copies = 1
        let place = isBack ? scene.clips.count + 1 : 1
        return [copy, Operation(.move, ["target": .string(ids[0]), "to": .int(place)])]
    }

    /// "Slow the last 3 seconds, and make it look cinematic": how the film is to look, and not those seconds.
    var isLookOfFilm: Bool {
        guard Phrase.itsLook.isSaid(in: said), before.contains(where: { $0.name == .split }), clause.unknown.isEmpty,
            let last = before.last?.target
        else { return false }
        return !clause.hasPlace(in: scene) && last != "all"
    }

    /// "Actually keep it" behind a message that took something away.
    var keptAfterAll: [Operation]? {
        guard before.isEmpty, let last = scene.lastEdits.last, clause.keepsWhatGoes(last) else { return nil }
        return [Operation(.undo, ["steps": 1, "of": "message"])]
    }

    /// "Get rid of the original sound, keep only the music".
    private var musicKept: [Operation]? {
        let words: Set<Concept?> = [
            .keep, .only, .music, .filler, .sound, .delete, .cut, .comma, .mute, .all, .and, .add, .rest,
        ]
        let isKept =
            clause.has(.keep, .sound) || ["keep only", "only keep", "just keep"].contains(where: said.contains)
        guard isKept, clause.has(.only), clause.has(.music), !clause.isChinese,
            clause.tokens.allSatisfy({ words.contains($0.concept) })
        else { return nil }
        return scene.clips.map { Operation(.mute, ["target": .string($0.id)]) }
    }

    /// "Only keep the sound of the ceremony": the other clips are muted.
    func soundKept() -> [Operation]? {
        if let muted = musicKept { return muted }
        let words: Set<Concept?> = [.keep, .only, .sound, .filler, .of, .from, .clip, .last, .add, .and, .all]
        guard clause.has(.only), clause.has(.sound), case .these(let ids) = clause.clipTarget(in: scene),
            ids.count < scene.clips.count,
            clause.tokens.allSatisfy({
                $0.isOrdinal || $0.isNumber || $0.kind == .unknown || words.contains($0.concept)
            })
        else { return nil }
        let others = scene.clips.map(\.id).filter { id in !ids.contains { $0 == id } }
        return others.map { Operation(.mute, ["target": .string($0)]) }
    }

    /// "Remove the color grade from clip 2", "take the filter off": how it looked by itself.
    mutating func lookTakenOff() -> [Operation]? {
        guard clause.has(.delete, .without), !clause.isChinese, Phrase.lookNoun.isSaid(in: said), !clause.has(.lut),
            !Self.presets.contains(where: { clause.has($0.0) }), clause.times.isEmpty, clause.mood == nil,
            !clause.has(.title, .text, .music, .subtitles, .undo)
        else { return nil }
        clause.tokens.removeAll { Phrase.lookNoun.all.contains(clause.text.plain($0.from, $0.to)) }
        return targets(else: clipSpokenOf ?? "all") { Operation(.grade, ["target": .string($0), "preset": "none"]) }
    }

    /// "Speed it up or slow it down": one of the two, and nobody knows which.
    var isEither: Bool {
        guard [" or ", "还是", "或者"].contains(where: said.contains) else { return false }
        let pairs: [(Concept, Concept)] = [
            (.speedUp, .slowDown), (.louder, .quieter), (.brighter, .darker), (.larger, .smaller), (.warmer, .cooler),
            (.mute, .unmute),
        ]
        return pairs.contains { clause.has($0.0) && clause.has($0.1) }
    }

    /// "…, small, the whole time" behind a text: how it looks, where it stands and how long it is seen.
    mutating func lookOfTextGoingOn() -> [Operation]? {
        let words: Set<Concept?> = [
            .smaller, .larger, .bold, .outline, .box, .filler, .comma, .and, .bit, .much, .all, .video, .text, .make,
            .it,
            .at, .size, .with, .opacity, .of, .to,
        ]
        guard let last = before.last, [.title, .lowerThird, .caption].contains(last.name), clause.quote == nil,
            clause.times.isEmpty,
            clause.tokens.allSatisfy({ token in
                if token.isColour { return true }
                return token.isPlace || words.contains(token.concept)
            })
        else { return nil }
        var look = style()
        var more = JSONObject()
        if let place = look["position"] {
            more["position"] = place
            look["position"] = nil
        }
        if Phrase.throughout.isSaid(in: said) {
            more["frm"] = 0
            more["to"] = .int(scene.length.count)
        }
        guard !look.isEmpty || !more.isEmpty else { return nil }
        if !more.isEmpty { amendment = more }
        guard !look.isEmpty else { return [] }
        look["target"] = .string(last.name == .title ? "title" : last.name.rawValue)
        return [Operation(.styleText, look)]
    }
}

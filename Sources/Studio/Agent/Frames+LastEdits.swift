// "Take the last one off again" behind transitions: one of what the message before made, and no clip.

import Reel

extension Frames {
    /// The transitions that the message before made are what "it", "them" and "the last one" are.
    func ofLastTransitions() -> [Operation]? {
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

    /// "Remove that effect", "take the filter off": the look that the message before gave.
    mutating func lastLookTakenOff() -> [Operation]? {
        guard before.isEmpty, clause.has(.delete, .without), clause.has(.effect), clause.quote == nil,
            clause.tokens.allSatisfy({ [.delete, .without, .effect, .it, .filler, .again, .all].contains($0.concept) })
        else { return nil }
        var made: [Operation] = []
        for edit in scene.lastEdits {
            let target = JSONValue.string(edit.target)
            if edit.name == .grade { made.append(Operation(.grade, ["target": target, "preset": "none"])) }
            if edit.name == .effect, let kind = edit.text("kind") {
                made.append(Operation(.effect, ["target": target, "kind": .string(kind), "amount": 0]))
            }
        }
        return made.isEmpty ? [ask("what")] : made
    }

    private static func isPointing(_ token: Token) -> Bool {
        let words: Set<Concept?> = [.delete, .it, .last, .filler, .again, .all, .comma, .of, .only, .transition]
        return words.contains(token.concept)
    }
}

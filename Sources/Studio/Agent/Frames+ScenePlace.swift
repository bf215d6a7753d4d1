// Where a scene goes that is made: "before clip 2", "and put it at the beginning".

import Reel

extension Frames {
    /// A scene with the place it is to have said behind it: the scene without those words, and the place.
    mutating func generatingAtPlace() -> [Operation]? {
        guard !scene.clips.isEmpty, clause.has(.generate, .add), clause.quote == nil,
            let verb = clause.index(of: .generate, .add)
        else { return nil }
        for index in clause.tokens.indices where index > verb + 1 && Self.opensPlace(clause.tokens[index]) {
            guard let place = scenePlace(clause.tokens[index...]) else { continue }
            var rest = self
            rest.clause.tokens = Array(clause.tokens[..<index])
            guard var made = rest.generating(), made.first?.name == .generate else { return nil }
            made[0].arguments["mode"] = "append"
            made[0].arguments["to"] = .int(place)
            return made
        }
        return nil
    }

    /// "…, put it before the mountains": where no clip is called so, it is asked, and nothing is made of that name.
    mutating func placingScene() -> [Operation]? {
        if let place = placeOfScene {
            amendment = place
            return []
        }
        let isPlaced = clause.has(.it) && clause.has(.add, .move) && clause.has(.before, .after, .between)
        return isPlaced && before.last?.name == .generate ? [ask("place")] : nil
    }

    /// "…, and put it before the second clip": of the scene that the wish before makes.
    private var placeOfScene: JSONObject? {
        guard before.last?.name == .generate, !scene.clips.isEmpty, clause.has(.add, .move), clause.quote == nil else {
            return nil
        }
        let words = clause.tokens.drop { [.add, .move, .it, .filler, .clip].contains($0.concept) }
        return scenePlace(words).map { ["mode": "append", "to": .int($0)] }
    }

    private static func opensPlace(_ token: Token) -> Bool {
        [.before, .after, .between, .at, .to, .front, .start].contains(token.concept)
    }

    /// "Before the mountains", where several clips are called so: before the first, after the last of them.
    private func besideNamed(_ part: Clause) -> Int? {
        let words = part.unknown
        guard !words.isEmpty else { return nil }
        let places = scene.clips.indices.filter { index in
            let name = (scene.clips[index].name ?? "").lowercased()
            return words.allSatisfy(name.contains)
        }
        guard let first = places.first, let last = places.last else { return nil }
        return part.has(.before) ? first + 1 : last + 2
    }

    private func scenePlace(_ tail: ArraySlice<Token>) -> Int? {
        let part = Clause(tokens: Array(tail), text: clause.text)
        if part.has(.before, .after, .between), case .these(let ids) = part.clipTarget(in: scene) {
            let places = ids.compactMap { id in scene.clips.firstIndex { $0.id == id } }
            guard let first = places.min(), let last = places.max() else { return nil }
            return places.count > 1 ? last + 1 : part.has(.before) ? first + 1 : last + 2
        }
        if part.has(.before, .after), let beside = besideNamed(part) { return beside }
        let links: Set<Concept?> = [.at, .to, .start, .front, .filler, .video, .of, .intro, .it]
        let isFirst = tail.contains { [.start, .front, .intro].contains($0.concept) || $0.kind == .ordinal(1) }
        return isFirst && tail.allSatisfy { links.contains($0.concept) || $0.kind == .ordinal(1) } ? 1 : nil
    }
}

// Moves of several clips at once, and places said by another clip.

import Reel

extension Frames {
    /// "Put clips 5 and 6 at the beginning", 把第二段和第三段放到最前面: each of them, in the order they are said.
    func movedToEdge(_ ids: [String]) -> [Operation]? {
        guard ids.count > 1, !clause.has(.before, .after, .between),
            let edge = clause.tokens.last(where: { $0.concept != .filler && $0.concept != .clip }),
            [.front, .start, .back, .end, .last].contains(edge.concept),
            !edge.isHan || ["最", "头", "尾"].contains(where: clause.text.plain(edge.from, edge.to).contains)
        else { return nil }
        let isStart = [.front, .start].contains(edge.concept)
        return ids.enumerated().map { index, id in
            Operation(.move, ["target": .string(id), "to": .int(isStart ? index + 1 : scene.clips.count)])
        }
    }

    /// "Put a crossfade there", 那里加个叠化: at a place that was spoken of.
    var isThere: Bool {
        let words: Set<String> = ["there", "right there", "那里", "那儿", "那边", "那个地方", "那处"]
        return clause.tokens.contains { words.contains(clause.text.plain($0.from, $0.to)) }
    }

    /// "… and add a crossfade before it": at the edge of the clip that was just spoken of.
    var cutBesideIt: Int? {
        guard clause.has(.it), clause.has(.before) != clause.has(.after), !clause.has(.all, .between),
            case .none = clause.clipTarget(in: scene), let id = before.last?.target,
            let place = scene.clips.firstIndex(where: { $0.id == id })
        else { return nil }
        let cut = clause.has(.before) ? place : place + 1
        return (1..<scene.clips.count).contains(cut) ? cut : nil
    }

    /// "… and put a wipe between them": between the two clips of which something was just said.
    var cutBetweenThem: Int? {
        guard clause.has(.between), clause.has(.it), !clause.has(.all), case .none = clause.clipTarget(in: scene) else {
            return nil
        }
        var places: [Int] = []
        for one in before.reversed() {
            guard let place = scene.clips.firstIndex(where: { $0.id == one.target }) else { continue }
            if !places.contains(where: { $0 == place }) { places.append(place) }
            if places.count == 2 { break }
        }
        guard places.count == 2, abs(places[0] - places[1]) == 1 else { return nil }
        return min(places[0], places[1]) + 1
    }

    /// The cut that the wish before made, by its place: of a file that was put in, or where "there" speaks of it.
    var cutJustMade: Int? {
        guard let last = before.last else { return nil }
        if last.name == .generate, last.text("mode") == "append", last.arguments["to"] == nil, !clause.has(.all, .clip)
        {
            return scene.clips.isEmpty ? nil : scene.clips.count
        }
        let isPutIn = last.name == .append || last.name == .insert
        let goesOn = isPutIn && clause.relation == .along && !clause.has(.all, .between, .clip, .video)
        guard isThere || goesOn else { return nil }
        if last.name == .append { return scene.clips.count > 1 ? scene.clips.count - 1 : nil }
        guard let at = last.time("at"), isPutIn || last.name == .split,
            let place = scene.clips.firstIndex(where: { $0.begin == at }), place > 0
        else { return nil }
        return place
    }

    /// "…, hard cuts elsewhere": at every cut of which nothing was said.
    func elsewhere(_ transition: Operation) -> [Operation] {
        let said = before.filter { $0.name == .transition }.compactMap { $0.arguments["at"]?.int }
        guard clause.has(.rest), transition.name == .transition, !said.isEmpty, scene.clips.count > 1 else {
            return [transition]
        }
        return (1..<scene.clips.count).filter { place in !said.contains { $0 == place } }.map { place in
            var one = transition
            one.arguments["at"] = .int(place)
            return one
        }
    }

    /// "Reverse the order of the clips": the first for the last, and so on inwards.
    func turnedOrder() -> [Operation]? {
        guard scene.clips.count > 1 else { return nil }
        let ids = scene.clips.map(\.id)
        return (0..<ids.count / 2).map { index in
            Operation(.swap, ["a": .string(ids[index]), "b": .string(ids[ids.count - 1 - index])])
        }
    }

    /// "Put the cake where the ceremony is", 放到第三段的位置.
    func placeOfOther() -> [Operation]? {
        guard clause.has(.add, .move), clause.times.isEmpty, !clause.has(.before, .after, .between, .swap),
            case .these(let ids) = clause.clipTarget(in: scene), ids.count == 2,
            Phrase.whereIs.isSaid(in: said), let place = scene.clips.firstIndex(where: { $0.id == ids[1] })
        else { return nil }
        return [Operation(.move, ["target": .string(ids[0]), "to": .int(place + 1)])]
    }

    /// "Make clip 3 the first clip".
    func exchangedPlace() -> [Operation]? {
        // "Make the harbour the second clip".
        let name = Clause(tokens: clause.tokens.filter { !$0.isOrdinal }, text: clause.text)
        if clause.has(.make), clause.ordinals.count == 1, clause.ordinals[0] <= scene.clips.count,
            case .these(let ids) = name.named(in: scene.clips), ids.count == 1,
            clause.tokens.allSatisfy({
                $0.isOrdinal || $0.kind == .unknown || [.make, .clip, .filler].contains($0.concept)
            })
        {
            return [Operation(.move, ["target": .string(ids[0]), "to": .int(clause.ordinals[0])])]
        }
        guard clause.has(.make), case .these(let ids) = clause.clipTarget(in: scene), ids.count == 2,
            clause.tokens.allSatisfy({
                $0.isNumber || $0.isOrdinal || $0.kind == .unknown
                    || [.make, .clip, .filler, .last, .previous].contains($0.concept)
            }),
            let place = scene.clips.firstIndex(where: { $0.id == ids[1] })
        else { return nil }
        return [Operation(.move, ["target": .string(ids[0]), "to": .int(place + 1)])]
    }
}

// Sounds by their names.

import Reel

extension Frames {
    /// A sound by its own word: whoosh, 叮.
    private var soundName: String? {
        let words = clause.tokens.filter { $0.concept == .soundEffect }.map {
            clause.text.plain($0.from, $0.to)
        }
        return words.last { !["sound effect", "sound effects", "sfx", "sound fx", "音效", "效果音", "声效"].contains($0) }
            ?? (clause.unknown.isEmpty ? words.last : clause.unknown.joined(separator: clause.isChinese ? "" : " "))
    }

    /// Sounds that are known by name; a file of the user's comes first.
    func soundEffects() -> [Operation]? {
        if let louder = knownSoundChanged() { return [louder] }
        let parts = clause.tokens.split { $0.concept == .and || $0.concept == .comma }
        let wishes = parts.map { part in
            Frames(clause: Clause(tokens: Array(part), text: clause.text), scene: scene, before: before)
        }
        // "Thunder at the start and rain all the way".
        guard wishes.count > 1, clause.has(.soundEffect), wishes.allSatisfy({ $0.namedSound != nil }) else {
            return soundEffect().map { [$0] }
        }
        return wishes.compactMap { $0.soundEffect(isSaid: true) }
    }

    /// "A whoosh on every cut", 每个转场加个嗖: one at each.
    func soundsAtCuts() -> [Operation]? {
        guard clause.has(.soundEffect), clause.has(.all) || Phrase.each.isSaid(in: said),
            clause.has(.transition, .cut, .hardCut), clause.times.isEmpty,
            !clause.has(.delete, .mute, .louder, .quieter), let sound = soundEffect(isSaid: true), sound.name == .sfx
        else { return nil }
        return scene.clips.dropFirst().map { clip in
            var one = sound
            one.arguments["frm"] = .int(clip.begin.count)
            return one
        }
    }

    var namedSound: (name: String, words: [String])? {
        let words = Set(
            clause.said.split { !Lexicon.isWord($0) }.flatMap {
                [String($0), String($0.hasSuffix("s") ? $0.dropLast() : $0)]
            })
        return Self.sounds.first { sound in
            sound.words.contains {
                $0.contains(" ") || $0.first?.isASCII == false ? said.contains($0) : words.contains($0)
            }
        }
    }

    /// "Lower the thunder", where it thunders already.
    private func knownSoundChanged() -> Operation? {
        guard let named = namedSound, clause.has(.louder, .quieter, .mute), !clause.has(.add, .use, .music),
            let sound = scene.draft.segments(of: "effect").last(where: { $0.name == named.name })
        else { return nil }
        if clause.has(.mute) { return Operation(.mute, ["target": .string(sound.id)]) }
        var change = volumeChange(up: clause.has(.louder), down: clause.has(.quieter))
        change["target"] = .string(sound.id)
        return Operation(.volume, change)
    }

    private func soundEffect(isSaid isKnown: Bool = false) -> Operation? {
        let named = namedSound
        let isSaid =
            isKnown || clause.has(.soundEffect) || isSoundOnly(named?.words)
            || (named != nil
                && (["声", "sound"].contains(where: clause.said.contains) || Phrase.ambience.isSaid(in: said)))
            || (named != nil && clause.has(.add) && clause.has(.louder, .quieter) && !clause.has(.music))
        guard isSaid,
            isKnown || isSoundOnly(named?.words) || clause.has(.add, .use, .make, .generate, .soundEffect, .sound),
            !clause.has(.delete, .mute, .keep)
        else {
            return nil
        }
        var arguments = JSONObject()
        if let asset = namedAsset() {
            arguments["asset"] = .string(asset)
        } else if let named {
            arguments["mood"] = .string(named.name)
        } else if clause.has(.uploaded), let asset = lastAsset(.audio) {
            arguments["asset"] = .string(asset)
        } else if let name = soundName {
            arguments["mood"] = .string(name)
        }
        let isOwn = clause.tokens.contains { $0.concept == .soundEffect && !$0.isHan } && arguments["asset"] == nil
        if isOwn, named == nil, let mood = arguments["mood"]?.string, !clause.unknown.contains(mood),
            clause.tokens.last?.kind == .unknown, let stray
        {
            return stray
        }
        for (key, value) in soundPlace.members { arguments[key] = value }
        let times = spokenTimes.isEmpty ? bareMoment.map { [$0] } ?? [] : spokenTimes
        if let level = clause.percent ?? (clause.has(.quieter) || Phrase.quietly.isSaid(in: said) ? 0.3 : nil) {
            arguments["volume"] = .double(level)
        }
        if let from = times.first { arguments["frm"] = .int(from.count) }
        if times.count > 1 { arguments["to"] = .int(times[1].count) }
        return Operation(.sfx, arguments)
    }

    /// "Some birds chirping": a known sound that is put in, and nothing that is seen.
    private func isSoundOnly(_ named: [String]?) -> Bool {
        let isOver = Phrase.overClip.isSaid(in: said)
        guard let named, clause.quote == nil, clause.file == nil, isOver || !clause.has(.clip),
            isOver || !clause.has(.video), !clause.has(.image, .music, .effect, .text, .title, .generate, .move),
            !clause.tokens.contains(where: { Clause.isDeed($0) && ![.add, .make].contains($0.concept) })
        else { return false }
        let doing = ["chirping", "singing", "falling", "rolling", "crackling", "howling", "crashing", "blowing"]
        let words = clause.unexplained(in: scene)
        return (isOver || Phrase.ambience.isSaid(in: said) || words.contains { word in doing.contains(word) })
            && words.allSatisfy { word in
                doing.contains(word) || named.contains { $0 == word || $0 + "s" == word } || word.count < 3
            }
    }

    /// Where a sound is heard when no time says so: at an edge, or as long as a clip that is named.
    private var soundPlace: JSONObject {
        guard clause.times.isEmpty else { return JSONObject() }
        if let edge = clipEdge { return ["frm": .int(edge.time.count)] }
        if case .these(let ids) = clause.clipTarget(in: scene), ids.count == 1, let clip = scene.draft.clip(ids[0]),
            clause.has(.clip) || ["during", "over", "under", " in ", "给"].contains(where: said.contains),
            !clause.has(.before, .after, .between)
        {
            return ["frm": .int(clip.begin.count), "to": .int((clip.end ?? clip.begin).count)]
        }
        // What goes on by itself sounds at an edge for some seconds only.
        let lasting = min(Milliseconds(5000), scene.length).count
        if clause.has(.start, .front), !clause.has(.end) { return ["frm": 0, "to": .int(lasting)] }
        if clause.has(.end, .back), !clause.has(.start) || said.contains("very end") {
            return ["frm": .int(scene.length.count - lasting), "to": .int(scene.length.count)]
        }
        return JSONObject()
    }

    /// "…, a bit quieter": of the sound that was just put in, which is at half of its loudness.
    func soundGoingOn() -> JSONObject? {
        guard let last = before.last, last.name == .sfx,
            clause.tokens.allSatisfy({ token in
                if case .percent = token.kind { return true }
                return [
                    .sound, .louder, .quieter, .smaller, .larger, .bit, .much, .it, .make, .filler, .volume, .at, .to,
                    .add,
                    .comma,
                ].contains(token.concept)
            })
        else { return nil }
        let level = last.number("volume") ?? 0.5
        if let part = clause.percent { return ["volume": .double(part)] }
        if clause.has(.quieter, .smaller) { return ["volume": .double(max(level - 0.2, 0.1))] }
        return clause.has(.louder, .larger) ? ["volume": .double(min(level + 0.3, 2))] : nil
    }

    private static let sounds: [(name: String, words: [String])] = [
        ("rain", ["rain", "雨声", "下雨"]), ("waves", ["wave", "ocean", "sea sound", "海浪", "浪声"]),
        ("wind", ["wind", "风声"]), ("thunder", ["thunder", "雷声", "打雷"]), ("birds", ["bird", "birdsong", "鸟"]),
        ("fire", ["fire", "火声", "篝火"]), ("river", ["river", "stream", "流水", "水声"]),
        ("applause", ["applause", "clapping", "掌声", "鼓掌", "欢呼"]), ("city", ["traffic", "city noise", "车声", "车流"]),
    ]
}

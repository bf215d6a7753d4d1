// Which clip, sound or text a clause speaks of.

import Reel

enum TargetReading: Hashable {
    case these([String])
    /// The clause names a clip that is not there.
    case missing(Int)
    /// Several clips bear that name.
    case several([String])
    case none
}

extension Clause {
    /// Clips by ordinal, number, name, place or pronoun; then music, title and the like.
    func target(in scene: TalkScene) -> TargetReading {
        let clip = clipTarget(in: scene)
        if case .none = clip { return thingTarget(in: scene) }
        return clip
    }

    private func thingTarget(in scene: TalkScene) -> TargetReading {
        if has(.music) { return .these(["bgm"]) }
        if has(.title, .text) { return .these(["title"]) }
        if has(.subtitles) { return .these(["subtitles"]) }
        if has(.voice) { return .these(["voice"]) }
        if has(.it), let last = scene.lastTarget, scene.clips.contains(where: { $0.id == last }) || last == "bgm" {
            return .these([last])
        }
        return has(.all, .video) ? .these(["all"]) : .none
    }

    func clipTarget(in scene: TalkScene) -> TargetReading {
        let clips = scene.clips
        let places = clipPlaces(count: clips.count)
        if let missing = places.first(where: { $0 < 1 || $0 > clips.count }) { return .missing(missing) }
        if !places.isEmpty { return .these(places.map { clips[$0 - 1].id }) }
        return named(in: clips)
    }

    /// Numbers of clips: "clips 1 and 3", "the second clip", 第二段, "the last one".
    private func clipPlaces(count: Int) -> [Int] {
        var places: [Int] = []
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .ordinal(let place): if isClipOrdinal(index, place) { places.append(place) }
            case .number(let number): if isClipNumber(index), number < 1000 { places.append(Int(number)) }
            case .concept(.last): if isClipPlace(index) { places.append(count) }
            case .concept(.previous): if count > 1 { places.append(count - 1) }
            default: continue
            }
        }
        if has(.except), has(.all) || has(.except) {
            let spared = Set(places)
            return count > 0 && !spared.isEmpty ? (1...count).filter { !spared.contains($0) } : []
        }
        return places
    }

    private func isClipOrdinal(_ index: Int, _ place: Int) -> Bool {
        if index + 1 < tokens.count {
            switch tokens[index + 1].kind {
            case .time, .fraction: return false
            case .number where index + 2 < tokens.count:
                if case .time = tokens[index + 2].kind { return false }
            case .concept(.title), .concept(.music), .concept(.subtitles): return false
            default: break
            }
        }
        if times.isEmpty == false, place == 1, has(.cut, .delete), !has(.clip) { return false }
        return true
    }

    private func isClipNumber(_ index: Int) -> Bool {
        var before = index - 1
        while before >= 0 {
            switch tokens[before].kind {
            case .concept(.clip): return true
            case .number, .concept(.and), .concept(.comma), .concept(.with), .concept(.filler), .concept(.range):
                before -= 1
            default: return false
            }
        }
        return false
    }

    private func isClipPlace(_ index: Int) -> Bool {
        guard index + 1 < tokens.count else { return times.isEmpty && fraction == nil }
        for token in tokens[(index + 1)...].prefix(2) {
            if token.concept == .clip || token.concept == .it { return true }
            if case .number(1) = token.kind { continue }
            return false
        }
        return false
    }

    /// A content word of a clip's name among the words that are no vocabulary, or in the whole clause for Chinese.
    private func named(in clips: [Segment]) -> TargetReading {
        guard let first = tokens.first, let last = tokens.last else { return .none }
        let said = text.words(first.from, last.to).lowercased()
        let words = Set(unknown)
        let found = clips.filter { clip in
            guard let name = clip.name?.lowercased(), !name.isEmpty else { return false }
            if said.contains(name), quote == nil { return true }
            return name.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).contains { part in
                part.count > 2 && words.contains(String(part))
                    || (part.first?.isASCII == false && sharesHan(part, said))
            }
        }
        guard !found.isEmpty else { return .none }
        return found.count == 1 || has(.all) ? .these(found.map(\.id)) : .several(found.map(\.id))
    }

    /// Two neighbouring characters of a Chinese name stand in the clause.
    private func sharesHan(_ name: Substring, _ said: String) -> Bool {
        let characters = Array(name)
        guard characters.count > 1, quote == nil else { return false }
        return zip(characters, characters.dropFirst()).contains { said.contains(String([$0, $1])) }
    }

    /// Words that neither the lexicons nor a clip's name explain.
    func unexplained(in scene: TalkScene) -> [String] {
        let names = scene.clips.compactMap { $0.name?.lowercased() } + scene.assets.map { $0.lowercased() }
        return unknown.filter { word in !names.contains { $0.contains(word) } }
    }
}

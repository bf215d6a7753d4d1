// Clips by what they are called or show: "the harbour", 码头那段, "the shortest one".

import Reel

extension Clause {
    /// "The shortest clip", 最长的那段.
    func extremeClip(_ clips: [Segment]) -> String? {
        let said = said
        if ["shortest", "最短"].contains(where: said.contains) { return clips.min { $0.duration < $1.duration }?.id }
        if ["longest", "最长"].contains(where: said.contains) { return clips.max { $0.duration < $1.duration }?.id }
        return nil
    }

    /// "The odd ones", 双数段: every second clip.
    func alternateClips(_ clips: [Segment]) -> [String]? {
        let isOdd = ["odd ones", "odd clips", "odd numbered", "odd-numbered", "奇数", "单数"].contains(where: said.contains)
        let isEven = ["even ones", "even clips", "even numbered", "even-numbered", "偶数", "双数"].contains(
            where: said.contains)
        guard isOdd != isEven, clips.count > 1 else { return nil }
        return clips.enumerated().filter { $0.offset % 2 == (isOdd ? 0 : 1) }.map(\.element.id)
    }

    /// 前面那段, 后面那段: the clip at that side, unless it is the side of another.
    func isSideClip(_ index: Int) -> Bool {
        guard tokens[index].isHan, index + 1 < tokens.count, tokens[index + 1].concept == .clip else { return false }
        guard index > 0 else { return true }
        let before = tokens[index - 1]
        return ![.clip, .it].contains(before.concept) && !before.isTime && before.kind != .unknown
    }

    /// Where in the message a clip is named.
    func sourcePlace(_ clip: Segment) -> Int {
        let start = tokens.map(\.from).min() ?? 0
        let end = tokens.map(\.to).max() ?? start
        return start + place(clip, text.plain(start, end))
    }

    /// "Put the beach in a small window": a clip stands before that word, and nothing says that it lies under it.
    func isNamedBefore(_ concept: Concept, in scene: TalkScene) -> Bool {
        guard let at = index(of: concept) else { return false }
        var before = self
        before.tokens = Array(tokens[..<at])
        guard !before.tokens.isEmpty, !Phrase.onTop.isSaid(in: before.said), case .these = before.clipTarget(in: scene)
        else { return false }
        return true
    }

    /// Clips by the words of their names, in either language; those that fit best.
    func named(in clips: [Segment]) -> TargetReading {
        let said = nameable
        let words = Set(unknownWords)
        let things = Set(ContentWords.things(in: said).keys)
        let scores = clips.map { clip -> Int in
            guard let name = clip.name.map(SourceText.plain), !name.isEmpty else { return 0 }
            if name.count > 1, said.contains(name) { return 100 + name.count }
            let own = name.split { !$0.isLetter && !$0.isNumber }.filter { part in
                part.count > 2
                    && (words.contains(String(part)) || words.contains { Self.isInflected($0, String(part)) })
                    || (part.first?.isASCII == false && sharesHan(part, said))
            }
            return max(own.count, things.intersection(ContentWords.things(in: name).keys).count)
        }
        guard let best = scores.max(), best > 0 else { return .none }
        let found = clips.indices.filter { best >= 100 ? scores[$0] >= 100 : scores[$0] == best }
        let isJoint = has(.transition, .crossfade, .wipe, .slide, .dipBlack, .dipWhite)
        if has(.and, .comma, .swap, .move, .between, .all, .after, .before) || isJoint || best >= 100 {
            let all = clips.indices.filter { scores[$0] > 0 }.sorted { place(clips[$0], said) < place(clips[$1], said) }
            if all.count > 1, !isOneName(clips, all, said) { return .these(all.map { clips[$0].id }) }
        }
        return found.count == 1 ? .these(found.map { clips[$0].id }) : .several(found.map { clips[$0].id })
    }

    /// Whether the words that named several clips are the same ones.
    private func isOneName(_ clips: [Segment], _ found: [Int], _ said: String) -> Bool {
        Set(found.map { place(clips[$0], said) }).count < found.count
    }

    /// Where in the words a clip is named.
    private func place(_ clip: Segment, _ said: String) -> Int {
        let name = clip.name.map(SourceText.plain) ?? ""
        let things = Set(ContentWords.things(in: name).keys)
        let spoken = ContentWords.things(in: said).filter { things.contains($0.key) }.values.flatMap { $0 }
        let parts = name.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let offsets = ([name] + parts + spoken).compactMap { said.firstRange(of: $0)?.lowerBound }
        return offsets.min().map { said.distance(from: said.startIndex, to: $0) } ?? Int.max
    }

    /// What may name a clip: the words outside quotes and file names.
    private var nameable: String {
        Clause(tokens: tokens.filter { !$0.isQuote && !$0.isFile }, text: text).said
    }

    /// Two neighbouring characters of a Chinese name stand in the clause.
    private func sharesHan(_ name: Substring, _ said: String) -> Bool {
        let characters = Array(name)
        guard characters.count > 1 else { return false }
        return zip(characters, characters.dropFirst()).contains { said.contains(String([$0, $1])) }
    }

    /// Words that neither the lexicons nor a clip's name explain.
    func unexplained(in scene: TalkScene) -> [String] {
        let names = (scene.clips.compactMap(\.name) + scene.assets).map(SourceText.plain)
        let things = Set(names.flatMap { ContentWords.things(in: $0).keys })
        let said = ContentWords.things(in: nameable).filter { things.contains($0.key) }.values.flatMap { $0 }
        let parts = names.flatMap { $0.split { !Lexicon.isWord($0) } }.map(String.init)
        return unknown.filter { word in
            !(names + said).contains { $0.contains(word) } && !parts.contains { Self.isInflected(word, $0) }
        }
    }

    /// "Arriving" is "arrives".
    static func isInflected(_ word: String, _ other: String) -> Bool {
        guard word != other, word.count > 4, other.count > 4, word.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
        func stem(_ word: String) -> Substring {
            let ending = ["ing", "ed", "es", "s", "e"].first { word.hasSuffix($0) && word.count - $0.count > 3 }
            return word.dropLast(ending?.count ?? 0)
        }
        return stem(word) == stem(other)
    }
}

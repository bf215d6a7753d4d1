// Words of a wish that nothing in it used: then it is not done, as they may change what it means.

import Reel

extension Frames {
    /// The question in the place of what was made, when words are left over that no lexicon and no name explains.
    func leftOver(by made: [Operation]) -> Operation? {
        guard made.contains(where: { Self.plain.contains($0.name) }),
            made.allSatisfy({ Self.plain.contains($0.name) })
        else { return nil }
        var words = clause.unexplained(in: scene)
        // "It's too dark, lift it a bit": what is to be done was said.
        if clause.isComplaint, Phrase.remedy.isSaid(in: said) {
            words.removeAll { word in Phrase.remedy.all.contains { said.contains($0) && $0.contains(word) } }
        }
        // Words of the text, or of the sound, that it is done to.
        let named = scene.draft.titles + scene.draft.segments(of: "effect")
        let names = named.filter { one in made.contains { $0.target == one.id } }.map {
            SourceText.plain($0.text ?? $0.name ?? "")
        }
        words.removeAll { word in names.contains { $0.contains(word) } }
        let han = words.filter { $0.unicodeScalars.contains(where: Language.isHan) }.joined()
        let latin = words.filter { $0.count > 2 && !$0.unicodeScalars.contains(where: Language.isHan) }
        // A condition is nothing that can be left out.
        if words.contains("if") { return ask("what") }
        guard !latin.isEmpty || han.count > 1 else { return nil }
        return ask("what", ["words": .string((latin.isEmpty ? [han] : latin).joined(separator: " "))])
    }

    /// Edits that carry no words of the user's.
    private static let plain: Set<OperationName> = [
        .cut, .keep, .split, .delete, .duplicate, .reverse, .mute, .unmute, .move, .swap, .speed, .loop, .freeze,
        .volume, .fade, .grade, .effect, .rotate, .flip, .crop, .zoom,
    ]
}

extension Frames {
    /// "The audio of the fireworks should come from vows.mp3": no clip is given another sound, and the music is not meant.
    var isSoundOfClip: Bool {
        guard let file = namedAsset(), MediaKind(fileName: file) == .audio, clause.has(.sound),
            !clause.has(.music, .soundEffect)
        else { return false }
        if case .none = clause.clipTarget(in: scene) { return false }
        return true
    }

    /// Whether this goes on about what was not understood: "…, and make it brighter" behind a question about a clip.
    func hangsOnQuestion(_ former: Clause?, made: [Operation]) -> Bool {
        guard let former, before.last?.name == .clarify, clause.relation == .along || clause.relation == .again,
            !made.isEmpty, made.allSatisfy({ $0.target == "all" && Self.plain.contains($0.name) }),
            !clause.has(.all, .video, .music), case .none = clause.target(in: scene)
        else { return false }
        return clause.has(.it) || former.has(.clip) || former.clipTarget(in: scene) != .none
    }
}

extension Frames {
    /// 整体快一点，结尾别动: the clips that a change of everything leaves as they are.
    var sparedOfAll: [String]? {
        let words: Set<Concept?> = [
            .not, .touch, .clip, .start, .end, .intro, .outro, .filler, .last, .it, .change, .comma, .front, .back,
        ]
        guard before.last?.target == "all", scene.clips.count > 1,
            clause.tokens.allSatisfy({
                $0.isOrdinal || $0.isNumber || $0.kind == .unknown || words.contains($0.concept)
            })
        else { return nil }
        if case .these(let ids) = clause.clipTarget(in: scene) { return ids }
        guard clause.has(.start) != clause.has(.end), let first = scene.clips.first, let last = scene.clips.last else {
            return nil
        }
        return [clause.has(.end) ? last.id : first.id]
    }
}

extension Frames {
    /// "Take out the um's in the ceremony": something in the clip is to go, and not the clip.
    var isInsideClip: Bool {
        guard let verb = clause.index(of: .delete, .cut),
            let inside = clause.tokens.indices.first(where: {
                $0 > verb && ["in", "inside"].contains(clause.text.plain(clause.tokens[$0].from, clause.tokens[$0].to))
            }), inside > verb + 1
        else { return false }
        return clause.tokens[(verb + 1)..<inside].allSatisfy { $0.concept == .filler }
    }

    /// "The bride clip should be 4 seconds".
    var isClipLength: Bool {
        guard ["should be", "应该"].contains(where: clause.said.contains), clause.times.count == 1,
            clause.times[0].isPoint == false, !clause.has(.title, .music, .text, .image, .last, .start, .end),
            case .these(let ids) = clause.clipTarget(in: scene)
        else { return false }
        return ids.count == 1
    }
}

extension Frames {
    /// "Cinematic with a bit of grain": what is laid over the look besides.
    func textures(beside made: [Operation]) -> [Operation] {
        guard let last = made.last, last.name == .grade, made.allSatisfy({ $0.name == .grade }) else { return [] }
        let kinds: [(Concept, String)] = [(.grain, "grain"), (.vignette, "vignette")]
        return kinds.filter { clause.has($0.0) }.map { kind in
            Operation(.effect, ["target": .string(last.target), "kind": .string(kind.1)])
        }
    }
}

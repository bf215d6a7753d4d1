// What is taken out as a whole: clips, the title, the music.

import Reel

extension Frames {
    /// "Remove the title and the music": each of them.
    mutating func removingSeveral() -> [Operation]? {
        let things: [(Concept, String)] = [(.title, "title"), (.music, "bgm"), (.subtitles, "subtitles")]
        guard clause.has(.delete, .cut), clause.times.isEmpty, clause.quote == nil, !clause.has(.fade, .speech, .to),
            clause.percent == nil
        else { return nil }
        var found = things.compactMap { thing in clause.index(of: thing.0).map { ($0, thing.1) } }
        if case .these(let ids) = clause.clipTarget(in: scene), clause.has(.and, .comma) {
            found += ids.map { (-1, $0) }
        }
        guard found.count > 1, found.contains(where: { $0.0 >= 0 }) else { return nil }
        return found.sorted { $0.0 < $1.0 }.map { Operation(.delete, ["target": .string($0.1)]) }
    }

    mutating func removing() -> [Operation]? {
        guard clause.has(.delete, .cut) else { return nil }
        if let cut = cutBesideClip() { return [cut] }
        if isInsideClip { return [ask("what")] }
        // 剪一下第二段: by how much?
        if clause.isChinese, !clause.has(.delete), Phrase.trimming.isSaid(in: said),
            clause.clipTarget(in: scene) != .none
        {
            return [ask("time")]
        }
        // A bare "delete" names nothing, even where one clip is all there is.
        if scene.clips.count == 1, clause.target(in: scene) == .none, !clause.has(.it, .clip, .rest) {
            return [stray ?? ask("target")]
        }
        // 都去掉: all of what?
        if clause.target(in: scene) == .these(["all"]), clause.isChinese, !clause.has(.clip, .video, .rest) {
            return [ask("target")]
        }
        return targets(else: nil) { Operation(.delete, ["target": .string($0)]) }
    }
}

// Chinese wishes for the speed and the colours that a clip had: 恢复原来的速度, 刚才的滤镜不要了.

import Reel

extension Frames {
    /// 恢复原来的速度, 正常速度: as fast as it was shot.
    func plainSpeed() -> [Operation]? {
        let isPlain = ["原来", "原速", "原始", "正常", "本来"].contains(where: said.contains)
        guard clause.isChinese, isPlain, clause.has(.speed), clause.factor == nil, clause.percent == nil,
            clause.times.isEmpty, !clause.has(.music), clause.unexplained(in: scene).isEmpty
        else { return nil }
        let changed = scene.clips.filter { $0.speed != 1 }
        guard !changed.isEmpty else { return nil }
        var named = changed.map(\.id)
        if case .these(let ids) = clause.clipTarget(in: scene) { named = named.filter(ids.contains) }
        return changed.filter { named.contains($0.id) }.map {
            Operation(.speed, ["target": .string($0.id), "factor": .double(1 / $0.speed)])
        }
    }

    /// 刚才的滤镜不要了: the look is taken off the clips that have one.
    func withoutLook() -> [Operation]? {
        guard clause.isChinese, clause.has(.delete, .without), !clause.has(.undo),
            ["滤镜", "调色"].contains(where: said.contains),
            clause.unexplained(in: scene).isEmpty, clause.index(of: .comma) == nil
        else { return nil }
        let graded = scene.clips.filter { clip in clip.effects.contains { $0["kind"]?.string == "grade" } }.map(\.id)
        guard !graded.isEmpty else { return nil }
        var named = graded
        if case .these(let ids) = clause.clipTarget(in: scene) {
            named = ids
        } else if let last = scene.lastTarget,
            graded.contains(last), !clause.has(.all)
        {
            named = [last]
        }
        return named.map { Operation(.grade, ["target": .string($0), "preset": "none"]) }
    }

    /// 正放: those of the clips that are meant which play backwards.
    mutating func forwards() -> [Operation]? {
        guard Phrase.forwards.isSaid(in: said) else { return nil }
        var named = scene.clips.map(\.id)
        if case .these(let ids) = clause.clipTarget(in: scene) { named = ids }
        let turned = scene.clips.filter { $0.isReversed && named.contains($0.id) }
        guard !turned.isEmpty else {
            talk = .leaveAlone
            return []
        }
        return turned.map { Operation(.reverse, ["target": .string($0.id)]) }
    }
}

// Cuts, kept stretches, splits, order, uploads, deletions.

import Reel

extension Frames {
    mutating func uploads() -> [Operation]? {
        let named = namedAsset()
        guard clause.has(.uploaded) || named != nil else { return nil }
        guard clause.has(.add, .use, .move, .make, .uploaded, .replace, .change) else { return nil }
        if clause.has(.cut, .delete), named == nil { return nil }
        let kind = uploadKind
        guard let asset = named ?? kind.flatMap(lastAsset) ?? scene.assets.last else { return [ask("asset")] }
        if MediaKind(fileName: asset) == .audio { return [Operation(.bgm, ["asset": .string(asset)])] }
        if clause.has(.replace, .change), case .these(let ids) = clause.clipTarget(in: scene), let id = ids.first {
            return [Operation(.replace, ["target": .string(id), "asset": .string(asset)])]
        }
        if let place = besideClip() {
            return [Operation(.insert, ["asset": .string(asset), "at": .int(place.count)])]
        }
        if clause.has(.start, .front) || (clause.has(.before) && clause.ordinals.isEmpty) {
            return [Operation(.insert, ["asset": .string(asset), "at": 0])]
        }
        if let time = clause.times.first {
            return [Operation(.insert, ["asset": .string(asset), "at": .int(time.value.count)])]
        }
        return [Operation(.append, ["asset": .string(asset)])]
    }

    /// The edge of the clip that is named: "after the harbour", 在第一段后面.
    private func besideClip() -> Milliseconds? {
        guard clause.has(.before, .after, .front, .back), case .these(let ids) = clause.clipTarget(in: scene),
            let id = ids.first, let clip = scene.draft.clip(id)
        else { return nil }
        return clause.has(.before, .front) ? clip.start : clip.end
    }

    /// "split clip 2 in half": the middle of that clip.
    private func middleOfClip() -> Milliseconds? {
        guard case .these(let ids) = clause.clipTarget(in: scene), ids.count == 1, let clip = scene.draft.clip(ids[0])
        else { return nil }
        return clip.begin + Milliseconds(clip.duration.count / 2)
    }

    private var uploadKind: MediaKind? {
        if clause.has(.image) || ["photo", "picture", "image"].contains(where: said.contains) { return .image }
        if clause.has(.music, .sound) || ["music", "song", "audio"].contains(where: said.contains) { return .audio }
        let isVideo =
            clause.has(.video, .clip) || ["my video", "my clip", "my footage", "视频"].contains { said.contains($0) }
        return isVideo ? .video : nil
    }

    mutating func arranging() -> [Operation]? {
        if clause.has(.swap) {
            guard case .these(let ids) = clause.clipTarget(in: scene) else { return targetTrouble() }
            if ids.count == 2 { return [Operation(.swap, ["a": .string(ids[0]), "b": .string(ids[1])])] }
            if scene.clips.count == 2 {
                return [Operation(.swap, ["a": .string(scene.clips[0].id), "b": .string(scene.clips[1].id)])]
            }
            return [ask("target")]
        }
        let isPlaced = clause.has(.add, .make) && clause.has(.front, .back) && !clause.has(.music, .title)
        guard clause.has(.move) || isPlaced, !clause.has(.volume, .music, .speed) else { return nil }
        guard case .these(let ids) = movedTarget() else { return targetTrouble() }
        guard let id = ids.first, let place = destination(ids) else { return [ask("place")] }
        return [Operation(.move, ["target": .string(id), "to": .int(place)])]
    }

    private func movedTarget() -> TargetReading {
        let reading = clause.clipTarget(in: scene)
        if case .none = reading, clause.has(.it), let last = scene.lastTarget { return .these([last]) }
        return reading
    }

    private mutating func targetTrouble() -> [Operation] {
        if case .missing(let place) = clause.clipTarget(in: scene) {
            return [ask("target", ["missing": .int(place), "count": .int(scene.clips.count)])]
        }
        return [ask("target")]
    }

    private func destination(_ ids: [String]) -> Int? {
        if ids.count > 1, let other = scene.clips.firstIndex(where: { $0.id == ids[1] }),
            let own = scene.clips.firstIndex(where: { $0.id == ids[0] })
        {
            if clause.has(.before) { return own < other ? other : other + 1 }
            if clause.has(.after, .back) { return own < other ? other + 1 : other + 2 }
            if clause.has(.front) { return own < other ? other : other + 1 }
            return other + 1
        }
        if clause.has(.front, .start) { return 1 }
        if clause.has(.back, .end) || clause.has(.last) { return scene.clips.count }
        if case .number(let number)? = clause.tokens.last(where: { if case .number = $0.kind { true } else { false } })?
            .kind
        {
            return Int(min(number, 1000))
        }
        return nil
    }

    mutating func cutting() -> [Operation]? {
        if clause.has(.split) {
            guard let at = clause.times.first?.value ?? middleOfClip() ?? middle() else { return [ask("time")] }
            return [Operation(.split, ["at": .int(at.count)])]
        }
        let keeps = clause.has(.keep) || (clause.has(.only) && !clause.has(.delete, .cut))
        if clause.has(.shorten)
            || (clause.has(.cut, .make) && clause.has(.to, .until) && clause.times.count == 1
                && !clause.times[0].isPoint && !hasEdge && !clause.has(.from))
        {
            guard let time = clause.times.first?.value else { return [ask("time")] }
            return [Operation(.keep, ["frm": 0, "to": .int(time.count)])]
        }
        guard keeps || clause.has(.cut, .delete) else { return nil }
        let base = clipRange()
        if let range = range(in: base) {
            if let stray = stray { return [stray] }
            return [Operation(keeps ? .keep : .cut, ["frm": .int(range.0.count), "to": .int(range.1.count)])]
        }
        if keeps { return keeping(base) }
        guard clause.has(.cut) || !clause.times.isEmpty || clause.fraction != nil else { return nil }
        if let time = clause.times.first?.value { return edgeQuestion(time, base) }
        if hasEdge, case .none = clause.clipTarget(in: scene) { return [ask("time")] }
        return clause.target(in: scene) == .none ? [stray ?? ask("time")] : nil
    }

    private mutating func keeping(_ base: (Milliseconds, Milliseconds)) -> [Operation] {
        if clause.has(.music, .title, .sound) {
            talk = .leaveAlone
            return []
        }
        guard base != (.zero, scene.length) else { return [stray ?? ask("time")] }
        return [Operation(.keep, ["frm": .int(base.0.count), "to": .int(base.1.count)])]
    }

    private mutating func edgeQuestion(_ time: Milliseconds, _ base: (Milliseconds, Milliseconds)) -> [Operation] {
        func cut(_ from: Milliseconds, _ to: Milliseconds) -> [Operation] {
            [Operation(.cut, ["frm": .int(from.count), "to": .int(to.count)])]
        }
        let isChinese = clause.isChinese
        return offer(
            "edge",
            [
                Choice(label: isChinese ? "开头" : "the start", operations: cut(base.0, base.0 + time)),
                Choice(label: isChinese ? "结尾" : "the end", operations: cut(max(base.1 - time, .zero), base.1)),
            ])
    }

    private func middle() -> Milliseconds? {
        clause.has(.middle) || clause.fraction == 0.5 ? Milliseconds(scene.length.count / 2) : nil
    }

    private var hasEdge: Bool { startsAt || clause.has(.last, .end) }
    private var startsAt: Bool { clause.has(.start, .front) || clause.ordinals.contains(1) }

    private func clipRange() -> (Milliseconds, Milliseconds) {
        guard case .these(let ids) = clause.clipTarget(in: scene), let id = ids.first, let clip = scene.draft.clip(id)
        else {
            return (.zero, scene.length)
        }
        return (clip.start ?? .zero, clip.end ?? scene.length)
    }

    /// The stretch a clause names, inside a base stretch.
    private func range(in base: (Milliseconds, Milliseconds)) -> (Milliseconds, Milliseconds)? {
        let times = spokenTimes
        let length = base.1 - base.0
        if times.count >= 2 { return (base.0 + times[0], base.0 + times[1]) }
        let part =
            clause.fraction.map { Milliseconds(Int(Double(length.count) * $0)) }
            ?? clause.percent.map { Milliseconds(Int(Double(length.count) * $0)) }
        if let amount = times.first ?? part {
            if clause.has(.after), !clause.has(.last) { return (base.0 + amount, base.1) }
            if clause.has(.from), clause.has(.end, .back), times.count == 1 { return (base.0 + amount, base.1) }
            if clause.has(.until, .before), !clause.has(.last) { return (base.0, base.0 + amount) }
            if clause.has(.from), clause.has(.to), startsAt { return (base.0, base.0 + amount) }
            if clause.has(.middle) {
                let start = base.0 + Milliseconds((length - amount).count / 2)
                return (start, start + amount)
            }
            if clause.has(.last, .end) { return (base.1 - amount, base.1) }
            if startsAt || (clause.has(.keep, .only) && part == nil) { return (base.0, base.0 + amount) }
            if part != nil, clause.has(.back) { return (base.1 - amount, base.1) }
            if let point = clause.times.first, point.isPoint, clause.isChinese {
                // 剪掉第3秒: that one second.
                return (base.0 + amount - Milliseconds(1000), base.0 + amount)
            }
        }
        return nil
    }

    /// Times in order; "3 到 8 秒", "from 3 to 8 seconds": the bare number beside a range word takes the unit.
    var spokenTimes: [Milliseconds] {
        var found: [Milliseconds] = []
        for (index, token) in clause.tokens.enumerated() {
            if case .time(let count, _) = token.kind { found.append(Milliseconds(count)) }
            guard let value = bareNumber(token), index + 1 < clause.tokens.count || !found.isEmpty else { continue }
            let next = index + 1 < clause.tokens.count ? clause.tokens[index + 1].concept : nil
            let before = index > 0 ? clause.tokens[index - 1].concept : nil
            let isRange =
                [.to, .range, .until, .and].contains(next) && next != nil && !clause.times.isEmpty
                || (!found.isEmpty && [.to, .range, .until, .and].contains(before) && before != nil)
            if isRange { found.append(.seconds(value)) }
        }
        return found
    }

    private func bareNumber(_ token: Token) -> Double? {
        switch token.kind {
        case .number(let value): value
        case .ordinal(let place) where clause.times.count == 1 && clause.has(.to, .range): Double(place)
        default: nil
        }
    }

    mutating func removing() -> [Operation]? {
        guard clause.has(.delete, .cut) else { return nil }
        return targets(else: nil) { Operation(.delete, ["target": .string($0)]) }
    }
}

// Cuts, kept stretches, splits, deletions.

import Reel

extension Frames {
    mutating func cutting() -> [Operation]? {
        if let split = splitting() { return split }
        // "Delete the rest" behind "keep the first half" says the same.
        if isRestOfKept || clause.has(.rest) && clause.has(.delete, .cut) && before.last?.name == .keep { return [] }
        // "The first second of the second clip" where there is one clip: no other is cut in its place.
        let isTrimmed =
            clause.has(.cut, .delete, .keep, .shorten, .extend) || clause.has(.make) && !clause.times.isEmpty
        if isTrimmed, case .missing(let place) = clause.clipTarget(in: scene) {
            return [ask("target", ["missing": .int(place), "count": .int(scene.clips.count)])]
        }
        let isSpared = clause.has(.except) && hasStretch || isTrimmedToEdge
        let keeps = clause.has(.keep) || (clause.has(.only) && !clause.has(.delete, .cut)) || isSpared
        if let made = lengthening() ?? ofEveryClip() { return made }
        if let short = shortening() { return short }
        if let edge = edges() { return [edge] }
        // 从5秒剪到8秒 names a stretch and no length.
        let isStretch = clause.has(.shorten) && clause.times.count > 1
        guard keeps || isStretch || clause.has(.cut, .delete, .bothEnds) else { return nil }
        if let half = halfOfSplit() { return [half] }
        let base = clipRange()
        if clause.has(.bothEnds), let time = clause.times.first?.value { return bothEnds(time, base) }
        if !keeps, let ranges = twoStretches(in: base) ?? ranges() { return ranges }
        if let range = range(in: base) {
            if let stray = stray { return [stray] }
            if keeps, let trimmed = trimmed(base, to: range) { return trimmed }
            return [Operation(keeps ? .keep : .cut, ["frm": .int(range.0.count), "to": .int(range.1.count)])]
        }
        // "Delete clips 1 and 3, keep 2" says the same twice.
        let others: Set<String> = ["bgm", "title", "subtitles", "voice", "watermark", "pip", "lower_third", "caption"]
        let isDeleted = before.contains { [.delete, .mute].contains($0.name) && !others.contains($0.target) }
        if keeps, isDeleted, !clause.has(.only), isNamedAgain { return [] }
        // "Everything black and white, but keep the last clip in colour".
        if keeps, before.last?.target == "all", case .these(let ids) = clause.clipTarget(in: scene) {
            excepted = ids
            return []
        }
        if keeps { return keeping(base) }
        guard clause.has(.cut) || !clause.times.isEmpty || clause.fraction != nil else { return nil }
        if let time = clause.times.first?.value { return edgeQuestion(time, base) }
        if hasEdge, case .none = clause.clipTarget(in: scene) { return [ask("time")] }
        return clause.target(in: scene) == .none ? [stray ?? ask("time")] : nil
    }

    /// "Trim it to 20 seconds", "make clip 2 four seconds long", "shorten the last one by a second".
    private func shortening() -> [Operation]? {
        let isGoal =
            (clause.has(.to, .until) || ["long", "缩到"].contains(where: clause.said.contains)) && clause.times.count == 1
        let isShortened =
            (clause.has(.cut, .make) || clause.said.contains("缩到")) && isGoal && clause.times.first?.isPoint == false
            && !hasEdge
        // 5到7秒之间剪掉: a stretch, whose first number goes without its unit.
        guard clause.times.count < 2, spokenTimes.count < 2,
            clause.has(.shorten) || isLengthOnly || isClipLength || (isShortened && !clause.has(.from))
        else {
            return nil
        }
        guard let time = clause.times.first?.value else { return [ask("time")] }
        let clip = clipRange()
        if clause.has(.by), clip.0 + time < clip.1 {
            return [Operation(.cut, ["frm": .int((clip.1 - time).count), "to": .int(clip.1.count)])]
        }
        if clip != (.zero, scene.length), clip.0 + time < clip.1 {
            return [Operation(.cut, ["frm": .int((clip.0 + time).count), "to": .int(clip.1.count)])]
        }
        // The clip is no longer than that: the film is not cut in its place.
        if clip != (.zero, scene.length), clause.hasPlace(in: scene) || clause.unknown.count > 0 {
            return [ask("time")]
        }
        return [Operation(.keep, ["frm": 0, "to": .int(time.count)])]
    }

    /// "Split clip 2 in half and delete the second half": the piece on that side of the split.
    private func halfOfSplit() -> Operation? {
        guard clause.has(.cut, .delete), let piece = splitPiece() else { return nil }
        return Operation(.cut, ["frm": .int(piece.begin.count), "to": .int((piece.end ?? piece.begin).count)])
    }

    /// The piece on one side of the split that was just made.
    func splitPiece() -> Segment? {
        guard let split = before.last, split.name == .split, let at = split.time("at"),
            clause.fraction == 0.5 || isPiece, clause.times.isEmpty,
            let before = scene.clips.first(where: { $0.end == at }),
            let after = scene.clips.first(where: { $0.begin == at })
        else { return nil }
        return clause.ordinals.contains(2) || clause.has(.last, .end, .back) ? after : before
    }

    /// "The first part", 后面那部分: of what was just split.
    private var isPiece: Bool {
        let isSided = clause.ordinals == [1] || clause.ordinals == [2] || clause.has(.last, .front, .back)
        return isSided && ["part", "piece", "bit", "部分"].contains(where: clause.said.contains)
    }

    /// "Keep the first 5 seconds of clip 2" shortens that clip and leaves the others alone.
    private func trimmed(_ base: (Milliseconds, Milliseconds), to range: (Milliseconds, Milliseconds)) -> [Operation]? {
        guard base != (.zero, scene.length), range.0 >= base.0, range.1 <= base.1 else { return nil }
        var made: [Operation] = []
        if range.1 < base.1 {
            made.append(Operation(.cut, ["frm": .int(range.1.count), "to": .int(base.1.count)]))
        }
        if range.0 > base.0 {
            made.append(Operation(.cut, ["frm": .int(base.0.count), "to": .int(range.0.count)]))
        }
        return made.isEmpty ? nil : made
    }

    /// "Make it 30 seconds": nothing else is said.
    private var isLengthOnly: Bool {
        (clause.has(.make) || clause.said.contains("should be")) && clause.times.count == 1
            && clause.tokens.allSatisfy {
                $0.isTime || [.make, .change, .it, .video, .filler, .to].contains($0.concept)
            }
    }

    /// "… keep clip 2", "… keep 2": the clips that stay anyway.
    private var isNamedAgain: Bool {
        if case .these = clause.clipTarget(in: scene) { return true }
        return clause.number != nil
            && clause.tokens.allSatisfy { $0.isNumber || [.keep, .filler, .and, .comma].contains($0.concept) }
    }

    /// 从第2秒开始要，前面的剪掉: what goes was said by what stays.
    private var isRestOfKept: Bool {
        let words: Set<Concept?> = [.front, .back, .start, .end, .before, .after, .filler, .of, .cut, .delete, .all]
        return former?.has(.keep) == true && [.cut, .keep].contains(before.last?.name) && clause.has(.cut, .delete)
            && clause.tokens.allSatisfy { words.contains($0.concept) }
    }

    private var hasStretch: Bool { !clause.times.isEmpty || clause.fraction != nil || clause.percent != nil }

    /// "Start at 0:05", "end it at 25 seconds", 从5秒开始: what lies outside goes.
    private func edges() -> Operation? {
        guard clause.times.count == 1, let point = clause.times.first?.value, clause.has(.from, .at),
            !clause.has(.keep, .cut, .delete, .split, .add, .after, .until, .before, .last, .make),
            !clause.has(.music, .title, .sound, .subtitles, .voice), point < scene.length
        else { return nil }
        if clause.has(.start) { return Operation(.cut, ["frm": 0, "to": .int(point.count)]) }
        guard clause.has(.end) else { return nil }
        return Operation(.cut, ["frm": .int(point.count), "to": .int(scene.length.count)])
    }

    private func bothEnds(_ time: Milliseconds, _ base: (Milliseconds, Milliseconds)) -> [Operation] {
        let end = base.1 - time
        return [
            Operation(.cut, ["frm": .int(base.0.count), "to": .int((base.0 + time).count)]),
            Operation(.cut, ["frm": .int((end - time).count), "to": .int(end.count)]),
        ]
    }

    private mutating func keeping(_ base: (Milliseconds, Milliseconds)) -> [Operation] {
        // "Drop the harbour and keep the rest".
        if clause.has(.music, .title, .sound, .rest) {
            talk = .leaveAlone
            return []
        }
        // 人声去掉只留环境音: a sound of it, and not the clip.
        if clause.has(.speech, .voice) || clause.mood != nil { return [ask("what")] }
        if case .these(let ids) = clause.clipTarget(in: scene), ids.count > 1, ids.count < scene.clips.count {
            let rest = scene.clips.map(\.id).filter { id in !ids.contains { $0 == id } }
            return rest.map { Operation(.delete, ["target": .string($0)]) }
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

    var hasEdge: Bool { startsAt || endsAt }
    var startsAt: Bool {
        clause.has(.start, .front)
            || clause.tokens.indices.contains { clause.tokens[$0].kind == .ordinal(1) && !isOfClip($0) }
    }

    var endsAt: Bool {
        clause.has(.end) || clause.tokens.indices.contains { clause.tokens[$0].concept == .last && !isOfClip($0) }
    }

    /// "The last clip": which clip, and no edge of it.
    private func isOfClip(_ index: Int) -> Bool {
        if index + 1 < clause.tokens.count, clause.isPronoun(index + 1) { return true }
        return clause.tokens[(index + 1)...].first { $0.concept != .filler }?.concept == .clip
    }

    private func clipRange() -> (Milliseconds, Milliseconds) {
        var named: [String] = if case .these(let ids) = clause.clipTarget(in: scene) { ids } else { [] }
        // "Cut a second off its start".
        let isIts = ["its ", "它的", "其前", "其后"].contains(where: said.contains)
        // "Don't delete the cake, shorten it to 3 seconds".
        let isGoal = clause.has(.shorten) || clause.has(.cut) && clause.has(.to)
        let isIt = clause.has(.it) && isGoal && !clause.has(.video, .all)
        // The message before was about it: "trim a second off the front of it".
        let isOfIt = isIts || [" of it", " off it", " from it", " of that"].contains(where: clause.said.contains)
        let isDone =
            scene.done.targets.contains { $0 == scene.lastTarget }
            || scene.lastEdits.contains { $0.target == scene.lastTarget }
        let isJustDone = isOfIt && isDone
        if named.isEmpty, (isIts || isIt) && scene.isSpokenHere || isJustDone { named = clause.spokenOf(in: scene) }
        guard let id = named.first, let clip = scene.draft.clip(id) else { return (.zero, scene.length) }
        return (clip.start ?? .zero, clip.end ?? scene.length)
    }

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

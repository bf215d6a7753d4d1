// When a text is seen: from when to when, for how long.

import Reel

extension Frames {
    /// "I need the title gone after 5 seconds", 标题五秒以后不要了.
    func goneAfter() -> Operation? {
        guard clause.has(.delete), clause.has(.after), clause.quote == nil, let time = clause.times.first,
            textTarget == "title", let title = spokenTitle, title.begin < time.value
        else { return nil }
        return shown(from: title.begin, to: time.value)
    }

    /// "Show the title at the end instead".
    func titleAtEdge() -> Operation? {
        let words: Set<Concept?> = [
            .title, .text, .show, .move, .at, .end, .start, .filler, .replace, .only, .to, .all,
        ]
        guard clause.has(.title), clause.has(.show), clause.has(.end) != clause.has(.start), clause.has(.at),
            !clause.isChinese, let title = spokenTitle, clause.tokens.allSatisfy({ words.contains($0.concept) })
        else { return nil }
        let from = clause.has(.end) ? max(scene.length - title.duration, .zero) : .zero
        return shown(from: from, to: from + title.duration)
    }

    /// When the title is seen: from one time to another, up to one, or for so long.
    func retiming() -> Operation? {
        guard clause.quote == nil, !clause.has(.add, .called, .lowerThird, .caption), clause.unknown.isEmpty,
            let first = clause.times.first, clause.has(.title, .text) || isStayOfTitle
        else { return nil }
        let start = spokenTitle?.start ?? .zero
        let length = spokenTitle?.duration ?? Milliseconds(3000)
        let times = spokenTimes
        if let grown = grownBy(first.value, isPoint: first.isPoint) {
            let to = max(start + length + grown, start + Milliseconds(500))
            return shown(from: start, to: to)
        }
        var stretch = (from: start, to: start + first.value)
        if clause.has(.later, .earlier), !first.isPoint {
            let from = clause.has(.later) ? start + first.value : max(start - first.value, .zero)
            return shown(from: from, to: from + length)
        }
        if times.count > 1 {
            stretch = (times[0], times[1])
        } else if isMoment(first) || clause.has(.until, .from), !clause.has(.until, .to), !saysTo,
            !clause.has(.end) || clause.has(.start)
        {
            stretch = (first.value, first.value + length)
        } else if isMoment(first) || clause.has(.until) {
            stretch = (start, first.value)
        }
        guard stretch.from < stretch.to else { return ask("time") }
        return shown(from: stretch.from, to: stretch.to)
    }

    /// "0:04", "at 4 seconds".
    private func isMoment(_ time: (value: Milliseconds, isPoint: Bool, index: Int)) -> Bool {
        time.isPoint || clause.isPoint(time.index)
    }

    /// "Make that stay for 4 seconds", 让它停留4秒 behind a title.
    var isStayOfTitle: Bool {
        let isSpokenOf = before.last?.target == "title" && clause.relation == .along
        let isIt = scene.lastTarget == "title" && before.isEmpty && clause.has(.it)
        return (isSpokenOf || isIt) && clause.has(.show, .freeze, .keep)
            && clause.times.count == 1 && clause.quote == nil && !clause.has(.clip, .music, .cut, .delete, .video)
    }

    func place(_ arguments: inout JSONObject) {
        if let position = clause.position { arguments["position"] = .string(position) }
        if clause.position == nil, clause.quote != nil, clause.times.isEmpty, clause.has(.middle) {
            arguments["position"] = "center"
        }
        let (times, spoken) = (clause.times, spokenTimes)
        if spoken.count > 1 {
            // "At 2 seconds for 3 seconds".
            let isLength = times.count == 2 && !clause.has(.to, .range, .until, .between) && !times[1].isPoint
            arguments["frm"] = .int(spoken[0].count)
            arguments["to"] = .int((isLength ? spoken[0] + spoken[1] : spoken[1]).count)
        } else if let time = times.first, lasts(from: time.index) {
            arguments["frm"] = .int(time.value.count)
            arguments["to"] = .int(scene.length.count)
        } else if let time = times.first {
            let isLast = clause.has(.last, .end)
            let isPoint = time.isPoint || clause.isPoint(time.index)
            let from = isLast ? scene.length - time.value : isPoint ? time.value : .zero
            arguments["frm"] = .int(max(from, .zero).count)
            arguments["to"] = .int(
                (isLast ? scene.length : isPoint ? from + Milliseconds(3000) : time.value).count)
        } else if clause.quote != nil || clause.has(.add, .all), Phrase.throughout.isSaid(in: said) {
            arguments["frm"] = 0
            arguments["to"] = .int(scene.length.count)
        } else if clause.has(.end) || clause.has(.last) && clause.clipTarget(in: scene) == .none {
            arguments["frm"] = .int(max(scene.length - Milliseconds(3000), .zero).count)
            arguments["to"] = .int(scene.length.count)
        } else if clause.quote != nil, let clip = onlyClip {
            arguments["frm"] = .int(clip.begin.count)
            arguments["to"] = .int((clip.end ?? clip.begin).count)
        }
    }
}

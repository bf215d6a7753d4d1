// Changes of a part of the film: "the beginning is too dark" is about the first clip, "the last 4 seconds are too
// bright" about a stretch, which is split off first.

import Reel

extension Frames {
    /// Of which part a change is, where no clip is named. `nil`: of none.
    mutating func atEdge(_ make: (String) -> Operation) -> [Operation]? {
        let ids = scene.clips.map(\.id)
        guard let first = ids.first, let last = ids.last else { return nil }
        if let piece = splitPiece() { return [make(piece.id)] }
        if let made = ofStretch(ids, make) { return made }
        guard clause.times.isEmpty, clause.fraction == nil, !clause.has(.all, .fade, .fadeIn, .fadeOut) else {
            return nil
        }
        // 前面太暗: said of how something is, a side is an edge too.
        let isFirst = isEdge(.start) || clause.isComplaint && isEdge(.front)
        guard isFirst != (isEdge(.end) || clause.isComplaint && isEdge(.back)) else { return nil }
        return [make(isFirst ? first : last)]
    }

    /// "The beginning", 结尾: a noun; "stop the shaking" and 后 are none.
    func isEdge(_ edge: Concept) -> Bool {
        clause.tokens.indices.contains { index in
            let token = clause.tokens[index]
            guard let concept = token.concept, concept == edge || concept.wider == edge else { return false }
            if token.isHan { return token.to - token.from > 1 }
            let isFirst = !clause.tokens[..<index].contains { $0.concept != .filler }
            if isFirst, clause.isComplaint { return true }
            let before = index > 0 ? clause.tokens[index - 1] : token
            return [before, token].contains { token in
                let word = clause.text.plain(token.from, token.to).split(separator: " ").first
                return ["the", "my", "our", "its"].contains(word)
            }
        }
    }

    /// A change of some seconds only: they are made clips of their own, and the change is theirs.
    func ofStretch(_ ids: [String], _ make: (String) -> Operation) -> [Operation]? {
        guard let first = scene.clips.first(where: { $0.id == ids.first }),
            let last = scene.clips.last(where: { $0.id == ids.last }), isStretchNamed,
            let (from, to) = range(in: (first.begin, last.end ?? first.begin)), from < to
        else { return nil }
        guard from >= .zero, to <= scene.length else { return [ask("time")] }
        var draft = scene.draft
        var made: [Operation] = []
        for edge in [from, to] {
            let split = Operation(.split, ["at": .int(edge.count)])
            let isInside = Draft.laid(draft.clips).contains { clip in
                clip.begin + Editor.shortest <= edge && edge + Editor.shortest <= clip.end ?? .zero
            }
            // Too near to a cut for a clip of its own: the cut will do.
            guard isInside, let next = try? Editor().apply(split, to: draft) else { continue }
            draft = next
            made.append(split)
        }
        let pieces = Draft.laid(draft.clips).filter { clip in
            let middle = clip.begin + Milliseconds(clip.duration.count / 2)
            return from < middle && middle < to
        }
        return pieces.isEmpty ? nil : made + pieces.map { make($0.id) }
    }

    /// "The first 3 seconds", 第3秒到第5秒, "from 0:03 to 0:05", "the second half".
    var isStretchNamed: Bool {
        guard !clause.times.isEmpty else { return isPartNamed }
        // 中间三秒: right before how much of it.
        let isMiddle = clause.times[0].index > 0 && clause.tokens[clause.times[0].index - 1].concept == .middle
        let isBounded =
            isMiddle || clause.has(.start, .end, .last, .until, .before, .after) || clause.ordinals.contains(1)
        return spokenTimes.count == 2 || (clause.times.count == 1 && isBounded)
    }

    /// "The second half", 后半段: which part stands right before how much of it.
    private var isPartNamed: Bool {
        let edges: Set<Concept?> = [.start, .end, .last, .middle, .front, .back]
        return zip(clause.tokens, clause.tokens.dropFirst()).contains { which, part in
            guard case .fraction = part.kind else { return false }
            return which.kind == .ordinal(1) || which.kind == .ordinal(2) || edges.contains(which.concept)
        }
    }
}

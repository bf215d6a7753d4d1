// Cut a stretch, keep a stretch, split a clip, change a clip's speed. Everything after it moves along.

import Reel

extension Editor {
    func cutting(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        if operation.name == .split { return try splitting(draft, at: operation.time("at") ?? .zero) }
        let length = draft.storyLength
        let from = operation.time("frm") ?? .zero
        let asked = operation.time("to") ?? length
        guard from >= .zero, from < asked, from < length, asked <= length + Milliseconds(50) else {
            throw .outOfRange(from: from, to: asked, length: length)
        }
        let to = min(asked, length)
        var edited = draft
        if operation.name == .keep {
            guard from > .zero || to < length else { throw .unchanged }
            edited.remove(to, length)
            edited.remove(.zero, from)
        } else {
            guard to - from < length - Self.shortest else { throw .nothingLeft(length: length) }
            edited.remove(from, to)
        }
        return edited
    }

    private func splitting(_ draft: Draft, at time: Milliseconds) throws(EditRefusal) -> Draft {
        var clips = Draft.laid(draft.clips)
        let length = draft.storyLength
        let outside = EditRefusal.outOfRange(from: time, to: time, length: length)
        guard
            let index = clips.firstIndex(where: { ($0.start ?? .zero) < time && time < ($0.end ?? .zero) }),
            let start = clips[index].start, let end = clips[index].end
        else { throw outside }
        guard time - start >= Self.shortest, end - time >= Self.shortest else { throw .tooShort(Self.shortest) }
        var right = clips[index]
        right.id = draft.newID()
        right.trimStart(by: time - start)
        right.fadeIn = nil
        clips[index].duration = time - start
        clips[index].fadeOut = nil
        clips.insert(right, at: index + 1)
        var edited = draft
        edited.clips = clips
        return edited
    }

    func changingSpeed(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        let factor = operation.number("factor") ?? 1
        guard factor > 0, factor.isFinite, (0.1...16).contains(factor) else {
            throw .valueOutOfRange(factor, least: 0.1, most: 16)
        }
        let chosen = Set(try clipIDs(operation.target, in: draft))
        var edited = draft
        let before = Draft.laid(draft.clips)
        var clips = before
        for index in clips.indices where chosen.contains(clips[index].id) {
            let length = Milliseconds.seconds(clips[index].duration.seconds / factor)
            guard length >= Self.shortest, (0.05...64).contains(clips[index].speed * factor) else {
                throw .tooShort(length)
            }
            clips[index].duration = length
            clips[index].speed *= factor
        }
        edited.clips = clips
        let after = Draft.laid(clips)
        edited.titles = draft.titles.map { title in
            var moved = title
            moved.start = Self.moved(title.start ?? .zero, from: before, to: after)
            return moved
        }
        edited.stretchMusic(from: draft.storyLength)
        return edited
    }

    /// Where a time lies after the clips changed length.
    private static func moved(_ time: Milliseconds, from before: [Segment], to after: [Segment]) -> Milliseconds {
        for (old, new) in zip(before, after) {
            guard let start = old.start, let end = old.end, start <= time, time < end else { continue }
            let inside = (time - start).seconds * new.duration.seconds / max(old.duration.seconds, 0.001)
            return (new.start ?? .zero) + .seconds(inside)
        }
        return time
    }
}

extension Draft {
    /// Takes a stretch out of the story; what follows moves up, and titles with it.
    mutating func remove(_ from: Milliseconds, _ to: Milliseconds) {
        guard from < to else { return }
        var kept: [Segment] = []
        for clip in Self.laid(clips) {
            kept += Self.remains(of: clip, without: from, to, newID: newID())
        }
        let all = kept
        clips = all.filter { $0.duration >= Milliseconds(34) }
        titles = titles.compactMap { Self.shifted($0, without: from, to) }
    }

    /// None, one or two pieces.
    private static func remains(
        of clip: Segment, without from: Milliseconds, _ to: Milliseconds, newID: String
    ) -> [Segment] {
        guard let start = clip.start, let end = clip.end, start < to, from < end else { return [clip] }
        var pieces: [Segment] = []
        if from > start {
            var left = clip
            left.duration = from - start
            if to < end { left.fadeOut = nil }
            pieces.append(left)
        }
        if to < end {
            var right = clip
            right.trimStart(by: to - start)
            if from > start {
                right.id = newID
                right.fadeIn = nil
            }
            pieces.append(right)
        }
        return pieces
    }

    /// A title keeps to what it covers: it goes only when all of that is gone, unless it stands at the start.
    private static func shifted(_ title: Segment, without from: Milliseconds, _ to: Milliseconds) -> Segment? {
        let start = title.start ?? .zero
        let end = start + title.duration
        var moved = title
        if start >= to {
            moved.start = start - (to - from)
        } else if end <= from {
            return title
        } else if start >= from && end <= to {
            guard from == .zero else { return nil }
            moved.start = .zero
        } else {
            moved.start = min(start, from)
        }
        return moved
    }

    /// Music that reached the end of the story still does.
    mutating func stretchMusic(from before: Milliseconds) {
        let length = storyLength
        music = music.map { segment in
            var segment = segment
            let start = segment.start ?? .zero
            if start + segment.duration >= before { segment.duration = max(length - start, .zero) }
            return segment
        }
    }
}

extension Segment {
    mutating func trimStart(by amount: Milliseconds) {
        sourceIn += .seconds(amount.seconds * speed)
        duration -= amount
    }
}

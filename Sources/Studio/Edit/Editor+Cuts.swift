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
        clips[index].cutEnd(to: time - start)
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
        let end = operation.number("to")
        if let end { try Self.check(SpeedRamp(from: factor, to: end)) }
        let chosen = Set(try clipIDs(operation.target, in: draft))
        var edited = draft
        let before = Draft.laid(draft.clips)
        var clips = before
        for index in clips.indices where chosen.contains(clips[index].id) {
            // A ramp is told in speeds of the source, a factor in the speed that is.
            let old = clips[index].ramp
            let ramp =
                end.map { SpeedRamp(from: factor, to: $0) }
                ?? old.map { SpeedRamp(from: $0.from * factor, to: $0.to * factor) }
            if let ramp { try Self.check(ramp) }
            let speed = ramp?.mean ?? clips[index].speed * factor
            let length = Milliseconds.seconds(clips[index].duration.seconds * clips[index].speed / speed)
            guard length >= Self.shortest, (0.05...64).contains(speed) else { throw .tooShort(length) }
            clips[index].duration = length
            clips[index].speed = speed
            if let ramp { clips[index].ramp = ramp }
        }
        edited.clips = clips
        edited.moveCompanions(from: before)
        edited.stretchMusic(from: draft.storyLength)
        return edited
    }

    private static func check(_ ramp: SpeedRamp) throws(EditRefusal) {
        for speed in [ramp.from, ramp.to] where !SpeedRamp.range.contains(speed) {
            throw .valueOutOfRange(speed, least: SpeedRamp.range.lowerBound, most: SpeedRamp.range.upperBound)
        }
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
        cutSounds(from, to)
        changeCompanions { segment, track in
            guard track.role != "sound" else { return segment }
            let staysWhole = track.kind == .text && track.role != "subtitles"
            return staysWhole
                ? Self.shifted(segment, without: from, to) : Self.trimmed(segment, without: from, to)
        }
    }

    /// The clips' own sound, taken off them, is cut as they are.
    private mutating func cutSounds(_ from: Milliseconds, _ to: Milliseconds) {
        guard let index = tracks.firstIndex(where: { $0.role == "sound" }) else { return }
        let sounds = tracks[index].segments
        for (number, sound) in sounds.enumerated() {
            var pieces = Self.remains(of: sound, without: from, to, newID: newID())
            for place in pieces.indices {
                // What is left of it before the cut lies where it lay; the rest moves up.
                let isAfter = sound.begin >= from || place > 0
                guard isAfter else { continue }
                pieces[place].start = sound.begin >= to ? sound.begin - (to - from) : from
            }
            let rest = sounds[(number + 1)...]
            let done = tracks[index].segments.dropLast(sounds.count - number)
            tracks[index].segments = done + pieces.filter { $0.duration >= Milliseconds(34) } + rest
        }
    }

    /// Keeps texts and sounds with the pictures they belong to, after the same clips changed their lengths.
    /// - Parameter before: the clips as they lay.
    mutating func moveCompanions(from before: [Segment]) {
        let after = Self.laid(clips)
        changeCompanions { segment, _ in
            var moved = segment
            moved.start = Self.moved(segment.begin, from: before, to: after)
            return moved
        }
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

    /// None, one or two pieces.
    private static func remains(
        of clip: Segment, without from: Milliseconds, _ to: Milliseconds, newID: String
    ) -> [Segment] {
        guard let start = clip.start, let end = clip.end, start < to, from < end else { return [clip] }
        var pieces: [Segment] = []
        if from > start {
            var left = clip
            left.trimEnd(to: from - start)
            if to < end {
                left.fadeOut = nil
                left.transition = nil
            }
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
        let (start, end) = (title.begin, title.begin + title.duration)
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

    /// What belongs to the picture of its moment (subtitles, sounds, pictures over it) loses what was cut there.
    private static func trimmed(_ segment: Segment, without from: Milliseconds, _ to: Milliseconds) -> Segment? {
        let (start, end) = (segment.begin, segment.begin + segment.duration)
        var left = segment
        if start >= to {
            left.start = start - (to - from)
        } else if start >= from {
            guard end > to else { return nil }
            left.trimStart(by: to - start)
            left.start = from
        } else if end > from {
            left.duration = segment.duration - (min(end, to) - from)
        }
        return left
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
    /// Takes off the beginning. A reversed clip begins with the end of its source, a frozen one has but one moment.
    mutating func trimStart(by amount: Milliseconds) {
        if !isFrozen && !isReversed { sourceIn += played(after: amount) }
        keepRamp(from: amount, to: duration)
        duration -= amount
    }

    /// Takes off the end, and what the clip ends with.
    mutating func cutEnd(to length: Milliseconds) {
        trimEnd(to: length)
        fadeOut = nil
        transition = nil
    }

    mutating func trimEnd(to length: Milliseconds) {
        if isReversed { sourceIn += .seconds((duration - length).seconds * speed) }
        keepRamp(from: .zero, to: length)
        duration = length
    }

    var isFrozen: Bool { hasEffect("freeze") }
    var isReversed: Bool { hasEffect("reverse") }

    func hasEffect(_ kind: String) -> Bool { effects.contains { $0["kind"]?.string == kind } }
}

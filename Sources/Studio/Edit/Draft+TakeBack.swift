// One edit taken back from the middle, with the later ones kept: a three-way merge of timelines by their segments.

package import Reel

/// One version and the one it was made of.
package struct DraftEdit: Hashable, Sendable {
    /// 1 = the first of its project.
    package var number: Int
    /// What was said to make it.
    package var words: String
    package var before: Draft
    package var after: Draft

    package init(number: Int, words: String, before: Draft, after: Draft) {
        self.number = number
        self.words = words
        self.before = before
        self.after = after
    }

    /// Kinds of change that an edit can be named by.
    static let changes = ["look", "fade", "speed", "volume", "transition"]

    /// Whether the edit made a change of that kind, to a clip or sound of that id or to any.
    func made(_ change: String, to target: String) -> Bool {
        let music = target == "bgm" ? after.music.map(\.id) : []
        let former = before.tracks.flatMap(\.segments)
        return after.tracks.flatMap(\.segments).contains { new in
            guard target == "all" || new.id == target || music.contains(new.id),
                let old = former.first(where: { $0.id == new.id })
            else { return false }
            return switch change {
            case "look": old.effects.filter { !$0.isRamp } != new.effects.filter { !$0.isRamp }
            case "fade": (old.fadeIn, old.fadeOut) != (new.fadeIn, new.fadeOut)
            case "speed": (old.speed, old.ramp) != (new.speed, new.ramp)
            case "volume": (old.volume ?? 1, old.muted) != (new.volume ?? 1, new.muted)
            default: old.transition != new.transition
            }
        }
    }

    /// Whether the edit changed something of a target: a clip's id, `bgm`, `title`, or a track's role.
    func touches(_ target: String) -> Bool {
        switch target {
        case "all": true
        case "bgm": before.music.map(\.edited) != after.music.map(\.edited)
        case "title": before.titles != after.titles
        default:
            before.segments(of: target) != after.segments(of: target)
                || before.clip(target)?.edited != after.clip(target)?.edited
        }
    }
}

extension JSONValue {
    fileprivate var isRamp: Bool { self["kind"]?.string == "ramp" }
}

extension Segment {
    /// Without what follows from the length of the film.
    fileprivate var edited: Segment {
        var segment = self
        segment.start = nil
        if source != nil, fadeOut != nil { segment.duration = .zero }
        return segment
    }
}

extension Draft {
    /// The draft without what an edit did. What was changed again since stays as it is.
    /// - Returns: `conflicts` names those segments.
    func without(_ edit: DraftEdit) -> (draft: Draft, conflicts: [String]) {
        var result = self
        var conflicts: [String] = []
        for old in edit.before.tracks where !edit.after.tracks.contains(where: { $0.id == old.id }) {
            // A track that the edit took away, and nobody made anew.
            if !result.tracks.contains(where: { $0.id == old.id }) { result.tracks.append(old) }
        }
        for new in edit.after.tracks {
            guard let index = result.tracks.firstIndex(where: { $0.id == new.id }) else { continue }
            let old = edit.before.tracks.first { $0.id == new.id } ?? Track(id: new.id, kind: new.kind)
            let merge = SegmentMerge(before: old.segments, after: new.segments)
            result.tracks[index].segments = merge.takenBack(from: result.tracks[index].segments, &conflicts)
        }
        let story = result.storyIndex
        result.tracks = result.tracks.enumerated().filter { $0.offset == story || !$0.element.segments.isEmpty }
            .map(\.element)
        result.metadata = metadata.without(edit.before.metadata, edit.after.metadata)
        result.settle()
        return (result, conflicts)
    }
}

extension DraftMetadata {
    fileprivate func without(_ before: DraftMetadata, _ after: DraftMetadata) -> DraftMetadata {
        var result = self
        if (before.width, before.height) != (after.width, after.height), (width, height) == (after.width, after.height)
        {
            (result.width, result.height) = (before.width, before.height)
        }
        if before.title != after.title, title == after.title { result.title = before.title }
        for key in Set(before.other.keys + after.other.keys)
        where before.other[key] != after.other[key] && other[key] == after.other[key] {
            result.other[key] = before.other[key]
        }
        return result
    }
}

/// One track's segments before and after an edit.
private struct SegmentMerge {
    let before: [Segment]
    let after: [Segment]

    func takenBack(from now: [Segment], _ conflicts: inout [String]) -> [Segment] {
        let added = Set(after.map(\.id)).subtracting(before.map(\.id))
        var result: [Segment] = []
        for segment in now where added.contains(segment.id) {
            // It goes, and with it what was done to it since.
            let first = after.first { $0.id == segment.id }
            if first?.edited != segment.edited { conflicts.append(segment.label) }
        }
        for segment in now where !added.contains(segment.id) {
            guard let old = before.first(where: { $0.id == segment.id }),
                let new = after.first(where: { $0.id == segment.id })
            else {
                result.append(segment)
                continue
            }
            let (merged, isWhole) = segment.without(old, new)
            if !isWhole { conflicts.append(segment.label) }
            result.append(merged)
        }
        // What it took away comes back behind the neighbour that it followed.
        for (index, old) in before.enumerated() where !after.contains(where: { $0.id == old.id }) {
            guard !result.contains(where: { $0.id == old.id }) else { continue }
            let neighbours = Set(before[..<index].map(\.id))
            let place = result.lastIndex { neighbours.contains($0.id) }.map { $0 + 1 } ?? 0
            result.insert(old, at: place)
        }
        return ordered(result)
    }

    /// The order of those that were there before, where the edit moved them.
    private func ordered(_ segments: [Segment]) -> [Segment] {
        let common = Set(before.map(\.id)).intersection(after.map(\.id))
        guard before.map(\.id).filter(common.contains) != after.map(\.id).filter(common.contains) else {
            return segments
        }
        var former = before.filter { old in segments.contains { $0.id == old.id } }.map(\.id)[...]
        return segments.map { segment in
            guard before.contains(where: { $0.id == segment.id }), let id = former.popFirst() else { return segment }
            return segments.first { $0.id == id } ?? segment
        }
    }
}

extension Segment {
    /// Lengths and in points go back by what the edit changed; other values only where they still are as it left them.
    fileprivate func without(_ old: Segment, _ new: Segment) -> (Segment, isWhole: Bool) {
        var result = self
        var isWhole = true
        func restore<Value: Equatable>(_ field: WritableKeyPath<Segment, Value>) {
            guard old[keyPath: field] != new[keyPath: field] else { return }
            if self[keyPath: field] == new[keyPath: field] {
                result[keyPath: field] = old[keyPath: field]
            } else {
                isWhole = false
            }
        }
        restore(\.name)
        restore(\.source)
        restore(\.speed)
        restore(\.volume)
        restore(\.muted)
        restore(\.fadeIn)
        restore(\.fadeOut)
        restore(\.text)
        restore(\.style)
        restore(\.effects)
        restore(\.transition)
        restore(\.other)
        result.sourceIn = max(.zero, sourceIn + old.sourceIn - new.sourceIn)
        result.duration = max(Editor.shortest, duration + old.duration - new.duration)
        if let start, let former = old.start, let later = new.start {
            result.start = max(.zero, start + former - later)
        }
        return (result, isWhole)
    }
}

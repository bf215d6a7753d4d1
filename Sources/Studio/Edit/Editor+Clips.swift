// Delete, move, swap, and uploaded files onto the timeline.

import Reel

extension Editor {
    /// Ids of the clips that a target names.
    func clipIDs(_ target: String, in draft: Draft) throws(EditRefusal) -> [String] {
        let clips = draft.clips
        if target == "all" { return clips.map(\.id) }
        guard clips.contains(where: { $0.id == target }) else { throw .noSuchClip(target, count: clips.count) }
        return [target]
    }

    func arranging(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        switch operation.name {
        case .delete: try deleting(operation.target, draft)
        case .move: try moving(operation, draft)
        case .swap: try swapping(operation, draft)
        default: try placing(operation, draft)
        }
    }

    private func deleting(_ target: String, _ draft: Draft) throws(EditRefusal) -> Draft {
        var edited = draft
        switch target {
        case "bgm":
            guard !draft.music.isEmpty else { throw .noMusic }
            edited.music = []
        case "title":
            guard !draft.titles.isEmpty else { throw .noTitle }
            edited.titles = []
        case _ where draft.titles.contains { $0.id == target }:
            edited.titles = draft.titles.filter { $0.id != target }
        case _ where target == "subtitles" || Draft.layerRoles.contains(target):
            let role = draft.textRole(target)
            guard !draft.segments(of: role).isEmpty else { throw .nothingThere(target) }
            edited.tracks.removeAll { $0.role == role }
        default:
            for id in try clipIDs(target, in: draft) {
                edited.parted(at: id)
                guard let clip = edited.clip(id), let start = clip.start, let end = clip.end else { continue }
                edited.remove(start, end)
            }
        }
        return edited
    }

    private func moving(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        guard let id = try clipIDs(operation.target, in: draft).first,
            let index = draft.clips.firstIndex(where: { $0.id == id })
        else { throw .noSuchClip(operation.target, count: draft.clips.count) }
        let place = Int(operation.number("to") ?? 1)
        guard (1...draft.clips.count).contains(place) else {
            throw .noSuchClip(String(place), count: draft.clips.count)
        }
        var clips = draft.clips
        clips.insert(clips.remove(at: index), at: place - 1)
        var edited = draft
        edited.clips = clips
        return edited
    }

    private func swapping(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        var clips = draft.clips
        guard let a = clips.firstIndex(where: { $0.id == operation.text("a") }) else {
            throw .noSuchClip(operation.text("a") ?? "", count: clips.count)
        }
        guard let b = clips.firstIndex(where: { $0.id == operation.text("b") }) else {
            throw .noSuchClip(operation.text("b") ?? "", count: clips.count)
        }
        clips.swapAt(a, b)
        var edited = draft
        edited.clips = clips
        return edited
    }

    /// A still stands for five seconds unless another length is wished, a film no longer than it is; sound becomes the
    /// music.
    private func placing(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        let name = operation.text("asset")
        guard let media = materials.uploads.last(where: { $0.fileName == name }) else { throw .noSuchAsset(name) }
        if media.info.kind == .subtitles {
            return try layering(Operation(.subtitles, ["asset": .string(media.fileName)]), draft)
        }
        if media.info.kind == .audio { return try sounding(Operation(.bgm, ["asset": .string(media.fileName)]), draft) }
        var edited = draft
        let before = draft.storyLength
        let wished = operation.time("duration")
        let isStill = media.info.kind == .image
        let length = isStill ? wished ?? Milliseconds(5000) : min(wished ?? media.info.duration, media.info.duration)
        guard length >= Self.shortest else { throw .tooShort(length) }
        guard !isStill || length <= Self.longestStill else {
            throw .valueOutOfRange(length.seconds, least: Self.shortest.seconds, most: Self.longestStill.seconds)
        }
        var clip = Segment(id: draft.newID(), start: nil, duration: length)
        clip.name = media.fileName
        clip.source = media.reference
        edited.place(clip, at: operation.time("at") ?? before)
        edited.stretchMusic(from: before)
        return edited
    }
}

extension Draft {
    /// Takes away the transitions into and out of a clip, so that its neighbours lose nothing when it goes.
    mutating func parted(at id: String) {
        let before = Self.laid(clips)
        guard let index = before.firstIndex(where: { $0.id == id }) else { return }
        var clips = before
        clips[index].transition = nil
        if index > 0 { clips[index - 1].transition = nil }
        self.clips = clips
        moveCompanions(from: before)
    }

    /// Puts a clip into the story at the clip edge nearest to `time`; titles after it move along.
    mutating func place(_ clip: Segment, at time: Milliseconds) {
        var clips = Self.laid(clips)
        let edges = [Milliseconds.zero] + clips.compactMap(\.end)
        let index = edges.indices.min { abs((edges[$0] - time).count) < abs((edges[$1] - time).count) } ?? 0
        clips.insert(clip, at: index)
        self.clips = clips
        changeCompanions { companion, _ in
            var moved = companion
            if let start = companion.start, start >= edges[index], edges[index] > .zero {
                moved.start = start + clip.duration
            }
            return moved
        }
    }
}

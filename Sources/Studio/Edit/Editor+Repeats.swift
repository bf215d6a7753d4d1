// Copies, loops, other media in a clip's place, frozen and reversed pictures.

import Reel

extension Editor {
    func repeating(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        switch operation.name {
        case .duplicate: try looping(operation.target, 2, draft)
        case .loop: try looping(operation.target, Int(try ratio(operation, "times", 2, within: 2...100)), draft)
        case .replace: try replacing(operation, draft)
        case .freeze: try freezing(operation, draft)
        default: try reversing(operation, draft)
        }
    }

    /// The clips so many times in a row, behind themselves; all of them as one.
    private func looping(_ target: String, _ times: Int, _ draft: Draft) throws(EditRefusal) -> Draft {
        let chosen = try clipIDs(target, in: draft)
        guard let last = chosen.last, let end = draft.clip(last)?.end else { throw .emptyTimeline }
        let copied = draft.clips.filter { chosen.contains($0.id) }
        guard draft.clips.count + copied.count * (times - 1) <= Self.mostClips else {
            throw .valueOutOfRange(Double(times), least: 2, most: Double(Self.mostClips / max(copied.count, 1)))
        }
        var edited = draft
        let before = draft.storyLength
        var at = end
        for _ in 1..<times {
            for clip in copied {
                var copy = clip
                copy.id = edited.newID()
                copy.fadeIn = nil
                edited.place(copy, at: at)
                at = edited.clip(copy.id)?.end ?? at
            }
        }
        edited.stretchMusic(from: before)
        return edited
    }

    /// As long as the clip was, or as the media are.
    private func replacing(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        let name = operation.text("asset")
        guard let media = materials.uploads.last(where: { $0.fileName == name }), media.info.kind != .audio else {
            throw .noSuchAsset(name)
        }
        let chosen = Set(try clipIDs(operation.target, in: draft))
        var edited = draft
        let before = draft.storyLength
        edited.clips = draft.clips.map { clip in
            guard chosen.contains(clip.id) else { return clip }
            var clip = clip
            clip.name = media.fileName
            clip.source = media.reference
            clip.sourceIn = .zero
            clip.speed = 1
            clip.setEffect("ramp", nil)
            clip.setEffect("freeze", nil)
            if media.info.kind != .image { clip.duration = min(clip.duration, media.info.duration) }
            return clip
        }
        edited.stretchMusic(from: before)
        return edited
    }

    /// The picture at that time is held; what follows comes later. Beyond the end it is the last picture.
    private func freezing(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        let length = draft.storyLength
        let time = operation.time("at") ?? length
        let hold = operation.time("duration") ?? Milliseconds(1000)
        guard (.zero...length).contains(time) else { throw .outOfRange(from: time, to: time, length: length) }
        guard hold >= Self.shortest, hold <= Milliseconds(600_000) else {
            throw .valueOutOfRange(hold.seconds, least: Self.shortest.seconds, most: 600)
        }
        let clips = Draft.laid(draft.clips)
        guard let index = clips.lastIndex(where: { $0.begin < time }) ?? clips.indices.first else {
            throw .emptyTimeline
        }
        let clip = clips[index]
        var edited = draft
        if time - clip.begin >= Self.shortest, clip.begin + clip.duration - time >= Self.shortest {
            edited = try cutting(Operation(.split, ["at": .int(time.count)]), draft)
        }
        var still = clip
        still.id = edited.newID()
        still.fadeIn = nil
        still.fadeOut = nil
        still.transition = nil
        // The moment in the source: the last frame before the time, of a clip that may run backwards.
        let inside = max(.zero, min(time - clip.begin, clip.duration) - Milliseconds(17))
        let played = clip.played(after: clip.isReversed ? clip.duration - inside : inside)
        if !clip.isFrozen { still.sourceIn = clip.sourceIn + played }
        still.setEffect("ramp", nil)
        still.speed = 1
        still.duration = hold
        still.setEffect("reverse", nil)
        still.setEffect("freeze", JSONObject())
        edited.place(still, at: time)
        edited.stretchMusic(from: length)
        return edited
    }

    private func reversing(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        let chosen = Set(try clipIDs(operation.target, in: draft))
        var edited = draft
        edited.clips = draft.clips.map { clip in
            guard chosen.contains(clip.id), !clip.isFrozen else { return clip }
            var clip = clip
            // Backwards there is one speed: the mean, so that the length stays.
            clip.setEffect("ramp", nil)
            clip.setEffect("reverse", clip.isReversed ? nil : JSONObject())
            return clip
        }
        // The whole film backwards begins with its last clip.
        if operation.target == "all" { edited.clips = edited.clips.reversed() }
        return edited
    }

    /// Pictures one after another behind what is there, each moving a little, joined by short crossfades.
    func showingPictures(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        let named = operation.arguments["assets"]?.array?.compactMap(\.string)
        // "The pictures" are those that are not on the timeline: a watermark is none of them.
        let used = Set(draft.tracks.flatMap(\.segments).compactMap(\.source))
        let pictures = materials.uploads.filter { media in
            guard media.info.kind == .image else { return false }
            guard let named else { return !used.contains(media.reference) }
            return named.contains(media.fileName)
        }
        guard !pictures.isEmpty else { throw .noSuchAsset(named?.first) }
        let each = operation.time("each") ?? Milliseconds(3000)
        guard (Milliseconds(500)...Milliseconds(60_000)).contains(each) else {
            throw .valueOutOfRange(each.seconds, least: 0.5, most: 60)
        }
        var edited = draft
        var clips = draft.clips
        let before = draft.storyLength
        for (index, media) in pictures.enumerated() {
            var clip = Segment(id: edited.newID(), start: nil, duration: each)
            clip.name = media.fileName
            clip.source = media.reference
            clip.other["fit"] = "blur"
            if operation.text("motion") != "none" {
                clip.setEffect("zoom", ["amount": .double(index.isMultiple(of: 2) ? 0.12 : -0.12)])
            }
            if index + 1 < pictures.count {
                clip.transition = ClipTransition(kind: "crossfade", duration: Milliseconds(500))
            }
            clips.append(clip)
            edited.clips = clips
        }
        edited.stretchMusic(from: before)
        return edited
    }

    /// More would be a mistake, or an attack.
    static let mostClips = 1000
}

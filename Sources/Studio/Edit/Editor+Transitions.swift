// How one clip follows another.

import Reel

extension Editor {
    static let transitionKinds: Set<String> = [
        "crossfade", "wipe", "slide", "zoom", "dip_black", "dip_white", "none",
    ]

    /// At one cut (1 = between the first clip and the second), or at all. The film becomes shorter by what overlaps.
    func joining(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        let kind = operation.text("type") ?? "crossfade"
        guard Self.transitionKinds.contains(kind) else { throw .missingArgument("type") }
        let cuts = draft.clips.count - 1
        guard cuts > 0 else { throw .noCut }
        var chosen = Array(0..<cuts)
        if let place = operation.number("at") {
            guard (1...Double(cuts)).contains(place) else { throw .noSuchClip(String(Int(place) + 1), count: cuts + 1) }
            chosen = [Int(place) - 1]
        }
        let length = operation.time("duration") ?? Milliseconds(1000)
        guard (Self.shortest...Milliseconds(10_000)).contains(length) else {
            throw .valueOutOfRange(length.seconds, least: Self.shortest.seconds, most: 10)
        }
        let before = Draft.laid(draft.clips)
        var clips = before
        for index in chosen {
            clips[index].transition = kind == "none" ? nil : ClipTransition(kind: kind, duration: length)
        }
        var edited = draft
        edited.clips = clips
        edited.moveCompanions(from: before)
        edited.stretchMusic(from: draft.storyLength)
        return edited
    }
}

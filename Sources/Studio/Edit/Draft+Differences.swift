// What differs between two timelines, as names that can be compared: two edits that touch the same are told apart from
// two that do not.

import Reel

extension Draft {
    /// `clip-2.volume`, `clip-3.gone`, `canvas`: what is another in this draft than in an older one. Where something lies
    /// follows from the rest and does not count, nor does the length of music.
    func differences(from old: Draft) -> Set<String> {
        let (before, after) = (old.byID, byID)
        var found: Set<String> = []
        for (id, segment) in after {
            guard let former = before[id] else {
                found.insert("\(id).there")
                continue
            }
            for field in segment.fields(differingFrom: former) { found.insert("\(id).\(field)") }
        }
        // What goes takes with it all that was done to it.
        for id in before.keys where after[id] == nil {
            found.formUnion(Segment.fields.map { "\(id).\($0)" })
        }
        let (new, former) = (metadata, old.metadata)
        if (new.width, new.height) != (former.width, former.height) { found.insert("canvas") }
        for key in Set(new.other.keys + former.other.keys) where new.other[key] != former.other[key] {
            found.insert("film.\(key)")
        }
        return found
    }

    /// The draft with clips where another one has them: that a clip begins earlier because one before it went is no news.
    func lying(as other: Draft) -> Draft {
        guard let story = storyIndex else { return self }
        let clips = Draft.laid(other.clips)
        var result = self
        for place in result.tracks[story].segments.indices {
            let id = result.tracks[story].segments[place].id
            guard let clip = clips.first(where: { $0.id == id }) else { continue }
            result.tracks[story].segments[place].start = clip.start
        }
        return result
    }

    /// Whether the same clips lie at the same times.
    func hasSameStory(as other: Draft) -> Bool {
        let (own, others) = (Draft.laid(clips), Draft.laid(other.clips))
        guard own.count == others.count else { return false }
        return zip(own, others).allSatisfy { pair in
            pair.0.id == pair.1.id && pair.0.start == pair.1.start && pair.0.duration == pair.1.duration
                && pair.0.sourceIn == pair.1.sourceIn && pair.0.speed == pair.1.speed
        }
    }

    /// Damaged drafts repeat ids; the last of each counts.
    private var byID: [String: Segment] {
        var segments: [String: Segment] = [:]
        for segment in tracks.flatMap(\.segments) { segments[segment.id] = segment }
        return segments
    }
}

extension Segment {
    fileprivate static let fields = [
        "name", "source", "speed", "muted", "volume", "fadeIn", "text", "style", "effects", "transition", "other",
        "length", "there",
    ]

    fileprivate func fields(differingFrom old: Segment) -> [String] {
        var found: [String] = []
        func note(_ field: String, _ differs: Bool) { if differs { found.append(field) } }
        note("name", name != old.name)
        note("source", source != old.source)
        note("speed", speed != old.speed)
        note("muted", muted != old.muted)
        note("volume", (volume ?? 1) != (old.volume ?? 1))
        note("fadeIn", fadeIn != old.fadeIn)
        note("text", text != old.text)
        note("style", style != old.style)
        note("effects", effects != old.effects)
        note("transition", transition != old.transition)
        note("other", other != old.other)
        // Music, which has a fade at its end, is as long as the film.
        let isMusic = fadeOut != nil && source != nil
        note("length", !isMusic && duration != old.duration || sourceIn != old.sourceIn)
        return found
    }
}

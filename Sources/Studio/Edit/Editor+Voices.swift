// Voices, sounds, room for speech in the music, the loudness of the whole, and pauses taken out.

import Reel

extension Editor {
    func voicing(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        switch operation.name {
        case .duck: try ducking(operation, draft)
        case .loudness: try settingLoudness(operation, draft)
        case .removeSilence: try removingSilence(operation, draft)
        case .detachAudio: try detachingSound(operation, draft)
        default: try placingSound(operation, draft)
        }
    }

    /// The music goes down by a part of itself while someone speaks; by nothing, it stays.
    private func ducking(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        guard !draft.music.isEmpty else { throw .noMusic }
        let amount = try ratio(operation, "amount", 0.7, within: 0...1)
        var edited = draft
        edited.music = draft.music.map { segment in
            var segment = segment
            segment.other["duck"] = amount == 0 ? nil : .double(amount)
            return segment
        }
        return edited
    }

    private func settingLoudness(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        let level = try ratio(operation, "lufs", -14, within: -40 ... -5)
        var edited = draft
        edited.metadata.other["loudness"] = .double(level)
        return edited
    }

    /// A sound effect or a voice on its own track. Several may lie there, none over another.
    private func placingSound(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        let isVoice = operation.name == .voiceover
        let length = draft.storyLength
        let from = operation.time("frm") ?? .zero
        guard (.zero..<length).contains(from) else { throw .outOfRange(from: from, to: from, length: length) }
        var sound = Segment(id: draft.newID(), start: from, duration: length - from)
        if let name = operation.text("asset") {
            guard let media = materials.uploads.last(where: { $0.fileName == name }), media.info.hasAudio else {
                throw .noSuchAsset(name)
            }
            (sound.name, sound.source) = (media.fileName, media.reference)
            sound.duration = min(sound.duration, media.info.duration)
        } else {
            guard let made = materials.made else { throw .missingArgument(isVoice ? "text" : "mood") }
            sound.source = made.reference
            sound.name = isVoice ? String((operation.text("text") ?? "").prefix(60)) : operation.text("mood")
            sound.duration = min(sound.duration, made.duration)
        }
        if let to = operation.time("to") { sound.duration = min(sound.duration, to - from) }
        guard sound.duration >= Self.shortest else { throw .tooShort(sound.duration) }
        sound.volume = try ratio(operation, "volume", isVoice ? 1 : 0.5, within: 0...2)
        let role = isVoice ? "voice" : "effect"
        let end = from + sound.duration
        let kept = draft.segments(of: role).filter { $0.begin >= end || from >= $0.begin + $0.duration }
        var edited = draft
        edited.setSegments((kept + [sound]).sorted { $0.begin < $1.begin }, of: role, .audio)
        return edited
    }

    /// The clips' own sound becomes sounds of their own, where it was heard: then it can be changed, cut and removed
    /// apart from the pictures.
    private func detachingSound(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        let chosen = Set(try clipIDs(operation.target, in: draft))
        var edited = draft
        var clips = Draft.laid(draft.clips)
        var sounds = draft.segments(of: "sound")
        for index in clips.indices where chosen.contains(clips[index].id) {
            let clip = clips[index]
            // A steadied copy goes by the name of what it was made of.
            let media =
                materials.uploads.last { $0.reference == clip.source }
                ?? materials.uploads.last { $0.fileName == clip.name }
            guard !clip.muted, !clip.isFrozen, media?.info.hasAudio == true else { continue }
            var sound = clip
            // Where the pictures blend, the sounds still do.
            if let after = clip.transition { sound.fadeOut = max(sound.fadeOut ?? .zero, after.duration) }
            if index > 0, let before = clips[index - 1].transition {
                sound.fadeIn = max(sound.fadeIn ?? .zero, before.duration)
            }
            sound.transition = nil
            sound.effects = clip.effects.filter { ["ramp", "reverse", "denoise"].contains($0["kind"]?.string) }
            sound.id = edited.newID()
            sounds.append(sound)
            edited.setSegments(sounds.sorted { $0.begin < $1.begin }, of: "sound", .audio)
            clips[index].muted = true
        }
        guard sounds.count > draft.segments(of: "sound").count else { throw .nothingThere("sound") }
        edited.clips = clips
        return edited
    }

    /// Cuts the pauses of clips that speak, and leaves a little before and after each word.
    private func removingSilence(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        let chosen = Set(try clipIDs(operation.target, in: draft))
        let margin = (operation.time("margin") ?? Milliseconds(180)).seconds
        var stretches: [(from: Milliseconds, to: Milliseconds)] = []
        for clip in Draft.laid(draft.clips) where chosen.contains(clip.id) && !clip.muted && !clip.isFrozen {
            guard let source = clip.source else { continue }
            for silence in materials.silences[source] ?? [] {
                let (first, last) = (silence.lowerBound + margin, silence.upperBound - margin * 0.67)
                let begin = clip.timelineTime(of: first)
                let end = clip.timelineTime(of: last)
                let (from, to) = (max(clip.begin, min(begin, end)), min(clip.begin + clip.duration, max(begin, end)))
                // Shorter ones are breath, not pauses.
                if to - from >= Milliseconds(250), first < last { stretches.append((from, to)) }
            }
        }
        let length = draft.storyLength
        let total = stretches.reduce(0) { $0 + ($1.to - $1.from).count }
        guard !stretches.isEmpty else { throw .nothingSilent }
        guard total < length.count - Self.shortest.count else { throw .nothingLeft(length: length) }
        var edited = draft
        for stretch in stretches.sorted(by: { $0.from > $1.from }) { edited.remove(stretch.from, stretch.to) }
        return edited
    }
}

extension Segment {
    /// Where a time of the source, in seconds, lies on the timeline.
    func timelineTime(of source: Double) -> Milliseconds {
        let inside = source - sourceIn.seconds
        let played = ramp?.time(ofPlayed: inside, of: duration.seconds) ?? inside / max(speed, 0.01)
        return isReversed ? begin + duration - .seconds(played) : begin + .seconds(played)
    }
}

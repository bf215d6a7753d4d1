// Music, loudness, silence and fades.

import Reel

extension Editor {
    func sounding(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        switch operation.name {
        case .bgm: try addingMusic(operation, draft)
        case .volume: try settingVolume(operation, draft)
        default: try silencing(operation, draft, operation.name == .mute)
        }
    }

    private func addingMusic(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        guard !draft.clips.isEmpty else { throw .emptyTimeline }
        let length = draft.storyLength
        let start = operation.time("frm") ?? .zero
        let end = min(operation.time("to") ?? length, length)
        guard start >= .zero, start < end else { throw .outOfRange(from: start, to: end, length: length) }
        var segment = Segment(id: draft.music.first?.id ?? draft.newID(), start: start, duration: end - start)
        if let asset = operation.text("asset") {
            guard let media = materials.uploads.last(where: { $0.fileName == asset }), media.info.hasAudio else {
                throw .noSuchAsset(asset)
            }
            segment.name = media.fileName
            segment.source = media.reference
            if media.info.duration > .zero { segment.duration = min(segment.duration, media.info.duration) }
        } else if operation.text("mood") == nil, operation.isMoment, let playing = draft.music.first {
            // Only when it is heard is new.
            (segment.name, segment.source) = (playing.name, playing.source)
        } else {
            let mood = operation.text("mood") ?? "calm"
            segment.name = Self.musicName(mood, draft.metadata.language)
            segment.source = materials.music[mood]
        }
        segment.volume = operation.number("volume") ?? draft.music.first?.volume ?? 0.35
        segment.fadeOut = min(Milliseconds(2000), Milliseconds(segment.duration.count / 2))
        var edited = draft
        edited.music = [segment]
        return edited
    }

    private func settingVolume(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        let level = operation.number("level")
        let change = operation.number("by")
        guard level != nil || change != nil else { throw .missingArgument("level") }
        if let level, !(0...2).contains(level) { throw .valueOutOfRange(level, least: 0, most: 2) }
        return try eachSound(operation.target, draft) { segment in
            let before = segment.volume ?? 1
            let after = level ?? min(max(before * (1 + (change ?? 0)), 0), 2)
            segment.volume = (after * 100).rounded() / 100
            if after > 0 { segment.muted = false }
        }
    }

    private func silencing(_ operation: Operation, _ draft: Draft, _ muted: Bool) throws(EditRefusal) -> Draft {
        try eachSound(operation.target, draft) { $0.muted = muted }
    }

    func fading(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        let length = operation.time("duration") ?? Milliseconds(1000)
        let isIn = operation.text("kind") == "in"
        guard length >= .zero else { throw .valueOutOfRange(length.seconds, least: 0, most: 60) }
        func set(_ segment: inout Segment) {
            let limited = min(length, segment.duration)
            if isIn { segment.fadeIn = limited } else { segment.fadeOut = limited }
        }
        var edited = draft
        if operation.target == "bgm" || (operation.text("media") == "audio" && operation.target == "all") {
            guard !draft.music.isEmpty else { throw .noMusic }
            edited.music = draft.music.map { segment in
                var segment = segment
                set(&segment)
                return segment
            }
            return edited
        }
        let ids = try clipIDs(operation.target, in: draft)
        guard let chosen = isIn ? ids.first : ids.last else { throw .emptyTimeline }
        edited.clips = draft.clips.map { segment in
            var segment = segment
            if segment.id == chosen { set(&segment) }
            return segment
        }
        return edited
    }

    private func eachSound(
        _ target: String, _ draft: Draft, _ change: (inout Segment) -> Void
    ) throws(EditRefusal) -> Draft {
        var edited = draft
        if target == "bgm" {
            guard !draft.music.isEmpty else { throw .noMusic }
            edited.music = Self.changed(draft.music, change)
            return edited
        }
        for index in edited.tracks.indices where edited.tracks[index].kind == .audio {
            guard let place = edited.tracks[index].segments.firstIndex(where: { $0.id == target }) else { continue }
            change(&edited.tracks[index].segments[place])
            return edited
        }
        let isTrack = ["voice", "effect", "sound"].contains(target)
        if isTrack && draft.segments(of: target).isEmpty { throw .nothingThere(target) }
        for index in edited.tracks.indices where edited.tracks[index].kind == .audio {
            guard target == "all" || edited.tracks[index].role == target else { continue }
            edited.tracks[index].segments = Self.changed(edited.tracks[index].segments, change)
        }
        guard !isTrack else { return edited }
        let ids = Set(try clipIDs(target, in: draft))
        edited.clips = draft.clips.map { segment in
            var segment = segment
            if ids.contains(segment.id) { change(&segment) }
            return segment
        }
        return edited
    }

    private static func changed(_ segments: [Segment], _ change: (inout Segment) -> Void) -> [Segment] {
        segments.map { segment in
            var segment = segment
            change(&segment)
            return segment
        }
    }

    /// What people call a mood's music.
    private static func musicName(_ mood: String, _ language: String?) -> String {
        guard language?.hasPrefix("zh") == true else { return mood }
        let names = [
            "calm": "轻柔", "upbeat": "欢快", "cinematic": "史诗", "lofi": "低保真", "ambient": "氛围", "piano": "钢琴",
            "tense": "紧张", "happy": "快乐", "sad": "悲伤", "corporate": "商务",
        ]
        return names[mood] ?? mood
    }
}

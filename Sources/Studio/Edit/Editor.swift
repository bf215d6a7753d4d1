// Draft → draft, one operation at a time. Pure: no files, no clock. Generating and versions are the turn's.

package import Reel

/// What an operation may refer to besides the draft.
package struct EditMaterials: Sendable {
    package var uploads: [UploadedMedia]
    /// Music just made: its reference, kept by mood.
    package var music: [String: String]
    /// What the uploaded subtitle files say, by file name.
    package var subtitles: [String: [SubtitleCue]] = [:]
    /// The sound or voice just made, and how long it is.
    package var made: MadeSound?
    /// Steadied copies of the clips' media, by reference.
    package var steadied: [String: String] = [:]
    /// Silent stretches of the clips' media, in seconds of them, by reference.
    package var silences: [String: [ClosedRange<Double>]] = [:]

    package init(uploads: [UploadedMedia] = [], music: [String: String] = [:]) {
        self.uploads = uploads
        self.music = music
    }
}

package struct MadeSound: Hashable, Sendable {
    package var reference: String
    package var duration: Milliseconds
}

package struct Editor: Sendable {
    package var materials: EditMaterials

    package init(materials: EditMaterials = EditMaterials()) { self.materials = materials }

    /// Shortest clip that may stand on the timeline: three frames at 30 a second.
    static let shortest = Milliseconds(100)
    /// Longest time for which one picture may stand.
    static let longestStill = Milliseconds(600_000)

    /// The draft after the operation, its tracks made to fit each other again.
    /// - Throws: `EditRefusal`; then nothing is changed.
    package func apply(_ operation: Operation, to draft: Draft) throws(EditRefusal) -> Draft {
        for argument in operation.name.schema.arguments
        where argument.isRequired && operation.arguments[argument.name] == nil {
            throw .missingArgument(argument.name)
        }
        let needsClip: Set<OperationName> = [.append, .insert, .bgm, .aspect, .title, .slideshow]
        if draft.clips.isEmpty && !needsClip.contains(operation.name) { throw .emptyTimeline }
        var edited = try perform(operation, on: draft)
        edited.settle()
        guard edited != draft else { throw .unchanged }
        return edited
    }

    private func perform(_ operation: Operation, on draft: Draft) throws(EditRefusal) -> Draft {
        switch operation.name {
        case .cut, .keep, .split: try cutting(operation, draft)
        case .delete, .move, .swap, .append, .insert: try arranging(operation, draft)
        case .duplicate, .loop, .replace, .freeze, .reverse: try repeating(operation, draft)
        case .grade, .effect, .rotate, .flip, .crop, .zoom: try changingLook(operation, draft)
        case .transition: try joining(operation, draft)
        case .slideshow: try showingPictures(operation, draft)
        case .lowerThird, .caption, .subtitles, .watermark, .pip, .marker, .thumbnail: try layering(operation, draft)
        case .speed: try changingSpeed(operation, draft)
        case .volume, .mute, .unmute, .bgm: try sounding(operation, draft)
        case .fade: try fading(operation, draft)
        case .duck, .loudness, .sfx, .voiceover, .removeSilence, .detachAudio: try voicing(operation, draft)
        case .title, .editText, .styleText, .retime: try titling(operation, draft)
        case .aspect: try reshaping(operation, draft)
        default: throw .notYet(operation.name)
        }
    }
}

extension Draft {
    /// Lays the story end to end, cuts music to its length, pulls titles inside, and counts the duration.
    mutating func settle() {
        if storyIndex != nil { clips = Self.joined(clips) }
        let length = storyLength
        duration = length
        guard length > .zero else {
            // Without a story there is nothing for music and titles to accompany.
            tracks.removeAll { $0.kind != .video || $0.segments.isEmpty }
            return
        }
        music = music.compactMap { Self.fitted($0, to: length) }
        changeCompanions { segment, track in
            if track.kind == .text && track.role != "subtitles" { return Self.fittedTitle(segment, to: length) }
            var layer = segment
            // A watermark is there as long as the film.
            if track.role == "watermark" { (layer.start, layer.duration) = (.zero, length) }
            return Self.fittedLayer(layer, to: length)
        }
        // Picture, sound, text: the order in which people read a timeline.
        tracks = tracks.enumerated().sorted { ($0.element.kind.code, $0.offset) < ($1.element.kind.code, $1.offset) }
            .map(\.element)
    }

    /// A transition needs a clip after it, and no more of either than both have.
    private static func joined(_ clips: [Segment]) -> [Segment] {
        clips.enumerated().map { index, clip in
            guard let transition = clip.transition else { return clip }
            var clip = clip
            let overlap = index + 1 < clips.count ? clip.overlap(with: clips[index + 1]) : .zero
            let isSeen = overlap >= Editor.shortest
            clip.transition = isSeen ? ClipTransition(kind: transition.kind, duration: overlap) : nil
            return clip
        }
    }

    /// Music ends with the story; a made-to-measure one grows with it, as it can be looped.
    private static func fitted(_ segment: Segment, to length: Milliseconds) -> Segment? {
        var segment = segment
        let start = segment.start ?? .zero
        guard start < length else { return nil }
        if start + segment.duration > length { segment.duration = length - start }
        let half = Milliseconds(segment.duration.count / 2)
        if let fade = segment.fadeOut { segment.fadeOut = min(fade, half) }
        if let fade = segment.fadeIn { segment.fadeIn = min(fade, half) }
        return segment
    }

    private static func fittedLayer(_ segment: Segment, to length: Milliseconds) -> Segment? {
        var segment = segment
        guard segment.begin < length else { return nil }
        if segment.duration > length - segment.begin { segment.trimEnd(to: length - segment.begin) }
        return segment
    }

    /// A title stays readable (1.5 s) where the video is long enough.
    private static func fittedTitle(_ segment: Segment, to length: Milliseconds) -> Segment? {
        var segment = segment
        let readable = min(Milliseconds(1500), length)
        segment.duration = min(max(segment.duration, readable), length)
        segment.start = max(.zero, min(segment.start ?? .zero, length - segment.duration))
        return segment
    }
}

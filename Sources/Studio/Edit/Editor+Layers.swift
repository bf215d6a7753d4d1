// What lies over the story: texts of several kinds, subtitles, watermarks, pictures in the picture, markers.

import Reel

extension Editor {
    func layering(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        switch operation.name {
        case .lowerThird, .caption: try addingText(operation, draft)
        case .subtitles: try subtitling(operation, draft)
        case .watermark, .pip: try overlaying(operation, draft)
        case .marker: try marking(operation, draft)
        default: try choosingCover(operation, draft)
        }
    }

    // MARK: Texts

    private func addingText(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        let isName = operation.name == .lowerThird
        let length = draft.storyLength
        let from = operation.time("frm") ?? .zero
        let to = min(operation.time("to") ?? from + Milliseconds(4000), length)
        guard from >= .zero, from < to else { throw .outOfRange(from: from, to: to, length: length) }
        let role = operation.name.rawValue
        let others = draft.segments(of: role)
        // A new one takes the place of those that it would cover.
        let kept = others.filter { $0.begin >= to || from >= $0.begin + $0.duration }
        var text = Segment(id: draft.newID(), start: from, duration: to - from)
        text.text = String((operation.text("text") ?? "").prefix(Self.longestText))
        text.style = others.first?.style ?? (isName ? Self.nameStyle : Self.captionStyle)
        if let position = operation.text("position") { text.style["position"] = .string(position) }
        var edited = draft
        edited.setSegments((kept + [text]).sorted { $0.begin < $1.begin }, of: role, .text)
        return edited
    }

    private static let nameStyle: JSONObject = [
        "position": "bottom_left", "size": "small", "color": "#ffffff", "box": "#101010", "animation": "slide",
    ]
    private static let captionStyle: JSONObject = ["position": "bottom", "size": "small", "color": "#ffffff"]

    /// A file's cues take the place of those that are there; a shift moves them all.
    private func subtitling(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        var edited = draft
        if let shift = operation.time("shift") {
            let cues = draft.segments(of: "subtitles")
            guard !cues.isEmpty else { throw .noSubtitles }
            let moved = cues.compactMap { cue -> Segment? in
                var moved = cue
                moved.start = cue.begin + shift
                // What would begin before the film loses its start.
                if moved.begin < .zero {
                    moved.duration += moved.begin
                    moved.start = .zero
                }
                return moved.duration > .zero && moved.begin < draft.storyLength ? moved : nil
            }
            edited.setSegments(moved, of: "subtitles", .text)
            return edited
        }
        let name = operation.text("asset")
        guard let name, materials.uploads.contains(where: { $0.fileName == name }) else { throw .noSuchAsset(name) }
        guard let cues = materials.subtitles[name], !cues.isEmpty else { throw .badSubtitles(name) }
        let style = draft.segments(of: "subtitles").first?.style ?? Self.captionStyle
        let length = draft.storyLength
        let segments = cues.enumerated().filter { $0.element.start < length }.map { index, cue in
            var segment = Segment(
                id: "q\(index + 1)", start: cue.start, duration: min(cue.end, length) - cue.start)
            segment.text = cue.text
            segment.style = style
            return segment
        }
        guard !segments.isEmpty else {
            throw .outOfRange(from: cues[0].start, to: cues[cues.count - 1].end, length: length)
        }
        edited.setSegments(segments, of: "subtitles", .text)
        return edited
    }

    // MARK: Pictures

    private func overlaying(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        let isMark = operation.name == .watermark
        let name = operation.text("asset")
        guard let media = materials.uploads.last(where: { $0.fileName == name }),
            media.info.kind == .image || media.info.kind == .video
        else { throw .noSuchAsset(name) }
        let scale = try ratio(operation, "scale", isMark ? 0.15 : 0.3, within: 0.02...1)
        let opacity = try ratio(operation, "opacity", isMark ? 0.8 : 1, within: 0.02...1)
        let length = draft.storyLength
        let from = operation.time("frm") ?? .zero
        var to = min(operation.time("to") ?? length, length)
        if media.info.kind == .video { to = min(to, from + media.info.duration) }
        guard from >= .zero, from < to else { throw .outOfRange(from: from, to: to, length: length) }
        var layer = Segment(id: draft.newID(), start: from, duration: to - from)
        layer.name = media.fileName
        layer.source = media.reference
        layer.style = [
            "position": .string(operation.text("position") ?? (isMark ? "bottom_right" : "top_right")),
            "scale": .double(scale), "opacity": .double(opacity),
        ]
        var edited = draft
        edited.setSegments([layer], of: operation.name.rawValue, .video)
        return edited
    }

    // MARK: Markers and the cover

    private func marking(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        let at = operation.time("at") ?? .zero
        let length = draft.storyLength
        guard (.zero..<length).contains(at) else { throw .outOfRange(from: at, to: at, length: length) }
        let others = draft.segments(of: "marker").filter { $0.begin != at }
        var marker = Segment(id: draft.newID(), start: at, duration: .zero)
        marker.name = operation.text("name").map { String($0.prefix(100)) } ?? String(others.count + 1)
        var edited = draft
        edited.setSegments((others + [marker]).sorted { $0.begin < $1.begin }, of: "marker", .unknown(9))
        return edited
    }

    private func choosingCover(_ operation: Operation, _ draft: Draft) throws(EditRefusal) -> Draft {
        let length = draft.storyLength
        let at: Milliseconds =
            switch operation.text("at") {
            case "start": .zero
            case "end": length - Milliseconds(1)
            case "middle": Milliseconds(length.count / 2)
            default: operation.time("at") ?? .zero
            }
        guard (.zero..<length).contains(at) else { throw .outOfRange(from: at, to: at, length: length) }
        var edited = draft
        edited.metadata.other["thumbnail"] = .int(at.count)
        return edited
    }
}

extension Draft {
    /// Roles of the tracks beside the story, the music, the titles and the subtitles, which are called by them.
    static let layerRoles: Set<String> = [
        "lower_third", "caption", "watermark", "pip", "voice", "effect", "sound", "marker",
    ]

    /// What is on the track of that role.
    func segments(of role: String) -> [Segment] { tracks.first { $0.role == role }?.segments ?? [] }

    /// The track goes when nothing is left on it.
    mutating func setSegments(_ segments: [Segment], of role: String, _ kind: TrackKind) {
        if let index = tracks.firstIndex(where: { $0.role == role }) {
            tracks[index].segments = segments
            if segments.isEmpty { tracks.remove(at: index) }
        } else if !segments.isEmpty {
            tracks.append(Track(id: role, kind: kind, role: role, segments: segments))
        }
    }
}

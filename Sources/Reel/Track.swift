// One lane of the timeline.

/// What a track holds: wire name `tt`, 0 video, 1 audio, 7 text.
package enum TrackKind: Hashable, Sendable {
    case video
    case audio
    case text
    case unknown(Int)

    package init(code: Int) {
        switch code {
        case 0: self = .video
        case 1: self = .audio
        case 7: self = .text
        default: self = .unknown(code)
        }
    }

    package var code: Int {
        switch self {
        case .video: 0
        case .audio: 1
        case .text: 7
        case .unknown(let code): code
        }
    }
}

/// A lane of segments, in order of start. The first video track is the story; later ones lie above it.
package struct Track: Hashable, Sendable {
    package var id: String
    package var kind: TrackKind
    /// What the sound or text is for: `music`, `voice`, `effect`, `title`, `subtitles`. The studio's own field.
    package var role: String?
    package var segments: [Segment]
    package var other = JSONObject()

    package init(id: String, kind: TrackKind, role: String? = nil, segments: [Segment] = []) {
        self.id = id
        self.kind = kind
        self.role = role
        self.segments = segments
    }
}

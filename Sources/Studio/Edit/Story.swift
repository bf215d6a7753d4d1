// The story track of a draft, its music and its title: found, written back, laid end to end.

package import Reel

extension Draft {
    /// A new timeline of ours, without tracks.
    package static func fresh(language: Language) -> Draft {
        var draft = Draft()
        draft.metadata.schema = "talkreel/1"
        draft.metadata.width = 1920
        draft.metadata.height = 1080
        draft.metadata.framesPerSecond = 30
        draft.metadata.language = language.rawValue
        return draft
    }

    var storyIndex: Int? { tracks.firstIndex { $0.kind == .video } }
    var musicIndex: Int? { tracks.firstIndex { $0.kind == .audio && ($0.role == "music" || $0.id == "bgm") } }
    var titleIndex: Int? { tracks.firstIndex { $0.kind == .text && !Self.otherTexts.contains($0.role ?? "") } }
    private static let otherTexts: Set<String> = ["subtitles", "lower_third", "caption"]

    /// Clips of the story, in order; setting them lays them end to end.
    package var clips: [Segment] {
        get { storyIndex.map { tracks[$0].segments } ?? [] }
        set {
            if let index = storyIndex {
                tracks[index].segments = Self.laid(newValue)
            } else {
                tracks.insert(Track(id: "v", kind: .video, segments: Self.laid(newValue)), at: 0)
            }
        }
    }

    package var music: [Segment] {
        get { musicIndex.map { tracks[$0].segments } ?? [] }
        set { setTrack(musicIndex, newValue, Track(id: "bgm", kind: .audio, role: "music")) }
    }

    package var titles: [Segment] {
        get { titleIndex.map { tracks[$0].segments } ?? [] }
        set { setTrack(titleIndex, newValue, Track(id: "title", kind: .text, role: "title")) }
    }

    /// Captions put in one by one are subtitles to people: where there are no others, they are meant.
    func textRole(_ role: String) -> String {
        let isCaption = role == "subtitles" && segments(of: role).isEmpty && !segments(of: "caption").isEmpty
        return isCaption ? "caption" : role
    }

    /// Length of the story.
    package var storyLength: Milliseconds { Self.laid(clips).last?.end ?? .zero }

    /// The clip with that id, as laid on the timeline.
    func clip(_ id: String) -> Segment? { Self.laid(clips).first { $0.id == id } }

    /// An id that no segment has.
    func newID() -> String {
        let used = Set(tracks.flatMap(\.segments).map(\.id))
        var number = used.count + 1
        while used.contains("s\(number)") { number += 1 }
        return "s\(number)"
    }

    private mutating func setTrack(_ index: Int?, _ segments: [Segment], _ new: Track) {
        if let index {
            tracks[index].segments = segments
            if segments.isEmpty { tracks.remove(at: index) }
        } else if !segments.isEmpty {
            var track = new
            track.segments = segments
            tracks.append(track)
        }
    }

    /// End to end; a transition begins before its clip has ended.
    static func laid(_ segments: [Segment]) -> [Segment] {
        var at = Milliseconds.zero
        return segments.enumerated().map { index, segment in
            var placed = segment
            placed.start = at
            at += segment.duration
            if index + 1 < segments.count { at = at - segment.overlap(with: segments[index + 1]) }
            return placed
        }
    }

    /// Changes what lies beside the story and moves with it: texts, pictures over it, voices, sounds, markers.
    mutating func changeCompanions(_ change: (Segment, Track) -> Segment?) {
        let (story, music) = (storyIndex, musicIndex)
        for index in tracks.indices where index != story && index != music {
            let track = tracks[index]
            tracks[index].segments = track.segments.compactMap { change($0, track) }
        }
        tracks = tracks.enumerated().filter { $0.offset == story || !$0.element.segments.isEmpty }.map(\.element)
    }
}

extension Segment {
    /// How long both clips play: never more than half of either.
    package func overlap(with next: Segment) -> Milliseconds {
        guard let transition else { return .zero }
        let most = Milliseconds(min(duration.count, next.duration.count) / 2)
        return max(.zero, min(transition.duration, most))
    }
}

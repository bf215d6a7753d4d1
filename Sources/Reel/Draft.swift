// The draft: a project's timeline as it travels on the wire. A view for people and for the studio;
// what it does not know it keeps in `other` and writes back.

/// A timeline: tracks of segments. Wire names `t`, `d`, `m` (seed.txt, "Draft field mapping").
package struct Draft: Hashable, Sendable {
    package var tracks: [Track] = []
    package var duration: Milliseconds = .zero
    package var metadata = DraftMetadata()
    /// Members that this program does not know.
    package var other = JSONObject()

    package init() {}

    /// Whether anything could be exported: some track with a segment.
    package var isEmpty: Bool { tracks.allSatisfy { $0.segments.isEmpty } }
}

/// What a draft says of the whole picture: wire name `m`.
package struct DraftMetadata: Hashable, Sendable {
    package var title: String?
    /// Pixels.
    package var width: Int?
    package var height: Int?
    /// Frames per second.
    package var framesPerSecond: Double?
    /// The language of the words in it, `en` or `zh`.
    package var language: String?
    package var schema: String?
    package var other = JSONObject()

    package init() {}
}

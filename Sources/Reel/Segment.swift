// One stretch of one source on a track. NemoVideo documents none of these fields: they are the studio's own
// (`m.schema` = "talkreel/1").

/// What joins a clip to the next: wire name `out`.
package struct ClipTransition: Hashable, Sendable {
    /// `crossfade`, `wipe`, `slide`, `zoom`, `dip_black` or `dip_white`.
    package var kind: String
    /// How long both clips play.
    package var duration: Milliseconds

    package init(kind: String, duration: Milliseconds) {
        self.kind = kind
        self.duration = duration
    }
}

/// A clip, a stretch of sound, or a text, placed on the timeline.
package struct Segment: Hashable, Sendable {
    package var id: String
    /// What people call it: "city timelapse". `nil` when the draft does not say.
    package var name: String?
    /// Start on the timeline; `nil` in a foreign draft that does not say (then segments lie end to end).
    package var start: Milliseconds?
    /// Length on the timeline, after `speed`.
    package var duration: Milliseconds
    /// The source media, `sha256:<hex>`.
    package var source: String?
    /// In point in the source.
    package var sourceIn: Milliseconds = .zero
    /// Playback rate: 2 = twice as fast.
    package var speed: Double = 1
    /// Loudness as a ratio: 0.35 = 35 %. `nil` = 1.
    package var volume: Double?
    package var muted = false
    package var fadeIn: Milliseconds?
    package var fadeOut: Milliseconds?
    /// The words of a text segment.
    package var text: String?
    /// Look of a text segment: `position`, `size`, `color`, …
    package var style = JSONObject()
    /// Picture and sound effects, in order of application: objects with a `kind`.
    package var effects: [JSONValue] = []
    /// How the next clip takes over; both play while it lasts.
    package var transition: ClipTransition?
    package var other = JSONObject()

    package init(id: String, start: Milliseconds?, duration: Milliseconds) {
        self.id = id
        self.start = start
        self.duration = duration
    }

    /// Out point on the timeline; `nil` when the start is unknown.
    package var end: Milliseconds? { start.map { $0 + duration } }

    /// How much of the source it uses.
    package var sourceDuration: Milliseconds { .seconds(duration.seconds * speed) }
}

// How long the agent's tools took before: what a sign of life may promise.

/// What is known of the pace of tools, kept over chats. Nothing where nobody keeps it.
package struct PaceBook: Sendable {
    package var note: @Sendable (_ took: Duration, _ tool: String) -> Void
    /// How long it usually takes; `nil` while too little is known.
    package var usual: @Sendable (_ tool: String) -> Duration?

    package init(
        note: @escaping @Sendable (Duration, String) -> Void = { _, _ in },
        usual: @escaping @Sendable (String) -> Duration? = { _ in nil }
    ) {
        (self.note, self.usual) = (note, usual)
    }

    /// The middle of what was seen, rounded as people say it: one slow run says nothing of the next.
    package static func usual(of seen: [Duration]) -> Duration? {
        guard seen.count >= 2 else { return nil }
        let seconds = Int(seen.sorted()[seen.count / 2].components.seconds)
        let step = seconds >= 120 ? 10 : seconds >= 30 ? 5 : 1
        return .seconds(max(1, (seconds + step / 2) / step * step))
    }
}

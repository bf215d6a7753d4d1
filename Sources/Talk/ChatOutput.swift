// Where a conversation's words go. The program joins it to a terminal or to plain lines.

/// A piece of a finished line.
package struct LinePiece: Hashable, Sendable {
    package var text: String
    /// It tells what is new, and stands out where that can be shown.
    package var isNew: Bool

    package init(_ text: String, isNew: Bool = false) { (self.text, self.isNew) = (text, isNew) }
}

/// The screen as a conversation sees it. Text may come from a server: whoever writes it makes it safe first.
package struct ChatOutput: Sendable {
    /// A finished line or paragraph.
    package var commit: @Sendable (String) -> Void
    /// A finished message of the agent, in Markdown.
    package var message: @Sendable (String) -> Void
    /// A finished line in pieces.
    package var pieces: @Sendable ([LinePiece]) -> Void
    /// The paragraph that is still being written; `nil` clears it.
    package var unfinished: @Sendable (String?) -> Void
    /// The status row; `nil` clears it.
    package var status: @Sendable (String?) -> Void
    /// A line about long work for those who have no status row.
    package var progress: @Sendable (String) -> Void
    /// Words that come back into the empty draft.
    package var putBack: @Sendable (String) -> Void
    /// What went wrong and what to do; on a terminal a line like others.
    package var problem: @Sendable (String) -> Void
    /// The same as facts.
    package var event: @Sendable (ChatEvent) -> Void
    /// Long work ended: what it was.
    package var ring: @Sendable (_ what: String) -> Void
    /// A finished line that tells of a file which was made; the file's name stands in it.
    package var made: @Sendable (_ line: String, _ path: String) -> Void
    /// How wide the status row may be.
    package var columns: @Sendable () -> Int

    package init(
        commit: @escaping @Sendable (String) -> Void, unfinished: @escaping @Sendable (String?) -> Void = { _ in },
        status: @escaping @Sendable (String?) -> Void = { _ in },
        progress: @escaping @Sendable (String) -> Void = { _ in },
        putBack: @escaping @Sendable (String) -> Void = { _ in }, ring: @escaping @Sendable (String) -> Void = { _ in },
        problem: (@Sendable (String) -> Void)? = nil, made: (@Sendable (String, String) -> Void)? = nil,
        message: (@Sendable (String) -> Void)? = nil, pieces: (@Sendable ([LinePiece]) -> Void)? = nil,
        columns: @escaping @Sendable () -> Int = { 80 }, event: @escaping @Sendable (ChatEvent) -> Void = { _ in }
    ) {
        self.problem = problem ?? commit
        self.made = made ?? { line, _ in commit(line) }
        self.message = message ?? commit
        self.pieces = pieces ?? { commit($0.map(\.text).joined()) }
        self.columns = columns
        self.event = event
        self.commit = commit
        self.unfinished = unfinished
        self.status = status
        self.progress = progress
        self.putBack = putBack
        self.ring = ring
    }
}

/// Time as a conversation sees it; tests turn the hands themselves.
package struct ChatClock: Sendable {
    /// Since any fixed moment.
    package var now: @Sendable () -> Duration
    /// - Throws: when its task is cancelled.
    package var sleep: @Sendable (Duration) async throws -> Void

    package init(now: @escaping @Sendable () -> Duration, sleep: @escaping @Sendable (Duration) async throws -> Void) {
        self.now = now
        self.sleep = sleep
    }

    package static var system: ChatClock {
        let start = ContinuousClock.now
        return ChatClock(now: { ContinuousClock.now - start }, sleep: { try await Task.sleep(for: $0) })
    }
}

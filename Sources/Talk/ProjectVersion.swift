// One of the states that a project has been in.

/// A version as a list shows it, without its draft.
package struct ProjectVersion: Hashable, Sendable {
    /// 1 = the first of its session; numbers never change.
    package var number: Int
    /// What was said to make it; the server may cut it short.
    package var words: String
    /// `agent`, or `user` for one that was brought back.
    package var author: String
    /// Unix seconds.
    package var made: Int
    /// Whether the timeline stands at it; at none once everything is undone.
    package var isCurrent: Bool

    package init(number: Int, words: String, author: String, made: Int, isCurrent: Bool) {
        self.number = number
        self.words = words
        self.author = author
        self.made = made
        self.isCurrent = isCurrent
    }
}

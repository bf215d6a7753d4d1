// What the user does, as the program hears it.

package enum TerminalInput: Hashable, Sendable {
    case line(String)
    /// Ctrl-C with an empty draft, or SIGINT.
    case interrupt
    /// Ctrl-D with an empty draft, or the terminal is gone.
    case endOfInput
    case escapeTwice
    /// ^T: the timeline, now.
    case timeline
    /// ^O with no folded paste: what the agent's tools did.
    case detail
    /// A key of the user while a demo types.
    case demo(DemoKey)
    /// SIGTERM or SIGHUP.
    case hangUp(signal: Int32)
}

/// How a user steers a demo.
package enum DemoKey: Hashable, Sendable { case pause, skip, stop }

/// Completes the text before the caret: full replacements of it, none when nothing fits.
package typealias Completer = @Sendable (_ beforeCaret: String) -> [String]

/// What the terminal asks the program for: words it shows, and what it cannot know of files.
package struct TerminalWords: Sendable {
    /// The mark of a folded paste.
    package var folded: @Sendable (FoldSize) -> String
    /// What to insert for a pasted text that is one or several files, dropped on the window; `nil` for other texts.
    package var dropped: @Sendable (_ paste: String) -> String?

    package init(
        folded: @escaping @Sendable (FoldSize) -> String = { "[\($0.lines) lines]" },
        dropped: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.folded = folded
        self.dropped = dropped
    }
}

// What the user does, as the program hears it.

package enum TerminalInput: Hashable, Sendable {
    case line(String)
    /// Ctrl-C with an empty draft, or SIGINT.
    case interrupt
    /// Ctrl-D with an empty draft, or the terminal is gone.
    case endOfInput
    case escapeTwice
    /// SIGTERM or SIGHUP.
    case hangUp(signal: Int32)
}

/// Completes the text before the caret: full replacements of it, none when nothing fits.
package typealias Completer = @Sendable (_ beforeCaret: String) -> [String]

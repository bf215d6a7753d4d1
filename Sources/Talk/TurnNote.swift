// What a turn remarks besides the agent's own words.

package import Reel

/// A remark of ours, to be put into words.
package enum TurnNote: Hashable, Sendable {
    /// Seed: every two minutes. The tool that is at work, if any.
    case stillWorking(elapsed: Duration, tool: String?)
    case failure(BackendFailure)
    /// The agent's own error inside the stream.
    case agentError(code: String?, message: String?)
    case changes([String])
    case unchanged
    /// Nothing to compare with: the timeline as it is now.
    case now(Draft)
    case stateUnknown
    case stopped
    case connectionLost
    case timedOut
    /// Five looks at the state found nothing new.
    case gaveUp
    /// The state could not be read again at all.
    case neverSeen
    /// The server ended in mid-turn.
    case serverEnded
    /// It had done nothing of what was asked.
    case undone
}

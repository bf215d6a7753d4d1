// What a turn remarks besides the agent's own words.

/// A remark of ours, to be put into words.
package enum TurnNote: Hashable, Sendable {
    /// Seed: every two minutes. The tool that is at work, if any.
    case stillWorking(elapsed: Duration, tool: String?)
    case failure(BackendFailure)
    /// The agent's own error inside the stream.
    case agentError(code: String?, message: String?)
    case changes([String])
    case unchanged
    case stateUnknown
    case stopped
    case connectionLost
    case timedOut
    /// Five looks at the state found nothing new.
    case gaveUp
}

// What happens to a turn, and what it makes happen.

package import Reel

/// What happens to a turn.
package enum TurnEvent: Sendable {
    case agent(AgentEvent)
    /// Time has passed.
    case tick
    case streamEnded
    case streamFailed(BackendFailure)
    /// The stream broke because the server itself ended, and with it what it was doing.
    case serverEnded
    /// The user stopped it.
    case cancelled
    /// A wait that was asked for is over.
    case waited
    case state(Draft)
    case stateUnreadable
}

/// What the shell must do.
package enum TurnEffect: Hashable, Sendable {
    /// A whole message for the user, already translated.
    case show(String)
    /// The message that is still being written.
    case unfinished(String?)
    case act(GUIAction)
    case note(TurnNote)
    /// A tool has ended, after so long.
    case took(String, Duration)
    case closeStream
    case wait(Duration)
    case askState
    case finish(TurnOutcome)
}

package enum TurnOutcome: Hashable, Sendable {
    case done
    case failed(BackendFailure?)
    case stopped
}

/// What the status row says the turn is doing.
package enum TurnPhase: Hashable, Sendable {
    case sending
    case thinking
    case tool(String, fraction: Double?)
    case writing
    case checking
    case waiting
}

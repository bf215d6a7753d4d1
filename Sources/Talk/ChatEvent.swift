// What happens in a conversation, as facts: for scripts that read events instead of sentences.

package import Reel

/// One fact. Sentences for people go through `ChatOutput.commit`; these say the same to programs.
package enum ChatEvent: Sendable {
    /// The user's line, as it begins to be carried out.
    case line(String)
    /// What of it goes to the agent.
    case sent(String)
    /// The paragraph being written, as it stands now.
    case writing(String)
    /// A whole message of the agent, already translated.
    case message(String)
    /// The agent works with a tool; how far it is, 0…1, where that is known.
    case tool(name: String, fraction: Double?)
    /// What a turn changed, a line each.
    case changes([String])
    /// The timeline as it stands.
    case state(Draft)
    /// Seed: every two minutes of silence.
    case heartbeat(elapsed: Duration, tool: String?)
    case job(ExportReport)
    case uploaded(UploadedFile)
    case credits(Credits)
    case failure(BackendFailure, sentence: String)
}

/// How an export stands.
package struct ExportReport: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        case running
        case done(DownloadedFilm)
        case cancelled, paused, failed
    }

    package var number: Int
    package var path: String
    /// 0…100.
    package var percent: Int
    package var state: State
}

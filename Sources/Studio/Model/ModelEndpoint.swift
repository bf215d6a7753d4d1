// The user's language model, where there is one: any server of OpenAI's chat completions.

import Foundation
import Reel

/// Where the model is and how it is spoken to. From TALKREEL_LLM_URL, _MODEL, _KEY and _MODE.
package struct ModelEndpoint: Hashable, Sendable {
    package enum Mode: String, Hashable, Sendable {
        /// The operations are tools, several a turn.
        case tools
        /// One operation a turn under a JSON schema: for small models, whose servers enforce it by grammar.
        case schema
    }

    /// Up to and with `/chat/completions`.
    package var url: String
    package var model: String
    /// Sent as a bearer token; `nil` for servers on this machine.
    package var key: String?
    package var mode: Mode
    /// Longest time for one answer, and for all of a turn.
    package var answerLimit = Duration.seconds(60)
    package var turnLimit = Duration.seconds(150)
    /// Most times the model is asked in one turn.
    package var rounds = 6

    /// `nil` when no URL is named, or one that is neither http nor https.
    package init?(environment: [String: String]) {
        guard let named = environment["TALKREEL_LLM_URL"], let parts = URL(string: named),
            parts.scheme == "http" || parts.scheme == "https", parts.host() != nil
        else { return nil }
        var base = named
        while base.hasSuffix("/") { base.removeLast() }
        url = base.hasSuffix("/chat/completions") ? base : base + "/chat/completions"
        model = environment["TALKREEL_LLM_MODEL"] ?? "default"
        key = environment["TALKREEL_LLM_KEY"].flatMap { $0.isEmpty ? nil : $0 }
        mode = environment["TALKREEL_LLM_MODE"].flatMap { Mode(rawValue: $0.lowercased()) } ?? .tools
        if let seconds = environment["TALKREEL_LLM_TIMEOUT"].flatMap(Double.init), (1...600).contains(seconds) {
            answerLimit = .seconds(seconds)
            turnLimit = .seconds(seconds * 2.5)
        }
    }
}

/// Why the model did not answer.
enum ModelFailure: Error, Hashable, Sendable {
    case toolMissing(String)
    case unreachable(String)
    /// The server's status and what it said.
    case refused(status: Int, String)
    /// What came is no answer.
    case garbled
    case tooSlow
    case cancelled
}

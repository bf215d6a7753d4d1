// What one event of the agent's stream brings, whichever of the two shapes it came in.

package import Reel

/// One fact from the stream (PROTOCOL.md sections 4.2 to 4.6).
package enum WireEvent: Hashable, Sendable {
    /// Text for the user. A partial piece is followed by one final event that holds the whole text again.
    case text(String, isPartial: Bool)
    /// The agent's own thinking: never shown.
    case thought
    case toolCall(id: String?, name: String, arguments: JSONValue)
    /// A final event without text: partial text before it gets no final of its own.
    case textEnded
    case toolResult(id: String?, name: String)
    case stateDelta(JSONObject)
    case progress(tool: String, fraction: Double)
    case heartbeat
    case failure(code: String?, message: String?)
}

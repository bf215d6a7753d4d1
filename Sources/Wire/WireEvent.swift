// What one event of the agent's stream brings, whichever of the two shapes it came in.

package import Reel

/// One fact from the stream (PROTOCOL.md sections 4.2 to 4.6).
package enum WireEvent: Hashable, Sendable {
    /// Text for the user. Partial pieces are followed by one final event of the same author that holds the whole
    /// text again. Several agents may write at once; the author is empty where the server names none.
    case text(String, isPartial: Bool, author: String)
    /// The agent's own thinking: never shown.
    case thought
    case toolCall(id: String?, name: String, arguments: JSONValue)
    /// A final event without text: partial text of that author before it gets no final of its own.
    case textEnded(author: String)
    case toolResult(id: String?, name: String, answer: JSONValue)
    case stateDelta(JSONObject)
    case progress(tool: String, fraction: Double)
    case heartbeat
    /// `code` is a word of the model's (`SAFETY`), a number of the API's (`1001`), or absent: the turn broke.
    case failure(code: String?, message: String?)
    /// The model stopped at its length limit and said so without an error: `finishReason` alone.
    case cutShort
}

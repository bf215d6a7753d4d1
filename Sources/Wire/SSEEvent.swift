// One event of an event stream, as the WHATWG text dispatches it.

/// A dispatched event. `data` may be empty: an empty `data:` line is an event (some servers' heartbeat).
package struct SSEEvent: Hashable, Sendable {
    package var name: String
    package var data: String
    /// The last event id known when the event was dispatched.
    package var id: String

    package init(name: String = "message", data: String, id: String = "") {
        self.name = name
        self.data = data
        self.id = id
    }
}

/// An event that would not fit into memory.
package enum SSEError: Error, Hashable, Sendable {
    case eventTooLarge(limit: Int)
}

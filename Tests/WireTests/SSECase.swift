// One stream and what the WHATWG text makes of it, for the tables beside this file.

import Wire

struct SSECase: Sendable {
    var bytes: [UInt8]
    var events: [SSEEvent]
    var lastID = ""
    var retry: Int?

    /// Unnamed events without an id.
    init(_ stream: String, _ data: String...) {
        bytes = Array(stream.utf8)
        events = data.map { SSEEvent(data: $0) }
    }

    init(_ stream: String, events: [SSEEvent], id: String = "", retry: Int? = nil) {
        bytes = Array(stream.utf8)
        self.events = events
        lastID = id
        self.retry = retry
    }

    /// One data line with these bytes in it.
    init(value: [UInt8], _ data: String) {
        bytes = Array("data:".utf8) + value + [0x0A, 0x0A]
        events = [SSEEvent(data: data)]
    }

    /// These bytes, then a stream.
    init(_ first: [UInt8], then stream: String, _ data: String...) {
        bytes = first + Array(stream.utf8)
        events = data.map { SSEEvent(data: $0) }
    }

    /// No event, only what stays known.
    static func known(_ stream: String, id: String = "", retry: Int? = nil) -> SSECase {
        SSECase(stream, events: [], id: id, retry: retry)
    }

    static func named(_ stream: String, _ pairs: (String, String)...) -> SSECase {
        SSECase(stream, events: pairs.map { SSEEvent(name: $0.0, data: $0.1) })
    }

    static let all = lines + fields + names + ids + retries + unicode + marks + servers
}

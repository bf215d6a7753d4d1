// Call 4: one message to the agent, and the stream of what it says and does.

import Reel

/// The facts of one answer, pulled one SSE event at a time.
package struct AgentStream: AsyncSequence, Sendable {
    package typealias Element = [WireEvent]
    package typealias Failure = APIError
    private let transfer: Transfer
    /// What was read already to find out that this is a stream.
    private let first: [UInt8]?

    init(transfer: Transfer, first: [UInt8]? = nil) {
        self.transfer = transfer
        self.first = first
    }

    package func makeAsyncIterator() -> Iterator { Iterator(transfer, first: first) }

    package struct Iterator: AsyncIteratorProtocol {
        private let transfer: Transfer
        private var bytes: Transfer.Bytes.Iterator
        private var first: [UInt8]?
        private var parser = SSEParser()

        fileprivate init(_ transfer: Transfer, first: [UInt8]?) {
            self.transfer = transfer
            bytes = transfer.bytes.makeAsyncIterator()
            self.first = first
        }

        package mutating func next() async throws(APIError) -> [WireEvent]? { try await next(isolation: nil) }

        package mutating func next(isolation actor: isolated (any Actor)?) async throws(APIError) -> [WireEvent]? {
            guard let chunk = try await chunk() else {
                // The last event never came whole: what it would have said is not known.
                if parser.isUnfinished { throw .disconnected }
                return nil
            }
            let comments = parser.comments
            let events: [SSEEvent]
            do throws(SSEError) {
                events = try parser.receive(chunk)
            } catch {
                throw .server(message: "the server sent an event of more than 16 MB", status: nil)
            }
            let facts = events.flatMap(AgentEventDecoder.events(from:))
            // A server that beats and then falls silent is gone; one that never beats may be at work.
            if facts.contains(.heartbeat) || parser.comments > comments { transfer.armIdleLimit() }
            // Comment lines are heartbeats that make no event; the middle of a long event counts as no more.
            return facts.isEmpty ? [.heartbeat] : facts
        }

        private mutating func chunk() async throws(APIError) -> [UInt8]? {
            if let first = first.take() { return first }
            do throws(TransferFailure) { return try await bytes.next(isolation: nil) } catch { throw APIError(error) }
        }
    }
}

extension APIClient {
    /// Sends one message; never sent again by us. Ask for partial texts with `isStreaming`.
    /// - Parameter seen: the revision that the user has seen, for our own studio.
    package func say(
        _ text: String, session: String, isStreaming: Bool, seen: Int? = nil
    ) async throws(APIError) -> AgentStream {
        let body = Self.message(text, session: session, app: "nemo_agent", user: "me", isStreaming: isStreaming)
        let message = request("POST", "/run_sse", json: body).seen(seen)
        return try await authorized(message) { signed throws(APIError) in
            try await asked(signed)
        }
    }

    /// ADK's `RunAgentRequest`, which NemoVideo takes too. `streaming` is left out where no partial texts are wanted.
    static func message(_ text: String, session: String, app: String, user: String, isStreaming: Bool) -> JSONValue {
        var body: JSONObject = [
            "app_name": .string(app), "user_id": .string(user), "session_id": .string(session),
            "new_message": ["role": "user", "parts": [["text": .string(text)]]],
        ]
        if isStreaming { body["streaming"] = true }
        return .object(body)
    }

    /// Sends a request whose answer is a stream; again only while nothing was sent. A server that never beats may be
    /// silent for as long as a tool works: then the turn's own limits end it.
    func asked(_ request: TransferRequest) async throws(APIError) -> AgentStream {
        var request = request
        request.limits.idleStart = .whenArmed
        request.headers.append(("Accept", "text/event-stream"))
        return try await persistently(request) { () throws(APIError) in try await stream(request) }
    }

    private func stream(_ request: TransferRequest) async throws(APIError) -> AgentStream {
        let transfer: Transfer
        do throws(TransferFailure) { transfer = try await Transfer.start(request) } catch { throw APIError(error) }
        // A stream has its own type; anything else is an answer for the error table (TRANSPORT.md section 1.6).
        if let coding = transfer.head.headers["content-encoding"], coding.lowercased() != "identity" {
            throw .server(message: "the server packed its answer (\(coding)), which was not asked for", status: nil)
        }
        if transfer.head.status == 200, transfer.head.mediaType == "text/event-stream" {
            return AgentStream(transfer: transfer)
        }
        if transfer.head.status == 200, transfer.head.mediaType == nil { return try await untyped(transfer) }
        throw try await refusal(transfer, first: [])
    }

    /// Without a type the first byte tells: JSON begins with a brace, no field of a stream does.
    private func untyped(_ transfer: Transfer) async throws(APIError) -> AgentStream {
        var bytes = transfer.bytes.makeAsyncIterator()
        let first: [UInt8]
        do throws(TransferFailure) { first = try await bytes.next(isolation: nil) ?? [] } catch {
            throw APIError(error)
        }
        let start = first.first { $0 > 0x20 }
        guard start == UInt8(ascii: "{") || start == UInt8(ascii: "<") else {
            return AgentStream(transfer: transfer, first: first)
        }
        throw try await refusal(transfer, first: first)
    }

    private func refusal(_ transfer: Transfer, first: [UInt8]) async throws(APIError) -> APIError {
        let body: [UInt8]
        do throws(TransferFailure) { body = first + (try await transfer.body(limit: 1024 * 1024)) } catch {
            throw APIError(error)
        }
        return APIError(head: transfer.head, body: body)
            ?? .server(message: "the server answered without an event stream", status: transfer.head.status)
    }
}

// Call 4: one message to the agent, and the stream of what it says and does.

import Reel

/// The facts of one answer, pulled one SSE event at a time.
package struct AgentStream: AsyncSequence, Sendable {
    package typealias Element = [WireEvent]
    package typealias Failure = APIError
    private let transfer: Transfer

    init(transfer: Transfer) { self.transfer = transfer }

    package func makeAsyncIterator() -> Iterator { Iterator(bytes: transfer.bytes.makeAsyncIterator()) }

    package struct Iterator: AsyncIteratorProtocol {
        fileprivate var bytes: Transfer.Bytes.Iterator
        private var parser = SSEParser()

        fileprivate init(bytes: Transfer.Bytes.Iterator) { self.bytes = bytes }

        package mutating func next() async throws(APIError) -> [WireEvent]? { try await next(isolation: nil) }

        package mutating func next(isolation actor: isolated (any Actor)?) async throws(APIError) -> [WireEvent]? {
            while let chunk = try await chunk() {
                let events: [SSEEvent]
                do throws(SSEError) {
                    events = try parser.receive(chunk)
                } catch {
                    throw .server(message: "the server sent an event of more than 16 MB", status: nil)
                }
                let facts = events.flatMap(AgentEventDecoder.events(from:))
                // Comment lines are heartbeats that make no event.
                return facts.isEmpty ? [.heartbeat] : facts
            }
            return nil
        }

        private mutating func chunk() async throws(APIError) -> [UInt8]? {
            do throws(TransferFailure) { return try await bytes.next(isolation: nil) } catch { throw APIError(error) }
        }
    }
}

extension APIClient {
    /// Sends one message; never sent again by us. Ask for partial texts with `isStreaming`.
    package func say(_ text: String, session: String, isStreaming: Bool) async throws(APIError) -> AgentStream {
        var body: JSONObject = [
            "app_name": "nemo_agent", "user_id": "me", "session_id": .string(session),
            "new_message": ["role": "user", "parts": [["text": .string(text)]]],
        ]
        if isStreaming { body["streaming"] = true }
        var request = request("POST", "/run_sse", json: .object(body))
        request.headers.append(("Accept", "text/event-stream"))
        do throws(APIError) {
            return try await stream(try await authorized(request))
        } catch {
            guard error == .tokenInvalid, !credentials.isGiven else { throw error }
            credentials.forgetToken()
            return try await stream(try await authorized(request))
        }
    }

    private func stream(_ request: TransferRequest) async throws(APIError) -> AgentStream {
        let transfer = try await opened(request)
        // A stream has its own type; anything else is an answer for the error table (TRANSPORT.md section 1.6).
        if transfer.head.status == 200, transfer.head.mediaType == "text/event-stream" || transfer.head.mediaType == nil
        {
            return AgentStream(transfer: transfer)
        }
        let body: [UInt8]
        do throws(TransferFailure) { body = try await transfer.body(limit: 1024 * 1024) } catch {
            throw APIError(error)
        }
        throw APIError(head: transfer.head, body: body)
            ?? .server(message: "the server answered without an event stream", status: transfer.head.status)
    }

    /// Tried again only while nothing was sent.
    private func opened(_ request: TransferRequest) async throws(APIError) -> Transfer {
        var pauses: [Duration] = [.milliseconds(500), .seconds(1), .seconds(2)]
        while true {
            do throws(TransferFailure) {
                return try await Transfer.start(request)
            } catch {
                guard case .unreachable = error, !pauses.isEmpty else { throw APIError(error) }
                await sleep(pauses.removeFirst())
            }
        }
    }
}

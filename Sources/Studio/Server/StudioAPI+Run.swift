// Call 4: one message to the agent, answered as an event stream.

import FlyingFox
import Foundation
import Locking
import Reel

import enum Reel.JSONValue

extension StudioAPI {
    func runSSE(_ request: HTTPRequest) async throws -> HTTPResponse {
        let user = try user(of: request)
        let body = try await request.json()
        guard let sessionID = (body["session_id"] ?? body["sessionId"])?.string else {
            throw APIRefusal(422, code: 422, "Field required: session_id")
        }
        guard let message = body["new_message"] ?? body["newMessage"] else {
            throw APIRefusal(422, code: 422, "Field required: new_message")
        }
        _ = try await session(sessionID, of: user)
        let text = (message["parts"]?.array ?? []).compactMap { $0["text"]?.string }.joined(separator: "\n")
        // The same number makes the same media; none is zero.
        let seed = request.header("X-Talkreel-Seed").flatMap { Int($0) }.map { UInt64(bitPattern: Int64($0)) } ?? 0
        let said = SaidMessage(
            text: text, session: sessionID, user: user, seed: seed, chat: request.chatName, seen: request.seenRevision)
        let events = ADKEvents(isStreaming: body["streaming"]?.bool ?? false)
        let (chunks, continuation) = AsyncStream.makeStream(of: [UInt8].self)
        let sink = TurnSink(events: events, continuation: continuation)
        guard !text.trimmingCharacters(in: .whitespacesAndNewlines).isEmpty else {
            continuation.yield(events.failure("ValueError: the message is empty"))
            continuation.finish()
            return Self.stream(chunks)
        }
        let task = await turns.start(
            in: sessionID, { await runTurn(said, sink) },
            thenTell: {
                sink.end()
                Task { await prepareProxies(in: sessionID) }
            })
        // A client that left is noticed at the next write; its turn stops as it does on ADK.
        continuation.onTermination = { if case .cancelled = $0 { task.cancel() } }
        return Self.stream(chunks)
    }

    private static func stream(_ chunks: AsyncStream<[UInt8]>) -> HTTPResponse {
        HTTPResponse(
            statusCode: .ok, headers: [.contentType: "text/event-stream; charset=utf-8"],
            body: HTTPBodySequence(from: EventStreamBody(chunks: chunks)))
    }

    /// Of all clips; nobody waits for it.
    private func prepareProxies(in session: String) async {
        // What cannot be read now is prepared after the next turn.
        guard let draft = try? await projects.draft(of: session) else { return }
        let story = draft.tracks.filter { $0.kind == .video }
        await proxies.prepare(story.flatMap(\.segments).compactMap(\.source))
    }

    private func runTurn(_ said: SaidMessage, _ sink: TurnSink) async {
        let session = said.session
        let alive = Task { await sink.beat(every: configuration.heartbeat) }
        defer {
            alive.cancel()
            activity.note()
        }
        do {
            try await projects.note(said.text, by: "user", in: session)
            let charge = try await reserve(for: said.text, session: session, user: said.user)
            let renderer = Renderer(media: media, cache: "\(configuration.dataFolder)/cache")
            let before = try await projects.draft(of: session)
            var turn = AgentTurn(
                desk: projects.desk(for: session, chat: said.chat), media: media,
                scratch: "\(configuration.dataFolder)/scratch", model: configuration.model, seed: said.seed,
                seen: try await seen(by: said), isSameFilm: renderer.isSameFilm)
            turn.opening = await receipts.takeUnseen(in: session) ? "receipt.unseen" : nil
            await turn.run(said.text) { output in
                sink.put(output)
                // What the agent said is kept for later questions; a full disk must not silence it.
                if case .message(let words) = output { try? await projects.note(words, by: "agent", in: session) }
            }
            try settle(charge, user: said.user, wasUsed: sink.hasDraft)
            // Whoever was told of the timeline has seen it.
            sink.note(revision: try await projects.standing(in: session).revision)
            if sink.hasDraft { try await look(at: session, since: before) }
        } catch {
            sink.fail(error)
        }
    }

    /// Has what the turn changed drawn, once nobody waits.
    private func look(at session: String, since before: Draft) async throws {
        let after = try await projects.draft(of: session)
        guard !before.isEmpty, after != before else { return }
        await receipts.add(ReceiptQueue.Edit(session: session, before: before, after: after))
    }

    /// The timeline that the user has seen, where another one stands by now.
    private func seen(by said: SaidMessage) async throws -> Draft? {
        guard let seen = said.seen, try await projects.standing(in: said.session).revision != seen else { return nil }
        return try await projects.draft(atRevision: seen, of: said.session)
    }

    // MARK: Credits (strict mode)

    private func reserve(for text: String, session: String, user: String) async throws -> Int {
        guard configuration.isStrict else { return 0 }
        let isGeneration = try await projects.draft(of: session).isEmpty
        let price = isGeneration ? Price.generation : Price.editing
        guard price > 0 else { return 0 }
        guard try accounts.reserve(price, for: user, note: String(text.prefix(80))) else {
            throw APIRefusal(200, code: 2001, "No credits left.", data: ["user_id": .string(user)])
        }
        return price
    }

    private func settle(_ charge: Int, user: String, wasUsed: Bool) throws {
        guard charge > 0 else { return }
        if wasUsed {
            try accounts.settle(charge, for: user, note: "turn")
        } else {
            try accounts.release(charge, for: user, note: "turn")
        }
    }
}

/// A message, where it belongs, and what its user had before their eyes.
struct SaidMessage: Sendable {
    var text: String
    var session: String
    var user: String
    var seed: UInt64
    var chat: String
    /// The revision that the chat has shown; `nil` when it does not say.
    var seen: Int?
}

/// Where a turn's events go.
struct TurnSink: Sendable {
    let events: ADKEvents
    let continuation: AsyncStream<[UInt8]>.Continuation
    private let drafts = Lock(0)

    init(events: ADKEvents, continuation: AsyncStream<[UInt8]>.Continuation) {
        self.events = events
        self.continuation = continuation
    }

    var hasDraft: Bool { drafts.withLock { $0 > 0 } }

    func put(_ output: AgentOutput) {
        if case .draft = output { drafts.withLock { $0 += 1 } }
        if let bytes = events.bytes(for: output) { continuation.yield(bytes) }
    }

    func note(revision: Int) { continuation.yield(events.revision(revision)) }

    func fail(_ error: any Error) {
        if let refusal = error as? APIRefusal {
            var body: JSONObject = ["code": .int(refusal.code), "error": .string(refusal.message)]
            if let data = refusal.data { body["data"] = .object(data) }
            continuation.yield(Array("data: \(JSONValue.object(body).text)\n\n".utf8))
        } else {
            continuation.yield(events.failure(error.localizedDescription))
        }
    }

    func beat(every interval: Duration) async {
        // Ends by cancellation, with the turn.
        while (try? await Task.sleep(for: interval)) != nil { continuation.yield(ADKEvents.heartbeat) }
    }

    func end() { continuation.finish() }
}

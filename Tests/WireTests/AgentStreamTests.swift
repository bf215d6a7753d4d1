// An agent's stream over a real connection: pieces of any size, cuts, heartbeats, and the silence of servers at work.

import Foundation
import Reel
import Support
import Testing

@testable import Wire

@Suite struct AgentStreamTests {
    private static let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
    private static let event = #"data: {"content":{"parts":[{"text":"海边 sunset"}]},"author":"a"}"# + "\n\n"

    private func stream(_ steps: [FaultStep]) async throws -> AgentStream {
        let server = FaultServer([[.readRequest] + steps])
        let home = NSTemporaryDirectory() + "stream-\(UUID().uuidString.prefix(8))"
        let client = APIClient(
            address: .url(server.url),
            credentials: Credentials(clientIDPath: "\(home)/id", tokenFolder: home, server: "s", token: "t"),
            identity: ClientIdentity(version: "1", source: nil, installedAt: ""))
        return try await client.say("x", session: "s", isStreaming: true)
    }

    /// Everything the stream brings, and how it ends.
    private func read(_ steps: [FaultStep]) async throws -> (facts: [WireEvent], failure: APIError?) {
        var facts: [WireEvent] = []
        do {
            for try await found in try await stream(steps) { facts += found }
            return (facts, nil)
        } catch {
            return (facts, error as? APIError)
        }
    }

    @Test func `text that comes byte by byte is the same text`() async throws {
        let bytes = Array(Self.event.utf8).map { FaultStep.sendBytes([$0]) }
        let (facts, failure) = try await read([.send(Self.head)] + bytes)
        #expect(facts.filter { $0 != .heartbeat } == [.text("海边 sunset", isPartial: false, author: "a")])
        #expect(failure == nil)
    }

    @Test(arguments: [
        "data: {\"content\"", "data: {\"content\":{\"parts\":[{\"text\":\"late\"}]}}",
        "data: {\"content\":{\"parts\":[{\"text\":\"late\"}]}}\n",
    ])
    func `a stream that ends inside an event was cut, and what it cut is not shown`(rest: String) async throws {
        let (facts, failure) = try await read([.send(Self.head + Self.event + rest)])
        #expect(facts.filter { $0 != .heartbeat }.count == 1 && failure == .disconnected)
    }

    @Test func `a reset in the middle of a body is a cut`() async throws {
        let chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
        let (_, failure) = try await read([.send(chunked + "5\r\ndata:"), .reset])
        #expect(failure == .disconnected)
    }

    @Test func `a chunked stream without its last chunk is a cut, after its whole events`() async throws {
        let chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n"
        let size = String(Self.event.utf8.count, radix: 16)
        let (facts, failure) = try await read([.send("\(chunked)\(size)\r\n\(Self.event)\r\n")])
        #expect(facts.count == 1 && failure == .disconnected)
    }

    @Test func `an empty stream is an end without a word`() async throws {
        let (facts, failure) = try await read([.send(Self.head)])
        #expect(facts.isEmpty && failure == nil)
    }

    @Test(arguments: [
        ": ping\n\n", ": ping - 2026-11-23 09:28:08.848300+00:00\r\n\r\n", "event: heartbeat\ndata: \n\n", "data: \n\n",
        "data:\n\n", "data: {\"type\":\"heartbeat\"}\n\n",
    ])
    func `every kind of heartbeat is one, and no answer`(beat: String) async throws {
        let (facts, failure) = try await read([.send(Self.head + beat)])
        #expect(facts == [.heartbeat] && failure == nil)
    }

    @Test func `a line of two megabytes arrives whole`() async throws {
        let words = String(repeating: "x", count: 2_000_000)
        let event = #"data: {"content":{"parts":[{"text":"\#(words)"}]}}"# + "\n\n"
        let (facts, _) = try await read([.send(Self.head + event)])
        #expect(facts.filter { $0 != .heartbeat } == [.text(words, isPartial: false, author: "")])
    }

    @Test func `a damaged event is skipped and the rest goes on`() async throws {
        let (facts, failure) = try await read([.send(Self.head + "data: {broken\n\n" + Self.event)])
        #expect(facts.filter { $0 != .heartbeat }.count == 1 && failure == nil)
    }
}

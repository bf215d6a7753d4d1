// What is asked again and what never: requests are counted at the server (TRANSPORT.md section 7).

import Foundation
import Locking
import Reel
import Support
import Testing

@testable import Wire

@Suite struct RetryPolicyTests {
    private let waits = Lock<[Duration]>([])
    private let notices = Lock<[ClientNotice]>([])

    private func client(_ server: FaultServer, token: String? = "given") -> APIClient {
        client(at: server.url, token: token)
    }

    private func client(at url: String, token: String? = "given") -> APIClient {
        let home = NSTemporaryDirectory() + "retry-\(UUID().uuidString.prefix(8))"
        let who = Credentials(clientIDPath: "\(home)/id", tokenFolder: home, server: url, token: token)
        var client = APIClient(
            address: .url(url), credentials: who,
            identity: ClientIdentity(version: "1", source: nil, installedAt: ""),
            sleep: { pause in self.waits.withLock { $0.append(pause) } })
        client.notice = { notice in self.notices.withLock { $0.append(notice) } }
        return client
    }

    private func server(_ answers: String...) -> FaultServer { FaultServer(answers.map { [.readRequest, .send($0)] }) }
    private let credits = httpAnswer(#"{"data":{"available":1,"frozen":0,"total":1}}"#)
    private let stream = httpAnswer("data: {}\n\n", type: "text/event-stream")

    @Test(arguments: [("Retry-After: 7\r\n", 7), ("", 30)])
    func `a rate limit is waited for as long as the server says, or 30 s, once, and told`(
        header: String, seconds: Int
    ) async throws {
        let limited = httpAnswer("{}", status: "429 Too Many Requests", more: header)
        let patient = server(limited, credits)
        #expect(try await client(patient).credits().available == 1)
        #expect(waits.withLock { $0 } == [.seconds(seconds)])
        #expect(notices.withLock { $0 } == [.waiting(seconds: seconds)])
        let stubborn = server(limited, limited, credits)
        await #expect(throws: APIError.rateLimited(retryAfter: header.isEmpty ? nil : .seconds(7))) {
            _ = try await client(stubborn).credits()
        }
        #expect(stubborn.requests.count == 2)
    }

    @Test func `a limit of days is told at once`() async throws {
        let limited = server(httpAnswer("{}", status: "429 Too Many Requests", more: "Retry-After: 604800\r\n"))
        await #expect(throws: APIError.rateLimited(retryAfter: .seconds(604_800))) {
            _ = try await client(limited).credits()
        }
        #expect(waits.withLock { $0.isEmpty })
    }

    @Test(arguments: [
        ("120", 120), ("Tue, 24 Nov 2026 08:30:40 GMT", 40), ("Tue, 24 Nov 2026 08:29:00 GMT", 0),
        ("Tuesday, 24-Nov-2026 08:30:40 GMT", 40), ("-5", 0),
    ])
    func `Retry-After is read as seconds and as a date`(text: String, seconds: Int) {
        #expect(retryAfter(text, now: 1_795_509_000) == .seconds(seconds))
    }

    @Test(arguments: ["soon", "", "Tue, 99 Foo 2026", "Tue, 24 Nov 2026 08:30 GMT"])
    func `a Retry-After that says nothing is none`(text: String) { #expect(retryAfter(text, now: 0) == nil) }

    @Test func `a message that a rate limit refused whole is sent again, once`() async throws {
        let busy = server(httpAnswer("{}", status: "429 Too Many Requests"), stream)
        _ = try await client(busy).say("x", session: "s", isStreaming: true)
        #expect(busy.requests.count == 2)
    }

    @Test(arguments: ["500 Internal Server Error", "502 Bad Gateway", "503 Service Unavailable", "504 Gateway Timeout"])
    func `a message is not sent again after a server's failure, a question three times`(status: String) async throws {
        let bad = httpAnswer("oops", status: status, type: "text/plain")
        let told = server(bad, stream)
        await #expect(throws: APIError.server(message: "oops", status: Int(status.prefix(3)))) {
            _ = try await client(told).say("x", session: "s", isStreaming: true)
        }
        #expect(told.requests.count == 1)
        let asked = server(bad, bad, bad, credits)
        #expect(try await client(asked).credits().available == 1)
    }

    @Test func `a message whose answer breaks off before its head is not sent again`() async throws {
        let broken = FaultServer([[.readRequest, .reset], [.readRequest, .send(stream)]])
        await #expect(throws: APIError.disconnected) {
            _ = try await client(broken).say("x", session: "s", isStreaming: true)
        }
        #expect(broken.requests.count == 1)
    }

    @Test func `nobody there is tried three times more, with pauses that differ, and told once`() async throws {
        let nowhere = client(at: "http://127.0.0.1:1")
        await #expect(throws: APIError.refused(address: "127.0.0.1:1")) {
            _ = try await nowhere.say("x", session: "s", isStreaming: true)
        }
        let pauses = waits.withLock { $0 }
        #expect(pauses.count == 3)
        #expect(notices.withLock { $0 } == [.tryingAgain(.refused(address: "127.0.0.1:1"))])
        for (pause, base) in zip(pauses, [Duration.milliseconds(500), .seconds(1), .seconds(2)]) {
            #expect(pause >= base * 0.8 && pause <= base * 1.2)
        }
    }

    @Test func `a client id that the server does not take is replaced once`() async throws {
        let refused = httpAnswer(#"{"code":400,"message":"X-Client-Id is missing"}"#, status: "400 Bad Request")
        let token = httpAnswer(#"{"code":0,"data":{"token":"nmv_usr_1","expires_at":"2030-01-01T00:00:00Z"}}"#)
        let picky = server(refused, token, credits)
        #expect(try await client(picky, token: nil).credits().available == 1)
        let ids = picky.requests.compactMap { $0.firstMatch(of: /(?i)x-client-id: (\S+)/).map { String($0.1) } }
        #expect(ids.count == 2 && Set(ids).count == 2)
    }

    @Test func `a web page instead of an answer is a network that wants a sign-in`() async throws {
        let portal = httpAnswer("<html>Welcome to the train</html>", type: "text/html; charset=utf-8")
        await #expect(throws: APIError.webPage) { _ = try await client(server(portal)).credits() }
        await #expect(throws: APIError.webPage) {
            _ = try await client(server(portal)).say("x", session: "s", isStreaming: true)
        }
    }

    @Test func `an answer without a type is a stream or an error by its first byte`() async throws {
        func bare(_ body: String) -> String { "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)" }
        let events = try await client(server(bare(#"data: {"type":"text","content":"Hi"}"# + "\n\n"))).say(
            "x", session: "s", isStreaming: true)
        var facts: [WireEvent] = []
        for try await found in events { facts += found }
        #expect(facts == [.text("Hi", isPartial: false, author: "")])
        await #expect(throws: APIError.noCredits(userID: nil)) {
            _ = try await client(server(bare(#"{"code":2001}"#))).say("x", session: "s", isStreaming: true)
        }
    }

    @Test func `a packed stream that was not asked for is named, not shown as silence`() async throws {
        let packed = httpAnswer("x", type: "text/event-stream", more: "Content-Encoding: gzip\r\n")
        let failure = await #expect(throws: APIError.self) {
            _ = try await client(server(packed)).say("x", session: "s", isStreaming: true)
        }
        guard case .server(let words, _)? = failure else { return }
        #expect(words.contains("gzip"))
    }

    @Test func `a message that is sent elsewhere is told and not sent there`() async throws {
        let elsewhere = server(stream)
        let first = server("HTTP/1.1 307 X\r\nLocation: \(elsewhere.url)/run_sse\r\nContent-Length: 0\r\n\r\n")
        await #expect(throws: APIError.redirected(to: "\(elsewhere.url)/run_sse")) {
            _ = try await client(first).say("x", session: "s", isStreaming: true)
        }
        #expect(elsewhere.requests.isEmpty)
    }

    @Test func `a question that is sent elsewhere takes no token and no attribution along`() async throws {
        let elsewhere = server(credits)
        let first = server("HTTP/1.1 302 X\r\nLocation: \(elsewhere.url)/b\r\nContent-Length: 0\r\n\r\n")
        #expect(try await client(first).credits().available == 1)
        let head = elsewhere.requests.first?.lowercased() ?? ""
        #expect(head.hasPrefix("get /b") && !head.contains("authorization") && !head.contains("x-skill"))
        #expect(first.requests.first?.lowercased().contains("authorization: bearer given") == true)
    }
}

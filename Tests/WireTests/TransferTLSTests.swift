// Whose certificate is taken, and what is said of one that is not. Each transfer runs in a process of its own, because
// the trusted authority is named in the environment.

import Foundation
import Support
import Testing

@Suite struct TransferTLSTests {
    private let answers = ["here": httpAnswer("safe")]

    private func ask(_ server: TLSServer, trusting authority: TestAuthority? = nil) async throws -> String {
        let trusted = authority.map { ["TALKREEL_CA_FILE": $0.file] } ?? [:]
        return try await probe("get", "https://localhost:\(server.port)/here", environment: trusted)
    }

    @Test func `an authority that nobody knows is refused by its name`() async throws {
        let server = try await TLSServer(try await TestAuthority(), answers: answers)
        let answer = try await ask(server)
        #expect(answer.hasPrefix("failure certificate(host: \"localhost\""), "\(answer)")
        #expect(answer.contains("Optional(\"\(TestAuthority.name)\")"), "\(answer)")
    }

    @Test func `an authority that the user names is taken`() async throws {
        let authority = try await TestAuthority()
        let server = try await TLSServer(authority, answers: answers)
        #expect(try await ask(server, trusting: authority) == "status 200 safe\n")
    }

    @Test func `a certificate for another host is refused, and not for who signed it`() async throws {
        let authority = try await TestAuthority()
        let server = try await TLSServer(authority, host: "elsewhere.example", answers: answers)
        let answer = try await ask(server, trusting: authority)
        #expect(answer.hasPrefix("failure certificate(host: \"localhost\", authority: nil"), "\(answer)")
    }

    @Test func `a certificate that has expired is refused`() async throws {
        let authority = try await TestAuthority()
        let server = try await TLSServer(authority, days: -1, answers: answers)
        let answer = try await ask(server, trusting: authority)
        #expect(answer.hasPrefix("failure certificate(host: \"localhost\", authority: nil"), "\(answer)")
        #expect(answer.contains("expired"), "\(answer)")
    }

    @Test func `a file of authorities that is none is told as trouble with certificates`() async throws {
        let authority = try await TestAuthority()
        let server = try await TLSServer(authority, answers: answers)
        let answer = try await probe(
            "get", "https://localhost:\(server.port)/here", environment: ["TALKREEL_CA_FILE": "/nowhere.pem"])
        #expect(answer.hasPrefix("failure certificate(") && answer.contains("/nowhere.pem"), "\(answer)")
    }

    @Test func `a safe place does not lead to an open one`() async throws {
        let plain = AnsweringServer { _ in [.send(httpAnswer("open"))] }
        defer { plain.stop() }
        let authority = try await TestAuthority()
        let moved = httpAnswer("", status: "302 Found", more: "Location: \(plain.url)/open\r\n")
        let server = try await TLSServer(authority, answers: ["here": moved])
        let answer = try await ask(server, trusting: authority)
        #expect(answer.hasPrefix("failure redirected(to: \"\(plain.url)"), "\(answer)")
        #expect(plain.requests.isEmpty)
    }

    @Test func `a server that speaks no TLS is a broken handshake, before anything was sent`() async throws {
        let server = FaultServer([[.send("HTTP/1.1 400 Bad Request\r\n\r\n")]])
        let answer = try await probe("get", "https://127.0.0.1:\(server.port)/")
        #expect(answer.hasPrefix("failure handshake("), "\(answer)")
    }
}

// The studio's own calls as the client makes them.

import Reel
import Support
import Testing

@testable import Wire

@Suite struct StudioCallsTests {
    private func client(_ server: FaultServer) -> APIClient {
        // A given token is neither kept nor renewed.
        let credentials = Credentials(
            clientIDPath: "/none/id", tokenFolder: "/none", server: server.url, token: "given")
        return APIClient(
            address: .url(server.url), credentials: credentials,
            identity: ClientIdentity(version: "1", source: nil, installedAt: ""), sleep: { _ in })
    }

    private func answers(_ bodies: String...) -> FaultServer { FaultServer(bodies.map { [.readRequest, .send($0)] }) }

    @Test func `versions come as they are told, and a draft untouched`() async throws {
        let server = answers(
            httpAnswer(#"{"code":0,"data":{"versions":[{"number":1},{"number":2}]}}"#),
            httpAnswer(#"{"code":0,"data":{"draft":{"t":[],"x":2.50}}}"#))
        #expect(try await client(server).versions(of: "s/1").compactMap { $0["number"]?.int } == [1, 2])
        #expect(try await client(server).draft(ofVersion: 2, of: "s").text == #"{"t":[],"x":2.50}"#)
        #expect(server.requests.first?.hasPrefix("GET /api/studio/versions/s%2F1 ") == true)
    }

    @Test func `what two versions differ in comes as stretches, and what is none is left out`() async throws {
        let server = answers(
            httpAnswer(#"{"code":0,"data":{"changes":[{"before":[0,10],"after":[0,20]},{"before":[5,1]}]}}"#))
        let changes = try await client(server).changes(from: 1, to: 2, of: "s")
        #expect(
            changes == [
                ChangedStretch(
                    before: .zero..<Milliseconds(10), after: .zero..<Milliseconds(20))
            ])
        #expect(server.requests.first?.hasPrefix("GET /api/studio/changes/s?old=1&new=2 ") == true)
    }

    @Test func `bringing a version back is sent once`() async throws {
        let hiccup = httpAnswer("bad gateway", status: "502 Bad Gateway", type: "text/plain")
        let server = answers(hiccup, hiccup)
        await #expect(throws: APIError.self) { _ = try await client(server).restore(version: 3, of: "s") }
        #expect(server.requests.count == 1 && server.requests[0].hasPrefix("POST /api/studio/versions/s/3 "))
    }

    @Test func `a frame is bytes of a picture, and nothing else passes for one`() async throws {
        let picture = "P6\n1 1\n255\nabc"
        let server = answers(
            httpAnswer(picture, type: "image/x-portable-pixmap"), httpAnswer("{}"),
            httpAnswer(#"{"code":404,"message":"The timeline is empty."}"#, status: "404 Not Found"))
        let client = client(server)
        func frame() async throws -> [UInt8] {
            try await client.frame(at: Milliseconds(1500), height: 90, version: 2, of: "s")
        }
        #expect(try await frame() == Array(picture.utf8))
        #expect(server.requests[0].hasPrefix("GET /api/studio/frame/s?at=1500&height=90&version=2 "))
        await #expect(throws: APIError.server(message: "the answer is no picture", status: 200)) { try await frame() }
        await #expect(throws: APIError.server(message: "The timeline is empty.", status: 404)) { try await frame() }
    }

    @Test func `a frame beyond its limit is not read to the end`() async throws {
        let server = answers(httpAnswer("P6" + String(repeating: "x", count: 9_000_000)))
        await #expect(throws: APIError.server(message: "the answer is too large", status: nil)) {
            try await client(server).frame(at: .zero, height: 90, version: nil, of: "s")
        }
    }
}

// Answers that point elsewhere: who is followed, with what baggage, and where it ends.

import Support
import Testing

@testable import Wire

@Suite struct TransferRedirectTests {
    private static let baggage = [
        "Authorization": "Bearer secret", "X-Client-Id": "id-1", "X-Skill-Source": "here", "Accept": "video/mp4",
    ]

    private func request(_ method: String, _ url: String) -> TransferRequest {
        var request = TransferRequest(method, url)
        request.headers = Self.baggage.map { ($0.key, $0.value) }
        return request
    }

    private func moved(to place: String, _ status: Int = 302) -> [FaultStep] {
        [.send(httpAnswer("gone", status: "\(status) Moved", more: "Location: \(place)\r\n"))]
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func `a question follows within its server and keeps what it carries`(status: Int) async throws {
        let server = AnsweringServer { [moved] request in
            request.path == "/a" ? moved("/b?c=1", status) : [.send(httpAnswer("here"))]
        }
        defer { server.stop() }
        let transfer = try await Transfer.start(request("GET", server.url + "/a"))
        #expect(try await transfer.body() == Array("here".utf8))
        let last = server.requests.last
        #expect(last?.path == "/b?c=1" && last?.headers["authorization"] == "Bearer secret")
        #expect(last?.headers["x-client-id"] == "id-1")
    }

    @Test func `another port gets no token, no client id and no attribution`() async throws {
        let other = AnsweringServer { _ in [.send(httpAnswer("film"))] }
        let server = AnsweringServer { [moved] _ in moved(other.url + "/film", 302) }
        defer {
            server.stop()
            other.stop()
        }
        let transfer = try await Transfer.start(request("GET", server.url + "/a"))
        #expect(try await transfer.body() == Array("film".utf8))
        let headers = other.requests.first?.headers ?? [:]
        #expect(headers["accept"] == "video/mp4")
        for name in ["authorization", "x-client-id", "x-skill-source", "cookie", "referer"] {
            #expect(headers[name] == nil, "\(name)")
        }
    }

    @Test func `what was left behind stays behind on the way back`() async throws {
        let home = FirstURL()
        let other = AnsweringServer { [moved] _ in moved(home.url + "/end", 302) }
        let server = AnsweringServer { [moved] request in
            request.path == "/a" ? moved(other.url, 302) : [.send(httpAnswer("end"))]
        }
        home.set(server.url)
        defer {
            server.stop()
            other.stop()
        }
        _ = try await Transfer.start(request("GET", server.url + "/a")).body()
        #expect(server.requests.last?.path == "/end" && server.requests.last?.headers["authorization"] == nil)
    }

    @Test(arguments: [301, 302, 303, 307, 308])
    func `a submission that is sent elsewhere is told and sent nowhere`(status: Int) async throws {
        let server = AnsweringServer { [moved] _ in moved("/b", status) }
        defer { server.stop() }
        await #expect(throws: TransferFailure.redirected(to: "/b")) {
            _ = try await Transfer.start(request("POST", server.url + "/a"))
        }
        #expect(server.requests.count == 1)
    }

    @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://127.0.0.1/x", "dict://127.0.0.1/x"])
    func `no answer leads away from the web`(place: String) async throws {
        let server = AnsweringServer { [moved] _ in moved(place, 302) }
        defer { server.stop() }
        let failure = await #expect(throws: TransferFailure.self) {
            _ = try await Transfer.start(request("GET", server.url + "/a")).body()
        }
        guard case .redirected = failure else {
            Issue.record("\(failure as Any)")
            return
        }
    }

    @Test func `a circle ends after five hops`() async throws {
        let server = AnsweringServer { [moved] _ in moved("/a", 302) }
        defer { server.stop() }
        let failure = await #expect(throws: TransferFailure.self) {
            _ = try await Transfer.start(request("GET", server.url + "/a"))
        }
        guard case .redirected = failure else {
            Issue.record("\(failure as Any)")
            return
        }
        #expect(server.requests.count == 6)
    }

    @Test func `an answer that says elsewhere but not where is an answer`() async throws {
        let server = AnsweringServer { _ in [.send(httpAnswer("nowhere", status: "302 Found"))] }
        defer { server.stop() }
        let transfer = try await Transfer.start(request("GET", server.url + "/a"))
        #expect(transfer.head.status == 302)
        #expect(try await transfer.body() == Array("nowhere".utf8))
    }
}

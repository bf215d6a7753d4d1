// The API's answers in all their variants, identity, uploads and downloads.

import Foundation
import Reel
import Support
import Testing

@testable import Wire

@Suite struct APIClientTests {
    private func client(_ server: FaultServer, token: String? = "given", home: String = newFolder()) -> APIClient {
        let credentials = Credentials(clientIDPath: "\(home)/id", tokenFolder: home, server: server.url, token: token)
        return APIClient(
            address: .url(server.url), credentials: credentials,
            identity: ClientIdentity(version: "1", source: nil, installedAt: ""), sleep: { _ in })
    }

    private func answers(_ bodies: String...) -> FaultServer { FaultServer(bodies.map { [.readRequest, .send($0)] }) }

    @Test(arguments: [
        (httpAnswer(#"{"code":1001,"message":"x"}"#), APIError.tokenInvalid),
        (httpAnswer(#"{"code":1002}"#), .sessionGone),
        (httpAnswer(#"{"code":2001,"data":{"user_id":"anon_1"}}"#), .noCredits(userID: "anon_1")),
        (httpAnswer(#"{"code":4002}"#), .fileTooLarge(bytes: nil)),
        (httpAnswer("{}", status: "402 Payment Required"), .planForbidsExport),
        (httpAnswer("{}", status: "429 Too Many", more: "Retry-After: 7\r\n"), .rateLimited(retryAfter: .seconds(7))),
        (httpAnswer(#"{"detail":"Session not found: x"}"#, status: "404 Not Found"), .sessionGone),
        (
            httpAnswer(#"{"detail":[{"msg":"Field required"}]}"#, status: "422 X"),
            .server(message: "Field required", status: 422)
        ),
        (
            httpAnswer("Forbidden: origin not allowed", status: "403 X", type: "text/plain"),
            .server(message: "Forbidden: origin not allowed", status: 403)
        ),
        (httpAnswer(#"{"success":false,"error":"no"}"#), .server(message: "no", status: 200)),
    ])
    func `every error has its cause`(answer: String, expected: APIError) async throws {
        // A rate limit is waited for once, so it may come twice.
        let client = client(answers(answer, answer))
        await #expect(throws: expected) { _ = try await client.credits() }
    }

    @Test(arguments: [
        #"{"taskId":"r","status":"completed","progress":100,"output":{"url":"http://h/f"}}"#,
        #"{"success":true,"data":{"id":"r","status":"completed","progress":100,"outputUrl":"http://h/f"}}"#,
        #"{"code":0,"data":{"render_id":"r","status":"completed","progress":100},"output":{"url":"http://h/f"}}"#,
    ])
    func `a render answer is read in all three shapes`(body: String) async throws {
        let job = try await client(answers(httpAnswer(body))).renderJob("r")
        #expect(job == RenderJob(id: "r", status: .completed, progress: 100, outputURL: "http://h/f"))
    }

    @Test func `an expired anonymous token is renewed once with the same client id`() async throws {
        let token = httpAnswer(#"{"code":0,"data":{"token":"nmv_usr_1","user_id":"anon_1"}}"#)
        let server = answers(
            token, httpAnswer(#"{"code":1001}"#), token,
            httpAnswer(#"{"code":0,"data":{"available":5,"frozen":0,"total":9}}"#))
        #expect(try await client(server, token: nil).credits() == Credits(available: 5, frozen: 0, total: 9))
        let ids = server.requests.compactMap { $0.firstMatch(of: /(?i)x-client-id: (\S+)/).map { String($0.1) } }
        #expect(ids.count == 2 && Set(ids).count == 1)
    }

    @Test func `a user's own token is never replaced`() async throws {
        let server = answers(httpAnswer(#"{"code":1001}"#))
        await #expect(throws: APIError.tokenInvalid) { _ = try await client(server).credits() }
        #expect(server.requests.count == 1)
    }

    @Test func `a question is asked again after a hiccup, a submission is not`() async throws {
        let hiccup = httpAnswer("bad gateway", status: "502 Bad Gateway", type: "text/plain")
        let asked = answers(hiccup, httpAnswer(#"{"data":{"available":1,"frozen":0,"total":1}}"#))
        #expect(try await client(asked).credits().available == 1)
        let sent = answers(hiccup, hiccup)
        await #expect(throws: APIError.self) {
            _ = try await client(sent).submitRender(id: "r", session: "s", draft: [:], output: [:])
        }
        #expect(sent.requests.count == 1)
    }

    @Test func `JSON instead of a stream goes to the error table`() async throws {
        let server = answers(httpAnswer(#"{"code":2001}"#))
        await #expect(throws: APIError.noCredits(userID: nil)) {
            _ = try await client(server).say("x", session: "s", isStreaming: true)
        }
    }

    @Test func `an upload carries the file's bytes and Chinese name`() async throws {
        let server = answers(httpAnswer(#"{"data":{"files":[{"filename":"海边.mp4"}]}}"#))
        let file = "\(newFolder())/海边 1.mp4"
        try "GIF89a the bytes".write(toFile: file, atomically: true, encoding: .utf8)
        #expect(try await client(server).upload(file: file, session: "s") { _, _ in }.count == 1)
        let request = server.requests.first ?? ""
        #expect(request.contains("name=\"files\"; filename=\"海边 1.mp4\"") && request.contains("the bytes"))
    }

    @Test func `a file that cannot be read is refused before a byte is sent`() async throws {
        let server = answers()
        await #expect(throws: APIError.fileUnreadable(path: "/nowhere/a.mp4")) {
            _ = try await client(server).upload(file: "/nowhere/a.mp4", session: "s") { _, _ in }
        }
        #expect(server.requests.isEmpty)
    }

    /// A small MP4 skeleton: `ftyp` and `moov` boxes.
    private static let film: [UInt8] =
        [0, 0, 0, 12] + Array("ftypisom".utf8) + [0, 0, 0, 16] + Array("moov".utf8) + [UInt8](repeating: 7, count: 8)

    @Test func `a download that was cut goes on where it stopped`() async throws {
        let film = Self.film
        let server = FaultServer([
            [
                .readRequest, .send("HTTP/1.1 200 OK\r\nETag: \"e\"\r\nContent-Length: \(film.count)\r\n\r\n"),
                .sendBytes(Array(film[..<10])),
            ],
            [
                .readRequest,
                .send("HTTP/1.1 206 Partial\r\nETag: \"e\"\r\nContent-Length: \(film.count - 10)\r\n\r\n"),
                .sendBytes(Array(film[10...])),
            ],
        ])
        let path = "\(newFolder())/out.mp4"
        _ = try await client(server).download(RenderJob(id: "r", status: .completed), to: path) { _, _ in }
        #expect(FileManager.default.contents(atPath: path).map(Array.init) == film)
        #expect(
            server.requests.last?.contains("Range: bytes=10-") == true
                && server.requests.last?.contains("If-Range: \"e\"") == true)
    }

    @Test func `a damaged film is not put in place`() async throws {
        let server = answers(httpAnswer("\u{0}\u{0}\u{0}\u{C}ftypisomxxxx", type: "video/mp4"))
        let path = "\(newFolder())/out.mp4"
        await #expect(throws: APIError.damagedDownload) {
            _ = try await client(server).download(RenderJob(id: "r", status: .completed), to: path) { _, _ in }
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `an API error is told and not saved as a film`() async throws {
        let path = "\(newFolder())/out.mp4"
        await #expect(throws: APIError.sessionGone) {
            _ = try await client(answers(httpAnswer(#"{"code":1002}"#))).download(
                RenderJob(id: "r", status: .completed), to: path
            ) { _, _ in }
        }
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test func `a length beyond any film ends nothing`() async throws {
        let huge = "HTTP/1.1 206 Partial\r\nContent-Length: \(Int.max)\r\n\r\nx"
        let film = Self.film
        let server = FaultServer([
            [
                .readRequest, .send("HTTP/1.1 200 OK\r\nETag: \"e\"\r\nContent-Length: \(film.count)\r\n\r\n"),
                .sendBytes(Array(film[..<10])),
            ],
            [.readRequest, .send(huge)],
        ])
        await #expect(throws: APIError.self) {
            _ = try await client(server).download(RenderJob(id: "r", status: .completed), to: "\(newFolder())/o.mp4") {
                _, _ in
            }
        }
    }

    @Test func `a pipe is no file to upload, and nobody waits for it`() async throws {
        let path = "\(newFolder())/pipe.mp4"
        mkfifo(path, 0o600)
        await #expect(throws: APIError.fileUnreadable(path: path)) {
            _ = try await client(answers()).upload(file: path, session: "s") { _, _ in }
        }
    }

    @Test func `the token goes to the API's own host only`() async throws {
        let other = FaultServer([
            [
                .readRequest, .send("HTTP/1.1 200 OK\r\nContent-Length: \(Self.film.count)\r\n\r\n"),
                .sendBytes(Self.film),
            ]
        ])
        let job = RenderJob(id: "r", status: .completed, outputURL: "\(other.url)/film 1.mp4")
        _ = try await client(answers()).download(job, to: "\(newFolder())/out.mp4") { _, _ in }
        #expect(other.requests.first?.lowercased().contains("authorization") == false)
    }

    @Test func `the client id is made once, private, and shared`() throws {
        let home = newFolder()
        func make() -> Credentials {
            Credentials(clientIDPath: "\(home)/a/id", tokenFolder: home, server: "x", token: "secret")
        }
        #expect(make().clientID() == make().clientID())
        let mode = try FileManager.default.attributesOfItem(atPath: "\(home)/a/id")[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(!"\(make())".contains("secret"))
    }
}

/// A fresh temporary folder.
private func newFolder() -> String {
    let path = NSTemporaryDirectory() + "wire-\(UUID().uuidString.prefix(8))"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)  // the test fails then
    return path
}

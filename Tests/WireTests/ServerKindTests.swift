// What a server is, from its answers to two questions.

import Foundation
import Reel
import Support
import Testing

@testable import Wire

@Suite struct ServerKindTests {
    private func answer(_ status: String, _ body: String, type: String = "application/json") -> [FaultStep] {
        let head = "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n"
        return [.readRequest, .send(head + "Connection: close\r\n\r\n" + body)]
    }

    private func client(_ server: FaultServer) -> APIClient {
        let folder = NSTemporaryDirectory() + "talkreel-kind-\(UUID().uuidString)"
        let credentials = Credentials(
            clientIDPath: "\(folder)/id", tokenFolder: folder, server: server.url, token: "nmv_usr_secret")
        return APIClient(
            address: .url(server.url), credentials: credentials,
            identity: ClientIdentity(version: "1", source: nil, installedAt: ""), sleep: { _ in })
    }

    private func kind(of server: FaultServer) async -> Result<ServerKind, ServerKindError> {
        do throws(ServerKindError) { return .success(try await client(server).serverKind()) } catch {
            return .failure(error)
        }
    }

    @Test(arguments: [
        ("200 OK", #"{"code":1001,"message":"no token"}"#), ("401 Unauthorized", #"{"code":1001}"#),
        ("200 OK", #"{"success":false,"error":"no token"}"#),
    ])
    func `an answer in NemoVideo's wrapper is NemoVideo's, and nothing more is asked`(status: String, body: String)
        async
    {
        let server = FaultServer([answer(status, body)])
        #expect(await kind(of: server) == .success(.nemoVideo))
        #expect(server.requests.count == 1)
    }

    @Test func `a list of apps without NemoVideo's paths is ADK's, and no token went along`() async {
        let server = FaultServer([
            answer("404 Not Found", #"{"detail":"Not Found"}"#), answer("200 OK", #"["nemo_agent","other"]"#),
        ])
        #expect(await kind(of: server) == .success(.adk(apps: ["nemo_agent", "other"])))
        #expect(server.requests.count == 2)
        for request in server.requests {
            #expect(request.hasPrefix("GET ") && !request.contains("secret") && !request.contains("X-Skill-"))
        }
    }

    @Test func `one path that asks for a token among none is NemoVideo's`() async {
        let nothing = answer("404 Not Found", #"{"detail":"Not Found"}"#)
        #expect(await kind(of: FaultServer([answer("401 Unauthorized", ""), nothing])) == .success(.nemoVideo))
    }

    @Test func `a server that refuses everything is not guessed at`() async {
        let refusal = answer("401 Unauthorized", "")
        #expect(await kind(of: FaultServer([refusal, refusal])) == .failure(.refused))
    }

    @Test func `a server with neither kind of path is unknown, also with a wrapper around its 404`() async {
        let nothing = answer("404 Not Found", #"{"code":404,"message":"no such page"}"#)
        #expect(await kind(of: FaultServer([nothing, nothing])) == .failure(.unknown))
    }

    @Test func `trouble on the way stays trouble on the way`() async {
        let page = answer("200 OK", "<html>Sign in</html>", type: "text/html")
        #expect(await kind(of: FaultServer([page, page])) == .failure(.api(.webPage)))
        let broken = [FaultStep.readRequest, .reset]
        #expect(await kind(of: FaultServer([broken, broken, broken, broken])) == .failure(.api(.disconnected)))
        let down = answer("502 Bad Gateway", "")
        #expect(await kind(of: FaultServer([down, down])) == .failure(.api(.server(message: "HTTP 502", status: 502))))
    }
}

// Proxies as the environment names them, in a process with that environment.

import Foundation
import Support
import Testing

@Suite struct TransferProxyTests {
    private func proxy() -> AnsweringServer { AnsweringServer { _ in [.send(httpAnswer("by proxy"))] } }

    @Test func `a request goes to the proxy that the environment names`() async throws {
        let proxy = proxy()
        defer { proxy.stop() }
        let answer = try await probe("get", "http://talkreel.invalid/x", environment: ["http_proxy": proxy.url])
        #expect(answer == "status 200 by proxy\n")
        #expect(proxy.requests.map(\.path) == ["http://talkreel.invalid/x"])
    }

    /// A web server's own environment may hold `HTTP_PROXY` as a request's header: curl reads lower case only.
    @Test func `the name in capitals is not heeded for plain http`() async throws {
        let (proxy, server) = (proxy(), AnsweringServer { _ in [.send(httpAnswer("direct"))] })
        defer {
            proxy.stop()
            server.stop()
        }
        let answer = try await probe("get", server.url, environment: ["HTTP_PROXY": proxy.url])
        #expect(answer == "status 200 direct\n" && proxy.requests.isEmpty)
    }

    @Test(arguments: ["NO_PROXY", "no_proxy"])
    func `an exception leads past the proxy`(name: String) async throws {
        let (proxy, server) = (proxy(), AnsweringServer { _ in [.send(httpAnswer("direct"))] })
        defer {
            proxy.stop()
            server.stop()
        }
        let environment = ["http_proxy": proxy.url, name: "example.com,127.0.0.1"]
        let answer = try await probe("get", server.url, environment: environment)
        #expect(answer == "status 200 direct\n" && proxy.requests.isEmpty)
    }

    @Test func `a socket in a folder is asked past every proxy`() async throws {
        let path = "/tmp/talkreel-\(UUID().uuidString.prefix(8)).sock"
        let (proxy, server) = (proxy(), AnsweringServer(unix: path) { _ in [.send(httpAnswer("by path"))] })
        defer {
            proxy.stop()
            server.stop()
            unlink(path)
        }
        let environment = ["http_proxy": proxy.url]
        let answer = try await probe("get", "http://studio/x", path, environment: environment)
        #expect(answer == "status 200 by path\n" && proxy.requests.isEmpty)
        #expect(server.requests.first?.headers["host"] == "studio")
    }

    @Test func `a proxy that is not there is told as the proxy`() async throws {
        let answer = try await probe(
            "get", "http://talkreel.invalid/x", environment: ["http_proxy": "http://127.0.0.1:1"])
        #expect(answer.hasPrefix("failure proxy("), "\(answer)")
    }

    @Test func `a tunnel that the proxy refuses is told as the proxy`() async throws {
        let proxy = AnsweringServer { _ in [.send(httpAnswer("no", status: "407 Proxy Authentication Required"))] }
        defer { proxy.stop() }
        let answer = try await probe("get", "https://talkreel.invalid/x", environment: ["https_proxy": proxy.url])
        #expect(answer.hasPrefix("failure proxy(") && answer.contains("407"), "\(answer)")
        #expect(proxy.requests.first?.method == "CONNECT")
    }
}

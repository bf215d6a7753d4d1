// The running ADK server of `make test-adk`: its address, and what it has written down.

import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What was asked of the server since the last `forget`.
struct ServerFacts: Decodable {
    struct Request: Decodable {
        var method: String
        var path: String
        var headers: [String: String]
        var line: String { "\(method) \(path)" }
    }

    var requests: [Request]
    /// How many slow runs there were at once, at most.
    var most: Int
    /// Messages whose slow runs came to their end, and those that were cancelled.
    var ended: [String]
    var cancelled: [String]
}

enum ADKServer {
    private static let environment = ProcessInfo.processInfo.environment
    /// Set by `make test-adk`; without it there is no server and no test.
    static let url = environment["TALKREEL_ADK_URL"]
    static let version = environment["TALKREEL_ADK_VERSION"] ?? ""

    /// The address of an app's server; see Tests/ADKAgent/serve.py.
    static func url(_ path: String) -> String { (url ?? "") + path }

    static func forget() async throws { _ = try await ask("DELETE", "/test") }
    static func facts() async throws -> ServerFacts { try read(await ask("GET", "/test")) }
    /// Once a slow run is under way.
    static func running() async throws { _ = try await ask("GET", "/test/running") }
    /// Once a slow run was cancelled.
    static func cancelled() async throws -> ServerFacts { try read(await ask("GET", "/test/cancelled")) }

    /// Ends a session behind the chat's back, as a restart of the server does.
    static func delete(session: String) async throws {
        _ = try await ask("DELETE", "/apps/nemo_agent/users/me/sessions/\(session)")
    }

    private static func read(_ data: Data) throws -> ServerFacts {
        try JSONDecoder().decode(ServerFacts.self, from: data)
    }

    private static func ask(_ method: String, _ path: String) async throws -> Data {
        guard let address = URL(string: url(path)) else { throw URLError(.badURL) }
        var request = URLRequest(url: address, timeoutInterval: 20)
        request.httpMethod = method
        return try await URLSession.shared.data(for: request).0
    }
}

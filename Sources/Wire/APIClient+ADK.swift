// ADK's own calls, for servers that have none of NemoVideo's paths: sessions, their state, messages.

package import Reel

/// An app on a plain ADK server, and who we are there.
package struct ADKApp: Hashable, Sendable {
    package let name: String
    /// The user's own token for exactly this server. ADK asks for none; a gateway before it may.
    let token: String?
    /// As towards NemoVideo: seed.txt, "Send message".
    fileprivate static let user = "me"

    package init(name: String, token: String?) {
        self.name = name
        self.token = token
    }

    fileprivate var sessions: String { "/apps/\(percentEncoded(name))/users/\(Self.user)/sessions" }
}

extension APIClient {
    /// A new session; the server chooses its id.
    package func openSession(of app: ADKApp) async throws(APIError) -> APISession {
        let opened = try await answer(to: foreignRequest("POST", app.sessions, json: [:], token: app.token))
        guard let id = opened["id"]?.string, !id.isEmpty else {
            throw .server(message: "the server opened no session", status: nil)
        }
        return APISession(taskID: "", sessionID: id)
    }

    /// The session's `state` object.
    /// - Throws: `.sessionGone` when the session is not there (ADK: 404).
    package func state(session: String, of app: ADKApp) async throws(APIError) -> JSONValue {
        let path = "\(app.sessions)/\(percentEncoded(session))"
        let kept = try await answer(to: foreignRequest("GET", path, token: app.token))
        guard let state = kept["state"], state.object != nil else {
            throw .server(message: "the answer holds no state", status: nil)
        }
        return state
    }

    /// Sends one message and asks for partial texts; never sent again by us.
    package func say(_ text: String, session: String, to app: ADKApp) async throws(APIError) -> AgentStream {
        let body = Self.message(text, session: session, app: app.name, user: ADKApp.user, isStreaming: true)
        return try await asked(foreignRequest("POST", "/run_sse", json: body, token: app.token))
    }

    /// ADK's version, for people; `nil` when the server does not tell.
    package func adkVersion(token: String?) async -> String? {
        // An older one has no such path.
        let told = try? await answer(to: foreignRequest("GET", "/version", token: token))
        return told?["version"]?.string
    }

    /// A request to a server that is not, or not known to be, NemoVideo's: without its headers and its token.
    func foreignRequest(_ method: String, _ path: String, json: JSONValue? = nil, token: String?) -> TransferRequest {
        var request = request(method, path, json: json)
        request.headers.removeAll { $0.name.hasPrefix("X-Skill-") }
        if let token { request.headers.append(("Authorization", "Bearer \(token)")) }
        return request
    }
}

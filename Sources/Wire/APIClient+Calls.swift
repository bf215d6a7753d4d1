// Each call of the API, and the tolerant reading of its answers (PROTOCOL.md section 3).

package import Reel

extension APIClient {
    /// Call 1: a free anonymous token, kept for its life. An id that the server does not take is replaced, once.
    func anonymousToken() async throws(APIError) -> String {
        do throws(APIError) {
            return try await freshToken()
        } catch {
            guard error == .clientIDMissing else { throw error }
            credentials.renewClientID()
            return try await freshToken()
        }
    }

    private func freshToken() async throws(APIError) -> String {
        var request = request("POST", "/api/auth/anonymous-token")
        request.headers.append(("X-Client-Id", credentials.clientID()))
        let data = payload(of: try await answer(to: request))
        guard let token = data["token"]?.string.flatMap(Credentials.cleaned) else {
            throw .server(message: "the server gave no token", status: nil)
        }
        let expires = data["expires_at"].flatMap { $0.int ?? $0.string.flatMap(unixTime(iso8601:)) }
        credentials.keep(token: token, userID: text(data["user_id"]), expires: expires)
        return token
    }

    /// Call 2. `language` as a tag such as `zh-CN`.
    package func openSession(language: String) async throws(APIError) -> APISession {
        let body: JSONValue = ["task_name": "project", "language": .string(language)]
        let data = payload(of: try await call(request("POST", "/api/tasks/me/with-session/nemo_agent", json: body)))
        guard let session = text(data["session_id"]) else {
            throw .server(message: "the server opened no session", status: nil)
        }
        return APISession(taskID: text(data["task_id"]) ?? "", sessionID: session)
    }

    /// Call 3: a one-time word by which a browser may take the project over; `nil` where the server has no such call.
    package func claimToken(for session: APISession) async throws(APIError) -> String? {
        let body: JSONValue = ["task_id": .string(session.taskID), "session_id": .string(session.sessionID)]
        let data = payload(of: try await call(request("POST", "/api/auth/claim-token", json: body)))
        return data["claim_token"]?.string.flatMap { $0.hasPrefix("clm_") ? Credentials.cleaned($0) : nil }
    }

    /// Call 6.
    package func credits() async throws(APIError) -> Credits {
        let data = payload(of: try await call(request("GET", "/api/credits/balance/simple")))
        let total = data["total"]?.int ?? data["total_granted"]?.int ?? data["available"]?.int ?? 0
        return Credits(available: data["available"]?.int ?? 0, frozen: data["frozen"]?.int ?? 0, total: total)
    }

    /// Call 7: the session's `state` object.
    package func state(session: String) async throws(APIError) -> JSONValue {
        let path = "/api/state/nemo_agent/me/\(percentEncoded(session))/latest"
        let data = payload(of: try await call(request("GET", path)))
        let state = data["state"] ?? data
        guard state.object != nil else { throw .server(message: "the answer holds no state", status: nil) }
        return state
    }

    /// Call 8. Sent once: a lost answer is asked after with `renderJob`.
    package func submitRender(
        id: String, session: String, draft: JSONValue, output: JSONValue
    ) async throws(APIError) -> RenderJob {
        let body: JSONValue = ["id": .string(id), "sessionId": .string(session), "draft": draft, "output": output]
        let answer = try await call(request("POST", "/api/render/proxy/lambda", json: body))
        return renderJob(from: answer, id: id)
    }

    /// Call 9.
    package func renderJob(_ id: String) async throws(APIError) -> RenderJob {
        let answer = try await call(request("GET", "/api/render/proxy/lambda/\(percentEncoded(id))"))
        return renderJob(from: answer, id: id)
    }

    /// Call 10.
    package func cancelRender(_ id: String) async throws(APIError) {
        _ = try await call(request("POST", "/api/render/proxy/lambda/\(percentEncoded(id))/cancel"))
    }

    // MARK: Reading

    /// `data` where there is a wrapper, else the answer itself.
    func payload(of answer: JSONValue) -> JSONValue {
        answer["data"]?.object != nil ? answer["data"] ?? answer : answer
    }

    /// Ids are strings, but integers come too.
    private func text(_ value: JSONValue?) -> String? {
        value?.string ?? value?.int.map(String.init)
    }

    /// The three shapes of a render answer: root is `data` if it holds `status`, else the body.
    private func renderJob(from answer: JSONValue, id: String) -> RenderJob {
        let root = answer["data"]?["status"] != nil ? answer["data"] ?? answer : answer
        let status: RenderStatus
        switch root["status"]?.string?.lowercased() {
        case "completed", "succeeded", "success", "done": status = .completed
        case "failed", "error", "cancelled", "canceled": status = .failed(APIErrorText.find(in: root))
        case "pending", "queued": status = .pending
        default: status = .processing
        }
        let url = [root, answer].lazy.compactMap { root in
            root["output"]?["url"]?.string ?? root["outputUrl"]?.string ?? root["output_url"]?.string
                ?? root["url"]?.string
        }.first
        let name = text(root["id"]) ?? text(root["taskId"]) ?? text(root["render_id"]) ?? id
        return RenderJob(id: name, status: status, progress: root["progress"]?.int, outputURL: url)
    }
}

/// A path segment, percent-encoded.
func percentEncoded(_ text: String) -> String {
    text.utf8.map { byte in
        let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        if isPlain || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte) { return String(Unicode.Scalar(byte)) }
        return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
}

// The calls of the NemoVideo API (PROTOCOL.md section 2) over libcurl.

import Reel

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Where a server is reached.
package enum ServerAddress: Hashable, Sendable {
    /// A base URL without a trailing slash.
    case url(String)
    /// A Unix socket on this machine.
    case socket(String)

    var base: String {
        switch self {
        case .url(let url): url.hasSuffix("/") ? String(url.dropLast()) : url
        case .socket: "http://localhost"
        }
    }

    var socketPath: String? {
        if case .socket(let path) = self { path } else { nil }
    }
}

/// A session of the agent on the server.
package struct APISession: Hashable, Sendable {
    package var taskID: String
    package var sessionID: String

    package init(taskID: String, sessionID: String) {
        self.taskID = taskID
        self.sessionID = sessionID
    }
}

/// A client of one server. Sessions belong to the caller.
package struct APIClient: Sendable {
    package let address: ServerAddress
    package let credentials: Credentials
    /// Sent as `X-Skill-Version`.
    package let version: String
    package var limits: TransferLimits
    let sleep: @Sendable (Duration) async -> Void

    package init(
        address: ServerAddress, credentials: Credentials, version: String, limits: TransferLimits = TransferLimits(),
        sleep: @escaping @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) }  // cancelled: no wait
    ) {
        self.address = address
        self.credentials = credentials
        self.version = version
        self.limits = limits
        self.sleep = sleep
    }

    // MARK: Requests

    func request(_ method: String, _ path: String, json: JSONValue? = nil) -> TransferRequest {
        var request = TransferRequest(method, address.base + path)
        request.unixSocket = address.socketPath
        request.limits = limits
        request.headers = attribution
        if let json {
            request.headers.append(("Content-Type", "application/json"))
            request.body = .bytes(json.bytes)
        }
        return request
    }

    /// seed.txt: every call carries these; without them an export is refused with 402.
    private var attribution: [(name: String, value: String)] {
        let platform = getenv("SKILL_SOURCE").map { String(cString: $0) } ?? "terminal"
        let plain = platform.unicodeScalars.filter { (0x21...0x7E).contains($0.value) }.map(String.init).joined()
        return [("X-Skill-Source", "talkreel"), ("X-Skill-Version", version), ("X-Skill-Platform", plain)]
    }

    func authorized(_ request: TransferRequest) async throws(APIError) -> TransferRequest {
        var request = request
        let token: String
        if let kept = credentials.token { token = kept } else { token = try await anonymousToken() }
        request.headers.append(("Authorization", "Bearer \(token)"))
        return request
    }

    // MARK: Sending

    /// Sends an authorized request and reads its JSON. A refused anonymous token is renewed once with the same
    /// client id: a refusal came as a whole answer, so the request was not acted upon.
    func call(_ request: TransferRequest) async throws(APIError) -> JSONValue {
        do throws(APIError) {
            return try await answer(to: try await authorized(request))
        } catch {
            guard error == .tokenInvalid, !credentials.isGiven else { throw error }
            credentials.forgetToken()
            return try await answer(to: try await authorized(request))
        }
    }

    /// A call that needs no token.
    func plainAnswer(to request: TransferRequest) async throws(APIError) -> JSONValue {
        try await answer(to: request)
    }

    /// What does no harm twice is tried three times more (TRANSPORT.md section 7).
    private func answer(to request: TransferRequest) async throws(APIError) -> JSONValue {
        var pauses: [Duration] = [.milliseconds(500), .seconds(1), .seconds(2)]
        while true {
            do throws(APIError) {
                return try await answerOnce(to: request)
            } catch {
                guard Self.mayRetry(error, request), !pauses.isEmpty else { throw error }
                await sleep(pauses.removeFirst())
            }
        }
    }

    private static func mayRetry(_ error: APIError, _ request: TransferRequest) -> Bool {
        switch error {
        case .unreachable: true
        case .disconnected, .timedOut: request.isIdempotent
        case .server(_, let status?): request.isIdempotent && (status >= 500 || status == 408)
        default: false
        }
    }

    private func answerOnce(to request: TransferRequest) async throws(APIError) -> JSONValue {
        let (head, body) = try await fetch(request)
        if let error = APIError(head: head, body: body) { throw error }
        do throws(JSONSyntaxError) {
            return try JSONValue(parsing: body)
        } catch {
            throw .server(message: "the answer is not JSON", status: head.status)
        }
    }

    private func fetch(_ request: TransferRequest) async throws(APIError) -> (TransferHead, [UInt8]) {
        do throws(TransferFailure) {
            let transfer = try await Transfer.start(request)
            return (transfer.head, try await transfer.body())
        } catch {
            throw APIError(error)
        }
    }
}

// The calls of the NemoVideo API (PROTOCOL.md section 2) over libcurl: identity, retries, waits.

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

/// What happens inside a call that takes its time.
package enum ClientNotice: Hashable, Sendable {
    /// 429: one more try after this many seconds.
    case waiting(seconds: Int)
    /// Nothing was sent yet; the first of the tries that follow.
    case tryingAgain(APIError)
}

/// A client of one server. Sessions belong to the caller.
package struct APIClient: Sendable {
    package let address: ServerAddress
    package let credentials: Credentials
    package let identity: ClientIdentity
    /// What generated media begin with on our own studio: a rehearsed demo looks the same on the stage.
    package var seed: Int?
    /// Which chat asks: two on one project have a memory of their own on our studio.
    package var chat: String?
    package var limits: TransferLimits
    /// Hears what a user should know while a call is still under way.
    package var notice: @Sendable (ClientNotice) async -> Void = { _ in }
    let sleep: @Sendable (Duration) async -> Void

    package init(
        address: ServerAddress, credentials: Credentials, identity: ClientIdentity,
        limits: TransferLimits = TransferLimits(),
        sleep: @escaping @Sendable (Duration) async -> Void = { try? await Task.sleep(for: $0) }  // cancelled: no wait
    ) {
        self.address = address
        self.credentials = credentials
        self.identity = identity
        self.limits = limits
        self.sleep = sleep
    }

    // MARK: Requests

    func request(_ method: String, _ path: String, json: JSONValue? = nil) -> TransferRequest {
        var request = TransferRequest(method, address.base + path)
        request.unixSocket = address.socketPath
        request.limits = limits
        request.headers = identity.headers
        if let seed { request.headers.append(("X-Talkreel-Seed", String(seed))) }
        if let chat { request.headers.append(("X-Talkreel-Chat", chat)) }
        if let json {
            request.headers.append(("Content-Type", "application/json"))
            request.body = .bytes(json.bytes)
        }
        return request
    }

    // MARK: Identity and waits

    /// Sends a request with the token. A refusal that came as a whole answer was not acted upon, so two of them are
    /// answered once each: an anonymous token is renewed with the same client id (a user's own never), and a rate
    /// limit is waited for (TRANSPORT.md section 7).
    func authorized<Answer>(
        _ request: TransferRequest, _ send: (TransferRequest) async throws(APIError) -> Answer
    ) async throws(APIError) -> Answer {
        var (mayRenew, mayWait) = (!credentials.isGiven, true)
        while true {
            var used: String?
            do throws(APIError) {
                let token = try await currentToken()
                used = token
                var signed = request
                signed.headers.append(("Authorization", "Bearer \(token)"))
                return try await send(signed)
            } catch {
                switch error {
                case .tokenInvalid where mayRenew && used != nil:
                    mayRenew = false
                    credentials.forget(used ?? "")
                case .rateLimited(let pause) where mayWait && (pause ?? .zero) <= Self.longestWait:
                    mayWait = false
                    try await wait(pause ?? Self.usualWait)
                default: throw error
                }
            }
        }
    }

    /// 429 without `Retry-After`: seed.txt, "Retry in 30s once".
    private static let usualWait = Duration.seconds(30)
    /// Longer is no wait: it is told instead.
    private static let longestWait = Duration.seconds(120)

    private func wait(_ pause: Duration) async throws(APIError) {
        await notice(.waiting(seconds: Int(pause.components.seconds)))
        await sleep(pause)
        guard !Task.isCancelled else { throw .cancelled }
    }

    private func currentToken() async throws(APIError) -> String {
        if let token = credentials.token { return token }
        return try await credentials.fetched {
            do throws(APIError) { return .success(try await self.anonymousToken()) } catch { return .failure(error) }
        }.get()
    }

    // MARK: Sending

    /// Sends an authorized request and reads its JSON.
    func call(_ request: TransferRequest) async throws(APIError) -> JSONValue {
        try await authorized(request) { signed throws(APIError) in try await answer(to: signed) }
    }

    /// What does no harm twice is tried three times more; what costs, only while nothing was sent.
    func answer(to request: TransferRequest) async throws(APIError) -> JSONValue {
        try await persistently(request) { () throws(APIError) in try await answerOnce(to: request) }
    }

    func persistently<Answer>(
        _ request: TransferRequest, _ send: () async throws(APIError) -> Answer
    ) async throws(APIError) -> Answer {
        var pauses: [Duration] = [.milliseconds(500), .seconds(1), .seconds(2)]
        while true {
            do throws(APIError) {
                return try await send()
            } catch {
                guard Self.mayRetry(error, request), !pauses.isEmpty, !Task.isCancelled else { throw error }
                if pauses.count == 3, error.isBeforeSending { await notice(.tryingAgain(error)) }
                // Many clients that lost one server must not come back in step.
                await sleep(pauses.removeFirst() * Double.random(in: 0.8...1.2))
            }
        }
    }

    private static func mayRetry(_ error: APIError, _ request: TransferRequest) -> Bool {
        if error.isBeforeSending { return error.mayPass }
        guard request.isIdempotent else { return false }
        switch error {
        case .disconnected, .timedOut: return true
        case .server(_, let status?): return status >= 500 || status == 408
        default: return false
        }
    }

    private func answerOnce(to request: TransferRequest) async throws(APIError) -> JSONValue {
        let (head, body) = try await fetch(request)
        if let error = APIError(head: head, body: body) { throw error }
        do throws(JSONSyntaxError) {
            return try JSONValue(parsing: body)
        } catch {
            throw head.mediaType == "text/html" ? .webPage : .server(message: "the answer is not JSON", status: 200)
        }
    }

    /// - Parameter limit: bytes of the answer; more fail.
    func fetch(
        _ request: TransferRequest, limit: Int = 64 * 1024 * 1024
    ) async throws(APIError) -> (TransferHead, [UInt8]) {
        do throws(TransferFailure) {
            let transfer = try await Transfer.start(request)
            return (transfer.head, try await transfer.body(limit: limit))
        } catch {
            throw APIError(error)
        }
    }
}

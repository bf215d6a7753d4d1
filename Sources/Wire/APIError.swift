// Why a call of the API failed, by cause: one table from codes to causes.

import Reel

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// The causes of PROTOCOL.md section 5, and those of the transport.
package enum APIError: Error, Hashable, Sendable {
    case tokenInvalid
    case sessionGone
    /// `userID` begins with `anon_` for a user without an account.
    case noCredits(userID: String?)
    case unsupportedFile(String?)
    case fileTooLarge(bytes: Int?)
    case clientIDMissing
    case planForbidsExport
    case rateLimited(retryAfter: Duration?)
    // Nothing was sent:
    case unreachable(String)
    case nameNotFound(host: String)
    case refused(address: String)
    case proxy(String)
    case certificate(host: String, authority: String?, why: String)
    case insecure(String)
    // Sent, and then:
    case timedOut
    /// The connection broke after the request was sent: it may have been acted upon.
    case disconnected
    case redirected(to: String)
    /// A web page came where an answer of the API should be: a network that wants a sign-in.
    case webPage
    case cancelled
    case fileUnreadable(path: String)
    case fileChanged(path: String)
    case fileEmpty(path: String)
    case diskFull(path: String, wanted: Int?, free: Int?)
    case notWritable(path: String)
    /// The downloaded file is not what it should be.
    case damagedDownload
    case linkExpired
    /// The timeline is another one than the caller has seen; nothing was done.
    case changedMeanwhile
    case server(message: String, status: Int?)
}

extension APIError {
    /// Whether the server cannot have seen the request.
    package var isBeforeSending: Bool {
        switch self {
        case .unreachable, .nameNotFound, .refused, .proxy, .certificate, .insecure: true
        default: false
        }
    }

    /// A certificate does not get better by asking again.
    var mayPass: Bool {
        if case .certificate = self { false } else { true }
    }

    /// The network's fault.
    package var isTransport: Bool {
        switch self {
        case .disconnected, .timedOut: true
        default: isBeforeSending && mayPass
        }
    }

    /// The error in an answer; `nil` when the answer is a success: its `code` is absent or zero, `success` is not
    /// false, and the HTTP status is below 400.
    package init?(head: TransferHead, body: [UInt8]) {
        let json = (try? JSONValue(parsing: body)) ?? .null  // a plain text body has no code
        let code = json["code"]?.int
        let isRefusal = (code ?? 0) != 0 || json["success"]?.bool == false
        if head.status == 511 || head.status < 400 && head.mediaType == "text/html" && json.isNull {
            self = .webPage
            return
        }
        guard isRefusal || head.status >= 400 else { return nil }
        let known =
            Self.known(code: code, json: json, head: head) ?? Self.known(code: head.status, json: json, head: head)
        let text = APIErrorText.find(inBody: body) ?? "HTTP \(head.status)"
        self = known ?? .server(message: text, status: head.status)
    }

    private static func known(code: Int?, json: JSONValue, head: TransferHead) -> APIError? {
        switch code {
        case 1001, 1010, 1011, 401: .tokenInvalid
        case 1002: .sessionGone
        case 2001: .noCredits(userID: json["data"]?["user_id"]?.string ?? json["user_id"]?.string)
        case 4001, 415: .unsupportedFile(APIErrorText.find(in: json))
        case 4090: .changedMeanwhile
        case 4002, 413: .fileTooLarge(bytes: nil)
        case 402: .planForbidsExport
        case 407: .proxy("HTTP 407")
        case 429: .rateLimited(retryAfter: head.retryAfter)
        case 404 where APIErrorText.find(in: json)?.lowercased().contains("session not found") == true: .sessionGone
        case 400 where APIErrorText.find(in: json)?.lowercased().contains("client") == true: .clientIDMissing
        default: nil
        }
    }

    /// An error of the API that came as an event of a stream; `nil` for a code of the agent's own.
    package init?(streamCode code: String?, message: String?) {
        guard let code, let number = Int(code) else { return nil }
        let body: JSONValue = ["code": .int(number), "message": message.map { .string($0) } ?? .null]
        self.init(head: TransferHead(status: 200, headers: [:]), body: body.bytes)
    }
}

extension TransferHead {
    fileprivate var retryAfter: Duration? {
        headers["retry-after"].flatMap { Wire.retryAfter($0, now: Int(time(nil))) }
    }
}

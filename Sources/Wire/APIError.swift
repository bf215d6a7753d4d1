// Why a call of the API failed, by cause: one table from codes to causes.

import Reel

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
    case unreachable(String)
    case insecure(String)
    case timedOut
    /// The connection broke after the request was sent: it may have been acted upon.
    case disconnected
    case cancelled
    case fileUnreadable(path: String)
    case diskFull(path: String)
    case notWritable(path: String)
    /// The downloaded file is not what it should be.
    case damagedDownload
    case server(message: String, status: Int?)
}

extension APIError {
    package init(_ failure: TransferFailure) {
        switch failure {
        case .cancelled: self = .cancelled
        case .unreachable(let words): self = .unreachable(words)
        case .insecure(let words): self = .insecure(words)
        case .headTimeout, .idleTimeout, .totalTimeout: self = .timedOut
        case .truncated: self = .disconnected
        case .fileUnreadable: self = .fileUnreadable(path: "")
        case .tooLarge: self = .server(message: "the answer is too large", status: nil)
        case .other(_, let words): self = .server(message: words, status: nil)
        }
    }

    /// The error in an answer; `nil` when the answer is a success: its `code` is absent or zero, `success` is not
    /// false, and the HTTP status is below 400.
    package init?(head: TransferHead, body: [UInt8]) {
        let json = (try? JSONValue(parsing: body)) ?? .null  // a plain text body has no code
        let code = json["code"]?.int
        let isRefusal = (code ?? 0) != 0 || json["success"]?.bool == false
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
        case 4002, 413: .fileTooLarge(bytes: nil)
        case 402: .planForbidsExport
        case 429:
            .rateLimited(retryAfter: head.headers["retry-after"].flatMap { Int($0) }.map { .seconds(min($0, 120)) })
        case 404 where APIErrorText.find(in: json)?.lowercased().contains("session not found") == true: .sessionGone
        case 400 where APIErrorText.find(in: json)?.lowercased().contains("client") == true: .clientIDMissing
        default: nil
        }
    }
}

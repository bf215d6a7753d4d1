// Why a transfer ended without its whole answer.

import CCurl

/// The causes that callers treat differently.
package enum TransferFailure: Error, Hashable, Sendable {
    case cancelled
    /// Nothing was sent: name not found, refused, no route.
    case unreachable(String)
    /// The certificate or handshake was refused.
    case insecure(String)
    /// The request was sent; no response head in time.
    case headTimeout
    /// No byte for too long.
    case idleTimeout
    case totalTimeout
    /// The connection broke after the request was sent.
    case truncated(String)
    case fileUnreadable
    case tooLarge
    case other(code: Int, String)

    /// Whether the server cannot have seen the request.
    package var isBeforeSending: Bool {
        switch self {
        case .unreachable, .insecure, .fileUnreadable: true
        default: false
        }
    }
}

extension TransferFailure {
    init(code: CURLcode, text: String) {
        let words = text.isEmpty ? String(cString: curl_easy_strerror(code)) : text
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT, CURLE_URL_MALFORMAT,
            CURLE_UNSUPPORTED_PROTOCOL:
            self = .unreachable(words)
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM:
            self = .insecure(words)
        case CURLE_OPERATION_TIMEDOUT: self = .unreachable(words)  // only the connect limit is libcurl's own
        case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM:
            self = .truncated(words)
        case CURLE_READ_ERROR: self = .fileUnreadable
        default: self = .other(code: Int(code.rawValue), words)
        }
    }
}

// Why a transfer ended without its whole answer.

/// The causes that callers treat differently.
package enum TransferFailure: Error, Hashable, Sendable {
    case cancelled
    // Nothing was sent:
    case nameNotFound(host: String)
    case refused(address: String)
    /// No route, an address that is none, no libcurl.
    case unreachable(String)
    case proxy(String)
    case connectTimeout
    /// The handshake broke; it may work the next time.
    case handshake(String)
    /// `authority`: who signed it, when that is what is not trusted.
    case certificate(host: String, authority: String?, why: String)
    case fileUnreadable(path: String)
    // Sent, and then:
    /// No response head in time.
    case headTimeout
    /// No byte for too long.
    case idleTimeout
    case totalTimeout
    /// The connection broke.
    case truncated(String)
    /// An answer that points elsewhere and is not followed: a POST, an unsafe place, or one of too many.
    case redirected(to: String)
    /// What was being sent is no longer what it was.
    case fileChanged(path: String)
    case tooLarge
    case other(code: Int, String)

    /// Whether the server cannot have seen the request.
    package var isBeforeSending: Bool {
        switch self {
        case .nameNotFound, .refused, .unreachable, .proxy, .connectTimeout, .handshake, .certificate, .fileUnreadable:
            true
        default: false
        }
    }
}

// Why a call of a backend failed, by cause.

/// The causes (PROTOCOL.md section 5, TRANSPORT.md section 7). Each has a sentence in both languages.
package enum BackendFailure: Error, Hashable, Sendable {
    case tokenInvalid  // 1001, 401
    /// 1002. A new session is open when this is thrown; the timeline is not in it.
    case sessionGone
    case noCredits(registerLink: String?)  // 2001
    case unsupportedFile(name: String?)  // 4001
    /// 4002: bytes of the file where known.
    case fileTooLarge(name: String?, bytes: Int?)
    case clientIDMissing  // 400
    case planForbidsExport(registerLink: String?)  // 402
    case rateLimited(retryAfterSeconds: Int?)  // 429
    // Nothing was sent:
    case unreachable(String)
    case nameNotFound(host: String)
    case refused(address: String)
    case proxy(String)
    /// The authority that signed the server's certificate, where it can be told.
    case certificate(host: String, authority: String?, why: String)
    case insecure(String)
    case studioMissing(StudioTrouble)
    /// This kind of server has no such thing.
    case notOffered(Offer)
    /// It answers, but is neither NemoVideo's nor ADK's.
    case unknownServer(url: String)
    /// A server that is not NemoVideo's wants a token of its own.
    case serverTokenWanted
    /// The ADK server has several apps, or not the one that was asked for.
    case appUnclear(asked: String?, apps: [String])
    // Sent, and then:
    case timedOut
    /// The connection broke after the request was sent: it may or may not have been acted upon.
    case disconnected
    /// A POST was answered by a way to elsewhere, which is never followed.
    case redirected(to: String)
    /// A web page came where the API's answer should be.
    case webPage
    case cancelled
    case fileUnreadable(path: String)
    case fileChanged(path: String)
    case fileEmpty(path: String)
    /// Bytes that are wanted and that are free, where known.
    case diskFull(path: String, wanted: Int?, free: Int?)
    case notWritable(path: String)
    case damagedDownload
    case linkExpired
    /// Another chat has edited the timeline since the user saw it; nothing was done.
    case changedMeanwhile
    /// Anything else the server said, one readable line; the HTTP status when there was one.
    case server(message: String, status: Int?)
}

/// Why there is no studio on this machine to talk to.
package enum StudioTrouble: Error, Hashable, Sendable {
    case programMissing(String)
    case didNotStart(log: String)
    case cannotWrite(String)
}

extension BackendFailure {
    /// Whether the server cannot have seen the request.
    package var isBeforeSending: Bool {
        switch self {
        case .unreachable, .nameNotFound, .refused, .proxy, .certificate, .insecure, .studioMissing,
            .notOffered, .unknownServer, .serverTokenWanted, .appUnclear:
            true
        default: false
        }
    }

    /// The network's fault: it may pass by itself.
    package var isTransport: Bool {
        switch self {
        case .unreachable, .nameNotFound, .refused, .proxy, .timedOut, .disconnected, .webPage, .studioMissing: true
        default: false
        }
    }

    /// PROTOCOL.md section 3: the same id is polled on through 408, 429, 5xx and transport errors.
    package var isPassing: Bool {
        switch self {
        case .rateLimited: true
        case .server(_, let status?): status == 408 || status == 429 || status >= 500
        default: isTransport
        }
    }
}

// libcurl's result codes → causes.

import CCurl

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What a handle knows beside the code.
struct FailureFacts {
    var text: String
    var host: String
    var address: String
    /// Whether the request had begun to be sent.
    var hasConnected: Bool
    /// The proxy's answer to CONNECT; 0 without one.
    var proxyStatus: Int
    var systemError: Int32
}

extension TransferFailure {
    init(code: CURLcode, _ facts: FailureFacts) {
        let words = facts.text.isEmpty ? String(cString: curl_easy_strerror(code)) : facts.text
        if facts.proxyStatus >= 300, !facts.hasConnected {
            self = .proxy(words)
        } else if facts.hasConnected {
            self = Self.later(code, words)
        } else {
            self = Self.before(code, words, facts)
        }
    }

    private static func before(_ code: CURLcode, _ words: String, _ facts: FailureFacts) -> TransferFailure {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: .nameNotFound(host: facts.host)
        case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: .proxy(words)
        // The text names whom it tried: not our host means a proxy.
        case CURLE_COULDNT_CONNECT where !words.contains(facts.host): .proxy(words)
        case CURLE_COULDNT_CONNECT where facts.systemError == ECONNREFUSED || facts.systemError == ENOENT:
            .refused(address: facts.address)
        case CURLE_OPERATION_TIMEDOUT: .connectTimeout
        case CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM,
            CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_ISSUER_ERROR:
            .certificate(host: facts.host, authority: nil, why: words)
        case CURLE_SSL_CONNECT_ERROR: .handshake(words)
        case CURLE_COULDNT_CONNECT, CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL, CURLE_SEND_ERROR,
            CURLE_RECV_ERROR, CURLE_INTERFACE_FAILED:
            .unreachable(words)
        default: later(code, words)
        }
    }

    private static func later(_ code: CURLcode, _ words: String) -> TransferFailure {
        switch code {
        case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_HTTP2, CURLE_HTTP2_STREAM,
            CURLE_SSL_CONNECT_ERROR, CURLE_COULDNT_CONNECT:
            .truncated(words)
        case CURLE_OPERATION_TIMEDOUT: .totalTimeout
        default: .other(code: Int(code.rawValue), words)
        }
    }
}

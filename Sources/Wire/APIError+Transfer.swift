// From what broke on the wire to the cause that a caller acts upon.

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
}

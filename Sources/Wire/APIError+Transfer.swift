// From what broke on the wire to the cause that a caller acts upon.

extension APIError {
    package init(_ failure: TransferFailure) {
        switch failure {
        case .cancelled: self = .cancelled
        case .nameNotFound(let host): self = .nameNotFound(host: host)
        case .refused(let address): self = .refused(address: address)
        case .unreachable(let words): self = .unreachable(words)
        case .proxy(let words): self = .proxy(words)
        case .connectTimeout: self = .unreachable("no connection in time")
        case .handshake(let words): self = .insecure(words)
        case .certificate(let host, let authority, let why):
            self = .certificate(host: host, authority: authority, why: why)
        case .headTimeout, .idleTimeout, .totalTimeout: self = .timedOut
        case .truncated: self = .disconnected
        case .redirected(let place): self = .redirected(to: place)
        case .fileUnreadable(let path): self = .fileUnreadable(path: path)
        case .fileChanged(let path): self = .fileChanged(path: path)
        case .tooLarge: self = .server(message: "the answer is too large", status: nil)
        case .other(_, let words): self = .server(message: words, status: nil)
        }
    }
}

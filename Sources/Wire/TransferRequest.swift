// One HTTP request as a value, and how long each phase of it may take.

/// What is sent along.
package enum TransferBody: Hashable, Sendable {
    case none
    case bytes([UInt8])
    /// Files as parts of a multipart form, streamed from disk.
    case files(field: String, parts: [FilePart])
}

/// A file as a part of a form.
package struct FilePart: Hashable, Sendable {
    package var path: String
    /// The name the server sees.
    package var fileName: String

    package init(path: String, fileName: String) {
        self.path = path
        self.fileName = fileName
    }
}

/// From when on silence counts.
package enum IdleStart: Hashable, Sendable {
    case atOnce
    /// Once the reader says so: a server that never sends a heartbeat may be silent for minutes while it works, and
    /// closing would cancel that work. A dead peer is found by TCP's own keep-alive meanwhile.
    case whenArmed
}

/// Our own deadlines. libcurl's low-speed option would kill streams that carry only heartbeats.
package struct TransferLimits: Hashable, Sendable {
    package var connect: Duration = .seconds(10)
    /// From the request (or its last sent byte) to the response head.
    package var head: Duration = .seconds(60)
    /// Between two bytes; does not run while we ourselves do not read.
    package var idle: Duration = .seconds(90)
    package var idleStart = IdleStart.atOnce
    /// 15 minutes: seed.txt, "Max timeout".
    package var total: Duration = .seconds(900)

    package init() {}

    /// A download or upload of any size: alive as long as bytes move.
    package static var longTransfer: TransferLimits {
        var limits = TransferLimits()
        limits.total = .seconds(6 * 3600)
        return limits
    }
}

/// One request.
package struct TransferRequest: Sendable {
    package var method: String
    package var url: String
    package var headers: [(name: String, value: String)] = []
    package var body: TransferBody = .none
    /// Talk to this Unix socket instead of the URL's host.
    package var unixSocket: String?
    /// Whether sending it twice does no harm. What costs goes over a fresh connection: libcurl silently repeats a
    /// POST when a reused one dies (TRANSPORT.md section 1).
    package var isIdempotent: Bool
    package var limits = TransferLimits()
    /// Bytes sent so far and in all; at most ten times a second.
    package var uploadProgress: (@Sendable (_ sent: Int, _ total: Int) -> Void)?

    package init(_ method: String, _ url: String) {
        self.method = method
        self.url = url
        isIdempotent = method == "GET"
    }
}

/// The head of a response.
package struct TransferHead: Hashable, Sendable {
    package var status: Int
    /// Lower-case names; a repeated header keeps its last value.
    package var headers: [String: String]
    /// Where an answer to a GET points, as an absolute address.
    var redirect: String?

    package init(status: Int, headers: [String: String]) {
        self.status = status
        self.headers = headers
    }

    /// Media type without parameters, lower case.
    package var mediaType: String? {
        headers["content-type"]?.split(separator: ";").first.map { String($0).lowercased().trimmedSpace }.map(
            String.init)
    }

    package var contentLength: Int? { headers["content-length"].flatMap { Int($0) } }
}

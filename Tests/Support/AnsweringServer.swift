// A real server on loopback whose answers are made for each request: whole API conversations, faults included.

import Locking

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// One request as it came.
package struct ReceivedRequest: Sendable {
    package var method: String
    /// With its query.
    package var path: String
    /// Lower-case names.
    package var headers: [String: String]
    package var body: [UInt8]

    package var text: String { String(decoding: body, as: UTF8.self) }

    /// `nil` when the connection ended before a whole request.
    init?(reading connection: Int32) {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var bodyStart: Int?
        var length = 0
        method = ""
        path = ""
        headers = [:]
        body = []
        while true {
            if let bodyStart, bytes.count >= bodyStart + length {
                body = Array(bytes[bodyStart..<(bodyStart + length)])
                return
            }
            let count = read(connection, &buffer, buffer.count)
            guard count > 0 else { return nil }
            bytes += buffer[..<count]
            guard bodyStart == nil, let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { continue }
            let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(by: "\r\n")
            let words = lines[0].split(separator: " ").map(String.init)
            (method, path) = (words.first ?? "", words.count > 1 ? words[1] : "")
            for line in lines.dropFirst() {
                guard let colon = line.firstIndex(of: ":") else { continue }
                headers[line[..<colon].lowercased()] = String(
                    line[line.index(after: colon)...].drop { $0 == " " })
            }
            bodyStart = end.upperBound
            length = headers["content-length"].flatMap { Int($0) } ?? 0
        }
    }
}

extension String {
    fileprivate func components(by separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}

/// Answers every request of every connection; connections live on until a step ends them.
package final class AnsweringServer: Sendable {
    package let port: UInt16
    private let listener: Int32
    private let seen = Lock<[ReceivedRequest]>([])
    private let answer: @Sendable (ReceivedRequest) -> [FaultStep]
    private let deafUntil: FaultGate?

    package var url: String { "http://127.0.0.1:\(port)" }
    /// Requests in the order in which they came.
    package var requests: [ReceivedRequest] { seen.withLock { $0 } }

    package func count(_ method: String, _ path: String) -> Int {
        requests.count { $0.method == method && $0.path.hasPrefix(path) }
    }

    /// - Parameter answer: the steps for a request; they run on the connection's own thread. `.reset` and `.close` end
    ///   the connection, otherwise the next request is read.
    /// - Parameter deafUntil: nothing is read from a connection before this gate opens.
    package init(deafUntil: FaultGate? = nil, _ answer: @escaping @Sendable (ReceivedRequest) -> [FaultStep]) {
        signal(SIGPIPE, SIG_IGN)
        self.answer = answer
        self.deafUntil = deafUntil
        (listener, port) = listenOnLoopback()
        startThread { [listener, self] in self.accept(listener) }
    }

    /// A server at a path instead of a port; it must be shorter than 104 bytes.
    package init(unix path: String, _ answer: @escaping @Sendable (ReceivedRequest) -> [FaultStep]) {
        signal(SIGPIPE, SIG_IGN)
        self.answer = answer
        deafUntil = nil
        (listener, port) = (listen(onUnixSocket: path), 0)
        startThread { [listener, self] in self.accept(listener) }
    }

    /// Ends the listening; connections end with their peers.
    package func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private func accept(_ listener: Int32) {
        while true {
            #if canImport(Darwin)
                let connection = Darwin.accept(listener, nil, nil)
            #else
                let connection = Glibc.accept(listener, nil, nil)
            #endif
            guard connection >= 0 else { return }
            startThread { self.serve(connection) }
        }
    }

    private func serve(_ connection: Int32) {
        defer { close(connection) }
        deafUntil?.wait()
        while let request = ReceivedRequest(reading: connection) {
            seen.withLock { $0.append(request) }
            for step in answer(request) {
                if case .close = step { return }
                perform(step, on: connection)
                if case .reset = step { return }
            }
        }
    }
}

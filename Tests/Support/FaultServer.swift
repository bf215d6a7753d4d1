// A real server on loopback that misbehaves as it is told. One scripted connection after another.

import Locking

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// What the server does on a connection, in order.
package enum FaultStep: Sendable {
    /// Reads one whole request (head and Content-Length body).
    case readRequest
    case send(String)
    case sendBytes([UInt8])
    /// Waits without sending.
    case stall(milliseconds: Int)
    /// Waits until a test opens the gate.
    case wait(FaultGate)
    /// No more bytes from here; what the peer sends is still read.
    case halfClose
    /// Ends the connection with a reset.
    case reset
    case close
}

/// Serves one script per connection; requests are kept as they came.
package final class FaultServer: Sendable {
    package let port: UInt16
    private let listener: Int32
    private let scripts: Lock<[[FaultStep]]>
    private let seen = Lock<[String]>([])

    package var requests: [String] { seen.withLock { $0 } }
    package var url: String { "http://127.0.0.1:\(port)" }

    package init(_ scripts: [[FaultStep]]) {
        signal(SIGPIPE, SIG_IGN)
        self.scripts = Lock(scripts)
        (listener, port) = listenOnLoopback()
        startThread { self.accepting() }
    }

    deinit { close(listener) }

    private func accepting() {
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { return }
            let script = scripts.withLock { $0.isEmpty ? nil : $0.removeFirst() }
            guard let script else {
                close(connection)
                continue
            }
            startThread { self.perform(script, on: connection) }
        }
    }

    private func perform(_ script: [FaultStep], on connection: Int32) {
        for step in script {
            if case .close = step { break }
            if case .readRequest = step { readRequest(connection) } else { Support.perform(step, on: connection) }
        }
        close(connection)
    }

    private func readRequest(_ connection: Int32) {
        var text = ""
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(connection, &buffer, buffer.count)
            guard count > 0 else { break }
            text += String(decoding: buffer[..<count], as: UTF8.self)
            guard let end = text.firstRange(of: "\r\n\r\n") else { continue }
            let length = text.firstMatch(of: /(?i)content-length: (\d+)/).flatMap { Int($0.1) } ?? 0
            if text[end.upperBound...].utf8.count >= length { break }
        }
        if !text.isEmpty { seen.withLock { $0.append(text) } }
    }
}

/// Performs a step that needs nothing but the connection.
func perform(_ step: FaultStep, on connection: Int32) {
    switch step {
    case .send(let text): send(Array(text.utf8), connection)
    case .sendBytes(let bytes): send(bytes, connection)
    case .stall(let milliseconds): usleep(UInt32(milliseconds) * 1000)
    case .wait(let gate): gate.wait()
    case .halfClose: shutdown(connection, Int32(SHUT_WR))
    case .reset:
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(connection, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
    case .readRequest, .close: break
    }
}

private func send(_ bytes: [UInt8], _ connection: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
    }
}

/// A listening socket on 127.0.0.1 with a port of the system's choice.
func listenOnLoopback(backlog: Int32 = 64) -> (listener: Int32, port: UInt16) {
    #if canImport(Darwin)
        let listener = socket(AF_INET, SOCK_STREAM, 0)
    #else
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            _ = bind(listener, $0, length)
            _ = listen(listener, backlog)
            _ = getsockname(listener, $0, &length)
        }
    }
    return (listener, UInt16(bigEndian: address.sin_port))
}

/// A listening socket at a path.
func listen(onUnixSocket path: String) -> Int32 {
    #if canImport(Darwin)
        let listener = socket(AF_UNIX, SOCK_STREAM, 0)
    #else
        let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    #endif
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8.prefix($0.count - 1)) }
    withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            _ = bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
        }
    }
    _ = listen(listener, 64)
    return listener
}

/// Blocking work off the task pool.
func startThread(_ body: @escaping @Sendable () -> Void) {
    // The thread takes the box over and frees it.
    let context = Unmanaged.passRetained(ThreadBody(body)).toOpaque()
    #if canImport(Darwin)
        var thread: pthread_t?
        pthread_create(&thread, nil, { runThreadBody($0) }, context)
        if let thread { pthread_detach(thread) }
    #else
        var thread = pthread_t()
        pthread_create(&thread, nil, { runThreadBody($0) }, context)
        pthread_detach(thread)
    #endif
}

private final class ThreadBody: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

private func runThreadBody(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let context { Unmanaged<ThreadBody>.fromOpaque(context).takeRetainedValue().run() }
    return nil
}

/// An HTTP answer with its length.
package func httpAnswer(_ body: String, status: String = "200 OK", type: String = "application/json", more: String = "")
    -> String
{
    "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(body.utf8.count)\r\n\(more)\r\n\(body)"
}

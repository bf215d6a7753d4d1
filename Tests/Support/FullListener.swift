// A port whose queue of connections is full: connecting to it neither succeeds nor fails.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

package final class FullListener: Sendable {
    package let port: UInt16
    private let listener: Int32
    private let fillers: [Int32]

    package init() {
        let (listener, port) = listenOnLoopback(backlog: 0)
        (self.listener, self.port) = (listener, port)
        fillers = (0..<8).map { _ in connectWithoutWaiting(to: port) }
    }

    package func close() {
        for descriptor in fillers + [listener] {
            #if canImport(Darwin)
                _ = Darwin.close(descriptor)
            #else
                _ = Glibc.close(descriptor)
            #endif
        }
    }
}

private func connectWithoutWaiting(to port: UInt16) -> Int32 {
    #if canImport(Darwin)
        let descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    address.sin_port = port.bigEndian
    withUnsafePointer(to: &address) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
            _ = connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
        }
    }
    return descriptor
}

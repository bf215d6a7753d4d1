// From a server's write to an event in hand, and the memory that open streams take.

import Wire

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension Bench {
    /// Microseconds from the server's write to the event, through libcurl, Transfer and SSEParser.
    static func latency(_ url: String) async throws {
        let transfer = try await Transfer.start(TransferRequest("GET", url))
        var parser = SSEParser()
        var times: [Double] = []
        for try await chunk in transfer.bytes {
            for event in try parser.receive(chunk) { times += age(of: event.data) }
        }
        report([("talkreel", times)])
    }

    /// The same with a loop of `recv` and nothing else: what the kernel takes.
    static func recvLatency(port: UInt16) {
        let connection = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let joined = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(connection, $0, length) }
        }
        let request = Array("GET /timed HTTP/1.1\r\nHost: bench\r\n\r\n".utf8)
        guard joined == 0, write(connection, request, request.count) == request.count else { return }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var times: [Double] = []
        while true {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            let text = String(decoding: buffer[..<count], as: UTF8.self)
            if text.utf8.contains(UInt8(ascii: "{")) { times += age(of: text) }
            if text.hasSuffix("0\r\n\r\n"), !text.utf8.contains(UInt8(ascii: "{")) { break }
        }
        report([("recv", times)])
    }

    /// The number behind the last colon is when the server wrote it.
    private static func age(of text: String) -> [Double] {
        let arrived = now()
        let digits = text.utf8.suffix(40).reversed().prefix { $0 != UInt8(ascii: ":") }.reversed().prefix(
            while: isDigit)
        let written = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        return written > 0 ? [Double(arrived - written) / 1000] : []  // nothing when a read ended before it
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// KB of memory for each of many open streams that have brought one event.
    static func streams(_ url: String, count: Int) async throws {
        var files = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &files)
        files.rlim_cur = files.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &files)
        var open: [Transfer] = [try await first(url)]
        let before = residentKB()
        for _ in 0..<count { open.append(try await first(url)) }
        let after = residentKB()
        report([("kb-per-stream", [(after - before) / Double(open.count - 1)])])
    }

    private static func first(_ url: String) async throws -> Transfer {
        let transfer = try await Transfer.start(TransferRequest("GET", url))
        var bytes = transfer.bytes.makeAsyncIterator()
        _ = try await bytes.next()
        return transfer
    }

    /// MB by which memory grows while nobody reads what arrives, and while 200 MB are read after that.
    static func sleeper(_ url: String) async throws {
        let transfer = try await Transfer.start(TransferRequest("GET", url))
        var bytes = transfer.bytes.makeAsyncIterator()
        var parser = SSEParser()
        _ = try await bytes.next()
        let before = residentKB()
        try await Task.sleep(for: .seconds(2))
        let asleep = residentKB()
        var (most, events) = (asleep, 0)
        while let chunk = try await bytes.next() {
            events += try parser.receive(chunk).count
            most = max(most, residentKB())
        }
        report([
            ("asleep-mb", [(asleep - before) / 1024]), ("reading-mb", [(most - before) / 1024]),
            ("events", [Double(events)]),
        ])
    }
}

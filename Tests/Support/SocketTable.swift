// The kernel's own view of this process's connections on loopback, so that tests can count what was left open.

#if os(Linux)
    import Glibc

    /// The rows of `/proc/self/net/tcp` that belong to one server.
    package struct SocketTable {
        package struct Row {
            package var localPort: UInt16
            package var remotePort: UInt16
            package var state: Int
            /// Bytes that have come and were not read.
            package var unread: Int
            package var inode: Int
        }

        package let rows: [Row]

        package init() {
            rows = wholeFile("/proc/self/net/tcp").split(separator: "\n").dropFirst().compactMap { line in
                let fields = line.split(separator: " ")
                guard fields.count > 9 else { return nil }
                func number(_ text: Substring?) -> Int { text.flatMap { Int($0, radix: 16) } ?? 0 }
                return Row(
                    localPort: UInt16(number(fields[1].split(separator: ":").last)),
                    remotePort: UInt16(number(fields[2].split(separator: ":").last)), state: number(fields[3]),
                    unread: number(fields[4].split(separator: ":").last), inode: Int(fields[9]) ?? 0)
            }
        }

        /// Descriptors of this process that lead to a server, in whatever state.
        package static func open(to port: UInt16) -> Int {
            let own = ownSockets()
            return SocketTable().rows.count { $0.remotePort == port && own.contains($0.inode) }
        }

        /// Bytes that wait in the kernel for the one who reads from a server.
        package static func unread(from port: UInt16) -> Int {
            SocketTable().rows.filter { $0.remotePort == port }.map(\.unread).max() ?? 0
        }

        /// Waits until a reader leaves bytes in the kernel and takes none of them.
        package static func isLeftUnread(from port: UInt16) async -> Bool {
            await eventually {
                let before = unread(from: port)
                guard before > 0 else { return false }
                // Taken meanwhile, if it is read at all.
                do { try await Task.sleep(for: .milliseconds(10)) } catch { return false }
                return unread(from: port) == before
            }
        }

        /// Whether somebody on this machine takes connections there.
        package static func listens(on port: UInt16) -> Bool {
            SocketTable().rows.contains { $0.localPort == port && $0.state == 10 }
        }

        /// Whether a server has closed its end of a connection (FIN_WAIT1 or FIN_WAIT2).
        package static func hasClosed(at port: UInt16) -> Bool {
            SocketTable().rows.contains { $0.localPort == port && [4, 5].contains($0.state) }
        }
    }

    /// The inodes of the sockets that this process has descriptors of.
    private func ownSockets() -> Set<Int> {
        guard let folder = opendir("/proc/self/fd") else { return [] }
        defer { closedir(folder) }
        var found: Set<Int> = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            var target = [CChar](repeating: 0, count: 64)
            let count = readlink("/proc/self/fd/\(name)", &target, target.count)
            let link = String(decoding: target.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if link.hasPrefix("socket:["), let inode = Int(link.dropFirst(8).dropLast()) { found.insert(inode) }
        }
        return found
    }

    private func wholeFile(_ path: String) -> String {
        let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return "" }
        defer { close(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(file, &buffer, buffer.count)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
#endif

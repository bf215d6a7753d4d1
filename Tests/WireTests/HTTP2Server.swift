// A server of HTTP/2 over TLS, played by nghttpd: libcurl's back-pressure is another one there.

import Foundation
import Support

/// Serves `/film`, a file of zeros.
final class HTTP2Server: Sendable {
    static let isInstalled = path != nil
    private static let path = ["/usr/sbin/nghttpd", "/usr/bin/nghttpd", "/opt/homebrew/bin/nghttpd"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    let port: UInt16
    private let process: Process

    init(_ authority: TestAuthority, megabytes: Int) async throws {
        let (certificate, key) = try await authority.certificate()
        let film = authority.folder + "/film"
        _ = FileManager.default.createFile(atPath: film, contents: nil)
        try FileHandle(forWritingTo: URL(filePath: film)).truncate(atOffset: UInt64(megabytes << 20))
        // It cannot choose a port itself: one that was free a moment ago, and still is unless someone was quicker.
        let probe = AnsweringServer { _ in [] }
        port = probe.port
        process = prepared(
            Self.path ?? "nghttpd", ["-a", "127.0.0.1", "-d", authority.folder, "\(port)", key, certificate],
            in: authority.folder, output: Pipe())
        probe.stop()
        try process.run()
        let port = port
        guard await eventually({ SocketTable.listens(on: port) }) else { throw CocoaError(.featureUnsupported) }
    }

    func stop() { end(process) }
}

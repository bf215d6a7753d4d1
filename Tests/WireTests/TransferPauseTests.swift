// A reader that is slower than the server: what is not read waits in the kernel, and nothing of it is lost.

import Foundation
import Support
import Testing

@testable import Wire

@Suite struct TransferPauseTests {
    /// What libcurl may hand over beyond the mark: the one chunk it held while it was paused.
    private static let held = 16 * 1024
    private static let megabytes = 96

    @Test(arguments: ["Content-Length: 500000\r\n", ""])
    func `a server that closes while the reader waits loses nothing`(length: String) async throws {
        let body = (0..<500_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let server = FaultServer([[.readRequest, .send("HTTP/1.1 200 OK\r\n\(length)\r\n"), .sendBytes(body)]])
        let transfer = try await Transfer.start(TransferRequest("GET", server.url + "/x"))
        let port = server.port
        #expect(await eventually { SocketTable.hasClosed(at: port) })
        #expect(await SocketTable.isLeftUnread(from: port))
        #expect(try await transfer.body() == body)
    }

    @Test func `a reset while the reader waits is told after what had come`() async throws {
        let gate = FaultGate()
        let body = [UInt8](repeating: 7, count: TransferState.highWater / 2)
        let head = "HTTP/1.1 200 OK\r\nContent-Length: 2000000\r\n\r\n"
        let server = FaultServer([[.readRequest, .send(head), .sendBytes(body), .wait(gate), .reset]])
        let transfer = try await Transfer.start(TransferRequest("GET", server.url + "/x"))
        let port = server.port
        gate.open()
        #expect(await eventually { SocketTable.open(to: port) == 0 })
        var count = 0
        let failure = await #expect(throws: TransferFailure.self) {
            for try await chunk in transfer.bytes { count += chunk.count }
        }
        guard case .truncated = failure else {
            Issue.record("\(failure as Any)")
            return
        }
        // A reset throws away what the kernel still holds; what had been handed over stays.
        #expect(count > 0 && count <= body.count)
    }

    /// The numbers in the probe's line.
    private func numbers(_ line: String) -> [Int] { line.matches(of: /\d+/).compactMap { Int($0.0) } }

    private func expectBounded(_ line: String) {
        let found = numbers(line)
        guard found.count == 3 else {
            Issue.record("\(line)")
            return
        }
        #expect(found[0] == Self.megabytes << 20, "bytes")
        #expect(found[1] <= TransferState.highWater + Self.held, "the largest piece: \(found[1])")
        // A sanitizer keeps freed memory for a while.
        if !isSanitized { #expect(found[2] < 8 << 20, "memory grew by \(found[2])") }
    }

    @Test func `a slow reader of a large body needs little memory`() async throws {
        let piece = FaultStep.sendBytes([UInt8](repeating: 1, count: 1 << 20))
        let head = "HTTP/1.1 200 OK\r\nContent-Length: \(Self.megabytes << 20)\r\n\r\n"
        let server = AnsweringServer { _ in [.send(head)] + Array(repeating: piece, count: Self.megabytes) }
        defer { server.stop() }
        expectBounded(try await probe("slow", server.url))
    }

    @Test(.enabled(if: HTTP2Server.isInstalled, "nghttpd is missing: scripts/setup test installs nghttp2-server"))
    func `a slow reader of a large body over HTTP 2 needs little memory`() async throws {
        let authority = try await TestAuthority()
        let server = try await HTTP2Server(authority, megabytes: Self.megabytes)
        defer { server.stop() }
        let url = "https://localhost:\(server.port)/film"
        expectBounded(try await probe("slow", url, environment: ["TALKREEL_CA_FILE": authority.file]))
    }
}

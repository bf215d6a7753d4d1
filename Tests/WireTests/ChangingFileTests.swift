// Files that change or vanish while they are sent.

import Foundation
import Locking
import Reel
import Support
import Testing

@testable import Wire

@Suite struct ChangingFileTests {
    private let path = NSTemporaryDirectory() + "changing-\(UUID().uuidString.prefix(8)).mp4"
    private let gate = FaultGate()

    /// Uploads 16 MB to a server that reads nothing until `change` has been made.
    private func upload(_ change: @escaping @Sendable (String) -> Void) async throws -> (
        sent: Result<Int, any Error>, request: ReceivedRequest?
    ) {
        try Data(smallFilm(milliseconds: 500, size: 16_000_000)).write(to: URL(filePath: path))
        let server = AnsweringServer(deafUntil: gate) { _ in [.send(httpAnswer(#"{"data":{"files":[{}]}}"#))] }
        defer { server.stop() }
        let client = APIClient(
            address: .url(server.url),
            credentials: Credentials(clientIDPath: path + ".id", tokenFolder: path + ".d", server: "s", token: "t"),
            identity: ClientIdentity(version: "1", source: nil, installedAt: ""))
        let isChanged = Lock(false)
        let (gate, path) = (gate, path)
        do {
            let files = try await client.upload(file: path, session: "s") { sent, _ in
                guard sent > 0,
                    !isChanged.withLock({ changed in
                        defer { changed = true }
                        return changed
                    })
                else { return }
                change(path)
                gate.open()
            }
            return (.success(files.count), server.requests.first)
        } catch {
            return (.failure(error), server.requests.first)
        }
    }

    @Test func `a file that shrinks is not uploaded in part`() async throws {
        let (sent, _) = try await upload { truncate($0, 10_000_000) }
        #expect(throws: APIError.fileChanged(path: path)) { try sent.get() }
    }

    @Test func `a file that is written to meanwhile is not uploaded torn`() async throws {
        let (sent, _) = try await upload { path in
            let file = FileHandle(forWritingAtPath: path)
            try? file?.write(contentsOf: Data("changed".utf8))  // the test fails then
            try? file?.close()
        }
        #expect(throws: APIError.fileChanged(path: path)) { try sent.get() }
    }

    @Test func `a file that vanishes is sent to its end`() async throws {
        let (sent, request) = try await upload { unlink($0) }
        #expect(try sent.get() == 1)
        #expect((request?.body.count ?? 0) > 16_000_000)
    }
}

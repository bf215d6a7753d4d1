// The end of the driver: with transfers alive, more than once, and with requests that come too late.

import Locking
import Support
import Testing

@testable import Wire

@Suite struct TransferShutdownTests {
    private static let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"

    /// A stream that never ends.
    private func endless(_ gate: FaultGate) -> AnsweringServer {
        AnsweringServer { request in
            request.path == "/silent" ? [.wait(gate)] : [.send(Self.head + "data: a\n\n"), .wait(gate)]
        }
    }

    @Test func `stopping ends every transfer that is alive, and its connection`() async throws {
        let (gate, loop) = (FaultGate(), TransferLoop())
        let server = endless(gate)
        defer {
            gate.open()
            server.stop()
        }
        let url = server.url
        let unread = try await Transfer.start(TransferRequest("GET", url), on: loop)
        let reading = Task { try await Transfer.start(TransferRequest("GET", url), on: loop).body() }
        let waiting = Task { try await Transfer.start(TransferRequest("POST", url + "/silent"), on: loop).body() }
        #expect(await eventually { server.requests.count == 3 })
        loop.stop()
        await #expect(throws: TransferFailure.cancelled) { try await reading.value }
        await #expect(throws: TransferFailure.cancelled) { try await waiting.value }
        await #expect(throws: TransferFailure.cancelled) { try await unread.body() }
        #expect(SocketTable.open(to: server.port) == 0)
    }

    @Test func `what comes after the end is refused at once`() async throws {
        let loop = TransferLoop()
        let server = FaultServer([[.readRequest, .send(httpAnswer("{}"))]])
        let transfer = try await Transfer.start(TransferRequest("GET", server.url), on: loop)
        _ = try await transfer.body()
        loop.stop()
        loop.stop()
        await loop.wake()
        loop.post(.cancel(id: 1))
        loop.post(.unpause(id: 1))
        await #expect(throws: TransferFailure.cancelled) {
            _ = try await Transfer.start(TransferRequest("GET", server.url), on: loop)
        }
    }

    @Test func `a driver that never ran can be stopped, and then never runs`() async throws {
        let loop = TransferLoop()
        loop.stop()
        let server = FaultServer([[.readRequest, .send(httpAnswer("{}"))]])
        await #expect(throws: TransferFailure.cancelled) {
            _ = try await Transfer.start(TransferRequest("GET", server.url), on: loop)
        }
        #expect(server.requests.isEmpty)
    }

    @Test func `stopping while others ask and leave ends all of them`() async throws {
        let gate = FaultGate()
        let server = endless(gate)
        defer {
            gate.open()
            server.stop()
        }
        let url = server.url
        for _ in 0..<20 {
            let loop = TransferLoop()
            await withTaskGroup(of: Void.self) { group in
                for number in 0..<8 {
                    group.addTask {
                        // Each ends somehow; that is what counts.
                        _ = try? await Transfer.start(TransferRequest("GET", url), on: loop).body(limit: number)
                    }
                }
                for _ in 0..<2 {
                    group.addTask {
                        await Task.yield()
                        loop.stop()
                    }
                }
            }
        }
        let port = server.port
        #expect(await eventually { SocketTable.open(to: port) == 0 })
    }

    @Test func `a thousand streams at once need less than 30 KB each`() async throws {
        let gate = FaultGate()
        let server = endless(gate)
        defer {
            gate.open()
            server.stop()
        }
        let line = try await probe("many", server.url, "1000")
        let numbers = line.matches(of: /\d+/).compactMap { Int($0.0) }
        #expect(numbers.first == 1000, "\(line)")
        if !isSanitized { #expect((numbers.last ?? .max) < 30_000, "\(line)") }
    }
}

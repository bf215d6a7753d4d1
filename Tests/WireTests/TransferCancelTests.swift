// Leaving a transfer at every moment of its life: at once, and with nothing left open.

import Foundation
import Locking
import Support
import Testing

@testable import Wire

@Suite struct TransferCancelTests {
    enum Phase: String, CaseIterable, Sendable {
        case shakingHands, uploading, waitingForHead, betweenBytes
    }

    private static let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"

    /// What the server does so that a transfer stays in `phase`.
    private func script(_ phase: Phase, _ gate: FaultGate) -> [FaultStep] {
        switch phase {
        case .shakingHands, .uploading: [.wait(gate)]
        case .waitingForHead: [.readRequest, .wait(gate)]
        case .betweenBytes: [.readRequest, .send(Self.head + "data: a\n\n"), .wait(gate)]
        }
    }

    private func request(_ phase: Phase, _ server: FaultServer, sent: Lock<Int>) -> TransferRequest {
        let scheme = phase == .shakingHands ? "https" : "http"
        var request = TransferRequest("POST", "\(scheme)://127.0.0.1:\(server.port)/x")
        if phase == .uploading { request.body = .bytes([UInt8](repeating: 0, count: 32 << 20)) }
        request.uploadProgress = { count, _ in sent.withLock { $0 = count } }
        return request
    }

    @Test(arguments: Phase.allCases)
    func `a transfer can be left in every phase, and its connection is closed`(phase: Phase) async throws {
        let (gate, loop, sent, hasBytes) = (FaultGate(), TransferLoop(), Lock(0), Lock(false))
        let server = FaultServer([script(phase, gate)])
        defer {
            gate.open()
            loop.stop()
        }
        let request = request(phase, server, sent: sent)
        let running = Task {
            for try await _ in try await Transfer.start(request, on: loop).bytes { hasBytes.withLock { $0 = true } }
        }
        let port = server.port
        let isThere = await eventually {
            switch phase {
            case .shakingHands: SocketTable.open(to: port) == 1
            case .uploading: sent.withLock { $0 } > 0
            case .waitingForHead: !server.requests.isEmpty
            case .betweenBytes: hasBytes.withLock { $0 }
            }
        }
        #expect(isThere, "\(phase) was never reached")
        running.cancel()
        await #expect(throws: TransferFailure.cancelled) { try await running.value }
        #expect(await eventually { SocketTable.open(to: port) == 0 }, "a socket stayed open")
    }

    /// In a process that does nothing else: here other tests use the same threads.
    @Test(arguments: ["/silent", "/begun"])
    func `cancelling takes less than 50 milliseconds`(path: String) async throws {
        let gate = FaultGate()
        let server = AnsweringServer { request in
            (request.path == "/begun" ? [.send(Self.head + "data: a\n\n")] : []) + [.wait(gate)]
        }
        defer {
            gate.open()
            server.stop()
        }
        let line = try await probe("leave", server.url + path)
        let numbers = line.matches(of: /\d+/).compactMap { Int($0.0) }
        #expect(numbers.count == 2 && numbers[0] < 50_000 && numbers[1] == 0, "\(line)")
    }

    @Test func `a transfer that waits for a busy driver can be left`() async throws {
        let (isHeld, isStuck) = (Lock(true), Lock(false))
        let loop = TransferLoop(
            clock: TransferClock {
                isStuck.withLock { $0 = true }
                while isHeld.withLock({ $0 }) { usleep(2000) }
                return .zero
            })
        let server = FaultServer([])
        let url = server.url
        let first = Task { try await Transfer.start(TransferRequest("GET", url), on: loop) }
        #expect(await eventually { isStuck.withLock { $0 } })
        let second = Task { try await Transfer.start(TransferRequest("GET", url), on: loop) }
        second.cancel()
        await #expect(throws: TransferFailure.cancelled) { try await second.value }
        first.cancel()
        await #expect(throws: TransferFailure.cancelled) { try await first.value }
        isHeld.withLock { $0 = false }
        loop.stop()
        #expect(SocketTable.open(to: server.port) == 0)
    }

    @Test func `a reader that is behind can leave`() async throws {
        let (gate, loop) = (FaultGate(), TransferLoop())
        let body = [UInt8](repeating: 1, count: 16 << 20)
        let server = FaultServer([[.readRequest, .send(Self.head), .sendBytes(body), .wait(gate)]])
        defer {
            gate.open()
            loop.stop()
        }
        let transfer = try await Transfer.start(TransferRequest("GET", server.url + "/x"), on: loop)
        let port = server.port
        #expect(await SocketTable.isLeftUnread(from: port))
        let reading = Task {
            while !Task.isCancelled { await Task.yield() }
            return try await transfer.body()
        }
        reading.cancel()
        await #expect(throws: TransferFailure.cancelled) { try await reading.value }
        #expect(await eventually { SocketTable.open(to: port) == 0 })
    }

    @Test func `leaving the loop over the bytes closes the connection`() async throws {
        let (gate, loop) = (FaultGate(), TransferLoop())
        let server = FaultServer([[.readRequest, .send(Self.head + "data: a\n\n"), .wait(gate)]])
        defer {
            gate.open()
            loop.stop()
        }
        try await readOneChunk(server.url, loop)
        let port = server.port
        #expect(await eventually { SocketTable.open(to: port) == 0 })
    }

    private func readOneChunk(_ url: String, _ loop: TransferLoop) async throws {
        let transfer = try await Transfer.start(TransferRequest("GET", url), on: loop)
        for try await chunk in transfer.bytes {
            #expect(chunk == Array("data: a\n\n".utf8))
            break
        }
    }
}

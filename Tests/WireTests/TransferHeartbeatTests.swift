// What holds a deadline off: three bytes of heartbeat, or a reader that is itself behind. On a clock turned by hand.

import Support
import Testing

@testable import Wire

@Suite struct TransferHeartbeatTests {
    private let turned = TurnedLoop()
    private var loop: TransferLoop { turned.loop }
    private static let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"

    @Test func `a heartbeat of three bytes keeps a stream alive as long as it beats`() async throws {
        let beats = (0..<10).map { _ in FaultGate() }
        let steps = beats.flatMap { [FaultStep.wait($0), .send(":\n\n")] }
        let server = FaultServer([[.readRequest, .send(Self.head + ":\n\n")] + steps])
        let transfer = try await Transfer.start(TransferRequest("GET", server.url), on: loop)
        var bytes = transfer.bytes.makeAsyncIterator()
        _ = try await bytes.next()
        transfer.armIdleLimit()
        for beat in beats {
            await turned.turn(.seconds(85))
            beat.open()
            #expect(try await bytes.next() == Array(":\n\n".utf8))
        }
        #expect(try await bytes.next() == nil)
    }

    @Test func `the idle limit does not run while our own reader is behind`() async throws {
        let body = [UInt8](repeating: 1, count: 4 << 20)
        let length = "HTTP/1.1 200 OK\r\nContent-Length: \(body.count)\r\n\r\n"
        let server = FaultServer([[.readRequest, .send(length), .sendBytes(body)]])
        let transfer = try await Transfer.start(TransferRequest("GET", server.url), on: loop)
        let port = server.port
        #expect(await SocketTable.isLeftUnread(from: port))
        await turned.turn(.seconds(600))
        #expect(try await transfer.body() == body)
    }

    @Test func `a handshake that nobody answers ends after ten seconds`() async throws {
        let gate = FaultGate()
        let server = FaultServer([[.wait(gate)]])
        defer { gate.open() }
        let (url, loop) = ("https://127.0.0.1:\(server.port)/", loop)
        let waiting = Task { try await Transfer.start(TransferRequest("GET", url), on: loop) }
        let port = server.port
        #expect(await eventually { SocketTable.open(to: port) == 1 })
        await turned.turn(.seconds(9))
        await turned.turn(.seconds(2))
        await #expect(throws: TransferFailure.connectTimeout) { try await waiting.value }
    }
}

// The five deadlines on a clock that the test turns: when each one ends a transfer, and what holds it off.

import Locking
import Support
import Testing

@testable import Wire

@Suite struct TransferDeadlineTests {
    private let turned = TurnedLoop()
    private var loop: TransferLoop { turned.loop }
    /// Never opened: the server says no more.
    private let gate = FaultGate()
    private static let head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"

    private func request(_ server: FaultServer) -> TransferRequest { TransferRequest("GET", server.url + "/x") }

    /// Turns the clock second by second until the transfer ends; the seconds it took.
    private func seconds(until ending: Task<TransferFailure?, Never>) async -> (Int, TransferFailure?) {
        let turned = turned
        #expect(await eventually { await turned.turn(.zero) > 0 })
        // The driver is asked, since a task may hear of the end some turns late.
        var count = 1
        while await turned.turn(.seconds(1)) > 0, count < 1000 { count += 1 }
        return (count, await ending.value)
    }

    private func ending(_ body: @escaping @Sendable () async throws -> Void) -> Task<TransferFailure?, Never> {
        Task {
            do {
                try await body()
                return nil
            } catch {
                return error as? TransferFailure
            }
        }
    }

    @Test func `no answer within 60 seconds of the request ends in the head time-out`() async throws {
        let server = FaultServer([[.readRequest, .wait(gate)]])
        let (request, loop) = (request(server), loop)
        let waiting = ending { _ = try await Transfer.start(request, on: loop) }
        while server.requests.isEmpty { await Task.yield() }
        let (count, failure) = await seconds(until: waiting)
        #expect(failure == .headTimeout && (60...62).contains(count), "\(count)")
    }

    @Test func `ninety seconds without a byte end a body`() async throws {
        let server = FaultServer([[.readRequest, .send(Self.head + "data: a\n\n"), .wait(gate)]])
        let transfer = try await Transfer.start(request(server), on: loop)
        var bytes = transfer.bytes.makeAsyncIterator()
        _ = try await bytes.next()
        let (count, failure) = await seconds(until: ending { _ = try await transfer.body() })
        #expect(failure == .idleTimeout && (90...92).contains(count), "\(count)")
    }

    @Test func `a stream whose server never beats is not cut in its silence, fifteen minutes are the end`() async throws
    {
        let server = FaultServer([[.readRequest, .send(Self.head + "data: a\n\n"), .wait(gate)]])
        var quiet = request(server)
        quiet.limits.idleStart = .whenArmed
        let transfer = try await Transfer.start(quiet, on: loop)
        let (count, failure) = await seconds(until: ending { _ = try await transfer.body() })
        #expect(failure == .totalTimeout && (899...902).contains(count), "\(count)")
    }

    @Test func `a stream that has beaten and falls silent is cut after ninety seconds`() async throws {
        let server = FaultServer([[.readRequest, .send(Self.head + ": ping\n\n"), .wait(gate)]])
        var beating = request(server)
        beating.limits.idleStart = .whenArmed
        let transfer = try await Transfer.start(beating, on: loop)
        var bytes = transfer.bytes.makeAsyncIterator()
        _ = try await bytes.next()
        transfer.armIdleLimit()
        let (count, failure) = await seconds(until: ending { _ = try await transfer.body() })
        #expect(failure == .idleTimeout && (90...152).contains(count), "\(count)")
    }

    @Test func `a reused connection has the head's time too, not only the time of connecting`() async throws {
        let gate = gate
        let server = AnsweringServer { request in
            (request.path == "/slow" ? [.wait(gate)] : []) + [.send(httpAnswer("{}"))]
        }
        defer { server.stop() }
        _ = try await Transfer.start(TransferRequest("GET", server.url + "/fast"), on: loop).body()
        let (url, loop) = (server.url, loop)
        let waiting = ending { _ = try await Transfer.start(TransferRequest("GET", url + "/slow"), on: loop).body() }
        while server.count("GET", "/slow") == 0 { await Task.yield() }
        for _ in 0..<50 { await turned.turn(.seconds(1)) }
        gate.open()
        #expect(await waiting.value == nil)
    }

    @Test func `no connection within ten seconds is told as such, and nothing was sent`() async throws {
        // A listener whose queue is full takes no more connections.
        let full = FullListener()
        defer { full.close() }
        let (request, loop) = (TransferRequest("GET", "http://127.0.0.1:\(full.port)/x"), loop)
        let waiting = ending { _ = try await Transfer.start(request, on: loop) }
        let (count, failure) = await seconds(until: waiting)
        // libcurl's own limit would take twelve real seconds, in which the clock runs far ahead.
        #expect(failure == .connectTimeout && (10...11).contains(count), "\(count)")
        #expect(failure?.isBeforeSending == true)
    }
}

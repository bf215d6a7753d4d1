// The transport against a server that misbehaves.

import Foundation
import Reel
import Support
import Testing

@testable import Wire

@Suite struct TransferTests {
    private func limits(head: Duration = .seconds(300), idle: Duration = .seconds(300)) -> TransferLimits {
        var limits = TransferLimits()
        (limits.connect, limits.head, limits.idle, limits.total) = (.zero, head, idle, .seconds(600))
        return limits
    }

    private func request(_ method: String, _ server: FaultServer, _ limits: TransferLimits) -> TransferRequest {
        var request = TransferRequest(method, server.url + "/x")
        request.limits = limits
        request.limits.connect = .seconds(20)
        return request
    }

    @Test func `a POST is sent once even when a reused connection dies`() async throws {
        let ok: [FaultStep] = [.readRequest, .send(httpAnswer("{}"))]
        let server = FaultServer([ok + [.readRequest, .reset], [.readRequest, .reset], [.readRequest, .reset]])
        let loop = TransferLoop()
        let first = try await Transfer.start(request("GET", server, limits()), on: loop)
        _ = try await first.body()
        await #expect(throws: TransferFailure.self) {
            _ = try await Transfer.start(request("POST", server, limits()), on: loop)
        }
        #expect(server.requests.filter { $0.hasPrefix("POST") }.count == 1)
    }

    @Test func `no request names an Origin or waits for a 100`() async throws {
        let server = FaultServer([[.readRequest, .send(httpAnswer("{}"))]])
        var post = request("POST", server, limits())
        post.body = .bytes([UInt8](repeating: 0x20, count: 2_000_000))
        _ = try await Transfer.start(post).body()
        let head = server.requests.first?.components(separatedBy: "\r\n\r\n").first?.lowercased() ?? ""
        #expect(head.hasPrefix("post /x") && !head.contains("origin:") && !head.contains("expect:"))
    }

    @Test func `a connection cut in the middle is told apart from an end`() async throws {
        let server = FaultServer([[.readRequest, .send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nabc")]])
        let cut = try await Transfer.start(request("GET", server, limits()))
        await #expect(throws: TransferFailure.self) { _ = try await cut.body() }
    }

    @Test func `a slow reader gets every byte`() async throws {
        let megabytes = 4
        let body = [UInt8](repeating: 0x61, count: megabytes << 20)
        let head = "HTTP/1.1 200 OK\r\nContent-Length: \(body.count)\r\n\r\n"
        let server = FaultServer([[.readRequest, .send(head), .sendBytes(body)]])
        let transfer = try await Transfer.start(request("GET", server, limits()))
        var (count, largest) = (0, 0)
        for try await chunk in transfer.bytes {
            count += chunk.count
            largest = max(largest, chunk.count)
        }
        #expect(count == body.count && largest <= TransferState.highWater + 64 * 1024)
    }

    @Test func `cancelling ends a silent stream at once`() async throws {
        let server = FaultServer([[.readRequest, .send("HTTP/1.1 200 OK\r\n\r\n"), .stall(milliseconds: 30_000)]])
        let transfer = try await Transfer.start(request("GET", server, limits()))
        let start = ContinuousClock.now
        let reading = Task { try await transfer.body() }
        reading.cancel()
        await #expect(throws: TransferFailure.cancelled) { _ = try await reading.value }
        #expect(ContinuousClock.now - start < .seconds(20))
    }

    @Test func `nobody listening is unreachable, before anything was sent`() async throws {
        let server = FaultServer([])
        var nowhere = request("GET", server, limits())
        nowhere.url = "http://127.0.0.1:1/x"
        do {
            _ = try await Transfer.start(nowhere)
            Issue.record("it was reached")
        } catch {
            #expect(error.isBeforeSending)
        }
    }
}

// What a server can do to an answer: each fault ends in its own cause, and what came before it is delivered.

import Support
import Testing

@testable import Wire

@Suite struct TransferFaultTests {
    private static let stream = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"

    /// What arrives of a body, and how it ends.
    private func read(_ steps: [FaultStep]) async throws -> (text: String, failure: TransferFailure?) {
        let server = FaultServer([[.readRequest] + steps])
        let transfer = try await Transfer.start(TransferRequest("GET", server.url + "/x"))
        var text = ""
        do {
            for try await chunk in transfer.bytes { text += String(decoding: chunk, as: UTF8.self) }
            return (text, nil)
        } catch {
            return (text, error)
        }
    }

    @Test func `an answer that comes byte by byte is whole`() async throws {
        let answer = Self.stream + "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n"
        let (text, failure) = try await read(Array(answer.utf8).map { .sendBytes([$0]) })
        #expect(text == "hello world" && failure == nil)
    }

    @Test(arguments: [
        (stream + "5\r\nhello\r\n6\r\n wo", "hello wo"),
        (stream + "5\r\nhello\r\n", "hello"),
        ("HTTP/1.1 200 OK\r\nContent-Length: 11\r\n\r\nhello", "hello"),
    ])
    func `an answer that ends early is cut, and what came is delivered`(answer: String, came: String) async throws {
        let (text, failure) = try await read([.send(answer)])
        guard case .truncated = failure else {
            Issue.record("\(failure as Any)")
            return
        }
        #expect(text == came)
    }

    @Test func `a reset in the middle is a cut`() async throws {
        let gate = FaultGate()
        let server = FaultServer([[.readRequest, .send(Self.stream + "5\r\nhello\r\n"), .wait(gate), .reset]])
        let transfer = try await Transfer.start(TransferRequest("GET", server.url + "/x"))
        var bytes = transfer.bytes.makeAsyncIterator()
        #expect(try await bytes.next() == Array("hello".utf8))
        gate.open()
        let failure = await #expect(throws: TransferFailure.self) { _ = try await transfer.body() }
        guard case .truncated = failure else {
            Issue.record("\(failure as Any)")
            return
        }
    }

    @Test func `without a length the end of the connection is the end`() async throws {
        let (text, failure) = try await read([.send("HTTP/1.1 200 OK\r\n\r\nhello"), .halfClose])
        #expect(text == "hello" && failure == nil)
    }

    @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-"])
    func `a connection that ends before the head is a cut, not an empty answer`(head: String) async throws {
        let server = FaultServer([[.readRequest, .send(head)]])
        var post = TransferRequest("POST", server.url + "/x")
        post.body = .bytes([1])
        let failure = await #expect(throws: TransferFailure.self) {
            _ = try await Transfer.start(post).body()
        }
        guard case .truncated = failure else {
            Issue.record("\(failure as Any)")
            return
        }
        #expect(server.requests.count == 1)
    }

    @Test(arguments: [401, 402, 404, 413, 429, 500])
    func `a refusal keeps its body`(status: Int) async throws {
        let server = FaultServer([[.readRequest, .send(httpAnswer(#"{"code":1}"#, status: "\(status) No"))]])
        let transfer = try await Transfer.start(TransferRequest("POST", server.url + "/x"))
        #expect(transfer.head.status == status)
        #expect(try await transfer.body() == Array(#"{"code":1}"#.utf8))
    }

    @Test func `a refusal that comes before the upload was read is told as it is`() async throws {
        let gate = FaultGate()
        let refusal = httpAnswer(#"{"code":413}"#, status: "413 Payload Too Large", more: "Connection: close\r\n")
        let server = FaultServer([[.send(refusal), .wait(gate)]])
        var post = TransferRequest("POST", server.url + "/x")
        post.body = .bytes([UInt8](repeating: 0, count: 32 << 20))
        let transfer = try await Transfer.start(post)
        #expect(transfer.head.status == 413)
        #expect(try await transfer.body() == Array(#"{"code":413}"#.utf8))
        gate.open()
    }

    @Test func `heads that announce the real one are passed over`() async throws {
        let early = "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
        let server = FaultServer([[.readRequest, .send(early + httpAnswer("{}"))]])
        let transfer = try await Transfer.start(TransferRequest("GET", server.url + "/x"))
        #expect(transfer.head.status == 200 && transfer.head.headers["link"] == nil)
        #expect(try await transfer.body() == Array("{}".utf8))
    }

    @Test func `a body beyond the limit is refused`() async throws {
        let server = FaultServer([[.readRequest, .send(httpAnswer(String(repeating: "a", count: 2000)))]])
        let transfer = try await Transfer.start(TransferRequest("GET", server.url + "/x"))
        await #expect(throws: TransferFailure.tooLarge) { _ = try await transfer.body(limit: 1000) }
    }
}

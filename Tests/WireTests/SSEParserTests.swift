// Event streams by the WHATWG text, whole and in pieces.

import Reel
import Testing

@testable import Wire

@Suite struct SSEParserTests {
    @Test func `the table is long`() { #expect(SSECase.all.count >= 150) }

    @Test(arguments: SSECase.all.indices)
    func `a stream gives the same events however it is cut`(index: Int) throws {
        let wanted = SSECase.all[index]
        for size in [Int.max, 1, 2, 3, 7, 64] {
            var parser = SSEParser()
            let events = try pieces(of: wanted.bytes, size).flatMap { piece in try parser.receive(piece) }
            let label = "\(String(decoding: wanted.bytes.prefix(200), as: UTF8.self).debugDescription) in \(size)"
            #expect(events == wanted.events, "\(label)")
            #expect(parser.lastEventID == wanted.lastID, "\(label)")
            #expect(parser.retry == wanted.retry, "\(label)")
        }
    }

    @Test func `an event is there with its last byte, also when a line feed may still follow`() throws {
        var parser = SSEParser()
        #expect(try parser.receive(Array("data:a\r\r".utf8)).map(\.data) == ["a"])
        #expect(try parser.receive(Array("\ndata:b\r\n\r".utf8)).map(\.data) == ["b"])
        #expect(try parser.receive(Array("\n".utf8)) == [])
        #expect(try parser.receive([]) == [])
    }

    @Test func `a stream that is over leaves nothing for the next one`() throws {
        var parser = SSEParser()
        _ = try parser.receive(Array("event:x\ndata:a".utf8))
        #expect(try parser.receive(Array("b\n\ndata:c\n\n".utf8)).map(\.name) == ["x", "message"])
    }

    @Test func `a great event in small pieces takes time by its length only`() throws {
        let text = String(repeating: "a\rb", count: 4) + String(repeating: "x", count: 2 << 20)
        let bytes = Array("data:\(text)\n\n".utf8)
        var parser = SSEParser()
        let begin = ContinuousClock.now
        let events = try pieces(of: bytes, 1024).flatMap { piece in try parser.receive(piece) }
        #expect(events.isEmpty == false)
        #expect(ContinuousClock.now - begin < .seconds(20))
    }

    @Test func `comment lines are counted, but for those beside data`() throws {
        var parser = SSEParser()
        _ = try parser.receive(Array(": ping\n\n:\n\n: remark\ndata: a\n\n: last".utf8))
        #expect(parser.comments == 2)
        _ = try parser.receive([0x0A])
        #expect(parser.comments == 3)
    }

    // MARK: Limits

    @Test func `an endless line ends with an error, not with the memory`() throws {
        var parser = SSEParser()
        let chunk = [UInt8](repeating: 0x61, count: 1 << 20)
        #expect(throws: SSEError.self) { for _ in 0..<20 { _ = try parser.receive(chunk) } }
    }

    @Test func `endless data lines end with an error, not with the memory`() throws {
        var parser = SSEParser()
        let chunk = Array(("data:" + String(repeating: "a", count: 1 << 20) + "\n").utf8)
        #expect(throws: SSEError.eventTooLarge(limit: SSEParser.eventLimit)) {
            for _ in 0..<20 { _ = try parser.receive(chunk) }
        }
        #expect(throws: SSEError.self) { _ = try parser.receive(Array("\n\ndata:b\n\n".utf8)) }
    }

    @Test func `an event of fifteen megabytes is read`() throws {
        var parser = SSEParser()
        let long = [UInt8](repeating: 0x61, count: 15 << 20)
        let events = try pieces(of: Array("data:".utf8) + long + [0x0A, 0x0A], 65_536).flatMap { piece in
            try parser.receive(piece)
        }
        #expect(events.map(\.data.utf8.count) == [15 << 20])
    }

    @Test func `what came before an event that is too large is given back first`() throws {
        var parser = SSEParser()
        let chunk = Array("data:a\n\ndata:".utf8) + [UInt8](repeating: 0x61, count: 17 << 20)
        #expect(try parser.receive(chunk).map(\.data) == ["a"])
        #expect(throws: SSEError.self) { try parser.receive([0x0A]) }
    }

    // MARK: debug sse

    @Test func `the report of a stream has its form`() {
        let lines = sseReport(of: Array("id: 7\nretry: 10\ndata: a\n\ndata: cut".utf8)).map(\.text)
        #expect(lines == [#"{"event":"message","data":"a","id":"7"}"#, #"{"end":true,"lastEventID":"7","retry":10}"#])
    }

    @Test func `the report tells of an event that is too large, after those before it`() {
        let lines = sseReport(of: Array("data:a\n\ndata:".utf8) + [UInt8](repeating: 0x61, count: 17 << 20))
        #expect(lines.map { $0["data"]?.string } == ["a", nil, nil])
        #expect(lines.map { $0["error"] != nil } == [false, true, false])
        #expect(lines.last?["end"] == true)
    }
}

func pieces(of bytes: [UInt8], _ size: Int) -> [[UInt8]] {
    guard size < bytes.count else { return [bytes] }
    return stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min(bytes.count, $0 + size)]) }
}

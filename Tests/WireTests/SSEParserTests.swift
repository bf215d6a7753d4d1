// Event streams by the WHATWG text, whole and in pieces.

import Reel
import Testing

@testable import Wire

@Suite struct SSEParserTests {
    struct Case: Sendable {
        var stream: String
        var events: [SSEEvent]
        init(_ stream: String, _ data: [String]) {
            self.stream = stream
            events = data.map { SSEEvent(data: $0) }
        }
        init(_ stream: String, events: [SSEEvent]) {
            self.stream = stream
            self.events = events
        }
    }

    static let cases: [Case] = [
        Case("data: a\n\n", ["a"]), Case("data:a\n\n", ["a"]), Case("data:  a\n\n", [" a"]), Case("data\n\n", [""]),
        Case("data:\n\n", [""]), Case("data: a\ndata: b\n\n", ["a\nb"]), Case("data:\ndata:\n\n", ["\n"]),
        Case("data: a\r\n\r\n", ["a"]), Case("data: a\r\r", ["a"]), Case("data: a\r\n\ndata: b\r\r\n", ["a", "b"]),
        Case("data: a\n", []), Case("data: a", []), Case("\n\n\n", []), Case(": comment\n\n", []),
        Case(": c\ndata: a\n:c\n\n", ["a"]), Case("\u{FEFF}data: a\n\n", ["a"]),
        Case("\u{FEFF}\u{FEFF}data: a\n\n", []),
        Case("data: a\n\n\u{FEFF}data: b\n\n", ["a"]), Case("Data: a\n\n", []), Case("data : a\n\n", []),
        Case(" data: a\n\n", []), Case("data: a\u{2028}b\u{2029}c\u{85}d\n\n", ["a\u{2028}b\u{2029}c\u{85}d"]),
        Case("data: a\u{0B}b\u{0C}c\n\n", ["a\u{0B}b\u{0C}c"]), Case("event: x\n\n", []),
        Case("foo: a\ndata: b\n\n", ["b"]),
        Case("event: x\ndata: a\n\ndata: b\n\n", events: [SSEEvent(name: "x", data: "a"), SSEEvent(data: "b")]),
        Case("id: 1\ndata: a\n\ndata: b\n\n", events: [SSEEvent(data: "a", id: "1"), SSEEvent(data: "b", id: "1")]),
        Case("id: 1\n\nid\ndata: a\n\n", events: [SSEEvent(data: "a")]),
        Case("id: 1\u{0}2\ndata: a\n\n", ["a"]), Case("data: 海边🎬\n\n", ["海边🎬"]), Case("data: a:b: c\n\n", ["a:b: c"]),
        Case("data: {\"x\":1}\n\ndata: {\"y\":2}\n\n", ["{\"x\":1}", "{\"y\":2}"]), Case("event:\ndata: a\n\n", ["a"]),
    ]

    @Test(arguments: cases.indices, [Int.max, 1, 2, 3, 7, 64])
    func `a stream gives the same events however it is cut`(index: Int, size: Int) throws {
        let (bytes, expected) = (Array(Self.cases[index].stream.utf8), Self.cases[index].events)
        var parser = SSEParser()
        var events: [SSEEvent] = []
        for start in stride(from: 0, to: bytes.count, by: size == .max ? max(bytes.count, 1) : size) {
            events += try parser.receive(
                Array(bytes[start..<min(bytes.count, size == .max ? bytes.count : start + size)]))
        }
        #expect(events == expected)
    }

    @Test func `bytes that are no UTF-8 are replaced`() throws {
        var parser = SSEParser()
        #expect(
            try parser.receive(Array("data: ".utf8) + [0xFF, 0xC3] + Array("\n\n".utf8)).map(\.data) == [
                "\u{FFFD}\u{FFFD}"
            ])
    }

    @Test func `retry takes digits only`() throws {
        var parser = SSEParser()
        _ = try parser.receive(Array("retry: 3000\nretry: 3x\nretry:\nretry: -1\n".utf8))
        #expect(parser.retry == 3000)
    }

    @Test func `an endless line ends with an error, not with the memory`() throws {
        var parser = SSEParser()
        let chunk = [UInt8](repeating: 0x61, count: 1 << 20)
        #expect(throws: SSEError.self) { for _ in 0..<20 { _ = try parser.receive(chunk) } }
    }

    @Test func `the report of a stream has its form`() {
        let lines = sseReport(of: Array("id: 7\nretry: 10\ndata: a\n\ndata: cut".utf8)).map(\.text)
        #expect(lines == [#"{"event":"message","data":"a","id":"7"}"#, #"{"end":true,"lastEventID":"7","retry":10}"#])
    }
}

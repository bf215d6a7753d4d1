// Without a terminal: lines in, lines out.

import Terminal
import Testing

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite struct PlainTests {
    /// The lines that a reader of these bytes gets.
    private func lines(of bytes: [UInt8]) async throws -> [String] {
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        let (reading, writing) = (ends[0], ends[1])
        defer { close(reading) }
        let writer = Task {
            var rest = bytes[...]
            while !rest.isEmpty {
                let count = rest.prefix(4096).withUnsafeBytes { write(writing, $0.baseAddress, $0.count) }
                rest = rest.dropFirst(max(1, count))
                await Task.yield()
            }
            close(writing)
        }
        var out: [String] = []
        for await line in plainLines(of: reading) { out.append(line) }
        await writer.value
        return out
    }

    @Test func `empty lines, a BOM, CRLF and a last line without newline are read`() async throws {
        let bytes = [0xEF, 0xBB, 0xBF] + Array("导出\r\n\nstatus\r\n最后".utf8)
        #expect(try await lines(of: bytes) == ["导出", "", "status", "最后"])
        #expect(try await lines(of: []) == [])
        #expect(try await lines(of: Array("\n".utf8)) == [""])
    }

    @Test func `damaged UTF-8 is repaired`() async throws {
        #expect(try await lines(of: [0x61, 0xFF, 0x62, 0x0A, 0xE4, 0xBD]) == ["a\u{FFFD}b", "\u{FFFD}"])
    }

    @Test(arguments: [100_000, 10_000_000])
    func `a very long line arrives whole`(length: Int) async throws {
        let long = [UInt8](repeating: 0x78, count: length)
        let read = try await lines(of: long + Array("\nnext\n".utf8))
        #expect(read.map(\.utf8.count) == [length, 4])
    }

    @Test func `a line without end stays bounded`() {
        var splitter = LineSplitter()
        let chunk = [UInt8](repeating: 0x78, count: 1 << 20)
        for _ in 0..<20 { _ = splitter.receive(chunk) }
        #expect(splitter.finish()?.utf8.count == LineSplitter.limit)
    }

    @Test func `a reader that is cancelled does not wait for the next line`() async throws {
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        let (reading, writing) = (ends[0], ends[1])
        let reader = Task {
            var count = 0
            for await _ in plainLines(of: reading) { count += 1 }
            return count
        }
        reader.cancel()
        #expect(await reader.value == 0)
        close(writing)
    }

    @Test func `what is written has no escape, and a reader that left is no error`() throws {
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        let output = PlainOutput(descriptor: ends[1])
        output.write("\u{1B}[1m完成\u{1B}[m\u{07}")
        var buffer = [UInt8](repeating: 0, count: 64)
        let count = read(ends[0], &buffer, buffer.count)
        #expect(String(decoding: buffer[..<max(0, count)], as: UTF8.self) == "完成\n")
        close(ends[0])
        output.write("nobody reads this")
        output.write("nor this")
        #expect(!output.hasFailed)
        close(ends[1])
    }

    @Test(.enabled(if: access("/dev/full", W_OK) == 0)) func `a full disk is an error`() {
        let full = open("/dev/full", O_WRONLY)
        defer { close(full) }
        let output = PlainOutput(descriptor: full)
        output.write("lost")
        #expect(output.hasFailed)
    }
}

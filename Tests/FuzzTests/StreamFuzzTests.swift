// Random event streams in random pieces against the plain reading of the standard.

import Support
import Testing
import Wire

/// One batch after another, with room for the tests of other suites in between: those watch the clock.
@Suite(.serialized) struct StreamFuzzTests {
    static let batches = isFuzzFull ? 1000 : 100

    /// What streams are made of, and what could be mistaken for it.
    private static let tokens: [[UInt8]] =
        [
            "\n", "\n", "\n", "\n\n", "\r", "\r", "\r\n", "\r\n", "\r\n\r\n", "data", "data:", "data: ", "data:  ",
            "data", "event:",
            "event", "event: ", "id:", "id", "id: ", "retry:", "retry: ", "retry", ":", ": ", ":c", " ", "a", "b c",
            "0", "12",
            "99999999999999999999", "\0", "\u{FEFF}", "海边", "🎬", "\u{2028}", "\u{85}", "\u{0B}", "dat", "Data:",
            "eventx", "{\"a\":1}",
        ].map { Array($0.utf8) } + [
            [0xEF], [0xBB], [0xBF], [0xEF, 0xBB], [0xC3], [0xE6, 0xB5], [0xF0, 0x9F], [0xFF], [0x80],
            [0xED, 0xA0, 0x80],
        ]

    @Test(arguments: 0..<batches)
    func `a thousand random streams read as the standard says, however they are cut`(batch: Int) async throws {
        for index in 0..<1000 {
            if index % 20 == 0 { await Task.yield() }
            var random = Seeded(case: batch * 1000 + index)
            let stream = Self.stream(&random)
            let wanted = PlainReading(stream)
            let sizes = Self.sizes(of: stream.count, &random)
            var parser = SSEParser()
            var events: [SSEEvent] = []
            var at = 0
            for size in sizes {
                events += try parser.receive(Array(stream[at..<(at + size)]))
                at += size
            }
            guard events == wanted.events, parser.lastEventID == wanted.lastID, parser.retry == wanted.retry else {
                Issue.record("seed \(batch * 1000 + index), cut \(sizes): \(stream), got \(events), wanted \(wanted)")
                return
            }
        }
    }

    private static func stream(_ random: inout Seeded) -> [UInt8] {
        var bytes: [UInt8] = random.below(8) == 0 ? [0xEF, 0xBB, 0xBF] : []
        for _ in 0..<(1 + random.below(28)) { bytes += random.one(of: tokens) }
        if random.below(2) == 0 { bytes += [0x0A, 0x0A] }
        return bytes
    }

    /// Whole, byte by byte, or in pieces of random sizes, empty ones among them.
    private static func sizes(of count: Int, _ random: inout Seeded) -> [Int] {
        switch random.below(4) {
        case 0: return [count]
        case 1: return Array(repeating: 1, count: count)
        default:
            let largest = 1 + random.below(24)
            var sizes: [Int] = []
            var left = count
            while left > 0 {
                let size = min(left, random.below(largest + 1))
                sizes.append(size)
                left -= size
            }
            return sizes
        }
    }
}

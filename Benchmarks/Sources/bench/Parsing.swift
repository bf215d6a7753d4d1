// How fast bytes become events, and events JSON.

import Reel
import Wire

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

extension Bench {
    /// Events of `size` bytes in chunks of 16 KiB: 21 MB of small ones, 52 MB of large ones.
    static func parse(size: Int) {
        let one = event(size: size)
        let total = size < 1000 ? 21_000_000 : 52_000_000
        let all = [UInt8](repeating: 0, count: 0) + (0..<(total / one.count)).flatMap { _ in one }
        let chunks = stride(from: 0, to: all.count, by: 16_384).map { Array(all[$0..<min(all.count, $0 + 16_384)]) }
        var seen = 0
        let found = rates(bytes: all.count) { for chunk in chunks { seen += lines(in: chunk) } }
        let listed = rates(bytes: all.count) {
            var parser = SSEParser()
            for chunk in chunks { seen += (try? parser.receive(chunk))?.count ?? 0 }  // none is too large
        }
        let handed = rates(bytes: all.count) {
            var parser = SSEParser()
            for chunk in chunks { try? parser.receive(chunk) { seen += $0.data.utf8.count } }
        }
        guard seen > 0 else { return }
        report([("memchr", found), ("talkreel", listed), ("talkreel-each", handed)])
    }

    /// Whole events through the decoder's JSON: small, of 37 KB text, of 29 KB rows.
    static func json() {
        let rows = (0..<400).map {
            #"{"id":"clip\#($0)","start":\#($0 * 100),"d":100,"name":"City \#($0) \u00e9","v":0.35}"#
        }
        let texts = [event(size: 174), event(size: 37_000)].map { Array($0.dropFirst(6).dropLast(2)) }
        let response = Array(
            #"{"content":{"parts":[{"functionResponse":{"response":[\#(rows.joined(separator: ","))]}}]}}"#.utf8)
        let names = ["json-174", "json-37k", "json-rows"]
        report(
            zip(names, texts + [response]).map { name, text in
                let times = 20_000_000 / text.count / (name == "json-rows" ? 10 : 1)
                return (
                    name, rates(bytes: text.count * times) { for _ in 0..<times { _ = try? JSONValue(parsing: text) } }
                )
            })
    }

    static func event(size: Int) -> [UInt8] {
        let (head, tail) = (#"data: {"content":{"parts":[{"text":""#, #""}],"role":"model"},"partial":true}"# + "\n\n")
        return Array((head + String(repeating: "a", count: size - head.utf8.count - tail.utf8.count) + tail).utf8)
    }

    private static func lines(in chunk: [UInt8]) -> Int {
        chunk.withUnsafeBytes { bytes in
            var (count, at) = (0, 0)
            while let base = bytes.baseAddress, let found = memchr(base + at, 0x0A, bytes.count - at) {
                count += 1
                at = base.distance(to: UnsafeRawPointer(found)) + 1
            }
            return count
        }
    }
}

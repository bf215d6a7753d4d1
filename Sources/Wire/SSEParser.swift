// Turns bytes into SSE events, on any chunk boundary. Knows nothing of JSON.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// An incremental parser of the WHATWG event stream format. Lines end at LF, CR or CRLF and nowhere else.
package struct SSEParser {
    /// A 2 MB function response is one line (PROTOCOL.md section 4.1); 16 MiB is far beyond any event seen.
    package static let eventLimit = 16 * 1024 * 1024

    package private(set) var lastEventID = ""
    /// Milliseconds, from a `retry:` field of digits only.
    package private(set) var retry: Int?

    private var line: [UInt8] = []
    private var data: [UInt8] = []
    private var hasData = false
    private var name = ""
    private var pendingID = ""
    private var skipsLineFeed = false
    private var byteOrderMark = 0
    private var isAtStart = true
    private var isOverfull = false

    package init() {}

    /// Feeds bytes and returns the events that they complete. A block without its blank line is never an event.
    /// - Throws: `SSEError` when one event exceeds `eventLimit`.
    package mutating func receive(_ chunk: [UInt8]) throws(SSEError) -> [SSEEvent] {
        guard !isOverfull else { throw .eventTooLarge(limit: Self.eventLimit) }
        var events: [SSEEvent] = []
        var at = 0
        while at < chunk.count {
            if isAtStart, consumesByteOrderMark(chunk[at]) {
                at += 1
                continue
            }
            if skipsLineFeed {
                skipsLineFeed = false
                if chunk[at] == 0x0A {
                    at += 1
                    continue
                }
            }
            let end = Self.lineEnd(in: chunk, from: at)
            line.append(contentsOf: chunk[at..<end])
            guard line.count + data.count <= Self.eventLimit else {
                // What came before it is not lost: the error waits for the next call.
                guard events.isEmpty else {
                    isOverfull = true
                    return events
                }
                throw .eventTooLarge(limit: Self.eventLimit)
            }
            guard end < chunk.count else { break }
            skipsLineFeed = chunk[end] == 0x0D
            if let event = endLine() { events.append(event) }
            at = end + 1
        }
        return events
    }

    /// A BOM may be split over chunks; bytes that only began like one are given back to the line.
    private mutating func consumesByteOrderMark(_ byte: UInt8) -> Bool {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        if byte == mark[byteOrderMark] {
            byteOrderMark += 1
            if byteOrderMark == mark.count { isAtStart = false }
            return true
        }
        line.append(contentsOf: mark[..<byteOrderMark])
        isAtStart = false
        return false
    }

    private static func lineEnd(in chunk: [UInt8], from start: Int) -> Int {
        chunk.withUnsafeBytes { bytes in
            // A nonempty chunk has a base address.
            guard let base = bytes.baseAddress else { return start }
            let count = bytes.count - start
            let feed = memchr(base + start, 0x0A, count).map { base.distance(to: UnsafeRawPointer($0)) } ?? bytes.count
            // Only what lies before the LF can hold an earlier CR.
            let carriage = memchr(base + start, 0x0D, feed - start).map { base.distance(to: UnsafeRawPointer($0)) }
            return carriage ?? feed
        }
    }

    private mutating func endLine() -> SSEEvent? {
        defer { line.removeAll(keepingCapacity: true) }
        if line.isEmpty { return dispatch() }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
            take(field: line[...], value: [])
            return nil
        }
        var value = line[(colon + 1)...]
        if value.first == 0x20 { value = value.dropFirst() }
        take(field: line[..<colon], value: value)
        return nil
    }

    private mutating func take(field: ArraySlice<UInt8>, value: ArraySlice<UInt8>) {
        if field.elementsEqual("data".utf8) {
            if hasData { data.append(0x0A) }
            data.append(contentsOf: value)
            hasData = true
        } else if field.elementsEqual("event".utf8) {
            name = String(decoding: value, as: UTF8.self)
        } else if field.elementsEqual("id".utf8) {
            if !value.contains(0) { pendingID = String(decoding: value, as: UTF8.self) }
        } else if field.elementsEqual("retry".utf8), !value.isEmpty, value.allSatisfy({ (0x30...0x39).contains($0) }) {
            retry = Int(String(decoding: value, as: UTF8.self)) ?? retry
        }
    }

    private mutating func dispatch() -> SSEEvent? {
        lastEventID = pendingID
        defer {
            data.removeAll(keepingCapacity: true)
            hasData = false
            name = ""
        }
        guard hasData else { return nil }
        return SSEEvent(
            name: name.isEmpty ? "message" : name, data: String(decoding: data, as: UTF8.self), id: lastEventID)
    }
}

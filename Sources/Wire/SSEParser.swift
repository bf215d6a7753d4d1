// Turns bytes into SSE events, on any chunk boundary. Knows nothing of JSON.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// An incremental parser of the WHATWG event stream format. Lines end at LF, CR or CRLF and nowhere else.
/// Each byte is looked at a fixed number of times, whatever the sizes of chunks and lines.
package struct SSEParser {
    /// A 2 MB function response is one line (PROTOCOL.md section 4.1); 16 MiB is far beyond any event seen.
    package static let eventLimit = 16 * 1024 * 1024
    /// Buffers that one great event has grown are given back.
    private static let keptCapacity = 64 * 1024

    /// As of the last blank line: an id in a block that was never finished does not count.
    package private(set) var lastEventID = ""
    /// Milliseconds, from a `retry:` field of digits only; one too large for an integer is ignored.
    package private(set) var retry: Int?

    /// The beginning of a line that a chunk's end cut off.
    private var carried: [UInt8] = []
    private var data: [UInt8] = []
    private var hasData = false
    private var name = ""
    private var pendingID = ""
    private var skipsLineFeed = false
    private var markLength = 0
    private var isAtStart = true
    private var isOverfull = false
    private var countedComments = 0
    private var blockComments = 0

    package init() {}

    /// Comment lines so far, the heartbeat of many servers. Those beside the fields of a dispatched event are
    /// remarks on it and not counted.
    package var comments: Int { countedComments + (hasData ? 0 : blockComments) }

    /// Feeds bytes and returns the events that they complete. A block without its blank line is never an event.
    /// - Throws: `SSEError` when one event exceeds `eventLimit`; events before it are returned first.
    package mutating func receive(_ chunk: [UInt8]) throws(SSEError) -> [SSEEvent] {
        var events: [SSEEvent] = []
        events.reserveCapacity(chunk.count / 256)
        do throws(SSEError) {
            try receive(chunk) { events.append($0) }
        } catch {
            guard !events.isEmpty else { throw error }
        }
        return events
    }

    /// Feeds bytes and hands over each event that they complete, before a later one can fail.
    /// - Throws: `SSEError` when one event exceeds `eventLimit`, and at every call after it.
    package mutating func receive(_ chunk: [UInt8], each: (SSEEvent) -> Void) throws(SSEError) {
        if !isOverfull { chunk.withUnsafeBufferPointer { read($0, each) } }
        guard !isOverfull else { throw .eventTooLarge(limit: Self.eventLimit) }
    }

    // MARK: Lines

    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ each: (SSEEvent) -> Void) {
        var lines = LineEnds(bytes)
        var at = skipByteOrderMark(bytes)
        // The only data line of the block so far, while it can still be read where it came.
        var only: UnsafeBufferPointer<UInt8>?
        while at < bytes.count {
            if skipsLineFeed {
                skipsLineFeed = false
                if bytes[at] == 0x0A {
                    at += 1
                    continue
                }
            }
            let end = lines.next(from: at)
            isOverfull = carried.count + (end - at) + data.count + (only?.count ?? 0) > Self.eventLimit
            if isOverfull { return }
            let piece = UnsafeBufferPointer(rebasing: bytes[at..<end])
            guard end < bytes.count else {
                carried.append(contentsOf: piece)
                break
            }
            if carried.isEmpty {
                take(line: piece, &only, each)
            } else {
                takeCarried(with: piece, &only, each)
            }
            skipsLineFeed = bytes[end] == 0x0D
            at = end + 1
        }
        if let only { data.append(contentsOf: only) }
    }

    /// A BOM may be split over chunks; bytes that only began like one are given back to the line.
    private mutating func skipByteOrderMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let mark: (UInt8, UInt8, UInt8) = (0xEF, 0xBB, 0xBF)
        var at = 0
        while isAtStart, at < bytes.count {
            let awaited = markLength == 0 ? mark.0 : markLength == 1 ? mark.1 : mark.2
            if bytes[at] == awaited {
                markLength += 1
                at += 1
                isAtStart = markLength < 3
            } else {
                isAtStart = false
                if markLength > 0 { carried.append(mark.0) }
                if markLength > 1 { carried.append(mark.1) }
            }
        }
        return at
    }

    private mutating func takeCarried(
        with piece: UnsafeBufferPointer<UInt8>, _ only: inout UnsafeBufferPointer<UInt8>?, _ each: (SSEEvent) -> Void
    ) {
        carried.append(contentsOf: piece)
        let whole = carried
        carried = []
        whole.withUnsafeBufferPointer { line in
            take(line: line, &only, each)
            // What was borrowed from the carried line ends with it.
            if let value = only, Self.lies(value, in: line) {
                data.append(contentsOf: value)
                only = nil
            }
        }
        if whole.capacity <= Self.keptCapacity {
            carried = whole
            carried.removeAll(keepingCapacity: true)
        }
    }

    private static func lies(_ part: UnsafeBufferPointer<UInt8>, in whole: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let part = part.baseAddress, let start = whole.baseAddress else { return false }
        return part >= start && part <= start + whole.count
    }

    // MARK: Fields

    private mutating func take(
        line: UnsafeBufferPointer<UInt8>, _ only: inout UnsafeBufferPointer<UInt8>?, _ each: (SSEEvent) -> Void
    ) {
        guard let first = line.first else { return dispatch(&only, each) }
        if first == UInt8(ascii: "d"), let value = Self.value(of: "data", in: line) { return append(value, &only) }
        if first == UInt8(ascii: ":") {
            blockComments += 1
        } else if let value = Self.value(of: "event", in: line) {
            name = String(decoding: value, as: UTF8.self)
        } else if let value = Self.value(of: "id", in: line) {
            if !value.contains(0) { pendingID = String(decoding: value, as: UTF8.self) }
        } else if let value = Self.value(of: "retry", in: line) {
            retry = Self.milliseconds(value) ?? retry
        }
    }

    /// What stands behind the colon, without one leading space; empty for a line that is the name alone.
    private static func value(
        of field: StaticString, in line: UnsafeBufferPointer<UInt8>
    ) -> UnsafeBufferPointer<UInt8>? {
        let length = field.utf8CodeUnitCount
        guard line.count >= length, let base = line.baseAddress, memcmp(base, field.utf8Start, length) == 0 else {
            return nil
        }
        guard line.count > length else { return UnsafeBufferPointer(start: base + length, count: 0) }
        guard line[length] == UInt8(ascii: ":") else { return nil }
        let start = line.count > length + 1 && line[length + 1] == 0x20 ? length + 2 : length + 1
        return UnsafeBufferPointer(start: base + start, count: line.count - start)
    }

    private mutating func append(_ value: UnsafeBufferPointer<UInt8>, _ only: inout UnsafeBufferPointer<UInt8>?) {
        guard hasData else {
            hasData = true
            only = value
            return
        }
        if let first = only.take() { data.append(contentsOf: first) }
        data.append(0x0A)
        data.append(contentsOf: value)
    }

    private static func milliseconds(_ value: UnsafeBufferPointer<UInt8>) -> Int? {
        // `Int` would take a sign; the standard takes ASCII digits only.
        guard !value.isEmpty, value.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(String(decoding: value, as: UTF8.self))
    }

    private mutating func dispatch(_ only: inout UnsafeBufferPointer<UInt8>?, _ each: (SSEEvent) -> Void) {
        lastEventID = pendingID
        if hasData {
            let text = only.map { String(decoding: $0, as: UTF8.self) } ?? String(decoding: data, as: UTF8.self)
            each(SSEEvent(name: name.isEmpty ? "message" : name, data: text, id: lastEventID))
        } else {
            countedComments += blockComments
        }
        blockComments = 0
        only = nil
        data.removeAll(keepingCapacity: data.capacity <= Self.keptCapacity)
        hasData = false
        if !name.isEmpty { name = "" }
    }
}

/// Where the lines of one chunk end. Each kind of end is kept until it lies behind: no byte is searched twice.
private struct LineEnds {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var feed = -1
    private var carriage = -1

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// The end of the line that begins at `start`; the chunk's end when it has none.
    mutating func next(from start: Int) -> Int {
        if feed < start { feed = find(0x0A, from: start) }
        if carriage < start { carriage = find(0x0D, from: start) }
        return min(feed, carriage)
    }

    private func find(_ byte: Int32, from start: Int) -> Int {
        guard let base = UnsafeRawPointer(bytes.baseAddress),
            let found = memchr(base + start, byte, bytes.count - start)
        else { return bytes.count }
        return base.distance(to: UnsafeRawPointer(found))
    }
}

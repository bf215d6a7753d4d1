// Bytes → JSONValue, strictly by RFC 8259. Input is hostile: depth is limited, nothing traps.

/// Why bytes are not JSON, and where (byte offset).
package struct JSONSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
    package let reason: String
    package let offset: Int
    package var description: String { "not JSON at byte \(offset): \(reason)" }
}

extension JSONValue {
    /// - Throws: `JSONSyntaxError` for anything RFC 8259 does not allow, also trailing bytes and depth over 256.
    package init(parsing bytes: some Collection<UInt8>) throws(JSONSyntaxError) {
        let result =
            bytes.withContiguousStorageIfAvailable(JSONParser.document)
            ?? Array(bytes).withUnsafeBufferPointer(JSONParser.document)
        self = try result.get()
    }

    package init(parsing text: String) throws(JSONSyntaxError) {
        var text = text
        self = try text.withUTF8(JSONParser.document).get()
    }
}

/// One reading of one document, from the outside in. Strings are read in `JSONParser+Strings`.
struct JSONParser {
    /// Valid while `document` runs; every access is guarded by `next` or a count.
    let bytes: UnsafeBufferPointer<UInt8>
    var at = 0
    /// Deep enough for any draft, far from the end of the stack.
    static let depthLimit = 256

    static func document(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<JSONValue, JSONSyntaxError> {
        var parser = JSONParser(bytes: bytes)
        do throws(JSONSyntaxError) { return .success(try parser.document()) } catch { return .failure(error) }
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    private mutating func document() throws(JSONSyntaxError) -> JSONValue {
        let value = try self.value(depth: 0)
        skipSpace()
        guard at == bytes.count else { throw fail("more after the value") }
        return value
    }

    var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    func fail(_ reason: String) -> JSONSyntaxError { JSONSyntaxError(reason: reason, offset: at) }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
    }

    private mutating func value(depth: Int) throws(JSONSyntaxError) -> JSONValue {
        guard depth < Self.depthLimit else { throw fail("nested too deep") }
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case nil: throw fail("unexpected end")
        default: return .number(try number())
        }
    }

    private mutating func word(_ text: StaticString, _ value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
        let letters = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard bytes[at...].starts(with: letters) else { throw fail("unknown word") }
        at += letters.count
        return value
    }

    private mutating func object(depth: Int) throws(JSONSyntaxError) -> JSONValue {
        var members = JSONObject()
        at += 1
        skipSpace()
        if next == UInt8(ascii: "}") {
            at += 1
            return .object(members)
        }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw fail("expected a key") }
            let key = try string()
            skipSpace()
            guard next == UInt8(ascii: ":") else { throw fail("expected a colon") }
            at += 1
            members[key] = try value(depth: depth + 1)
            if try ended(by: UInt8(ascii: "}")) { return .object(members) }
        }
    }

    private mutating func array(depth: Int) throws(JSONSyntaxError) -> JSONValue {
        var items: [JSONValue] = []
        at += 1
        skipSpace()
        if next == UInt8(ascii: "]") {
            at += 1
            return .array(items)
        }
        while true {
            items.append(try value(depth: depth + 1))
            if try ended(by: UInt8(ascii: "]")) { return .array(items) }
        }
    }

    private mutating func ended(by closing: UInt8) throws(JSONSyntaxError) -> Bool {
        skipSpace()
        guard let byte = next, byte == closing || byte == UInt8(ascii: ",") else {
            throw fail("expected a comma or the end")
        }
        at += 1
        return byte == closing
    }

    private mutating func number() throws(JSONSyntaxError) -> String {
        let start = at
        if next == UInt8(ascii: "-") { at += 1 }
        if next == UInt8(ascii: "0") { at += 1 } else { try digits() }
        if next == UInt8(ascii: ".") {
            at += 1
            try digits()
        }
        if let byte = next, byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
            at += 1
            if let sign = next, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { at += 1 }
            try digits()
        }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func digits() throws(JSONSyntaxError) {
        let start = at
        while let byte = next, byte >= 0x30, byte <= 0x39 { at += 1 }
        guard at > start else { throw fail("expected a digit") }
    }
}

// Strings of a JSON document: one without escapes is copied in one go.

extension JSONParser {
    /// The string whose opening quote is next.
    mutating func string() throws(JSONSyntaxError) -> String {
        at += 1
        let start = at
        skipPlain()
        if next == UInt8(ascii: "\"") {
            at += 1
            return try text(UnsafeBufferPointer(rebasing: bytes[start..<(at - 1)]))
        }
        return try escapedString(after: bytes[start..<at])
    }

    /// Goes on after the first stretch without escapes.
    private mutating func escapedString(after plain: Slice<UnsafeBufferPointer<UInt8>>) throws(JSONSyntaxError)
        -> String
    {
        var units = Array(plain)
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                at += 1
                return try units.withUnsafeBufferPointer { units throws(JSONSyntaxError) in try text(units) }
            case UInt8(ascii: "\\"):
                at += 1
                try escape(into: &units)
            case 0..<0x20: throw fail("a control byte in a string")
            default:
                let start = at
                skipPlain()
                units.append(contentsOf: bytes[start..<at])
            }
        }
        throw fail("an unfinished string")
    }

    /// To the next quote, backslash or control byte, eight bytes at a time.
    private mutating func skipPlain() {
        let ones: UInt64 = 0x0101_0101_0101_0101
        while at + 8 <= bytes.count {
            let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: at, as: UInt64.self).littleEndian
            // In each, the lowest bit set marks the first byte that is equal (less); bits above may be false.
            let quotes = eight ^ (ones &* 0x22)
            let slashes = eight ^ (ones &* 0x5C)
            let hits =
                (((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes) | ((eight &- ones &* 0x20) & ~eight))
                & (ones &* 0x80)
            if hits != 0 {
                at += hits.trailingZeroBitCount / 8
                return
            }
            at += 8
        }
        while let byte = next, byte >= 0x20, byte != 0x22, byte != 0x5C { at += 1 }
    }

    private func text(_ units: UnsafeBufferPointer<UInt8>) throws(JSONSyntaxError) -> String {
        guard isUTF8(units) else { throw fail("not UTF-8") }
        return String(decoding: units, as: UTF8.self)
    }

    private mutating func escape(into units: inout [UInt8]) throws(JSONSyntaxError) {
        guard let byte = next else { throw fail("an unfinished escape") }
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): units.append(byte)
        case UInt8(ascii: "b"): units.append(0x08)
        case UInt8(ascii: "f"): units.append(0x0C)
        case UInt8(ascii: "n"): units.append(0x0A)
        case UInt8(ascii: "r"): units.append(0x0D)
        case UInt8(ascii: "t"): units.append(0x09)
        case UInt8(ascii: "u"): units.append(contentsOf: try unicodeEscape().utf8)
        default: throw fail("an unknown escape")
        }
    }

    /// A lone surrogate becomes U+FFFD, as in every browser: servers do send them.
    private mutating func unicodeEscape() throws(JSONSyntaxError) -> Unicode.Scalar {
        let first = try fourHexDigits()
        if let scalar = Unicode.Scalar(first) { return scalar }
        let afterFirst = at
        guard first < 0xDC00, at + 2 <= bytes.count, bytes[at] == UInt8(ascii: "\\"), bytes[at + 1] == UInt8(ascii: "u")
        else { return "\u{FFFD}" }
        at += 2
        let second = try fourHexDigits()
        guard (0xDC00..<0xE000).contains(second),
            let pair = Unicode.Scalar(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        else {
            at = afterFirst
            return "\u{FFFD}"
        }
        return pair
    }

    private mutating func fourHexDigits() throws(JSONSyntaxError) -> UInt32 {
        guard at + 4 <= bytes.count else { throw fail("an unfinished escape") }
        var value: UInt32 = 0
        for byte in bytes[at..<(at + 4)] {
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x41 + 10
            case 0x61...0x66: digit = byte - 0x61 + 10
            default: throw fail("expected four hex digits")
            }
            value = value << 4 | UInt32(digit)
        }
        at += 4
        return value
    }
}

/// Whether the bytes are well-formed UTF-8 (Unicode, table 3-7): no overlong form, no surrogate, nothing cut off.
private func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var at = 0
    while at < bytes.count {
        if at + 8 <= bytes.count, isASCII(eightOf: bytes, at: at) {
            at += 8
            continue
        }
        let lead = bytes[at]
        at += 1
        if lead < 0x80 { continue }
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0xC2...0xDF: length = 1
        case 0xE0: (length, second) = (2, 0xA0...0xBF)
        case 0xED: (length, second) = (2, 0x80...0x9F)
        case 0xE1...0xEF: length = 2
        case 0xF0: (length, second) = (3, 0x90...0xBF)
        case 0xF4: (length, second) = (3, 0x80...0x8F)
        case 0xF1...0xF3: length = 3
        default: return false
        }
        guard at + length <= bytes.count, second.contains(bytes[at]) else { return false }
        for place in (at + 1)..<(at + length) where bytes[place] & 0xC0 != 0x80 { return false }
        at += length
    }
    return true
}

private func isASCII(eightOf bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: place, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
}

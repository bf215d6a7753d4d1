// Bytes of a terminal → keys. Unknown sequences are swallowed, so that they never leak into the line.

/// A key as the editor knows it.
package enum Key: Hashable, Sendable {
    case text(Unicode.Scalar)
    /// A control character, 0…31 or 127.
    case control(UInt8)
    case up, down, left, right, home, end, delete
    case wordLeft, wordRight, deleteWordBack, deleteWordForward
    case newline, backTab
    case escape
    /// The window got the focus, or lost it.
    case focus(Bool)
    case paste(String)
}

/// Decodes a byte stream cut anywhere. Pure.
package struct KeyDecoder {
    private var bytes: [UInt8] = []
    private var pasted: [UInt8]?
    /// The rest of a larger paste is dropped.
    private static let pasteLimit = 1 << 20
    /// No sequence of a terminal is longer.
    private static let sequenceLimit = 64

    package init() {}

    /// Whether an ESC waits for what follows it; after 50 ms of silence call `flush`.
    package var isWaiting: Bool { bytes.first == 0x1B && pasted == nil }

    package mutating func receive(_ chunk: some Collection<UInt8>) -> [Key] {
        bytes.append(contentsOf: chunk)
        var keys: [Key] = []
        var start = 0
        while start < bytes.count {
            if pasted != nil {
                guard let text = takePaste(&start) else { break }
                keys.append(.paste(text))
            } else {
                guard let (key, length) = next(bytes[start...]) else { break }
                start += length
                if let key { keys.append(key) }
            }
        }
        bytes.removeFirst(start)
        return keys
    }

    /// No more bytes came: a lone ESC is the Escape key, an unfinished sequence is dropped.
    package mutating func flush() -> [Key] {
        guard isWaiting else { return [] }
        defer { bytes = [] }
        return bytes.count == 1 ? [.escape] : []
    }

    // MARK: Paste

    private static let pasteEnd = Array("\u{1B}[201~".utf8)

    private mutating func takePaste(_ start: inout Int) -> String? {
        if let end = bytes[start...].firstRange(of: Self.pasteEnd) {
            keepPasted(bytes[start..<end.lowerBound])
            start = end.upperBound
            defer { pasted = nil }
            return Self.cleaned(pasted ?? [])
        }
        // The marker may be cut: its beginning stays.
        let safe = max(start, bytes.count - (Self.pasteEnd.count - 1))
        keepPasted(bytes[start..<safe])
        start = safe
        return nil
    }

    private mutating func keepPasted(_ part: ArraySlice<UInt8>) {
        let room = Self.pasteLimit - (pasted?.count ?? 0)
        pasted?.append(contentsOf: part.prefix(max(0, room)))
    }

    /// Newlines become LF; control characters go, an escape sequence in a paste is no command.
    private static func cleaned(_ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        return sanitized(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
    }

    // MARK: One key

    /// The next key (`nil` = a sequence that means nothing) and its length; `nil` when more bytes are needed.
    private mutating func next(_ rest: ArraySlice<UInt8>) -> (Key?, Int)? {
        let first = rest[rest.startIndex]
        if first == 0x1B { return escapeSequence(Array(rest.prefix(Self.sequenceLimit + 1))) }
        if first == 0x0A { return (.newline, 1) }
        if first < 0x20 || first == 0x7F { return (.control(first), 1) }
        if first < 0x80 { return (.text(Unicode.Scalar(first)), 1) }
        return character(rest)
    }

    private func character(_ rest: ArraySlice<UInt8>) -> (Key?, Int)? {
        let first = rest[rest.startIndex]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
        let whole = rest.prefix(length)
        // A broken start is dropped as soon as it cannot become a character.
        guard whole.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else { return (nil, 1) }
        guard whole.count == length else { return nil }
        let scalar = String(validating: whole, as: UTF8.self)?.unicodeScalars.first
        guard let scalar, scalar.value >= 0xA0 else { return (nil, 1) }
        return (.text(scalar), length)
    }

    private mutating func escapeSequence(_ rest: [UInt8]) -> (Key?, Int)? {
        guard rest.count > 1 else { return nil }
        switch rest[1] {
        case UInt8(ascii: "["): return csi(rest)
        case UInt8(ascii: "O"): return rest.count > 2 ? (Self.cursorKey(rest[2]), 3) : nil
        case 0x0D, 0x0A: return (.newline, 2)
        case UInt8(ascii: "b"), UInt8(ascii: "B"): return (.wordLeft, 2)
        case UInt8(ascii: "f"), UInt8(ascii: "F"): return (.wordRight, 2)
        case UInt8(ascii: "d"), UInt8(ascii: "D"): return (.deleteWordForward, 2)
        case 0x7F, 0x08: return (.deleteWordBack, 2)
        case 0x1B: return (.escape, 1)
        // Alt with a letter of another script: the letter itself must not be cut.
        case 0x80...: return (nil, 1)
        default: return (nil, 2)
        }
    }

    private mutating func csi(_ rest: [UInt8]) -> (Key?, Int)? {
        // The Linux console's function keys: ESC [ [ and a letter.
        if rest.count > 2, rest[2] == UInt8(ascii: "[") { return rest.count > 3 ? (nil, 4) : nil }
        guard let end = rest[2...].firstIndex(where: { !(0x20...0x3F).contains($0) }) else {
            return rest.count > Self.sequenceLimit ? (nil, rest.count) : nil
        }
        // A control byte breaks the sequence off and counts itself.
        guard (0x40...0x7E).contains(rest[end]) else { return (nil, end) }
        let body = String(decoding: rest[2..<end], as: UTF8.self)
        if body == "200", rest[end] == UInt8(ascii: "~") { pasted = [] }
        return (Self.key(body, final: rest[end]), end + 1)
    }

    private static func key(_ body: String, final: UInt8) -> Key? {
        switch (body, final) {
        case ("13;2", UInt8(ascii: "u")), ("13;3", UInt8(ascii: "u")), ("27;2;13", UInt8(ascii: "~")): .newline
        case ("3", UInt8(ascii: "~")): .delete
        case ("3;5", UInt8(ascii: "~")): .deleteWordForward
        case ("1", UInt8(ascii: "~")), ("7", UInt8(ascii: "~")): .home
        case ("4", UInt8(ascii: "~")), ("8", UInt8(ascii: "~")): .end
        case ("1;5", UInt8(ascii: "D")), ("1;3", UInt8(ascii: "D")): .wordLeft
        case ("1;5", UInt8(ascii: "C")), ("1;3", UInt8(ascii: "C")): .wordRight
        case ("", UInt8(ascii: "Z")): .backTab
        case ("", UInt8(ascii: "I")): .focus(true)
        case ("", UInt8(ascii: "O")): .focus(false)
        case ("", _), ("1", _): cursorKey(final)
        default: nil
        }
    }

    private static func cursorKey(_ final: UInt8) -> Key? {
        switch final {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        default: nil
        }
    }
}

// Bytes that are no UTF-8, and byte order marks.

import Wire

extension SSECase {
    /// One U+FFFD for each maximal subpart (Unicode, section 3.9), as the Encoding standard asks.
    static let unicode: [SSECase] = [
        SSECase("data:é海🎬\n\n", "é海🎬"), SSECase("data:\u{FFFD}\n\n", "\u{FFFD}"),
        SSECase("data:e\u{301}👩‍👩‍👧\n\n", "e\u{301}👩‍👩‍👧"),
        SSECase("data:\u{10FFFF}\u{FFFE}\n\n", "\u{10FFFF}\u{FFFE}"), SSECase(value: [0xFF], "\u{FFFD}"),
        SSECase(value: [0xFE, 0xFF], "\u{FFFD}\u{FFFD}"),
        SSECase(value: [0x80], "\u{FFFD}"), SSECase(value: [0x80, 0xBF], "\u{FFFD}\u{FFFD}"),
        SSECase(value: [0x61, 0x80, 0x62], "a\u{FFFD}b"),
        // Cut off after one, two, three bytes: one sign.
        SSECase(value: [0xC3], "\u{FFFD}"), SSECase(value: [0xC3, 0x61], "\u{FFFD}a"),
        SSECase(value: [0xE6, 0xB5], "\u{FFFD}"),
        SSECase(value: [0xE6, 0xB5, 0x61], "\u{FFFD}a"), SSECase(value: [0xF0, 0x9F, 0x8E], "\u{FFFD}"),
        SSECase(value: [0xF0, 0x9F, 0x8E, 0x61], "\u{FFFD}a"),
        SSECase(value: [0xF0, 0x9F], "\u{FFFD}"), SSECase(value: [0xE6, 0xB5, 0xE6, 0xB5, 0xB7], "\u{FFFD}海"),
        SSECase(value: [0xC3, 0xC3, 0xA9], "\u{FFFD}é"),
        // Overlong forms, surrogates, beyond the last plane: one sign a byte.
        SSECase(value: [0xC0, 0xAF], "\u{FFFD}\u{FFFD}"), SSECase(value: [0xC1, 0xBF], "\u{FFFD}\u{FFFD}"),
        SSECase(value: [0xE0, 0x80, 0xAF], "\u{FFFD}\u{FFFD}\u{FFFD}"),
        SSECase(value: [0xF0, 0x80, 0x80, 0xAF], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        SSECase(value: [0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"),
        SSECase(value: [0xED, 0xBF, 0xBF], "\u{FFFD}\u{FFFD}\u{FFFD}"),
        SSECase(value: [0xF4, 0x90, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        SSECase(value: [0xF5, 0x80], "\u{FFFD}\u{FFFD}"),
        SSECase(value: [0xF8, 0x88, 0x80, 0x80, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        SSECase(value: [0xF1, 0x80, 0x80, 0xE1], "\u{FFFD}\u{FFFD}"),
        // The example of the Unicode standard, table 3-8.
        SSECase(
            value: [0x61, 0xF1, 0x80, 0x80, 0xE1, 0x80, 0xC2, 0x62, 0x80, 0x63, 0x80, 0xBF, 0x64],
            "a\u{FFFD}\u{FFFD}\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}d"),
        // A cut character never swallows the line's end.
        SSECase(Array("data:".utf8) + [0xE6, 0xB5], then: "\ndata:b\n\n", "\u{FFFD}\nb"),
        SSECase(Array("data:".utf8) + [0xF0], then: "\r\n\r\ndata:b\n\n", "\u{FFFD}", "b"),
        SSECase([0xFF], then: "data:a\n\n"), SSECase([0xFF, 0x0A], then: "data:a\n\n", "a"),
        SSECase(Array(":".utf8) + [0xFF, 0xFE], then: "\ndata:a\n\n", "a"),
        SSECase(event: [0xFF], "\u{FFFD}"), SSECase(event: [0xE6, 0xB5], "\u{FFFD}"),
    ]

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// One mark at the very start is dropped; anywhere else it is a character like any other.
    static let marks: [SSECase] = [
        SSECase(mark, then: "data:a\n\n", "a"), SSECase(mark, then: ""), SSECase(mark, then: ":c\n\ndata:a\n\n", "a"),
        SSECase(mark, then: "\ndata:a\n\n", "a"),
        SSECase(mark, then: "\r\ndata:a\r\n\r\n", "a"), SSECase(mark + mark, then: "data:a\n\n"),
        SSECase(mark + mark, then: "data:a\ndata:b\n\n", "b"),
        SSECase(mark + mark, then: "\ndata:a\n\n", "a"), SSECase([0x0A] + mark, then: "data:a\n\n"),
        SSECase([0x20] + mark, then: "data:a\n\ndata:b\n\n", "b"),
        SSECase("data:a\n\n\u{FEFF}data:b\n\n", "a"), SSECase("data:\u{FEFF}a\n\n", "\u{FEFF}a"),
        SSECase("data: \u{FEFF}\n\n", "\u{FEFF}"),
        SSECase([0xEF], then: "data:a\n\n"), SSECase([0xEF, 0xBB], then: "data:a\n\n"),
        SSECase([0xEF, 0xBB], then: "\ndata:a\n\n", "a"), SSECase([0xEF], then: "\n\ndata:a\n\n", "a"),
        SSECase([0xEF, 0xBB, 0xBE], then: "data:a\n\n"), SSECase([0xFE, 0xFF], then: "data:a\n\n"),
        SSECase([0xBB, 0xBF], then: "data:a\n\n"),
        SSECase([0xEF, 0xEF, 0xBB, 0xBF], then: "data:a\n\n"), SSECase([0xEF, 0xBB], then: ""),
    ]

    private init(event name: [UInt8], _ read: String) {
        self.init(Array("event:".utf8) + name, then: "\ndata:a\n\n")
        events = [SSEEvent(name: read, data: "a")]
    }
}

// Where lines and blocks end.

import Wire

extension SSECase {
    static let lines: [SSECase] = [
        // Each of the three ends, and every mix of two and three.
        SSECase("data:a\n\n", "a"), SSECase("data:a\r\r", "a"), SSECase("data:a\r\n\r\n", "a"),
        SSECase("data:a\n\r", "a"), SSECase("data:a\r\n\n", "a"), SSECase("data:a\n\r\n", "a"),
        SSECase("data:a\r\r\n", "a"), SSECase("data:a\r\n\r", "a"), SSECase("data:a\n\n\r\r\r\n", "a"),
        SSECase("data:a\r\ndata:b\r\n\r\n", "a\nb"), SSECase("data:a\rdata:b\r\r", "a\nb"),
        SSECase("data:a\ndata:b\rdata:c\r\n\n", "a\nb\nc"),
        SSECase("data:a\r\rdata:b\n\ndata:c\r\n\r\n", "a", "b", "c"),
        SSECase("data:a\r\n\r\ndata:b\r\n\r\n", "a", "b"), SSECase("data:a\r\n\rdata:b\r\n\r", "a", "b"),
        SSECase("data:a\n\r\ndata:b\n\r\n", "a", "b"), SSECase("data:a\r\n\ndata:b\r\r\n", "a", "b"),
        // A lone CR before a field is an end; CRLF is one end, LFCR are two.
        SSECase("data:a\r\ndata:b\n\rdata:c\n\n", "a\nb", "c"), SSECase("data:a\n\rdata:b\n\n", "a", "b"),
        SSECase("\rdata:a\r\r", "a"), SSECase("\r\ndata:a\r\n\r\n", "a"), SSECase("\n\n\r\r\n\ndata:a\n\n\n\n", "a"),
        SSECase("data:a\r\n\r\n\r\n\r\n", "a"),
        // Blocks that never end are no events.
        SSECase(""), SSECase("\n"), SSECase("\r"), SSECase("\r\n"), SSECase("data:a"), SSECase("data:a\n"),
        SSECase("data:a\r"), SSECase("data:a\r\n"), SSECase("data:a\n\ndata:b\n", "a"),
        SSECase("data:a\n\ndata:b", "a"),
        SSECase("data:a\n\nda", "a"), SSECase("data:a\n\n\r", "a"), SSECase("data"), SSECase("data\n"),
        SSECase("data:"),
        SSECase("data:a\n:"), SSECase("data:a\nevent:x\n"), SSECase("data:a\ndata:b\n"),
        SSECase("data:a\r\n\r\nid:7\r\n", "a"),
        // None of these ends a line.
        SSECase("data:a\u{2028}b\n\n", "a\u{2028}b"), SSECase("data:a\u{2029}b\n\n", "a\u{2029}b"),
        SSECase("data:a\u{85}b\n\n", "a\u{85}b"), SSECase("data:a\u{0B}b\n\n", "a\u{0B}b"),
        SSECase("data:a\u{0C}b\n\n", "a\u{0C}b"), SSECase("data:a\u{1C}b\u{1D}c\u{1E}d\n\n", "a\u{1C}b\u{1D}c\u{1E}d"),
        SSECase("data:a\u{0}b\n\n", "a\u{0}b"), SSECase("data:a\tb\n\n", "a\tb"),
        SSECase("data:a\u{2028}\u{2029}\n\n", "a\u{2028}\u{2029}"),
        SSECase("data:a\u{2028}data:b\n\n", "a\u{2028}data:b"), SSECase("data:\u{85}\n\n", "\u{85}"),
        // Long lines, and many of them.
        SSECase("data:\(long)\n\n", long), SSECase("data:\(long)\r\n\r\n", long),
        SSECase("data:\(long)\ndata:\(long)\n\n", "\(long)\n\(long)"),
        SSECase(":\(long)\ndata:a\n\n", "a"), SSECase("\(long):\(long)\ndata:a\n\n", "a"),
        SSECase(String(repeating: "data\n", count: 300) + "\n", String(repeating: "\n", count: 299)),
        SSECase(events: 300),
    ]

    private static let long = String(repeating: "海边 ocean ", count: 700)

    private init(events count: Int) {
        self.init(String(repeating: "data: a\r\n\r\n", count: count))
        events = Array(repeating: SSEEvent(data: "a"), count: count)
    }
}

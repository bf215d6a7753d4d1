// What outlives an event: the last id and the retry time.

import Wire

extension SSECase {
    private static func with(_ id: String, _ data: String) -> SSEEvent { SSEEvent(data: data, id: id) }

    static let ids: [SSECase] = [
        SSECase("id:1\ndata:a\n\n", events: [with("1", "a")], id: "1"),
        SSECase("id: 1\ndata:a\n\n", events: [with("1", "a")], id: "1"),
        SSECase("id:  1 \ndata:a\n\n", events: [with(" 1 ", "a")], id: " 1 "),
        SSECase("data:a\nid:1\n\n", events: [with("1", "a")], id: "1"),
        SSECase("id:1\ndata:a\n\ndata:b\n\n", events: [with("1", "a"), with("1", "b")], id: "1"),
        SSECase("id:1\ndata:a\n\nid:2\ndata:b\n\n", events: [with("1", "a"), with("2", "b")], id: "2"),
        SSECase("id:1\nid:2\ndata:a\n\n", events: [with("2", "a")], id: "2"),
        // An empty id clears it, a NUL makes the line nothing.
        SSECase("id:1\ndata:a\n\nid\ndata:b\n\n", events: [with("1", "a"), with("", "b")]),
        SSECase("id:1\ndata:a\n\nid:\ndata:b\n\n", events: [with("1", "a"), with("", "b")]),
        SSECase("id:1\n\nid: \ndata:a\n\n", events: [with("", "a")]),
        SSECase("id:1\u{0}2\ndata:a\n\n", events: [with("", "a")]),
        SSECase("id:\u{0}\ndata:a\n\n", events: [with("", "a")]),
        SSECase("id:1\nid:\u{0}2\ndata:a\n\n", events: [with("1", "a")], id: "1"),
        SSECase("id:1\n\nid:2\u{0}\ndata:a\n\n", events: [with("1", "a")], id: "1"),
        // Blocks without data still make it known; blocks without an end do not.
        .known("id:1\n\n", id: "1"), .known("id:1\n"), .known("id:1"), .known("id:1\n\nid:2\n", id: "1"),
        .known("id:1\r\r", id: "1"),
        SSECase("id:1\n\ndata:a\n\n", events: [with("1", "a")], id: "1"),
        SSECase("event:x\nid:1\n\ndata:a\n\n", events: [with("1", "a")], id: "1"),
        SSECase("data:a\n\nid:1\ndata:b\n", events: [with("", "a")]),
        SSECase("Id:1\nID:2\ndata:a\n\n", events: [with("", "a")]),
        SSECase("ids:1\ndata:a\n\n", events: [with("", "a")]),
        SSECase("id:…海\ndata:a\n\n", events: [with("…海", "a")], id: "…海"),
        SSECase("id:a:b\ndata:a\n\n", events: [with("a:b", "a")], id: "a:b"),
        SSECase("id:1\r\n\r\nid\r\n\r\n", events: []),
    ]

    static let retries: [SSECase] = [
        .known("retry:3000\n", retry: 3000), .known("retry: 3000\n\n", retry: 3000), .known("retry:0\n", retry: 0),
        .known("retry:007\n", retry: 7), .known("retry:1\nretry:2\n", retry: 2),
        .known("retry:1\n\nretry:x\n", retry: 1),
        .known("retry:\n"), .known("retry\n"), .known("retry:-1\n"), .known("retry:+1\n"), .known("retry:1.5\n"),
        .known("retry:1e3\n"),
        .known("retry:  1\n"), .known("retry:1 \n"), .known("retry:1s\n"), .known("retry:0x10\n"), .known("retry:１２\n"),
        .known("retry:٣\n"),
        .known("retry:1\u{0}\n"), .known("Retry:1\n"), .known("retry:1"), .known("retry:1\r", retry: 1),
        .known("retry:9223372036854775807\n", retry: .max), .known("retry:9223372036854775808\n"),
        .known("retry:5\nretry:99999999999999999999999999\n", retry: 5),
        .known("retry:00000000000000000000000000000000012\n", retry: 12),
        SSECase("retry:1\ndata:a\n\n", events: [with("", "a")], retry: 1),
        SSECase("data:a\nretry:1\n\n", events: [with("", "a")], retry: 1),
        SSECase("data:a\nretry:1\n", events: [], retry: 1),
    ]
}

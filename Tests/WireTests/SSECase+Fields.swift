// What a line says: data, comments, unknown fields, event names.

import Wire

extension SSECase {
    static let fields: [SSECase] = [
        // One space behind the colon belongs to the form, no other.
        SSECase("data: a\n\n", "a"), SSECase("data:  a\n\n", " a"), SSECase("data:\ta\n\n", "\ta"),
        SSECase("data: \ta\n\n", "\ta"),
        SSECase("data:a \n\n", "a "), SSECase("data: a  \n\n", "a  "), SSECase("data: \n\n", ""),
        SSECase("data:  \n\n", " "),
        SSECase("data:\u{A0}a\n\n", "\u{A0}a"), SSECase("data:\u{3000}a\n\n", "\u{3000}a"),
        // Empty data is data.
        SSECase("data\n\n", ""), SSECase("data:\n\n", ""), SSECase("data\ndata\n\n", "\n"),
        SSECase("data:\ndata:\n\n", "\n"),
        SSECase("data\ndata\ndata\n\n", "\n\n"), SSECase("data:\ndata:a\n\n", "\na"),
        SSECase("data:a\ndata:\n\n", "a\n"),
        SSECase("data:a\ndata\ndata:b\n\n", "a\n\nb"), SSECase("data\n\ndata\n\n", "", ""),
        SSECase("data: a\n\ndata:\n\n", "a", ""),
        SSECase("data\n\ndata:a\n\n", "", "a"),
        // Only the first colon counts.
        SSECase("data::a\n\n", ":a"), SSECase("data: :a\n\n", ":a"), SSECase("data:a:b:c\n\n", "a:b:c"),
        SSECase("data:::\n\n", "::"),
        SSECase("data: data: a\n\n", "data: a"), SSECase("data:https://x.example/a?b:c\n\n", "https://x.example/a?b:c"),
        // Names are exact.
        SSECase("Data:a\n\n"), SSECase("DATA:a\n\n"), SSECase("data :a\n\n"), SSECase(" data:a\n\n"),
        SSECase("\tdata:a\n\n"),
        SSECase("dat:a\n\n"), SSECase("datas:a\n\n"), SSECase("data\u{0}:a\n\n"), SSECase("\u{0}data:a\n\n"),
        SSECase("date: a\ndata:b\n\n", "b"),
        SSECase("dаta:a\n\n"), SSECase("data=a\n\n"), SSECase("data a\n\n"), SSECase("d\n\n"),
        SSECase("d:a\ndata:b\n\n", "b"),
        // Other fields and words are nothing.
        SSECase("foo:a\ndata:b\n\n", "b"), SSECase("foo\ndata:b\n\n", "b"),
        SSECase("data:a\nfoo:b\ndata:c\n\n", "a\nc"),
        SSECase("foo: a\n\n"), SSECase("foo\n\nbar\n\n"), SSECase("{\"a\":1}\n\n"), SSECase("<html>\n\n"),
        SSECase("海边:a\ndata:b\n\n", "b"),
        SSECase("content-type: text/event-stream\n\ndata:a\n\n", "a"),
        // Comments are nothing, wherever they stand.
        SSECase(":\n\n"), SSECase(": a\n\n"), SSECase(":a\n:b\n\n"), SSECase(":data:a\n\n"),
        SSECase(": c\ndata:a\n\n", "a"),
        SSECase("data:a\n: c\n\n", "a"), SSECase("data:a\n:\ndata:b\n\n", "a\nb"), SSECase(": c\n\ndata:a\n\n", "a"),
        SSECase("::\ndata:a\n\n", "a"),
        SSECase(" :a\ndata:b\n\n", "b"), SSECase(":\u{0}\ndata:a\n\n", "a"), SSECase(": a\r: b\rdata:c\r\r", "c"),
    ]

    static let names: [SSECase] = [
        .named("event:x\ndata:a\n\n", ("x", "a")), .named("event: x\ndata:a\n\n", ("x", "a")),
        .named("event:  x\ndata:a\n\n", (" x", "a")),
        .named("data:a\nevent:x\n\n", ("x", "a")), .named("event:x\nevent:y\ndata:a\n\n", ("y", "a")),
        .named("event:x\nevent:\ndata:a\n\n", ("message", "a")), .named("event:x\nevent\ndata:a\n\n", ("message", "a")),
        .named("event:x\ndata:a\n\ndata:b\n\n", ("x", "a"), ("message", "b")),
        .named("event:x\n\ndata:a\n\n", ("message", "a")),
        .named("event:x\n\n"), .named("event:message\ndata:a\n\n", ("message", "a")),
        .named("event\ndata:a\n\n", ("message", "a")),
        .named("event: \ndata:a\n\n", ("message", "a")), .named("event: a:b\ndata:c\n\n", ("a:b", "c")),
        .named("Event:x\ndata:a\n\n", ("message", "a")),
        .named("event:x\ndata\n\n", ("x", "")), .named("event:心跳\ndata:a\n\n", ("心跳", "a")),
        .named("event:x\u{0}y\ndata:a\n\n", ("x\u{0}y", "a")),
        .named("event:x \ndata:a\n\n", ("x ", "a")),
        .named("event:x\r\ndata:a\r\n\r\nevent:y\rdata:b\r\r", ("x", "a"), ("y", "b")),
        .named("event:x\n:c\ndata:a\n\n", ("x", "a")), .named("events:x\ndata:a\n\n", ("message", "a")),
    ]
}

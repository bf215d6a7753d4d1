// Streams as servers write them: ADK, sse-starlette, FastAPI, gateways.

import Wire

extension SSECase {
    private static let event = #"{"content":{"parts":[{"text":"Hi"}],"role":"model"},"author":"nemo_agent","id":"e1"}"#

    static let servers: [SSECase] = [
        SSECase("data: \(event)\n\n", event), SSECase("data: \(event)\n\ndata: \(event)\n\n", event, event),
        SSECase("data:\(event)\n\n", event),
        SSECase(
            "data: \(event)\r\n\r\n: ping - 2026-11-23 09:28:08.848300+00:00\r\n\r\ndata: \(event)\r\n\r\n", event,
            event),
        SSECase(": ping\n\n: ping\n\n: ping\n\n"),
        SSECase(": ping - 2026-11-23\r\r: ping - 2026-11-23\r\rdata: 1\r\r", "1"),
        SSECase(
            "data: {\"error\": \"RuntimeError: no frames \\u2026\"}\n\n",
            "{\"error\": \"RuntimeError: no frames \\u2026\"}"),
        SSECase("data: {\"text\":\"a\u{2028}b\"}\n\n", "{\"text\":\"a\u{2028}b\"}"),
        SSECase("data: {\ndata: \"a\": 1\ndata: }\n\n", "{\n\"a\": 1\n}"),
        SSECase("data: \n\ndata:\n\ndata\n\n", "", "", ""), SSECase("data: [DONE]\n\n", "[DONE]"),
        SSECase("data: {\"type\":\"heartbeat\"}\n\n", "{\"type\":\"heartbeat\"}"),
        .named("event: heartbeat\ndata: \n\n", ("heartbeat", "")),
        .named("event: ping\r\ndata: 2026-11-23\r\n\r\n", ("ping", "2026-11-23")),
        SSECase(
            "event: heartbeat\nid: 9\nretry: 3000\ndata: \n\n",
            events: [SSEEvent(name: "heartbeat", data: "", id: "9")], id: "9", retry: 3000),
        SSECase(
            "id: 1\r\nevent: update\r\ndata: {\"n\":1}\r\nretry: 15000\r\n\r\n",
            events: [SSEEvent(name: "update", data: "{\"n\":1}", id: "1")], id: "1", retry: 15000),
        .known("retry: 3000\n\n", retry: 3000),
        SSECase(": open\n\nretry: 10\n\ndata: a\n\n", events: [SSEEvent(data: "a")], retry: 10),
        SSECase("data: a\n\n\n\n\ndata: b\n\n", "a", "b"), SSECase("data: \(event)\n\n: bye", event),
        SSECase("data: \(event)\n\ndata: {\"cut", event),
        .named("event: error\ndata: {\"code\":1001}\n\n", ("error", "{\"code\":1001}")),
        SSECase("data: {\"a\":\"\\r\\n\"}\r\n\r\n", "{\"a\":\"\\r\\n\"}"),
        SSECase("data: 标题\ndata: 第二行\n\n", "标题\n第二行"),
    ]
}

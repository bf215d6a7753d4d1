// `talkreel debug sse` and `debug turn`: what the bytes of a server mean. Their form is fixed for scripts.

package import Reel

/// One JSON object per event of the stream, and one for its end.
package func sseReport(of bytes: [UInt8]) -> [JSONValue] {
    var parser = SSEParser()
    var lines: [JSONValue] = []
    do throws(SSEError) {
        try parser.receive(bytes) { event in
            lines.append(["event": .string(event.name), "data": .string(event.data), "id": .string(event.id)])
        }
    } catch {
        lines.append(["error": .string("one event is larger than \(SSEParser.eventLimit) bytes")])
    }
    let retry = parser.retry.map { JSONValue.int($0) } ?? .null
    return lines + [["end": true, "lastEventID": .string(parser.lastEventID), "retry": retry]]
}

/// What a user would end up with from one `/run_sse` answer body: a stream, or an error as JSON, text or a page.
/// Comment lines count as heartbeats, as they are the heartbeat of many servers.
package func turnReport(ofStream bytes: [UInt8]) -> JSONValue {
    var transcript = TurnTranscript()
    if let refusal = refusal(inBody: bytes) {
        transcript.receive(refusal)
    } else {
        var parser = SSEParser()
        // An oversized event ends what can be shown.
        try? parser.receive(bytes) { event in
            for fact in AgentEventDecoder.events(from: event) { transcript.receive(fact) }
        }
        transcript.note(comments: parser.comments)
    }
    transcript.end()
    return transcript.report
}

/// The error that a body is which is no stream at all; `nil` for streams and for an empty body, which is silence.
private func refusal(inBody bytes: [UInt8]) -> WireEvent? {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard let first = body.first(where: { $0 > 0x20 }), first == UInt8(ascii: "<") || !hasField(body) else {
        return nil
    }
    let isJSON = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    let json = isJSON ? try? JSONValue(parsing: body) : nil  // cut off or no JSON: its text may still say something
    if let json, let refusal = AgentEventDecoder.apiRefusal(json) { return refusal }
    return .failure(code: nil, message: APIErrorText.find(inBody: body) ?? "the server sent no stream")
}

/// Whether some line is a field or a comment of an event stream, also the last one that was cut off.
private func hasField(_ body: [UInt8]) -> Bool {
    let names = ["data", "event", "id", "retry"].map { Array($0.utf8) }
    return body.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).contains { line in
        let name = line.prefix { $0 != UInt8(ascii: ":") }
        return name.isEmpty || names.contains { name.elementsEqual($0) }
    }
}

extension TurnTranscript {
    fileprivate var report: JSONValue {
        let tracks = draft.map { Draft(json: $0).tracks.count } ?? 0
        let codes: [JSONValue] = errorCodes.map { [.string($0.code), $0.message.map { .string($0) } ?? .null] }
        return [
            "messages": .array(messages.map { .string($0) }), "tools": .array(tools.map { .string($0) }),
            "state_keys": .array(stateKeys.sorted().map { .string($0) }), "draft_tracks": .int(tracks),
            "error": error.map { .string($0) } ?? .null, "error_codes": .array(codes), "heartbeats": .int(heartbeats),
            "thought_parts": .int(thoughts), "silent": .bool(isSilent), "api_code": apiCode.map { .int($0) } ?? .null,
        ]
    }
}

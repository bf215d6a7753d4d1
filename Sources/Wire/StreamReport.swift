// `talkreel debug sse` and `debug turn`: what the bytes of a server mean. Their form is fixed for scripts.

package import Reel

/// One JSON object per event of the stream, and one for its end.
package func sseReport(of bytes: [UInt8]) -> [JSONValue] {
    var parser = SSEParser()
    do throws(SSEError) {
        var lines: [JSONValue] = try parser.receive(bytes).map { event in
            ["event": .string(event.name), "data": .string(event.data), "id": .string(event.id)]
        }
        lines.append(endLine(of: parser))
        return lines
    } catch {
        return [["error": .string("one event is larger than \(SSEParser.eventLimit) bytes")], endLine(of: parser)]
    }
}

private func endLine(of parser: SSEParser) -> JSONValue {
    ["end": true, "lastEventID": .string(parser.lastEventID), "retry": parser.retry.map { .int($0) } ?? .null]
}

/// What a user would end up with from one `/run_sse` answer body, a stream or an error as JSON.
package func turnReport(ofStream bytes: [UInt8]) -> JSONValue {
    var transcript = TurnTranscript()
    if let whole = try? JSONValue(parsing: bytes) {  // a stream is no JSON, so it fails there
        transcript.receive(.failure(code: nil, message: APIErrorText.find(in: whole) ?? "the server sent no stream"))
    } else {
        var parser = SSEParser()
        // An oversized event ends what can be shown.
        let events = (try? parser.receive(bytes)) ?? []
        for event in events.flatMap(AgentEventDecoder.events(from:)) { transcript.receive(event) }
    }
    transcript.end()
    return transcript.report
}

extension TurnTranscript {
    fileprivate var report: JSONValue {
        let tracks = draft.map { Draft(json: $0).tracks.count } ?? 0
        let codes: [JSONValue] = errorCodes.map { [.string($0.code), $0.message.map { .string($0) } ?? .null] }
        return [
            "messages": .array(messages.map { .string($0) }), "tools": .array(tools.map { .string($0) }),
            "state_keys": .array(stateKeys.sorted().map { .string($0) }), "draft_tracks": .int(tracks),
            "error": error.map { .string($0) } ?? .null, "error_codes": .array(codes), "heartbeats": .int(heartbeats),
            "thought_parts": .int(thoughts), "silent": .bool(isSilent),
        ]
    }
}

// SSE event → facts. Reads ADK's shape and the legacy one, camelCase and snake_case; unknown things are skipped.

package import Reel

/// Decodes the data of one SSE event. Stateless; a damaged event gives nothing.
package enum AgentEventDecoder {
    package static func events(from event: SSEEvent) -> [WireEvent] {
        let data = event.data.trimmedSpace
        // Heartbeats: an empty `data:` line, or an event named so (PROTOCOL.md section 4.5).
        if data.isEmpty || event.name == "heartbeat" || event.name == "ping" { return [.heartbeat] }
        guard let json = try? JSONValue(parsing: String(data)) else { return [] }  // one damaged event ends nothing
        return events(from: json)
    }

    package static func events(from json: JSONValue) -> [WireEvent] {
        guard json.object != nil else { return [] }
        if let failure = errorObject(json) { return [failure] }
        if let type = json["type"]?.string, json["content"]?.object == nil { return legacy(type, json) }
        return adk(json)
    }

    // MARK: ADK

    private static func adk(_ json: JSONValue) -> [WireEvent] {
        var found: [WireEvent] = []
        if json["author"]?.string != "user" {
            let isPartial = json["partial"]?.bool ?? false
            found += (json["content"]?["parts"]?.array ?? []).flatMap { part($0, isPartial: isPartial) }
        }
        found = joined(found)
        let isFinalCall =
            json["partial"]?.bool != true && found.contains { if case .toolCall = $0 { true } else { false } }
        let hasText = found.contains { if case .text = $0 { true } else { false } }
        if isFinalCall, !hasText { found.insert(.textEnded, at: 0) }
        let actions = json["actions"]
        if let delta = (actions?["stateDelta"] ?? actions?["state_delta"])?.object, !delta.isEmpty {
            found.append(.stateDelta(delta))
        }
        found += progress(in: json)
        if let code = (json["errorCode"] ?? json["error_code"])?.string, code != "MODEL_RETURNED_NO_CONTENT" {
            let words = (json["errorMessage"] ?? json["error_message"])?.string
            found.append(.failure(code: code, message: words.map(APIErrorText.forPeople)))
        }
        return found
    }

    private static func part(_ part: JSONValue, isPartial: Bool) -> [WireEvent] {
        if let text = part["text"]?.string {
            if part["thought"]?.bool == true { return [.thought] }
            return text.isEmpty ? [] : [.text(text, isPartial: isPartial)]
        }
        if let call = part["functionCall"] ?? part["function_call"], let name = call["name"]?.string {
            return [.toolCall(id: call["id"]?.string, name: name, arguments: call["args"] ?? .object(JSONObject()))]
        }
        if let answer = part["functionResponse"] ?? part["function_response"], let name = answer["name"]?.string {
            return [.toolResult(id: answer["id"]?.string, name: name)]
        }
        return []
    }

    /// Several text parts of one event are one message.
    private static func joined(_ events: [WireEvent]) -> [WireEvent] {
        var out: [WireEvent] = []
        for event in events {
            if case .text(let more, let isPartial) = event, case .text(let text, _)? = out.last {
                out[out.count - 1] = .text(text + more, isPartial: isPartial)
            } else {
                out.append(event)
            }
        }
        return out
    }

    private static func progress(in json: JSONValue) -> [WireEvent] {
        guard let metadata = json["customMetadata"] ?? json["custom_metadata"],
            let fraction = metadata["progress"]?.double
        else { return [] }
        return [.progress(tool: metadata["tool"]?.string ?? "", fraction: min(max(fraction, 0), 1))]
    }

    // MARK: Errors and the legacy shape

    /// `{"error":"RuntimeError: …"}` in the middle of a stream, of both ADK versions; also the API's own wrapper.
    private static func errorObject(_ json: JSONValue) -> WireEvent? {
        if let error = json["error"], !error.isNull, json["content"] == nil, json["type"] == nil {
            let words = error.string ?? error["message"]?.string
            return .failure(code: nil, message: words.map(APIErrorText.forPeople))
        }
        guard let code = json["code"]?.int, code != 0, json["content"] == nil else { return nil }
        return .failure(code: String(code), message: APIErrorText.find(in: json))
    }

    private static func legacy(_ type: String, _ json: JSONValue) -> [WireEvent] {
        let words = json["content"]?.string ?? json["text"]?.string
        let name = json["name"]?.string ?? json["tool"]?.string ?? json["tool_name"]?.string
        switch type {
        case "text", "message": return words.map { $0.isEmpty ? [] : [.text($0, isPartial: false)] } ?? []
        case "chunk": return words.map { $0.isEmpty ? [] : [.text($0, isPartial: true)] } ?? []
        case "thinking_start", "thinking_chunk", "thinking_end": return [.thought]
        case "tool_call", "tool_start", "toolcall_start":
            return name.map { [.toolCall(id: json["id"]?.string, name: $0, arguments: json["args"] ?? [:])] } ?? []
        case "tool_result", "tool_end", "toolcall_end":
            return name.map { [.toolResult(id: json["id"]?.string, name: $0)] } ?? []
        case "heartbeat", "ping": return [.heartbeat]
        case "error":
            return [.failure(code: json["code"]?.int.map(String.init), message: APIErrorText.find(in: json) ?? words)]
        default: return []
        }
    }
}

extension String {
    var trimmedSpace: Substring {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text.removeFirst() }
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}

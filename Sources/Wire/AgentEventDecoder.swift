// SSE event → facts. Reads ADK's shape and the legacy one, camelCase and snake_case; unknown things are skipped.

package import Reel

/// Decodes the data of one SSE event. Stateless; a damaged event gives nothing, a wrong type is as good as absent.
package enum AgentEventDecoder {
    /// Some servers name their heartbeats, whatever stands in them (PROTOCOL.md section 4.5).
    static let heartbeatNames: Set = ["heartbeat", "ping", "keepalive", "keep-alive", "keep_alive"]
    /// A tool ran and the model added nothing: silence, as in a third of all edits, not an error.
    private static let silence = "MODEL_RETURNED_NO_CONTENT"

    package static func events(from event: SSEEvent) -> [WireEvent] {
        // An empty `data:` line is a heartbeat too.
        if event.data.isBlank || heartbeatNames.contains(event.name) { return [.heartbeat] }
        guard let json = try? JSONValue(parsing: event.data) else {  // one damaged event ends nothing
            guard event.name == "error" else { return [] }
            return [.failure(code: nil, message: APIErrorText.find(inBody: Array(event.data.utf8)))]
        }
        return events(from: json)
    }

    package static func events(from json: JSONValue) -> [WireEvent] {
        guard json.object != nil else { return [] }
        if let type = json["type"]?.string, json["content"]?.object == nil { return legacy(type.lowercased(), json) }
        let isPlain = json.member("content", "actions") == nil
        if isPlain, let refusal = apiRefusal(json) { return [refusal] }
        return adk(json) + [turnError(json)].compactMap { $0 }
    }

    // MARK: ADK

    private static func adk(_ json: JSONValue) -> [WireEvent] {
        let isPartial = json["partial"]?.flag ?? false
        let author = json["author"]?.word ?? ""
        var found = author == "user" ? [] : content(of: json, isPartial: isPartial, author: author)
        if var delta = json["actions"]?.member("stateDelta", "state_delta")?.object, !delta.isEmpty {
            delta["draft"] = delta.draft
            found.append(.stateDelta(delta))
        }
        found += progress(in: json)
        let code = json.member("errorCode", "error_code")?.word
        if let code, code != silence {
            let words = json.member("errorMessage", "error_message")
            let text = words?.string ?? words.flatMap(APIErrorText.find(in:))
            found.append(.failure(code: code, message: text.map(APIErrorText.forPeople)))
        } else if code == nil, !isPartial, finishReason(json) == "MAX_TOKENS" {
            found.append(.cutShort)
        }
        return found
    }

    private static func finishReason(_ json: JSONValue) -> String? {
        json.member("finishReason", "finish_reason")?.string
    }

    /// Texts, thoughts and calls; a final event that brings no text ends the partial text before it.
    private static func content(of json: JSONValue, isPartial: Bool, author: String) -> [WireEvent] {
        let parts = json["content"]?["parts"]?.array ?? []
        let found = joined(parts.flatMap { part($0, isPartial: isPartial, author: author) })
        guard !isPartial, !found.contains(where: \.isText) else { return found }
        let code = json.member("errorCode", "error_code")?.word
        // After an error the whole text may still come.
        guard code == nil || code == silence else { return found }
        let isEnd =
            found.contains(where: \.isTool) || parts.contains { $0["text"] != nil && $0["thought"]?.flag != true }
            || finishReason(json) != nil || json.member("turnComplete", "turn_complete")?.flag == true || code != nil
        return isEnd ? [.textEnded(author: author)] + found : found
    }

    private static func part(_ part: JSONValue, isPartial: Bool, author: String) -> [WireEvent] {
        if let call = part.member("functionCall", "function_call"), let name = call["name"]?.word {
            let id = call["id"]?.word
            // It comes again in the final event; without an id nobody could tell that it is the same.
            if id == nil, isPartial { return [] }
            return [.toolCall(id: id, name: name, arguments: call["args"] ?? [:])]
        }
        if let answer = part.member("functionResponse", "function_response"), let name = answer["name"]?.word {
            return [.toolResult(id: answer["id"]?.word, name: name, answer: answer["response"] ?? .null)]
        }
        if part["thought"]?.flag == true { return [.thought] }
        guard let text = part["text"]?.string, !text.isEmpty else { return [] }
        return [.text(text, isPartial: isPartial, author: author)]
    }

    /// Several text parts of one event are one message, also with a thought between them.
    private static func joined(_ events: [WireEvent]) -> [WireEvent] {
        var out: [WireEvent] = []
        for event in events {
            if case .text(let more, let isPartial, let author) = event,
                let last = out.lastIndex(where: { $0 != .thought }), case .text(let text, _, _) = out[last]
            {
                out[last] = .text(text + more, isPartial: isPartial, author: author)
            } else {
                out.append(event)
            }
        }
        return out
    }

    private static func progress(in json: JSONValue) -> [WireEvent] {
        guard let metadata = json.member("customMetadata", "custom_metadata"),
            let fraction = metadata["progress"]?.double
        else { return [] }
        return [.progress(tool: metadata["tool"]?.string ?? "", fraction: min(max(fraction, 0), 1))]
    }

    // MARK: Errors

    /// The API's own wrapper: a `code` other than 0, or `success` that is false.
    static func apiRefusal(_ json: JSONValue) -> WireEvent? {
        if let code = json["code"]?.word.flatMap({ Int($0) }), code != 0 {
            return .failure(code: String(code), message: APIErrorText.find(in: json))
        }
        guard json["success"]?.flag == false else { return nil }
        return .failure(code: nil, message: APIErrorText.find(in: json))
    }

    /// `{"error":"RuntimeError: …"}` in the middle of a stream, of both ADK versions.
    private static func turnError(_ json: JSONValue) -> WireEvent? {
        guard let error = json["error"], !error.isNull, error != false else { return nil }
        let details = json.member("error_details", "errorDetails")?.member("error_message", "errorMessage")?.string
        let words = [error.string, details].compactMap { $0 }.first { !$0.isBlank }
        return .failure(code: nil, message: words.map(APIErrorText.forPeople) ?? APIErrorText.find(in: json))
    }
}

extension WireEvent {
    fileprivate var isText: Bool { if case .text = self { true } else { false } }

    fileprivate var isTool: Bool {
        switch self {
        case .toolCall, .toolResult: true
        default: false
        }
    }
}

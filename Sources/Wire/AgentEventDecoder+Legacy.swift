// The shape with a `type` (PROTOCOL.md section 4.6), of NemoVideo's own reference and tools.

import Reel

extension AgentEventDecoder {
    static func legacy(_ type: String, _ json: JSONValue) -> [WireEvent] {
        let words = json["content"]?.string ?? json["text"]?.string ?? json["message"]?.string ?? ""
        let author = json["author"]?.word ?? json["role"]?.word ?? ""
        switch type {
        case "text", "message": return said(words, isPartial: false, author: author)
        case "chunk": return said(words, isPartial: true, author: author)
        case "thinking", "thinking_chunk": return [.thought]
        case "tool_call", "tool_start", "toolcall_start": return called(json, author: author)
        case "tool_result", "tool_end", "toolcall_end":
            let answer = json.member("result", "output", "response") ?? .null
            return toolName(json).map { [.toolResult(id: callID(json), name: $0, answer: answer)] } ?? []
        case "ask_question": return said(question(json), isPartial: false, author: author)
        case "done", "end": return [.textEnded(author: author)]
        case "error": return [failure(json, words: words)]
        default: return heartbeatNames.contains(type) ? [.heartbeat] : []
        }
    }

    private static func said(_ words: String, isPartial: Bool, author: String) -> [WireEvent] {
        words.isEmpty || author == "user" ? [] : [.text(words, isPartial: isPartial, author: author)]
    }

    /// No final follows the chunks of this shape: a call ends them.
    private static func called(_ json: JSONValue, author: String) -> [WireEvent] {
        guard let name = toolName(json) else { return [] }
        let arguments = json.member("args", "arguments", "input") ?? [:]
        return [.textEnded(author: author), .toolCall(id: callID(json), name: name, arguments: arguments)]
    }

    private static func toolName(_ json: JSONValue) -> String? {
        [json["name"], json["tool"], json["tool_name"]].lazy.compactMap { $0?.word }.first
    }

    private static func callID(_ json: JSONValue) -> String? { json.member("id", "call_id", "tool_call_id")?.word }

    private static func failure(_ json: JSONValue, words: String) -> WireEvent {
        let found = APIErrorText.find(in: json) ?? (words.isBlank ? nil : APIErrorText.forPeople(words))
        let number = json["code"]?.word.flatMap { Int($0) }
        return .failure(code: number.map(String.init), message: found)
    }

    /// The title, then each question with its options: people answer in their own words.
    private static func question(_ json: JSONValue) -> String {
        var lines = [json["title"]?.string].compactMap { $0 }
        for question in json["questions"]?.array ?? [] {
            lines += [question.string ?? question["prompt"]?.string].compactMap { $0 }
            for option in question["options"]?.array ?? [] {
                lines += [option.string ?? option["label"]?.string].compactMap { $0 }.map { "- \($0)" }
            }
        }
        return lines.filter { !$0.isBlank }.joined(separator: "\n")
    }
}

// What the agent says and does → events in ADK's shape (PROTOCOL.md sections 4.1 and 4.2).

import Foundation
import Reel

/// Makes the events of one turn.
struct ADKEvents: Sendable {
    let invocation: String
    /// Whether the client asked for partial events.
    let isStreaming: Bool

    init(isStreaming: Bool) {
        invocation = "e-\(UUID().uuidString.lowercased())"
        self.isStreaming = isStreaming
    }

    /// The event's bytes; `nil` for what this client did not ask for.
    func bytes(for output: AgentOutput) -> [UInt8]? {
        switch output {
        case .partial(let text):
            return isStreaming ? event(parts: [["text": .string(text)]], ["partial": true]) : nil
        case .message(let text):
            return event(parts: [["text": .string(text)]], isStreaming ? ["partial": false] : [:])
        case .call(let id, let name, let arguments):
            let call: JSONValue = ["id": .string(id), "name": .string(name), "args": .object(arguments)]
            return event(parts: [["functionCall": call]], ["longRunningToolIds": []])
        case .result(let id, let name, let response):
            let answer: JSONValue = ["id": .string(id), "name": .string(name), "response": .object(response)]
            return event(parts: [["functionResponse": answer]], [:])
        case .progress(let name, let fraction):
            let percent = (fraction * 100).rounded() / 100
            return event(parts: nil, ["customMetadata": ["tool": .string(name), "progress": .double(percent)]])
        case .draft(let draft):
            return event(parts: nil, [:], stateDelta: ["draft": draft.json])
        }
    }

    /// Which timeline stands at the end of a turn.
    func revision(_ number: Int) -> [UInt8] { event(parts: nil, [:], stateDelta: ["revision": .int(number)]) }

    func failure(_ words: String) -> [UInt8] { Self.line(["error": .string(words)]) }

    /// An empty `data:` line.
    static let heartbeat = Array("data: \n\n".utf8)

    private func event(parts: [JSONValue]?, _ extra: JSONObject, stateDelta: JSONObject = [:]) -> [UInt8] {
        var members = JSONObject()
        if let parts { members["content"] = ["parts": .array(parts), "role": "model"] }
        for (key, value) in extra.members { members[key] = value }
        members["invocationId"] = .string(invocation)
        members["author"] = "nemo_agent"
        members["actions"] = [
            "stateDelta": .object(stateDelta), "artifactDelta": [:], "requestedAuthConfigs": [:],
            "requestedToolConfirmations": [:],
        ]
        members["id"] = .string(UUID().uuidString.lowercased())
        members["timestamp"] = .double((Date().timeIntervalSince1970 * 1e6).rounded() / 1e6)
        return Self.line(.object(members))
    }

    private static func line(_ json: JSONValue) -> [UInt8] { Array("data: \(json.text)\n\n".utf8) }
}

// What the agent's tools did in a turn: kept for who asks, and their pace for the next one.

import Reel

/// One call of a tool.
struct ToolUse: Sendable {
    let id: String?
    let name: String
    let arguments: JSONValue
    var answer: JSONValue?
    /// How long it took.
    var took: Duration?
}

extension Conversation {
    /// Characters of what a tool was given, and of what it answered.
    private static let longest = 400
    private static let mostTools = 100

    func note(_ event: AgentEvent) {
        switch event {
        case .toolCall(let id, let name, let arguments):
            // It comes twice from servers that stream.
            if let id, toolUses.contains(where: { $0.id == id }) { return }
            guard toolUses.count < Self.mostTools else { return }
            toolUses.append(ToolUse(id: id, name: name, arguments: arguments))
        case .toolResult(let id, let name, let answer):
            let place = toolUses.lastIndex { use in
                use.answer == nil && (id == nil || use.id == nil ? use.name == name : use.id == id)
            }
            if let place { toolUses[place].answer = answer }
        default: break
        }
    }

    func note(_ took: Duration, of tool: String) {
        parts.paces.note(took, tool)
        if let last = toolUses.lastIndex(where: { $0.name == tool && $0.took == nil }) { toolUses[last].took = took }
    }

    /// What the tools of the last turn were given and what they answered.
    package func toolDetails() -> [String] {
        if toolUses.isEmpty { return [words("detail.none")] }
        return toolUses.enumerated().flatMap { index, use in
            let what = parts.words.tool(use.name, in: language.current)
            let title = what == use.name ? what : "\(what) · \(use.name)"
            let took = use.took.flatMap { $0 < .seconds(1) ? nil : " · " + $0.said(in: language.current) } ?? ""
            let given = Self.clipped(Self.facts(of: use.arguments))
            let answer = use.answer.map { Self.clipped(Self.facts(of: $0)) } ?? words("detail.unanswered")
            return ["\(index + 1). \(title)\(took)", given.isEmpty ? nil : "   \(given)", "   → \(answer)"]
                .compactMap { $0 }
        }
    }

    /// `seconds: 10, scene: "sunset"`
    private static func facts(of value: JSONValue) -> String {
        guard let object = value.object else { return value.isNull ? "" : value.text }
        return object.members.map { "\($0.key): \($0.value.text)" }.joined(separator: ", ")
    }

    private static func clipped(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > longest ? line.prefix(longest) + "…" : line
    }
}

// What the translator remembers of a message from one part of it to the next.

/// What is known from the parts before.
struct GUIContext: Sendable {
    var isInCode = false
    var isMidLine = false
    var isAsked = false
    var script = GUIScript()
    var output = GUIOutput()
    private var known: [GUIAction] = []

    static func isFence(_ line: String) -> Bool {
        let words = line.drop(while: \.isWhitespace)
        return words.hasPrefix("```") || words.hasPrefix("~~~")
    }

    /// Each deed once a message; what is done is not offered on top.
    mutating func new(_ actions: [GUIAction]) -> [GUIAction] {
        var added: [GUIAction] = []
        for action in actions where !known.contains(action) && !isDone(action) {
            known.append(action)
            added.append(action)
        }
        return added
    }

    private func isDone(_ action: GUIAction) -> Bool {
        guard case .suggest(let name) = action, name != "edit" else { return false }
        return known.contains { $0 != action && $0.name == name }
    }
}

// What `talkreel translate` prints for a line: the text and the actions as JSON (EXPLAIN.md).

package import Reel

/// The answer to one input line, a JSON string.
package func translateAnswer(to line: String, translator: GUITranslator) -> JSONValue {
    do {
        guard let message = try JSONValue(parsing: line).string else { return ["error": "not a JSON string"] }
        return translator.translate(message).json
    } catch {
        return ["error": .string(String(describing: error))]
    }
}

extension GUITranslation {
    var json: JSONValue {
        var members: JSONObject = ["text": .string(text), "actions": .array(actions.map { .string($0.word) })]
        let edits = actions.compactMap { action in
            if case .edit(let wish) = action { JSONValue.string(wish) } else { nil }
        }
        if !edits.isEmpty { members["edits"] = .array(edits) }
        return .object(members)
    }
}

extension GUIAction {
    /// `export`, `suggest-export`, …
    fileprivate var word: String {
        if case .suggest = self { "suggest-\(name)" } else { name }
    }
}

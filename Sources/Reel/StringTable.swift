// One language's sentences: key → words, with `{name}` placeholders.

/// The words of one language, read from `Resources/strings.*.json`.
package struct StringTable: Sendable {
    package let language: Language
    package let sentences: [String: String]

    /// - Throws: `JSONSyntaxError` when the table is not JSON.
    package init(language: Language, json: [UInt8]) throws(JSONSyntaxError) {
        self.language = language
        let members = try JSONValue(parsing: json).object ?? JSONObject()
        sentences = Dictionary(uniqueKeysWithValues: members.members.map { ($0.key, $0.value.string ?? "") })
    }

    /// The sentence for a key, its placeholders filled. An unknown key is shown as itself: a test keeps that from
    /// happening, and a missing sentence must not end a chat.
    package func callAsFunction(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
        guard let sentence = sentences[key] else { return key }
        return Self.filled(sentence, values)
    }

    /// One pass from left to right: a value that holds `{…}` is not filled again.
    private static func filled(_ sentence: String, _ values: KeyValuePairs<String, String>) -> String {
        var out = ""
        var rest = sentence[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = rest[rest.index(after: open)..<close]
            out += rest[..<open]
            out += values.first { $0.key == name }?.value ?? String(rest[open...close])
            rest = rest[rest.index(after: close)...]
        }
        return out + rest
    }
}

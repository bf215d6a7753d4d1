// The interface's words: both tables, and which of them speaks.

package import Reel
import Resources

/// Both languages' sentences.
package struct Words: Sendable {
    private let tables: [Language: StringTable]

    /// - Throws: `JSONSyntaxError` when a table in the program is damaged.
    package init() throws {
        tables = [
            .english: try StringTable(language: .english, json: englishStrings),
            .chinese: try StringTable(language: .chinese, json: chineseStrings),
        ]
    }

    /// A sentence in a language.
    package func callAsFunction(
        _ language: Language, _ key: String, _ values: KeyValuePairs<String, String> = [:]
    ) -> String {
        tables[language]?(key, values) ?? key
    }
}

/// Which language the interface speaks. Two messages in a row in the other language switch it; one never does.
package struct InterfaceLanguage: Hashable, Sendable {
    package private(set) var current: Language
    /// Pinned by the user: nothing switches it.
    package var isPinned: Bool
    private var others = 0

    package init(_ language: Language, isPinned: Bool) {
        current = language
        self.isPinned = isPinned
    }

    package mutating func pin(_ language: Language?) {
        isPinned = language != nil
        if let language { current = language }
        others = 0
    }

    /// Notes a message's language; `true` when the interface has just switched.
    package mutating func note(_ message: Language?) -> Bool {
        guard let message, !isPinned else { return false }
        others = message == current ? 0 : others + 1
        guard others >= 2 else { return false }
        current = message
        others = 0
        return true
    }
}

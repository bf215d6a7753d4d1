// What the client itself remarks on answers that make no sense.

package import Reel

extension Words {
    private static let remarks = [
        "remark.json", "remark.range", "remark.length", "remark.film", "remark.token", "remark.session", "remark.state",
        "remark.versions", "remark.picture", "remark.draft", "remark.large", "remark.event", "remark.stream",
        "remark.slow", "remark.changes", "remark.curl", "remark.memory",
    ]

    /// The wire has its remarks in English, as their names; words of a server or of libcurl stay as they came.
    package func remark(_ words: String, in language: Language) -> String {
        guard language != .english else { return words }
        return Self.remarks.first { self(.english, $0) == words }.map { self(language, $0) } ?? words
    }
}

// What the client itself remarks on answers that make no sense, and what our own studio says when it cannot.

package import Reel

extension Words {
    private static let remarks = [
        "remark.json", "remark.range", "remark.length", "remark.film", "remark.token", "remark.session", "remark.state",
        "remark.versions", "remark.picture", "remark.draft", "remark.large", "remark.event", "remark.stream",
        "remark.slow", "remark.changes", "remark.curl", "remark.memory",
        "remark.studio.version", "remark.studio.medium", "remark.studio.picture", "remark.studio.tool",
        "remark.studio.work", "remark.studio.agent", "remark.studio.store", "remark.studio.empty", "remark.studio.film",
        "remark.studio.failed",
    ]

    /// The wire and the studio have their remarks in English, as their names; words of another server or of libcurl
    /// stay as they came.
    package func remark(_ words: String, in language: Language) -> String {
        guard language != .english else { return words }
        for key in Self.remarks {
            if let found = templateValues(in: words, by: self(.english, key)) {
                return filledTemplate(self(language, key), found)
            }
        }
        return words
    }
}

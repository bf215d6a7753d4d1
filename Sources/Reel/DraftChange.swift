// One thing that differs between two drafts, in words: what it is, what it was, what it is now.

package struct DraftChange: Hashable, Sendable {
    /// What was → what is. Without the first, the second says all.
    package struct Part: Hashable, Sendable {
        package var before: String
        package var after: String
        /// By how much; empty mostly.
        package var note: String

        init(_ after: String, was before: String = "", note: String = "") {
            (self.before, self.after, self.note) = (before, after, note)
        }

        package var words: String { (before.isEmpty ? after : "\(before) → \(after)") + note }
    }

    package var name: String
    package var parts: [Part]
    private let language: Language

    init(_ name: String, _ parts: [Part], in language: Language) {
        (self.name, self.parts, self.language) = (name, parts, language)
    }

    /// `clip 1: 0–10s → 0–8s (−2 s), volume 80% → 40%`
    package var line: String {
        let isChinese = language == .chinese
        return name + (isChinese ? "：" : ": ") + parts.map(\.words).joined(separator: isChinese ? "，" : ", ")
    }
}

// The list of `/help`: commands in a column, and what they do beside them, in as many rows as the window needs.

import Reel
import Talk
import Terminal

struct HelpList {
    let wording: Wording
    /// Of the window.
    let columns: Int

    /// A longer usage has a row of its own.
    private static let mostOfUsage = 30
    private static let margin = "  "

    var rows: [String] {
        let entries = Command.all.map { ($0.shown(in: wording.language), wording("help.\($0.action)")) }
        let short = entries.map { CellWidth.of($0.0) }.filter { $0 <= limit }
        let column = Self.margin.count + (short.max() ?? limit) + 2
        return entries.flatMap { rows(usage: $0, words: $1, column) }
    }

    /// Stands for a blank that keeps a row together.
    private static let tie = "\u{A0}"

    /// What stands in brackets stays in one row.
    private static func tied(_ usage: String) -> String {
        var depth = 0
        return usage.reduce(into: "") { text, letter in
            depth += letter == "[" ? 1 : letter == "]" ? -1 : 0
            text += letter == " " && depth > 0 ? tie : String(letter)
        }
    }

    /// In a narrow window no more than its half.
    private var limit: Int { min(Self.mostOfUsage, columns / 2 - 4) }

    private func rows(usage: String, words: String, _ column: Int) -> [String] {
        let beside = wrapped(words, to: max(10, columns - 1 - column), byWords: true).map(\.droppingBlanksAtEnd)
        let indent = String(repeating: " ", count: column)
        let label = Self.margin + usage
        if CellWidth.of(usage) > limit {
            let deeper = Self.margin + Self.margin
            let parts = wrapped(Self.tied(usage), to: max(10, columns - 1 - deeper.count), byWords: true)
            let rows = parts.enumerated().map { ($0 == 0 ? Self.margin : deeper) + $1.droppingBlanksAtEnd }
            return rows.map { $0.replacing(Self.tie, with: " ") } + beside.map { indent + $0 }
        }
        return [label.padded(to: column) + (beside.first ?? "")] + beside.dropFirst().map { indent + $0 }
    }
}

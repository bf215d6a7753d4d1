// What the argument parser says by itself, in the user's language: it knows English only, so its lines are read by the
// English sentences of the table and written by the other's. A line that it words otherwise stays as it is.

import Reel
import Talk
import Terminal

struct ParserWords {
    let words: Words
    let language: Language
    /// Cells of a row.
    var columns = 80

    /// The parser's own layout: where descriptions begin.
    private static let labels = 26
    /// The most telling first.
    private static let keys = [
        "parser.error", "parser.help", "parser.usage", "parser.see", "parser.see.sub", "parser.overview",
        "parser.heading.usage", "parser.heading.arguments", "parser.heading.options", "parser.heading.subcommands",
        "parser.show.help", "parser.show.version", "parser.show.sub", "parser.unknown.nearest", "parser.unknown",
        "parser.value.missing", "parser.value.invalid", "parser.value.unwanted", "parser.argument.missing",
        "parser.argument.extra", "parser.arguments.extra",
    ]

    /// - Parameter text: whole, with one line a paragraph.
    func told(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { told(line: String($0)) }
            .joined(separator: "\n")
    }

    private func told(line: String) -> String {
        // Two columns: an option or a command, and what it is for.
        if line.hasPrefix("  "), line.count > Self.labels, !line.hasPrefix("  See ") {
            let label = String(line.prefix(Self.labels))
            let rows = rows(of: String(line.dropFirst(Self.labels)), columns - Self.labels)
            return label + rows.joined(separator: "\n" + String(repeating: " ", count: Self.labels))
        }
        return rows(of: line, columns).joined(separator: "\n")
    }

    private func rows(of line: String, _ columns: Int) -> [String] {
        wrapped(sentence(line), to: columns, byWords: true).map(\.droppingBlanksAtEnd)
    }

    private func sentence(_ line: String) -> String {
        for key in Self.keys {
            guard let values = templateValues(in: line, by: words(.english, key)) else { continue }
            return filledTemplate(words(language, key), values.map { ($0, $0 == "rest" ? sentence($1) : $1) })
        }
        return line
    }
}

// The table of operations as a page.

import Reel

extension OperationTools {
    /// docs/operations.md.
    package static var page: String {
        let rows = names.map { name in
            let arguments = name.schema.arguments.map { argument in
                let words = choices(of: argument.name, in: name).map { " (\($0.joined(separator: ", ")))" } ?? ""
                return "`\(argument.name)`\(argument.isRequired ? "" : "?") \(argument.kind.rawValue)\(words)"
            }
            return "| `\(name.rawValue)` | \(purposes[name] ?? "") | \(arguments.joined(separator: "; ")) |"
        }
        return """
            # Operations
            What the agent can do to a timeline: its own rules and a language model use the same table, and one executor \
            checks both. Made by `talkreel-studio operations`; `?` marks what may be left out. Times are milliseconds on \
            the timeline as it stands when the operation runs, ratios are parts (0.2 = 20 %), a target is a clip's id, \
            `all`, `bgm`, `title`, `subtitles` or another track.

            | operation | what it does | arguments |
            |---|---|---|
            \(rows.joined(separator: "\n"))

            """
    }
}

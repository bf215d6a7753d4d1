// `@path` in a message attaches a file: it is uploaded first, and the message names it.

import Talk

/// A message without its marks, and the files that it attaches.
struct AttachedFiles {
    var text = ""
    var paths: [String] = []

    /// Only existing files count; any other `@` stays as it was typed. Blanks in a name are quoted or escaped:
    /// `@'my clip.mp4'`, `@my\\ clip.mp4`.
    init(_ line: String, home: String, fileExists: (String) -> Bool) {
        var rest = line[...]
        while let mark = rest.firstIndex(of: "@") {
            let isStart = mark == line.startIndex || line[line.index(before: mark)].isWhitespace
            let (path, end) = Self.path(in: rest[rest.index(after: mark)...])
            let absolute = absolutePath(path, home)
            if isStart, !path.isEmpty, fileExists(absolute) {
                text += rest[..<mark] + (path.split(separator: "/").last ?? "")
                paths.append(absolute)
                rest = rest[end...]
            } else {
                text += rest[...mark]
                rest = rest[rest.index(after: mark)...]
            }
        }
        text += rest
    }

    /// The path at the beginning of a text, and where it ends.
    private static func path(in text: Substring) -> (String, Substring.Index) {
        if let quote = text.first, quote == "'" || quote == "\"" {
            let inside = text.dropFirst()
            guard let end = inside.firstIndex(of: quote) else { return ("", text.startIndex) }
            return (String(inside[..<end]), text.index(after: end))
        }
        var (path, at, isEscaped) = ("", text.startIndex, false)
        while at < text.endIndex, isEscaped || !text[at].isWhitespace {
            if text[at] == "\\", !isEscaped {
                isEscaped = true
            } else {
                path.append(text[at])
                isEscaped = false
            }
            at = text.index(after: at)
        }
        return (path, at)
    }
}

// `@path` in a message attaches a file: it is uploaded first, and the message names it.

import Reel
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
            let after = rest[rest.index(after: mark)...]
            // An apostrophe may be part of a name that was typed as it is.
            let readings = [Self.path(in: after), Self.plainPath(in: after)]
            let found = readings.first { isStart && !$0.0.isEmpty && fileExists(absolutePath($0.0, home)) }
            if let (path, end) = found {
                text += rest[..<mark] + path.lastPathPart
                paths.append(absolutePath(path, home))
                rest = rest[end...]
            } else {
                text += rest[...mark]
                rest = rest[rest.index(after: mark)...]
            }
        }
        text += rest
    }

    /// What comes before the first blank, and where that is.
    private static func plainPath(in text: Substring) -> (String, Substring.Index) {
        let path = text.prefix { !$0.isWhitespace }
        return (String(path), path.endIndex)
    }

    /// The path at the beginning of a text, a shell's quotes and backslashes taken off, and where it ends.
    private static func path(in text: Substring) -> (String, Substring.Index) {
        var (path, at, isEscaped) = ("", text.startIndex, false)
        var quote: Character?
        while at < text.endIndex, isEscaped || quote != nil || !text[at].isWhitespace {
            let character = text[at]
            if isEscaped {
                path.append(character)
                isEscaped = false
            } else if character == "\\", quote != "'" {
                isEscaped = true
            } else if character == quote {
                quote = nil
            } else if quote == nil, character == "'" || character == "\"" {
                quote = character
            } else {
                path.append(character)
            }
            at = text.index(after: at)
        }
        return quote == nil ? (path, at) : ("", text.startIndex)
    }
}

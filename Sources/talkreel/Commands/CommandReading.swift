// A typed line → a command of the table, or talk.

/// A line as the command table reads it.
enum CommandLineReading: Hashable {
    /// Not a command: goes to the router. A doubled slash has lost one.
    case words(String)
    case command(CommandAction, argument: String)
    /// Not sent anywhere; `nearest` is a name to suggest.
    case unknown(String, nearest: String?)
}

extension Command {
    /// Reads `/name argument`; `／` of full-width keyboards counts as a slash, `//text` is the text `/text`.
    /// A path such as `/home/me/clip.mp4` is no command: names hold no second slash and no dot.
    static func read(_ line: String) -> CommandLineReading {
        let trimmed = line.drop { $0 == " " || $0 == "\u{3000}" }
        guard let first = trimmed.first, first == "/" || first == "／" else { return .words(line) }
        let rest = trimmed.dropFirst()
        if rest.first == "/" || rest.first == "／" { return .words(String(rest)) }
        let name = rest.prefix { $0 != " " && $0 != "\u{3000}" }
        guard !name.isEmpty, !name.contains("/"), !name.contains(".") else { return .words(line) }
        let argument = rest.dropFirst(name.count).trimmed
        let folded = halfWidth(String(name)).lowercased()
        guard let found = all.first(where: { ($0.english + $0.chinese).contains(folded) }) else {
            return .unknown(String(name), nearest: nearest(to: folded))
        }
        return .command(found.action, argument: argument)
    }

    /// Full-width letters, as Chinese keyboards type them, to plain ones.
    private static func halfWidth(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            out.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return String(out)
    }

    private static func nearest(to name: String) -> String? {
        let names = all.flatMap { $0.english + $0.chinese }
        let ranked = names.map { ($0, distance(name, $0)) }.min { $0.1 < $1.1 }
        guard let (best, steps) = ranked, steps <= 2, steps < name.count else { return nil }
        return best
    }

    /// Levenshtein's edit distance; both words are short.
    static func distance(_ left: String, _ right: String) -> Int {
        let (from, to) = (Array(left.prefix(32)), Array(right))
        var row = Array(0...to.count)
        for (index, letter) in from.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (column, other) in to.enumerated() {
                let substitution = diagonal + (letter == other ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(substitution, row[column] + 1, diagonal + 1)
            }
        }
        return row[to.count]
    }
}

extension Substring {
    var trimmed: String {
        var text = self
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text.drop { $0.isWhitespace })
    }
}

extension String {
    var trimmedSubstring: String { self[...].trimmed }

    /// The parts before and after the first place where `separator` stands as a word.
    func components(splitBy separator: String) -> [String] {
        let words = split(separator: " ", omittingEmptySubsequences: false)
        guard let place = words.firstIndex(where: { $0 == separator }) else { return [self] }
        return [words[..<place].joined(separator: " "), words[(place + 1)...].joined(separator: " ")]
    }
}

// File names as people type, paste and drop them: quoted, escaped, as a file URL, several on one line.

import Reel

enum IntentPath {
    /// Shell words of a text: quotes joined, backslashes taken off. Only plain spaces, tabs and line ends separate
    /// (macOS puts U+202F inside names). `nil` when a quote stays open.
    static func shellWords(_ text: String) -> [String]? {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        var isInWord = false
        var quote: Unicode.Scalar?
        let scalars = Array(text.unicodeScalars)
        var at = 0
        while at < scalars.count {
            let scalar = scalars[at]
            switch (quote, scalar) {
            case (nil, " "), (nil, "\t"), (nil, "\n"), (nil, "\r"):
                if isInWord { words.append(String(word)) }
                word = String.UnicodeScalarView()
                isInWord = false
            case (nil, "'"), (nil, "\""):
                quote = scalar
                isInWord = true
            case (.some(let open), _) where open == scalar: quote = nil
            case (nil, "\\"), (.some("\""), "\\"):
                let (unescaped, next) = escaped(scalars, at)
                word.append(unescaped)
                isInWord = true
                at = next - 1
            default:
                word.append(scalar)
                isInWord = true
            }
            at += 1
        }
        guard quote == nil else { return nil }
        return isInWord ? words + [String(word)] : words
    }

    /// What a backslash at `at` stands for, and where the text goes on. Some terminals paste `\u{202f}`.
    static func escaped(_ scalars: [Unicode.Scalar], _ at: Int) -> (Unicode.Scalar, Int) {
        guard at + 1 < scalars.count else { return ("\\", at + 1) }
        if scalars[at + 1] == "u", at + 2 < scalars.count, scalars[at + 2] == "{",
            let close = scalars[at...].prefix(12).firstIndex(of: "}")
        {
            let digits = String(String.UnicodeScalarView(scalars[(at + 3)..<close]))
            if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) { return (scalar, close + 1) }
        }
        return (scalars[at + 1], at + 2)
    }

    /// `file://` URL → path; another URL → itself; anything else is a path already.
    static func item(_ word: String) -> UploadItem {
        let lower = word.prefix(8).lowercased()
        if lower.hasPrefix("http://") || lower.hasPrefix("https://") { return .url(word) }
        guard lower.hasPrefix("file:") else { return .file(path: word) }
        var rest = word.dropFirst("file:".count)
        if rest.hasPrefix("//") {
            rest = rest.dropFirst(2)
            if rest.lowercased().hasPrefix("localhost/") { rest = rest.dropFirst("localhost".count) }
        }
        return .file(path: percentDecoded(String(rest)))
    }

    /// Percent escapes decoded; the text unchanged when they are not UTF-8.
    static func percentDecoded(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var out: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count, let high = hex(bytes[at + 1]),
                let low = hex(bytes[at + 2])
            {
                out.append(high << 4 | low)
                at += 3
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return String(validating: out, as: UTF8.self) ?? text
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
    }

    /// Whether a URL names a media file by its last path part (`…/a.mp4?x=1`).
    static func isMediaURL(_ url: String) -> Bool {
        let path = url.prefix { $0 != "?" && $0 != "#" }
        return MediaKind(fileName: String(path)) != nil
    }

    /// Whether a word is written as a path: from the root, the home folder, or here; or a drive's letter.
    static func looksLikePath(_ word: String) -> Bool {
        if word.hasPrefix("~/") || word.hasPrefix("./") || word.hasPrefix("../") || word.hasPrefix("file:/") {
            return true
        }
        if word.hasPrefix("/") { return word.dropFirst().contains("/") || MediaKind(fileName: word) != nil }
        let scalars = Array(word.unicodeScalars.prefix(3))
        return scalars.count == 3 && scalars[0].isPhraseWord && scalars[1] == ":" && scalars[2] == "\\"
    }
}

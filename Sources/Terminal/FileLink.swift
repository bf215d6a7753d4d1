// A file's name in a finished line as a hyperlink: OSC 8, `ESC]8;;URI ESC\\ text ESC]8;; ESC\\`
// (gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda). Only for terminals that are known to cope.

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// A link to a file of this machine.
package struct FileLink: Hashable, Sendable {
    private let name: String
    private let address: String
    /// Terminals cut or drop longer ones (VTE: 2083).
    private static let longest = 2000

    /// `nil` where the terminal may not know links, and for a path that makes none.
    /// - Parameter path: absolute.
    package init?(to path: String, environment: (String) -> String?, host: String = FileLink.thisHost) {
        guard Self.isUnderstood(environment), path.hasPrefix("/"), let name = path.split(separator: "/").last else {
            return nil
        }
        self.name = sanitized(name)
        address = "file://" + Self.escaped(host) + Self.escaped(path)
        if address.utf8.count > Self.longest { return nil }
    }

    /// FORCE_HYPERLINK decides where it is set. tmux and screen hide what the terminal is.
    private static func isUnderstood(_ environment: (String) -> String?) -> Bool {
        if let forced = environment("FORCE_HYPERLINK") { return forced != "0" }
        guard environment("TMUX") == nil, environment("STY") == nil else { return false }
        if ["iTerm.app", "WezTerm", "ghostty", "vscode"].contains(environment("TERM_PROGRAM") ?? "") { return true }
        if let version = environment("VTE_VERSION").flatMap({ Int($0) }) { return version >= 5000 }
        return ["KITTY_WINDOW_ID", "WT_SESSION", "KONSOLE_VERSION"].contains { environment($0) != nil }
            || ["alacritty", "foot", "xterm-kitty", "xterm-ghostty"].contains(environment("TERM") ?? "")
    }

    /// Every byte but the plainest: none of them ends the sequence.
    private static func escaped(_ text: String) -> String {
        text.utf8.reduce(into: "") { out, byte in
            let plain = Unicode.Scalar(byte)
            let isPlain = byte < 0x80 && (plain.properties.isAlphabetic || plain.properties.numericType != nil)
            if isPlain || "/-._~".unicodeScalars.contains(plain) {
                out.unicodeScalars.append(plain)
            } else {
                out += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
            }
        }
    }

    /// The text with the first mention of the name as a link; as it is where the name was broken over rows.
    func laid(over text: String) -> String {
        guard let place = text.firstRange(of: name) else { return text }
        let link = "\u{1B}]8;;\(address)\u{1B}\\\(name)\u{1B}]8;;\u{1B}\\"
        return text[..<place.lowerBound] + link + text[place.upperBound...]
    }

    /// The name that tells the terminal whether the file is its own.
    package static var thisHost: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "" }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}

// Text to the clipboard through the terminal (OSC 52), which works over ssh too.

enum Clipboard {
    /// Terminals refuse more.
    static let limit = 74_994

    /// The bytes that put a text there; `nil` for one that is too long.
    static func bytes(_ text: String) -> String? {
        guard text.utf8.count <= limit else { return nil }
        return "\u{1B}]52;c;\(base64(Array(text.utf8)))\u{07}"
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var out = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            let joined = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
            for place in 0..<4 { out.append(place <= part.count ? letters[joined >> (18 - 6 * place) & 63] : "=") }
        }
        return out
    }
}

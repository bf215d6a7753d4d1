// The program's own marks in ASCII, for terminals and readers that have nothing else. Letters of any script stay.

/// Which marks a reader can be shown.
package enum Glyphs: Hashable, Sendable {
    case all, ascii

    /// The text as this reader gets it.
    package func shown(_ text: String) -> String {
        guard self == .ascii, text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        return text.unicodeScalars.reduce(into: "") { out, scalar in
            if let plain = Self.plain(scalar) { out += plain } else { out.unicodeScalars.append(scalar) }
        }
    }

    private static func plain(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        // A spinner of Braille dots goes round in four steps.
        case 0x2800...0x28FF: spinner[scalar] ?? "*"
        case 0x2581...0x2588: "#"
        case 0x2591...0x2593: "-"
        case 0xA0: " "
        default: table[scalar]
        }
    }

    private static let spinner: [Unicode.Scalar: String] = [
        "⠋": "|", "⠙": "/", "⠹": "-", "⠸": "\\", "⠼": "|", "⠴": "/", "⠦": "-", "⠧": "\\",
    ]

    private static let table: [Unicode.Scalar: String] = [
        "›": ">", "▶": ">", "↳": ">", "→": "->", "⇪": "^", "⇡": "^", "↑": "^", "↓": "v", "✓": "+", "✅": "+",
        "✗": "x", "×": "x", "⏳": "...", "…": "...", "·": "-", "•": "*", "–": "-", "—": "--", "−": "-", "“": "\"",
        "”": "\"", "‘": "'", "’": "'", "┊": "|", "│": "|", "─": "-", "≈": "~", "▀": "\"", "▌": "|",
    ]
}

// A user's words → one ASS script. User text goes through one escaping function; nothing of it is ever a command.

import Foundation
import Reel

/// How a text is set on a canvas.
struct TitleScript: Hashable, Sendable {
    let lines: [String]
    let style: JSONObject
    let width: Int
    let height: Int

    /// Longest text that is drawn, in characters: a title, not a book.
    static let lengthLimit = 400

    /// Font size in pixels of the canvas' shorter side scale.
    var fontSize: Int {
        let base = Double(min(width, height))
        switch style["size"]?.string {
        case "small": return Int(base * 0.052)
        case "medium": return Int(base * 0.07)
        case "huge": return Int(base * 0.15)
        default: return Int(min(max(style["size"]?.double ?? base * 0.1, 8), base / 2))
        }
    }

    func text(scale: Double = 1) -> String {
        let size = max(8, Int(Double(fontSize) * scale))
        let isBoxed = style["box"] != nil
        let outline = isBoxed ? Double(size) * 0.22 : outlineWidth(size)
        let shadow = isBoxed || style["outline"] == "none" ? 0 : outline
        let edge = isBoxed ? colour("box", "#101010", see: 0x40) : colour("outline", "#101010", see: 0x50)
        let margin = Int(Double(min(width, height)) * 0.07)
        let words = lines.map(Self.escaped).joined(separator: "\\N")
        return """
            [Script Info]
            ScriptType: v4.00+
            PlayResX: \(width)
            PlayResY: \(height)
            WrapStyle: 2
            ScaledBorderAndShadow: yes

            [V4+ Styles]
            Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, BackColour, Bold, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
            Style: T,\(font),\(size),\(colour("color", "#ffffff", see: 0)),\(edge),\(colour("shadow", "#000000", see: 0x90)),-1,\(isBoxed ? 3 : 1),\(outline),\(shadow),\(alignment),\(margin),\(margin),\(verticalMargin),1

            [Events]
            Format: Layer, Start, End, Style, MarginL, MarginR, MarginV, Text
            Dialogue: 0,0:00:00.00,9:00:00.00,T,0,0,0,{\\blur\(isBoxed ? 0 : Int(max(1, outline / 2)))}\(words)

            """
    }

    /// A Simplified-Chinese face: the fallback of most systems gives Japanese shapes.
    static var font: String {
        #if os(macOS)
            "PingFang SC"
        #else
            "Noto Sans CJK SC"
        #endif
    }

    private var font: String {
        switch style["font"]?.string {
        #if os(macOS)
            case "serif": "Songti SC"
            case "mono": "Menlo"
        #else
            case "serif": "Noto Serif CJK SC"
            case "mono": "Noto Sans Mono CJK SC"
        #endif
        default: Self.font
        }
    }

    private func outlineWidth(_ size: Int) -> Double {
        switch style["outline"]?.string {
        case "none": 0
        case "thin": max(1, Double(size) * 0.016)
        case nil: max(1, Double(size) * 0.028)
        default: max(1.5, Double(size) * 0.06)
        }
    }

    /// ASS numbers places like a keypad: 2 = bottom centre, 5 = middle, 8 = top.
    private var alignment: Int {
        switch style["position"]?.string {
        case "top", "top_center": 8
        case "top_left": 7
        case "top_right": 9
        case "center": 5
        case "center_left": 4
        case "center_right": 6
        case "bottom_left": 1
        case "bottom_right": 3
        default: 2
        }
    }

    private var verticalMargin: Int {
        switch style["position"]?.string {
        case "bottom", "bottom_center", "bottom_left", "bottom_right", "top", "top_center", "top_left", "top_right":
            Int(Double(height) * 0.07)
        default: Int(Double(height) * 0.16)  // lower_center, above the players' controls
        }
    }

    /// `#rrggbb` → ASS's &HAABBGGRR, where AA is how much one sees through it.
    private func colour(_ key: String, _ usual: String, see alpha: Int) -> String {
        let word = style[key]?.string ?? usual
        let hex = TextLook.isColour(word) ? word : usual
        let value = UInt32(hex.dropFirst(), radix: 16) ?? 0xFFFFFF
        let swapped = (value & 0xFF) << 16 | value & 0xFF00 | value >> 16
        // An outline that was asked for in a colour is not pale.
        let opaque = key == "outline" && TextLook.isColour(style[key]?.string ?? "")
        let seen = Double(255 - (opaque ? 0 : alpha)) * min(max(style["opacity"]?.double ?? 1, 0), 1)
        return String(format: "&H%02X%06X", 255 - Int(seen.rounded()), swapped)
    }

    /// Braces would be commands and a backslash could begin one; both become what only looks like them.
    static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars where scalar.value >= 0x20 && scalar.value != 0x7F {
            switch scalar {
            case "{": out += "\\{"
            case "}": out += "\\}"
            case "\\": out += "\\\u{2060}"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}

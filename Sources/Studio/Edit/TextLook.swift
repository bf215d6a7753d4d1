// What a text's look may say.

import Reel

enum TextLook {
    static let positions: Set<String> = [
        "top", "center", "bottom", "top_left", "top_center", "top_right", "center_left", "center_right", "bottom_left",
        "bottom_center", "bottom_right", "lower_center",
    ]
    static let fonts: Set<String> = ["sans", "serif", "mono"]
    /// How it comes and goes.
    static let animations: Set<String> = ["fade", "slide", "none"]
    static let outlines: Set<String> = ["none", "thin", "thick"]

    static func takes(_ value: JSONValue, for key: String) -> Bool {
        guard let word = value.string else { return false }
        return switch key {
        case "color": isColour(word)
        case "box": word == "none" || isColour(word)
        case "outline": outlines.contains(word) || isColour(word)
        case "position": positions.contains(word)
        case "font": fonts.contains(word)
        case "animation": animations.contains(word)
        default: false
        }
    }

    /// `#rrggbb`.
    static func isColour(_ word: String) -> Bool {
        word.hasPrefix("#") && word.utf8.count == 7 && UInt32(word.dropFirst(), radix: 16) != nil
    }
}

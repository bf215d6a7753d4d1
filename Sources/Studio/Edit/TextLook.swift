// What a text's look may say.

import Reel

enum TextLook {
    static let positions: Set<String> = [
        "top", "center", "bottom", "top_left", "top_center", "top_right", "center_left", "center_right", "bottom_left",
        "bottom_center", "bottom_right", "lower_center",
    ]
    /// Where a text stands beside another one and in nobody's way.
    static let corners: Set<String> = ["top_left", "top_right", "bottom_left", "bottom_right"]
    static let fonts: Set<String> = ["sans", "serif", "mono"]
    /// How it comes and goes.
    static let animations: Set<String> = ["fade", "slide", "none"]
    static let outlines: Set<String> = ["none", "thin", "thick"]

    static func takes(_ value: JSONValue, for key: String) -> Bool {
        if key == "opacity" { return value.double.map { (0.05...1).contains($0) } ?? false }
        guard let word = value.string else { return false }
        return switch key {
        case "color": isColour(word)
        case "box": word == "none" || word == "solid" || isColour(word)
        case "outline": outlines.contains(word) || word == "solid" || isColour(word)
        case "position": positions.contains(word)
        case "font": word.count <= 60
        case "animation": animations.contains(word)
        default: false
        }
    }

    /// The nearest face that is there on every machine: what is asked for by name often is not.
    static func font(_ name: String) -> String {
        let name = name.lowercased()
        func has(_ words: String...) -> Bool { words.contains(where: name.contains) }
        if has("mono", "courier", "typewriter", "consol", "等宽", "打字机") { return "mono" }
        if has("sans", "黑体", "无衬线") { return "sans" }
        return has("serif", "times", "georgia", "garamond", "宋", "明体", "楷", "衬线") ? "serif" : "sans"
    }

    /// `#rrggbb`.
    static func isColour(_ word: String) -> Bool {
        word.hasPrefix("#") && word.utf8.count == 7 && UInt32(word.dropFirst(), radix: 16) != nil
    }
}

// Where a picture over the film lies, and how large and how solid it is.

import Reel

struct LayerStyle {
    /// `width:height` that it has to fit into, in pixels.
    let box: String
    /// overlay's `x=…:y=…`.
    let place: String
    /// 0…1.
    let opacity: Double

    init(_ style: JSONObject, width: Int, height: Int) {
        func ratio(_ key: String, _ usual: Double) -> Double {
            let value = style[key]?.double ?? usual
            return value.isFinite ? min(max(value, 0.02), 1) : usual
        }
        let scale = ratio("scale", 1)
        opacity = ratio("opacity", 1)
        box = "\(Self.even(Double(width) * scale)):\(Self.even(Double(height) * scale))"
        // A full one covers the canvas; others keep off its edge.
        let margin = scale > 0.95 ? 0 : min(width, height) / 25
        let words = style["position"]?.string ?? (scale > 0.95 ? "center" : "bottom_right")
        let x = words.hasSuffix("left") ? "\(margin)" : words.hasSuffix("right") ? "W-w-\(margin)" : "(W-w)/2"
        let y =
            words.hasPrefix("top")
            ? "\(margin)"
            : words.hasPrefix("bottom") || words.hasPrefix("lower") ? "H-h-\(margin)" : "(H-h)/2"
        place = "x=\(x):y=\(y)"
    }

    private static func even(_ pixels: Double) -> Int { max(2, Int(pixels) / 2 * 2) }
}

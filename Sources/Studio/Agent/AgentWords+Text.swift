// What became of a text's look, in words: size, colours, face, place.

import Reel

extension AgentWords {
    /// "“Ana Li”: small, top right, white."
    func textLook(_ old: Draft, _ new: Draft) -> String {
        let texts = Self.texts(new)
        let before = Dictionary(Self.texts(old).map { ($0.id, $0.style) }) { first, _ in first }
        let changed = texts.filter { before[$0.id] != $0.style }
        guard let first = changed.first else { return self("styleText") }
        let told = changed.map { looks(of: $0.style, before: before[$0.id] ?? JSONObject()) }
        let isAlike = told.allSatisfy { $0 == told[0] }
        guard isAlike, !told[0].isEmpty else { return self("styleText") }
        let list = told[0].joined(separator: language == .chinese ? "，" : ", ")
        guard changed.count > 1 else {
            return self("textLook", ["text": String((first.text ?? "").prefix(40)), "look": list])
        }
        return self("textsLook", ["count": String(changed.count), "look": list])
    }

    private static func texts(_ draft: Draft) -> [Segment] {
        draft.titles + ["subtitles", "caption", "lower_third"].flatMap(draft.segments)
    }

    private func looks(of style: JSONObject, before: JSONObject) -> [String] {
        ["size", "position", "color", "outline", "box", "font", "animation", "opacity"].compactMap { key in
            guard style[key] != before[key] else { return nil }
            guard let value = style[key] else { return self("text.\(key).none") }
            switch key {
            case "opacity": return self("text.opacity", ["amount": Self.percent(value.double ?? 1)])
            case "position": return self("pos.\(value.string ?? "")")
            case "size" where value.double != nil: return self("text.pixels", ["count": value.text])
            case "color": return self("text.color", ["name": colour(value.string ?? "")])
            default: break
            }
            let word = value.string ?? ""
            guard TextLook.isColour(word) else { return self("text.\(key).\(word)") }
            return self("text.\(key)", ["name": colour(word)])
        }
    }

    /// The lexicon's first word for a colour; the colour itself where it has none.
    private func colour(_ hex: String) -> String {
        let rows = Lexicon.tables.flatMap(\.rows).filter { $0.section == "colours" && $0.meaning == hex.lowercased() }
        let words = rows.flatMap(\.phrases)
        let wanted = language == .chinese
        return words.first { $0.unicodeScalars.contains(where: Language.isHan) == wanted } ?? hex
    }
}

extension AgentSentences {
    static let englishText: [String: String] = [
        "textLook": "“{text}”: {look}.|“{text}” is now: {look}.", "textsLook": "All {count} texts: {look}.",
        "text.size.small": "small", "text.size.medium": "medium size", "text.size.large": "large",
        "text.size.huge": "very large", "text.size.none": "its usual size", "text.pixels": "{count} px",
        "text.color": "{name}", "text.color.none": "its usual colour", "text.outline": "{name} outline",
        "text.outline.none": "no outline", "text.outline.thin": "a thin outline",
        "text.outline.thick": "a thick outline",
        "text.outline.solid": "an outline", "text.box": "{name} box", "text.box.none": "no box",
        "text.box.solid": "a box",
        "text.font.none": "sans-serif", "text.font.serif": "serif", "text.font.mono": "monospaced",
        "text.animation.none": "no animation", "text.animation.fade": "fading in and out",
        "text.animation.slide": "sliding in", "text.opacity": "{amount} solid", "text.opacity.none": "solid",
        "text.position.none": "its usual place", "pos.top_center": "top", "pos.bottom_center": "bottom",
        "pos.center_left": "left", "pos.center_right": "right", "pos.lower_center": "lower centre",
    ]

    static let chineseText: [String: String] = [
        "textLook": "“{text}”：{look}。|“{text}”现在：{look}。", "textsLook": "{count} 处文字：{look}。",
        "text.size.small": "小号", "text.size.medium": "中号", "text.size.large": "大号", "text.size.huge": "特大号",
        "text.size.none": "默认大小", "text.pixels": "{count} 像素", "text.color": "{name}", "text.color.none": "默认颜色",
        "text.outline": "{name}描边", "text.outline.none": "无描边", "text.outline.thin": "细描边",
        "text.outline.thick": "粗描边", "text.outline.solid": "有描边", "text.box": "{name}底框", "text.box.none": "无底框",
        "text.box.solid": "有底框", "text.font.none": "黑体", "text.font.serif": "宋体", "text.font.mono": "等宽字体",
        "text.animation.none": "无动画", "text.animation.fade": "淡入淡出", "text.animation.slide": "滑入",
        "text.opacity": "不透明度 {amount}", "text.opacity.none": "不透明", "text.position.none": "默认位置",
        "pos.top_center": "顶部", "pos.bottom_center": "底部", "pos.center_left": "左侧", "pos.center_right": "右侧",
        "pos.lower_center": "中下方",
    ]
}

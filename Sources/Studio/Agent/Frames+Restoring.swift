// "Clip 2 back to its normal colours", 第二段恢复: a look is taken off.

import Reel

extension Frames {
    /// The colours of clips as they were shot; `nil` for every other wish.
    mutating func restoredLook() -> [Operation]? {
        let colours = [
            "original colo", "normal colo", "natural colo", "original look", "back to normal", "to full colo", "原来的颜色",
            "原本的颜色", "原色", "正常颜色", "恢复颜色", "恢复彩色", "变回彩色", "改回彩色", "原来的色彩", "恢复正常", "恢复原貌",
        ]
        let isBare = clause.tokens.contains { token in
            token.concept == .revert && clause.text.plain(token.from, token.to) == "恢复"
        }
        guard isBare || colours.contains(where: said.contains), clause.quote == nil, clause.times.isEmpty,
            !clause.has(.music, .sound, .volume, .speed, .title, .text, .subtitles, .size)
        else { return nil }
        guard isBare else {
            return targets(else: "all") { Operation(.grade, ["target": .string($0), "preset": "none"]) }
        }
        guard case .these(let ids) = clause.clipTarget(in: scene), ids != ["all"], clause.unexplained(in: scene).isEmpty
        else { return nil }
        return ids.map { Operation(.grade, ["target": .string($0), "preset": "none"]) }
    }
}

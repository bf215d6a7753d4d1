// What a wish says again, or otherwise than the wish before it.

import Reel

extension [Operation] {
    /// 放大一点，推近 means one change.
    private static var saidTwice: Set<OperationName> {
        [.zoom, .mute, .crop, .aspect, .loudness, .effect, .removeSilence]
    }

    /// Takes away the last one where the next says it otherwise.
    /// - Returns: whether the next one only says the last again.
    mutating func gives(way next: Operation) -> Bool {
        guard let former = last else { return false }
        // 变速，越来越慢: the second says how.
        let isRamp =
            next.name == .speed && former.name == .speed && next.arguments["to"] != nil
            && former.arguments["to"] != nil && former.target == next.target
        // "No wipes, crossfades, half a second": what is said last of the same cuts holds.
        let isSameCut =
            next.name == .transition && former.name == .transition && former.arguments["at"] == next.arguments["at"]
        // 不要这首歌了，换个欢快的.
        let isOtherMusic =
            next.name == .bgm && next.arguments["frm"] == nil && former == Operation(.delete, ["target": "bgm"])
        if isRamp || isOtherMusic { removeLast() }
        if Self.saidTwice.contains(next.name), last == next { return true }
        // "For Instagram, …, make it 1:1": a film has one shape.
        let isAsked = next.name == .clarify && next.text("about") == "ratio"
        let isShape = former.name == .aspect && (next.name == .aspect || isAsked)
        if !isRamp, isSameCut || isShape { removeLast() }
        return false
    }
}

// What an edit was about, and what it means to want the same look once more.

import Reel

extension DraftEdit {
    /// The first clip it changed, else the music, the title or the subtitles; `nil` for the film as a whole.
    var target: String? {
        after.clips.map(\.id).first(where: touches) ?? ["bgm", "title", "subtitles"].first(where: touches)
    }
}

extension Operation {
    /// The same step so many times over; `nil` when the operation is no step.
    func stepped(by times: Double) -> Operation? {
        var step = self
        let keys = ["by", "brightness", "contrast", "saturation", "exposure", "temperature"].filter {
            number($0) != nil
        }
        for key in keys { step.arguments[key] = .double((number(key) ?? 0) * times) }
        if let factor = number("factor"), name == .speed, arguments["to"] == nil {
            step.arguments["factor"] = .double(times > 0 ? factor : 1 / factor.squareRoot())
            return step
        }
        // "Warmer", and then "a bit more": the same again goes a step further.
        if keys.isEmpty, name == .grade, times > 0, ["warm", "cool", "vivid"].contains(text("preset")) { return self }
        return keys.isEmpty ? nil : step
    }

    /// "Warmer" of what is warm already: a step further, as the preset alone would change nothing.
    func furthered(on draft: Draft) -> Operation {
        let steps: [String: (key: String, amount: Double)] = [
            "warm": ("temperature", 0.2), "cool": ("temperature", -0.2), "vivid": ("saturation", 0.2),
        ]
        let clips = draft.clips.filter { target == "all" || $0.id == target }
        guard name == .grade, let preset = text("preset"), let step = steps[preset], !clips.isEmpty,
            clips.allSatisfy({ $0.effect("grade")?["preset"]?.string == preset })
        else { return self }
        var further = self
        further.arguments["preset"] = nil
        further.arguments[step.key] = .double(step.amount)
        return further
    }
}

// Edits of sound in words.

import Reel

extension AgentWords {
    func soundChange(_ operation: Operation, _ old: Draft, _ new: Draft) -> String {
        switch operation.name {
        case .duck:
            let amount = new.music.first?.other["duck"]?.double ?? 0
            return self(
                amount == 0 ? "noDuck" : "duck", ["target": self("who.bgm"), "amount": Self.percent(amount)])
        case .loudness:
            return self("loudness", ["lufs": Segment.short(new.metadata.other["loudness"]?.double ?? 0)])
        case .sfx, .voiceover:
            let role = operation.name == .sfx ? "effect" : "voice"
            let known = Set(old.segments(of: role).map(\.id))
            let sound = new.segments(of: role).first { !known.contains($0.id) } ?? new.segments(of: role).first
            return self(
                operation.name.rawValue,
                [
                    "name": sound?.name ?? "", "text": sound?.name ?? "", "from": Self.seconds(sound?.begin ?? .zero),
                    "to": Self.seconds(sound?.end ?? .zero),
                ])
        case .detachAudio:
            let known = Set(old.segments(of: "sound").map(\.id))
            let made = new.segments(of: "sound").filter { !known.contains($0.id) }
            guard made.count == 1 else { return self("detachAll", ["what": String(made.count)]) }
            return self("detach_audio", ["what": "“\(made[0].name ?? "")”"])
        case .removeSilence:
            let (before, after) = (old.storyLength, new.storyLength)
            return self(
                "remove_silence",
                [
                    "seconds": Self.seconds(before - after), "before": Self.seconds(before),
                    "after": Self.seconds(after),
                ])
        default: return self("would", ["ops": operation.name.rawValue])
        }
    }
}

// One edit in words: before → after.

import Reel

extension AgentWords {
    func change(_ operation: Operation, from old: Draft, to new: Draft) -> String {
        let words = plainChange(operation, from: old, to: new)
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    private func plainChange(_ operation: Operation, from old: Draft, to new: Draft) -> String {
        let lengths = (Self.seconds(old.storyLength), Self.seconds(new.storyLength))
        let from = Self.seconds(operation.time("frm") ?? .zero)
        let to = Self.seconds(operation.time("to") ?? .zero)
        switch operation.name {
        case .cut, .keep:
            return self(operation.name.rawValue, ["from": from, "to": to, "before": lengths.0, "after": lengths.1])
        case .split:
            return self("split", ["at": Self.seconds(operation.time("at") ?? .zero), "count": String(new.clips.count)])
        case .delete: return deletion(operation, old, lengths)
        case .move:
            return self(
                "move", ["what": who(operation.target, in: old), "place": String(Int(operation.number("to") ?? 1))])
        case .swap:
            return self(
                "swap", ["a": who(operation.text("a") ?? "", in: old), "b": who(operation.text("b") ?? "", in: old)])
        case .append, .insert:
            return self("append", ["what": operation.text("asset") ?? "", "before": lengths.0, "after": lengths.1])
        case .speed:
            let (factor, end) = (operation.number("factor") ?? 1, operation.number("to"))
            return self(
                end == nil ? "speed" : "ramp",
                [
                    "factor": JSONValue.double(factor).text, "end": JSONValue.double(end ?? factor).text,
                    "before": lengths.0, "after": lengths.1,
                ])
        default: return otherChange(operation, old, new)
        }
    }

    private func otherChange(_ operation: Operation, _ old: Draft, _ new: Draft) -> String {
        switch operation.name {
        case .volume:
            let levels = (Self.percent(level(operation.target, old)), Self.percent(level(operation.target, new)))
            return self("volume", ["target": who(operation.target, in: old), "old": levels.0, "new": levels.1])
        case .mute, .unmute: return self(operation.name.rawValue, ["target": who(operation.target, in: old)])
        case .fade:
            let seconds = Self.seconds(operation.time("duration") ?? Milliseconds(1000))
            let isPicture = operation.target == "all" && operation.text("media") != "audio"
            return self(
                "fade",
                [
                    "target": who(isPicture ? "picture" : operation.target, in: old),
                    "kind": self(operation.text("kind") ?? "out"),
                    "seconds": seconds,
                ])
        case .title: return self("title", ["text": operation.text("text") ?? ""])
        case .editText:
            return self(
                "editText", ["old": Self.text(operation.target, in: old), "text": operation.text("text") ?? ""])
        case .retime:
            return self(
                "retime",
                [
                    "from": Self.seconds(operation.time("frm") ?? .zero),
                    "to": Self.seconds(operation.time("to") ?? .zero),
                ])
        case .aspect: return self("aspect", ["old": Self.size(old), "new": Self.size(new)])
        case .bgm:
            let now = new.music.first
            let name = now?.name ?? ""
            let level = Self.percent(now?.volume ?? 1)
            guard let before = old.music.first?.name else { return self("bgm", ["name": name, "level": level]) }
            if operation.text("mood") == nil, operation.text("asset") == nil, let now {
                return self("bgmMoved", ["from": Self.seconds(now.begin), "to": Self.seconds(now.end ?? .zero)])
            }
            return self("bgmChanged", ["old": before, "name": name, "level": level])
        case .styleText: return textLook(old, new)
        default: return pictureChange(operation, old, new) ?? soundChange(operation, old, new)
        }
    }

    private static func text(_ target: String, in draft: Draft) -> String {
        let named = draft.titles.first { $0.id == target } ?? draft.segments(of: target).first
        return (named ?? draft.titles.first)?.text ?? ""
    }

    private func deletion(_ operation: Operation, _ old: Draft, _ lengths: (String, String)) -> String {
        switch operation.target {
        case "bgm": self("deleteBGM")
        case let target where target == "title" || old.titles.contains { $0.id == target }: self("deleteTitle")
        case "subtitles": self("deleteSubtitles")
        case let role where Draft.layerRoles.contains(role):
            self("deleteLayer", ["target": self("who.\(operation.target)")])
        default: self("deleteClip", ["what": who(operation.target, in: old), "before": lengths.0, "after": lengths.1])
        }
    }

    private static func size(_ draft: Draft) -> String { "\(draft.metadata.width ?? 0)×\(draft.metadata.height ?? 0)" }

    private func level(_ target: String, _ draft: Draft) -> Double {
        if let sound = draft.segments(of: target).first { return sound.volume ?? 1 }
        let segment =
            target == "bgm" || (target == "all" && !draft.music.isEmpty)
            ? draft.music.first : draft.clip(target) ?? draft.clips.first
        return segment?.volume ?? 1
    }

    func who(_ target: String, in draft: Draft) -> String {
        guard let clip = draft.clip(target) else { return self("who.\(target)") }
        return "“\(clip.name ?? target)”"
    }
}

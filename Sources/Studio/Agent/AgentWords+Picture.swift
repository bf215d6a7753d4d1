// Edits of the picture in words.

import Reel

extension AgentWords {
    /// `nil` for what is no edit of the picture.
    func pictureChange(_ operation: Operation, _ old: Draft, _ new: Draft) -> String? {
        switch operation.name {
        case .transition: return transition(operation, old, new)
        case .grade, .effect:
            return self("look", ["target": picture(operation.target, old), "look": look(operation, new)])
        case .rotate:
            let degrees = JSONValue.double(operation.number("degrees") ?? 90).text
            return self("rotate", ["target": picture(operation.target, old), "degrees": degrees])
        case .flip:
            let key = operation.text("axis") == "vertical" ? "flipVertical" : "flip"
            return self(key, ["target": picture(operation.target, old)])
        case .crop:
            let amount = Self.percent(operation.number("amount") ?? 0.1)
            return self("crop", ["target": picture(operation.target, old), "amount": amount])
        case .zoom:
            let amount = operation.number("amount") ?? 0.15
            let key = amount == 0 ? "noZoom" : amount > 0 ? "zoomIn" : "zoomOut"
            return self(key, ["target": picture(operation.target, old), "amount": Self.percent(abs(amount))])
        case .reverse:
            let isBack = clips(operation.target, new).contains(where: \.isReversed)
            return self(isBack ? "reverse" : "forwards", ["target": picture(operation.target, old)])
        default: return repeated(operation, old, new) ?? layerChange(operation, old, new)
        }
    }

    /// Edits that make the film longer or shorter.
    private func repeated(_ operation: Operation, _ old: Draft, _ new: Draft) -> String? {
        let (before, after) = (Self.seconds(old.storyLength), Self.seconds(new.storyLength))
        switch operation.name {
        case .freeze:
            return self(
                "freeze",
                [
                    "at": Self.seconds(operation.time("at") ?? .zero),
                    "seconds": Self.seconds(operation.time("duration") ?? Milliseconds(1000)), "before": before,
                    "after": after,
                ])
        case .duplicate, .loop:
            let times = String(Int(operation.number("times") ?? 2))
            return self(
                operation.name.rawValue,
                ["what": picture(operation.target, old), "times": times, "before": before, "after": after])
        case .replace:
            return self(
                "replace",
                [
                    "what": picture(operation.target, old), "asset": operation.text("asset") ?? "", "before": before,
                    "after": after,
                ])
        default: return nil
        }
    }

    private func picture(_ target: String, _ draft: Draft) -> String {
        target == "all" ? self("who.picture") : who(target, in: draft)
    }

    private func clips(_ target: String, _ draft: Draft) -> [Segment] {
        draft.clips.filter { target == "all" || $0.id == target }
    }

    private func transition(_ operation: Operation, _ old: Draft, _ new: Draft) -> String {
        let kind = operation.text("type") ?? "crossfade"
        var place = self("place.all")
        if let cut = operation.number("at").map({ Int($0) }), new.clips.indices.contains(cut) {
            place = self(
                "place.one", ["a": who(new.clips[cut - 1].id, in: new), "b": who(new.clips[cut].id, in: new)])
        }
        // As long as it could be made: short clips have short transitions.
        let made = new.clips.compactMap(\.transition).filter { $0.kind == kind }.map(\.duration).max()
        return self(
            kind == "none" ? "noTransition" : "transition",
            [
                "kind": self("kind.\(kind)"), "seconds": Self.seconds(made ?? Milliseconds(1000)), "place": place,
                "before": Self.seconds(old.storyLength), "after": Self.seconds(new.storyLength),
            ])
    }

    /// How the first of the clips looks after it: the values, not the steps.
    private func look(_ operation: Operation, _ draft: Draft) -> String {
        let clip = clips(operation.target, draft).first
        var parts: [String] = []
        if operation.name == .effect {
            let kind = operation.text("kind") ?? ""
            if kind == "stabilise" { parts.append(self("look.stabilise")) }
            if let amount = clip?.effect(kind)?["amount"]?.double {
                parts.append(self("look.\(kind)", ["amount": Self.percent(amount)]))
            }
        } else if operation.text("lut") != nil {
            if let table = clip?.effect("lut") {
                let amount = Self.percent(table["amount"]?.double ?? 1)
                parts.append(self("look.lut", ["name": table["name"]?.string ?? "", "amount": amount]))
            }
        } else if let grade = clip?.effect("grade") {
            if let preset = grade["preset"]?.string { parts.append(self("look.\(preset)")) }
            for key in ["brightness", "contrast", "saturation", "exposure", "temperature"] {
                guard let amount = grade[key]?.double else { continue }
                let sign = amount < 0 ? "−" : "+"
                parts.append(self("look.\(key)", ["amount": sign + Self.percent(abs(amount))]))
            }
        }
        if parts.isEmpty { parts.append(self("look.none")) }
        return parts.joined(separator: language == .chinese ? "，" : ", ")
    }
}

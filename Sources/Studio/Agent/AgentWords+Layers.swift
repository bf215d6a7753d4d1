// What lies over the picture, in words.

import Reel

extension AgentWords {
    /// `nil` for what is nothing of the kind.
    func layerChange(_ operation: Operation, _ old: Draft, _ new: Draft) -> String? {
        switch operation.name {
        case .lowerThird, .caption:
            let text = new.segments(of: operation.name.rawValue).first { $0.text == operation.text("text") }
            let (from, to) = (text?.begin ?? .zero, text?.end ?? .zero)
            return self(
                operation.name.rawValue,
                ["text": text?.text ?? "", "from": Self.seconds(from), "to": Self.seconds(to)])
        case .subtitles: return subtitleChange(operation, new)
        case .watermark, .pip: return overlay(operation, new)
        case .slideshow:
            let count = new.clips.count - old.clips.count
            let each = operation.time("each") ?? Milliseconds(3000)
            return self(
                "slideshow",
                [
                    "count": String(count), "seconds": Self.seconds(each), "before": Self.seconds(old.storyLength),
                    "after": Self.seconds(new.storyLength),
                ])
        case .marker:
            let at = operation.time("at") ?? .zero
            let name = new.segments(of: "marker").first { $0.begin == at }?.name ?? ""
            return self("marker", ["name": name, "at": Self.seconds(at)])
        case .thumbnail:
            return self(
                "thumbnail", ["at": Self.seconds(Milliseconds(new.metadata.other["thumbnail"]?.int ?? 0))])
        default: return nil
        }
    }

    private func subtitleChange(_ operation: Operation, _ new: Draft) -> String {
        guard let shift = operation.time("shift") else {
            let count = String(new.segments(of: "subtitles").count)
            return self("subtitles", ["asset": operation.text("asset") ?? "", "count": count])
        }
        let way = self(shift < .zero ? "way.earlier" : "way.later")
        return self("subtitleShift", ["seconds": Self.seconds(Milliseconds(abs(shift.count))), "way": way])
    }

    private func overlay(_ operation: Operation, _ new: Draft) -> String {
        let layer = new.segments(of: operation.name.rawValue).first
        let position = layer?.style["position"]?.string ?? ""
        return self(
            operation.name.rawValue,
            [
                "asset": operation.text("asset") ?? "", "position": self("pos.\(position)"),
                "scale": Self.percent(layer?.style["scale"]?.double ?? 1),
                "opacity": Self.percent(layer?.style["opacity"]?.double ?? 1),
            ])
    }
}

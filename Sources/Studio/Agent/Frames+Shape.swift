// The shape of the picture.

import Reel

extension Frames {
    func shaping() -> [Operation]? {
        let isCropped = clause.has(.crop) || clause.said.contains("裁")
        guard let ratio = clause.ratio ?? spokenRatio, isCropped || !clause.has(.cut), !clause.has(.music),
            !clause.has(.flip) || isShapeGoal, !clause.has(.normalise, .lufs),
            !clause.has(.delete) || !clause.has(.watermark, .title, .subtitles)
        else {
            return nil
        }
        var arguments: JSONObject = ["ratio": .string(ratio)]
        if clause.has(.blur) {
            arguments["fit"] = "blur"
        } else if clause.has(.fit) {
            arguments["fit"] = "fit"
        } else if clause.has(.fill) || isCropped {
            arguments["fit"] = "fill"
        }
        // "Vertical with a warm look".
        let look = Self.presets.first { clause.has($0.0) }.map {
            Operation(.grade, ["target": "all", "preset": .string($0.1)])
        }
        return [Operation(.aspect, arguments)] + (look.map { [$0] } ?? [])
    }

    /// "Flip it to portrait": a shape, and no mirror.
    private var isShapeGoal: Bool {
        let shapes: Set<Concept?> = [.vertical, .horizontal, .square, .scope]
        return zip(clause.tokens, clause.tokens.dropFirst()).contains {
            [.to, .make].contains($0.concept) && shapes.contains($1.concept)
        }
    }
}

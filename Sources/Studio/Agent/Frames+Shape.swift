// The shape of the picture.

import Reel

extension Frames {
    func shaping() -> [Operation]? {
        let isCropped = clause.has(.crop) || clause.said.contains("裁")
        guard let ratio = clause.ratio ?? spokenRatio ?? shapeOfNow, isCropped || !clause.has(.cut),
            !clause.has(.music),
            !clause.has(.flip) || isShapeGoal, !clause.has(.normalise, .lufs),
            !clause.has(.delete) || !clause.has(.watermark, .title, .subtitles)
        else {
            return nil
        }
        guard Editor.canvas(ratio) != nil else { return [ask("ratio")] }
        if isDestinationToo { return [] }
        var arguments: JSONObject = ["ratio": .string(ratio)]
        if clause.has(.blur) {
            arguments["fit"] = "blur"
        } else if clause.has(.fit) {
            // "No black bars".
            arguments["fit"] = clause.has(.without, .delete, .not) ? "fill" : "fit"
        } else if clause.has(.fill) || isCropped {
            arguments["fit"] = "fill"
        }
        // "Vertical with a warm look".
        let look = Self.presets.first { clause.has($0.0) }.map {
            Operation(.grade, ["target": "all", "preset": .string($0.1)])
        }
        return [Operation(.aspect, arguments)] + (look.map { [$0] } ?? [])
    }

    /// "…, no black bars", …，别裁切 behind a shape: how the picture fits it.
    mutating func fittedShape() -> Bool {
        guard before.last?.name == .aspect, clause.has(.without, .not, .delete), clause.has(.crop, .fit),
            clause.tokens.allSatisfy({
                [.without, .not, .delete, .crop, .fit, .filler, .all, .comma, .it].contains($0.concept)
            })
        else { return false }
        amendment = ["fit": clause.has(.crop) ? "fit" : "fill"]
        return true
    }

    /// "Blur the bars", 黑边用模糊的: the shape that the film has, filled otherwise.
    private var shapeOfNow: String? {
        guard clause.has(.fit), clause.has(.blur, .fill), clause.clipTarget(in: scene) == .none,
            let width = scene.draft.metadata.width, let height = scene.draft.metadata.height, height > 0
        else { return nil }
        return ["9:16": (9, 16), "16:9": (16, 9), "1:1": (1, 1), "4:5": (4, 5), "21:9": (21, 9)]
            .first { abs(Double(width) / Double(height) - Double($0.value.0) / Double($0.value.1)) < 0.02 }?.key
    }

    /// "Flip it to portrait": a shape, and no mirror.
    private var isShapeGoal: Bool {
        let shapes: Set<Concept?> = [.vertical, .horizontal, .square, .scope]
        return zip(clause.tokens, clause.tokens.dropFirst()).contains {
            [.to, .make].contains($0.concept) && shapes.contains($1.concept)
        }
    }

    /// "Square, for TikTok": the shape that is said goes before that of the place it is for.
    var spokenRatio: String? {
        let shapes = clause.tokens.filter { Self.ratio(of: $0) != nil }
        let said = shapes.filter { !Phrase.platform.isSaid(in: clause.text.plain($0.from, $0.to)) }
        let ratios = (said.isEmpty ? shapes : said).compactMap(Self.ratio)
        return ["9:16", "16:9", "21:9", "1:1"].first(where: ratios.contains)
    }

    private static func ratio(of token: Token) -> String? {
        switch token.concept {
        case .vertical: "9:16"
        case .horizontal: "16:9"
        case .scope: "21:9"
        case .square: "1:1"
        default: nil
        }
    }

    /// "…, for TikTok" behind a shape: where the film goes, and no other shape.
    private var isDestinationToo: Bool {
        guard before.last?.name == .aspect, clause.ratio == nil else { return false }
        return clause.tokens.allSatisfy { token in
            token.concept == .filler
                || Self.ratio(of: token) != nil && Phrase.platform.isSaid(in: clause.text.plain(token.from, token.to))
        }
    }
}

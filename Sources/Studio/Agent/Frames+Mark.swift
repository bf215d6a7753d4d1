// The mark of the turn before: "smaller", "more transparent", 挪到左下角.

import Reel

extension Frames {
    /// A look of the mark that was laid over the film just before, and nothing else.
    func markGoingOn() -> [Operation]? {
        guard before.isEmpty, scene.lastTarget == "watermark", clause.times.isEmpty, !isHeardOnly,
            clause.tokens.allSatisfy(Self.isOfMark), let mark = scene.draft.segments(of: "watermark").first,
            let name = mark.name
        else { return nil }
        if clause.has(.delete) { return clause.has(.it) ? [Operation(.delete, ["target": "watermark"])] : nil }
        let scale = markScale(mark.style["scale"]?.double ?? 0.15)
        let opacity = markOpacity(mark.style["opacity"]?.double ?? 0.8)
        guard scale != nil || opacity != nil || clause.position != nil else { return nil }
        var arguments: JSONObject = ["asset": .string(name)]
        arguments["scale"] = scale.map { .double($0) } ?? mark.style["scale"]
        arguments["opacity"] = opacity.map { .double($0) } ?? mark.style["opacity"]
        arguments["position"] = clause.position.map { .string($0) } ?? mark.style["position"]
        return [Operation(.watermark, arguments)]
    }

    private func markScale(_ now: Double) -> Double? {
        let isLess = clause.has(.smaller, .quieter)
        guard !clause.has(.opacity), isLess || clause.has(.larger, .louder) || clause.percent != nil else { return nil }
        if let part = clause.percent { return part }
        let step = clause.has(.bit) ? 0.8 : clause.has(.much) ? 0.5 : 0.7
        return (min(max(isLess ? now * step : now / step, 0.02), 1) * 100).rounded() / 100
    }

    private func markOpacity(_ now: Double) -> Double? {
        guard clause.has(.opacity) else { return nil }
        if let part = clause.percent ?? clause.fraction { return part }
        let isLess = clause.has(.less, .smaller, .quieter)
        return (min(max(now + (isLess ? 0.2 : -0.2), 0.1), 1) * 100).rounded() / 100
    }

    private static func isOfMark(_ token: Token) -> Bool {
        let words: Set<Concept> = [
            .smaller, .larger, .quieter, .louder, .opacity, .bit, .much, .more, .less, .filler, .make, .it, .move,
            .comma, .and, .at, .to, .watermark, .add, .delete, .sentenceEnd,
        ]
        switch token.kind {
        case .position, .percent, .fraction: return true
        case .concept(let concept): return words.contains(concept)
        default: return false
        }
    }
}

extension Frames {
    /// "The logo is too big": the mark that is there, in another size.
    func resizedMark() -> Operation {
        guard let mark = scene.draft.segments(of: "watermark").first, let name = mark.name else { return ask("logo") }
        let step = clause.has(.bit) ? 0.8 : clause.has(.much) ? 0.5 : 0.7
        let scale = mark.style["scale"]?.double ?? 0.15
        let isLess = clause.has(.smaller, .quieter)
        let wished = min(max(isLess ? scale * step : scale / step, 0.02), 1)
        var arguments: JSONObject = ["asset": .string(name), "scale": .double((wished * 100).rounded() / 100)]
        arguments["position"] = mark.style["position"]
        arguments["opacity"] = mark.style["opacity"]
        return Operation(.watermark, arguments)
    }
}

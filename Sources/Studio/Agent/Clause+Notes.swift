// Wishes whose object stands elsewhere: notes of a review, and what goes on about the clip before.

import Reel

extension Clause {
    /// A note of a review, "0:12 too loud": said of the clip that plays then. The clip's id, when it is one.
    func noted(in scene: TalkScene) -> (clause: Clause, target: String?) {
        let head = tokens.firstIndex { $0.concept != .filler } ?? 0
        guard tokens.indices.contains(head), case .time(let count, true) = tokens[head].kind, times.count == 1,
            tokens.count > head + 1, tokens[(head + 1)...].allSatisfy(Self.isRemark),
            case .none = clipTarget(in: scene),
            let clip = scene.clips.first(where: { ($0.end ?? .zero) > Milliseconds(count) })
        else { return (self, nil) }
        var rest = Clause(tokens: Array(tokens[(head + 1)...]), text: text)
        let at = tokens[head]
        if !rest.has(.it, .music, .title, .subtitles) {
            rest.tokens.append(Token(kind: .concept(.it), from: at.from, to: at.from))
        }
        return (rest, clip.id)
    }

    /// With a word for the clip just spoken of, when nothing else is named: "slow clip 2 down and brighten".
    func along(in scene: TalkScene) -> Clause {
        guard let last = scene.lastTarget, scene.clips.contains(where: { $0.id == last }),
            case .none = target(in: scene),
            let end = tokens.last, !has(.title, .text), tokens.allSatisfy({ Self.isRemark($0) || Self.isAmount($0) })
        else { return self }
        return Clause(tokens: tokens + [Token(kind: .concept(.it), from: end.to, to: end.to)], text: text)
    }

    private static func isAmount(_ token: Token) -> Bool {
        switch token.kind {
        case .percent, .factor, .fraction: true
        default: [.by, .to, .with].contains(token.concept)
        }
    }

    private static func isRemark(_ token: Token) -> Bool {
        let remarks: Set<Concept?> = [
            .filler, .it, .bit, .much, .louder, .quieter, .brighter, .darker, .speedUp, .slowDown, .stabilise, .denoise,
            .sharpen, .blur, .cut, .delete, .mute, .music, .sound, .volume, .clip, .comma, .more, .less, .blackWhite,
            .warmer, .cooler, .vivid, .larger, .smaller, .title, .subtitles, .make, .reverse, .contrast, .saturation,
            .vintage, .vignette, .grain,
            .flip, .slowMotion, .speed,
        ]
        return token.concept != nil && remarks.contains(token.concept)
    }
}

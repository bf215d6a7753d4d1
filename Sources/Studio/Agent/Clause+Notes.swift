// Wishes whose object stands elsewhere: notes of a review, and what goes on about the clip before.

import Reel

extension Clause {
    /// A note of a review, "0:12 too loud": said of the clip that plays then. The clip's id, when it is one.
    func noted(in scene: TalkScene) -> (clause: Clause, target: String?) {
        let head = tokens.firstIndex { $0.concept != .filler } ?? 0
        if tokens.indices.contains(head + 1), tokens[head].isTime, tokens[head + 1].concept == .range,
            !tokens[(head + 2)...].prefix(1).contains(where: { $0.isTime || $0.isNumber })
        {
            // "0:05 - shaky".
            var plain = self
            plain.tokens.remove(at: head + 1)
            return plain.noted(in: scene)
        }
        guard tokens.indices.contains(head), case .time(let count, true) = tokens[head].kind,
            times.count == 1 || isLengthOfNoted(head),
            tokens.count > head + 1,
            tokens[(head + 1)...].allSatisfy({ Self.isRemark($0) || times.count == 2 && Self.isLength($0) }),
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

    /// "0:14 cut this bit to 3 seconds", 0:14这段剪到3秒: how long the clip there is to be.
    private func isLengthOfNoted(_ head: Int) -> Bool {
        times.count == 2 && !times[1].isPoint && has(.it) && (has(.shorten) || has(.cut) && has(.to))
    }

    private static func isLength(_ token: Token) -> Bool {
        token.isTime || [.shorten, .to].contains(token.concept)
    }

    /// "Redo that one warmer": the change of what was edited last, or by the edit of that place. What it was, when said.
    func goneOver(in scene: TalkScene) -> (clause: Clause, target: String?) {
        guard let redo = index(of: .redo), Self.isGoneOver(tokens) else { return (self, nil) }
        var target: String?
        var over = self
        let things: [String: Concept] = ["bgm": .music, "title": .title, "subtitles": .subtitles]
        over.tokens[redo].kind = .concept(scene.done.targets.last.flatMap { things[$0] } ?? .it)
        over.tokens = over.tokens.enumerated().filter { index, token in
            // "That one", "the second one": no amount.
            let isOne = token.kind == .number(1) && index > 0 && (index == redo + 1 || tokens[index - 1].isOrdinal)
            guard case .ordinal(let place) = token.kind, scene.done.count > 1 else { return !isOne }
            guard scene.done.targets.indices.contains(place - 1), !has(.clip) else { return true }
            target = scene.done.targets[place - 1]
            return false
        }.map(\.element)
        return (over, target)
    }

    /// Whether a "redo" says besides how it is to be.
    static func isGoneOver(_ tokens: some Collection<Token>) -> Bool {
        tokens.contains { $0.concept == .redo }
            && tokens.contains { token in
                switch token.kind {
                case .colour, .mood, .position, .quote, .factor: true
                case .concept(let concept):
                    isDeed(token) && !weakDeeds.contains(concept) && ![.redo, .undo, .revert].contains(concept)
                default: false
                }
            }
    }

    /// With a word for the clip just spoken of, when nothing else is named: "slow clip 2 down and brighten".
    func along(in scene: TalkScene) -> Clause {
        guard let last = scene.lastTarget, scene.clips.contains(where: { $0.id == last }),
            isAboutNothing(in: scene),
            let end = tokens.last, !has(.title, .text), tokens.allSatisfy({ Self.isRemark($0) || Self.isAmount($0) })
        else { return self }
        return Clause(tokens: tokens + [Token(kind: .concept(.it), from: end.to, to: end.to)], text: text)
    }

    /// Names neither a clip nor anything else; the sound that is to be detached is one of a clip.
    private func isAboutNothing(in scene: TalkScene) -> Bool {
        if has(.detach), case .none = clipTarget(in: scene) {
            return !has(.mute, .unmute, .delete, .louder, .quieter, .volume)
        }
        return target(in: scene) == .none
    }

    private static func isAmount(_ token: Token) -> Bool {
        token.isAmount || token.isNumber || [.by, .to, .with, .times].contains(token.concept)
    }

    private static func isRemark(_ token: Token) -> Bool {
        let remarks: Set<Concept?> = [
            .filler, .it, .bit, .much, .louder, .quieter, .brighter, .darker, .speedUp, .slowDown, .stabilise, .denoise,
            .sharpen, .blur, .cut, .delete, .mute, .music, .sound, .volume, .clip, .comma, .more, .less, .blackWhite,
            .warmer, .cooler, .vivid, .larger, .smaller, .title, .subtitles, .make, .reverse, .contrast, .saturation,
            .vintage, .vignette, .grain,
            .flip, .slowMotion, .speed, .loop, .rotate, .zoom, .zoomOut, .crop, .duplicate, .ramp, .rampUp, .rampDown,
            .gradual, .use, .add, .lut, .detach, .effect, .cooler, .cinematicLook, .split, .silence, .exposure, .unmute,
            .move, .last, .front, .back, .of, .with, .same,
        ]
        if case .file(let name) = token.kind { return name.lowercased().hasSuffix(".cube") }
        return token.concept != nil && remarks.contains(token.concept)
    }
}

// Words of a wish that their neighbours decide: "unwanted", "clip" as a verb, "drop … to".

import Reel

extension Clause {
    /// 不要, "don't want": takes away the thing that follows, or forbids the deed that follows.
    static func resolved(_ tokens: [Token], _ text: SourceText) -> [Token] {
        var tokens = tokens
        // 去水印: takes away only what stands right behind it.
        let gone: Set<Concept?> = [.watermark, .subtitles, .title, .music, .silence, .transition, .text]
        for at in tokens.indices.dropLast() where tokens[at].concept == .filler {
            guard text.plain(tokens[at].from, tokens[at].to) == "去", gone.contains(tokens[at + 1].concept) else {
                continue
            }
            tokens[at].kind = .concept(.delete)
        }
        tokens = unmeant(tokens, text)
        // "The second copy".
        for at in tokens.indices.dropFirst() where tokens[at].concept == .duplicate && tokens[at - 1].isOrdinal {
            tokens[at].kind = .concept(.clip)
        }
        // "Clip the first 3 seconds": a verb here.
        if let head = tokens.firstIndex(where: { $0.concept != .filler }), tokens[head].concept == .clip,
            !tokens[head].isHan,
            let next = tokens[(head + 1)...].first(where: { $0.concept != .filler }),
            next.kind == .ordinal(1) || next.concept == .last
        {
            tokens[head].kind = .concept(.cut)
        }
        return lowered(decided(sharpened(ranged(edged(momented(tokens))), text), text))
    }

    /// "From the 3rd second to the 6th".
    static func momented(_ tokens: [Token]) -> [Token] {
        guard let time = tokens.firstIndex(where: \.isTime), time + 2 < tokens.count,
            tokens[time + 1].concept == .to || tokens[time + 1].concept == .until,
            let end = tokens[(time + 2)...].firstIndex(where: { $0.concept != .filler }),
            case .ordinal(let place) = tokens[end].kind, !tokens[end].isHan,
            end + 1 == tokens.count || tokens[end + 1].concept == .comma || tokens[end + 1].concept == .filler
        else { return tokens }
        var momented = tokens
        momented[end].kind = .time(place * 1000, isPoint: true)
        return momented
    }

    /// "2 seconds off the back": an end of what is cut, and no place to move to.
    static func edged(_ tokens: [Token]) -> [Token] {
        guard tokens.contains(where: \.isTime), tokens.contains(where: { [.cut, .delete].contains($0.concept) }) else {
            return tokens
        }
        return tokens.map { token in
            guard !token.isHan, token.concept == .front || token.concept == .back else { return token }
            var edge = token
            edge.kind = .concept(token.concept == .front ? .start : .end)
            return edge
        }
    }

    /// "Mute from 12 to 15": seconds, where nothing else could be counted.
    static func ranged(_ tokens: [Token]) -> [Token] {
        let changes: Set<Concept?> = [
            .mute, .unmute, .blur, .blackWhite, .vintage, .brighter, .darker, .warmer, .cooler, .denoise, .stabilise,
            .grain,
            .sharpen, .reverse, .vivid, .slowMotion,
        ]
        guard tokens.contains(where: { changes.contains($0.concept) }),
            !tokens.contains(where: { $0.isTime || $0.isAmount || $0.concept == .clip }),
            let from = tokens.firstIndex(where: { $0.concept == .from && !$0.isHan }), from + 3 < tokens.count,
            case .number(let start) = tokens[from + 1].kind, case .number(let end) = tokens[from + 3].kind, start < end,
            [.to, .until, .range].contains(tokens[from + 2].concept), end < 1000
        else { return tokens }
        var ranged = tokens
        ranged[from + 1].kind = .time(Int(start * 1000), isPoint: true)
        ranged[from + 3].kind = .time(Int(end * 1000), isPoint: true)
        return ranged
    }

    /// Words that mean something else beside others, or nothing.
    private static func unmeant(_ given: [Token], _ text: SourceText) -> [Token] {
        var tokens = given
        // "No sound at all": no clips are counted.
        for at in tokens.indices.dropLast() where tokens[at].concept == .at && tokens[at + 1].concept == .all {
            let isEnd = at + 2 == tokens.count || tokens[at + 2].concept == .comma
            if isEnd, !tokens[at].isHan {
                (tokens[at].kind, tokens[at + 1].kind) = (.concept(.filler), .concept(.filler))
            }
        }
        // "Slowly fade": how; "play it slowly" is a speed.
        for at in tokens.indices where text.plain(tokens[at].from, tokens[at].to) == "slowly" {
            let isHow = tokens.contains { token in
                [.zoom, .zoomOut, .fade, .fadeIn, .fadeOut, .crossfade, .dipBlack, .dipWhite].contains(token.concept)
            }
            tokens[at].kind = .concept(isHow ? .filler : .slowDown)
        }
        // "Soften it with some blur": no loudness.
        if tokens.contains(where: { $0.concept == .blur }) {
            for at in tokens.indices where text.plain(tokens[at].from, tokens[at].to) == "soften" {
                tokens[at].kind = .concept(.filler)
            }
        }
        return tokens
    }

    static func decided(_ tokens: [Token], _ text: SourceText) -> [Token] {
        guard let index = tokens.firstIndex(where: { $0.concept == .unwanted }) else { return tokens }
        let rest = tokens[(index + 1)...]
        // 最后一段不要了，删了: it is not wanted any more, whatever follows.
        let isOver = index > 0 && text.plain(tokens[index].from, tokens[index].to).hasSuffix("了")
        let isDeed =
            !isOver && !(index > 0 && rest.first?.concept == .comma)
            && rest.contains { $0.concept == .touch || deeds.contains($0.concept) } && !isThing(rest, text)
        var resolved = tokens
        resolved[index].kind = .concept(isDeed ? .not : .delete)
        return resolved
    }

    /// "Drop the music to a third", "cut the volume by half": how loud it is to be, and nothing that goes.
    static func lowered(_ tokens: [Token]) -> [Token] {
        let heard: Set<Concept?> = [.music, .sound, .volume, .voice, .speed, .it]
        guard let verb = tokens.firstIndex(where: { [.delete, .cut].contains($0.concept) }), !tokens[verb].isHan,
            tokens.contains(where: { heard.contains($0.concept) }), !tokens.contains(where: \.isTime),
            let goal = tokens.lastIndex(where: { [.to, .by].contains($0.concept) }), goal > verb,
            let amount = tokens[(goal + 1)...].first(where: { $0.concept != .filler }),
            amount.isAmount || amount.isNumber
        else { return tokens }
        // "Drop it to 80 percent": what it is that changes was said before.
        let isOpen = !tokens.contains { [.music, .sound, .volume, .voice].contains($0.concept) }
        guard !isOpen || amount.isAmount else { return tokens }
        var lowered = tokens
        lowered[verb].kind = .concept(isOpen ? .change : .quieter)
        return lowered
    }

    /// 不要这个音乐了: a thing comes before any deed, and no 把 makes it that deed's object.
    static func isThing(_ rest: ArraySlice<Token>, _ text: SourceText) -> Bool {
        let wanted: Set<Concept?> = [
            .music, .title, .subtitles, .clip, .watermark, .transition, .animation, .outline, .box, .sound,
        ]
        for token in rest {
            if ["把", "将", "to", "you"].contains(text.plain(token.from, token.to)) { return false }
            if wanted.contains(token.concept) { return true }
            if token.concept == .touch || deeds.contains(token.concept) { return false }
        }
        return false
    }
}

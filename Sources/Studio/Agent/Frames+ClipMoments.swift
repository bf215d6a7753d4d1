// Moments that are said by a clip: "where the city starts", 第二段结束的时候, "until the end of the beach".

import Reel

extension Frames {
    /// The one clip that is named, and the token that says which edge of it is meant.
    var clipEdge: (time: Milliseconds, edge: Int)? {
        guard clause.times.isEmpty, let clip = onlyClip else { return nil }
        guard let first = clause.tokens.firstIndex(where: isOfName) else { return nil }
        // 第二段结束就停: the name ends where another word stands.
        let name = clause.tokens[first...].prefix { isOfName($0) || $0.concept == .filler }
        let last = name.lastIndex(where: isOfName) ?? first
        let behind = clause.tokens.indices.first { $0 > last && clause.tokens[$0].concept != .filler }
        let isBehind = behind.map { isEdge(clause.tokens[$0]) } == true
        // "The end of the beach": "of" joins them.
        let ahead = clause.tokens[..<first].lastIndex { ![.filler, .of].contains($0.concept) }
        let isAhead = ahead.map {
            isEdge(clause.tokens[$0]) && clause.tokens[$0..<first].contains { $0.concept == .of }
        }
        guard let edge = isBehind ? behind : isAhead == true ? ahead : nil else { return nil }
        return (clause.tokens[edge].concept == .end ? clip.end ?? clip.begin : clip.begin, edge)
    }

    /// The clip that is named, where it is one.
    var onlyClip: Segment? {
        guard case .these(let ids) = clause.clipTarget(in: scene), ids.count == 1 else { return nil }
        return scene.draft.clip(ids[0])
    }

    /// "Everything after the harbour", 第一段后面的都: the clips on that side of the one that is named.
    var clipsBeside: [String]? {
        guard clause.has(.all), clause.times.isEmpty, let clip = onlyClip,
            let name = clause.tokens.firstIndex(where: isOfName),
            let side = clause.tokens.indices.first(where: { index in
                let token = clause.tokens[index]
                return token.isHan
                    ? index > name && [.after, .back, .before, .front].contains(token.concept)
                    : index < name && [.after, .before].contains(token.concept)
            }), let place = scene.clips.firstIndex(where: { $0.id == clip.id })
        else { return nil }
        let isBehind = [.after, .back].contains(clause.tokens[side].concept)
        return scene.clips.enumerated().filter { isBehind ? $0.offset > place : $0.offset < place }.map(\.element.id)
    }

    private func isOfName(_ token: Token) -> Bool {
        token.isOrdinal || token.kind == .unknown || token.concept == .clip || token.isNumber
            || [.last, .intro, .outro].contains(token.concept)
    }

    private func isEdge(_ token: Token) -> Bool { [.start, .end, .show].contains(token.concept) }

    /// From when to when music is to be heard, as clips say it: "bring it in at the cake", 从第二段开始放, 放到海边结束.
    var heardByClip: JSONObject {
        guard clause.times.isEmpty, let clip = onlyClip else { return JSONObject() }
        let edge = clipEdge
        let rest = clause.tokens.enumerated().filter { $0.offset != edge?.edge }.map(\.element)
        let isUpTo =
            !Phrase.onlyThen.isSaid(in: said)
            && rest.contains { token in
                [.until, .end].contains(token.concept) || token.concept == .to && token.isHan
                    || [.move, .show].contains(token.concept)
                        && clause.text.plain(token.from, token.to).hasSuffix("到")
            }
        if isUpTo {
            let start = Phrase.fromTheStart.isSaid(in: said) ? .zero : scene.draft.music.first?.begin ?? .zero
            let end = edge?.time ?? clip.begin
            return start < end ? ["frm": .int(start.count), "to": .int(end.count)] : JSONObject()
        }
        guard rest.contains(where: { [.from, .start, .at, .show].contains($0.concept) }) || edge != nil else {
            return JSONObject()
        }
        return ["frm": .int((edge?.time ?? clip.begin).count)]
    }

    /// The stretch of the clip over which something is laid: "over the city bit", "over it" of the one just spoken of.
    var clipStretch: (from: Milliseconds, to: Milliseconds)? {
        var clip = onlyClip
        if clip == nil, clause.has(.it), scene.isSpokenHere, Phrase.overIt.isSaid(in: said) {
            clip = clause.spokenOf(in: scene).first.flatMap { scene.draft.clip($0) }
        }
        return clip.map { ($0.begin, $0.end ?? $0.begin) }
    }

    /// Where a clip that is named begins, its middle or its end.
    var momentOfClip: Milliseconds? {
        guard let clip = onlyClip else { return nil }
        if let edge = clipEdge?.time { return edge }
        return clause.has(.middle) ? clip.begin + Milliseconds(clip.duration.count / 2) : clip.begin
    }

    var thumbnail: JSONValue {
        if let time = clause.times.first?.value ?? bareMoment { return .int(time.count) }
        if clause.has(.clip) || clause.named(in: scene.clips) != .none, let clip = onlyClip {
            let edge = clipEdge?.time ?? clip.begin + Milliseconds(clip.duration.count / 2)
            return .int(edge == clip.end ? edge.count - 40 : edge.count)
        }
        if clause.has(.middle) { return "middle" }
        return clause.has(.last, .end) ? "end" : "start"
    }
}

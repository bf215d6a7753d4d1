// File names of what lies on the timeline already: "mute city.mp4" is about that clip, and puts nothing in.

import Reel

extension Clause {
    /// Words behind or before which a file is a place: "after city.mp4", city.mp4后面.
    private static let beside: Set<Concept?> = [.before, .after, .between, .front, .back]

    /// With the names of files that are on the timeline as what they are there; those to be put in stay files.
    func ofTimeline(in scene: TalkScene) -> Clause {
        guard tokens.contains(where: \.isFile) else { return self }
        let isPuttingIn = isPuttingIn
        var named = self
        var isFirst = true
        for index in tokens.indices {
            guard case .file(let name) = tokens[index].kind else { continue }
            defer { isFirst = false }
            let isReplaced = has(.replace, .change, .swap) && isFirst && tokens.filter(\.isFile).count > 1
            guard !isPuttingIn || isReplaced || isPlace(index) else { continue }
            guard let kind = Self.kind(of: SourceText.plain(name), in: scene) else { continue }
            named.tokens[index].kind = kind
            named.tokens[index].isName = kind == .unknown
        }
        return named
    }

    /// A verb that puts a file in. "Put city.mp4 first" moves what is there already.
    private var isPuttingIn: Bool {
        let verbs: Set<Concept?> = [.add, .use, .replace, .change, .generate, .gather, .pip, .watermark, .slideshow]
        return position != nil
            || tokens.contains { verbs.contains($0.concept) && !["put", "放"].contains(text.plain($0.from, $0.to)) }
    }

    private func isPlace(_ index: Int) -> Bool {
        let before = tokens[..<index].last { $0.concept != .filler }
        let after = tokens[(index + 1)...].first { ![.filler, .of, .clip].contains($0.concept) }
        return Self.beside.contains(before?.concept) && before?.isHan == false
            || after?.isHan == true && Self.beside.contains(after?.concept)
    }

    private static func kind(of name: String, in scene: TalkScene) -> Token.Kind? {
        func isNamed(_ segment: Segment) -> Bool { segment.name.map(SourceText.plain) == name }
        if scene.clips.contains(where: isNamed) { return .unknown }
        if scene.draft.music.contains(where: isNamed) { return .concept(.music) }
        if scene.draft.segments(of: "watermark").contains(where: isNamed) { return .concept(.watermark) }
        return scene.draft.segments(of: "pip").contains(where: isNamed) ? .concept(.pip) : nil
    }

    /// "Mute clip.mp4", where that file waits to be put in: nothing is there to be muted.
    var isOfWaitingFile: Bool {
        let deeds: Set<Concept?> = [
            .delete, .cut, .mute, .unmute, .reverse, .speedUp, .slowDown, .split, .duplicate, .rotate, .flip, .louder,
            .brighter, .darker, .stabilise, .sharpen, .blur, .warmer, .cooler, .vivid, .vintage, .blackWhite, .shorten,
        ]
        return tokens.contains(where: \.isFile) && !isPuttingIn && !has(.with, .make, .music, .subtitles, .lut)
            && tokens.contains { deeds.contains($0.concept) }
    }
}

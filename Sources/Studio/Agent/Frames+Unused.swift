// Deeds and things of a wish that nothing made of it answers: then half of it would be done, and it is asked about.

import Reel

extension Frames {
    /// The question in the place of what was made, when a word that tells what to do has no part in it.
    func unused(by made: [Operation]) -> Operation? {
        guard !made.isEmpty, made.allSatisfy({ Self.parts[$0.name] != nil }) else { return nil }
        // "Mute everything but the music": it is named to be left alone.
        let isRest = clause.has(.only) && made.allSatisfy { $0.name == .mute }
        var used: Set<Concept> = clause.isException || isRest ? [.music, .title, .subtitles, .voice] : []
        for one in made {
            used.formUnion(Self.parts[one.name] ?? [])
            used.formUnion(Self.things[one.target] ?? [])
            if scene.draft.segments(of: "effect").contains(where: { $0.id == one.target }) { used.insert(.soundEffect) }
            if scene.draft.titles.contains(where: { $0.id == one.target }) { used.formUnion([.title, .text]) }
            if one.arguments["media"]?.string == "audio" { used.formUnion([.music, .sound, .volume]) }
        }
        if let time = clause.times.first, !isStretchNamed, made.allSatisfy({ Self.timeless.contains($0.name) }) {
            let token = clause.tokens[time.index]
            return ask("what", ["words": .string(clause.text.words(token.from, token.to))])
        }
        for token in clause.tokens {
            guard let concept = token.concept, Self.telling.contains(concept), !used.contains(concept) else { continue }
            return ask("what", ["words": .string(clause.text.words(token.from, token.to))])
        }
        return nil
    }

    /// Words that say what is to be done, or to what; one that is left over was a wish.
    private static let telling: Set<Concept> = [
        .speedUp, .slowDown, .slowMotion, .ramp, .rampUp, .rampDown, .reverse, .mute, .unmute, .louder, .quieter,
        .freeze, .loop, .duplicate, .fadeIn, .fadeOut, .blur, .sharpen, .stabilise, .denoise, .grain, .vignette,
        .chromaKey, .blackWhite, .vintage, .warmer, .cooler, .vivid, .cinematicLook, .brighter, .darker, .contrast,
        .saturation, .exposure, .rotate, .flip, .zoom, .zoomOut, .crop, .swap, .split, .transition, .crossfade, .wipe,
        .dipBlack, .dipWhite, .subtitles, .voice, .watermark, .pip, .marker, .thumbnail, .soundEffect, .music, .title,
        .lowerThird, .caption, .gather, .normalise, .duck, .slideshow, .undo, .redo, .translate, .lipSync, .detach,
    ]

    /// Edits that no time is said of; the stretch they are of is split off first.
    private static let timeless: Set<OperationName> = [
        .delete, .reverse, .mute, .unmute, .volume, .duplicate, .loop, .rotate, .flip, .zoom, .crop, .grade, .effect,
        .swap, .move, .speed,
    ]

    /// What an operation may be called in a wish that asks for it. One that is not here carries words of the user's.
    private static let parts: [OperationName: Set<Concept>] = [
        .cut: [.cut, .delete, .split, .marker], .keep: [.keep, .cut, .marker], .split: [.split, .cut, .marker],
        .delete: [.delete, .cut],
        .move: [.swap], .swap: [.swap, .flip, .reverse, .rotate], .replace: [.swap],
        .duplicate: [.duplicate, .loop], .reverse: [.reverse, .flip, .rotate], .loop: [.loop, .duplicate],
        .freeze: [.freeze], .mute: [.mute, .voice, .unmute, .undo, .quieter], .unmute: [.mute, .unmute, .undo],
        .speed: [.speedUp, .slowDown, .slowMotion, .ramp, .rampUp, .rampDown, .fadeIn, .fadeOut],
        .volume: [.louder, .quieter, .voice, .mute, .normalise],
        .duck: [.duck, .louder, .quieter, .music, .voice, .mute],
        .fade: [.fadeIn, .fadeOut, .dipBlack, .dipWhite], .transition: transitions, .rotate: [.rotate, .flip],
        .flip: [.flip, .rotate, .reverse], .zoom: [.zoom, .zoomOut, .slowDown, .slowMotion], .crop: [.crop, .zoom],
        .grade: looks,
        .effect: [.blur, .sharpen, .stabilise, .denoise, .grain, .vignette, .chromaKey],
    ]

    private static let transitions: Set<Concept> = [
        .transition, .crossfade, .wipe, .dipBlack, .dipWhite, .fadeIn, .fadeOut, .zoom, .split, .cut, .blur,
    ]
    private static let looks: Set<Concept> = [
        .blackWhite, .vintage, .warmer, .cooler, .vivid, .cinematicLook, .brighter, .darker, .contrast, .saturation,
        .exposure, .louder, .quieter,
    ]
    private static let things: [String: Set<Concept>] = [
        "bgm": [.music], "title": [.title], "subtitles": [.subtitles, .mute], "voice": [.voice],
        "watermark": [.watermark],
        "pip": [.pip], "lower_third": [.lowerThird], "caption": [.caption],
        "sound": [.detach],
    ]
}

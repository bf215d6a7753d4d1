// What a word means to the agent, whatever language it is in.

/// Meanings that the lexicons give to words. The frames speak only of these.
enum Concept: String, Hashable, Sendable, CaseIterable {
    // Deeds
    case cut, delete, keep, split, duplicate, reverse, mute, unmute, move, swap, replace, add, make, use, change,
        generate, gather
    case speedUp, slowDown, slowMotion, ramp, rampUp, rampDown, gradual, loop, freeze, louder, quieter, fade, fadeIn,
        fadeOut, undo, redo, shorten,
        extend
    case rotate, flip, zoom, zoomOut, crop, blur, sharpen, stabilise, denoise, grain, vignette, chromaKey, translate,
        duck
    case brighter, darker, warmer, cooler, vivid, vintage, cinematicLook, blackWhite, normalise, revert, show, say
    // Things
    case music, title, clip, video, sound, subtitles, voice, transition, crossfade, wipe, slide, dipBlack, dipWhite,
        hardCut
    case lowerThird, caption, watermark, pip, slideshow, thumbnail, marker, silence, uploaded, image, speed, volume
    case detach, lut, edits, soundEffect, speech, contrast, saturation, exposure, opacity, lufs, later, earlier
    case effect, person, lipSync, face, quality, text, size, colour, ratioWord, picture
    // Places and order
    case start, end, last, middle, front, back, before, after, from, to, between, range, at, until, previous, next
    case vertical, horizontal, square, scope, fit, fill, intro, outro, bothEnds
    // Amounts
    case half, third, quarter, double, triple, bit, much, most, more, less, secondUnit, minuteUnit, millisecondUnit,
        frameUnit,
        times, percent
    case andHalf, larger, smaller
    // Words that steer
    case full, rest, same, correction, but, unwanted, touch, outline, box, animation, bold
    case all, only, except, it, otherOne, not, and, then, sentenceEnd, comma, with, without, of, called, by, every,
        again, filler
    // Talk
    case attempt, variant, look, hello, thanks, help, yes, no, unclearBetter, whatDone, question
}

extension Concept {
    /// What a word stands for besides its own meaning: an intro is also a start, "but" may be an exception.
    var wider: Concept? {
        switch self {
        case .intro: .start
        case .outro: .end
        case .zoomOut: .zoom
        case .but: .except
        case .rampUp: .speedUp
        case .rampDown: .slowDown
        default: nil
        }
    }
}

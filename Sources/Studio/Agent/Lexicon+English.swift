// English words and their meanings: `meaning: phrase, phrase`. A translator edits this table and nothing else.

extension Lexicon {
    static let english = """
        cut: cut, cuts, cutting, trim, trims, trimming, chop, snip, clip off, cut off, cut out, trim off, chop off, lop off, shave, shave off, take off, get rid of, skip, cut away
        delete: delete, remove, drop, erase, lose, throw away, throw out, take out, discard, scrap, ditch, kill, toss, strip, take away, clear
        keep: keep, retain, leave, preserve, hold on to
        split: split, divide, break, slice, cut in two, cut in half, split up, separate
        duplicate: duplicate, copy, repeat clip, clone
        reverse: reverse, play backwards, backwards, rewind, play in reverse, in reverse
        mute: mute, silence, no sound, turn off, switch off, shut off, without sound
        unmute: unmute, turn on, turn back on, un-mute, unsilence, switch on, bring back the sound, restore the sound, sound on
        move: move, shift, relocate, bring, send, reorder, drag
        swap: swap, exchange, switch, trade, interchange
        replace: replace, substitute, swap out
        add: add, put, insert, append, include, attach, give, overlay, drop in, throw in, stick, play, place
        make: make, set, turn, get
        use: use
        change: change, edit, update, modify, rename, alter, convert, adjust, switch to, reword
        generate: generate, create, produce, make a video, make me a video, make a clip, make me a clip, make a short video, make a new video, make another video, render a scene, generating, film, shoot, draw me, i need a video, i want a video, i'd like a video, another video, a new video, a video of, a clip of, a shot of, a scene of
        speedUp: speed up, increase the speed, increase speed, faster, speed it up, quicker, fast forward, accelerate, quicken, sped up, speed this up, fast
        slowDown: slow down, decrease the speed, reduce the speed, slower, slow it down, slow, slow this down, slowed
        slowMotion: slow motion, slow-motion, slow-mo, slow mo, slomo
        loop: loop, repeat
        freeze: freeze, freeze frame, hold the frame, still frame
        louder: louder, increase, turn up, raise, boost, crank up, increase the volume, volume up, pump up, too quiet, too soft
        quieter: quieter, decrease, softer, turn down, lower, reduce, decrease, volume down, too loud, less loud, dial down, bring down, tone down
        fade: fade, fading, fades
        fadeIn: fade in, fade-in, fade from black, fades in
        fadeOut: fade out, fade-out, fade to black, fades out, fade away
        undo: undo, take that back, revert that, go back, take it back, step back, undo that, roll back, never mind that, put it back
        redo: redo, redo that, do it again, bring it back, restore that
        shorten: shorten, shorter, cut down to, cut it to, trim it to, trim to, trim down to, cut to, trim the video to, cut the video to, cut down, cut it down to, trim it down to, cut this to, bring it down to
        extend: extend, longer, lengthen
        rotate: rotate, rotated, turn upside down
        flip: flip, mirror
        zoom: zoom, zoom in, zoom out, punch in, ken burns
        crop: crop
        blur: blur, blurry, blurred, pixelate
        sharpen: sharpen, sharper
        stabilise: stabilise, stabilize, shaky, steady
        denoise: denoise, remove noise, noise reduction, remove background noise, clean up the audio
        grain: grain, film grain
        vignette: vignette
        chromaKey: chroma key, green screen
        translate: translate, translation, dub, dubbed
        duck: duck, ducking, lower the music under, lower the music when
        brighter: brighter, brighten, lighten, more light
        darker: darker, darken, dim
        warmer: warmer, warm, warm look
        cooler: cooler, cool look, cold look, colder
        vivid: vivid, more colorful, more colourful, saturated
        vintage: vintage, retro, old film
        cinematicLook: cinematic look, cinematic grade, look cinematic, filmic
        blackWhite: black and white, black & white, monochrome, b&w, grayscale, greyscale
        normalise: normalise, normalize, even out the volume, level the audio
        revert: original version, go back to version, version, back to version, restore version, revert to version
        show: show, display, appear, stay
        say: say, says, saying, that says, which says, reads, reading, that reads, with the text, with text, with the words
        music: music, bgm, background music, soundtrack, song, track, tune, the score, music track, background track, musical, backing track
        title: title, titles, heading, headline, the text, title text, on-screen text, title card
        text: text, words
        clip: clip, clips, segment, segments, shot, shots, part, parts, piece, scene, scenes, footage, section, bit about
        video: video, the whole video, movie, whole thing, the entire video, film, vid, timeline, whole clip, everything
        sound: sound, audio, original sound, sounds
        subtitles: subtitles, subtitle, captions, subs, closed captions
        voice: voiceover, voice-over, voice over, narration, narrator, narrate, voice, as a voice-over, as a voiceover, read aloud, out loud
        transition: transition, transitions
        crossfade: crossfade, cross fade, dissolve, cross dissolve, cross-fade
        wipe: wipe
        slide: slide, slide transition
        dipBlack: dip to black
        dipWhite: dip to white
        lowerThird: lower third, lower-third
        caption: caption
        watermark: watermark, logo
        pip: picture in picture, picture-in-picture, pip
        slideshow: slideshow, slide show
        thumbnail: thumbnail, cover image, poster frame, cover
        marker: marker, bookmark
        silence: silences, silent parts, pauses, dead air, silent bits, remove silence, the silence, gaps, awkward pauses
        uploaded: uploaded, my photo, my picture, my image, my photos, my music, my song, my audio, i uploaded, just uploaded, my upload, my uploads, upload, my file, the file i uploaded, my clip, my video, my footage, uploads, the uploaded
        image: image, photo, picture, photos, images, pictures, still
        speed: speed, playback speed, pace, tempo
        volume: volume, loudness, sound level, audio level, level
        soundEffect: sound effect, sound effects, sfx, sound fx, foley
        speech: speech, talking, talks, speaks, speaking, dialogue, dialog, someone speaks, people talk, the speaker
        contrast: contrast, contrasty
        saturation: saturation, saturate
        exposure: exposure
        opacity: opacity, transparent, transparency, see-through, translucent, opaque
        lufs: lufs, lkfs
        later: later, delay, postpone, push back
        earlier: earlier, sooner
        effect: effect, filter
        person: stranger, person, people, man, woman, object, guy, car, bystander, passerby, background
        lipSync: lip sync, lip-sync, lipsync
        face: face swap, swap faces, face, faces, swap the face, swap my face
        size: size, font size, font
        colour: color, colour
        ratioWord: aspect ratio, ratio, aspect, format, orientation, canvas
        start: start, beginning, opening, the intro, intro, head, front end
        end: end, ending, outro, tail, the close
        last: last, final
        middle: middle, center, centre
        front: the front, to the front, front, first place, very beginning, the very start, up front
        back: the back, to the end, the very end, back
        before: before, ahead of, up to
        after: after, following, past, behind, onwards, onward, rest
        from: from, starting at, starting from
        to: to, into, till, through, thru
        until: until
        between: between
        range: -, –, —, ~
        at: at, on, around
        previous: previous, one before, earlier
        next: next
        vertical: vertical, portrait, tiktok, tik tok, shorts, reels, instagram reels, reel, youtube shorts, stories, story format, for my phone, phone format, upright
        horizontal: horizontal, landscape, widescreen, wide screen, youtube
        square: square
        fit: fit, letterbox, black bars
        fill: fill
        half: half, halve
        quarter: quarter, fourth
        double: double, twice, doubled
        triple: triple, three times, thrice
        bit: a bit, a little, slightly, a touch, a tad, little bit, a little bit, somewhat, just a bit, little, bit
        much: much, a lot, way, far, lots, significantly, a whole lot
        more: more, up, another
        less: less, down
        secondUnit: second, seconds, sec, secs, s
        minuteUnit: minute, minutes, min, mins, m
        millisecondUnit: ms, millisecond, milliseconds
        times: x, times, times as fast, times faster, times speed, times as
        percent: percent, per cent, %, pct
        andHalf: and a half
        larger: bigger, larger, enlarge, increase the size, big, large
        smaller: smaller, shrink, small, tiny
        all: all, whole, entire, every, both
        only: only, just keep
        except: except, but, besides, apart from, other than, all but
        it: it, this, that, that one, this one, the same, them, one, these, those
        not: don't, do not, not, never, dont, leave alone, doesn't, shouldn't, without touching, without changing
        and: and, &, plus, as well as
        then: then, and then, after that, next up, afterwards, finally, lastly
        with: with, featuring, using
        without: without, no
        of: of, about, showing, in the style of, off
        called: called, titled, named, entitled, call it, name it, rename it to, rename it, title it
        by: by
        again: again, once more
        hello: hello, hi, hey there, hi there, good morning, good evening, good afternoon, hey, howdy
        thanks: thanks, thank you, thx, great, awesome, nice, perfect, cool, looks good, love it, well done, cheers, good job
        help: help, what can you do, what can i do, how does this work, what do you do, what can i say, how do i use this, what are you able to do
        unclearBetter: better, nicer, prettier, look better, look good, more professional, more interesting, improve, make it pop
        whatDone: what did you do, what have you done, what changed, what did you change, what have you changed, what did you just do, what was changed
        yes: yes, yeah, yep, sure, go ahead
        no: nope, cancel
        filler: please, can you, could you, would you, i want to, i want, i'd like to, i'd like, i would like to, let's, let us, now, just, ok, okay, also, the, a, an, my, our, your, for me, me, i, you, some, want, need, be, is, are, so, well, um, uh, kindly, go ahead and, can we, could we, we, will you, then also, maybe, as, for, here, there, in, out, over, away, actually, i think, i need, exactly, about there, really, very, should, its, it's, that's, has, have, clip's, video's, please also, first of all, quickly, nice and, right, too, bit of, mark, onto, underneath, under, kind of, type, style, something, 's, would, like, long, new, background track's, lot, ones, instead, please can you, seconds long, i just, go, was, were, does, do, if, by about, approximately, roughly, put in, degrees, degree, horizontally, vertically, clockwise, counterclockwise, corner, size, each, times over
        """

    static let englishNumbers = """
        0 zero; 1 one; 2 two; 3 three; 4 four; 5 five; 6 six; 7 seven; 8 eight; 9 nine; 10 ten; 11 eleven; 12 twelve; 13 thirteen; 14 fourteen; 15 fifteen; 16 sixteen; 17 seventeen; 18 eighteen; 19 nineteen; 20 twenty; 25 twenty-five; 30 thirty; 40 forty; 45 forty-five; 50 fifty; 60 sixty; 70 seventy; 75 seventy-five; 80 eighty; 90 ninety; 100 a hundred; 100 one hundred; 2 a couple of; 2 couple of; 3 a few
        """

    static let englishOrdinals =
        "1 first; 2 second; 3 third; 4 fourth; 5 fifth; 6 sixth; 7 seventh; 8 eighth; 9 ninth; 10 tenth"

    static let englishMoods = """
        calm: calm, relaxing, soothing, gentle, soft, peaceful, quiet, mellow, chill, calming
        upbeat: upbeat, energetic, lively, fun, dance, electronic, edm, rock, fast-paced, bouncy, exciting
        cinematic: cinematic, epic, orchestral, dramatic
        lofi: lofi, lo-fi, lo fi, jazzy, jazz
        ambient: ambient, atmospheric, dreamy
        piano: piano
        tense: tense, suspenseful, scary, dark, suspense, thriller
        happy: happy, cheerful, joyful
        sad: sad, melancholy, melancholic, emotional
        corporate: corporate, business
        """

    static let englishPositions = """
        top_left: top left, upper left, top-left, top left corner, upper left corner, the top left, the upper left, the top-left, the top left corner, the upper left corner
        top_right: top right, upper right, top-right, top right corner, upper right corner, the top right, the upper right, the top-right, the top right corner, the upper right corner
        bottom_left: bottom left, lower left, bottom-left, bottom left corner, the bottom left, the lower left, the bottom-left, the bottom left corner
        bottom_right: bottom right, lower right, bottom-right, bottom right corner, the bottom right, the lower right, the bottom-right, the bottom right corner
        top_center: top center, top centre, the top center, the top centre
        bottom_center: bottom center, bottom centre, the bottom center, the bottom centre
        top: the top, top of the screen, to the top, top
        bottom: the bottom, bottom of the screen, to the bottom, bottom
        center: in the middle of the screen, center of the screen, the center, the centre, centered
        """

    static let englishColours = """
        #ffffff: white
        #000000: black
        #ff0000: red
        #ffd700: yellow, gold
        #00aa00: green
        #0066ff: blue
        #ff8800: orange
        #ff66aa: pink
        #8844cc: purple
        """
}

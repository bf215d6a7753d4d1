// English words and their meanings: `meaning: phrase, phrase`. A translator edits this table and nothing else.

extension Lexicon {
    static let english = """
        cut: cut, cuts, cutting, trim, trims, trimming, chop, snip, clip off, cut off, cut out, trim off, chop off, lop off, shave, shave off, get rid of, skip, cut away, lop, nip, slice off, trim away, crop off, clip out, snip off, snip out, cut away from, take away from, trimmed, chopped
        delete: delete, remove, erase, lose, throw away, throw out, take out, discard, scrap, ditch, kill, toss, strip, take away, clear, bin, dump, axe, nuke, get rid, rid of, chuck, chuck out, dispose of, wipe out, do away with, gone, has to go, have to go, can go, needs to go, should go, must go, take off, deleted, removed, rm, del, drop
        keep: keep, retain, leave, preserve, hold on to, hang on to, save only, want only
        split: split, divide, break, slice, cut in two, cut in half, split up, separate, blade, cut it in two, cut it in half, chop in two, make a cut, razor, split apart
        duplicate: duplicate, copy, clone, make a copy, make a copy of, copies, copied, again once more, repeat once more
        reverse: reverse, play backwards, backwards, rewind, play in reverse, in reverse, run in reverse, run backwards, play it backwards, backward, reversed
        mute: mute, silence, no sound, turn off, switch off, shut off, without sound, muted, no audio, without audio, kill the sound, kill the audio, cut the sound, cut the audio, sound off, audio off, take the sound off, quiet completely, silent, don't want to hear, dont want to hear, do not want to hear, silenced
        unmute: unmute, turn on, turn back on, un-mute, unsilence, switch on, bring back the sound, restore the sound, sound on, turn the sound on, turn the sound back on, turn the audio back on, audio on, bring the sound back, bring back the audio, give it sound again, bring back
        move: move, shift, relocate, bring, send, reorder, drag, come, comes, moved, shuffle, slide over, push, reposition, moving
        swap: swap, exchange, switch, trade, interchange, flip the order of, trade places, change places, switch places, switch around, swap around, swap over, swapping
        replace: replace, substitute, swap out, instead of, in place of, substitute for, replaced
        add: add, put, insert, append, include, attach, give, overlay, drop in, throw in, stick, play, tack, tack on, slap, pop, lay, stick on, plus add, bring in, mix in, show me, slip, splice in, append to
        make: make, set, turn, get, turn into, make into, put into, convert to
        use: use, pick, choose, go with, take
        change: change, edit, update, modify, rename, alter, convert, adjust, switch to, reword, swap to, redo as, change over to, should be, should now be, wants to be, different, a different, another song, another track
        generate: generate, create, produce, make a video, make me a video, make a clip, make me a clip, make a short video, make a new video, make another video, render a scene, generating, film, shoot, draw me, i need a video, i want a video, i'd like a video, another video, a new video, a video of, a clip of, a shot of, a scene of, make me, whip up, give me a video, render, i want a clip, i need a clip, footage of
        speedUp: speed up, increase the speed, increase speed, faster, speed it up, quicker, fast forward, accelerate, quicken, sped up, speed this up, fast, speeding up, go faster, faster pace, hurry up, pick up the pace, too slow, drags, dragging, draggy, rapid, snappier, quicker pace, tighten up the pace, sluggish
        slowDown: slow down, decrease the speed, reduce the speed, slower, slow it down, slow, slow this down, slowed, slow it, slower pace, go slower, too fast, slowing, too rushed, rushed
        slowMotion: slow motion, slow-motion, slo-mo, slo mo, slowmo, in slow motion, slow-mo, slow mo, slomo
        loop: loop, repeat, looping, looped, on a loop, on loop
        freeze: freeze, freeze frame, hold the frame, still frame, hold, freeze on, pause on, still, hold on, freeze-frame, stop on, pause, hold the picture
        louder: louder, turn up, raise, boost, crank up, increase the volume, volume up, pump up, too quiet, too soft, bump up, crank, up the volume, more volume, amp up, can't hear, cant hear, cannot hear, can hardly hear, hard to hear, barely hear, not loud enough, too low, bring up, turn it up, loud
        quieter: quieter, decrease, softer, turn down, lower, reduce, decrease, volume down, too loud, less loud, dial down, bring down, tone down, soften, dial back, overpowering, drowning out, drowning everything out, drowns out, drowning, drowns, too noisy, deafening, blaring, knock down, pull down, back off, ease off, less volume, turn it down, take down, not so loud, bring it down, louder than it should, drop the volume, dip
        fade: fade, fading, fades
        fadeIn: fade in, fade-in, fade from black, fades in, fade up, fades up, fade up from black, ease in
        fadeOut: fade out, fade-out, fade to black, fades out, fade away, fade down, ease out, fade off, fade to silence
        undo: undo, take that back, revert that, go back, take it back, step back, undo that, roll back, never mind that, put it back, take back, put it back how it was, put it back the way it was, put that back, undo it, undo this, revert, oops, my bad, go back one, go back a step, roll that back, revert the last change, restore the previous, changes back, ctrl z, ctrl-z, cmd z, control z, ctrl+z, cmd+z, as it was, how it was before, put things back
        redo: redo, redo that, do it again, bring it back, restore that, redo it, un-undo, put it back again, bring it back again
        shorten: shorten, shorter, cut down to, cut it to, trim it to, trim to, trim down to, cut to, trim the video to, cut the video to, cut down, cut it down to, trim it down to, cut this to, bring it down to, trim it down, shorten to, get it down to, bring down to, squeeze into, squeeze it into, fit into, cap it at, limit it to, no longer than, at most, get it under, bring it under, keep it under, no more than, make it under, get it below
        extend: extend, longer, lengthen
        rotate: rotate, rotated, turn upside down, rotating, upside down, turn sideways, spin, tilt
        flip: flip, mirror, mirrored, flipped, mirror image
        zoom: zoom, zoom in, zoom out, punch in, ken burns, zoom into, zoom in on, push in, push in on, punch in on, zooming, closer in, zoom slowly
        crop: crop, cropped, crop to, crop in
        blur: blur, blurry, blurred, pixelate, out of focus, blurs, soft focus
        sharpen: sharpen, sharper, crisper, crisp, clearer
        stabilise: stabilise, stabilize, shaky, steady, jittery, shake, shaking, wobbly, smooth out the shake, stabilized, less shaky, stabilization, deshake
        denoise: denoise, remove noise, noise reduction, remove background noise, clean up the audio, noisy, hiss, background noise, background hum, hum, hissing, cleanup the audio, wind noise, static noise
        grain: grain, film grain, grainy, film noise
        vignette: vignette
        chromaKey: chroma key, green screen, key out, green-screen, greenscreen, remove the green, remove the green screen
        translate: translate, translation, dub, dubbed
        duck: duck, ducking, lower the music under, lower the music when, auto duck, auto-duck, autoduck, duck under, sidechain, dips, dip the music
        brighter: brighter, brighten, lighten, more light, brightness, too dark, bright, more brightness, lighter, underexposed
        darker: darker, darken, dim, too bright, overexposed, blown out, less bright, less brightness
        warmer: warmer, warm, warm look, warm tones, warm colours, warm colors, warmer colours, golden
        cooler: cooler, cool look, cold look, colder, cool tones, colder tones, cooler colours, cooler colors, bluer, cold
        vivid: vivid, more colorful, more colourful, saturated, more vibrant, vibrant, punchier colours, punchier colors, punchy, pop more, colourful, colorful
        vintage: vintage, retro, old film, old-school, old school, old fashioned, nostalgic, 70s, 80s, sepia, old-film
        cinematicLook: cinematic look, cinematic grade, look cinematic, filmic, cinematic colors, cinematic colours, movie look, movie-like, film look, like a movie, like a film
        blackWhite: black and white, black & white, monochrome, b&w, grayscale, greyscale, black-and-white, gray scale, noir, b/w, bw, colorless, desaturate, no colour, no color
        normalise: normalise, normalize, even out the volume, level the audio, even out the loudness, even out the sound, level out, loudness, even out the audio, even out the levels, same loudness, level the sound, normalise the loudness
        revert: original version, go back to version, version, back to version, restore version, revert to version, to version
        show: show, display, appear, stay, visible, on screen, appears, stays, last for, come in, display it
        say: say, says, saying, that says, which says, reads, reading, that reads, with the text, with text, with the words, write, with the name, that said, which read, that read, to say, to read, name reads, reading out, read, type, type out
        music: music, bgm, background music, soundtrack, song, track, tune, the score, music track, background track, musical, backing track, bg music, backing music, beat, beats, tunes, songs, musics, backing, tunage, ost, bgm track
        title: title, titles, heading, headline, the text, title text, on-screen text, title card, headline text, opening title, the titles, titel
        text: text, words
        clip: clip, clips, segment, segments, shot, shots, part, parts, piece, scene, scenes, footage, section, bit about, bits, video clip, clip number, clip no, clip #, shot number, segment number, part number, chunk
        video: video, the whole video, movie, whole thing, the entire video, film, vid, timeline, whole clip, the lot, the film, whole film, whole movie, entire thing, the edit, all of it, all clips, whole edit, cut as a whole, whole project
        sound: sound, audio, original sound, noise, original audio, soundtrack of the clip
        subtitles: subtitles, subtitle, captions, subs, closed captions, the subs, srt, subtitle file
        voice: voiceover, voice-over, voice over, narration, narrator, narrate, voice, as a voice-over, as a voiceover, read aloud, out loud, voice-overs, read out, read it out, narrating, narrated, voiced, tts, text to speech, have a voice say, have someone say
        transition: transition, transitions, transition effect, between-clip effect
        crossfade: crossfade, cross fade, dissolve, cross dissolve, cross-fade, crossfades, dissolves, cross-dissolve, blend, smooth transitions, smooth transition, crossfading
        wipe: wipe, wipes, wipe transition
        slide: slide, slide transition, slides, slide in, sliding
        dipBlack: dip to black, fade through black, dip through black, through black, flash black, flash to black, flash of black
        dipWhite: dip to white, flash to white, white flash, fade through white, through white, flash white, flash of white
        lowerThird: lower third, lower-third, name tag, nametag, name strap, name plate, nameplate, name bar, lower 3rd, lower-3rd, lowerthird, strapline
        caption: caption, captions that, a caption, caption it, text caption, a subtitle, subtitle line, one subtitle
        watermark: watermark, logo, watermarks, logo watermark, bug, my logo, the logo
        pip: picture in picture, picture-in-picture, pip, small window, little window, inset, pic in pic, overlay video, picture inside picture, in a box, corner video, tiny window, p-i-p
        slideshow: slideshow, slide show, slide-show, photo show, photo slideshow, photo album, photo montage
        thumbnail: thumbnail, cover image, poster frame, cover, thumb, cover frame, preview image, poster, poster image, cover picture
        marker: marker, bookmark, mark, flag, markers, cue point
        silence: silences, silent parts, pauses, dead air, silent bits, remove silence, the silence, gaps, awkward pauses, quiet bits, quiet parts, silent sections, silent gaps, silence gaps, the pauses, empty pauses, silent stretches, long pauses, silent moments
        uploaded: uploaded, my photo, my picture, my image, my photos, my music, my song, my audio, i uploaded, just uploaded, my upload, my uploads, upload, my file, the file i uploaded, my clip, my video, my footage, uploads, the uploaded, my new clip, my new video, my pictures, my images, my subtitle file, my subtitles, my subs, my recording, my new song, the new clip, the new video, i just added, i sent, my track, my pics
        image: image, photo, photos, images, pictures, pics, pic, snapshots, stills, picture
        speed: playback speed, pace, tempo, speed, pacing, rate
        volume: volume, sound level, audio level, level
        soundEffect: sound effect, sound effects, sfx, sound fx, foley, whoosh, swoosh, ding, beep, boom, bang, click sound, ding sound, thunder sound, bell, applause sound, pop sound, clap, rain sound, wave sound, waves sound, chime, record scratch, laugh track, rain sounds, wave sounds, bird sounds, birdsong, wind sound, gunshot, camera shutter, shutter sound, door slam, footsteps, siren, drum roll, drumroll, cheering, cricket, crickets
        speech: speech, talking, talks, speaks, speaking, dialogue, dialog, someone speaks, people talk, the speaker, speak, someone talks, somebody talks, people speak, there's talking, when i talk, when i speak, i'm talking, i talk, i speak, someone is talking, there is speech, talking parts, voices
        contrast: contrast, contrasty, contrasts, more contrast
        saturation: saturation, saturate, colour intensity, color intensity, washed out, saturations
        exposure: exposure
        opacity: opacity, transparent, transparency, see-through, translucent, opaque
        lufs: lufs, lkfs
        later: later, delay, postpone, push back, late, delayed, push later, lag behind, later on, delays
        earlier: earlier, sooner, early, ahead, bring forward
        effect: effect, filter
        person: stranger, person, people, woman, object, guy, car, bystander, passerby, background, tourist, tourists, photobomber, passer-by, passersby, pedestrian, pedestrians, power lines, power line, wires, lamp post, boat in the back, dog in the back, trash can, crowd, kid, guy in the back, ex, boyfriend, girlfriend, truck, bus, cars, tree, trees, sign, pole, garbage, litter, mic, tripod, bird, dog, pimple, blemish
        lipSync: lip sync, lip-sync, lipsync, lips match, match the lips, lips to match, mouth match, lips move, mouth moves, lips, make the mouth
        face: face swap, swap faces, face, faces, swap the face, swap my face, my face, his face, her face, deepfake, face-swap, faceswap
        size: size, font size, font, text size, letter size, point
        colour: color, colour
        ratioWord: aspect ratio, ratio, aspect, format, orientation, canvas
        start: start, beginning, opening, head, front end, the start, the beginning, get going, very start, begin, starts
        end: end, ending, tail, the close, the end, tail end, close, ends
        last: last, final, very last, closing
        middle: middle, center, centre, the middle, midpoint, half way, halfway, halfway through, midway
        front: the front, to the front, front, first place, very beginning, the very start, up front, first position, top of the order, come first, go first, goes first, up first, start with, begin with, open with, start off with, lead with
        back: the back, to the end, the very end, back, the very back, to the back, in the back, final place, last place, last position, end on, end with, finish with, finish on, close with
        before: before, ahead of, up to
        after: after, following, past, behind, onwards, onward, afterwards of, later than, beyond, after the, past the
        from: from, starting at, starting from, starting, starting with, beginning at
        to: to, into, through, thru, towards
        until: until, til, 'til, till, disappear, disappears, vanish, vanishes, go away at, hide, hides
        between: between, in between, in-between
        range: -, –, —, ~
        at: at, on, around
        previous: previous, one before
        next: 
        vertical: vertical, portrait, tiktok, tik tok, shorts, reels, instagram reels, reel, youtube shorts, stories, story format, for my phone, phone format, upright, 9 by 16, 9x16, for tiktok, snapchat, igtv, phone screen, phones, for phones, upright format, instagram story, ig reels, ig story, for reels, youtube short, yt short, yt shorts, portrait mode, vertical format
        horizontal: horizontal, landscape, widescreen, wide screen, youtube, 16 by 9, 16x9, wide, for youtube, for tv, for the tv, landscape mode, widescreen format, vimeo
        square: square, 1 by 1, 1x1, instagram post, squared, for an instagram post, square format
        fit: fit, letterbox, black bars, with bars, letterboxed, fit inside
        fill: fill, fill the frame, fill the screen, fills the frame, no bars, fill frame
        half: half, halve
        quarter: quarter, fourth, a quarter, one quarter, one-quarter
        double: double, twice, doubled, twice as, two times, double the, 2 times as
        triple: triple, three times, thrice
        bit: a bit, a little, slightly, a touch, a tad, little bit, a little bit, somewhat, just a bit, little, a notch, a smidge, a hair, a wee bit, a little more, bit more, just a little, just a touch, a tiny bit, gently, a shade, kinda, sort of, a bit more, bit
        much: much, a lot, way, far, lots, significantly, a whole lot, way too, heaps, a ton, tons, massively, hugely, really
        more: more, another, up
        less: less, down, less than
        secondUnit: second, seconds, sec, secs, s
        minuteUnit: minute, minutes, min, m
        millisecondUnit: ms, millisecond, milliseconds
        times: x, times, times as fast, times faster, times speed, times as, fold, times the speed
        percent: percent, per cent, %, pct
        andHalf: and a half
        larger: bigger, larger, enlarge, increase the size, big, large, larger text, bigger text, too small, scale up, make bigger, bigger font, huge, increase
        smaller: smaller, shrink, small, tiny, smaller text, too big, too large, scale down, smaller font, teeny, less big
        all: all, whole, entire, every, both, everything, each of the, every single, whole of, all of, all the
        only: only, just keep, nothing but, solely, leave only, keep only, only want, only keep, just want, only leave, just
        except: except, besides, apart from, other than, all but, everything but, all except, every clip but, anything but, with the exception of, excluding, aside from, save for, not counting, leaving out, all clips but, except for
        it: it, this, that, that one, this one, them, one, these, those, this bit, this part, that bit, that part, that clip, this clip, the clip i mentioned, 'em
        not: don't, do not, not, never, dont, leave alone, doesn't, shouldn't, without touching, without changing, doesnt, won't, please don't, no need to, shouldnt, hands off, keep your hands off, leave out of it
        and: and, &, plus, as well as, along with, together with
        then: then, and then, after that, next up, afterwards, finally, lastly, and after that, after which, next, followed by, and finally, and lastly, once that's done, when that's done
        with: featuring, using, with
        without: without, no
        of: of, about, showing, in the style of, off
        called: called, titled, named, entitled, call it, name it, rename it to, rename it, title it, label it, labelled, labeled, calling it, naming it, call this, name this, title this, call the video, name the video, title the video, call the film, name the film, call my video
        by: by
        again: again, once more
        hello: hello, hi, hey there, hi there, good morning, good evening, good afternoon, hey, howdy, yo, sup, hola, good day, greetings
        thanks: thanks, thank you, great, awesome, perfect, cool, looks good, love it, well done, cheers, good job, ty, tysm, thank u, great job, looks great, sounds good, sounds great, that's great, looking good, lovely, fantastic, brilliant, amazing, sweet, ok cool, excellent, beautiful, that works, works for me, this is great, good work
        help: help, what can you do, what can i do, how does this work, what do you do, what can i say, how do i use this, what are you able to do, what can i ask, what can i ask you, what do you know, what are my options, how do you work, what else can you do, commands, help me, what can i ask you to do, what are you capable of
        unclearBetter: better, nicer, prettier, look better, look good, more professional, more interesting, improve, make it pop, fix, fix it, fix this, fix that, do something, make it cool, do your thing, work your magic, spice it up, spice up, improve it, something cool, jazz it up, polish it, make it nice, make it awesome, make it good, make it special, make it look good, do your magic, be creative, whatever you think
        whatDone: what did you do, what have you done, what changed, what did you change, what have you changed, what did you just do, what was changed
        yes: yes, yeah, yep, sure, go ahead
        no: cancel
        filler: please, can you, could you, would you, i want to, i want, i'd like to, i'd like, i would like to, let's, let us, now, ok, okay, also, the, a, an, my, our, your, for me, me, i, you, some, want, need, be, is, are, so, well, um, uh, kindly, go ahead and, can we, could we, we, will you, then also, maybe, as, for, here, there, in, out, over, away, actually, i think, i need, exactly, about there, very, should, its, it's, that's, has, have, clip's, video's, please also, first of all, quickly, nice and, right, too, bit of, onto, underneath, kind of, style, something, 's, would, like, long, new, background track's, lot, ones, instead, please can you, i just, go, was, were, does, do, if, by about, approximately, roughly, put in, degrees, degree, horizontally, vertically, clockwise, counterclockwise, corner, size, each, times over, pls, plz, thx, lol, erm, er, uhm, you know, mate, bro, dude, man, buddy, hey can you, thanks!, u, ur, r, gonna, wanna, gotta, kinda like, teh, tho, basically, simply, quick, real quick, go on and, might, may, can, need to, got to, have to, has to, want to, i'd, i'll, im, i'm, we'd, we'll, theres, there's, looks, look, looking, feels, feel, seems, seem, sounds, because, cause, cuz, bc, since, so that, when, whenever, while, during, and just, gets, got, being, been, am, this time, pretty, quite, everyone, anyone, mins, speed mode, any, rather than, on it, into it, to it, of it, thing, things, stuff, second place, place, spot, mark of, current, existing, whole lot, frames, frame, left, part of it, full, playback, smooth, nicely, properly, proper, properly please, nice, clean, simple, soft little, number, no., #, by the way, btw, right now, at once, in one go, together, each one, someone, some more, fast as, than, than now, than before, currently, original, normal, colours, colors, colour tones, screen, image quality, edge, edges, hand, sound effect of, the one, why don't you, why not, can't you, don't you think, don't worry, could, order, type of, boring, dull, ugly, bad, annoying, awful, terrible, weird, wrong, perfect for, opinion, honestly, seriously, literally, already, still want, bring me, wanted, everybody, people's, sense, sorts, course, found, sorry, pointless, useless, unnecessary, dumb, stupid, horrible, lame, mess, messy, under
        intro: intro, the intro, opening clip, opening shot, introduction, opening scene
        outro: outro, the outro, closing clip, closing shot, closing scene
        bothEnds: both ends, either end, each end, both sides, start and end, beginning and end, start and the end, the start and end
        third: a third, one third, one-third
        but: but, but then, however, though, yet
        same: the same, same for, same thing, same with, do the same, the same for, likewise, ditto, same again, same goes for, as well, too for, and also, do that too, do likewise, the same thing for
        correction: no wait, wait no, i mean, i meant, scratch that, make that, actually no, no actually, no no, sorry i mean, sorry i meant, sorry no, or rather, on second thought, on second thoughts, correction, no sorry, wait, i take that back, nah, nope, hang on, my mistake, not that, strike that, actually make it, actually make that
        unwanted: don't want, dont want, do not want, don't need, dont need, do not need, no longer want, no longer need, don't like, dont like, do not like, hate, can do without, could do without, no need for, not a fan of, don't want any
        question: how long, how many, what's on, whats on, what is on, what is the, what's the, whats the, which clips, where is, where's, when does, why did, why is, who, how come, is there, are there, do i have, how much, what do i have, what clips, list the, tell me, not sure, hmm, let me think, i'll think, thinking about it, give me a second, i wonder, one moment, hold up
        outline: outline, stroke, outlined, contour
        box: box, background box, box behind, background behind, backdrop, plate behind, backing box
        animation: animate, animated, animation, animates, typewriter, slide-in text, bounce, bouncing, typing effect, pop in
        rest: the rest, rest, everything else, all else, the others, others, the remaining, remaining, rest of it, rest of them, the other clips, other clips, the other ones
        bold: bold, bolder, in bold, italic, italics
        full: max, maximum, full volume, max volume, full blast, all the way up, at max, the max
        """

    static let englishNumbers = """
        0 zero; 1 one; 2 two; 3 three; 4 four; 5 five; 6 six; 7 seven; 8 eight; 9 nine; 10 ten; 11 eleven; 12 twelve; 13 thirteen; 14 fourteen; 15 fifteen; 16 sixteen; 17 seventeen; 18 eighteen; 19 nineteen; 20 twenty; 25 twenty-five; 30 thirty; 40 forty; 45 forty-five; 50 fifty; 60 sixty; 70 seventy; 75 seventy-five; 80 eighty; 90 ninety; 100 a hundred; 100 one hundred; 2 a couple of; 2 couple of; 3 a few
        """

    static let englishOrdinals =
        "1 first; 2 second; 3 third; 4 fourth; 5 fifth; 6 sixth; 7 seventh; 8 eighth; 9 ninth; 10 tenth"

    static let englishMoods = """
        calm: calm, relaxing, soothing, gentle, soft, peaceful, quiet, mellow, chill, calming, chilled, laid-back, laid back, tranquil, serene, easy-going, slow calm, meditative, lullaby, calmer, softer music, quieter mood
        upbeat: upbeat, energetic, lively, fun, dance, electronic, edm, rock, fast-paced, bouncy, exciting, peppy, catchy, funky, hype, pumping, high-energy, poppy, party, workout, techno, house, groovy, livelier, more energetic, more upbeat, with more energy, jazzed up
        cinematic: cinematic, epic, orchestral, dramatic, grand, heroic, hans zimmer, trailer
        lofi: lofi, lo-fi, lo fi, jazzy, jazz, lo-fi hip hop, lofi hip hop, study beats, chillhop, lofi beats, chill lofi, chill lofi beats
        ambient: ambient, atmospheric, dreamy, ambience, spacey, ethereal
        piano: piano, pianos, solo piano
        tense: tense, suspenseful, scary, dark, suspense, thriller, creepy, spooky, ominous, thrilling, nervous
        happy: happy, cheerful, joyful, sunny, feel-good, feelgood, cheery, joyous, jolly, happier
        sad: sad, melancholy, melancholic, emotional, mournful, blue mood, heartbreaking, sorrowful, moody, sadder
        corporate: corporate, business, corporate style, professional business, explainer, office
        """

    static let englishPositions = """
        top_left: top left, upper left, top-left, top left corner, upper left corner, the top left, the upper left, the top-left, the top left corner, the upper left corner, top left hand corner, upper left hand
        top_right: top right, upper right, top-right, top right corner, upper right corner, the top right, the upper right, the top-right, the top right corner, the upper right corner
        bottom_left: bottom left, lower left, bottom-left, bottom left corner, the bottom left, the lower left, the bottom-left, the bottom left corner
        bottom_right: bottom right, lower right, bottom-right, bottom right corner, the bottom right, the lower right, the bottom-right, the bottom right corner
        top_center: top center, top centre, the top center, the top centre
        bottom_center: bottom center, bottom centre, the bottom center, the bottom centre
        top: the top, top of the screen, to the top, top, upper part, up top, upper edge
        bottom: the bottom, bottom of the screen, to the bottom, bottom, down low, lower edge
        center: in the middle of the screen, center of the screen, the center, the centre, centered, dead center, center of the frame, middle of the screen, middle of the frame, in the center, in the centre, center it
        lower_center: lower center, lower centre
        center_left: center left, centre left, middle left
        center_right: center right, centre right, middle right
        """

    static let englishColours = """
        #ffffff: white
        #000000: black
        #ff0000: red
        #ffd700: gold, golden yellow
        #00aa00: green
        #0066ff: blue
        #ff8800: orange
        #ff66aa: pink
        #8844cc: purple
        #ffff00: yellow
        #808080: gray, grey
        #00ffff: cyan, turquoise
        """
}

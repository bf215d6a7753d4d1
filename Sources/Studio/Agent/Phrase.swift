// Turns of phrase that are looked for as they stand: how something is said, and no word of a wish. They are in the
// lexicons: [phrases].

/// What such phrases are for. A case that no language has phrases for is never found.
enum Phrase: String, Hashable, Sendable, CaseIterable {
    // A length that is added to or taken from the one that is there.
    case longer, shorter
    // How long a text is seen: too short, too long, as long as the film.
    case staysLonger, staysShorter, throughout
    // Of each of two; while something else is heard.
    case each, meanwhile
    // What is wrong, before what to do about it.
    case complaint
    // Music that goes with a scene: "something moody in the background".
    case background, something
    // A text that lies over a picture.
    case onTop
    // Where a film is shown, which has a shape of its own.
    case platform
    // The first of several scenes.
    case opensWith
    // Music that begins to be heard.
    case comesIn
    // Looks that are taken off.
    case normalColours, restore
    // A first paragraph that speaks of the rest.
    case notesAhead, notesAsked, ofThis, pointing
    // Moments and stretches that are said by other things.
    case fromTheStart, overIt, whenSpoken
    // Too soon or too late, of lines of text; a speed that is no other; parts of one length.
    case tooLate, tooEarly, normalSpeed, equalParts, chunks
    /// "As loud as the voice": measured against another sound, which nobody here does.
    case likeness
    /// 音乐到第二段才开始: where something begins, and no end of it.
    case onlyThen
    /// Something is laid over or under a clip.
    case overClip
    /// How loud a sound is to be that is put in.
    case quietly
    /// A step that went too far: half of it goes back.
    case lessOfIt
    /// Speech that something else covers.
    case cannotHear
    /// "Where the ceremony is": the place of another clip.
    case whereIs
    /// One picture of the film.
    case frameNoun
    /// "…, but not too slow": how far a step may go, and no other step.
    case caution
    /// A mark that is to show through; so much of a change as will do.
    case faint, enough
    /// A sound that is to be heard again.
    case backAgain, lifted
    /// A clip that plays backwards is to play as it was shot.
    case forwards
    /// What is to be done in the place of what was forbidden.
    case instead
    /// A cut that takes off a part, and says not which.
    case trimming
    /// The version that was there before all others.
    case firstOfAll
    /// Moods of music that are also what a film shows.
    case sceneMood
    /// Whether something would do: a question, and no wish.
    case opinion
    /// Cuts that are felt too much.
    case abrupt
    /// "Sort it out" behind a complaint: no wish of its own.
    case remedy
    /// All the clips, where no number says which.
    case theClips
    /// More than one text.
    case allTexts
    /// How "it" is to look: the film, behind a change of some seconds of it.
    case itsLook
    /// How loud music is to be that is put in.
    case lowVolume
    /// What colours were given to a clip.
    case lookNoun
    /// Where music is that cannot be fetched.
    case elsewhere
    /// The picture with which a clip begins.
    case firstFrame
    /// Clips are named in the order that is wished.
    case orderAhead
    /// Some seconds more for a clip.
    case given
    /// What is found in the film.
    case thereIs
    /// Verbs with which a question begins that asks for nothing; beginnings that ask politely.
    case asking, politely
    /// What the film was before any edit.
    case firstVersion
    /// When a text is seen: "when the fireworks come".
    case whenSeen
    /// A sound that goes on: "rain ambience".
    case ambience
    /// "Show the cake twice": seen again.
    case isPlayed
    /// Verbs of how something is.
    case states
    /// "It", and what else speaks of what was just said.
    case backReference
    // Reasons and purposes, which ask for nothing; who wants something gives none.
    case because, remarks, wanting
    /// "Would it look better …": a question of what would be.
    case wondering
    // What is asked about the work.
    case askedVersions, askedAdvice, askedLength, askedChanges, aside, softEnd
    case rehearsal, rehearsalEnd
    /// "If I deleted it, …": before a question, no wish.
    case supposed
    // What a phrase of a brief is about.
    case briefContent, briefStyle, briefFact
    // Words of a text: those that end a film, and those that only say what it is.
    case closingWords, textLabel

    /// Of every language.
    private static let table: [Phrase: [String]] = {
        var table: [Phrase: [String]] = [:]
        for row in Lexicon.tables.flatMap(\.rows) where row.section == "phrases" {
            guard let phrase = Phrase(rawValue: row.meaning) else { continue }
            table[phrase, default: []] += row.phrases
        }
        return table
    }()

    var all: [String] { Self.table[self] ?? [] }

    /// "店名 老巷子" without the word that only says what it is.
    func unlabelled(_ words: String) -> String {
        guard let label = beginning(of: words) else { return words }
        let rest = words.dropFirst(label.count)
        guard let mark = rest.first, [" ", ":", "：", ","].contains(mark) else { return words }
        let own = Lexicon.trimmed(rest.dropFirst())
        return own.isEmpty ? words : own
    }

    /// Whether one of them stands in the words; Latin letters only as whole words. `said` is in small letters.
    func isSaid(in said: String) -> Bool { all.contains { Self.range(of: $0, in: said) != nil } }

    /// The one that the words end with.
    func ending(of said: some StringProtocol) -> String? {
        all.filter { phrase in
            guard said.hasSuffix(phrase) else { return false }
            return Self.isOpen(phrase.first, said.dropLast(phrase.count).last)
        }.max { $0.count < $1.count }
    }

    /// The one that the words begin with.
    func beginning(of said: some StringProtocol) -> String? {
        all.filter { phrase in
            guard said.hasPrefix(phrase) else { return false }
            return Self.isOpen(phrase.last, said.dropFirst(phrase.count).first)
        }.max { $0.count < $1.count }
    }

    /// The words with a blank in the place of each of them.
    func removed(from said: String) -> String {
        var rest = said
        for phrase in all {
            while let range = Self.range(of: phrase, in: rest) { rest.replaceSubrange(range, with: " ") }
        }
        return rest
    }

    private static func range(of phrase: String, in said: String) -> Range<String.Index>? {
        guard said.contains(phrase) else { return nil }
        var start = said.startIndex
        while let range = said[start...].firstRange(of: phrase) {
            let before = range.lowerBound > said.startIndex ? said[said.index(before: range.lowerBound)] : nil
            let after = range.upperBound < said.endIndex ? said[range.upperBound] : nil
            if isOpen(phrase.first, before), isOpen(phrase.last, after) { return range }
            start = said.index(after: range.lowerBound)
        }
        return nil
    }

    /// Whether a word ends between two characters.
    private static func isOpen(_ edge: Character?, _ neighbour: Character?) -> Bool {
        guard let edge, let neighbour else { return true }
        return !Lexicon.isWord(edge) || !Lexicon.isWord(neighbour)
    }
}

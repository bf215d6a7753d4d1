// What a voice is to say, where neither quotes nor a colon set it apart.

extension Clause {
    /// "Say welcome to Lisbon in a voice-over", "a voice-over saying hello", 旁白念欢迎.
    var spokenWords: String? {
        guard let voice = index(of: .voice), !has(.delete, .mute, .louder, .quieter, .volume, .not) else { return nil }
        if let say = index(of: .say), say < voice { return between(say, voice) }
        // Verbs of saying behind the voice, or in it: 旁白 念, 配音说.
        let isSaying: (Token) -> Bool = { $0.concept == .voice || $0.concept == .say }
        let end = tokens[voice...].prefix(while: isSaying).endIndex - 1
        // "A voice-over at the start that says welcome".
        let links: Set<Concept?> = [.at, .start, .end, .filler, .from, .of, .comma]
        if let say = tokens.indices.first(where: { $0 > end && tokens[$0].concept == .say }), say > end + 1,
            tokens[(end + 1)..<say].allSatisfy({ $0.isTime || links.contains($0.concept) })
        {
            return trimmed(text.asTyped(tokens[say].to, tokens[endOfSpeech].to))
        }
        let verb = text.plain(tokens[end].from, tokens[end].to)
        guard
            tokens[end].concept == .say || verb.hasSuffix(" say")
                || ["念", "说", "读", "念出", "朗读", "播报"].contains(where: verb.hasSuffix),
            end + 1 < tokens.count
        else { return nil }
        return trimmed(text.asTyped(tokens[end + 1].from, tokens[endOfSpeech].to))
    }

    /// The words between a verb and the voice, without "in a", "as the".
    private func between(_ verb: Int, _ voice: Int) -> String? {
        var end = voice - 1
        let links: Set<Concept?> = [.filler, .with, .use, .of, .at, .by]
        while end > verb, links.contains(tokens[end].concept) { end -= 1 }
        guard end > verb else { return nil }
        return trimmed(text.asTyped(tokens[verb + 1].from, tokens[end].to))
    }

    /// Without the time at the end: "… at 3 seconds".
    private var endOfSpeech: Int {
        guard let last = tokens.indices.last,
            tokens[last].isTime || [.start, .end, .front, .back].contains(tokens[last].concept),
            last > 0,
            tokens[last].isTime || tokens[last - 1].concept == .at
                || text.plain(tokens[last].from, tokens[last].to).hasPrefix("the")
        else { return tokens.count - 1 }
        let isAt = [.at, .from].contains(tokens[last - 1].concept)
        return isAt && last > 1 ? last - 2 : last - 1
    }

    private func trimmed(_ words: String) -> String? { words.isEmpty ? nil : words }
}

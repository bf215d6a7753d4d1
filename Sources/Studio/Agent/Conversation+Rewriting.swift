// "Call it Night, no, Morning": other words in the place of those just said.

import Reel

extension Conversation {
    /// 标题改成晚安，不，早安: other words in the place of those just said.
    func rewritten(by clause: Clause) -> [Operation]? {
        let texts: Set<OperationName> = [.title, .editText, .lowerThird, .caption, .voiceover]
        guard var wrong, texts.contains(wrong.name), clause.tokens.count <= 6, clause.position == nil,
            clause.colour == nil,
            !clause.has(.cut, .delete, .mute, .music, .clip, .title, .video, .subtitles, .add)
        else { return nil }
        let leads: Set<Concept?> = [.called, .change, .make, .say, .filler, .to]
        let start = (clause.tokens.firstIndex { !leads.contains($0.concept) } ?? 0) - 1
        let words = clause.quote ?? clause.words(after: start)
        guard !words.isEmpty else { return nil }
        wrong.arguments["text"] = .string(words)
        return [wrong]
    }
}

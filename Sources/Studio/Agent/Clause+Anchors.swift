// "After the title is gone", 标题消失以后: a moment that a text names.

import Reel

extension Clause {
    /// The clause with the moment in the place of the words for it.
    func anchored(in scene: TalkScene) -> Clause {
        guard let title = scene.draft.titles.first, let end = title.end, quote == nil,
            let noun = index(of: .title, .text), has(.music, .soundEffect, .it, .voice)
        else { return self }
        let gone: Set<Concept?> = [.delete, .end, .until, .fadeOut, .filler, .fade]
        let isAfter = noun > 0 && tokens[..<noun].last { $0.concept != .filler }?.concept == .after
        var last = noun
        while last + 1 < tokens.count, gone.contains(tokens[last + 1].concept) { last += 1 }
        let isGone = tokens[noun...last].contains { [.delete, .end, .until, .fadeOut].contains($0.concept) }
        let isOnce = Phrase.meanwhile.isSaid(in: text.plain(tokens[0].from, tokens[noun].from)) && isGone
        let isBehind = last + 1 < tokens.count && tokens[last + 1].concept == .after && tokens[noun].isHan
        guard isAfter || isOnce || isBehind else { return self }
        if isBehind { last += 1 }
        var first = noun
        let lead: Set<Concept?> = [.filler, .after, .only]
        while first > 0, lead.contains(tokens[first - 1].concept) || isOnce && isMeanwhile(first - 1) { first -= 1 }
        var anchored = self
        var (from, moment) = (tokens[first], tokens[noun])
        from.kind = .concept(.from)
        moment.kind = .time(end.count, isPoint: true)
        anchored.tokens.replaceSubrange(first...last, with: [from, moment])
        return anchored
    }

    private func isMeanwhile(_ index: Int) -> Bool {
        Phrase.meanwhile.all.contains(text.plain(tokens[index].from, tokens[index].to))
    }
}

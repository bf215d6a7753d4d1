// What a wish says of the one before it, whose other half it is: how long, how much, of which clip.

import Reel

extension Clause {
    /// What may name a clip: its number, its name, words that nothing else explains.
    var wordsForClips: [Token] {
        tokens.filter { $0.isOrdinal || $0.isName || $0.kind == .unknown || $0.concept == .clip }
    }

    /// 静音, and nothing besides.
    private var isDeedOnly: Bool {
        let words = tokens.filter { $0.concept != .filler && $0.concept != .comma }
        return words.count == 1 && words.allSatisfy(Self.isStrongDeed)
    }

    private static func isStrongDeed(_ token: Token) -> Bool {
        isDeed(token) && !weakDeeds.contains(token.concept) && token.concept != .not
    }

    /// 别删第一段，静音就行: of the clip of which something else is not to be done.
    func instead(of former: Clause, in scene: TalkScene) -> Clause {
        guard isChinese, relation == .along || relation == .own, former.has(.not),
            former.tokens.contains(where: { Self.isStrongDeed($0) }),
            Phrase.enough.isSaid(in: said) || Phrase.instead.beginning(of: said) != nil || isDeedOnly,
            !has(.all, .video, .music, .title, .subtitles, .rest), clipTarget(in: scene) == .none,
            case .these(let ids) = former.clipTarget(in: scene), ids.count == 1
        else { return self }
        let names = former.wordsForClips
        return Clause(tokens: names + tokens, text: text, relation: relation)
    }

    /// 音乐不要突然停，最后三秒慢慢小下去: how long, of what was just asked for without a length.
    func isTimed(_ made: [Operation], after done: Operation, _ former: Clause) -> Bool {
        guard made.count == 1, made[0].name == done.name, made[0].target == done.target, former.times.isEmpty,
            !times.isEmpty
        else { return false }
        if done.name == .fade {
            return made[0].text("kind") == done.text("kind") && made[0].text("media") == done.text("media")
        }
        return done.name == .retime
    }

    /// 放慢到0.5倍，慢一半就够了: how much of the wish before will do, of the same clips.
    func isEnough(_ made: [Operation], after done: Operation) -> Bool {
        guard made.count == 1, made[0].name == done.name, [.speed, .volume, .loop, .zoom].contains(done.name),
            made[0].target == done.target || made[0].target == "all", !isAfterwards, !has(.again, .more, .all, .video)
        else { return false }
        return Phrase.enough.isSaid(in: said)
    }

    /// 字幕太快了, 字幕慢了: what is wrong with lines of text.
    var isOutOfStep: Bool {
        isComplaint || Phrase.tooLate.isSaid(in: said) || Phrase.tooEarly.isSaid(in: said)
    }

    /// What was wrong and what is to be done about it, said in two pieces, as one wish.
    func answered(_ former: Clause, _ made: Operation?) -> Clause? {
        let rest: Set<Concept?> = [.delete, .all, .it, .filler, .cut]
        // 字幕太快了，往后挪一秒.
        if former.isOutOfStep, has(.later, .earlier), !times.isEmpty, unknown.isEmpty,
            !has(.title, .music, .clip, .subtitles),
            let lines = former.tokens.first(where: { $0.concept == .subtitles || $0.concept == .title })
        {
            return Clause(tokens: [lines] + tokens, text: text)
        }
        // 转场太快了，改成一秒.
        if former.isComplaint, made?.name == .clarify, has(.change, .make, .to), times.count == 1, unknown.isEmpty,
            !has(.title, .music, .clip, .subtitles), let cut = former.tokens.first(where: { $0.concept == .transition })
        {
            return Clause(tokens: [cut] + tokens, text: text)
        }
        // 标题改一下，改成“余晖”.
        let open: Set<Concept?> = [.title, .subtitles, .change, .filler, .bit]
        if former.has(.change), made?.name == .clarify, has(.change, .called, .say, .make),
            !has(.title, .music, .subtitles, .clip),
            let thing = former.tokens.first(where: { $0.concept == .title || $0.concept == .subtitles }),
            former.tokens.allSatisfy({ open.contains($0.concept) })
        {
            return Clause(tokens: [thing] + tokens, text: text)
        }
        // 最开始那两秒在晃，不要了: the stretch was said by what is wrong with it.
        if former.isComplaint, !former.times.isEmpty, has(.cut, .delete),
            tokens.allSatisfy({ rest.contains($0.concept) })
        {
            return Clause(tokens: former.tokens.filter { !Self.isDeed($0) && $0.concept != .at } + tokens, text: text)
        }
        // 剪一下第二段，前面1.5秒去掉: how much of it is said here.
        let isTrimOnly = former.has(.cut) && !former.has(.delete) && former.times.isEmpty
        if isTrimOnly, made?.name == .delete || made?.name == .clarify, has(.cut, .delete, .keep, .shorten),
            !times.isEmpty,
            !has(.clip), unknown.isEmpty
        {
            let names = former.wordsForClips
            return Clause(tokens: names + tokens, text: text)
        }
        return nil
    }
}

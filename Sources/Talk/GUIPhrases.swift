// The phrase table of `Resources/gui-phrases.json`, decoded: how a backend speaks of its graphical interface.

import Reel

/// What one is told to do with an interface.
enum GUIAct: String, Hashable, Sendable, CaseIterable {
    case click, key, pick, open, view, use, drag, adjust, upload, export
}

/// What a widget is about.
enum GUITarget: String, Hashable, Sendable, CaseIterable {
    case export, upload, credits, tracks, edit, state
}

/// The kinds of word a sentence about an interface is made of.
enum GUIWord: String, Hashable, Sendable, CaseIterable {
    case widget, things, files, articles, lead, offer, negate, condition, conditionEnd, purpose, place, until, trailing,
        speech, consequence, alternative, join, asking, corner, after, exportNext, label, control, scene, keys, path,
        soft,
        located, here, says, plainAnd, media, script, menu, agent, onward, passive, found, close, closable, mediaPlace,
        notCondition, by, format, atOnce, afterwards, conditionTail
}

struct GUIPhrases: Sendable {
    private(set) var acts = PhraseBook<GUIAct>()
    private(set) var targets = PhraseBook<GUITarget>()
    private(set) var words: [GUIWord: PhraseBook<GUIWord>] = [:]
    /// Lead-ins, offers and negations together, so that the longest wins ("don't forget to" over "don't").
    private(set) var leads = PhraseBook<GUIWord>()
    private(set) var joints = PhraseBook<GUIWord>()
    /// "clicking", "opening": what stands behind "by" or "I recommend".
    private(set) var gerunds = PhraseBook<GUIAct>()

    /// A missing member of the table is an empty list.
    init(_ table: JSONValue) {
        for act in GUIAct.allCases { acts.add(table["acts"]?[act.rawValue]?.string ?? "", PhraseMeaning(role: act)) }
        for act in GUIAct.allCases {
            gerunds.add(table["gerunds"]?[act.rawValue]?.string ?? "", PhraseMeaning(role: act))
        }
        for target in GUITarget.allCases {
            targets.add(table["targets"]?[target.rawValue]?.string ?? "", PhraseMeaning(role: target))
        }
        for word in GUIWord.allCases {
            let list = table[word.rawValue]?.string ?? ""
            var book = PhraseBook<GUIWord>()
            book.add(list, PhraseMeaning(role: word))
            book.seal()
            words[word] = book
            if [.negate, .offer, .lead].contains(word) { leads.add(list, PhraseMeaning(role: word)) }
            if [.alternative, .join].contains(word) { joints.add(list, PhraseMeaning(role: word)) }
        }
        acts.seal()
        gerunds.seal()
        targets.seal()
        leads.seal()
        joints.seal()
    }

    func end(of word: GUIWord, in text: [Unicode.Scalar], at start: Int, upTo limit: Int) -> Int? {
        words[word]?.longest(in: text, at: start, upTo: limit)?.end
    }

    func holds(_ word: GUIWord, in text: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        words[word]?.first(in: text, range) != nil
    }
}

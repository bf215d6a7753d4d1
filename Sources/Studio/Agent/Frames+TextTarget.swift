// Which text of several a wish is about.

import Reel

extension Draft {
    /// Id of the title that is new or another one than before.
    func newestText(since before: Draft) -> String? {
        titles.last { title in !before.titles.contains(title) }?.id
    }
}

extension Operation {
    /// "Add a title in red" is two edits: the second is of the text that the first wrote, whatever others there are.
    func ofText(_ written: String?) -> Operation {
        guard let written, target == "title", [.styleText, .retime, .editText].contains(name) else { return self }
        var own = self
        own.arguments["target"] = .string(written)
        return own
    }
}

extension Frames {
    var textTarget: String {
        if clause.has(.subtitles), !clause.has(.title) { return "subtitles" }
        // "Make both texts white".
        if clause.has(.all), clause.has(.text, .title), scene.draft.titles.count > 1, clause.quote == nil {
            return "all"
        }
        let isOfLines = before.last?.target == "subtitles" || before.last?.name == .subtitles
        let isGoingOn = !clause.has(.title) && isOfLines
        if isGoingOn { return "subtitles" }
        return oneOfTitles ?? "title"
    }

    /// All texts are one thing to delete; "all" would be the clips too.
    var deletedText: String {
        if textTarget == "all" { return "title" }
        // "Remove the title" of several texts: the main one, unless more are spoken of.
        let titles = scene.draft.titles
        let isOfAll = clause.has(.all, .text) || Phrase.allTexts.isSaid(in: said)
        return textTarget == "title" && titles.count > 1 && clause.has(.title) && !isOfAll ? titles[0].id : textTarget
    }

    /// What is known of the text that is spoken of.
    var spokenTitle: Segment? {
        let target = textTarget
        return scene.draft.titles.first { $0.id == target } ?? scene.draft.titles.first
    }

    /// Of several texts the one whose words are said, or the one spoken of last: "make that text smaller".
    private var oneOfTitles: String? {
        let titles = scene.draft.titles
        // What this message wrote is the title of its other wishes.
        guard titles.count > 1, !before.contains(where: { $0.name == .title }) else { return nil }
        let named = titles.filter { title in
            let words = (title.text ?? "").lowercased()
            return !words.isEmpty && (said.contains(words) || clause.quotes.first?.lowercased() == words)
        }
        if named.count == 1 { return named[0].id }
        // "The title" is the main one, "that text" and "it" are what was just spoken of.
        guard !clause.has(.title), let last = scene.lastText, titles.contains(where: { $0.id == last }) else {
            return nil
        }
        return last
    }
}

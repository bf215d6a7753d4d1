// Words around a verb: widgets, names of buttons, articles.

extension GUIClauseReader {
    func widget(in range: Range<Int>) -> Range<Int>? { phrases.words[.widget]?.first(in: folded, range)?.range }

    /// A widget or a lesser part of one: an option, a key, an area.
    func control(in range: Range<Int>) -> Range<Int>? {
        widget(in: range) ?? phrases.words[.control]?.first(in: folded, range)?.range
    }

    func namedTarget(_ range: Range<Int>) -> GUITarget? {
        phrases.targets.first(in: folded, range)?.meaning.role
    }

    func targets(in range: Range<Int>) -> [GUITarget] {
        range.compactMap { phrases.targets.longest(in: folded, at: $0, upTo: range.upperBound)?.meaning.role }
    }

    func withoutArticles(_ range: Range<Int>) -> Range<Int> {
        var at = text.skipPointers(range.lowerBound, range.upperBound)
        while at < range.upperBound, !text.isQuoted[at] || isHan(at),
            let end = phrases.end(of: .articles, in: folded, at: at, upTo: range.upperBound)
        {
            // 上传 begins with an article's word and is a button's name.
            let target = phrases.targets.longest(in: folded, at: at, upTo: range.upperBound)?.end ?? at
            if text.isMarked(at) && target > at || target > end { break }
            at = text.skipSpace(end, range.upperBound)
        }
        return at..<max(at, range.upperBound)
    }

    func words(_ at: Int, _ clause: Range<Int>) -> String {
        text.text.words(
            text.text.trimmed(at..<clause.upperBound) { $0.isPhraseSpace || ",;.!。，；！".unicodeScalars.contains($0) })
    }

    func action(_ target: GUITarget) -> GUIAction {
        switch target {
        case .export: .export
        case .upload: .upload
        case .credits: .credits
        case .tracks: .tracks
        case .edit: .suggest("edit")
        case .state: .state
        }
    }
}

// Words around a verb: widgets, names of buttons, articles.

extension GUIClauseReader {
    /// A window, a page, a screen is one of an interface only beside its name: "open the window" is none.
    func widget(in range: Range<Int>) -> Range<Int>? {
        if let plain = phrases.words[.widget]?.first(in: folded, range)?.range { return plain }
        guard let weak = phrases.words[.weak]?.first(in: folded, range)?.range else { return nil }
        return namedTarget(range.lowerBound..<weak.lowerBound) != nil ? weak : nil
    }

    func namedTarget(_ range: Range<Int>) -> GUITarget? {
        phrases.targets.first(in: folded, range)?.meaning.role
    }

    func targets(in range: Range<Int>) -> [GUITarget] {
        range.compactMap { phrases.targets.longest(in: folded, at: $0, upTo: range.upperBound)?.meaning.role }
    }

    func withoutArticles(_ range: Range<Int>) -> Range<Int> {
        var at = text.skipSpace(range.lowerBound, range.upperBound)
        while at < range.upperBound, !text.isQuoted[at] || isHan(at),
            let end = phrases.end(of: .articles, in: folded, at: at, upTo: range.upperBound)
        {
            if let target = phrases.targets.longest(in: folded, at: at, upTo: range.upperBound), target.end > end {
                break
            }
            if text.isMarked[at], phrases.targets.longest(in: folded, at: at, upTo: range.upperBound) != nil { break }
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

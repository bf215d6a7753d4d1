// Instructions in a roundabout way: "by clicking Export", "can be previewed in the timeline", "you'll find the button".

extension GUIClauseReader {
    /// How much of a clause is searched, in scalars.
    private static let roundaboutReach = 160

    /// What a clause offers that commands nothing.
    func roundabout(_ first: Int, _ clause: Range<Int>) -> GUIAction? {
        for at in clause.prefix(Self.roundaboutReach) where at >= first && !text.isQuoted[at] {
            if let action = gerund(at, first, clause) ?? passive(at, clause) ?? found(at, clause) { return action }
        }
        return nil
    }

    /// "You can save it by clicking Export", "I recommend opening the timeline".
    private func gerund(_ at: Int, _ first: Int, _ clause: Range<Int>) -> GUIAction? {
        guard let by = phrases.end(of: .by, in: folded, at: at, upTo: clause.upperBound) else { return nil }
        let verb = text.skipSpace(by, clause.upperBound)
        guard let act = phrases.gerunds.longest(in: folded, at: verb, upTo: clause.upperBound) else { return nil }
        if folded[at] == "b", at > first {
            let before = first..<at
            guard !starts(.agent, first, clause),
                phrases.holds(.offer, in: folded, before) || phrases.holds(.passive, in: folded, before)
            else { return nil }
        }
        if act.meaning.role == .drag { return phrases.holds(.things, in: folded, clause) ? .suggest("edit") : nil }
        return deed(act.meaning.role, verb..<act.end, clause, hasLead: true)
    }

    /// "The result can be seen in the player."
    private func passive(_ at: Int, _ clause: Range<Int>) -> GUIAction? {
        guard let end = phrases.end(of: .passive, in: folded, at: at, upTo: clause.upperBound),
            let place = widget(in: end..<clause.upperBound),
            (end..<place.lowerBound).contains(where: { starts(.place, $0, clause) || starts(.use, $0, clause) })
        else { return nil }
        let isExport = ["exported", "downloaded", "saved"].contains { folded[at..<end].ends(with: $0) }
        if isExport { return namedTarget(end..<clause.upperBound) == .export ? .export : nil }
        return namedTarget(end..<clause.upperBound) == .tracks ? .tracks : nil
    }

    /// "At the top right you'll find the Export button", 右上角有导出按钮.
    private func found(_ at: Int, _ clause: Range<Int>) -> GUIAction? {
        guard let end = phrases.end(of: .found, in: folded, at: at, upTo: clause.upperBound) else { return nil }
        let name = withoutArticles(end..<clause.upperBound)
        guard let target = phrases.targets.longest(in: folded, at: name.lowerBound, upTo: name.upperBound) else {
            return nil
        }
        let next = text.skipSpace(target.end, name.upperBound)
        guard let widget = phrases.end(of: .widget, in: folded, at: next, upTo: name.upperBound) else { return nil }
        let rest = text.text.trimmed(widget..<clause.upperBound)
        let isBefore = phrases.holds(.corner, in: folded, clause.lowerBound..<at)
        let isBehind = starts(.place, rest.lowerBound, clause) && phrases.holds(.corner, in: folded, rest)
        guard rest.isEmpty ? isBefore : isBehind || isBefore && starts(.until, rest.lowerBound, clause) else {
            return nil
        }
        return action(target.meaning.role)
    }

    /// "Never close the Export tab": nothing to do here.
    func closes(_ at: Int, _ clause: Range<Int>) -> Bool {
        guard let end = phrases.end(of: .close, in: folded, at: at, upTo: clause.upperBound) else { return false }
        let object = end..<min(clause.upperBound, end + Self.reach)
        return phrases.holds(.closable, in: folded, object)
            || namedTarget(object) == .export && widget(in: object) != nil
    }

    /// 要导出吗
    func asksWhether(_ at: Int, _ clause: Range<Int>) -> Bool {
        guard folded[at] == "要", let last = text.text.trimmed(clause).last else { return false }
        return folded[last] == "吗" || folded[last] == "么"
    }
}

extension ArraySlice<Unicode.Scalar> {
    fileprivate func ends(with word: String) -> Bool {
        suffix(word.unicodeScalars.count).elementsEqual(word.unicodeScalars)
    }
}

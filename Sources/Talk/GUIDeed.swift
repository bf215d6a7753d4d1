// Which deed the verb of a clause asks for: click, open, preview, drag and the like, each with its own kind of object.

extension GUIClauseReader {
    /// The deed that the verb at `at` asks for; `nil` when this is no instruction for an interface.
    func deed(_ at: Int, _ clause: Range<Int>, hasLead: Bool) -> GUIAction? {
        guard at < clause.upperBound, !text.isQuoted[at] else { return nil }
        if let carried = carriedDeed(at, clause) { return carried }
        if let placed = placedDeed(at, clause, hasLead: hasLead) { return placed }
        let verbs = phrases.acts.matches(in: folded, at: at, upTo: clause.upperBound)
        return verbs.lazy.compactMap { deed($0.meaning.role, at..<$0.end, clause, hasLead: hasLead) }.first
    }

    /// 将片段拖到5秒处: the object stands before the verb.
    private func carriedDeed(_ at: Int, _ clause: Range<Int>) -> GUIAction? {
        guard folded[at] == "把" || folded[at] == "将", folded[clause].contains("拖") else { return nil }
        return drag(at, at..<clause.upperBound)
    }

    /// 在时间线中预览: the place stands before the verb.
    private func placedDeed(_ at: Int, _ clause: Range<Int>, hasLead: Bool) -> GUIAction? {
        guard ["在", "从", "到"].contains(folded[at]) else { return nil }
        for verb in at..<min(at + 24, clause.upperBound) where verb > at + 1 && !text.isQuoted[verb] {
            guard let act = phrases.acts.longest(in: folded, at: verb, upTo: clause.upperBound) else { continue }
            let place = (at + 1)..<verb
            guard phrases.holds(.widget, in: folded, place) || act.meaning.role == .click else { continue }
            switch act.meaning.role {
            case .view: return .tracks
            case .adjust: return folded[place].contains("时") ? .edit(words(verb, clause)) : .suggest("edit")
            case .upload: return .upload
            case .export: return .export
            case .drag: return .edit(words(at, clause))
            case .click, .pick, .open, .use:
                if let found = deed(act.meaning.role, verb..<act.end, clause, hasLead: hasLead) { return found }
            }
        }
        return nil
    }

    private func deed(_ act: GUIAct, _ verb: Range<Int>, _ clause: Range<Int>, hasLead: Bool) -> GUIAction? {
        let object = self.object(after: verb.upperBound, clause)
        switch act {
        case .click, .pick: return click(act, object, clause)
        case .open: return open(object)
        case .use: return use(object)
        case .view: return view(object)
        case .drag: return drag(verb.lowerBound, clause)
        case .adjust: return adjust(verb.lowerBound, verb.upperBound, clause)
        case .upload: return upload(verb.upperBound, clause)
        case .export: return export(verb, object, clause, hasLead: hasLead)
        }
    }

    /// The object: from the verb to the purpose ("to save", 即可).
    private func object(after start: Int, _ clause: Range<Int>) -> Range<Int> {
        let limit = min(clause.upperBound, start + Self.reach)
        var at = text.skipSpace(start, limit)
        let low = at
        while at < limit, at == low || text.isMarked[at] || !starts(.until, at, clause) { at += 1 }
        return low..<at
    }

    private func click(_ act: GUIAct, _ object: Range<Int>, _ clause: Range<Int>) -> GUIAction? {
        let name = withoutArticles(object)
        guard !name.isEmpty else { return nil }
        if let target = phrases.targets.longest(in: folded, at: name.lowerBound, upTo: name.upperBound),
            isWholeName(target.end, name)
        {
            return action(target.meaning.role)
        }
        if widget(in: object) != nil { return namedTarget(object).map(action) ?? .suggest("edit") }
        guard act == .click, text.isMarked[name.lowerBound] else { return nil }
        return .suggest("edit")
    }

    /// A target is the button's name when the name ends there or a widget follows: "click sound" is none.
    private func isWholeName(_ end: Int, _ name: Range<Int>) -> Bool {
        let next = text.skipSpace(end, name.upperBound)
        if next >= name.upperBound || end < folded.count && text.isMarked[max(end - 1, 0)] != text.isMarked[next] {
            return true
        }
        return starts(.after, next, next..<name.upperBound) || starts(.widget, next, next..<name.upperBound)
            || !folded[next].isPhraseWord && !isHan(next)
            || isHan(next) != isHan(end - 1)
    }

    func isHan(_ at: Int) -> Bool {
        folded.indices.contains(at) && folded[at].value >= 0x3400 && folded[at].value < 0xA000
    }

    private func open(_ object: Range<Int>) -> GUIAction? {
        guard widget(in: object) != nil || isTargetAlone(object) else { return nil }
        switch namedTarget(object) {
        case .credits: return .credits
        case .export: return .export
        case .upload: return .upload
        case .tracks, .edit, .state, nil: return .state
        }
    }

    private func use(_ object: Range<Int>) -> GUIAction? {
        let target = namedTarget(object)
        let name = withoutArticles(object)
        let isNamed = !name.isEmpty && text.isMarked[name.lowerBound] && target != nil
        guard isNamed || widget(in: object) != nil else { return nil }
        return target.map(action) ?? .suggest("edit")
    }

    private func isTargetAlone(_ object: Range<Int>) -> Bool {
        let name = withoutArticles(object)
        guard let target = phrases.targets.longest(in: folded, at: name.lowerBound, upTo: name.upperBound) else {
            return false
        }
        return text.skipSpace(target.end, name.upperBound) == name.upperBound
    }

    private func view(_ object: Range<Int>) -> GUIAction? {
        guard let place = widget(in: object) ?? (namedTarget(object) == .credits ? object : nil) else { return nil }
        if namedTarget(object) == .credits { return .credits }
        let before = object.lowerBound..<place.lowerBound
        let isPlaced = before.contains { starts(.place, $0, before) } || isHan(place.lowerBound)
        guard isPlaced || namedTarget(object) == .state || withoutArticles(object).lowerBound == place.lowerBound else {
            return namedTarget(object) == .export ? .suggest("export") : nil
        }
        return namedTarget(object) == .export ? .suggest("export") : .tracks
    }

    private func drag(_ at: Int, _ clause: Range<Int>) -> GUIAction? {
        guard phrases.holds(.things, in: folded, clause) else { return nil }
        let verb = phrases.acts.longest(in: folded, at: at, upTo: clause.upperBound)?.end ?? at
        let next = text.skipSpace(verb, clause.upperBound)
        let isDirect = isHan(at) || starts(.articles, next, clause) || starts(.things, next, clause)
        guard isDirect else { return nil }
        if phrases.holds(.files, in: folded, clause), !holdsPlaceOnTimeline(clause) { return .upload }
        return .edit(words(at, clause))
    }

    private func holdsPlaceOnTimeline(_ clause: Range<Int>) -> Bool {
        clause.contains { folded[$0].isPhraseDigit } || targets(in: clause).contains(.tracks)
    }

    private func adjust(_ at: Int, _ end: Int, _ clause: Range<Int>) -> GUIAction? {
        guard let place = widget(in: end..<clause.upperBound),
            (end..<place.lowerBound).contains(where: { starts(.place, $0, clause) || starts(.use, $0, clause) })
        else { return nil }
        return targets(in: place).contains(.tracks) ? .edit(words(at, clause)) : .suggest("edit")
    }

    func starts(_ act: GUIAct, _ at: Int, _ clause: Range<Int>) -> Bool {
        phrases.acts.matches(in: folded, at: at, upTo: clause.upperBound).contains { $0.meaning.role == act }
    }

    private func upload(_ end: Int, _ clause: Range<Int>) -> GUIAction? {
        let rest = end..<clause.upperBound
        let isHere = rest.contains {
            phraseEnd(Array("here".unicodeScalars), in: folded, at: $0, upTo: clause.upperBound) != nil
        }
        return widget(in: rest) != nil || isHere ? .upload : nil
    }

    private func export(_ verb: Range<Int>, _ object: Range<Int>, _ clause: Range<Int>, hasLead: Bool) -> GUIAction? {
        let rest = text.text.trimmed(verb.upperBound..<clause.upperBound) { $0.isPhraseNoise }
        if widget(in: rest) != nil, (rest).contains(where: { starts(.use, $0, clause) || starts(.place, $0, clause) }) {
            return .export
        }
        if rest.isEmpty { return hasLead ? .export : nil }
        if isHan(verb.lowerBound) {
            let holdsEnough = folded[rest].starts(with: "即可".unicodeScalars) || hasLead
            return holdsEnough
                && (starts(.things, rest.lowerBound, clause) || starts(.until, rest.lowerBound, clause)
                    || folded[rest.lowerBound] == "成")
                ? .export : nil
        }
        let name = withoutArticles(rest)
        let isOwn =
            name.isEmpty
            || name.lowerBound > rest.lowerBound
                && (starts(.things, name.lowerBound, clause) || starts(.exportNext, name.lowerBound, clause))
        return isOwn ? .export : nil
    }
}

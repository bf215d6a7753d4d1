// Which deed the verb of a clause asks for: finds the verb and its object; GUIDeed+Kinds knows each kind of verb.

extension GUIClauseReader {
    /// The deed that the verb at `at` asks for; `nil` when this is no instruction for an interface.
    func deed(_ at: Int, _ clause: Range<Int>, hasLead: Bool) -> GUIAction? {
        guard at < clause.upperBound, !text.isQuoted[at] else { return nil }
        if let carried = carriedDeed(at, clause, hasLead: hasLead) { return carried }
        if let placed = placedDeed(at, clause, hasLead: hasLead) { return placed }
        let verbs = phrases.acts.matches(in: folded, at: at, upTo: clause.upperBound)
        return verbs.lazy.compactMap { deed($0.meaning.role, at..<$0.end, clause, hasLead: hasLead) }.first
    }

    /// 将片段拖到5秒处: the object stands before the verb.
    private func carriedDeed(_ at: Int, _ clause: Range<Int>, hasLead: Bool) -> GUIAction? {
        guard folded[at] == "把" || folded[at] == "将" else { return nil }
        for verb in (at + 2)..<max(at + 2, min(at + Self.reach, clause.upperBound)) where !text.isQuoted[verb] {
            guard let act = phrases.acts.longest(in: folded, at: verb, upTo: clause.upperBound) else { continue }
            switch act.meaning.role {
            case .drag where !isReport(verb..<clause.upperBound): return drag(at, clause)
            case .export where hasLead && isHan(verb): return .export
            case .upload where phrases.holds(.files, in: folded, clause): return upload(verb, act.end, clause)
            default: continue
            }
        }
        return nil
    }

    /// 拖到了, 点击了, 打开过: done already.
    private func isReport(_ verb: Range<Int>) -> Bool {
        folded[verb].prefix(6).contains { $0 == "了" || $0 == "过" }
    }

    /// 在时间线中预览: the place stands before the verb.
    private func placedDeed(_ at: Int, _ clause: Range<Int>, hasLead: Bool) -> GUIAction? {
        guard ["在", "从", "到", "于"].contains(folded[at]) else { return nil }
        for verb in at..<min(at + 24, clause.upperBound) where verb > at + 1 && !text.isQuoted[verb] {
            guard let act = phrases.acts.longest(in: folded, at: verb, upTo: clause.upperBound) else { continue }
            let place = (at + 1)..<verb
            let role = act.meaning.role
            guard isPlace(place) || [.click, .pick, .key].contains(role) else { continue }
            if act.end < clause.upperBound, ["了", "过"].contains(folded[act.end]) { return nil }
            switch role {
            case .view where namesExport(object(after: act.end, clause)): return .suggest("export")
            case .view: return namedTarget(place) == .credits ? .credits : .tracks
            case .adjust:
                return folded[place].contains("时") ? .edit(words(at, clause)) : .suggest("edit")
            case .upload: return .upload
            case .export: return .export
            case .drag: return .edit(words(at, clause))
            case .click, .key, .pick, .open, .use:
                if let found = deed(role, verb..<act.end, clause, hasLead: hasLead) { return found }
            }
        }
        return nil
    }

    private func isPlace(_ place: Range<Int>) -> Bool {
        if phrases.holds(.widget, in: folded, place) || phrases.holds(.corner, in: folded, place) { return true }
        if namedTarget(place) == .credits || namedTarget(place) == .tracks { return true }
        return place.contains {
            text.isMarked($0) && phrases.targets.longest(in: folded, at: $0, upTo: place.upperBound) != nil
        }
    }

    private func namesExport(_ object: Range<Int>) -> Bool {
        namedTarget(object) == .export && control(in: object) != nil
    }

    func deed(_ act: GUIAct, _ verb: Range<Int>, _ clause: Range<Int>, hasLead: Bool) -> GUIAction? {
        if isHan(verb.lowerBound), verb.upperBound < clause.upperBound,
            ["了", "过", "着", "率", "的"].contains(folded[verb.upperBound]),
            !hasLead || text.skipSpace(verb.upperBound + 1, clause.upperBound) < clause.upperBound
        {
            return nil
        }
        let object = self.object(after: verb.upperBound, clause)
        switch act {
        case .click, .key, .pick: return click(act, verb, object, clause)
        case .open: return open(object, clause)
        case .use: return use(object, clause)
        case .view: return view(object)
        case .drag: return drag(verb.lowerBound, clause)
        case .adjust: return adjust(verb.lowerBound, verb.upperBound, clause)
        case .upload: return upload(verb.lowerBound, verb.upperBound, clause)
        case .export: return export(verb, object, clause, hasLead: hasLead)
        }
    }

    /// The object: from the verb to the purpose ("to save", 即可).
    private func object(after start: Int, _ clause: Range<Int>) -> Range<Int> {
        let limit = min(clause.upperBound, start + Self.reach)
        var at = text.skipSpace(start, limit)
        let low = at
        while at < limit,
            at == low || text.isName(at, after: start) || !starts(.until, at, clause)
                || withoutArticles(low..<at).isEmpty
        {
            // 点击上传按钮: a name that begins with a verb is a name all the same.
            let target = isHan(at) ? phrases.targets.longest(in: folded, at: at, upTo: limit)?.end : nil
            let isNamed = target.map { starts(.widget, $0, clause) || starts(.control, $0, clause) } ?? false
            at = (at == low || isNamed ? target : nil) ?? at + 1
        }
        return low..<min(at, limit)
    }
}

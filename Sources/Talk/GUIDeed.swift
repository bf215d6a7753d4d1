// Which deed the verb of a clause asks for: click, open, preview, drag and the like, each with its own kind of object.

/// What an instruction comes to: a deed, or nothing ("click OK").
struct GUIDeed: Sendable {
    var action: GUIAction?
}

extension GUIClauseReader {
    /// The deed that the verb at `at` asks for; `nil` when this is no instruction for an interface.
    func deed(_ at: Int, _ clause: Range<Int>, hasLead: Bool) -> GUIDeed? {
        guard at < clause.upperBound, !text.isQuoted[at] else { return nil }
        if let carried = carriedDeed(at, clause) { return carried }
        if let placed = placedDeed(at, clause, hasLead: hasLead) { return placed }
        let verbs = phrases.acts.matches(in: folded, at: at, upTo: clause.upperBound)
        return verbs.lazy.compactMap { deed($0.meaning.role, at..<$0.end, clause, hasLead: hasLead) }.first
    }

    /// 将片段拖到5秒处: the object stands before the verb.
    private func carriedDeed(_ at: Int, _ clause: Range<Int>) -> GUIDeed? {
        guard folded[at] == "把" || folded[at] == "将" else { return nil }
        for verb in at..<min(at + 24, clause.upperBound) where starts(.drag, verb, clause) {
            return drag(at, verb, clause)
        }
        return nil
    }

    /// 在时间线中预览: the place stands before the verb.
    private func placedDeed(_ at: Int, _ clause: Range<Int>, hasLead: Bool) -> GUIDeed? {
        guard ["在", "从", "到", "于"].contains(folded[at]) else { return nil }
        for verb in at..<min(at + 24, clause.upperBound) where verb > at + 1 && !text.isQuoted[verb] {
            guard let act = phrases.acts.longest(in: folded, at: verb, upTo: clause.upperBound) else { continue }
            let place = (at + 1)..<verb
            guard
                phrases.holds(.widget, in: folded, place) || namedTarget(place) == .credits
                    || act.meaning.role == .click
            else { continue }
            switch act.meaning.role {
            case .view: return GUIDeed(action: namedTarget(verb..<clause.upperBound) == .credits ? .credits : .tracks)
            case .adjust:
                return GUIDeed(
                    action: targets(in: place).contains(.tracks) ? .edit(words(at, clause)) : .suggest("edit"))
            case .upload: return GUIDeed(action: .upload)
            case .export: return GUIDeed(action: .export)
            case .drag: return GUIDeed(action: .edit(words(at, clause)))
            case .click, .pick, .open, .use, .dismiss:
                if let found = deed(act.meaning.role, verb..<act.end, clause, hasLead: hasLead) { return found }
            }
        }
        return nil
    }

    private func deed(_ act: GUIAct, _ verb: Range<Int>, _ clause: Range<Int>, hasLead: Bool) -> GUIDeed? {
        let object = self.object(after: verb.upperBound, clause)
        switch act {
        case .click, .pick: return click(act, object, clause)
        case .open: return open(object, clause)
        case .use: return use(object, clause)
        case .view: return view(object, clause).map(GUIDeed.init)
        case .drag: return drag(verb.lowerBound, verb.lowerBound, clause)
        case .adjust: return adjust(verb.lowerBound, verb.upperBound, clause).map(GUIDeed.init)
        case .upload: return upload(verb.upperBound, clause).map(GUIDeed.init)
        case .export: return export(verb, object, clause, hasLead: hasLead).map(GUIDeed.init)
        case .dismiss: return widget(in: object) != nil ? GUIDeed() : nil
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

    private func click(_ act: GUIAct, _ object: Range<Int>, _ clause: Range<Int>) -> GUIDeed? {
        let name = withoutArticles(object)
        guard !name.isEmpty else { return nil }
        if let target = path(object) { return GUIDeed(action: target) }
        let rest = name.lowerBound..<clause.upperBound
        if let target = phrases.targets.longest(in: folded, at: name.lowerBound, upTo: rest.upperBound),
            isWholeName(target.end, rest)
        {
            return GUIDeed(action: action(target.meaning.role))
        }
        if let end = phrases.end(of: .neutral, in: folded, at: name.lowerBound, upTo: rest.upperBound),
            isWholeName(end, rest)
        {
            return GUIDeed(action: purpose(end, clause))
        }
        if widget(in: object) != nil {
            return GUIDeed(
                action: namedTarget(object).map(action) ?? purpose(name.lowerBound, clause) ?? .suggest("edit"))
        }
        if let end = phrases.end(of: .anonymous, in: folded, at: name.lowerBound, upTo: rest.upperBound)
            ?? phrases.end(of: .anonymous, in: folded, at: object.lowerBound, upTo: rest.upperBound),
            let wanted = purpose(end, clause)
        {
            return GUIDeed(action: wanted)
        }
        if let to = find("to ", object.upperBound..<clause.upperBound), to == object.upperBound,
            let found = verbDeed(to + 3, clause)
        {
            return found
        }
        guard text.isMarked[name.lowerBound] else { return nil }
        if let inside = namedTarget(markedStretch(name.lowerBound, rest)) { return GUIDeed(action: action(inside)) }
        return act == .click ? GUIDeed(action: purpose(name.lowerBound, clause) ?? .suggest("edit")) : nil
    }

    /// "click Preview, then Export": the verb is said once.
    func named(_ clause: Range<Int>) -> GUIAction? {
        let name = withoutArticles(clause)
        guard let target = phrases.targets.longest(in: folded, at: name.lowerBound, upTo: name.upperBound),
            isWholeName(target.end, name), text.skipNoise(target.end, name.upperBound) == name.upperBound
        else { return nil }
        return action(target.meaning.role)
    }

    /// "double-click the title to edit it in the text panel"
    private func verbDeed(_ at: Int, _ clause: Range<Int>) -> GUIDeed? {
        starts(.adjust, at, clause) ? deed(at, clause, hasLead: false) : nil
    }

    private func markedStretch(_ start: Int, _ range: Range<Int>) -> Range<Int> {
        var end = start
        while end < range.upperBound, text.isMarked[end] { end += 1 }
        return start..<end
    }

    /// "File > Export", "Settings → Billing": the last of a path.
    private func path(_ object: Range<Int>) -> GUIAction? {
        guard object.contains(where: { [">", "→", "›", "»", "➡"].contains(folded[$0]) }) else { return nil }
        let found = targets(in: object)
        guard let last = found.last else { return nil }
        // What stands under the settings are settings of it.
        return found.first == .state && last == .export ? .state : action(last)
    }

    /// What a nameless button is for: "click the button below to export".
    private func purpose(_ start: Int, _ clause: Range<Int>) -> GUIAction? {
        namedTarget(start..<min(clause.upperBound, start + Self.reach)).map(action)
    }

    /// A target is the button's name when the name ends there or a widget follows: "click sound" is none.
    private func isWholeName(_ end: Int, _ name: Range<Int>) -> Bool {
        let next = text.skipSpace(end, name.upperBound)
        if next >= name.upperBound || end < folded.count && text.isMarked[max(end - 1, 0)] != text.isMarked[next] {
            return true
        }
        let follows: [GUIWord] = [.after, .widget, .weak, .things, .files, .exportNext, .tail, .until]
        if follows.contains(where: { starts($0, next, name) }) { return true }
        if isHan(next), isHan(end - 1) { return startsAct(next, name) }
        let isUpper = text.text.original[next].value >= 0x41 && text.text.original[next].value <= 0x5A
        return !folded[next].isPhraseWord || isHan(next) != isHan(end - 1) || isUpper
    }

    private func startsAct(_ at: Int, _ clause: Range<Int>) -> Bool {
        phrases.acts.longest(in: folded, at: at, upTo: clause.upperBound) != nil
    }

    func isHan(_ at: Int) -> Bool {
        folded.indices.contains(at) && folded[at].value >= 0x3400 && folded[at].value < 0xA000
    }

    private func open(_ object: Range<Int>, _ clause: Range<Int>) -> GUIDeed? {
        if let target = path(object) { return GUIDeed(action: target) }
        guard widget(in: object) != nil || isTargetAlone(object, clause) else { return nil }
        let isSettings = phrases.holds(.widget, in: folded, object) && endsWithSettings(object)
        switch namedTarget(object) {
        case .credits: return GUIDeed(action: .credits)
        case .export where !isSettings: return GUIDeed(action: .export)
        case .upload: return GUIDeed(action: .upload)
        default: return GUIDeed(action: .state)
        }
    }

    private func endsWithSettings(_ object: Range<Int>) -> Bool {
        let words = text.text.words(object).lowercased()
        return words.hasSuffix("settings") || words.hasSuffix("设置")
    }

    private func use(_ object: Range<Int>, _ clause: Range<Int>) -> GUIDeed? {
        let target = namedTarget(object)
        let name = withoutArticles(object)
        // 用户 is no 用.
        guard !name.isEmpty, folded[name.lowerBound] != "户" else { return nil }
        if let end = phrases.end(of: .anonymous, in: folded, at: name.lowerBound, upTo: clause.upperBound),
            let wanted = purpose(end, clause)
        {
            return GUIDeed(action: wanted)
        }
        if isHan(name.lowerBound), widget(in: name) != nil {
            if name.contains(where: { starts(.upload, $0, name) })
                || clause.contains(where: { starts(.upload, $0, clause) })
            {
                return GUIDeed(action: .upload)
            }
        }
        let isNamed = text.isMarked[name.lowerBound] && target != nil
        guard isNamed || widget(in: object) != nil else { return nil }
        return GUIDeed(action: target.map(action) ?? purpose(object.upperBound, clause) ?? .suggest("edit"))
    }

    private func isTargetAlone(_ object: Range<Int>, _ clause: Range<Int>) -> Bool {
        let name = withoutArticles(object)
        guard let target = phrases.targets.longest(in: folded, at: name.lowerBound, upTo: name.upperBound) else {
            return false
        }
        let next = text.skipNoise(target.end, name.upperBound)
        if next >= name.upperBound { return true }
        return isHan(next) && (startsAct(next, clause) || starts(.articles, next, clause)) && folded[next] != "的"
    }

    private func view(_ object: Range<Int>, _ clause: Range<Int>) -> GUIAction? {
        if isTargetAlone(object, clause), namedTarget(object) == .credits { return .credits }
        guard let place = widget(in: object) ?? (namedTarget(object) == .credits ? object : nil) else { return nil }
        if namedTarget(object) == .credits { return .credits }
        let before = object.lowerBound..<place.lowerBound
        let isPlaced = before.contains { starts(.place, $0, before) } || isHan(place.lowerBound)
        guard
            isPlaced || namedTarget(object) == .state || withoutArticles(object).lowerBound == place.lowerBound
                || isTarget(withoutArticles(object).lowerBound, clause)
        else { return namedTarget(object) == .export ? .suggest("export") : nil }
        return namedTarget(object) == .export ? .suggest("export") : .tracks
    }

    func isTarget(_ at: Int, _ clause: Range<Int>) -> Bool {
        phrases.targets.longest(in: folded, at: at, upTo: clause.upperBound) != nil
    }

    private func drag(_ at: Int, _ verb: Int, _ clause: Range<Int>) -> GUIDeed? {
        guard phrases.holds(.things, in: folded, clause) else { return nil }
        let end = phrases.acts.longest(in: folded, at: verb, upTo: clause.upperBound)?.end ?? verb
        let next = text.skipSpace(end, clause.upperBound)
        let isDirect = isHan(at) || starts(.articles, next, clause) || starts(.things, next, clause)
        guard isDirect, isDragging(verb, end) || holdsPlaceOnTimeline(clause) else { return nil }
        if phrases.holds(.files, in: folded, clause), !holdsPlaceOnTimeline(clause) { return GUIDeed(action: .upload) }
        return GUIDeed(action: .edit(words(at, clause)))
    }

    /// Things of a video are moved in films too; they are dragged only in an interface.
    private func isDragging(_ verb: Int, _ end: Int) -> Bool {
        folded[verb] == "d" || folded[verb..<end].contains("拖")
            || folded[verb..<end].starts(with: "arrange".unicodeScalars)
            || folded[verb..<end].starts(with: "re".unicodeScalars)
    }

    private func holdsPlaceOnTimeline(_ clause: Range<Int>) -> Bool {
        targets(in: clause).contains(.tracks)
            || clause.contains { folded[$0].isPhraseDigit } && !phrases.holds(.weak, in: folded, clause)
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
        guard let place = widget(in: rest) else { return isHere ? .upload : nil }
        let isUpload = targets(in: rest).contains { $0 == .upload || $0 == .state }
        return isUpload || (rest.lowerBound..<place.lowerBound).contains { starts(.use, $0, clause) } ? .upload : nil
    }

    private func export(_ verb: Range<Int>, _ object: Range<Int>, _ clause: Range<Int>, hasLead: Bool) -> GUIAction? {
        let rest = text.text.trimmed(verb.upperBound..<clause.upperBound) { $0.isPhraseNoise }
        if let next = rest.first, ["前", "后", "时", "完", "中"].contains(folded[next]) { return nil }
        if widget(in: rest) != nil, rest.contains(where: { starts(.use, $0, clause) || starts(.place, $0, clause) }) {
            return .export
        }
        if rest.isEmpty { return hasLead || isBare(clause) ? .export : nil }
        if isHan(verb.lowerBound) {
            let isOwn = starts(.exportNext, rest.lowerBound, clause) || starts(.things, rest.lowerBound, clause)
            return hasLead && (isOwn || starts(.tail, rest.lowerBound, clause)) || isOwn && isShort(rest)
                ? .export : nil
        }
        let name = withoutArticles(rest)
        let isOwn =
            name.isEmpty || starts(.exportNext, name.lowerBound, clause)
            || name.lowerBound > rest.lowerBound && starts(.things, name.lowerBound, clause)
        return isOwn ? .export : nil
    }

    /// 导出视频。 and no more: 导出视频需要30秒 says something of the export.
    private func isShort(_ rest: Range<Int>) -> Bool {
        guard let end = phrases.end(of: .things, in: folded, at: rest.lowerBound, upTo: rest.upperBound) else {
            return false
        }
        return end == rest.upperBound
    }
}

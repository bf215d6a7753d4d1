// Click, open, preview, drag and the like: each verb with its own kind of object.

extension GUIClauseReader {
    func click(_ act: GUIAct, _ verb: Range<Int>, _ object: Range<Int>, _ clause: Range<Int>) -> GUIAction? {
        let name = withoutArticles(object)
        guard !name.isEmpty else { return nil }
        let isNamed = text.isName(name.lowerBound, after: verb.upperBound)
        if isPath(object) { return (namedTarget(object) ?? purpose(object, clause)).map(action) ?? .suggest("edit") }
        if isKey(name, verb) { return purpose(object, clause).map(action) ?? .suggest("edit") }
        if let target = phrases.targets.longest(in: folded, at: name.lowerBound, upTo: name.upperBound),
            isNamed || isWholeName(target.end, name),
            // "Select a style: …" asks for a wish.
            act != .pick || target.meaning.role != .edit || isNamed || isHan(verb.lowerBound)
                || isCapitalised(name, verb)
                || control(in: object) != nil
        {
            return action(target.meaning.role)
        }
        if act != .key, control(in: object) != nil {
            return (namedTarget(object) ?? purpose(object, clause)).map(action) ?? .suggest("edit")
        }
        if starts(.here, name.lowerBound, clause) { return purpose(object, clause).map(action) }
        guard act == .click else { return nil }
        if isNamed || isThing(name, verb, clause) || isCapitalised(name, verb) { return .suggest("edit") }
        // 点击加号上传图片: a button nobody knows, but what it is good for is said.
        if isHan(verb.lowerBound), name.count <= 6, object.upperBound < clause.upperBound,
            starts(GUIAct.upload, object.upperBound, clause) || starts(GUIAct.export, object.upperBound, clause)
        {
            return purpose(object, clause).map(action)
        }
        return nil
    }

    /// "Click the clip", 双击标题: something on the timeline, nothing else named.
    private func isThing(_ name: Range<Int>, _ verb: Range<Int>, _ clause: Range<Int>) -> Bool {
        guard !["press", "hit", "push", "smash"].contains(String(String.UnicodeScalarView(folded[verb]))),
            let end = phrases.end(of: .things, in: folded, at: name.lowerBound, upTo: name.upperBound)
        else { return false }
        let next = text.skipSpace(end, clause.upperBound)
        return next == clause.upperBound || starts(.until, next, clause) || starts(.place, next, clause)
    }

    /// "Tap Done": a name that nobody knows, written like a button's.
    private func isCapitalised(_ name: Range<Int>, _ verb: Range<Int>) -> Bool {
        let words = text.text.trimmed(name)
        guard !isHan(verb.lowerBound), words.count <= 24, let first = words.first else { return false }
        let scalar = text.text.original[first]
        return scalar.value >= 0x41 && scalar.value <= 0x5A
            && !words.contains { folded[$0] == " " && !isUpper($0 + 1) }
    }

    private func isUpper(_ at: Int) -> Bool {
        text.text.original.indices.contains(at) && (0x41...0x5A).contains(text.text.original[at].value)
    }

    /// "File > Export"
    private func isPath(_ object: Range<Int>) -> Bool {
        object.dropFirst().contains { at in
            starts(.path, at, object)
                || folded[at] == "-" && at + 1 < folded.count && text.isQuoted[at - 1] && text.isQuoted[at + 1]
        }
    }

    /// "Ctrl+E", "⌘E", "the space bar"
    private func isKey(_ name: Range<Int>, _ verb: Range<Int>) -> Bool {
        if starts(.keys, name.lowerBound, name) { return true }
        let next = name.lowerBound + 1
        // "Press E"
        let isLetter = folded[name.lowerBound].isPhraseWord && (next == folded.count || !folded[next].isPhraseWord)
        if isLetter, !isHan(verb.lowerBound), next == name.upperBound || folded[next] == " " { return true }
        return "⌘⌥⇧⌃".unicodeScalars.contains(folded[name.lowerBound])
    }

    /// What the instruction is good for: "… to export", 来导出.
    private func purpose(_ object: Range<Int>, _ clause: Range<Int>) -> GUITarget? {
        let rest = object.upperBound..<min(clause.upperBound, object.upperBound + Self.reach)
        return namedTarget(rest)
    }

    /// A target is the button's name when the name ends there or a widget follows: "click sound" is none.
    private func isWholeName(_ end: Int, _ name: Range<Int>) -> Bool {
        let next = text.skipSpace(end, name.upperBound)
        if next >= name.upperBound || end < folded.count && text.isMarked(max(end - 1, 0)) != text.isMarked(next) {
            return true
        }
        return starts(.after, next, name) || starts(.widget, next, name) || starts(.control, next, name)
            || !folded[next].isPhraseWord && !isHan(next)
            || isHan(next) != isHan(end - 1)
    }

    func isHan(_ at: Int) -> Bool {
        folded.indices.contains(at) && folded[at].value >= 0x3400 && folded[at].value < 0xA000
    }

    func open(_ object: Range<Int>, _ clause: Range<Int>) -> GUIAction? {
        let isWay = isPath(object)
        guard isWay || widget(in: object) != nil || isTargetAlone(object) else { return nil }
        // The last step of a way counts: "Settings → Billing".
        let isBilling = isWay && targets(in: object).contains(.credits)
        switch isBilling ? .credits : namedTarget(object) {
        case .credits: return .credits
        case .export: return .export
        case .upload: return .upload
        case .tracks, .edit, .state: return .state
        case nil: return isWay ? purpose(object, clause).map(action) ?? .state : .state
        }
    }

    func use(_ object: Range<Int>, _ clause: Range<Int>) -> GUIAction? {
        let target = namedTarget(object)
        let name = withoutArticles(object)
        guard !name.isEmpty else { return nil }
        if isKey(name, object) { return purpose(object, clause).map(action) ?? .suggest("edit") }
        let isNamed = text.isName(name.lowerBound, after: object.lowerBound) && target != nil
        guard isNamed || isPath(object) || control(in: object) != nil else { return nil }
        let reach = object.lowerBound..<min(clause.upperBound, object.upperBound + Self.reach)
        if target == .state, targets(in: reach).contains(.upload) { return .upload }
        return target.map(action) ?? .suggest("edit")
    }

    func isTargetAlone(_ object: Range<Int>) -> Bool {
        let name = withoutArticles(object)
        guard let target = phrases.targets.longest(in: folded, at: name.lowerBound, upTo: name.upperBound),
            target.meaning.role != .edit || text.isName(name.lowerBound, after: object.lowerBound)
        else { return false }
        return text.skipSpace(target.end, name.upperBound) == name.upperBound
    }

    func view(_ object: Range<Int>) -> GUIAction? {
        guard let place = widget(in: object) ?? (namedTarget(object) == .credits ? object : nil) else { return nil }
        if namedTarget(object) == .credits { return .credits }
        let before = object.lowerBound..<place.lowerBound
        let isPlaced = before.contains { starts(.place, $0, before) } || isHan(place.lowerBound)
        guard isPlaced || namedTarget(object) == .state || withoutArticles(object).lowerBound == place.lowerBound else {
            return namedTarget(object) == .export ? .suggest("export") : nil
        }
        return namedTarget(object) == .export ? .suggest("export") : .tracks
    }

    func drag(_ at: Int, _ clause: Range<Int>) -> GUIAction? {
        let verb = phrases.acts.longest(in: folded, at: at, upTo: clause.upperBound)?.end ?? at
        let next = text.skipSpace(verb, clause.upperBound)
        guard phrases.holds(.things, in: folded, clause) else {
            // 拖动到开头: what was selected just before.
            return isHan(at) && folded[at..<clause.upperBound].prefix(4).contains("到") ? .edit(words(at, clause)) : nil
        }
        guard isHan(at) || starts(.articles, next, clause) || starts(.things, next, clause) else { return nil }
        let isStrict = !["dr", "ar"].contains(String(String.UnicodeScalarView(folded[at..<min(at + 2, folded.count)])))
        let near = next..<min(clause.upperBound, next + 24)
        if !isHan(at), isStrict, !phrases.holds(.things, in: folded, near), !holdsPlaceOnTimeline(clause) { return nil }
        if isUpload(next..<clause.upperBound, clause), !holdsPlaceOnTimeline(clause) { return .upload }
        return .edit(words(at, clause))
    }

    /// "Drop your files", 将图片拖到此处
    private func isUpload(_ object: Range<Int>, _ clause: Range<Int>) -> Bool {
        if phrases.holds(.files, in: folded, clause) { return true }
        if object.contains(where: { isInto($0, object) }) { return true }
        guard phrases.holds(.media, in: folded, clause) else { return false }
        return phrases.holds(.here, in: folded, object) || targets(in: object).contains(.upload)
    }

    /// "… into the media panel", 到素材面板
    private func isInto(_ at: Int, _ object: Range<Int>) -> Bool {
        let isTo = folded[at] == "o" && at + 1 < object.upperBound && folded[at + 1] == " "
        guard isTo || ["到", "进", "入", "至"].contains(folded[at]) else { return false }
        let place = withoutArticles((at + 1)..<object.upperBound)
        return phrases.end(of: .mediaPlace, in: folded, at: place.lowerBound, upTo: object.upperBound) != nil
    }

    private func holdsPlaceOnTimeline(_ clause: Range<Int>) -> Bool {
        clause.contains { folded[$0].isPhraseDigit } || targets(in: clause).contains(.tracks)
    }

    func adjust(_ at: Int, _ end: Int, _ clause: Range<Int>) -> GUIAction? {
        guard let place = widget(in: end..<clause.upperBound),
            (end..<place.lowerBound).contains(where: { starts(.place, $0, clause) || starts(.use, $0, clause) })
        else { return nil }
        return targets(in: place).contains(.tracks) ? .edit(words(at, clause)) : .suggest("edit")
    }

    func starts(_ act: GUIAct, _ at: Int, _ clause: Range<Int>) -> Bool {
        phrases.acts.matches(in: folded, at: at, upTo: clause.upperBound).contains { $0.meaning.role == act }
    }

    func upload(_ start: Int, _ end: Int, _ clause: Range<Int>) -> GUIAction? {
        let rest = end..<clause.upperBound
        if folded[start] == "a" { return targets(in: rest).contains(.upload) ? .upload : nil }
        return control(in: rest) != nil || phrases.holds(.here, in: folded, rest) ? .upload : nil
    }

    func export(_ verb: Range<Int>, _ object: Range<Int>, _ clause: Range<Int>, hasLead: Bool) -> GUIAction? {
        let rest = text.text.trimmed(verb.upperBound..<clause.upperBound) { $0.isPhraseNoise }
        if rest.isEmpty { return hasLead ? .export : nil }
        // "Export as MP4"
        if let format = phrases.end(of: .format, in: folded, at: rest.lowerBound, upTo: clause.upperBound) {
            return format > rest.lowerBound ? .export : nil
        }
        if isHan(verb.lowerBound) {
            if starts(.widget, rest.lowerBound, clause) { return nil }
            let holdsEnough = folded[rest].starts(with: "即可".unicodeScalars) || hasLead
            return holdsEnough
                && (starts(.things, rest.lowerBound, clause) || starts(.until, rest.lowerBound, clause)
                    || folded[rest.lowerBound] == "成" || folded[rest.lowerBound] == "为")
                ? .export : nil
        }
        if starts(.widget, rest.lowerBound, clause) { return nil }
        if widget(in: rest) != nil, rest.contains(where: { starts(.use, $0, clause) || starts(.place, $0, clause) }) {
            return .export
        }
        // "Export when ready", "would you like to export now"
        if starts(.trailing, rest.lowerBound, clause) || starts(.atOnce, rest.lowerBound, clause) { return .export }
        if hasLead, starts(.after, rest.lowerBound, clause), !starts(.articles, rest.lowerBound, clause) {
            return .export
        }
        let name = withoutArticles(rest)
        let isOwn =
            name.isEmpty
            || name.lowerBound > rest.lowerBound
                && (starts(.things, name.lowerBound, clause) || starts(.exportNext, name.lowerBound, clause))
        return isOwn ? .export : nil
    }
}

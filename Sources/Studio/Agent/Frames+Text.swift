// Titles and the shape of the picture.

import Reel

extension Frames {
    mutating func titling() -> [Operation]? {
        let isTitle =
            clause.has(.title, .text, .lowerThird, .caption) || (clause.has(.called) && !clause.has(.marker))
            || (clause.has(.say) && clause.quote != nil) || goesOnAboutTitle
        guard isTitle, !clause.has(.voice, .watermark) else { return nil }
        if clause.has(.delete, .without) || (clause.has(.cut) && clause.times.isEmpty),
            clause.quote == nil || !clause.has(.add, .change)
        {
            return [Operation(.delete, ["target": "title"])]
        }
        if clause.has(.fade, .fadeIn, .fadeOut) { return nil }
        let look = style()
        let name: OperationName = clause.has(.lowerThird) ? .lowerThird : .title
        if let words = clause.quote ?? bareTitle(), !words.isEmpty {
            let isEdit = name == .title && !clause.has(.add) && !scene.draft.titles.isEmpty
            if isEdit { return [Operation(.editText, ["target": "title", "text": .string(words)])] }
            var arguments: JSONObject = ["text": .string(words)]
            place(&arguments)
            return [Operation(name, arguments)]
        }
        if !look.isEmpty {
            var arguments: JSONObject = ["target": "title"]
            for (key, value) in look.members { arguments[key] = value }
            return [Operation(.styleText, arguments)]
        }
        if let from = clause.times.first?.value {
            let to = clause.times.count > 1 ? clause.times[1].value : nil
            let start = scene.draft.titles.first?.start ?? .zero
            return [
                Operation(
                    .retime,
                    [
                        "target": "title", "frm": .int((to == nil ? start : from).count),
                        "to": .int((to ?? start + from).count),
                    ])
            ]
        }
        return [ask("text")]
    }

    /// "make the title bigger and put it at the top": the second wish is about the title too.
    private var goesOnAboutTitle: Bool {
        let titleDeeds: Set<OperationName> = [.title, .editText, .styleText, .lowerThird]
        guard let last = before.last, titleDeeds.contains(last.name), clause.quote == nil else { return false }
        return !style().isEmpty && !clause.has(.music, .sound, .volume, .clip, .video, .speed)
    }

    private func place(_ arguments: inout JSONObject) {
        if let position = clause.position { arguments["position"] = .string(position) }
        let (times, spoken) = (clause.times, spokenTimes)
        if spoken.count > 1 {
            arguments["frm"] = .int(spoken[0].count)
            arguments["to"] = .int(spoken[1].count)
        } else if let time = times.first {
            let isLast = clause.has(.last, .end)
            let from = isLast ? scene.length - time.value : time.isPoint ? time.value : .zero
            arguments["frm"] = .int(max(from, .zero).count)
            arguments["to"] = .int(
                (isLast ? scene.length : time.isPoint ? from + Milliseconds(3000) : time.value).count)
        } else if clause.has(.end) {
            arguments["frm"] = .int(max(scene.length - Milliseconds(3000), .zero).count)
            arguments["to"] = .int(scene.length.count)
        }
    }

    private func style() -> JSONObject {
        var look = JSONObject()
        if clause.has(.larger, .louder) { look["size"] = "larger" }
        if clause.has(.smaller, .quieter) { look["size"] = "smaller" }
        if let colour = clause.colour { look["color"] = .string(colour) }
        if let position = clause.position { look["position"] = .string(position) }
        if look["position"] == nil, clause.has(.move), clause.has(.middle) { look["position"] = "center" }
        return look
    }

    /// The words of a title said without quotes: after "to", "it", "says", 改成, 叫, or a colon.
    private func bareTitle() -> String? {
        let marks: [Concept?] = [.called, .say, .to, .change, .make, .at]
        let noun = clause.index(of: .title, .text, .lowerThird) ?? 0
        if let called = clause.index(of: .called, .say) { return textAfter(called) }
        if let verb = clause.tokens.indices.last(where: {
            $0 > noun && marks.contains(clause.tokens[$0].concept)
        }) {
            let words = textAfter(verb)
            if let words, !isLook(verb) { return words }
            return nil
        }
        guard noun + 1 < clause.tokens.count else { return nil }
        let next = clause.tokens[noun + 1]
        if clause.text.words(next.from, next.to) == ":" { return textAfter(noun + 1) }
        // "title it Summer", "title: Summer", "add a title Summer", 加标题 夏天
        if next.concept == .it { return textAfter(noun + 1) }
        return next.kind == .unknown ? textAfter(noun) : nil
    }

    private func isLook(_ verb: Int) -> Bool {
        let rest = clause.tokens[(verb + 1)...].filter { $0.concept != .filler }
        return !rest.isEmpty
            && rest.allSatisfy { token in
                switch token.kind {
                case .position, .colour, .number, .time: true
                default:
                    [.larger, .smaller, .bit, .much, .to, .end, .start, .louder, .quieter, .middle].contains(
                        token.concept)
                }
            }
    }

    private func textAfter(_ index: Int) -> String? {
        guard clause.tokens.indices.contains(index + 1) else { return nil }
        let end = clause.tokens[clause.endOfWords(after: index)].to
        var text = Substring(clause.text.words(clause.tokens[index + 1].from, end))
        for lead in [":", "：", "be ", "to ", "as ", "it ", "say "] where text.lowercased().hasPrefix(lead) {
            text = text.dropFirst(lead.count)
        }
        let clean = Lexicon.trimmed(text)
        return clean.isEmpty ? nil : clean
    }

    func shaping() -> [Operation]? {
        let isShape = clause.has(.ratioWord, .make, .change, .vertical, .horizontal, .square, .fit, .fill, .crop)
        let isCropped = clause.has(.crop) || clause.said.contains("裁")
        guard isShape || isCropped, let ratio = clause.ratio ?? spokenRatio, !clause.has(.cut, .flip) else {
            return nil
        }
        var arguments: JSONObject = ["ratio": .string(ratio)]
        if clause.has(.blur) {
            arguments["fit"] = "blur"
        } else if clause.has(.fit) {
            arguments["fit"] = "fit"
        } else if clause.has(.fill) || isCropped {
            arguments["fit"] = "fill"
        }
        return [Operation(.aspect, arguments)]
    }
}

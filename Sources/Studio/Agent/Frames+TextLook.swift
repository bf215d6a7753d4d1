// How a text is to look: size, colour, face, outline, box, place.

import Reel

extension Frames {
    func style() -> JSONObject {
        var look = JSONObject()
        if clause.has(.larger, .louder) { look["size"] = "larger" }
        if clause.has(.smaller, .quieter) { look["size"] = "smaller" }
        for (colour, key) in colours { look[key] = .string(colour) }
        for (words, colour) in [("白底", "#ffffff"), ("黑底", "#000000")] where clause.said.contains(words) {
            look["box"] = .string(colour)
        }
        for (words, colour) in [("黑边", "#000000"), ("白边", "#ffffff")] where clause.said.contains(words) {
            look["outline"] = .string(colour)
        }
        if let font { look["font"] = .string(font) }
        if let position = clause.position { look["position"] = .string(position) }
        // 放中间 behind a title.
        let isPut =
            clause.has(.add) && clause.has(.middle)
            && clause.tokens.allSatisfy { [.add, .middle, .filler, .it, .at].contains($0.concept) }
        if isPut { look["position"] = "center" }
        if look["position"] == nil, clause.has(.move) {
            // "Move it down".
            let place = clause.has(.middle) ? "center" : clause.has(.less) ? "bottom" : clause.has(.more) ? "top" : nil
            look["position"] = place.map { .string($0) }
        }
        if clause.has(.opacity) {
            let part = clause.percent ?? clause.fraction ?? (clause.has(.bit) ? 0.7 : 0.5)
            look["opacity"] = .double(min(max(part, 0.05), 1))
        }
        if clause.has(.size), let number = sizeNumber { look["size"] = .int(Int(min(number, 1000))) }
        let isOff = clause.has(.without, .delete)
        if clause.has(.outline), look["outline"] == nil { look["outline"] = isOff ? "none" : "solid" }
        if clause.has(.box), look["box"] == nil || isOff { look["box"] = isOff ? "none" : "solid" }
        if clause.has(.bold) { look["font"] = "bold" }
        if let font = namedFont, self.font == nil || !clause.isChinese { look["font"] = .string(font) }
        if look["position"] == nil, isPutInMiddle { look["position"] = "center" }
        placeWithoutName(&look)
        if clause.has(.animation) { look["animation"] = isOff ? "none" : "fade" }
        if clause.has(.slide), clause.position == nil { look["animation"] = "slide" }
        return look
    }

    /// "The title a little lower", "center the title": places that are no nouns.
    private func placeWithoutName(_ look: inout JSONObject) {
        guard look["position"] == nil else { return }
        let isLower = clause.tokens.contains { clause.text.plain($0.from, $0.to) == "lower" }
        if isLower, !clause.has(.size, .colour), clause.percent == nil {
            look["position"] = "bottom"
            look["size"] = nil
        } else if clause.tokens.first(where: { $0.concept != .filler })?.concept == .middle, clause.times.isEmpty {
            look["position"] = "center"
        }
    }

    /// The number beside "px", else the first.
    private var sizeNumber: Double? {
        for (number, unit) in zip(clause.tokens, clause.tokens.dropFirst()) where unit.concept == .size {
            if case .number(let size) = number.kind, size > 7 { return size }
        }
        return clause.number
    }

    /// "White with a black outline": the colour right before the outline is the outline's.
    private var colours: [(colour: String, key: String)] {
        let found = clause.tokens.indices.compactMap { index -> (String, Int)? in
            // "Green instead of white".
            if index > 0, clause.tokens[index - 1].concept == .replace { return nil }
            if case .colour(let colour) = clause.tokens[index].kind { return (colour, index) }
            return nil
        }
        let isSaidApart = ["黑边", "白边"].contains(where: clause.said.contains)
        let alone = isSaidApart ? "color" : clause.has(.outline) ? "outline" : clause.has(.box) ? "box" : "color"
        guard found.count > 1 else {
            // 白底黑字: the second is the letters'.
            return found.map { colour, index in
                // 蓝色加描边: two looks.
                let outline = clause.index(of: .outline) ?? 0
                let isApart =
                    index < outline
                    && clause.tokens[index..<outline].contains {
                        [.add, .with, .and, .comma].contains($0.concept)
                    }
                if isApart { return (colour, "color") }
                let token = clause.tokens[index]
                return (colour, clause.text.plain(token.from, token.to).hasSuffix("字") ? "color" : alone)
            }
        }
        return found.map { colour, index in
            switch clause.tokens[(index + 1)...].first(where: { $0.concept != .filler && $0.concept != .of })?.concept {
            case .outline: (colour, "outline")
            case .box: (colour, "box")
            default: (colour, "color")
            }
        }
    }

    /// "Change the font to Arial".
    var namedFont: String? {
        guard ["font", "字体"].contains(where: clause.said.contains), clause.number == nil,
            clause.colour == nil, !clause.has(.colour),
            let mark = clause.index(of: .to, .change, .make, .use), clause.has(.size), !clause.has(.larger, .smaller)
        else { return nil }
        let at = clause.tokens.lastIndex { [.to, .change, .use].contains($0.concept) } ?? mark
        let words = clause.words(after: at)
        // "To something serif please": a kind of face, and no name.
        if font != nil, ["something", "please", "a "].contains(where: words.lowercased().contains) { return nil }
        return words.isEmpty || ["font", "字体"].contains(where: words.lowercased().contains) ? nil : words
    }

    private static let faces: [(String, [String])] = [
        ("mono", ["mono", "typewriter", "等宽", "打字机"]), ("sans", ["sans", "黑体", "无衬线", "helvetica", "arial"]),
        ("serif", ["serif", "宋体", "衬线", "明体", "times new roman"]),
    ]

    /// 标题换成宋体: a face, and no words.
    static func isFace(_ words: String) -> Bool {
        faces.contains {
            $0.1.contains { face in !face.utf8.allSatisfy { $0 < 0x80 } && [face, face + "体"].contains(words) }
        }
    }

    /// Faces by name.
    var font: String? {
        let said = Clause(tokens: clause.tokens.filter { !$0.isQuote }, text: clause.text).said
        return Self.faces.first { $0.1.contains(where: said.contains) }?.0
    }
}

// Lines and sentences of a message. A dot ends a sentence only where nothing but space follows.

struct GUILines: Sendable {
    let text: GUIText

    init(_ text: GUIText) { self.text = text }

    private var scalars: [Unicode.Scalar] { text.text.original }

    /// Lines with their ends.
    var lines: [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for at in scalars.indices where scalars[at] == "\n" {
            lines.append(start..<(at + 1))
            start = at + 1
        }
        if start < scalars.count { lines.append(start..<scalars.count) }
        return lines
    }

    /// The line's end, "\n" or "\r\n"; empty when the line is not ended.
    func ending(of line: Range<Int>) -> Range<Int> {
        guard let last = line.last, scalars[last] == "\n" else { return line.upperBound..<line.upperBound }
        let isDouble = last > line.lowerBound && scalars[last - 1] == "\r"
        return (isDouble ? last - 1 : last)..<line.upperBound
    }

    /// Behind list marks, heading marks and leading pictures: "1. ", "- ", "## ", "👉 ".
    func contentStart(_ line: Range<Int>) -> Int {
        var at = line.lowerBound
        while at < line.upperBound {
            let scalar = scalars[at]
            let isMark = ["-", "*", "+", "•", "#", ">", "·", "→"].contains(scalar) && isSpace(at + 1, line)
            let isRepeated = ["#", "-", ">"].contains(scalar) && at + 1 < line.upperBound && scalars[at + 1] == scalar
            let isPicture = scalar.value >= 0x2190 && scalar.value < 0x2E80 && scalar.properties.isEmojiPresentation
            if scalar.isPhraseSpace && scalar != "\n" || scalar == "\t" || isMark || isRepeated || isPicture
                || scalar.value == 0xFE0F || scalar.value >= 0x1F000 && scalar.value < 0x20000
            {
                at += 1
            } else if let end = numberEnd(at, line) {
                at = end
            } else {
                break
            }
        }
        return at
    }

    private func isSpace(_ at: Int, _ line: Range<Int>) -> Bool {
        at < line.upperBound && (scalars[at].isPhraseSpace || scalars[at] == "\t")
    }

    /// "1. ", "2) ", "3、", "一、", "（1）", "①"
    private func numberEnd(_ at: Int, _ line: Range<Int>) -> Int? {
        if (0x2460...0x2473).contains(scalars[at].value) { return at + 1 }
        let isBracketed = text.text.folded[at] == "("
        let start = isBracketed ? at + 1 : at
        var end = start
        while end < line.upperBound, end - start < 3, scalars[end].isPhraseDigit || isHanDigit(end) { end += 1 }
        guard end > start, end < line.upperBound else { return nil }
        if isBracketed { return text.text.folded[end] == ")" ? end + 1 : nil }
        if ["、", "）", "．"].contains(scalars[end]) { return end + 1 }
        guard [".", ")"].contains(scalars[end]), isSpace(end + 1, line) else { return nil }
        return end + 1
    }

    private func isHanDigit(_ at: Int) -> Bool { "一二三四五六七八九十".unicodeScalars.contains(scalars[at]) }

    /// Sentences of a line: the words, and the end mark with all that follows up to the next sentence.
    func sentences(_ range: Range<Int>) -> [(body: Range<Int>, end: Range<Int>)] {
        var sentences: [(body: Range<Int>, end: Range<Int>)] = []
        var start = range.lowerBound
        var at = start
        while at < range.upperBound {
            guard let end = endMark(at, range) else {
                at += 1
                continue
            }
            sentences.append((start..<at, at..<end))
            start = end
            at = end
        }
        if start < range.upperBound {
            var body = start..<range.upperBound
            while let last = body.last, scalars[last] == "\n" || scalars[last] == " " { body = start..<last }
            sentences.append((body, body.upperBound..<range.upperBound))
        }
        return sentences
    }

    /// Sentences that must be read together: no bracket and no bold stretch is open between two runs.
    func runs(_ range: Range<Int>) -> [[(body: Range<Int>, end: Range<Int>)]] {
        var runs: [[(body: Range<Int>, end: Range<Int>)]] = []
        var run: [(body: Range<Int>, end: Range<Int>)] = []
        var depth = 0
        for sentence in sentences(range) {
            for at in sentence.body.lowerBound..<sentence.end.upperBound {
                if text.text.folded[at] == "(" { depth += 1 }
                if text.text.folded[at] == ")" { depth = max(0, depth - 1) }
            }
            run.append(sentence)
            if depth == 0, !text.splitsMark(sentence.end.upperBound) {
                runs.append(run)
                run = []
            }
        }
        return run.isEmpty ? runs : runs + [run]
    }

    /// Where the next sentence starts when an end mark stands at `at`.
    func endMark(_ at: Int, _ range: Range<Int>) -> Int? {
        let mark = scalars[at]
        let isChinese = ["。", "！", "？", "；"].contains(mark)
        guard isChinese || [".", "!", "?"].contains(mark), !text.isQuoted[at] else { return nil }
        var end = at + 1
        while end < range.upperBound, isCloser(scalars[end]) { end += 1 }
        if !isChinese, end < range.upperBound, !isGap(end) { return nil }
        if mark == ".", isAbbreviation(at, range) { return nil }
        while end < range.upperBound, isTrailer(scalars[end]) { end += 1 }
        return end
    }

    private func isCloser(_ scalar: Unicode.Scalar) -> Bool {
        ["!", "?", ".", "。", "！", "？", "\"", "”", "』", "」", ")", "）", "*", "_", "'", "’"].contains(scalar)
    }

    private func isGap(_ at: Int) -> Bool {
        scalars[at].isPhraseSpace || scalars[at] == "\t" || scalars[at].value >= 0x2E80 || isPicture(scalars[at])
    }

    private func isTrailer(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\n" || isPicture(scalar)
    }

    private func isPicture(_ scalar: Unicode.Scalar) -> Bool { GUIText.isPicture(scalar) }

    /// "e.g. ", "vs. ", and the number of a list item.
    private func isAbbreviation(_ at: Int, _ range: Range<Int>) -> Bool {
        ["e.g", "i.e", "vs", "etc", "approx", "no"].contains { word in
            let scalars = Array(word.unicodeScalars)
            let start = at - scalars.count
            return start >= range.lowerBound && Array(text.text.folded[start..<at]) == scalars
                && (start == range.lowerBound || !text.text.folded[start - 1].isPhraseWord)
        }
    }
}

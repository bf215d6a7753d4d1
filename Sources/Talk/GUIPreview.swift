// What may be shown of a sentence that is still being written, without showing half an instruction.

struct GUIPreview: Sendable {
    let reader: GUIClauseReader
    /// No verb of the table that begins in Chinese is longer.
    private static let unsureTail = 4

    private var text: GUIText { reader.text }
    private var folded: [Unicode.Scalar] { text.text.folded }
    private var phrases: GUIPhrases { reader.phrases }

    /// The words before the first clause that could belong to an instruction, without the word still being written.
    func safe(isMidLine: Bool) -> String {
        var end = 0
        for line in GUILines(text).lines {
            let start = isMidLine && line.lowerBound == 0 ? 0 : GUILines(text).contentStart(line)
            guard let stop = suspicion(start..<line.upperBound) else {
                end = line.upperBound
                continue
            }
            if stop > start { end = stop }
            break
        }
        end = min(end, text.pending, certainEnd)
        var safe = text.text.words(0..<max(0, end))
        let joints: Set<Character> = [",", "，", "、", ";", "；", ":", "：", "—", "–", "-", "(", "（", "*", " ", "\n"]
        while let last = safe.last, joints.contains(last) { safe.removeLast() }
        return safe
    }

    /// The start of the clause where an instruction may begin; `nil` when there is none.
    private func suspicion(_ range: Range<Int>) -> Int? {
        var start = range.lowerBound
        var at = start
        while at < range.upperBound {
            let isQuoted = text.isQuoted[at]
            if !isQuoted, let next = jointEnd(at, range) {
                start = at
                at = next
                if opens(at, range) { return start }
            } else if at == range.lowerBound && opens(at, range) || !isQuoted && isWarning(at, range) {
                return start
            } else {
                at += 1
            }
        }
        return nil
    }

    private func jointEnd(_ at: Int, _ range: Range<Int>) -> Int? {
        if ",;:，；：—–(（.!?。！？".unicodeScalars.contains(text.text.original[at]) { return at + 1 }
        return phrases.joints.longest(in: folded, at: at, upTo: range.upperBound)?.end
    }

    /// A clause that starts like an instruction or like what goes with one.
    private func opens(_ at: Int, _ range: Range<Int>) -> Bool {
        let first = text.skipPointers(at, range.upperBound)
        guard first < range.upperBound else { return true }
        if let lead = phrases.leads.longest(in: folded, at: first, upTo: range.upperBound) {
            return !(lead.end < range.upperBound && folded[lead.end] == "的")
        }
        return [GUIWord.condition, .purpose, .place].contains { reader.starts($0, first, range) }
    }

    /// A word that could make this clause an instruction.
    private func isWarning(_ at: Int, _ range: Range<Int>) -> Bool {
        phrases.acts.longest(in: folded, at: at, upTo: range.upperBound) != nil
            || phrases.targets.matches(in: folded, at: at, upTo: range.upperBound)
                .contains { $0.meaning.role != .edit }
            || [GUIWord.soft, .conditionEnd, .widget].contains { reader.starts($0, at, range) }
    }

    /// The last word may go on, the last Chinese characters may begin a verb.
    private var certainEnd: Int {
        var end = text.count
        if let last = folded.last, last.isPhraseWord || last == "'" {
            while end > 0, folded[end - 1].isPhraseWord || folded[end - 1] == "'" { end -= 1 }
        } else {
            var cut = 0
            while cut < Self.unsureTail, end > 0, reader.isHan(end - 1) {
                end -= 1
                cut += 1
            }
        }
        return end
    }
}

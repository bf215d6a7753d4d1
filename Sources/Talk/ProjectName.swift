// What a project may be called before anybody names it: the subject of a message, short.

package import Reel

/// How good a guess is; a better one replaces a worse one.
package enum ProjectNameStrength: Int, Hashable, Sendable, Comparable {
    /// The words of a message that makes nothing.
    case words = 1
    /// What the first clip is to show, or the file it is.
    case subject
    /// The video's own title.
    case title

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// A name and how good it is.
package struct ProjectName: Hashable, Sendable {
    package let words: String
    package let strength: ProjectNameStrength

    package init(_ words: String, _ strength: ProjectNameStrength) {
        self.words = words
        self.strength = strength
    }

    /// A file's name without its ending.
    package init(file: String) {
        self.init(file.lastPathPart.withoutEnding, .subject)
    }
}

/// Finds names in messages by the phrases of `projectNames` in the keyword table.
package struct ProjectNamer: Sendable {
    private enum Part: Hashable, Sendable {
        /// "generate", 做: a subject follows.
        case making
        /// "please", "a video of", 关于: stands before the subject and is none of it.
        case lead
        /// "with calm music", 配上: the subject is over.
        case tail
        /// 的视频, "video": ends a subject.
        case medium
        /// "hello", "thanks".
        case idle
    }

    private let lazyBooks: PhraseOnce<[Part: PhraseBook<Part>]>
    /// Cells rather than letters: a Chinese one takes two.
    private static let mostCells = 40

    /// - Throws: when the table is damaged.
    package init(table: [UInt8]) throws { self.init(table: try JSONValue(parsing: table)) }

    /// - Parameter json: what `Resources/keywords.json` holds.
    package init(table json: JSONValue) {
        lazyBooks = PhraseOnce {
            let names = json["projectNames"]
            let lists: [(Part, [JSONValue?])] = [
                (.making, [names?["making"]]), (.lead, [names?["lead"]]), (.tail, [names?["tail"]]),
                (.medium, [names?["medium"]]), (.idle, [json["filler"], json["aside"]]),
            ]
            return Dictionary(
                uniqueKeysWithValues: lists.map { part, lists in
                    var book = PhraseBook<Part>()
                    for list in lists { book.add(list?.string ?? "", PhraseMeaning(role: part)) }
                    book.seal()
                    return (part, book)
                })
        }
    }

    /// `nil` for politeness, questions and whatever else holds no subject.
    package func name(from message: String) -> ProjectName? {
        let first = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        let text = PhraseText(first)
        guard let end = text.folded.last, end != "?", !isIdle(text) else { return nil }
        let (start, isMaking) = subjectStart(in: text)
        let range = subject(of: text, from: start, isMaking: isMaking)
        guard !range.isEmpty else { return nil }
        return ProjectName(shortened(text.words(range)), isMaking ? .subject : .words)
    }

    private func end(of part: Part, in text: PhraseText, at start: Int) -> Int? {
        lazyBooks.value[part]?.longest(in: text.folded, at: start, upTo: text.folded.count)?.end
    }

    private func isIdle(_ text: PhraseText) -> Bool {
        var at = 0
        while at < text.folded.count {
            if text.folded[at].isPhraseNoise {
                at += 1
            } else if let next = end(of: .idle, in: text, at: at) {
                at = next
            } else {
                return false
            }
        }
        return true
    }

    private func subjectStart(in text: PhraseText) -> (at: Int, isMaking: Bool) {
        var (at, isMaking) = (0, false)
        while at < text.folded.count {
            if text.folded[at].isPhraseNoise {
                at += 1
            } else if Self.quotes.contains(text.folded[at]) {
                break  // a name as it is
            } else if !isMaking, let next = end(of: .making, in: text, at: at) {
                (at, isMaking) = (next, true)
            } else if let next = end(of: .lead, in: text, at: at) ?? (isMaking ? lengthEnd(text, at) : nil) {
                at = next
            } else {
                break
            }
        }
        return (at, isMaking)
    }

    /// "10-second", "1 min", 十秒的.
    private func lengthEnd(_ text: PhraseText, _ start: Int) -> Int? {
        var at = start
        while at < text.folded.count, text.folded[at].isPhraseDigit || Self.numerals.contains(text.folded[at]) {
            at += 1
        }
        guard at > start else { return nil }
        while at < text.folded.count, text.folded[at] == " " || text.folded[at] == "-" { at += 1 }
        let word = String(String.UnicodeScalarView(text.folded[at...].prefix { $0.isPhraseWord }))
        if Self.lengths.contains(word) { return at + word.unicodeScalars.count }
        return Self.chineseLengths.first { text.folded[at...].starts(with: $0.unicodeScalars) }
            .map { at + $0.unicodeScalars.count }
    }

    private static let quotes: Set<Unicode.Scalar> = ["\"", "'", "“", "”", "「", "」", "《", "》"]
    private static let marks: Set<Unicode.Scalar> = [",", ".", ";", ":", "!", "、", "。", "（", "("]
    private static let numerals = Set("一二两三四五六七八九十半.".unicodeScalars)
    private static let lengths: Set = [
        "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes", "long",
    ]
    private static let chineseLengths = ["秒钟长的", "秒钟的", "秒长的", "秒的", "秒钟", "秒", "分钟的", "分钟"]

    /// Up to where the message goes on to something else, without 的视频 behind it.
    private func subject(of text: PhraseText, from start: Int, isMaking: Bool) -> Range<Int> {
        var limit = start
        while limit < text.folded.count {
            let isDecimal = limit + 1 < text.folded.count && text.folded[limit + 1].isPhraseDigit
            if Self.marks.contains(text.folded[limit]), !isDecimal { break }
            if isMaking, limit > start, end(of: .tail, in: text, at: limit) != nil { break }
            limit += 1
        }
        let subject = text.trimmed(start..<limit) { $0.isPhraseNoise || Self.quotes.contains($0) }
        let media = subject.first { end(of: .medium, in: text, at: $0) == subject.upperBound }
        guard isMaking, let media else { return subject }
        return text.trimmed(subject.lowerBound..<media) { $0.isPhraseNoise || Self.quotes.contains($0) || $0 == "的" }
    }

    /// Whole words, as many as fit.
    private func shortened(_ words: String) -> String {
        var (kept, cells) = ("", 0)
        for character in words {
            cells += character.unicodeScalars.first.map { Language.isHan($0) } == true ? 2 : 1
            if cells > Self.mostCells {
                let space = kept.lastIndex(of: " ")
                return space.map { String(kept[..<$0]) } ?? kept
            }
            kept.append(character)
        }
        return kept
    }
}

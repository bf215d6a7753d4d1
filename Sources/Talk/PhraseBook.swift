// Phrases with their meanings, and a matcher that covers a whole stretch of text with them or says it cannot.

/// What a phrase means in one frame of use.
struct PhraseMeaning<Role: Hashable & Sendable>: Hashable, Sendable {
    let role: Role
    /// What an option phrase stands for (`1080p`); empty for others.
    var value = ""
}

/// A set of phrases, found by their first scalar, the longest first.
struct PhraseBook<Role: Hashable & Sendable>: Sendable {
    private struct Entry: Sendable {
        let phrase: [Unicode.Scalar]
        let order: Int
        let meaning: PhraseMeaning<Role>
    }

    private var entries: [Unicode.Scalar: [Entry]] = [:]
    private var count = 0

    /// Adds phrases written as `one|two|three`; `{a,b} c` stands for `a c|b c`, also nested.
    mutating func add(_ list: String, _ meaning: PhraseMeaning<Role>) {
        for phrase in list.split(separator: "|").flatMap({ spelledOut(Array($0.unicodeScalars)) }) {
            let scalars = Array(phrase.drop { $0 == " " })
            guard !scalars.isEmpty else { continue }
            entries[scalars[0], default: []].append(Entry(phrase: scalars, order: count, meaning: meaning))
            count += 1
        }
    }

    /// Adds every phrase of another book.
    mutating func add(_ other: PhraseBook) {
        for (key, added) in other.entries {
            entries[key, default: []] += added.map {
                Entry(phrase: $0.phrase, order: count + $0.order, meaning: $0.meaning)
            }
        }
        count += other.count
    }

    /// To be called once after the last `add`: sorts the longest phrase to the front; equal ones keep their order.
    mutating func seal() {
        for key in entries.keys {
            entries[key]?.sort { ($1.phrase.count, $0.order) < ($0.phrase.count, $1.order) }
        }
    }

    /// The phrases that stand at `start`, the longest first, each with where it ends.
    func matches(in text: [Unicode.Scalar], at start: Int, upTo limit: Int) -> [(
        end: Int, meaning: PhraseMeaning<Role>
    )] {
        guard start < limit, let candidates = entries[text[start]] else { return [] }
        return candidates.compactMap { entry in
            phraseEnd(entry.phrase, in: text, at: start, upTo: limit).map { ($0, entry.meaning) }
        }
    }

    func longest(in text: [Unicode.Scalar], at start: Int, upTo limit: Int) -> (
        end: Int, meaning: PhraseMeaning<Role>
    )? {
        matches(in: text, at: start, upTo: limit).first
    }

    /// The first place in `range` where a phrase stands.
    func first(in text: [Unicode.Scalar], _ range: Range<Int>) -> (range: Range<Int>, meaning: PhraseMeaning<Role>)? {
        for start in range {
            if let found = longest(in: text, at: start, upTo: range.upperBound) {
                return (start..<found.end, found.meaning)
            }
        }
        return nil
    }
}

/// Every phrase that a pattern with `{a,b}` stands for.
func spelledOut(_ pattern: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    guard let open = pattern.firstIndex(of: "{") else { return [pattern] }
    var depth = 0
    var cuts: [Int] = [open]
    for at in pattern.indices[open...] {
        if pattern[at] == "{" { depth += 1 }
        if pattern[at] == "}" { depth -= 1 }
        if depth == 0 || depth == 1 && pattern[at] == "," { cuts.append(at) }
        if depth == 0 { break }
    }
    guard depth == 0, let close = cuts.last else { return [pattern] }
    let tails = spelledOut(Array(pattern[(close + 1)...]))
    return zip(cuts, cuts.dropFirst()).flatMap { low, high in
        spelledOut(Array(pattern[(low + 1)..<high])).flatMap { choice in
            tails.map { pattern[..<open] + choice + $0 }
        }
    }
}

/// Where `phrase` ends when it stands at `start`: word edges respected, a space in it stands for spaces or a hyphen.
func phraseEnd(_ phrase: [Unicode.Scalar], in text: [Unicode.Scalar], at start: Int, upTo limit: Int) -> Int? {
    if phrase[0].isPhraseWord, start > 0, text[start - 1].isPhraseWord { return nil }
    var at = start
    for scalar in phrase {
        guard at < limit else { return nil }
        if scalar == " " {
            guard text[at] == " " || text[at] == "-" else { return nil }
            while at < limit, text[at] == " " || text[at] == "-" { at += 1 }
        } else {
            guard text[at] == scalar else { return nil }
            at += 1
        }
    }
    guard let last = phrase.last, last.isPhraseWord, at < text.count else { return at }
    return text[at].isPhraseWord || isApostrophe(text, at) ? nil : at
}

/// An apostrophe inside a word (`what's`): the word goes on.
private func isApostrophe(_ text: [Unicode.Scalar], _ at: Int) -> Bool {
    text[at] == "'" && at + 1 < text.count && text[at + 1].isPhraseWord
}

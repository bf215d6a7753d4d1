// Words that no lexicon knows, and the marks between words.

private let enders: Set<Character> = ["。", "!", "?", ";", "\n"]

extension Lexer {
    mutating func punctuation() -> Bool {
        let character = text.lower[at]
        if character == "." || character == "…", let length = hesitation {
            add(.concept(.comma), length)
        } else if enders.contains(character) {
            add(.concept(.sentenceEnd), 1)
        } else if character == "." || character == ":" || character == "：" || character == "(" || character == ")" {
            let isEnd = character == "." && (at + 1 == text.lower.count || text.lower[at + 1] == " ")
            add(.concept(isEnd ? .sentenceEnd : .filler), 1)
        } else if character == "," || character == "、" {
            add(.concept(.comma), 1)
        } else if character.isPunctuation || character.isSymbol {
            add(.concept(.filler), 1)
        } else {
            return false
        }
        return true
    }

    /// "From the start... no, from the end": dots before what takes it back are a pause.
    private var hesitation: Int? {
        let dots = text.lower[at...].prefix { $0 == "." || $0 == "…" }
        guard dots.count > 1 || text.lower[at] == "…" else { return nil }
        let rest = String(text.lower[(at + dots.count)...].drop { $0 == " " }.prefix(10))
        return ["no", "wait", "sorry", "actually", "i mean", "hmm", "oh"].contains(where: rest.hasPrefix)
            ? dots.count : nil
    }

    /// "@anali": one word.
    mutating func handle() -> Bool {
        guard text.lower[at] == "@", at == 0 || !Lexicon.isWord(text.lower[at - 1]) else { return false }
        let length = text.lower[(at + 1)...].prefix { Lexicon.isWord($0) || $0 == "_" || $0 == "." }.count
        guard length > 1 else { return false }
        add(.unknown, length + 1)
        return true
    }

    /// A Latin word (its ending taken off when that makes it known), or one other character.
    mutating func unknown() {
        var end = at
        while end < text.lower.count, Lexicon.isWord(text.lower[end]) || (end > at && text.lower[end] == "'") {
            end += 1
        }
        // 月亮 is a moon, and nothing is to become brighter (亮).
        guard end > at else { return add(.unknown, ContentWords.length(in: text.lower, at: at) ?? 1) }
        let word = String(text.lower[at..<end])
        for ending in ["'s", "s", "ed", "ing", "ly"] where word.hasSuffix(ending) && word.count > ending.count + 2 {
            if case .concept(let concept)? = Lexicon.shared.meaning(of: String(word.dropLast(ending.count))) {
                return add(.concept(concept), end - at)
            }
        }
        if let near = Lexicon.shared.nearest(to: word) {
            let length = end - at
            add(near, length)
            tokens[tokens.count - 1].isGuess = true
            return
        }
        add(.unknown, end - at)
    }
}

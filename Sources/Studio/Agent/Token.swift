// A message as a row of meanings, each with its place in the text.

struct Token: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case concept(Concept)
        case number(Double)
        /// "third", 第三.
        case ordinal(Int)
        /// 0.15 for 15 %.
        case percent(Double)
        case factor(Double)
        /// 0.5 for "half".
        case fraction(Double)
        /// A length or a point in milliseconds; `true` when it names a point (0:03, 第3秒).
        case time(Int, isPoint: Bool)
        case ratio(String)
        case quote(String)
        case mood(String)
        case position(String)
        case colour(String)
        case link(String)
        /// A name with an ending that media files have.
        case file(String)
        case unknown

        /// So long a time, and no point of one.
        var isLength: Bool {
            if case .time(_, false) = self { true } else { false }
        }
    }

    var kind: Kind
    /// Character offsets in the normalised text.
    var from: Int
    var to: Int
    /// Written in Chinese characters.
    var isHan = false
    /// A known word only if one slip of the finger is forgiven.
    var isGuess = false

    /// The name of a clip on the timeline.
    var isName = false

    /// The same words, which change nothing.
    var asFiller: Token { spanning(self, as: .filler) }

    /// The words from this to another, with a meaning of their own.
    func spanning(_ last: Token, as concept: Concept) -> Token {
        var token = self
        token.kind = .concept(concept)
        token.to = last.to
        return token
    }

    var isFile: Bool {
        if case .file = kind { true } else { false }
    }

    /// "Red", 黄色.
    var isColour: Bool {
        if case .colour = kind { true } else { false }
    }

    var isTime: Bool {
        if case .time = kind { true } else { false }
    }

    var isOrdinal: Bool {
        if case .ordinal = kind { true } else { false }
    }

    var isPlace: Bool {
        if case .position = kind { true } else { false }
    }

    /// How much: 20 %, twice, a third.
    var isAmount: Bool {
        switch kind {
        case .percent, .factor, .fraction: true
        default: false
        }
    }
    var isNumber: Bool {
        if case .number = kind { true } else { false }
    }

    var isQuote: Bool {
        if case .quote = kind { true } else { false }
    }

    var concept: Concept? {
        if case .concept(let concept) = kind { concept } else { nil }
    }
}

/// The message made uniform: full-width letters and signs, curly apostrophes, runs of blanks. Length is limited.
struct SourceText: Sendable {
    let shown: [Character]
    /// The same with the signs that were typed, for words that are to be shown: 你好，世界 keeps its comma.
    private let typed: [Character]
    /// Small letters and simplified characters, as the lexicons have them.
    let lower: [Character]

    /// Longest message that is read.
    static let limit = 4000

    init(_ message: String) {
        var (out, typed): ([Character], [Character]) = ([], [])
        for character in message.prefix(Self.limit) {
            let plain = Self.plain(character)
            if plain == " ", out.last == " " { continue }
            out.append(plain)
            let isSlip = character.isWhitespace || plain.isLetter || plain.isNumber
            typed.append(isSlip ? plain : character)
        }
        (shown, self.typed) = (out, typed)
        lower = out.map(Self.small)
    }

    private static func small(_ character: Character) -> Character {
        if character.isASCII { return character.isUppercase ? Character(character.lowercased()) : character }
        if let simple = Lexicon.simplified[character] { return simple }
        let small = character.lowercased()
        return small.count == 1 ? Character(small) : character
    }

    /// A name as it is compared with what was said.
    static func plain(_ name: String) -> String {
        name.utf8.allSatisfy { $0 < 0x80 } ? name.lowercased() : String(SourceText(name).lower)
    }

    private static func plain(_ character: Character) -> Character {
        if character == "’" { return "'" }
        if character == "\n" || character == "\r\n" { return "\n" }
        if character.isWhitespace { return " " }
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else { return character }
        if (0xFF01...0xFF5E).contains(scalar.value), let ascii = Unicode.Scalar(scalar.value - 0xFEE0) {
            return Character(ascii)
        }
        return character
    }

    /// What was typed from one character to another, without blanks around it.
    func words(_ from: Int, _ to: Int) -> String {
        guard from < to else { return "" }
        return Lexicon.trimmed(String(shown[from..<min(to, shown.count)]))
    }

    /// The same with the very signs that were typed.
    func asTyped(_ from: Int, _ to: Int) -> String {
        guard from < to else { return "" }
        return Lexicon.trimmed(String(typed[from..<min(to, typed.count)]))
    }

    /// The same, as it is compared with words that are known.
    func plain(_ from: Int, _ to: Int) -> String {
        guard from < to else { return "" }
        return Lexicon.trimmed(String(lower[from..<min(to, lower.count)]))
    }
}

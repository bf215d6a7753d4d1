// Phrases → meanings, read from the lexicons.

import Lexicons

/// What a phrase stands for.
enum Meaning: Hashable, Sendable {
    case concept(Concept)
    case number(Double)
    case ordinal(Int)
    case mood(String)
    case position(String)
    case colour(String)

    var kind: Token.Kind {
        switch self {
        case .concept(let concept): .concept(concept)
        case .number(let number): .number(number)
        case .ordinal(let place): .ordinal(place)
        case .mood(let mood): .mood(mood)
        case .position(let position): .position(position)
        case .colour(let colour): .colour(colour)
        }
    }
}

struct Lexicon: Sendable {
    private var phrases: [String: Meaning] = [:]
    /// Lengths of the phrases that begin with a character, longest first.
    private var lengths: [Character: [Int]] = [:]
    private var spellings = Spellings([:])

    /// Of every language, so that one sentence may mix them.
    static let tables = Lexicons.tables.map { LexiconTable(String(decoding: $0.text, as: UTF8.self)) }
    static let shared = Lexicon(tables)

    /// Traditional characters → simplified ones, for those that stand in the lexicons.
    static let simplified: [Character: Character] = {
        let rows = tables.flatMap(\.rows).filter { $0.section == "traditional" }
        let pairs = rows.flatMap { row in zip(row.phrases.joined(), row.meaning) }
        return Dictionary(pairs.map { ($0, $1) }, uniquingKeysWith: { first, _ in first })
    }()

    private init(_ tables: [LexiconTable]) {
        for row in tables.flatMap(\.rows) {
            guard let sense = row.sense else { continue }
            for phrase in row.phrases { phrases[phrase] = sense }
        }
        addPlaces()
        for key in phrases.keys {
            guard let first = key.first else { continue }
            lengths[first, default: []].append(key.count)
        }
        spellings = Spellings(phrases)
        for key in lengths.keys { lengths[key] = Array(Set(lengths[key] ?? [])).sorted(by: >) }
    }

    /// The longest phrase that begins at `start`; words of Latin letters must end where the phrase ends.
    func longest(in text: [Character], at start: Int) -> (meaning: Meaning, length: Int)? {
        for length in lengths[text[start]] ?? [] where start + length <= text.count {
            let end = start + length
            if end < text.count, Self.isWord(text[end - 1]), Self.isWord(text[end]) { continue }
            if let meaning = phrases[String(text[start..<end])] { return (meaning, length) }
        }
        return nil
    }

    func meaning(of phrase: String) -> Meaning? { phrases[phrase] }

    /// The meaning of the one word that `word` is a slip of the finger away from.
    func nearest(to word: String) -> Token.Kind? {
        spellings.nearest(to: word).flatMap { phrases[$0] }?.kind
    }

    /// "to the bottom left corner": places as they stand in a sentence.
    private mutating func addPlaces() {
        for (phrase, meaning) in phrases {
            guard case .position = meaning else { continue }
            guard phrase.first?.isASCII == true else {
                for lead in ["往", "向", "靠", "到"] where phrases[lead + phrase] == nil {
                    phrases[lead + phrase] = meaning
                }
                continue
            }
            for lead in ["", "the ", "to the ", "in the ", "at the ", "on the ", "into the ", "to ", "in "] {
                for tail in ["", " corner", " of the screen", " of the frame", " of the picture"]
                where phrases[lead + phrase + tail] == nil {
                    phrases[lead + phrase + tail] = meaning
                }
            }
        }
    }

    static func isWord(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber)
            || (!character.isASCII && character.isLetter
                && character.unicodeScalars.allSatisfy { !Self.isHanLike($0) })
    }

    private static func isHanLike(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2E80 }

    static func trimmed(_ text: some StringProtocol) -> String {
        var part = Substring(text)
        while part.first?.isWhitespace == true { part.removeFirst() }
        while part.last?.isWhitespace == true { part.removeLast() }
        return String(part)
    }
}

// Text → tokens: quotes and links first, then numbers, then the longest phrase of the lexicon.

import Reel

struct Lexer {
    let text: SourceText
    let files: FileNames
    var at = 0
    var tokens: [Token] = []

    private static let ratios: Set<String> = ["16:9", "9:16", "1:1", "4:5", "4:3", "21:9"]

    /// - Parameter files: names of uploads and clips, which are found even where blanks stand in them.
    static func tokens(of text: SourceText, files: FileNames = FileNames([])) -> [Token] {
        var lexer = Lexer(text: text, files: files)
        lexer.scan()
        let merged = TokenMerger.merged(ParticleVerbs.joined(lexer.tokens, text))
        return merged.indices.map { pointing(merged[$0], before: merged.dropFirst($0 + 1).first, text) }
    }

    /// "Make that text smaller": a thing follows, and nothing is corrected.
    private static func pointing(_ token: Token, before next: Token?, _ text: SourceText) -> Token {
        let things: Set<Concept?> = [
            .text, .title, .caption, .subtitles, .lowerThird, .clip, .video, .music, .sound, .watermark, .transition,
            .effect, .pip, .voice, .image,
        ]
        guard token.concept == .correction, text.plain(token.from, token.to).hasSuffix("make that"),
            things.contains(next?.concept)
        else { return token }
        var verb = token
        verb.kind = .concept(.make)
        return verb
    }

    private init(text: SourceText, files: FileNames) {
        self.text = text
        self.files = files
    }

    private mutating func scan() {
        while at < text.lower.count {
            if text.lower[at] == " " {
                if isPause { add(.concept(.comma), 1) } else { at += 1 }
                continue
            }
            if handle() || listMark() || quote() || link() || file() || clipName() || spokenRatio() || clock()
                || numeral()
                || phrase()
                || punctuation()
            {
                continue
            }
            unknown()
        }
    }

    /// A blank between two Chinese words stands for a comma: 整个变竖屏 我要发抖音.
    private var isPause: Bool {
        guard at > 0, at + 1 < text.lower.count else { return false }
        // 标题改成 安静的周日: what it is to be follows.
        let before = String(text.lower[max(at - 2, 0)..<at])
        if ["改成", "改为", "换成", "叫", "写", "写上", "写着", "叫做"].contains(where: before.hasSuffix) { return false }
        return [at - 1, at + 1].allSatisfy { text.lower[$0].unicodeScalars.contains(where: Language.isHan) }
    }

    mutating func add(_ kind: Token.Kind, _ length: Int) {
        let isHan = text.lower[at].unicodeScalars.contains(where: Language.isHan)
        tokens.append(Token(kind: kind, from: at, to: at + length, isHan: isHan))
        at += length
    }

    /// "1. ", "2、", "- " at the start of a line: notes pasted as a list.
    private mutating func listMark() -> Bool {
        guard at == 0 || text.lower[at - 1] == "\n", text.lower.contains("\n") else { return false }
        var end = at
        while end < text.lower.count, end - at < 2, text.lower[end].isASCII, text.lower[end].isNumber { end += 1 }
        guard end + 1 < text.lower.count, end > at || ["-", "*", "•"].contains(text.lower[at]) else { return false }
        if end > at, ![".", ")", "、"].contains(text.lower[end]) { return false }
        guard end == at || text.lower[end] == "、" || !text.lower[end + 1].isNumber else { return false }
        add(.concept(.filler), max(end + 1 - at, 1))
        return true
    }

    /// 16比9, 9x16, "4 by 5".
    private mutating func spokenRatio() -> Bool {
        guard let wide = Numerals.digits(text.lower, at: at), at == 0 || !Lexicon.isWord(text.lower[at - 1]) else {
            return false
        }
        for sign in ["比", "x", "×", " x ", " by ", " to ", "/"] {
            let start = at + wide.length + sign.count
            guard start < text.lower.count, String(text.lower[(at + wide.length)..<start]) == sign,
                let high = Numerals.digits(text.lower, at: start)
            else { continue }
            let written = "\(Int(wide.value)):\(Int(high.value))"
            if sign == "/", !Self.ratios.contains(written), wide.value > 0, wide.value < high.value {
                add(.fraction(wide.value / high.value), start + high.length - at)
                return true
            }
            // 3比4: a shape that is not there is asked about, and no other is taken for it.
            if sign == "比", !Self.ratios.contains(written), wide.value < 40, high.value < 40, wide.value > 0 {
                add(.ratio(written), start + high.length - at)
                return true
            }
            guard Self.ratios.contains(written), sign != " to " || !["4:5", "4:3"].contains(written) else { continue }
            add(.ratio(written), start + high.length - at)
            return true
        }
        return false
    }

    /// 0:03, 1:02:03.5, 16:9.
    private mutating func clock() -> Bool {
        var end = at
        var parts: [Double] = []
        while let part = Numerals.digits(text.lower, at: end) {
            parts.append(part.value)
            end += part.length
            guard end + 1 < text.lower.count, text.lower[end] == ":", text.lower[end + 1].isNumber else { break }
            end += 1
        }
        guard parts.count > 1, parts.count < 4 else { return false }
        let written = text.words(at, end)
        let seconds = parts.reduce(0) { $0 * 60 + $1 }
        // 3:4: a time has two figures behind its colon.
        let isRatio = Self.ratios.contains(written) || parts.count == 2 && end - at == 3
        add(isRatio ? .ratio(written) : .time(Int(min(seconds, 1e6) * 1000), isPoint: true), end - at)
        return true
    }

    private mutating func numeral() -> Bool {
        let character = text.lower[at]
        if character.isASCII && character.isNumber {
            guard let number = Numerals.digits(text.lower, at: at) else { return false }
            for suffix in ["st", "nd", "rd", "th"] where follows(suffix, at: at + number.length) {
                add(.ordinal(Int(number.value)), number.length + 2)
                return true
            }
            // "4k" is no number.
            if let known = Lexicon.shared.longest(in: text.lower, at: at), known.meaning == .concept(.quality) {
                add(known.meaning.kind, known.length)
                return true
            }
            add(.number(number.value), number.length)
            return true
        }
        if character == "第" || isMistypedOrdinal { return ordinal() }
        if hundredths() { return true }
        guard let number = Numerals.chinese(text.lower, at: at) else { return false }
        if let known = Lexicon.shared.longest(in: text.lower, at: at), known.length > number.length { return false }
        let end = at + number.length
        if end < text.lower.count, text.lower[end] == "成" {
            let isHalf = end + 1 < text.lower.count && text.lower[end + 1] == "半"
            add(.percent(number.value / 10 + (isHalf ? 0.05 : 0)), number.length + (isHalf ? 2 : 1))
        } else if follows("分之", at: end), let upper = Numerals.chinese(text.lower, at: end + 2), number.value > 0 {
            add(.fraction(upper.value / number.value), number.length + 2 + upper.length)
        } else {
            add(.number(number.value), number.length)
        }
        return true
    }

    /// 地二段: the sound is right.
    private var isMistypedOrdinal: Bool {
        guard ["地", "弟", "帝"].contains(text.lower[at]), at + 1 < text.lower.count,
            let number = Numerals.digits(text.lower, at: at + 1) ?? Numerals.chinese(text.lower, at: at + 1)
        else { return false }
        let end = at + 1 + number.length
        return end < text.lower.count && ["段", "秒"].contains(text.lower[end])
    }

    private mutating func ordinal() -> Bool {
        var next = at + 1
        while next < text.lower.count, text.lower[next] == " " { next += 1 }
        guard next < text.lower.count,
            let number = Numerals.digits(text.lower, at: next) ?? Numerals.chinese(text.lower, at: next)
        else { return false }
        add(.ordinal(Int(number.value)), next - at + number.length)
        return true
    }

    /// 百分之十五.
    private mutating func hundredths() -> Bool {
        guard follows("百分之", at: at), at + 3 < text.lower.count,
            let number = Numerals.digits(text.lower, at: at + 3) ?? Numerals.chinese(text.lower, at: at + 3)
        else { return false }
        add(.percent(number.value / 100), 3 + number.length)
        return true
    }

    private func follows(_ word: String, at start: Int) -> Bool {
        let end = start + word.count
        guard end <= text.lower.count, String(text.lower[start..<end]) == word else { return false }
        guard word.allSatisfy(\.isASCII), end < text.lower.count else { return true }
        return !Lexicon.isWord(text.lower[end])
    }

    private mutating func phrase() -> Bool {
        // "No, …" between two pauses takes back; inside a word it means little.
        if text.lower[at] == "不", at + 1 < text.lower.count, text.lower[at + 1] == "," {
            add(.concept(.correction), 2)
            return true
        }
        if let verb = partedVerb {
            add(verb, 3)
            return true
        }
        if let wish = stillWrong {
            add(.concept(wish), 3)
            return true
        }
        guard let found = Lexicon.shared.longest(in: text.lower, at: at) else { return false }
        add(found.meaning.kind, found.length)
        return true
    }

    /// 降个噪, 倒个放: a verb of two letters with 个 between them.
    private var partedVerb: Token.Kind? {
        guard at + 2 < text.lower.count, text.lower[at + 1] == "个",
            let meaning = Lexicon.shared.meaning(of: String([text.lower[at], text.lower[at + 2]])),
            case .concept(let concept) = meaning, Clause.partedDeeds.contains(concept)
        else { return nil }
        if let known = Lexicon.shared.longest(in: text.lower, at: at), known.length > 2 { return nil }
        return .concept(concept)
    }
}

// The marks inside a line of Markdown: bold, italic, code, links. One pass; what has no end stays as it came.

struct InlineMarkdown {
    private let text: [Character]
    private var at = 0
    private let isOpen: Bool
    private let depth: Int
    private var out = ""
    /// Marks that were looked for to the line's end and not found: a hostile line is not searched again and again.
    private var missing: Set<String> = []
    /// Deeper ones stay as they came.
    private static let deepest = 4

    /// - Parameter isOpen: more may follow: a mark without an end has it at the line's end, half a mark is not shown.
    static func marked(_ line: some StringProtocol, isOpen: Bool) -> String {
        guard line.contains(where: { "*_`[\\".contains($0) }) else { return String(line) }
        var reading = InlineMarkdown(Array(line), isOpen: isOpen, depth: 0)
        return reading.read()
    }

    private init(_ text: [Character], isOpen: Bool, depth: Int) {
        (self.isOpen, self.depth) = (isOpen, depth)
        var text = text
        // The half of a mark whose other half is still under way.
        if isOpen { while let last = text.last, "*_`".contains(last) { text.removeLast() } }
        self.text = text
    }

    private mutating func read() -> String {
        while at < text.count {
            switch text[at] {
            case "\\" where at + 1 < text.count && "\\*_`[]()#".contains(text[at + 1]):
                out.append(text[at + 1])
                at += 2
            case "`": code()
            case "*", "_": emphasis()
            case "[": link()
            case "!" where at + 1 < text.count && text[at + 1] == "[" && closed(from: at + 1) != nil:
                at += 1
                link()
            default:
                out.append(text[at])
                at += 1
            }
        }
        return out
    }

    private func run(at place: Int) -> Int {
        var end = place
        while end < text.count, text[end] == text[place] { end += 1 }
        return end - place
    }

    private mutating func asItIs(_ count: Int) {
        out += text[at..<at + count]
        at += count
    }

    // MARK: Code

    private mutating func code() {
        let length = run(at: at)
        let inside = at + length
        guard let end = end(of: String(repeating: "`", count: length), from: inside) else {
            guard isOpen else { return asItIs(length) }
            out += TextMark.code.around(String(text[inside...]))
            at = text.count
            return
        }
        out += TextMark.code.around(String(text[inside..<end]))
        at = end + length
    }

    /// Where the next run of exactly these marks begins.
    private mutating func end(of mark: String, from start: Int, isEnd: (Int) -> Bool = { _ in true }) -> Int? {
        guard let first = mark.first, !missing.contains(mark) else { return nil }
        var place = start
        while place < text.count {
            guard text[place] == first else {
                place += 1
                continue
            }
            let length = run(at: place)
            if length == mark.count, isEnd(place) { return place }
            place += length
        }
        missing.insert(mark)
        return nil
    }

    // MARK: Bold and italic

    private mutating func emphasis() {
        let length = run(at: at)
        guard length <= 3, depth < Self.deepest, mayBegin(length) else { return asItIs(length) }
        let (inside, letter) = (at + length, text[at])
        let text = text
        let found = end(of: String(repeating: letter, count: length), from: inside) { place in
            place > inside && !text[place - 1].isWhitespace && !Self.isWord(text, place + length)
        }
        guard found != nil || isOpen else { return asItIs(length) }
        let end = found ?? text.count
        var within = InlineMarkdown(Array(text[inside..<end]), isOpen: isOpen && found == nil, depth: depth + 1)
        let words = within.read()
        let italic = length == 2 ? words : TextMark.italic.around(words)
        out += length == 1 ? italic : TextMark.bold.around(italic)
        at = found.map { $0 + length } ?? text.count
    }

    /// Before a word and not inside one: 9*16 and my_file_name are none.
    private func mayBegin(_ length: Int) -> Bool {
        let next = at + length
        guard next < text.count, !text[next].isWhitespace else { return false }
        return at == 0 || !Self.isWord(text, at - 1)
    }

    private static func isWord(_ text: [Character], _ place: Int) -> Bool {
        guard text.indices.contains(place), text[place].isASCII else { return false }
        return text[place].isLetter || text[place].isNumber
    }

    // MARK: Links

    /// `[words](address)`: both are shown, for words alone may promise another address.
    private mutating func link() {
        guard let parts = closed(from: at) else {
            // The address may still be under way, and so may the words.
            guard isOpen, let end = growingEnd else { return asItIs(1) }
            out += TextMark.link.around(String(text[(at + 1)..<end]))
            at = text.count
            return
        }
        let (words, address) = (String(text[parts.words]), String(text[parts.address]))
        let isSame = words == address || address == "mailto:" + words
        out += TextMark.link.around(words) + (isSame ? "" : " (\(address))")
        at = parts.end
    }

    /// Where the words end of a link that is still being written; `nil` when it is none.
    private var growingEnd: Int? {
        guard let bracket = bracket(from: at) else { return text.count - at < Self.longestWords ? text.count : nil }
        let isWhole = bracket + 1 == text.count
        return isWhole || text[bracket + 1] == "(" && !text[bracket...].contains(" ") ? bracket : nil
    }

    private func bracket(from start: Int) -> Int? {
        text[start...].prefix(Self.longestWords).firstIndex { $0 == "]" }
    }

    private static let longestWords = 400
    private static let longestAddress = 2_000

    private func closed(from start: Int) -> (words: Range<Int>, address: Range<Int>, end: Int)? {
        guard let bracket = bracket(from: start), bracket > start + 1, bracket + 1 < text.count,
            text[bracket + 1] == "("
        else { return nil }
        var (place, open) = (bracket + 2, 1)
        while place < min(text.count, bracket + Self.longestAddress) {
            switch text[place] {
            case "(": open += 1
            case ")": open -= 1
            case " ": return nil
            default: break
            }
            if open == 0 { break }
            place += 1
        }
        guard open == 0, place > bracket + 2 else { return nil }
        return ((start + 1)..<bracket, (bracket + 2)..<place, place + 1)
    }
}

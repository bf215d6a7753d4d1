// Markdown as models write it → lines with attributes: headings, lists, quotes, code, bold, italic, links. Not CommonMark:
// what is no clear case stays as it came, and nothing is ever left out but the marks themselves.

/// Turns a message's Markdown into marked lines. Safe text in, safe text out.
package struct Markdown {
    /// Whether more may come: marks that have no end yet count as if they had one, and half a mark is not shown.
    private let isGrowing: Bool
    private var isInFence = false

    private init(isGrowing: Bool, isInFence: Bool) { (self.isGrowing, self.isInFence) = (isGrowing, isInFence) }

    /// A message that is whole.
    package static func finished(_ text: String) -> String {
        var reading = Markdown(isGrowing: false, isInFence: false)
        return reading.lines(text.split(separator: "\n", omittingEmptySubsequences: false))
    }

    /// A message that is still being written; of a long one only its end, for no more is on the screen.
    package static func growing(_ text: String) -> String {
        let (end, isInFence) = tail(of: text)
        var reading = Markdown(isGrowing: true, isInFence: isInFence)
        return reading.lines(end.split(separator: "\n", omittingEmptySubsequences: false))
    }

    /// UTF-8 bytes that are read: eight rows of the widest window.
    private static let mostGrowing = 4_096

    /// The lines at the end, and whether they begin inside a code fence.
    private static func tail(of text: String) -> (Substring, isInFence: Bool) {
        guard text.utf8.count > mostGrowing else { return (text[...], false) }
        let near = text.utf8.index(text.endIndex, offsetBy: -mostGrowing)
        guard let newline = text.utf8[near...].firstIndex(of: 0x0A) else { return (text[...], false) }
        let start = text.utf8.index(after: newline)
        // Few texts have any, and this is done at every repaint.
        guard text.utf8[..<start].contains(0x60) else { return (text[start...], false) }
        let fences = text[..<start].split(separator: "\n").count { $0.utf8.first == 0x60 && $0.hasPrefix("```") }
        return (text[start...], fences % 2 == 1)
    }

    private mutating func lines(_ lines: [Substring]) -> String {
        var shown: [String] = []
        for (index, line) in lines.enumerated() {
            let isOpen = isGrowing && index == lines.count - 1
            if let words = self.line(line, isOpen: isOpen) { shown.append(words) }
        }
        return shown.joined(separator: "\n")
    }

    // MARK: A line

    /// `nil` for one that only says how others are to be read.
    /// - Parameter isOpen: more may follow in it.
    private mutating func line(_ line: Substring, isOpen: Bool) -> String? {
        let indent = line.prefix { $0 == " " }
        let rest = line.dropFirst(indent.count)
        if rest.hasPrefix("```") || rest.hasPrefix("~~~") {
            isInFence.toggle()
            return nil
        }
        if isInFence {
            return isOpen && Self.isHalfMark(rest) && rest.first == "`"
                ? nil : "    " + TextMark.code.around(String(line))
        }
        if isOpen, Self.isHalfMark(rest) { return nil }
        if let heading = Self.heading(rest) { return TextMark.bold.around(Self.plain(heading, isOpen: isOpen)) }
        if Self.isRule(rest) { return String(repeating: "─", count: 12) }
        if rest.hasPrefix("> ") { return indent + "│ " + InlineMarkdown.marked(rest.dropFirst(2), isOpen: isOpen) }
        if let bullet = rest.first, "-*+".contains(bullet), rest.dropFirst().first == " " {
            return indent + "• " + InlineMarkdown.marked(rest.dropFirst(2).drop { $0 == " " }, isOpen: isOpen)
        }
        return indent + InlineMarkdown.marked(rest, isOpen: isOpen)
    }

    /// What may yet become a heading, a list or a fence.
    private static func isHalfMark(_ rest: Substring) -> Bool {
        guard let first = rest.first else { return false }
        let isOne = "-+".contains(first) && rest.count == 1
        return isOne || "#*`~".contains(first) && rest.count <= 6 && rest.allSatisfy { $0 == first }
    }

    private static func heading(_ rest: Substring) -> Substring? {
        let level = rest.prefix { $0 == "#" }.count
        guard (1...6).contains(level), rest.dropFirst(level).first == " " else { return nil }
        var words = rest.dropFirst(level).drop { $0 == " " }
        while words.last == "#" || words.last == " " { words.removeLast() }
        return words.isEmpty ? nil : words
    }

    /// A heading is bold as it is: bold within it would end that.
    private static func plain(_ words: Substring, isOpen: Bool) -> String {
        InlineMarkdown.marked(words, isOpen: isOpen).filter { TextMark.read($0)?.mark != .bold }
    }

    private static func isRule(_ rest: Substring) -> Bool {
        guard let first = rest.first, "-*_".contains(first) else { return false }
        return rest.allSatisfy { $0 == first || $0 == " " } && rest.count(where: { $0 == first }) >= 3
    }
}

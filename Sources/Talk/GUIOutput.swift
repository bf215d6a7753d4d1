// The translated text on its way out: what depends on the next line is held back until that line is known.

/// Lines that are gone leave no gap, a heading whose whole list is gone goes too, and ends of a changed text are bare.
struct GUIOutput: Sendable {
    private var ready = ""
    /// Spaces and line ends behind the last word: written before the next one.
    private(set) var gap = ""
    /// A line that ends with a colon, with the gap before it, until something stands under it.
    private var heading: String?
    private var isDroppedUnderHeading = false
    /// "- ", "1. ": written with the first words of the line.
    private(set) var prefix = ""
    private var isLineKept = false
    private var isLineChanged = false
    private var isGapChanged = false
    private var isChanged = false
    private var hasText = false

    /// What can be shown now.
    mutating func take() -> String {
        defer { ready = "" }
        return ready
    }

    mutating func begin(_ prefix: String) {
        self.prefix = prefix
        isLineKept = false
        isLineChanged = false
    }

    /// - Parameter isLast: whether the line ends here.
    mutating func put(_ text: String, isChanged: Bool, isLast: Bool = false) {
        if isChanged { (self.isChanged, isLineChanged, isGapChanged) = (true, true, true) }
        guard text.contains(where: { !$0.isWhitespace }) else {
            if isChanged {
                Self.dropPointers(&gap)
            } else {
                gap += prefix + text
                prefix = ""
            }
            return
        }
        release()
        let words = text.split(whereSeparator: { $0.isWhitespace }).joined()
        let tail = text.reversed().prefix { $0.isWhitespace || $0.unicodeScalars.allSatisfy(GUIText.isPointer) }.count
        let shown = prefix + text.dropLast(tail)
        let mayHead = isLast && [":", "："].contains(words.filter { $0 != "*" && $0 != "_" }.last)
        let opening = writtenGap + shown
        if mayHead { heading = opening } else { ready += opening }
        isDroppedUnderHeading = false
        gap = String(text.suffix(tail))
        (prefix, isLineKept, isGapChanged, hasText) = ("", true, false, true)
    }

    mutating func endLine(_ newline: String) {
        if isLineKept {
            if isLineChanged { while let last = gap.last, last == " " || last == "\t" { gap.removeLast() } }
            gap += newline
        } else if isLineChanged {
            isDroppedUnderHeading = heading != nil
        } else {
            if heading != nil, isDroppedUnderHeading { dropHeading() }
            gap += prefix + newline
            prefix = ""
        }
        isLineKept = false
    }

    /// To be called at the end of the text.
    mutating func finish() {
        if heading != nil, isDroppedUnderHeading || isLineChanged && !isLineKept { dropHeading() } else { release() }
        if !isChanged { ready += gap + prefix }
        (gap, prefix) = ("", "")
    }

    private mutating func release() {
        ready += heading ?? ""
        heading = nil
    }

    private mutating func dropHeading() {
        guard let heading else { return }
        gap = String(heading.prefix { $0.isWhitespace })
        hasText = hasTextBeforeHeading
        self.heading = nil
        isGapChanged = true
    }

    private var hasTextBeforeHeading: Bool { heading?.first?.isWhitespace ?? false }

    /// At most one empty line where something is gone, none at the start.
    private var writtenGap: String {
        guard isChanged, isGapChanged || !hasText else { return gap }
        if !hasText { return String(gap.drop(while: \.isNewline)) }
        var lines = 0
        var written = ""
        for character in gap {
            if character.isNewline { lines += 1 }
            if lines <= 2 || !character.isWhitespace { written.append(character) }
        }
        return written
    }

    /// "Done! 👉 Click Export": the hand points at nothing any more.
    static func dropPointers(_ text: inout String) {
        let tail = text.reversed().prefix { $0.isWhitespace || $0.unicodeScalars.allSatisfy(GUIText.isPointer) }.count
        let kept = text.suffix(tail).filter(\.isWhitespace)
        text = String(text.dropLast(tail)) + kept
    }
}

/// Bold marks and brackets whose other half is gone: closed at the end, or taken out.
func balanced(_ text: String) -> String {
    var text = text
    let tail = String(text.reversed().prefix { $0.isWhitespace }.reversed())
    text.removeLast(tail.count)
    let stars = text.ranges(of: "**")
    if stars.count % 2 == 1, let last = stars.last {
        let isOpening = last.upperBound < text.endIndex && !text[last.upperBound].isWhitespace
        if isOpening { text += "**" } else { text.removeSubrange(last) }
    }
    for (open, close) in [("(", ")"), ("（", "）")] as [(Character, Character)] {
        let difference = text.count { $0 == open } - text.count { $0 == close }
        if difference == 1 { text.append(close) }
        if difference == -1, let extra = text.lastIndex(of: close) { text.remove(at: extra) }
    }
    return text + tail
}

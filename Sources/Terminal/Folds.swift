// Long pastes, folded: one scalar stands in the draft for the whole text. Pure.

/// How large a folded text is.
package struct FoldSize: Hashable, Sendable {
    package let lines: Int
    package let characters: Int
}

/// Folded pastes of a chat. A scalar of a private plane stands for each, so that the caret passes over it and
/// Backspace takes it whole; nobody can type or paste one.
package struct Folds {
    private var texts: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    /// Supplementary Private Use Area A.
    static let scalars: ClosedRange<UInt32> = 0xF0000...0xFFFFD
    /// A paste of so many lines or characters is folded (less proved too eager in other programs).
    private static let lineLimit = 15
    private static let characterLimit = 1000

    package init() {}

    /// What goes into the draft for a paste: the text itself, or one scalar for a long one.
    package mutating func folded(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let lines = text.count { $0 == "\n" } + 1
        guard lines > Self.lineLimit || text.count > Self.characterLimit,
            let scalar = Unicode.Scalar(Self.scalars.lowerBound + UInt32(texts.count)),
            Self.scalars.contains(scalar.value)
        else { return text }
        texts[scalar] = text
        return [scalar]
    }

    /// The text with everything unfolded.
    package func expanded(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        text.flatMap { texts[$0] ?? [$0] }
    }

    package func size(of scalar: Unicode.Scalar) -> FoldSize? {
        texts[scalar].map { FoldSize(lines: $0.count { $0 == "\n" } + 1, characters: $0.count) }
    }
}

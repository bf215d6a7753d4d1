// Finds quotations: words between marks are a name or a title, never a wish.

extension IntentPieces {
    /// A longer quotation is a stray mark.
    private static let quotationLimit = 1000
    private static let closers: [Unicode.Scalar: [Unicode.Scalar]] = [
        "\"": ["\"", "”"], "“": ["”", "“", "\""], "”": ["”", "“"], "＂": ["＂"], "‘": ["’"], "'": ["'"], "`": ["`"],
        "「": ["」"], "『": ["』"], "《": ["》"], "〈": ["〉"], "«": ["»"], "„": ["“", "”"],
    ]
    /// Quotation marks that open for certain: unclosed, they hold until the end.
    private static let sureOpeners: Set<Unicode.Scalar> = ["“", "「", "『", "《"]

    /// The quotation that starts at `at`, with and without its marks.
    func quotation(_ at: Int) -> (whole: Range<Int>, content: Range<Int>)? {
        let opener = text.original[at]
        guard let closers = Self.closers[opener] else { return nil }
        if opener == "'" || opener == "‘", at > 0, text.original[at - 1].isPhraseWord { return nil }
        var end = at + 1
        let limit = min(text.original.count, at + Self.quotationLimit)
        while end < limit {
            if closers.contains(text.original[end]), closes(opener, end) { return (at..<(end + 1), (at + 1)..<end) }
            end += 1
        }
        guard Self.sureOpeners.contains(opener) else { return nil }
        return (at..<end, (at + 1)..<end)
    }

    /// An apostrophe inside a word does not close.
    private func closes(_ opener: Unicode.Scalar, _ at: Int) -> Bool {
        guard opener == "'" || opener == "‘", at + 1 < text.original.count else { return true }
        return !text.original[at + 1].isPhraseWord
    }
}

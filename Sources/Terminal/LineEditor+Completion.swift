// Tab: completes as far as all candidates agree, then shows them and goes through them.

/// Candidates that Tab is going through.
struct CompletionWalk {
    let candidates: [String]
    /// The one in the draft; `nil` while only what they share is.
    var index: Int?
    private static let shown = 30

    /// The next one, or the one before.
    mutating func go(forward: Bool) -> String {
        let last = candidates.count - 1
        let next = forward ? (index ?? -1) + 1 : (index ?? candidates.count) - 1
        let found = next > last ? 0 : next < 0 ? last : next
        index = found
        return candidates[found]
    }

    /// One row with the part of each that differs; the one in the draft in brackets.
    var row: String {
        let shared = sharedBeginning(of: candidates)
        let cut = shared.lastIndex { $0 == " " || $0 == "/" }.map {
            shared.distance(from: shared.startIndex, to: $0) + 1
        }
        let first = max(0, (index ?? 0) - Self.shown + 1)
        let names = candidates.enumerated().dropFirst(first).prefix(Self.shown).map { number, candidate in
            let name = candidate.dropFirst(cut ?? 0)
            return number == index ? "[\(name)]" : String(name)
        }
        return names.joined(separator: "  ") + (candidates.count > first + Self.shown ? "  …" : "")
    }
}

extension LineEditor {
    func complete(_ now: Draft) {
        if completion != nil { return goOn(now, forward: true) }
        let before = Draft.string(now.text[..<now.cursor])
        let candidates = completer?(before) ?? []
        guard let first = candidates.first else { return screen.ring() }
        let shared = sharedBeginning(of: candidates)
        undo.note(now)
        if shared.count > before.count || candidates.count == 1 {
            replace(
                0..<now.cursor, with: Draft.acceptable(sanitized(candidates.count == 1 ? first : shared).unicodeScalars)
            )
        }
        guard candidates.count > 1 else { return }
        completion = CompletionWalk(candidates: candidates)
        screen.show(notice: completion?.row)
    }

    func goOn(_ now: Draft, forward: Bool) {
        guard let candidate = completion?.go(forward: forward) else { return screen.ring() }
        replace(0..<now.cursor, with: Draft.acceptable(sanitized(candidate).unicodeScalars))
        screen.show(notice: completion?.row)
    }

    /// Any other key takes what stands there.
    func endCompletion() {
        guard completion != nil else { return }
        completion = nil
        screen.show(notice: nil)
    }
}

private func sharedBeginning(of texts: [String]) -> String {
    guard let first = texts.first else { return "" }
    return texts.dropFirst().reduce(first) { shared, text in String(zip(shared, text).prefix { $0 == $1 }.map(\.0)) }
}

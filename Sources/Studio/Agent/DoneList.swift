// "Keep the first two, drop the third": the edits of the last message that made some, spoken of by their places.
// Clips are never meant here: a message that names one is left to the frames.

import Reel

/// What the last message with edits did: a version of the project each, and what that version changed.
package struct DoneList: Hashable, Sendable {
    /// The first edit first.
    var versions: [Int] = []
    /// Clips' ids, `bgm`, `title`; empty where it cannot be said.
    var targets: [String] = []
    /// The message itself, with what corrected it.
    var said = ""

    /// How many edits the message made.
    var count: Int { versions.count }

    enum Reading: Hashable {
        /// Places from 0.
        case takeBack([Int])
        /// The message speaks of an edit that was not made: its place from 1.
        case missing(Int)
    }

    /// The edits that go back, the newest first, as it stands on the ones before it; or the question about one that
    /// was not made. `nil` when the words are about something else.
    func takenBack(by tokens: [Token]) -> [Operation]? {
        switch reading(of: tokens) {
        case nil: nil
        case .missing(let place):
            [Operation(.clarify, ["about": "done", "place": .int(place), "count": .int(count)])]
        case .takeBack(let places):
            places.reversed().map { Operation(.undo, ["version": .int(versions[$0])]) }
        }
    }

    /// `nil` when the message is about something else.
    func reading(of tokens: [Token]) -> Reading? {
        guard tokens.count <= 40, tokens.allSatisfy(Self.isAllowed) else { return nil }
        let wishes = Self.wishes(tokens, count)
        let kept = wishes.filter { $0.deed == .keep }.flatMap(\.places)
        let dropped = wishes.filter { $0.deed != .keep }
        guard isAboutEdits(tokens, wishes) else { return nil }
        if let missing = wishes.flatMap(\.places).first(where: { $0 < 0 || $0 >= count }) {
            return .missing(missing + 1)
        }
        var gone = Set(dropped.flatMap(\.places)).subtracting(kept)
        // "Keep only the first", "keep the first, drop the rest".
        if gone.isEmpty { gone = Set(0..<count).subtracting(kept) }
        return .takeBack(gone.sorted())
    }

    /// "Undo", or a word for edits, or a keeping beside a dropping; and places that "undo the last two" has not.
    private func isAboutEdits(_ tokens: [Token], _ wishes: [Wish]) -> Bool {
        let isUndone = tokens.contains { $0.concept == .undo }
        let isNamed =
            tokens.contains { $0.concept == .edits }
            || zip(tokens, tokens.dropFirst()).contains { pair in
                Self.isPlace(pair.0) && pair.1.concept == .change
            }
        let deeds = Set(wishes.map(\.deed))
        let places = wishes.flatMap(\.places)
        guard !places.isEmpty, !deeds.contains(.filler) else { return false }
        let isFromStart = tokens.indices.contains { index in
            let isBehindLast = index > 0 && tokens[index - 1].concept == .last
            return Self.isPlace(tokens[index]) && tokens[index].concept != .last && !isBehindLast
        }
        if isUndone || isNamed, isFromStart { return true }
        return deeds.contains(.keep) && deeds.count > 1 && count > 1 && places.allSatisfy { $0 < count }
    }

    // MARK: Words

    private struct Wish {
        /// `keep`, `delete`, or `filler` while none was said.
        var deed: Concept
        var places: [Int]
    }

    private static func isPlace(_ token: Token) -> Bool {
        token.isOrdinal || token.isNumber || [.front, .start, .last].contains(token.concept)
    }

    private static func isAllowed(_ token: Token) -> Bool {
        let words: Set<Concept?> = [
            .keep, .undo, .delete, .unwanted, .only, .all, .except, .but, .rest, .filler, .it, .and, .comma, .then, .of,
            .sentenceEnd, .change, .edits,
        ]
        return isPlace(token) || token.concept != nil && words.contains(token.concept)
    }

    private static func deed(_ token: Token) -> Concept? {
        switch token.concept {
        case .keep: .keep
        case .undo, .delete, .unwanted: .delete
        default: nil
        }
    }

    /// Pieces between pauses, each with its verb: its own, or that of the piece before it.
    private static func wishes(_ tokens: [Token], _ count: Int) -> [Wish] {
        let pauses: Set<Concept?> = [.comma, .then, .sentenceEnd, .but]
        let pieces = tokens.indices.split { index in
            pauses.contains(tokens[index].concept)
                || tokens[index].concept == .and && index + 1 < tokens.count && deed(tokens[index + 1]) != nil
        }
        var wishes: [Wish] = []
        for piece in pieces {
            let words = tokens[piece.startIndex..<piece.endIndex]
            guard words.contains(where: { $0.concept != .filler }) else { continue }
            let isOnly = words.contains { $0.concept == .only }
            let own = words.lazy.compactMap(deed).first ?? (isOnly ? .keep : nil)
            var places = places(Array(words), count)
            if words.contains(where: { $0.concept == .except }) {
                places = (0..<count).filter { !places.contains($0) }
            } else if words.contains(where: { $0.concept == .rest }) {
                let named = wishes.flatMap(\.places)
                places = named.isEmpty ? [] : (0..<count).filter { !named.contains($0) }
            }
            wishes.append(Wish(deed: own ?? wishes.last?.deed ?? .filler, places: places))
        }
        return wishes
    }

    /// "The first two", "the third one", 最后两个, "number 2".
    private static func places(_ words: [Token], _ count: Int) -> [Int] {
        var places: [Int] = []
        for (index, token) in words.enumerated() {
            let next = index + 1 < words.count ? words[index + 1].kind : .unknown
            switch token.kind {
            case .ordinal(1), .concept(.front), .concept(.start):
                if case .number(let many) = next, many > 1, many <= 50 {
                    places += 0..<Int(many)
                } else {
                    places.append(0)
                }
            case .ordinal(let place): places.append(place - 1)
            case .concept(.last):
                let many = if case .number(let number) = next, number >= 1, number <= 50 { Int(number) } else { 1 }
                places += max(count - many, 0)..<max(count, 1)
            case .number(let number):
                let before = index > 0 ? words[index - 1] : token
                let isCounted = [.edits, .change, .filler, .and, .keep].contains(before.concept)
                // 撤销刚才两步: how many, and not which.
                if isCounted, next != .concept(.edits), number >= 1, number <= 50 { places.append(Int(number) - 1) }
            default: continue
            }
        }
        return places
    }
}

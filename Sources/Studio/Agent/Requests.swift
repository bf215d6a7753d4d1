// What is asked about the work instead of for an edit: a rehearsal, the versions, advice.

import Foundation
import Reel

enum Request: Hashable, Sendable {
    /// "What would you do if I said …": the words after it.
    case rehearse(String)
    case versions
    case suggest
    /// "How long is it?"
    case length
    /// "What did you change?"
    case changes
    /// "Try three openings".
    case trials(TrialWish)

    /// `nil` for everything else.
    init?(_ message: String) {
        let said = Self.plain(SourceText.plain(message).replacing("’", with: "'"))
        if let words = Self.rehearsed(in: message, said) {
            self = .rehearse(words)
        } else if let asked = Self.asked(said) {
            self = asked
        } else if let wish = TrialWish(message) {
            self = .trials(wish)
        } else {
            return nil
        }
    }

    /// The whole message is the phrase, but for politeness around it.
    private static func asked(_ said: String) -> Request? {
        let rest = Phrase.aside.removed(from: said)
        var plain = rest.split { $0.isWhitespace || ",，".contains($0) }.joined(separator: " ")
        while let end = Phrase.softEnd.ending(of: plain) { plain.removeLast(end.count) }
        let asked: [(Phrase, Request)] = [
            (.askedVersions, .versions), (.askedAdvice, .suggest), (.askedLength, .length), (.askedChanges, .changes),
        ]
        return asked.first { $0.0.all.contains { plain == $0 || plain == $0 + "s" } }?.1
    }

    /// The words that are only to be tried: between the phrase and its end, without their quotes.
    private static func rehearsed(in message: String, _ said: String) -> String? {
        guard let lead = Phrase.rehearsal.beginning(of: said), let place = message.lowercased().range(of: lead)
        else { return nil }
        var words = plain(message[place.upperBound...])
        while let end = Phrase.rehearsalEnd.ending(of: words.lowercased()) {
            words = plain(words.dropLast(end.count))
        }
        return words.isEmpty ? nil : words
    }

    /// Without blanks, quotes and marks at both ends.
    private static func plain(_ text: some StringProtocol) -> String {
        let marks: Set<Character> = [
            "\"", "“", "”", "'", "‘", "’", "「", "」", "，", ",", "?", "？", ":", "：", ".", "。", "!", "！", "~",
        ]
        var words = text[...]
        while let first = words.first, marks.contains(first) || first.isWhitespace { words = words.dropFirst() }
        while let last = words.last, marks.contains(last) || last.isWhitespace { words = words.dropLast() }
        return String(words)
    }
}

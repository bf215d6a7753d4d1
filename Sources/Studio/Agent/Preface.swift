// A message whose first paragraph speaks of the rest: "make a title of this", "apply these notes", as pipes bring them.

import Reel

enum Preface {
    private static let longest = 200

    /// The message as one wish, or as the list of wishes that its first paragraph announces.
    static func joined(_ message: String) -> String {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.firstIndex(where: { $0.contains { !$0.isWhitespace } }), first + 1 < lines.count else {
            return message
        }
        let head = lines[first].trimmingSuffix(":：。. ")
        let rest = lines[(first + 1)...].filter { $0.contains { !$0.isWhitespace } }
        guard !rest.isEmpty, head.count < 80 else { return message }
        let said = head.lowercased()
        if Phrase.notesAhead.ending(of: said) != nil, Phrase.notesAsked.isSaid(in: said) {
            return rest.joined(separator: "\n")
        }
        let words = rest[rest.startIndex]
        guard Phrase.ofThis.ending(of: said) != nil, let pronoun = Phrase.pointing.ending(of: said), rest.count == 1,
            words.count <= longest, !words.contains(where: "\"“”".contains)
        else { return message }
        return "\(head.dropLast(pronoun.count))\"\(words)\""
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ marks: String) -> String {
        var text = self
        while let last = text.last, marks.contains(last) || last.isWhitespace { text.removeLast() }
        return String(text)
    }
}

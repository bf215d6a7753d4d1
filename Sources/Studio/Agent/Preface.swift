// A message whose first paragraph speaks of the rest: "make a title of this", "apply these notes", as pipes bring them.

import Reel

enum Preface {
    private static let lists = [
        "these notes", "the notes", "my notes", "these changes", "the following changes", "these edits",
        "the following edits", "this feedback", "these", "the following", "下面的修改", "以下修改", "这些修改", "下面的意见改", "这些意见改",
        "下面的改", "下面这些改", "以下内容改",
    ]
    private static let asks = ["apply", "do", "make", "follow", "please", "change", "work through", "按", "照", "做", "请"]
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
        if lists.contains(where: said.hasSuffix), asks.contains(where: said.contains) {
            return rest.joined(separator: "\n")
        }
        let words = rest[rest.startIndex]
        guard [" of this", " from this", " with this", " out of this"].contains(where: said.hasSuffix), rest.count == 1,
            words.count <= longest,
            !words.contains(where: "\"“”".contains)
        else { return message }
        return "\(head.dropLast("this".count))\"\(words)\""
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ marks: String) -> String {
        var text = self
        while let last = text.last, marks.contains(last) || last.isWhitespace { text.removeLast() }
        return String(text)
    }
}

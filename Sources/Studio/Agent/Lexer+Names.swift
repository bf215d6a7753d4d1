// What is taken as it stands: files, names of clips, quotes, links.

extension Lexer {
    private static let quotes: [Character: Character] = [
        "\"": "\"", "“": "”", "‘": "'", "「": "」", "『": "』", "《": "》", "'": "'", "`": "`",
    ]

    /// clip.mp4: one word, however it is made up.
    mutating func file() -> Bool {
        if let length = files.length(in: text.lower, at: at) {
            add(.file(String(text.shown[at..<(at + length)])), length)
            return true
        }
        guard at == 0 || !Lexicon.isWord(text.lower[at - 1]) else { return false }
        var end = at
        while end < text.lower.count, Lexicon.isWord(text.lower[end]) || "._-".contains(text.lower[end]) { end += 1 }
        let name = String(text.shown[at..<end])
        let parts = name.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 1, !parts[0].isEmpty, FileNames.endings.contains(parts[parts.count - 1].lowercased()) else {
            return false
        }
        add(.file(name), end - at)
        return true
    }

    /// "First dance" is a clip, and no ordinal and a mood.
    mutating func clipName() -> Bool {
        guard let length = files.clipLength(in: text.lower, at: at) else { return false }
        add(.unknown, length)
        tokens[tokens.count - 1].isName = true
        return true
    }

    mutating func quote() -> Bool {
        guard let closing = Self.quotes[text.shown[at]] else { return false }
        let single = closing == "'" || closing == "\""
        if single, at > 0, Lexicon.isWord(text.shown[at - 1]) { return false }
        guard let end = text.shown[(at + 1)...].firstIndex(where: { $0 == closing || (closing == "'" && $0 == "’") }),
            end > at + 1
        else { return false }
        add(.quote(text.asTyped(at + 1, end)), end + 1 - at)
        return true
    }

    mutating func link() -> Bool {
        let rest = String(text.lower[at..<min(at + 8, text.lower.count)])
        guard rest.hasPrefix("http://") || rest.hasPrefix("https://") || rest.hasPrefix("www.") else { return false }
        var end = at
        while end < text.shown.count, text.shown[end].isASCII, !text.shown[end].isWhitespace { end += 1 }
        add(.link(text.words(at, end)), end - at)
        return true
    }
}

extension Lexer {
    /// 还是大, 还是暗: what is wrong still, and nothing behind it; 还是大一点 is a wish.
    var stillWrong: Concept? {
        guard at + 2 < text.lower.count, text.lower[at] == "还", text.lower[at + 1] == "是" else { return nil }
        let next = at + 3 < text.lower.count ? text.lower[at + 3] : nil
        guard next.map({ $0.isPunctuation || ["了", "啊", "呀", " "].contains($0) }) ?? true else { return nil }
        return Self.remedies[text.lower[at + 2]]
    }

    private static let remedies: [Character: Concept] = [
        "大": .quieter, "吵": .quieter, "小": .louder, "暗": .brighter, "黑": .brighter, "亮": .darker, "快": .slowDown,
        "慢": .speedUp, "抖": .stabilise, "糊": .sharpen, "冷": .warmer, "暖": .cooler,
    ]
}

// The two languages that Talkreel speaks, and which of them a message is in.

/// A language of the interface and of replies.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case english = "en"
    case chinese = "zh"

    /// The tag sent to the backend (PROTOCOL.md section 2: ISO codes such as `zh-CN`).
    package var tag: String {
        switch self {
        case .english: "en"
        case .chinese: "zh-CN"
        }
    }
}

extension Language {
    /// The language of a locale's name, such as `zh_CN.UTF-8`; English for all others and none.
    package init(locale: String?) { self = locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english }

    /// The language of a message: Chinese when Han characters are at least 30 % of its letters, or when it begins with
    /// them and foreign words are the fewer: 标题改成 Forest walk. What stands in quotes, names of media files and words
    /// such as BGM and 1080p tell nothing, unless there is nothing else.
    /// `nil` when it holds no letters at all, so that "12" does not switch anything.
    package static func detected(in message: String) -> Language? {
        let own = withoutQuotations(message)
        let telling = own.split(whereSeparator: \.isWhitespace).filter { MediaKind(fileName: String($0)) == nil }
        return language(of: telling.joined(separator: " "), countsNames: false) ?? language(of: message)
    }

    /// Whether a message has Chinese words of its own among others.
    package static func isMixed(_ message: String) -> Bool {
        detected(in: message) == .english && withoutQuotations(message).unicodeScalars.contains(where: isHan)
    }

    private static func language(of text: String, countsNames: Bool = true) -> Language? {
        let hasHan = text.unicodeScalars.contains(where: isHan)
        let beginsChinese = text.unicodeScalars.first { $0.properties.isAlphabetic }.map(isHan) == true
        var (han, letters, foreignWords) = (0, 0, 0)
        for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber || $0.isWhitespace }) {
            let scalars = word.unicodeScalars
            let own = scalars.count(where: isHan)
            // BGM, MP4, 1080p: said alike in both languages.
            let latin = scalars.filter { $0.isASCII }
            let isAbbreviation = latin.count > 1 && latin.allSatisfy { ("A"..."Z").contains($0) }
            let isName = isAbbreviation || latin.contains { ("0"..."9").contains($0) }
            han += own
            letters += own
            if countsNames || !hasHan || !isName {
                let foreign = scalars.count { $0.properties.isAlphabetic && !isHan($0) }
                letters += foreign
                foreignWords += min(foreign, 1)
            }
        }
        guard letters > 0 else { return nil }
        let isMostlyChinese = beginsChinese && han >= foreignWords
        return isMostlyChinese || Double(han) >= 0.3 * Double(letters) ? .chinese : .english
    }

    private static let quotes: [Character: Character] = ["“": "”", "\"": "\"", "「": "」", "『": "』", "《": "》"]

    private static func withoutQuotations(_ message: String) -> String {
        var (out, rest) = ("", message[...])
        while let open = rest.firstIndex(where: { quotes[$0] != nil }) {
            out += rest[..<open]
            let inside = rest[rest.index(after: open)...]
            guard let end = inside.firstIndex(of: quotes[rest[open]] ?? " ") else { return out + inside }
            out += " "
            rest = inside[inside.index(after: end)...]
        }
        return out + rest
    }

    package static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
        default: false
        }
    }
}

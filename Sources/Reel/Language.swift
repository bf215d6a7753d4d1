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

    /// The language of a message: Chinese when Han characters are at least 30 % of its letters.
    /// `nil` when it holds no letters at all, so that "12" does not switch anything.
    package static func detected(in message: String) -> Language? {
        var han = 0
        var letters = 0
        for scalar in message.unicodeScalars where scalar.properties.isAlphabetic {
            letters += 1
            if isHan(scalar) { han += 1 }
        }
        guard letters > 0 else { return nil }
        return Double(han) >= 0.3 * Double(letters) ? .chinese : .english
    }

    package static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
        default: false
        }
    }
}

// Readings for servers that are not exact about types.

import Reel

extension JSONValue {
    /// The member under the first of the names that has one other than null: `stateDelta` or `state_delta`.
    func member(_ names: String...) -> JSONValue? {
        for name in names {
            if let value = self[name], !value.isNull { return value }
        }
        return nil
    }

    /// A name or an id: text that is not empty, or a number's digits.
    var word: String? {
        switch self {
        case .string(let text): text.isEmpty ? nil : text
        case .number(let digits): digits
        default: nil
        }
    }

    /// A yes or no, also as `"true"` or `1`. `nil` for what is neither.
    var flag: Bool? {
        switch self {
        case .bool(let flag): flag
        case .number: double != 0
        case .string(let text): ["true": true, "false": false][text.lowercased()]
        default: nil
        }
    }
}

extension StringProtocol {
    /// Whether there is nothing to see in it.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }

    /// The text without white space at both ends.
    var trimmedSpace: SubSequence {
        var text = self[...]
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return text
    }
}

// A text beside its folded form, scalar for scalar, so that what matches in one can be cut out of the other.

/// A text as typed and as compared: full-width forms, case, curly apostrophes and exotic spaces folded away.
struct PhraseText: Sendable {
    let original: [Unicode.Scalar]
    var folded: [Unicode.Scalar]

    /// - Parameter pairs: further scalars to fold, for example traditional to simplified characters.
    init(_ text: String, pairs: [Unicode.Scalar: Unicode.Scalar] = [:]) {
        original = Array(text.unicodeScalars)
        folded = original.map { scalar in
            let plain = Self.fold(scalar)
            return pairs[plain] ?? plain
        }
    }

    var range: Range<Int> { 0..<original.count }

    /// The words as typed.
    func words(_ range: Range<Int>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: original[range])
        return text
    }

    /// The range without spaces at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        trimmed(range) { $0.isPhraseSpace }
    }

    func trimmed(_ range: Range<Int>, _ drops: (Unicode.Scalar) -> Bool) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, drops(folded[low]) { low += 1 }
        while high > low, drops(folded[high - 1]) { high -= 1 }
        return low..<high
    }

    /// One scalar for one: lengths stay equal.
    static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x41...0x5A: Unicode.Scalar(scalar.value + 32) ?? scalar
        case 0x21...0x7E: scalar
        case 0xFF21...0xFF3A: Unicode.Scalar(scalar.value - 0xFEE0 + 32) ?? scalar
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x09, 0x0B, 0x0C, 0xA0, 0x2000...0x200F, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF, 0xFE0E, 0xFE0F: " "
        case 0x2018, 0x2019, 0x2BC: "'"
        case 0x0D: "\n"
        default: scalar
        }
    }
}

extension Unicode.Scalar {
    var isPhraseSpace: Bool { self == " " || self == "\n" }

    /// A Latin letter or a digit: what makes a word's edge matter.
    var isPhraseWord: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: true
        default: false
        }
    }

    var isPhraseDigit: Bool { value >= 0x30 && value <= 0x39 }

    /// Marks and pictures that say nothing to the router: `!`, `~`, `…`, emoji.
    var isPhraseNoise: Bool {
        switch self {
        case " ", "\n", "!", "?", ".", ",", ";", "~", "*", "_", "-", "^", "(", ")", "。", "、": true
        default: value >= 0x2010 && value < 0x2E80 || value >= 0x1F000 && value < 0x20000 || value == 0x3030
        }
    }
}

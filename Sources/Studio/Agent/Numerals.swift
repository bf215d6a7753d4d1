// Chinese numerals → numbers: 二十, 一百零五, 两, 三点五, 十二.

enum Numerals {
    private static let digits: [Character: Double] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    private static let units: [Character: Double] = ["十": 10, "百": 100, "千": 1000]

    /// The number that begins at `start`, in Chinese characters or digits, and how many characters it takes.
    static func chinese(_ text: [Character], at start: Int) -> (value: Double, length: Int)? {
        var total = 0.0
        var digit: Double?
        var at = start
        while at < text.count {
            if let value = digits[text[at]] {
                digit = (digit ?? 0) * (digit == nil || digit == 0 ? 1 : 10) + value
            } else if let unit = units[text[at]] {
                total += (digit ?? 1) * unit
                digit = nil
            } else if text[at] == "点", let tenths = at + 1 < text.count ? digits[text[at + 1]] : nil, at > start {
                return (total + (digit ?? 0) + tenths / 10, at + 2 - start)
            } else {
                break
            }
            at += 1
        }
        return at > start ? (total + (digit ?? 0), at - start) : nil
    }

    /// `12`, `7.5`.
    static func digits(_ text: [Character], at start: Int) -> (value: Double, length: Int)? {
        var at = start
        while at < text.count, text[at].isASCII, text[at].isNumber { at += 1 }
        guard at > start, at - start <= 12 else { return nil }
        if at + 1 < text.count, text[at] == ".", text[at + 1].isASCII, text[at + 1].isNumber {
            at += 1
            while at < text.count, text[at].isASCII, text[at].isNumber { at += 1 }
        }
        return Double(String(text[start..<at])).map { ($0, at - start) }
    }
}

// RFC 8259 by tables of our own: what must be read, what must not, and how.

import Reel
import Testing

@Suite struct JSONTableTests {
    /// Text and how it is written again.
    static let accepted: [(String, String)] = [
        // Words and white space.
        ("null", "null"), ("true", "true"), ("false", "false"), (" null ", "null"), ("\t\r\n null \n\r\t", "null"),
        ("[]", "[]"), ("{}", "{}"), ("[ ]", "[]"),
        ("{ }", "{}"), ("[\n]", "[]"), ("[null]", "[null]"), ("[true,false]", "[true,false]"), ("[ 1 , 2 ]", "[1,2]"),
        ("[[]]", "[[]]"), ("[[[[[]]]]]", "[[[[[]]]]]"),
        ("[{}]", "[{}]"), ("{\"a\":[]}", "{\"a\":[]}"), ("{\"a\" : 1 , \"b\" : 2}", "{\"a\":1,\"b\":2}"),
        ("{\"\":0}", "{\"\":0}"),
        ("{\"a\":{\"b\":{\"c\":{}}}}", "{\"a\":{\"b\":{\"c\":{}}}}"), ("[1,[2,[3]]]", "[1,[2,[3]]]"), ("\"\"", "\"\""),
        // Numbers keep their digits.
        ("0", "0"), ("-0", "-0"), ("1", "1"), ("-1", "-1"), ("10", "10"), ("0.0", "0.0"), ("-0.0", "-0.0"),
        ("1.50", "1.50"), ("0.1", "0.1"), ("1e3", "1e3"), ("1E3", "1E3"),
        ("1e+3", "1e+3"), ("1E-3", "1E-3"), ("1.5e10", "1.5e10"), ("0e0", "0e0"), ("0e+1", "0e+1"),
        ("-1.5E-2", "-1.5E-2"), ("1e0003", "1e0003"),
        ("123456789012345678901234567890", "123456789012345678901234567890"),
        ("1e400", "1e400"), ("-1e-400", "-1e-400"),
        ("0.1000000000000000055511151231257827", "0.1000000000000000055511151231257827"), ("[1]", "[1]"),
        ("[-0]", "[-0]"), ("9007199254740993", "9007199254740993"),
        // Strings.
        (#""a""#, #""a""#), (#""\"""#, #""\"""#), (#""\\""#, #""\\""#), (#""\/""#, #""/""#),
        (#""\b\f\n\r\t""#, #""\u0008\u000c\n\r\t""#), (#""\u0041""#, #""A""#), (#""\u00e9""#, #""é""#),
        (#""\u00E9\u6d77""#, #""é海""#), (#""\u0000""#, #""\u0000""#), (#""\u001f""#, #""\u001f""#),
        (#""\u007f""#, #""\u007f""#), ("\"\u{7F}\"", #""\u007f""#), (#""\ud83c\udfac""#, "\"🎬\""),
        (#""\uD83C\uDFAC""#, "\"🎬\""),
        (#""\udbff\udfff""#, "\"\u{10FFFF}\""), (#""\uffff\ufffe""#, "\"\u{FFFF}\u{FFFE}\""),
        (#""\u2028\u2029""#, #""\u2028\u2029""#), ("\"\u{2028}\"", #""\u2028""#), ("\"海边🎬\"", "\"海边🎬\""),
        ("\"\u{FEFF}\"", "\"\u{FEFF}\""),
        ("\"\u{80}\u{9F}\"", "\"\u{80}\u{9F}\""), (#""a\u0062c""#, #""abc""#), (#""\\u0041""#, #""\\u0041""#),
        (#""\\\"""#, #""\\\"""#), (#""/""#, #""/""#), (#""'""#, #""'""#),
        (#""12345678""#, #""12345678""#), (#""1234567\n89""#, #""1234567\n89""#),
        (#""12345678\"9""#, #""12345678\"9""#), ("\"e\u{301}\"", "\"e\u{301}\""), (#""{}[],:""#, #""{}[],:""#),
        (#""//""#, #""//""#),
        // A lone half of a pair becomes the sign for what cannot be read.
        (#""\ud83c""#, "\"\u{FFFD}\""), (#""\udfac""#, "\"\u{FFFD}\""), (#""\ud83cx""#, "\"\u{FFFD}x\""),
        (#""\ud83c\n""#, "\"\u{FFFD}\\n\""), (#""\ud83c\ud83c\udfac""#, "\"\u{FFFD}🎬\""),
        (#""\udfac\ud83c""#, "\"\u{FFFD}\u{FFFD}\""), (#""\ud83c\u0041""#, "\"\u{FFFD}A\""),
        // A key that comes twice: the last value, in the first place.
        (#"{"a":1,"b":2,"a":3}"#, #"{"a":3,"b":2}"#), (#"{"a":1,"a":1}"#, #"{"a":1}"#),
        (#"{"\u0061":1,"a":2}"#, #"{"a":2}"#), (#"{"b":1,"a":2}"#, #"{"b":1,"a":2}"#),
    ]

    static let refused: [String] = [
        "", " ", "\n", "nul", "nulll", "Null", "NULL", "tru", "True", "TRUE", "fals", "falsee", "undefined", "NaN",
        "Infinity", "-Infinity", "nan", "'a'", "a", "[a]", "{a:1}", "*",
        // Brackets and commas.
        "[", "]", "{", "}", "[[]", "[]]", "{{}}", "{}}", "[}", "{]", "[1", "[1,", "[1,]", "[,1]", "[,]", "[1,,2]",
        "[1 2]", "[1;2]", "[1:2]", "[\"a\":1]", "[\"\",]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}",
        "{,}", "{,\"a\":1}", "{\"a\",1}", "{\"a\" 1}", "{\"a\"::1}", "{\"a\":1 \"b\":2}", "{\"a\":1,,\"b\":2}", "{1:1}",
        "{null:1}", "{'a':1}", "{\"a\":a}", "{[]:1}", "{\"a\":}", "{:1}", "[\"a\"", "[\"a",
        // After the value.
        "1 2", "{} {}", "[] []", "null,", "{},", "1,2", "\"a\"b", "{}\n{}", "[]#", "{}//", "{}/**/", "/**/{}",
        "// a\n1", "{\"a\":1}x", "true false", "1\u{0}", "1\u{A0}", "\u{A0}1", "\u{FEFF}1", "\u{FEFF}{}", "\u{0B}1",
        "\u{0C}1", "[1\u{0C}]", "\u{2028}1", "\u{85}1", "\u{3000}1",
        // Numbers.
        "-", "+1", "+0", "--1", "01", "-01", "00", "007", "1.", ".5", "-.5", "1.e3", "1e", "1e+", "1E-", "1ee3",
        "1e3.5", "0x10", "0b1", "1_000", "1,000", "1 000", "1a", "1.2.3", "1e3e3", "1+1", "- 1", "1.-1", "１", "٣",
        "0.e1", "2.e+3", "0e", "-e1", "1f", "1n", "∞",
        // Strings.
        "\"", "\"a", "\"\\", "\"\\\"", "\"\\u", "\"\\u1", "\"\\u12", "\"\\u123", "\"\\u123\"", "\"\\u12G4\"",
        "\"\\u 123\"", "\"\\u+123\"", "\"\\x41\"", "\"\\a\"", "\"\\0\"", "\"\\'\"", "\"\\U0041\"", "\"\\\n\"",
        "\"\\ud83c\\u\"", "\"\\ud83c\\u12\"", "\"\\ud83c\\", "\"\\é\"",
        "\"\n\"", "\"\r\"", "\"\t\"", "\"\u{0}\"", "\"\u{1}\"", "\"\u{1F}\"", "\"1234567\n\"", "\"12345678\u{0}\"",
        "\"123456\u{1F}8\"", "\"\"\"", "\"a\"\"", "\\\"a\\\"", "\\u0022a\"",
    ]

    static let badBytes: [[UInt8]] = [
        [0xFF], [0xC3], [0xC0, 0xAF], [0xC1, 0xBF], [0xE0, 0x80, 0x80], [0xE6, 0xB5], [0xED, 0xA0, 0x80],
        [0xED, 0xBF, 0xBF], [0xF0, 0x80, 0x80, 0x80], [0xF0, 0x9F, 0x8E], [0xF4, 0x90, 0x80, 0x80],
        [0xF5, 0x80, 0x80, 0x80],
        [0x80], [0xBF], [0xFE], [0xE6, 0xB5, 0x61], [0xC3, 0xC3, 0xA9], [0xF0, 0x9F, 0x61, 0x61],
    ]

    @Test func `the tables are long`() {
        #expect(Self.accepted.count + Self.refused.count + Self.badBytes.count >= 150)
    }

    @Test(arguments: accepted.indices)
    func `what RFC 8259 allows is read and written again`(index: Int) throws {
        let (text, written) = Self.accepted[index]
        #expect(try JSONValue(parsing: text).text == written)
        #expect(try JSONValue(parsing: "[\(text),{\"k\":\(text)}]").text == "[\(written),{\"k\":\(written)}]")
        #expect(try JSONValue(parsing: Array(text.utf8)) == JSONValue(parsing: written))
    }

    @Test(arguments: refused)
    func `what RFC 8259 forbids is refused`(text: String) {
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: text) }
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: Array(text.utf8)) }
    }

    @Test(arguments: badBytes)
    func `bytes that are no UTF-8 are refused, in strings, keys and outside`(bytes: [UInt8]) {
        for (head, tail) in [
            ("\"", "\""), ("\"\\n", "\""), ("{\"", "\":1}"), ("\"abcdefgh", "\""), ("", ""), ("[1]", ""),
        ] {
            let text = Array(head.utf8) + bytes + Array(tail.utf8)
            #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: text) }
        }
    }

    @Test(arguments: ["[", "{\"a\":", "[{\"a\":", "[[[[[[[["])
    func `a hundred thousand brackets are refused and do not end the program`(bracket: String) {
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: String(repeating: bracket, count: 100_000)) }
    }

    @Test func `nesting is read to its limit and no further`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(try JSONValue(parsing: nested(256)).text == nested(256))
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: nested(257)) }
    }

    @Test func `a number is what it says, or nothing when it does not fit`() throws {
        #expect(try JSONValue(parsing: "9223372036854775807").int == .max)
        #expect(try JSONValue(parsing: "9223372036854775808").int == nil)
        #expect(try JSONValue(parsing: "1e400").int == nil)
        #expect(try JSONValue(parsing: "-2.9").int == -2)
        #expect(try JSONValue(parsing: "1e3").int == 1000)
        #expect(try JSONValue(parsing: "0.35").double == 0.35)
    }

    @Test func `an error names the place`() {
        let error = #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: "[1 2]") }
        #expect(error?.offset == 3)
    }

    @Test func `thousands of members keep order and values`() throws {
        let text = "{" + (0..<5000).map { "\"k\($0)\":\($0)" }.joined(separator: ",") + "}"
        let value = try JSONValue(parsing: text)
        #expect(value.text == text)
        #expect(value["k4999"] == 4999)
    }
}

import Reel
import Testing

@Suite struct JSONTests {
    @Test func `a draft with unknown keys goes back as it came`() throws {
        let text =
            #"{"d":1000,"m":{"title":"x","zoom":1.50},"t":[{"tt":0,"id":"v","sg":[{"id":"s1","start":0,"d":1000,"lens":{"k":1e3}}]}],"new":[1,2.0]}"#
        let draft = Draft(json: try JSONValue(parsing: text))
        #expect(draft.json == (try JSONValue(parsing: text)) || draft.json.text.contains(#""zoom":1.50"#))
        #expect(draft.json.text.contains(#""lens":{"k":1e3}"#))
        #expect(draft.json.text.contains(#""new":[1,2.0]"#))
    }

    @Test(arguments: ["", "{", "[1,]", "01", "\"\u{1}\"", "nul", "{\"a\" 1}", "1 2", "\"\\x\"", "+1", ".5", "[1 2]"])
    func `what RFC 8259 does not allow is refused`(text: String) {
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: text) }
    }

    @Test func `deep nesting is refused and does not end the program`() {
        #expect(throws: JSONSyntaxError.self) { try JSONValue(parsing: String(repeating: "[", count: 100_000)) }
    }

    @Test func `surrogate pairs are joined and lone ones replaced`() throws {
        #expect(try JSONValue(parsing: #""\ud83c\udfac""#).string == "🎬")
        #expect(try JSONValue(parsing: #""\ud83cx""#).string == "\u{FFFD}x")
    }

    @Test func `Chinese text survives a round trip`() throws {
        let value: JSONValue = ["标题": "海边的傍晚\u{2028}\n"]
        #expect(try JSONValue(parsing: value.text) == value)
        #expect(!value.text.contains("\u{2028}"))
    }
}

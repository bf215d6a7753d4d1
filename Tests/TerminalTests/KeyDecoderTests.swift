// Bytes of many terminals, whole and cut, become the keys that were pressed.

import Terminal
import Testing

@Suite struct KeyDecoderTests {
    private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

    private func keys(_ bytes: [UInt8]) -> [Key] {
        var decoder = KeyDecoder()
        return decoder.receive(bytes) + decoder.flush()
    }

    @Test(arguments: [
        ("\r", Key.control(13)), ("\n", .newline), ("\u{1B}\r", .newline), ("\u{1B}[13;2u", .newline),
        ("\u{1B}[27;2;13~", .newline), ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[C", .right),
        ("\u{1B}OD", .left),
        ("\u{1B}[H", .home), ("\u{1B}[1~", .home), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[3~", .delete),
        ("\u{1B}[1;5D", .wordLeft), ("\u{1B}[1;5C", .wordRight), ("\u{1B}b", .wordLeft), ("\u{1B}f", .wordRight),
        ("\u{1B}\u{7F}", .deleteWordBack), ("\u{1B}d", .deleteWordForward), ("\u{1B}", .escape),
        ("\u{7F}", .control(127)),
    ])
    func `a key is known by its bytes`(bytes: String, key: Key) { #expect(keys(bytes) == [key]) }

    @Test(arguments: [
        "\u{1B}[15~", "\u{1B}[1;2P", "\u{1B}OP", "\u{1B}[[A", "\u{1B}[<0;1;1M", "\u{1B}[200;9;3z", "\u{1B}x",
    ])
    func `an unknown sequence leaves nothing in the line`(sequence: String) {
        #expect(keys(sequence + "你") == [.text("你")])
    }

    @Test func `an input cut anywhere gives the same keys`() {
        let bytes = Array("你a\u{1B}[A🎬\u{1B}[200~甲\r\n乙\u{1B}[201~\u{1B}[1;5Dé".utf8)
        let whole = keys(bytes)
        #expect(
            whole == [.text("你"), .text("a"), .up, .text("🎬"), .paste("甲\n乙"), .wordLeft, .text("é")])
        for cut in 0...bytes.count {
            var decoder = KeyDecoder()
            #expect(decoder.receive(bytes[..<cut]) + decoder.receive(bytes[cut...]) == whole)
        }
        var decoder = KeyDecoder()
        #expect(bytes.flatMap { decoder.receive([$0]) } == whole)
    }

    @Test func `a paste brings no command along`() {
        let pasted = keys("\u{1B}[200~a\u{03}\u{1B}[2Jb\rc\td\u{7F}\u{1B}[201~\r")
        #expect(pasted == [.paste("ab\nc\td"), .control(13)])
    }

    @Test func `bytes that are no UTF-8 are dropped and the rest is kept`() {
        #expect(keys([0xE4, 0xBD, 0x41, 0xFF, 0xC0, 0x80, 0x42, 0x9B, 0x43]) == [.text("A"), .text("B"), .text("C")])
    }

    @Test func `two escapes are two keys and a control byte breaks a sequence off`() {
        #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
        #expect(keys("\u{1B}[12\u{03}x") == [.control(3), .text("x")])
    }

    @Test func `an endless sequence and an endless paste stay bounded`() {
        var decoder = KeyDecoder()
        #expect(decoder.receive(Array(("\u{1B}[" + String(repeating: "1", count: 10_000)).utf8)).count > 1)
        var pasting = KeyDecoder()
        _ = pasting.receive(Array("\u{1B}[200~".utf8))
        for _ in 0..<40 { _ = pasting.receive([UInt8](repeating: 0x61, count: 100_000)) }
        guard case .paste(let text)? = pasting.receive(Array("\u{1B}[201~".utf8)).first else {
            Issue.record("no paste came")
            return
        }
        #expect(text.count == 1 << 20)
    }
}

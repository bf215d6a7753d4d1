// Answers among keys: found wherever they are cut, and no key is lost to them.

import Support
import Terminal
import Testing

@Suite struct PictureAnswerTests {
    private static let kitty = "\u{1B}_Gi=31;OK\u{1B}\\"
    private static let cell = "\u{1B}[6;20;10t"
    private static let device = "\u{1B}[?62;4;22c"

    private func read(_ pieces: [some Sequence<UInt8>]) -> (answers: PictureAnswers, keys: String) {
        var reader = PictureAnswerReader()
        var keys = pieces.flatMap { reader.receive($0) }
        keys += reader.flush()
        return (reader.answers, String(decoding: keys, as: UTF8.self))
    }

    private func read(_ text: String) -> (answers: PictureAnswers, keys: String) { read([Array(text.utf8)]) }

    @Test func `answers are understood wherever they are cut`() {
        let bytes = Array(("a" + Self.kitty + "幕" + Self.cell + "\u{1B}[A" + Self.device + "z").utf8)
        for first in bytes.indices {
            for second in first..<bytes.count {
                let (answers, keys) = read([bytes[..<first], bytes[first..<second], bytes[second...]])
                #expect(answers.hasKitty && answers.hasSixel && answers.isComplete)
                #expect(answers.cell == CellPixels(width: 10, height: 20))
                #expect(keys == "a幕\u{1B}[Az")
            }
        }
    }

    @Test(arguments: [
        "\u{1B}", "\u{1B}\u{1B}", "\u{1B}[", "\u{1B}[A", "\u{1B}[1;5C", "\u{1B}[3~", "\u{1B}[200~six\u{1B}[201~",
        "\u{1B}_", "\u{1B}_x", "\u{1B}b", "\u{1B}O", "\u{1B}OA", "\u{1B}[[A", "\u{1B}[13;2u", "\u{1B}[c",
        "\u{1B}[4;9;9t",
        "\u{1B}[\u{03}", "\u{1B}幕", "\u{1B}\u{1B}[A",
    ])
    func `keys pass unchanged`(keys: String) {
        #expect(read(keys).keys == keys)
        #expect(read(keys + "x" + Self.device).keys == keys + "x")
        #expect(read(Self.device + keys).answers.isComplete)
    }

    @Test(arguments: [
        ("\u{1B}_Gi=31;ENOTSUPPORTED:no\u{1B}\\", false), ("\u{1B}_GOK\u{1B}\\", false), ("\u{1B}_G\u{1B}\\", false),
        ("\u{1B}_Gi=310;OK\u{1B}\\", false), ("\u{1B}_Gi=31\u{1B}\\", false), ("\u{1B}_G;OK\u{1B}\\", false),
        ("\u{1B}_Gi=31,p=1;OK\u{1B}\\", true),
    ])
    func `only an OK to our own question is one, and no answer is typed`(answer: String, agrees: Bool) {
        let (answers, keys) = read(answer)
        #expect(answers.hasKitty == agrees)
        #expect(keys == "")
    }

    @Test(arguments: [
        ("\u{1B}[?6c", false), ("\u{1B}[?4c", false), ("\u{1B}[?64;1;2;4;6c", true), ("\u{1B}[?62;44;14c", false),
        ("\u{1B}[?c", false), ("\u{1B}[?;;4c", false), ("\u{1B}[?99999999999999999999;4c", true),
    ])
    func `sixels are the number 4 after the class`(answer: String, has: Bool) {
        let (answers, keys) = read(answer)
        #expect(answers.hasSixel == has && answers.isComplete && keys == "")
    }

    @Test(arguments: ["\u{1B}[6;0;0t", "\u{1B}[6;20t", "\u{1B}[6;t", "\u{1B}[6;-1;9t", "\u{1B}[6;20;100000t"])
    func `a cell of an impossible size is not believed`(answer: String) {
        let (answers, keys) = read(answer)
        #expect(answers.cell == nil && !answers.isComplete && keys == "")
    }

    @Test func `what xterm and kitty really answer is understood`() {
        let xterm = read("\u{1B}[?63;1;2;4;6;9;15;16;22;28c").answers
        #expect(xterm.hasSixel && !xterm.hasKitty && xterm.cell == nil && xterm.isComplete)
        let kitty = read("\u{1B}_Gi=31;OK\u{1B}\\\u{1B}[6;20;9t\u{1B}[?62;c").answers
        #expect(!kitty.hasSixel && kitty.hasKitty && kitty.isComplete)
        #expect(kitty.cell == CellPixels(width: 9, height: 20))
    }

    @Test func `the window's pixels tell a cell's size, when they are told`() {
        let cells = CellArea(columns: 80, rows: 24)
        let cell = CellPixels(windowWidth: 483, windowHeight: 316, cells: cells)
        #expect(cell == CellPixels(width: 6, height: 13))
        #expect(CellPixels(windowWidth: 0, windowHeight: 0, cells: cells) == nil)
        #expect(CellPixels(windowWidth: 9, windowHeight: 9, cells: CellArea(columns: 0, rows: 0)) == nil)
    }

    @Test func `an endless answer is given back`() {
        let long = "\u{1B}_G" + String(repeating: "x", count: 5000)
        #expect(read(long).keys == long)
        let numbers = "\u{1B}[?" + String(repeating: "4;", count: 5000)
        #expect(read(numbers).keys == numbers)
    }

    @Test func `a lone Escape waits for the clock, a half answer does not become keys`() {
        var reader = PictureAnswerReader()
        #expect(reader.receive([0x1B]).isEmpty && reader.isWaiting)
        #expect(reader.flush() == [0x1B])
        #expect(reader.receive(Array("\u{1B}_Gi=3".utf8)).isEmpty && !reader.isWaiting)
        #expect(reader.flush().isEmpty)
        #expect(reader.receive(Array("1;OK\u{1B}\\k".utf8)) == Array("k".utf8))
        #expect(reader.answers.hasKitty)
    }

    @Test(arguments: 0..<50)
    func `no byte is made up or put out of order`(seed: Int) throws {
        var random = Seeded(UInt64(seed))
        let alphabet = Array("\u{1B}\u{1B}[_G\\?6;4ct~A\u{03}x".utf8) + [0xE5, 0xB9, 0x95]
        let bytes = (0..<400).compactMap { _ in alphabet.randomElement(using: &random) }
        var reader = PictureAnswerReader()
        let keys = reader.receive(bytes) + reader.flush()
        var rest = bytes[...]
        for key in keys {
            let place = try #require(rest.firstIndex(of: key))
            rest = rest[(place + 1)...]
        }
        // Sequences that are no answers pass whole.
        #expect(keys.count > bytes.count / 2)
    }
}

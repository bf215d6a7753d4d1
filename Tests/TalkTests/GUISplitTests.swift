// A message that arrives in pieces: wherever it is cut, it ends as if it had come whole.

import Reel
import Resources
import Talk
import Testing

/// A small repeatable source of chance.
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

private let shared = Result { try GUITranslator(phrases: guiPhraseTable) }

@Suite struct GUISplitTests {
    @Test(arguments: 0..<8)
    func `wherever messages are cut, text and deeds are those of the whole`(seed: Int) throws {
        let translator = try shared.get()
        var dice = Dice(state: UInt64(seed) &* 7919 &+ 1)
        let messages = try tables.map { try message(of: $0) }
        for index in messages.indices {
            let other = messages[Int.random(in: messages.indices, using: &dice)]
            let text = messages[index] + (Bool.random(using: &dice) ? "\n" : " ") + other
            let whole = translator.translate(text)
            let pieces = cut(text, &dice)
            #expect(joined(pieces, translator) == whole, "\(pieces)")
        }
    }

    @Test func `the same deed is done once over all messages of a turn`() {
        var once = GUIActionsOnce()
        #expect(once.new([.tracks, .export]) == [.tracks, .export])
        #expect(once.new([.state, .export, .suggest("export"), .credits]) == [.credits])
        #expect(once.new([.edit("a"), .edit("b")]) == [.edit("a"), .edit("b")])
        #expect(once.new([.edit("a"), .suggest("edit")]) == [])
    }

    private var tables: [String] {
        (interfaceTalk + "\n" + contentTalk + "\n" + grammarTalk).split(separator: "\n").map(String.init)
    }

    private func message(of line: String) throws -> String {
        try JSONValue(parsing: line.split(separator: " ⇒ ", maxSplits: 1).map(String.init)[0]).text
    }

    private func cut(_ text: String, _ dice: inout Dice) -> [String] {
        var pieces: [String] = []
        var rest = Array(text.unicodeScalars)[...]
        while !rest.isEmpty {
            let size = Int.random(in: 1...12, using: &dice)
            var piece = ""
            piece.unicodeScalars.append(contentsOf: rest.prefix(size))
            pieces.append(piece)
            rest = rest.dropFirst(size)
        }
        return pieces
    }

    private func joined(_ pieces: [String], _ translator: GUITranslator) -> GUITranslation {
        var stream = GUISentences(translator: translator)
        var whole = GUITranslation(text: "")
        for piece in pieces + [""] {
            let part = stream.receive(piece)
            whole.text += part.text
            whole.actions += part.actions
        }
        let last = stream.finish()
        whole.text += last.text
        whole.actions += last.actions
        return whole
    }
}

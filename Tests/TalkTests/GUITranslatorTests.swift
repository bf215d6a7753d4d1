import Reel
import Resources
import Talk
import Testing

/// One for all cases: the tables are read once.
private let shared = Result { try GUITranslator(phrases: guiPhraseTable) }

private func translator() throws -> GUITranslator { try shared.get() }

/// Every line of every table.
private let lines = [
    interfaceTalk, contentTalk, englishPhrasings, moreEnglishPhrasings, chinesePhrasings, picturePhrasings,
    chinesePicturePhrasings, englishToldTalk, englishUntouchedTalk, chineseToldTalk, chineseUntouchedTalk,
].flatMap { $0.split(separator: "\n").map(String.init) }

/// Every message of the tables, and whether it stays as it is.
let allTalk = lines.map { line in
    let parts = line.split(separator: " ⇒ ", maxSplits: 1).map(String.init)
    // A damaged line fails in the test of the tables.
    return (message: (try? JSONValue(parsing: parts[0]))?.text ?? "", isContent: parts.count == 1)
}

@Suite struct GUITranslatorTests {
    @Test(arguments: lines)
    func `talk of an interface becomes deeds and content stays word for word`(line: String) throws {
        let parts = line.split(separator: " ⇒ ", maxSplits: 1).map(String.init)
        let message = try JSONValue(parsing: parts[0])
        let expected: JSONValue =
            parts.count > 1 ? try JSONValue(parsing: parts[1]) : ["text": message, "actions": []]
        #expect(translateAnswer(to: message.text, translator: try translator()) == expected)
    }

    @Test func `a bad line is answered in its place`() throws {
        #expect(translateAnswer(to: "{", translator: try translator())["error"] != nil)
        #expect(translateAnswer(to: "[1]", translator: try translator())["error"] != nil)
    }

    @Test(arguments: [1, 2, 3, 7, 1000])
    func `a message that arrives in pieces ends as if it had come whole`(size: Int) throws {
        let message =
            "Your video is ready (3.5 s)! Preview in Timeline panel or click Export to save it. 标题已改好。点击“导出”即可。\n"
            + "- Music: lo-fi\n- Click **Export**\n```\nclick Export\n```\nEnjoy."
        let whole = try translator().translate(message)
        var stream = GUISentences(translator: try translator())
        var text = ""
        var actions: [GUIAction] = []
        var rest = message[...]
        while !rest.isEmpty {
            let translation = stream.receive(String(rest.prefix(size)))
            rest = rest.dropFirst(size)
            text += translation.text
            actions += translation.actions
        }
        let last = stream.finish()
        text += last.text
        #expect(text == whole.text)
        #expect(actions + last.actions == whole.actions)
        #expect(whole.actions == [.tracks, .suggest("export"), .export])
    }

    @Test func `a phrase cut in the middle is held back until its sentence ends`() throws {
        var stream = GUISentences(translator: try translator())
        #expect(stream.receive("Done. click Ex").text == "Done.")
        #expect(stream.rest == "click Ex")
        #expect(stream.receive("port to save.").actions.isEmpty)
        #expect(stream.finish() == GUITranslation(text: "", actions: [.export]))
    }

    @Test(arguments: [
        "click Export. ", "**", "“", "[a](", "```\n", "点击", "在", "\u{FE0F}", ": ", "1. ", "and ", "\r\n",
        "click ", "[", "(", "please ", "'", "点", "把", "when ", "“a” ", "_a ", "👉", "如果", "请", "don't ",
        "> ", "- ", "by clicking ", "after i ", "Scene 1 (", "要", "can be seen ", "到",
    ])
    func `no message however long or odd takes long or traps`(piece: String) throws {
        let translator = try translator()
        _ = translator.translate("warm")
        for length in [1, 2, 3, 15_000 / piece.utf8.count, 60_000 / piece.utf8.count] {
            let text = String(repeating: piece, count: length)
            #expect(ContinuousClock().measure { _ = translator.translate(text) } < .seconds(20))
        }
    }

    @Test func `a damaged table is refused`() {
        #expect(throws: JSONSyntaxError.self) { try GUITranslator(phrases: [0xFF]) }
    }
}

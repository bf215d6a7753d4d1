import Resources
import Support
import Talk
import Testing

private let shared = Result { try GUITranslator(phrases: guiPhraseTable) }

@Suite struct GUISentencesTests {
    private func pieces(of message: String, _ random: inout Seeded) -> [String] {
        var pieces: [String] = []
        var rest = Array(message.unicodeScalars)[...]
        let longest = [1, 3, 9, 40].randomElement(using: &random) ?? 1
        while !rest.isEmpty {
            let count = Int.random(in: 1...longest, using: &random)
            pieces.append(String(String.UnicodeScalarView(rest.prefix(count))))
            rest = rest.dropFirst(count)
        }
        return pieces
    }

    private func stream(_ pieces: [String], check: (String, String) -> Void = { _, _ in }) throws -> GUITranslation {
        var stream = GUISentences(translator: try shared.get())
        var whole = GUITranslation(text: "")
        for piece in pieces {
            let part = stream.receive(piece)
            whole.text += part.text
            whole.actions += part.actions
            check(whole.text, stream.preview)
        }
        let last = stream.finish()
        return GUITranslation(text: whole.text + last.text, actions: whole.actions + last.actions)
    }

    @Test func `any message cut anywhere ends as if it had come whole`() throws {
        var random = Seeded(7)
        let messages = allTalk.map(\.message)
        let joined = (0..<300).map { _ in
            (0..<4).map { _ in messages.randomElement(using: &random) ?? "" }
                .joined(separator: [" ", "\n", "\n\n", "\n- ", " (", "\r\n"].randomElement(using: &random) ?? "")
        }
        for message in messages + messages + joined {
            let whole = try shared.get().translate(message)
            #expect(try stream(pieces(of: message, &random)) == whole, "\(message)")
        }
    }

    @Test func `what is shown of an unfinished sentence is never taken back where an instruction goes`() throws {
        var random = Seeded(11)
        for (message, isContent) in allTalk where !isContent {
            let whole = try shared.get().translate(message).text
            _ = try stream(pieces(of: message, &random)) { shown, preview in
                // A heading may go with its list; a question that is left may lose its mark.
                let words = (shown + preview).split(whereSeparator: \.isWhitespace).joined()
                let final = whole.split(whereSeparator: \.isWhitespace).joined()
                #expect(
                    final.lowercased().hasPrefix(words.lowercased()) || words.contains(":") || message.contains("\n"),
                    "\(message) ⇒ \(shown)|\(preview)")
            }
        }
    }

    @Test(arguments: [
        ("I added a title in white and ", "I added a title in white"), ("Your video is ready. Click Ex", ""),
        ("The music is softer, and you can cl", "The music is softer"), ("视频已经做好，点", "视频已经做好"),
        ("When you are ha", ""), ("- Length: ten seconds, 10", "- Length: ten seconds"),
    ])
    func `the unfinished rest is shown up to where an instruction could begin`(message: String, shown: String) throws {
        var stream = GUISentences(translator: try shared.get())
        let text = stream.receive(message).text
        #expect((text + stream.preview).hasSuffix(shown))
        #expect(!(text + stream.preview).lowercased().contains("cl"))
        #expect(!stream.preview.contains("点"))
    }

    @Test func `code is shown as it comes`() throws {
        var stream = GUISentences(translator: try shared.get())
        let text = stream.receive("```\nlet click = 1").text
        #expect(text + stream.preview == "```\nlet click = 1")
    }

    @Test func `a heading goes with its list across parts`() throws {
        let message = "Done.\n\nNext steps:\n- Click Export\n\nEnjoy."
        #expect(try stream(message.map(String.init)).text == "Done.\n\nEnjoy.")
        #expect(try shared.get().translate(message).text == "Done.\n\nEnjoy.")
    }

    @Test(arguments: ["a ", "click ", "((((", "**", "“", "点击", "and ", "please ", "如果"])
    func `a long sentence without an end is let through in good time`(piece: String) throws {
        var stream = GUISentences(translator: try shared.get())
        let message = String(repeating: piece, count: 3000 / piece.utf8.count)
        let time = ContinuousClock().measure {
            for part in message { _ = stream.receive(String(part)) }
            _ = stream.preview
            _ = stream.finish()
        }
        #expect(time < .seconds(20))
    }
}

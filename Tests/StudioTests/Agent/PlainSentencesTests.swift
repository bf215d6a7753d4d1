// What the agent says reaches the user of the chat as it is.

import Reel
import Resources
import Talk
import Testing

@testable import Studio

@Suite struct PlainSentencesTests {
    /// A sentence with values in its places.
    private static func filled(_ sentence: String) -> String {
        let values = ["what": "“雪山”", "words": "剪掉前2秒", "place": "1", "version": "7", "kind": "淡出", "target": "音乐"]
        var text = ""
        for (index, part) in sentence.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
            let pieces = part.split(separator: "}", maxSplits: 1, omittingEmptySubsequences: false)
            let isPlace = index > 0 && pieces.count == 2
            text += isPlace ? (values[String(pieces[0])] ?? "5.0") + pieces[1] : String(part)
        }
        return text
    }

    @Test(arguments: [AgentSentences.english, AgentSentences.chinese])
    func `no sentence of the agent sounds like a button to press`(sentences: [String: String]) throws {
        let translator = try GUITranslator(phrases: guiPhraseTable)
        for (key, ways) in sentences.sorted(by: { $0.key < $1.key }) {
            for way in ways.split(separator: "|") {
                let said = Self.filled(String(way))
                let read = translator.translate(said)
                #expect(read.text == said && read.actions.isEmpty, "\(key): \(said) → \(read)")
            }
        }
    }
}

import Foundation
import Locking
import Reel
import Testing

@testable import Studio

/// Wishes while the timeline is empty and files wait.
@Suite struct FirstFileTests {
    private func project(_ names: String...) throws -> AgentTurnTests.Project {
        try .with(names, lasting: Milliseconds(12_000))
    }

    @Test(arguments: [
        ("make it warmer", "warm"), ("cut the first 2 seconds", "10000"), ("调亮一点", "brightness"),
        ("title it Summer", "Summer"),
    ])
    func `a wish about the picture means the only film there is`(message: String, mark: String) async throws {
        let project = try project("beach.mp4", "logo.png", "song.mp3")
        let outputs = await project.say(message)
        let draft = project.draft
        #expect(draft.clips.map(\.name) == ["beach.mp4"])
        #expect(draft.json.text.contains(mark) && messages(outputs).contains("beach.mp4"))
    }

    @Test func `what is no edit lays nothing down`() async throws {
        for message in ["hello", "undo", "what can you do", "remove the person in the background", "gibberish wibble"] {
            let project = try project("beach.mp4")
            _ = await project.say(message)
            #expect(project.draft.clips.isEmpty, "\(message)")
        }
    }

    @Test(arguments: [("make it warmer", "add a.mp4 to the timeline"), ("剪掉前两秒", "把 a.mp4 加到时间线")])
    func `with several files nothing is guessed, and what to say is said`(message: String, hint: String) async throws {
        let project = try project("a.mp4", "b.mp4")
        let said = messages(await project.say(message))
        #expect(project.draft.clips.isEmpty && said.contains("b.mp4") && said.contains(hint), "\(said)")
    }
}

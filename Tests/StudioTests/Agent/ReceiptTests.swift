import Foundation
import Locking
import Reel
import Testing

@testable import Studio

/// An edit of which nothing is seen or heard is told as one; every other one is not.
@Suite struct ReceiptTests {
    /// What is said to a clip of a real film without sound, under a title.
    private func said(_ message: String, in bench: RenderBench) async throws -> String {
        let clip = try await bench.grey()
        let project = try AgentTurnTests.Project()
        let draft = try draft(clip: clip, lasting: 4000, title: ("Sea", 2000))
        project.state.withLock { $0.commit(draft, "begin") }
        let turn = AgentTurn(
            desk: project.desk, media: bench.renderer.media, scratch: bench.folder,
            isSameFilm: bench.renderer.isSameFilm)
        let outputs = Lock<[AgentOutput]>([])
        await turn.run(message) { output in outputs.withLock { $0.append(output) } }
        #expect(project.draft != draft, "\(message)")
        return messages(outputs.withLock { $0 })
    }

    @Test(arguments: [("make clip 1 louder", "as before"), ("第一段声音大一点", "都和之前一样")])
    func `louder is told as nothing where there is no sound`(message: String, words: String) async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        #expect(try await said(message, in: bench).contains(words))
    }

    @Test(arguments: [
        "cut the first second", "make it warmer", "title it Harbour", "split it at 2 seconds", "speed it up",
        "add a marker at 1 second",
    ])
    func `what shows, and what was never meant to, is told without it`(message: String) async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        #expect(try await !said(message, in: bench).contains("as before"))
    }

    @Test func `a film whose media are missing is never called the same`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let draft = try draft(clip: "sha256:gone", lasting: 1000)
        #expect(await !bench.renderer.isSameFilm(draft, draft))
    }
}

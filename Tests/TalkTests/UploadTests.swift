// Uploads: looked at before they are sent, one after another, never twice.

import Locking
import Reel
import Testing

@testable import Talk

@Suite struct UploadTests {
    private func upload(
        _ line: String, _ script: ScriptedBackend.Script = .init(), language: Language = .english
    ) async throws -> (backend: ScriptedBackend, shown: Shown, outcome: ChatOutcome) {
        let (backend, shown) = (ScriptedBackend(script), Shown())
        let conversation = try scriptedConversation(backend, shown, language: language)
        await conversation.submit(line)
        return (backend, shown, await conversation.finish())
    }

    @Test(arguments: [
        ("upload /m/gone.mp4", "/m/gone.mp4"), ("upload /m/text.mp4", "webm"), ("upload /m/huge.mov", "700 MB"),
        ("upload /m/empty.png", "empty"), ("上传 /m/huge.mov", "700 MB"),
    ])
    func `what cannot be used is refused before a byte is sent`(line: String, words: String) async throws {
        let (backend, shown, outcome) = try await upload(line)
        #expect(outcome == .unsuitableFile && shown.text.contains(words), "\(shown.text)")
        #expect(backend.log.withLock { $0.uploads.isEmpty })
    }

    @Test func `one bad file among several keeps all of them here, each with its reason`() async throws {
        let (backend, shown, _) = try await upload("upload /m/a.mp4 /m/text.mp4 /m/gone.png")
        #expect(backend.log.withLock { $0.uploads.isEmpty })
        #expect(shown.all.count == 2 && shown.text.contains("text.mp4") && shown.text.contains("gone.png"))
    }

    @Test func `files and links go one after another`() async throws {
        let (backend, shown, outcome) = try await upload("upload \"/m/海边 1.mp4\" https://x.example/b.mp4")
        #expect(outcome == .success, "\(shown.text)")
        #expect(
            backend.log.withLock { $0.uploads } == [.file(path: "/m/海边 1.mp4"), .url("https://x.example/b.mp4")])
    }

    @Test func `a refused file leaves the ones behind it alone`() async throws {
        let refused = ScriptedBackend.Script(uploads: [.unsupportedFile(name: "a.mp4")])
        let (backend, shown, _) = try await upload("upload /m/a.mp4 /m/b.mp4", refused)
        #expect(backend.log.withLock { $0.uploads.count } == 2)
        #expect(shown.text.contains("a.mp4") && shown.text.contains("✓ uploaded"))
    }

    @Test func `a lost connection stops there and names what was not sent`() async throws {
        let lost = ScriptedBackend.Script(uploads: [.disconnected])
        let (backend, shown, outcome) = try await upload("upload /m/a.mp4 /m/b.mp4", lost)
        #expect(backend.log.withLock { $0.uploads.count } == 1)
        #expect(outcome == .timedOut && shown.text.contains("Not sent: b.mp4"))
    }

    @Test func `a file whose answer was lost is found in the project instead of sent again`() async throws {
        let lost = ScriptedBackend.Script(uploads: [.disconnected], mediaNames: [["a.mp4"], ["a.mp4", "a.mp4"]])
        let (backend, shown, outcome) = try await upload("upload /m/a.mp4", lost)
        #expect(outcome == .success && shown.text.contains("did arrive"), "\(shown.text)")
        #expect(backend.log.withLock { $0.uploads.count } == 1)
    }

    @Test func `an older file of the same name is no proof of arrival`() async throws {
        let lost = ScriptedBackend.Script(uploads: [.disconnected], mediaNames: [["a.mp4"]])
        #expect(try await upload("upload /m/a.mp4", lost).outcome == .timedOut)
    }
}

// Servers that have less than NemoVideo, or that lost what they had.

import Locking
import Reel
import Testing

@testable import Talk

@Suite struct OtherServersTests {
    @Test(arguments: [
        ("export", Offer.export, Language.english, "no export"), ("导出", .export, .chinese, "没有导出"),
        ("credits", .credits, .english, "no credits"), ("积分", .credits, .chinese, "没有积分"),
        ("upload https://example.org/a.mp4", .upload, .english, "no uploads"),
        ("上传 https://example.org/a.mp4", .upload, .chinese, "不能上传"),
    ])
    func `what a server does not have is said without asking it for anything`(
        said: String, offer: Offer, language: Language, words: String
    ) async throws {
        let backend = ScriptedBackend(ScriptedBackend.Script(lacks: [offer]))
        let shown = Shown()
        let chat = try scriptedConversation(backend, shown, language: language)
        await chat.submit(said)
        #expect(shown.all.count == 1 && shown.text.contains(words) && shown.text.contains("--server"))
        #expect(await chat.finish() == .failure)
        let log = backend.log.withLock { $0 }
        #expect(log.stateCalls == 0 && log.submitted.isEmpty && log.uploads.isEmpty)
    }

    @Test func `an export that the agent alone talks of is refused, but its message was done`() async throws {
        let turn: [AgentEvent] = [.text("Your film is ready. Click Export to save it.", isPartial: false)]
        let backend = ScriptedBackend(ScriptedBackend.Script(turns: [(turn, nil)], lacks: [.export]))
        let shown = Shown()
        let chat = try scriptedConversation(backend, shown)
        await chat.submit("add a title")
        #expect(shown.all.first == "Your film is ready." && shown.text.contains("no export"))
        #expect(await chat.finish() == .success)
        #expect(backend.log.withLock { $0.submitted.isEmpty })
    }

    @Test func `a session that is found gone before a message is told, and the message is done in the new one`()
        async throws
    {
        let backend = ScriptedBackend(
            ScriptedBackend.Script(
                turns: [([.text("Hello.", isPartial: false)], nil)], states: [.failure(.sessionGone), .success(.null)]))
        let shown = Shown()
        let chat = try scriptedConversation(backend, shown)
        await chat.submit("hello there")
        #expect(shown.text.contains("(1002)") && shown.all.last == "Hello.")
        #expect(backend.log.withLock { $0.said } == ["hello there"])
        #expect(await chat.finish() == .success)
    }
}

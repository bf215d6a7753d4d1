// Which timeline the user has been shown, as it goes with what is said.

import Locking
import Reel
import Testing

@testable import Talk

@Suite struct SeenTests {
    private let draft: JSONValue = ["t": [["tt": 0, "sg": [["id": "s", "d": 1000]]]]]

    private func told(_ revision: Int) -> (events: [AgentEvent], failure: BackendFailure?) {
        ([.text("Done.", isPartial: false), .stateDelta(["revision": .int(revision)])], nil)
    }

    @Test func `a message carries the revision that the turn before it told`() async throws {
        let backend = ScriptedBackend(.init(turns: [told(4), told(6)], states: [.success(draft)], revision: 5))
        let conversation = try scriptedConversation(backend, Shown(), interactive: false, language: .english)
        for line in ["mute it", "mute it again", "make it warmer"] { await conversation.submit(line) }
        // The look before a turn is the program's own: it shows the user nothing.
        #expect(backend.log.withLock { $0.seen } == [nil, 4, 6])
    }

    @Test func `looking at the timeline is seeing it, and another project has none that was seen`() async throws {
        let backend = ScriptedBackend(.init(states: [.success(draft)], revision: 7))
        let conversation = try scriptedConversation(backend, Shown(), interactive: false, language: .english)
        await conversation.submit("status")
        #expect(await conversation.seen == 7)
        await conversation.projectChanged()
        #expect(await conversation.seen == nil)
        _ = await conversation.timeline()
        #expect(await conversation.seen == 7)
    }
}

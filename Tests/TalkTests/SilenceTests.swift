// What a user sees while nothing comes: signs of life, limits, looks at the timeline, and never a second message.

import Locking
import Reel
import Testing

@testable import Talk

@Suite(.timeLimit(.minutes(15))) struct SilenceTests {
    private let clock = TurnedClock()
    private let shown = Shown()

    private func draft(_ seconds: Int) -> JSONValue {
        ["t": [["tt": 0, "id": "v", "sg": [["id": "s1", "name": "sea", "start": 0, "d": .int(seconds * 1000)]]]]]
    }

    private func silent(_ script: ScriptedBackend.Script, language: Language = .english) throws -> (
        ScriptedBackend, Conversation
    ) {
        let backend = ScriptedBackend(script)
        return (
            backend,
            try scriptedConversation(backend, shown, interactive: true, language: language, clock: clock.clock)
        )
    }

    private func started(_ backend: ScriptedBackend) async {
        while backend.log.withLock({ $0.said.isEmpty }) { await Task.yield() }
    }

    @Test(arguments: [
        (Language.english, "⏳ Still working… 2:00", "⏳ Still working… 4:00"),
        (.chinese, "⏳ 仍在处理… 2 分钟", "⏳ 仍在处理… 4 分钟"),
    ])
    func `a sign of life comes every two minutes, also when no byte does`(
        language: Language, first: String, second: String
    ) async throws {
        let (backend, conversation) = try silent(.init(turns: [([], nil)], hangs: true), language: language)
        await conversation.submit("make it warmer")
        await started(backend)
        await clock.advance(by: .seconds(119))
        #expect(!shown.text.contains("⏳"))
        await clock.advance(by: .seconds(2))
        #expect(shown.text.contains(first), "\(shown.text)")
        await clock.advance(by: .seconds(120))
        #expect(shown.text.contains(second))
        _ = await conversation.interrupt()
        _ = await conversation.finish()
    }

    @Test(arguments: [
        (Language.english, "⏳ Still working… 2:00 (generating the video; usually about 1:40)"),
        (.chinese, "⏳ 仍在处理… 2 分钟（正在生成视频，通常约 1 分 40 秒）"),
    ])
    func `a sign of life says how long such work usually takes, where that is known`(
        language: Language, told: String
    ) async throws {
        let call = AgentEvent.toolCall(id: "1", name: "generate", arguments: [:])
        let backend = ScriptedBackend(.init(turns: [([call], nil)], hangs: true))
        let paces = PaceBook(usual: { $0 == "generate" ? .seconds(100) : nil })
        let conversation = try scriptedConversation(
            backend, shown, interactive: true, language: language, clock: clock.clock, paces: paces)
        await conversation.submit("make a sunset")
        await started(backend)
        await clock.advance(by: .seconds(121))
        #expect(shown.text.contains(told), "\(shown.text)")
        _ = await conversation.interrupt()
        _ = await conversation.finish()
    }

    @Test func `ten minutes of heartbeats alone look at the timeline and never claim that the user stopped it`()
        async throws
    {
        let beats = Array(repeating: AgentEvent.heartbeat, count: 3)
        let (backend, conversation) = try silent(
            .init(turns: [(beats, nil)], states: [.success(draft(10)), .success(draft(8))], hangs: true))
        await conversation.submit("make it shorter")
        await started(backend)
        await clock.advance(by: .seconds(601))
        #expect(shown.text.contains("No answer for too long") && !shown.text.contains("stopped"), "\(shown.text)")
        await clock.advance(by: .seconds(31))
        _ = await conversation.finish()
        #expect(shown.text.contains("0–10s → 0–8s"), "\(shown.text)")
        #expect(backend.log.withLock { $0.said.count } == 1)
    }

    @Test func `after a broken connection the timeline is looked at after 30 s and then every 60 s, five times`()
        async throws
    {
        let (backend, conversation) = try silent(
            .init(turns: [([], .disconnected)], states: [.success(draft(10))]))
        await conversation.submit("make it warmer")
        await started(backend)
        var looks: [Int] = []
        for second in 1...400 {
            let before = backend.log.withLock { $0.stateCalls }
            await clock.advance(by: .seconds(1))
            if backend.log.withLock({ $0.stateCalls }) > before { looks.append(second) }
        }
        _ = await conversation.finish()
        // Where the first look falls depends on when the second beat began; the rhythm does not.
        #expect(looks.count == 5 && (29...32).contains(looks[0]), "\(looks)")
        #expect(zip(looks, looks.dropFirst()).allSatisfy { (59...62).contains($1 - $0) }, "\(looks)")
        #expect(shown.text.contains("/retry"))
        #expect(backend.log.withLock { $0.said.count } == 1)
    }

    @Test func `a retry finds what did arrive and does not send it again`() async throws {
        let same = Array(repeating: Result<JSONValue, BackendFailure>.success(draft(10)), count: 6)
        let (backend, conversation) = try silent(
            .init(turns: [([], .disconnected)], states: same + [.success(draft(8))]))
        await conversation.submit("make it shorter")
        await started(backend)
        await clock.advance(by: .seconds(400))
        _ = await conversation.finish()
        await conversation.retry()
        _ = await conversation.finish()
        #expect(shown.text.contains("0–10s → 0–8s") && shown.text.contains("did arrive"), "\(shown.text)")
        #expect(backend.log.withLock { $0.said.count } == 1)
    }

    @Test func `a retry of what never arrived sends it, and one that cannot look does not`() async throws {
        let (backend, conversation) = try silent(.init(turns: [([], .disconnected)], states: [.success(draft(10))]))
        await conversation.submit("make it shorter")
        await started(backend)
        await clock.advance(by: .seconds(400))
        _ = await conversation.finish()
        backend.script.withLock { $0.states = [.failure(.disconnected)] }
        await conversation.retry()
        #expect(backend.log.withLock { $0.said.count } == 1)
        backend.script.withLock { $0.states = [.success(draft(10))] }
        await conversation.retry()
        _ = await conversation.finish()
        #expect(backend.log.withLock { $0.said.count } == 2)
    }

    @Test func `a message that could not be sent comes back into the draft with all that waited behind it`()
        async throws
    {
        let (backend, conversation) = try silent(.init(turns: [([], .nameNotFound(host: "api.example"))]))
        await conversation.submit("make it warmer")
        _ = await conversation.finish()
        #expect(shown.putBack == ["make it warmer"])
        #expect(shown.text.contains("api.example was not found"))
        #expect(backend.log.withLock { $0.said.count } == 1)
    }

    @Test func `a message that was stopped before it was sent is not sent`() async throws {
        let gate = AsyncStream.makeStream(of: Void.self)
        let backend = ScriptedBackend(.init(states: [.success(draft(10))]))
        backend.beforeState.withLock { $0 = { for await _ in gate.stream { return } } }
        let conversation = try scriptedConversation(backend, shown, interactive: true, clock: clock.clock)
        await conversation.submit("make it warmer")
        while backend.log.withLock({ $0.stateCalls == 0 }) { await Task.yield() }
        #expect(await conversation.interrupt())
        gate.continuation.yield()
        gate.continuation.finish()
        _ = await conversation.finish()
        #expect(backend.log.withLock { $0.said.isEmpty } && shown.text.contains("stopped"))
    }

    @Test func `a backend that is away is told once`() async throws {
        let away = BackendFailure.refused(address: "h:1")
        let (backend, conversation) = try silent(.init(states: [.failure(away)]))
        await conversation.submit("make it warmer")
        _ = await conversation.finish()
        #expect(backend.log.withLock { $0.said.isEmpty } && shown.all.count == 1)
        #expect(shown.putBack == ["make it warmer"])
    }
}

// What is told when long work ends, what a sign of life promises, and what the tools did.

import Locking
import Reel
import Resources
import Testing

@testable import Talk

@Suite struct RingingTests {
    private let time = Lock(Duration.zero)
    private let rung = Lock<[String]>([])
    private let shown = Shown()

    private func draft(_ seconds: Int) -> JSONValue {
        ["t": [["tt": 0, "id": "v", "sg": [["id": "s1", "name": "sea", "start": 0, "d": .int(seconds * 1000)]]]]]
    }

    /// Every call of the backend takes so long.
    private func conversation(
        _ script: ScriptedBackend.Script, _ language: Language = .english, took: Int = 60
    ) throws -> Conversation {
        let (time, rung) = (time, rung)
        let backend = ScriptedBackend(script)
        backend.beforeState.withLock { $0 = { time.withLock { $0 += .seconds(took) } } }
        let clock = ChatClock(
            now: { time.withLock { $0 } },
            sleep: { wait in
                try Task.checkCancellation()
                // The once-a-second beat is none of the story.
                if wait != .seconds(1) { time.withLock { $0 += .seconds(30) } }
                await Task.yield()
            })
        return try scriptedConversation(backend, shown, interactive: true, language: language, clock: clock) {
            $0.ring = { text in rung.withLock { $0.append(text) } }
        }
    }

    @Test(arguments: [
        (Language.english, "Done: clip 1: 0–10s → 0–8s (−2 s)"), (.chinese, "完成：片段 1：0–10 秒 → 0–8 秒（−2 秒）"),
    ])
    func `a long turn is told by what it changed, in the interface's language`(
        language: Language, told: String
    ) async throws {
        let turn: [AgentEvent] = [.stateDelta(["draft": draft(8)]), .text("Shorter now.", isPartial: false)]
        let conversation = try conversation(.init(turns: [(turn, nil)], states: [.success(draft(10))]), language)
        await conversation.submit("make it shorter")
        _ = await conversation.finish()
        #expect(rung.withLock { $0 } == [told])
    }

    @Test func `a turn that changed nothing is told by its answer, a failed one as not done, a short one not at all`()
        async throws
    {
        let turns: [(events: [AgentEvent], failure: BackendFailure?)] = [
            ([.text("**Two** clips.\nMore.", isPartial: false)], nil), ([], .noCredits(registerLink: nil)),
        ]
        let long = try conversation(.init(turns: turns, states: [.success(draft(10))]))
        await long.submit("how many clips?")
        _ = await long.finish()
        time.withLock { $0 += .seconds(60) }
        await long.submit("make it warmer")
        _ = await long.finish()
        #expect(rung.withLock { $0 } == ["Done: Two clips.", "Not done: make it warmer"])
        let short = try conversation(.init(turns: turns, states: [.success(draft(10))]), took: 0)
        await short.submit("how many clips?")
        _ = await short.finish()
        #expect(rung.withLock { $0.count } == 2)
    }

    @Test func `an export is told by its file`() async throws {
        let pending = RenderJob(id: "r", status: .pending)
        let conversation = try conversation(
            .init(states: [.success(draft(10))], polls: [.success(pending), .success(pending)]))
        await conversation.submit("export")
        _ = await conversation.finish()
        #expect(rung.withLock { $0 } == ["Export ready: sea.mp4"])
    }

    // MARK: Pace

    @Test func `the pace is the middle of what was seen, and one run tells nothing`() {
        #expect(PaceBook.usual(of: []) == nil && PaceBook.usual(of: [.seconds(9)]) == nil)
        #expect(PaceBook.usual(of: [.seconds(9), .seconds(300), .seconds(12)]) == .seconds(12))
        #expect(PaceBook.usual(of: [.seconds(98), .seconds(101), .seconds(102)]) == .seconds(100))
        #expect(PaceBook.usual(of: [.milliseconds(200), .milliseconds(300)]) == .seconds(1))
    }

    @Test func `a tool's time is noted when it answers`() throws {
        var turn = Turn(
            before: nil, language: .english, translator: try GUITranslator(phrases: guiPhraseTable))
        _ = turn.receive(.agent(.toolCall(id: "1", name: "generate", arguments: [:])), at: .seconds(3))
        _ = turn.receive(.agent(.toolCall(id: "1", name: "generate", arguments: [:])), at: .seconds(4))
        let effects = turn.receive(
            .agent(.toolResult(id: "1", name: "generate", answer: .null)), at: .seconds(45))
        #expect(effects == [.took("generate", .seconds(42))])
        #expect(turn.receive(.agent(.toolResult(id: "1", name: "generate", answer: .null)), at: .seconds(46)).isEmpty)
    }

    // MARK: Details

    @Test func `the tools of a turn are shown with what they were given and answered`() async throws {
        let arguments: JSONValue = ["scene": "sunset", "seconds": 10]
        let turn: [AgentEvent] = [
            .toolCall(id: "1", name: "generate", arguments: arguments),
            .toolCall(id: "1", name: "generate", arguments: arguments),
            .toolResult(id: "1", name: "generate", answer: ["status": "ok"]),
            .toolCall(id: "2", name: "look_up", arguments: [:]), .text("Done.", isPartial: false),
        ]
        let conversation = try conversation(.init(turns: [(turn, nil)]))
        #expect(await conversation.toolDetails().count == 1)
        await conversation.submit("make a sunset")
        _ = await conversation.finish()
        let lines = await conversation.toolDetails()
        #expect(lines.count == 5, "\(lines)")
        #expect(lines[0].hasPrefix("1. generating the video · generate"))
        #expect(lines[1] == "   scene: \"sunset\", seconds: 10" && lines[2] == "   → status: \"ok\"")
        #expect(lines[4] == "   → no answer")
    }
}

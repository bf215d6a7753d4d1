// The turn's machine: what a user sees of every kind of answer.

import Reel
import Resources
import Testing

@testable import Talk

@Suite struct TurnTests {
    private func turn(before: Draft? = Draft(), _ language: Language = .english) throws -> Turn {
        Turn(before: before, language: language, translator: try GUITranslator(phrases: guiPhraseTable))
    }

    private func shown(_ effects: [TurnEffect]) -> [String] {
        effects.compactMap { if case .show(let words) = $0 { words } else { nil } }
    }

    private func notes(_ effects: [TurnEffect]) -> [TurnNote] {
        effects.compactMap { if case .note(let note) = $0 { note } else { nil } }
    }

    private func draft(_ seconds: Int, volume: Double = 0.35) -> Draft {
        Draft(json: [
            "d": .int(seconds * 1000),
            "t": [
                ["tt": 0, "id": "v", "sg": [["id": "s1", "name": "sea", "start": 0, "d": .int(seconds * 1000)]]],
                [
                    "tt": 1, "id": "bgm",
                    "sg": [["id": "b1", "name": "calm", "start": 0, "d": 1000, "volume": .double(volume)]],
                ],
            ],
        ])
    }

    @Test func `partials and their equal final are one message`() throws {
        var turn = try turn()
        var effects: [TurnEffect] = []
        for piece in ["The clip ", "starts ", "later."] {
            effects += turn.receive(.agent(.text(piece, isPartial: true)), at: .zero)
        }
        effects += turn.receive(.agent(.text("The clip starts later.", isPartial: false)), at: .zero)
        effects += turn.receive(.streamEnded, at: .zero)
        #expect(shown(effects) == ["The clip starts later."])
        #expect(effects.last == .finish(.done))
    }

    @Test func `partials without a final are kept`() throws {
        var turn = try turn()
        _ = turn.receive(.agent(.text("Half a sen", isPartial: true)), at: .zero)
        #expect(shown(turn.receive(.streamEnded, at: .zero)) == ["Half a sen"])
    }

    @Test func `two equal finals are two messages`() throws {
        var turn = try turn()
        let first = turn.receive(.agent(.text("Done.", isPartial: false)), at: .zero)
        let second = turn.receive(.agent(.text("Done.", isPartial: false)), at: .zero)
        #expect(shown(first + second) == ["Done.", "Done."])
    }

    @Test(arguments: [(Language.english, "clip 1: 0–10s → 0–8s (−2 s)"), (.chinese, "片段 1：0–10 秒 → 0–8 秒（−2 秒）")])
    func `a silent edit is told as before and after`(language: Language, line: String) throws {
        var turn = try turn(before: draft(10), language)
        #expect(turn.receive(.streamEnded, at: .zero).last == .askState)
        let effects = turn.receive(.state(draft(8)), at: .zero)
        #expect(notes(effects) == [.changes([line])])
        #expect(effects.last == .finish(.done))
    }

    @Test func `a silent turn that changed nothing says so`() throws {
        var turn = try turn(before: draft(10))
        _ = turn.receive(.streamEnded, at: .zero)
        #expect(notes(turn.receive(.state(draft(10)), at: .zero)) == [.unchanged])
    }

    @Test func `a silent turn whose state cannot be read uses what the stream said`() throws {
        var turn = try turn(before: draft(10))
        _ = turn.receive(.agent(.stateDelta(["draft": draft(10, volume: 0.2).json])), at: .zero)
        _ = turn.receive(.streamEnded, at: .zero)
        #expect(notes(turn.receive(.stateUnreadable, at: .zero)) == [.changes(["BGM: volume 35% → 20%"])])
    }

    @Test func `without a clock on the screen the first sign of life comes after half a minute`() throws {
        var turn = Turn(
            before: nil, language: .english, translator: try GUITranslator(phrases: guiPhraseTable),
            firstSign: Turn.firstSignInPlain)
        _ = turn.receive(.agent(.heartbeat), at: .zero)
        let times = (1...300).filter { !notes(turn.receive(.tick, at: .seconds($0))).isEmpty }
        #expect(times == [30, 120, 240])
    }

    @Test func `still working comes every two minutes of no visible text`() throws {
        var turn = try turn()
        _ = turn.receive(.agent(.toolCall(id: "1", name: "generate", arguments: [:])), at: .seconds(1))
        var times: [Int] = []
        for second in 1...300 {
            if second % 10 == 0 {
                _ = turn.receive(.agent(.progress(tool: "generate", fraction: 0.5)), at: .seconds(second))
            }
            if !notes(turn.receive(.tick, at: .seconds(second))).isEmpty { times.append(second) }
        }
        #expect(times == [120, 240])
    }

    @Test func `heartbeats alone end in the time-out path after ten minutes`() throws {
        var turn = try turn()
        var ended: Int?
        for second in 1...700 where ended == nil {
            _ = turn.receive(.agent(.heartbeat), at: .seconds(second))
            if turn.receive(.tick, at: .seconds(second)).contains(.closeStream) { ended = second }
        }
        #expect(ended == 600)
    }

    @Test func `a lost connection looks at the state six times at most and never sends again`() throws {
        var turn = try turn(before: draft(10))
        var effects = turn.receive(.streamFailed(.disconnected), at: .zero)
        var waits: [Duration] = []
        while case .wait(let pause)? = effects.last {
            waits.append(pause)
            #expect(turn.receive(.waited, at: .zero) == [.askState])
            effects = turn.receive(.state(draft(10)), at: .zero)
        }
        #expect(waits == [.seconds(30), .seconds(60), .seconds(60), .seconds(60), .seconds(60)])
        #expect(notes(effects) == [.gaveUp])
    }

    @Test func `after a lost connection the change is found`() throws {
        var turn = try turn(before: draft(10))
        _ = turn.receive(.streamFailed(.disconnected), at: .zero)
        _ = turn.receive(.waited, at: .zero)
        let effects = turn.receive(.state(draft(8)), at: .zero)
        #expect(effects.last == .finish(.done))
    }

    @Test func `a server that ended in mid-turn is asked once, at once`() throws {
        var turn = try turn(before: draft(10))
        #expect(turn.receive(.serverEnded, at: .zero).last == .askState)
        var twin = turn
        #expect(turn.receive(.state(draft(8)), at: .zero).last == .finish(.done))
        let effects = twin.receive(.state(draft(10)), at: .zero)
        #expect(notes(effects) == [.undone] && effects.last == .finish(.failed(.disconnected)))
    }

    @Test func `stopping says what did change`() throws {
        var turn = try turn(before: draft(10))
        let effects = turn.receive(.cancelled, at: .zero)
        #expect(effects == [.unfinished(nil), .closeStream, .note(.stopped), .askState])
        #expect(turn.receive(.state(draft(8)), at: .zero).last == .finish(.stopped))
    }

    @Test func `an error after text keeps the text`() throws {
        var turn = try turn()
        _ = turn.receive(.agent(.text("I began", isPartial: true)), at: .zero)
        let effects = turn.receive(.agent(.failure(code: nil, message: "no frames")), at: .zero)
        #expect(shown(effects) == ["I began"])
        #expect(notes(effects) == [.agentError(code: nil, message: "no frames")])
        #expect(turn.receive(.streamEnded, at: .zero).last == .finish(.failed(nil)))
    }

    @Test func `a passing remark after normal text is dropped, alone it is shown`() throws {
        var turn = try turn()
        _ = turn.receive(.agent(.text("Done.", isPartial: false)), at: .zero)
        #expect(
            shown(turn.receive(.agent(.text("I encountered a temporary issue.", isPartial: false)), at: .zero)).isEmpty)
        var other = try self.turn()
        #expect(
            !shown(other.receive(.agent(.text("I encountered a temporary issue.", isPartial: false)), at: .zero))
                .isEmpty)
    }

    @Test func `a turn whose timeline before is unknown shows the one after instead of a false change`() throws {
        var turn = Turn(before: nil, language: .english, translator: try GUITranslator(phrases: guiPhraseTable))
        _ = turn.receive(.streamEnded, at: .zero)
        #expect(notes(turn.receive(.state(draft(8)), at: .zero)) == [.now(draft(8))])
    }

    @Test func `an error after a tool says what the tool had done`() throws {
        var turn = try turn(before: draft(10))
        _ = turn.receive(.agent(.toolCall(id: "1", name: "trim", arguments: [:])), at: .zero)
        _ = turn.receive(.agent(.failure(code: nil, message: "no frames")), at: .zero)
        #expect(turn.receive(.streamEnded, at: .zero).last == .askState)
        let effects = turn.receive(.state(draft(8)), at: .zero)
        #expect(notes(effects) == [.changes(["clip 1: 0–10s → 0–8s (−2 s)"])])
        #expect(effects.last == .finish(.failed(nil)))
    }

    @Test func `an answer that was cut short is shown, told, and counts as an answer`() throws {
        var turn = try turn()
        _ = turn.receive(.agent(.text("A long story", isPartial: false)), at: .zero)
        let effects = turn.receive(.agent(.failure(code: "MAX_TOKENS", message: nil)), at: .zero)
        #expect(notes(effects) == [.agentError(code: "MAX_TOKENS", message: nil)])
        #expect(turn.receive(.streamEnded, at: .zero).last == .finish(.done))
    }

    @Test func `a deed that several messages ask for is done once, and not suggested besides`() throws {
        var turn = try turn()
        for words in ["When you're happy, click Export.", "Click Export.", "点击导出按钮。"] {
            _ = turn.receive(.agent(.text(words, isPartial: false)), at: .zero)
        }
        let effects = turn.receive(.streamEnded, at: .zero)
        let deeds = effects.compactMap { effect -> GUIAction? in
            if case .act(let deed) = effect { deed } else { nil }
        }
        #expect(deeds == [.export])
    }

    @Test func `a network that is away for long is no proof that a message was lost`() throws {
        var turn = try turn(before: draft(10))
        var effects = turn.receive(.streamFailed(.disconnected), at: .zero)
        for _ in 0..<8 {
            _ = turn.receive(.waited, at: .zero)
            effects = turn.receive(.stateUnreadable, at: .zero)
        }
        #expect(effects == [.wait(.seconds(60))])
        _ = turn.receive(.waited, at: .zero)
        #expect(turn.receive(.state(draft(8)), at: .zero).last == .finish(.done))
    }

    @Test func `no part of an instruction is shown while it is being written`() throws {
        var turn = try turn()
        let message = "I added the title. Preview it in the timeline or click Export to save it."
        var shownMeanwhile: [String] = []
        for letter in message {
            for case .unfinished(let words?) in turn.receive(.agent(.text(String(letter), isPartial: true)), at: .zero)
            {
                shownMeanwhile.append(words)
            }
        }
        #expect(!shownMeanwhile.contains { $0.contains("Preview") || $0.contains("click") || $0.contains("Export") })
        #expect(shownMeanwhile.contains("I added the title."))
    }

    @Test func `a long message that comes letter by letter keeps its reader up`() throws {
        var turn = try turn()
        let message = String(repeating: "The waves roll in slowly. 海浪缓缓涌来。", count: 200)
        let took = ContinuousClock().measure {
            for letter in message { _ = turn.receive(.agent(.text(String(letter), isPartial: true)), at: .zero) }
        }
        // Translated as a whole at each letter it would take minutes.
        #expect(took < .seconds(20))
        #expect(shown(turn.receive(.streamEnded, at: .zero)) == [message])
    }
}

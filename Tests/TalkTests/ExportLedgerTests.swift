// Exports of a conversation and their ledger: begun, broken off, taken up, listed, cancelled.

import Locking
import Reel
import Testing

@testable import Talk

@Suite struct ExportLedgerTests {
    private let draft: JSONValue = [
        "d": 10000, "m": ["width": 1920, "height": 1080, "unknown": 7],
        "t": [["tt": 0, "id": "v", "sg": [["id": "s1", "name": "Sea", "start": 0, "d": 10000]]]],
    ]

    private func open(_ steps: ExportStep..., server: String = "scripted") -> ExportTicket {
        var ticket = ExportTicket(
            number: 4, server: server, path: "/out/sea.mp4", draft: draft, options: ExportOptions(), started: 0)
        for step in steps { ticket.note(step) }
        return ticket
    }

    @Test func `every step is in the ledger, in order`() async throws {
        let ledger = MemoryLedger()
        let rendering = Result<RenderJob, BackendFailure>.success(RenderJob(id: "x", status: .processing, progress: 40))
        let backend = ScriptedBackend(.init(states: [.success(draft)], polls: [rendering]))
        let conversation = try scriptedConversation(backend, Shown(), ledger: ledger)
        await conversation.submit("export")
        #expect(await conversation.finish() == .success)
        let id = backend.log.withLock { $0.submitted[0].id }
        #expect(
            ledger.steps == [
                .planned(id: id), .submitted, .rendering(40), .rendered,
                .downloaded(path: "/out/sea.mp4", bytes: 8_400_000),
            ])
        #expect(ledger.tickets[0].draft == draft && !ledger.tickets[0].isOpen)
    }

    @Test(arguments: [
        ("export as sunset.mp4", "/out/sunset.mp4"), ("导出为 夏天.mov", "/out/夏天.mov"),
        ("save it as ~/Movies/my.film.mp4", "/home/me/Movies/my.film.mp4"),
        ("export to /tmp/a.gif", "/tmp/a.gif"), ("export as sunset.mp4 under 5 MB", "/out/sunset.mp4"),
    ]) func `an export is called what the user says`(words: String, path: String) async throws {
        let ledger = MemoryLedger()
        let conversation = try scriptedConversation(
            ScriptedBackend(.init(states: [.success(draft)])), Shown(), ledger: ledger)
        await conversation.submit(words)
        _ = await conversation.finish()
        #expect(ledger.tickets[0].path == path)
    }

    @Test(arguments: [
        [ExportStep.planned(id: "r1")], [.planned(id: "r1"), .submitted], [.planned(id: "r1"), .rendering(50)],
        [.planned(id: "r1"), .rendered],
        [.planned(id: "r1"), .rendered, .downloading(DownloadMark(validator: "\"e\"", total: 9))],
    ])
    func `an export broken off at any step is finished by the next chat, and submitted no second time`(
        steps: [ExportStep]
    ) async throws {
        var ticket = open()
        for step in steps { ticket.note(step) }
        let ledger = MemoryLedger([ticket])
        let (backend, shown) = (ScriptedBackend(.init()), Shown())
        let conversation = try scriptedConversation(backend, shown, ledger: ledger)
        await conversation.resumeExports()
        #expect(await conversation.finish() == .success)
        let log = backend.log.withLock { $0 }
        #expect(log.submitted.isEmpty && log.polled == ["r1"])
        #expect(log.downloads == [DownloadOrder(path: "/out/sea.mp4", mark: ticket.mark)])
        #expect(ledger.tickets[0].isOpen == false)
        #expect(shown.all.last?.hasPrefix("✅ sea.mp4") == true)
    }

    @Test func `an export that died before it was written down as submitted is submitted with its own draft`()
        async throws
    {
        let unknown = Result<RenderJob, BackendFailure>.failure(.server(message: "no such render", status: 404))
        let ledger = MemoryLedger([open(.planned(id: "r1"))])
        let backend = ScriptedBackend(.init(polls: [unknown, unknown, unknown]))
        let conversation = try scriptedConversation(backend, Shown(), ledger: ledger)
        await conversation.resumeExports()
        #expect(await conversation.finish() == .success)
        #expect(backend.log.withLock { $0.submitted.map(\.id) } == ["r1"])
        #expect(backend.log.withLock { $0.submitted.map(\.draft) } == [draft])
    }

    @Test func `an export of another server is listed and left alone`() async throws {
        let ledger = MemoryLedger([open(.planned(id: "r1"), server: "cloud")])
        let backend = ScriptedBackend(.init())
        let conversation = try scriptedConversation(backend, Shown(), ledger: ledger)
        await conversation.resumeExports()
        #expect(await conversation.jobLines() == ["4. sea.mp4: 0%, belongs to cloud"])
        #expect(await conversation.resumeExports(4) == .nothing)
        #expect(backend.log.withLock { $0.polled.isEmpty })
    }

    @Test(arguments: [
        (Language.english, "4. sea.mp4: 0%, made by another chat"), (.chinese, "4. sea.mp4：0%，另一个聊天正在导出"),
    ]) func `an export that another chat makes is listed as that, and not offered`(
        language: Language, line: String
    ) async throws {
        let ledger = MemoryLedger([open(.planned(id: "r1"))], heldElsewhere: [4])
        let conversation = try scriptedConversation(
            ScriptedBackend(.init()), Shown(), language: language, ledger: ledger)
        #expect(await conversation.jobLines() == [line])
        #expect(await conversation.resumeExports(4) == .runsElsewhere(4))
        #expect(await conversation.resumeExports(nil) == .runsElsewhere(4))
    }

    @Test(arguments: [(Language.english, "/jobs continue 1"), (.chinese, "/任务 继续 1")])
    func `an export that cannot go on says how it will`(language: Language, words: String) async throws {
        let ledger = MemoryLedger()
        let backend = ScriptedBackend(.init(states: [.success(draft)]))
        backend.script.withLock { $0.downloads = [.diskFull(path: "/out/sea.mp4", wanted: 9_100_000, free: 200_000)] }
        let shown = Shown()
        let conversation = try scriptedConversation(backend, shown, language: language, ledger: ledger)
        await conversation.submit(language == .english ? "export" : "导出")
        #expect(await conversation.finish() == .failure)
        #expect(shown.text.contains(words) && shown.text.contains("9.1 MB") && shown.text.contains("0.2 MB"))
        #expect(ledger.tickets[0].isOpen)
        #expect(await conversation.resumeExports(1) == .begun)
        _ = await conversation.finish()
        #expect(!ledger.tickets[0].isOpen)
        #expect(backend.log.withLock { $0.submitted.count } == 1)
    }

    @Test func `a folder that cannot be written is told before anything is rendered`() async throws {
        let (backend, shown) = (ScriptedBackend(.init(states: [.success(draft)])), Shown())
        let conversation = try scriptedConversation(backend, shown, canWrite: false)
        await conversation.submit("export")
        _ = await conversation.finish()
        #expect(shown.text.contains("/out") && shown.text.contains("--output"))
        #expect(backend.log.withLock { $0.submitted.isEmpty })
    }

    @Test func `an export that cannot be remembered is made all the same, and says so`() async throws {
        let (backend, shown) = (ScriptedBackend(.init(states: [.success(draft)])), Shown())
        let conversation = try scriptedConversation(backend, shown, ledger: MemoryLedger(isWritable: false))
        await conversation.submit("export")
        #expect(await conversation.finish() == .success)
        #expect(shown.text.contains("cannot be written"))
    }

    @Test func `a waiting export is cancelled here and at the server`() async throws {
        let ledger = MemoryLedger([open(.planned(id: "r1"), .submitted)])
        let backend = ScriptedBackend(.init())
        let conversation = try scriptedConversation(backend, Shown(), ledger: ledger)
        #expect(await conversation.cancelExport(4))
        #expect(backend.log.withLock { $0.cancelled } == ["r1"])
        #expect(ledger.steps == [.cancelled])
        #expect(await conversation.cancelExport(4) == false)
    }

    @Test func `an export that the agent asked for is announced with the way to stop it, and done once`() async throws {
        let said = "Click Export to save it. 点击导出按钮。"
        let turn: (events: [AgentEvent], failure: BackendFailure?) = (
            [.text(said, isPartial: false), .text("Now press Export.", isPartial: false)], nil
        )
        let (backend, shown) = (ScriptedBackend(.init(turns: [turn], states: [.success(draft)])), Shown())
        let conversation = try scriptedConversation(backend, shown)
        await conversation.submit("finish it")
        #expect(await conversation.finish() == .success)
        #expect(backend.log.withLock { $0.submitted.count } == 1)
        #expect(shown.progress.contains { $0.contains("/cancel 1") })
    }

    @Test func `an anonymous user learns once where the project can be kept`() async throws {
        let backend = ScriptedBackend(.init(states: [.success(draft)], claimLink: "https://x/workspace/claim?ct=clm_1"))
        let shown = Shown()
        let conversation = try scriptedConversation(backend, shown)
        await conversation.submit("export")
        await conversation.submit("export")
        _ = await conversation.finish()
        #expect(shown.all.filter { $0.contains("clm_1") }.count == 1)
    }

    /// Whoever leaves then is not asked to wait for it, and the row says nothing of it.
    @Test func `an export whose film is there runs no more, while the rest is being told`() async throws {
        let backend = ScriptedBackend(.init(states: [.success(draft)]))
        let conversation = try scriptedConversation(backend, Shown())
        let hadExports = Lock<[Bool]>([])
        backend.beforeClaim.withLock { hook in
            hook = { [conversation] in
                let has = await conversation.hasExports
                hadExports.withLock { $0.append(has) }
            }
        }
        await conversation.submit("export")
        _ = await conversation.finish()
        #expect(hadExports.withLock { $0 } == [false])
    }
}

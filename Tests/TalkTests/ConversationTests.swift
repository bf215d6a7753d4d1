// A whole conversation against a scripted backend: order, queue, exports, words.

import Locking
import Reel
import Resources
import Testing

@testable import Talk

@Suite struct ConversationTests {
    private let draft: JSONValue = [
        "d": 10000, "m": ["title": "Sea", "width": 1920, "height": 1080, "later": 7],
        "t": [["tt": 0, "id": "v", "sg": [["id": "s1", "name": "Sunset over the ocean", "start": 0, "d": 10000]]]],
    ]

    private func conversation(
        _ backend: ScriptedBackend, _ shown: Shown, interactive: Bool = false, language: Language = .english
    ) throws -> Conversation {
        try scriptedConversation(backend, shown, interactive: interactive, language: language)
    }

    private func answer(_ words: String) -> (events: [AgentEvent], failure: BackendFailure?) {
        ([.text(words, isPartial: false)], nil)
    }

    @Test func `an edit and an export in one line are done in order, with the draft untouched`() async throws {
        let backend = ScriptedBackend(.init(turns: [answer("Cut.")], states: [.success(draft)]))
        let shown = Shown()
        let conversation = try conversation(backend, shown)
        await conversation.submit("trim the first 5 seconds and export")
        #expect(await conversation.finish() == .success)
        #expect(backend.log.withLock { $0.said } == ["trim the first 5 seconds"])
        #expect(backend.log.withLock { $0.submitted.map(\.draft) } == [draft])
        #expect(shown.all.first == "Cut.")
        #expect(shown.all.last == "✅ sunset-over-the-ocean.mp4 (1920×1080, 10.0 s, H.264/AAC, 8.4 MB)")
    }

    @Test func `an export comes as what it was asked for, also by the name of its file`() async throws {
        let backend = ScriptedBackend(.init(states: [.success(draft)]))
        let shown = Shown()
        let conversation = try conversation(backend, shown)
        await conversation.submit("export as gif")
        await conversation.submit("导出竖屏")
        await conversation.submit("export", exportingTo: "/o/sound.mp3")
        await conversation.submit("export as avi")
        #expect(await conversation.finish() == .success)
        #expect(backend.log.withLock { $0.outputs.map(\.format) } == ["gif", nil, "mp3", nil])
        #expect(backend.log.withLock { $0.outputs.map(\.preset) } == [nil, "vertical", nil, nil])
        let names = backend.log.withLock { $0.downloads.map { String($0.path.suffix(4)) } }
        #expect(names == [".gif", ".mp4", ".mp3", ".mp4"])
        #expect(shown.all.contains("✅ sunset-over-the-ocean.gif (10.0 s, GIF, 8.4 MB)"))
        #expect(shown.all.contains("avi is not made here; the export is an MP4."))
    }

    @Test func `a server that makes MP4 as it is gets no other wish, and that is said`() async throws {
        let backend = ScriptedBackend(.init(states: [.success(draft)], lacks: [.formats]))
        let shown = Shown()
        let conversation = try conversation(backend, shown)
        await conversation.submit("export as gif for tiktok")
        #expect(await conversation.finish() == .success)
        #expect(backend.log.withLock { $0.outputs } == [ExportOptions()])
        #expect(shown.text.contains("gif is not made here") && shown.text.contains("tiktok"))
    }

    @Test func `a size is asked for only where the user did, and a larger file is told`() async throws {
        let backend = ScriptedBackend(.init(states: [.success(draft)]))
        let shown = Shown()
        let conversation = try conversation(backend, shown)
        for line in ["export", "export under 25 MB", "导出，不要超过8兆"] { await conversation.submit(line) }
        #expect(await conversation.finish() == .success)
        #expect(backend.log.withLock { $0.outputs.map(\.maxBytes) } == [nil, 25_000_000, 8_000_000])
        let note = "is 8.4 MB, which is 400 KB more than the 8.0 MB asked for."
        #expect(shown.problems.count == 1 && shown.problems[0].hasSuffix(note), "\(shown.problems)")
    }

    @Test func `an export after a failed edit is not done, and says so`() async throws {
        let backend = ScriptedBackend(.init(turns: [([], .noCredits(registerLink: nil))], states: [.success(draft)]))
        let shown = Shown()
        let conversation = try conversation(backend, shown)
        await conversation.submit("剪掉前5秒然后导出")
        #expect(await conversation.finish() == .noCredits)
        #expect(backend.log.withLock { $0.submitted.isEmpty })
        #expect(shown.text.contains("2001"))
    }

    @Test(arguments: [(60, "0–6s → 0–5s"), (1, "0–8s → 0–6s")])
    func `what another chat did meanwhile is not told as this turn's change`(pause: Int, told: String) async throws {
        let states = [10, 8, 6, 5].map { seconds -> Result<JSONValue, BackendFailure> in
            .success([
                "d": .int(seconds * 1000),
                "t": [
                    ["tt": 0, "id": "v", "sg": [["id": "s1", "name": "Sea", "start": 0, "d": .int(seconds * 1000)]]]
                ],
            ])
        }
        let backend = ScriptedBackend(.init(turns: [([], nil), ([], nil)], states: states))
        let (shown, time) = (Shown(), Lock(Duration.zero))
        let conversation = try scriptedConversation(
            backend, shown, clock: ChatClock(now: { time.withLock { $0 } }, sleep: { try await Task.sleep(for: $0) }))
        await conversation.submit("trim it")
        time.withLock { $0 += .seconds(pause) }
        await conversation.submit("trim it again")
        #expect(shown.all.last?.contains(told) == true, "\(shown.all)")
    }

    @Test func `a file that the project has is not sent again because talk names it`() async throws {
        let backend = ScriptedBackend(
            .init(
                turns: [answer("Added."), answer("Added.")], states: [.success(draft)], mediaNames: [["clip.mp4"]]))
        let conversation = try conversation(backend, Shown())
        for words in ["upload ~/clip.mp4", "put ~/clip.mp4 at the end", "upload ~/clip.mp4"] {
            await conversation.submit(words)
        }
        #expect(backend.log.withLock { $0.said } == ["put ~/clip.mp4 at the end"])
        #expect(backend.log.withLock { $0.uploads.count } == 2)
        // Another project has it not.
        await conversation.projectChanged()
        await conversation.submit("put ~/clip.mp4 at the end")
        #expect(backend.log.withLock { $0.uploads.count } == 3)
    }

    @Test func `an attached file goes first, and its name makes no second upload of the line`() async throws {
        let backend = ScriptedBackend(.init(turns: [answer("Added.")], states: [.success(draft)]))
        let conversation = try conversation(backend, Shown())
        await conversation.submit("add clip.mp4", uploading: [.file(path: "/a/clip.mp4")])
        #expect(backend.log.withLock { $0.uploads } == [.file(path: "/a/clip.mp4")])
        #expect(backend.log.withLock { $0.said } == ["add clip.mp4"])
        let failing = ScriptedBackend(.init(states: [.success(draft)], uploads: [.disconnected]))
        let second = try self.conversation(failing, Shown())
        await second.submit("add clip.mp4", uploading: [.file(path: "/a/clip.mp4")])
        #expect(failing.log.withLock { $0.said }.isEmpty)
    }

    @Test(arguments: [(Language.english, "nothing to export"), (.chinese, "没有可导出")])
    func `an empty timeline is not exported`(language: Language, words: String) async throws {
        let backend = ScriptedBackend(.init())
        let shown = Shown()
        let conversation = try conversation(backend, shown, language: language)
        await conversation.submit(language == .english ? "export" : "导出")
        #expect(await conversation.finish() == .failure)
        #expect(shown.text.contains(words))
        #expect(backend.log.withLock { $0.submitted.isEmpty })
    }

    @Test func `a lost answer to a submission is asked after, not sent again`() async throws {
        let backend = ScriptedBackend(.init(states: [.success(draft)], submissions: [.failure(.disconnected)]))
        let conversation = try conversation(backend, Shown())
        await conversation.submit("export")
        #expect(await conversation.finish() == .success)
        let log = backend.log.withLock { $0 }
        #expect(log.submitted.count == 1)
        #expect(log.polled == [log.submitted[0].id])
    }

    @Test func `a failed render is tried once more with a new id`() async throws {
        let failed = Result<RenderJob, BackendFailure>.success(RenderJob(id: "x", status: .failed("no room")))
        let backend = ScriptedBackend(.init(states: [.success(draft)], polls: [failed, failed]))
        let shown = Shown()
        let conversation = try conversation(backend, shown)
        await conversation.submit("export")
        #expect(await conversation.finish() == .failure)
        let ids = backend.log.withLock { $0.submitted.map(\.id) }
        #expect(ids.count == 2 && Set(ids).count == 2)
        #expect(shown.text.contains("no room"))
    }

    @Test func `polling survives a hiccup of the server`() async throws {
        let hiccup = Result<RenderJob, BackendFailure>.failure(.server(message: "bad gateway", status: 502))
        let backend = ScriptedBackend(.init(states: [.success(draft)], polls: [hiccup, hiccup]))
        let conversation = try conversation(backend, Shown())
        await conversation.submit("export")
        #expect(await conversation.finish() == .success)
        #expect(backend.log.withLock { Set($0.polled).count } == 1)
    }

    @Test func `a backend that wants Export clicked gets it done`() async throws {
        let backend = ScriptedBackend(
            .init(turns: [answer("Your video is ready. Click Export.")], states: [.success(draft)]))
        let shown = Shown()
        let conversation = try conversation(backend, shown)
        await conversation.submit("finish it")
        #expect(await conversation.finish() == .success)
        #expect(backend.log.withLock { $0.submitted.count } == 1)
        #expect(!shown.text.contains("Click"))
    }

    @Test func `lines typed during a turn wait visibly and come back when it is stopped`() async throws {
        let backend = ScriptedBackend(.init(turns: [([], nil)], hangs: true))
        let shown = Shown()
        let conversation = try conversation(backend, shown, interactive: true)
        await conversation.submit("make it warmer")
        await conversation.submit("add captions")
        #expect(shown.text.contains("queued (1): add captions"))
        while backend.log.withLock({ $0.said.isEmpty }) { await Task.yield() }
        while await !conversation.interrupt() {}
        _ = await conversation.finish()
        #expect(shown.putBack == ["add captions"])
        #expect(shown.text.contains("— stopped —"))
        #expect(backend.log.withLock { $0.said } == ["make it warmer"])
    }

    @Test func `credits are answered without the agent, also during a turn`() async throws {
        let backend = ScriptedBackend(.init(turns: [([], nil)], hangs: true))
        let shown = Shown()
        let conversation = try conversation(backend, shown, interactive: true)
        await conversation.submit("make it warmer")
        await conversation.submit("积分")
        #expect(shown.text.contains("Credits: 80 of 100 left."))
        _ = await conversation.interrupt()
        _ = await conversation.finish()
    }

    @Test func `an upload that cannot be read is refused before anything is sent`() async throws {
        let backend = ScriptedBackend(.init())
        let shown = Shown()
        let conversation = try conversation(backend, shown)
        await conversation.submit("upload /tmp/gone.mp4")
        #expect(await conversation.finish() == .unsuitableFile)
        #expect(shown.text.contains("/tmp/gone.mp4"))
        #expect(backend.log.withLock { $0.uploads.isEmpty })
    }

    @Test func `an upload names the file with its size and length`() async throws {
        let backend = ScriptedBackend(.init())
        let shown = Shown()
        let conversation = try conversation(backend, shown)
        await conversation.submit("upload ~/clip.mp4")
        #expect(await conversation.finish() == .success)
        #expect(backend.log.withLock { $0.uploads } == [.file(path: "/home/me/clip.mp4")])
        #expect(shown.all == ["✓ uploaded clip.mp4 (640×360, 4 s)"])
    }

    @Test func `two messages in the other language switch the interface, one does not`() async throws {
        let backend = ScriptedBackend(.init(turns: [answer("好"), answer("好")]))
        let shown = Shown()
        let conversation = try conversation(backend, shown)
        await conversation.submit("把音乐调小一点")
        #expect(await conversation.interfaceLanguage == .english)
        await conversation.submit("标题改成海边")
        #expect(await conversation.interfaceLanguage == .chinese)
        #expect(shown.all == ["好", "好"] && shown.progress == ["界面已切换为中文。/lang en 可固定为英文。"])
    }

    @Test func `people who mix languages keep the interface they have`() async throws {
        let backend = ScriptedBackend(.init(turns: [answer("ok"), answer("ok"), answer("ok"), answer("ok")]))
        let conversation = try conversation(backend, Shown(), language: .chinese)
        for line in ["make the title bigger 然后放到 bottom", "status", "credits", "make the music 轻一点 and trim it"] {
            await conversation.submit(line)
        }
        #expect(await conversation.interfaceLanguage == .chinese)
        await conversation.submit("make it warmer")
        await conversation.submit("status")
        #expect(await conversation.interfaceLanguage == .chinese)
        await conversation.submit("and a bit brighter")
        #expect(await conversation.interfaceLanguage == .english)
    }

    @Test(.timeLimit(.minutes(15))) func `a question that the server does not answer is stopped by Ctrl-C`()
        async throws
    {
        let backend = ScriptedBackend(.init())
        let (asked, asking) = AsyncStream.makeStream(of: Void.self)
        let (gate, holding) = AsyncStream.makeStream(of: Void.self)
        backend.beforeState.withLock {
            $0 = {
                asking.yield()
                for await _ in gate { return }
            }
        }
        let shown = Shown()
        let conversation = try conversation(backend, shown, interactive: true)
        await conversation.submit("status")
        for await _ in asked { break }
        #expect(await conversation.interrupt())
        _ = await conversation.finish()
        #expect(shown.all.contains("— stopped —"))
        withExtendedLifetime(holding) {}
    }

    @Test func `files of a command are sent whatever their names say`() async throws {
        let backend = ScriptedBackend(.init())
        let conversation = try conversation(backend, Shown())
        await conversation.upload([.file(path: "/films/export.mp4"), .file(path: "/films/it's.mp4")], as: "upload")
        #expect(
            backend.log.withLock { $0.uploads } == [.file(path: "/films/export.mp4"), .file(path: "/films/it's.mp4")])
    }

    @Test func `an edit that loses its connection is never said again`() async throws {
        let backend = ScriptedBackend(.init(turns: [([], .disconnected)], states: [.success(draft)]))
        let shown = Shown()
        let conversation = try conversation(backend, shown)
        await conversation.submit("make it warmer")
        #expect(await conversation.finish() == .timedOut)
        #expect(backend.log.withLock { $0.said.count } == 1)
        #expect(shown.text.contains("/retry"))
    }
}

// Which line goes where: results, remarks on the work, and what went wrong.

import Reel
import Testing

@testable import Talk

@Suite struct OutputTests {
    /// A lost answer, a broken step with a rest, an export that cannot be as wished.
    private func conversation(_ shown: Shown, interactive: Bool) async throws {
        let backend = ScriptedBackend(.init(turns: [([.text("On it.", isPartial: false)], .disconnected)]))
        let conversation = try scriptedConversation(backend, shown, interactive: interactive)
        for line in ["upload gone.mp4 and export", "upload", "make it warmer"] { await conversation.submit(line) }
        _ = await conversation.finish()
    }

    @Test func `in a script only the answer is a result`() async throws {
        let shown = Shown()
        try await conversation(shown, interactive: false)
        #expect(shown.all.filter { !shown.problems.contains($0) } == ["On it."], "\(shown.all)")
        #expect(shown.problems.contains { $0.hasPrefix("Cannot read") }, "\(shown.problems)")
        #expect(shown.problems.contains { $0.hasPrefix("Which file?") })
        #expect(shown.problems.contains { $0.hasPrefix("Five looks") || $0.hasPrefix("The timeline could not") })
        #expect(shown.progress.contains { $0.hasPrefix("The connection broke") }, "\(shown.progress)")
    }

    @Test func `on a terminal everything stands above the prompt`() async throws {
        let shown = Shown()
        try await conversation(shown, interactive: true)
        #expect(shown.progress.isEmpty && shown.problems.count < shown.all.count)
        #expect(shown.text.contains("Which file?") && shown.text.contains("The connection broke"))
    }

    @Test func `an interrupt that stops nothing does not deny a running export`() async throws {
        let draft: JSONValue = ["d": 4000, "t": [["tt": 0, "sg": [["d": 4000, "m": ["name": "sea"]]]]]]
        let backend = ScriptedBackend(.init(states: [.success(draft)]))
        let conversation = try scriptedConversation(
            backend, Shown(), interactive: true, language: .chinese, clock: TurnedClock().clock)
        #expect(await conversation.idleSentence.hasPrefix("现在没有任务在运行"))
        await conversation.submit("导出")
        while await !conversation.hasExports { await Task.yield() }
        #expect(await conversation.idleSentence.hasPrefix("只有导出在进行，/取消 可停止"))
        #expect(await conversation.isExport("export 720p"))
        #expect(await !conversation.isExport("export nonsense"))
        await conversation.leave()
    }
}

// A real model behind a real server, started by scripts/test-llm: it need not be clever, and nothing may come to harm.

import Foundation
import Reel
import Testing

@testable import Studio

private let live = ProcessInfo.processInfo.environment["TALKREEL_LIVE_LLM_URL"]

@Suite(.serialized, .enabled(if: live != nil)) struct LiveModelTests {
    private func endpoint(_ mode: String? = nil) throws -> ModelEndpoint {
        let environment = ProcessInfo.processInfo.environment
        var endpoint = try #require(
            ModelEndpoint(environment: [
                "TALKREEL_LLM_URL": live ?? "",
                "TALKREEL_LLM_MODE": mode ?? environment["TALKREEL_LIVE_LLM_MODE"] ?? "",
            ]))
        endpoint.answerLimit = .seconds(120)
        return endpoint
    }

    @Test func `a question is answered in words as they come`() async throws {
        let folder = NSTemporaryDirectory() + "live-\(UUID().uuidString.prefix(8))"
        defer { try? FileManager.default.removeItem(atPath: folder) }  // a leftover in the temporary folder
        let (pieces, feed) = AsyncStream.makeStream(of: String.self)
        let answer = try await ModelClient(endpoint: try endpoint(), scratch: folder).ask([
            "model": "default", "max_tokens": 40, "temperature": 0,
            "messages": [["role": "user", "content": "Say hello to a film maker in one short sentence."]],
        ]) { feed.yield($0) }
        feed.finish()
        var heard: [String] = []
        for await piece in pieces { heard.append(piece) }
        #expect(heard.joined() == answer.text && heard.count > 3 && answer.isDone)
    }

    @Test(arguments: ["trim the first 2 seconds", "make the music quieter", "把标题改成海边", "what is this?", "撤销"])
    func `whatever it answers, the timeline stays whole and something is said`(wish: String) async throws {
        let project = try AgentTurnTests.Project()
        _ = await project.say("generate a 10-second video of rain with calm music")
        let before = project.draft
        let outputs = await project.say(wish, model: try endpoint())
        #expect(outputs.contains { if case .message(let words) = $0 { !words.isEmpty } else { false } })
        let after = project.draft
        #expect(after.isEmpty || after.duration > .zero)
        #expect(
            after == before || outputs.contains { if case .draft(let draft) = $0 { draft == after } else { false } })
    }

    @Test func `a context that is too small leaves the turn to the rules`() async throws {
        // The tools alone are more than the small server takes.
        guard ProcessInfo.processInfo.environment["TALKREEL_LIVE_LLM_MODE"] == "schema" else { return }
        let project = try AgentTurnTests.Project()
        _ = await project.say("generate a 10-second video of rain")
        _ = await project.say("trim the first 2 seconds", model: try endpoint("tools"))
        #expect(project.draft.duration == Milliseconds(8000))
    }
}

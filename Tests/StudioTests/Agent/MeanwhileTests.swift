// Two chats on one project: what one did stays, and the other is told before its words are taken for something else.

import Foundation
import Locking
import Reel
import Testing

@testable import Studio

@Suite struct MeanwhileTests {
    /// Four films of four seconds on the timeline.
    private func project() async throws -> AgentTurnTests.Project {
        let project = try AgentTurnTests.Project.with(
            ["bay.mp4", "city.mp4", "dunes.mp4", "elk.mp4"], lasting: Milliseconds(4000))
        for name in ["bay", "city", "dunes", "elk"] { _ = await project.say("add \(name).mp4") }
        return project
    }

    private func names(_ project: AgentTurnTests.Project) -> [String] { project.draft.clips.compactMap(\.name) }

    /// After the first chat did something, what the second hears to its message.
    private func late(
        _ project: AgentTurnTests.Project, first: String, then message: String
    ) async -> String {
        let seen = project.draft
        _ = await project.say(first)
        return messages(await project.say(message, seen: seen))
    }

    @Test(arguments: [
        ("delete clip 1", "delete clip 2", "has changed since you saw it", "Removed"),
        ("删掉第一段", "删掉第二段", "有改动", "删"),
    ])
    func `an ordinal that means another clip by now is asked about`(
        first: String, message: String, told: String, offered: String
    ) async throws {
        let project = try await project()
        let said = await late(project, first: first, then: message)
        #expect(names(project) == ["city.mp4", "dunes.mp4", "elk.mp4"], "\(said)")
        #expect(
            said.contains(told) && said.contains(first) && said.contains("1) ") && said.contains("2) "), "\(said)")
        #expect(said.contains("city.mp4") && said.contains("dunes.mp4") && said.contains(offered), "\(said)")
    }

    @Test(arguments: [
        ("1", ["dunes.mp4", "elk.mp4"]), ("2", ["city.mp4", "elk.mp4"]), ("第一个", ["dunes.mp4", "elk.mp4"]),
    ])
    func `the number that is said then decides`(answer: String, left: [String]) async throws {
        let project = try await project()
        _ = await late(project, first: "delete clip 1", then: "delete clip 2")
        _ = await project.say(answer)
        #expect(names(project) == left)
    }

    @Test func `said once more it means what is there now`() async throws {
        let project = try await project()
        _ = await late(project, first: "delete clip 1", then: "delete clip 2")
        _ = await project.say("delete clip 2")
        #expect(names(project) == ["city.mp4", "elk.mp4"])
    }

    @Test(arguments: ["delete the last clip", "把最后一段删掉", "add the title \"Hi\"", "make it warmer"])
    func `what means the same on both is done on top, and the other edit is told`(message: String) async throws {
        let project = try await project()
        let said = await late(project, first: "delete clip 1", then: message)
        #expect(!said.contains("1) ") && said.contains("“delete clip 1”"), "\(said)")
        #expect(project.draft.clips.first?.name != "bay.mp4")
        #expect(project.state.withLock { $0.words.last } == message)
    }

    @Test(arguments: [
        ("set clip 2 to 50% volume", "set clip 2 to 20% volume"), ("delete clip 1", "cut 0:05 to 0:06"),
        ("make clip 4 brighter", "delete clip 4"), ("delete clip 1", "generate a 5-second video of rain"),
        ("delete clip 1", "go back to version 2"),
    ])
    func `what would undo or miss the other edit is offered, not done`(first: String, message: String) async throws {
        let project = try await project()
        let seen = project.draft
        _ = await project.say(first)
        let now = project.draft
        #expect(now != seen)
        let said = messages(await project.say(message, seen: seen))
        #expect(project.draft == now && said.contains("1) "), "\(said)")
        _ = await project.say("1")
        #expect(project.draft != now)
    }

    @Test func `undo asks whose edit, and takes back the one that is chosen`() async throws {
        let project = try await project()
        let said = await late(project, first: "add the title \"Dawn\"", then: "undo")
        #expect(said.contains("“add elk.mp4”") && said.contains("Dawn"), "\(said)")
        _ = await project.say("1")
        #expect(names(project) == ["bay.mp4", "city.mp4", "dunes.mp4"] && !project.draft.titles.isEmpty)
    }

    @Test(arguments: ["hello", "how long is it?", "谢谢"])
    func `talk is answered, and the change told beside it`(message: String) async throws {
        let project = try await project()
        let said = await late(project, first: "delete clip 1", then: message)
        #expect(
            said.contains("“delete clip 1”") && !said.contains("1) ") && said.split(separator: "\n").count > 2,
            "\(said)")
    }

    @Test func `a timeline that is the same again is no news`() async throws {
        let project = try await project()
        let seen = project.draft
        let said = messages(await project.say("delete clip 2", seen: seen))
        #expect(!said.contains("changed since") && names(project) == ["bay.mp4", "dunes.mp4", "elk.mp4"])
    }

    @Test func `a clip that is gone is not looked for elsewhere`() async throws {
        let project = try await project()
        let said = await late(project, first: "delete clip 4", then: "mute clip 4")
        #expect(names(project).count == 3 && project.draft.clips.allSatisfy { !$0.muted }, "\(said)")
        #expect(said.contains("“delete clip 4”") && said.contains("not there any more"), "\(said)")
    }
}

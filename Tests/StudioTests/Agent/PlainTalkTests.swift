// What people say in passing while they work: second thoughts, what is not there, one text of several.

import Reel
import Testing

@testable import Studio

@Suite struct PlainTalkTests {
    private typealias Project = AgentTurnTests.Project

    @Test func `the title that goes is the main one, and "the titles" are all of them`() async throws {
        let project = try await Project.rainThenForest(seconds: 6)
        _ = await project.say("title it Night Rain")
        _ = await project.say("add my handle @anali in small letters bottom right the whole time")
        _ = await project.say("remove the title")
        #expect(project.draft.titles.map(\.text) == ["@anali"])
        _ = await project.say("undo that")
        _ = await project.say("remove the titles")
        #expect(project.draft.titles.isEmpty)
    }

    @Test(arguments: ["delete the second clip", "cut the last 2 seconds"])
    func `what was taken away is kept after all`(words: String) async throws {
        let project = try await Project.rainThenForest(seconds: 6)
        let before = project.draft
        _ = await project.say(words)
        #expect(project.draft.clips != before.clips)
        _ = await project.say("actually keep it")
        #expect(project.draft.clips == before.clips)
    }

    @Test func `music and titles that are not there are said not to be there`() async throws {
        let project = try await Project.rainThenForest(seconds: 6)
        _ = await project.say("remove the title and the music")
        #expect(project.draft.titles.isEmpty && project.draft.music.isEmpty)
        let loud = messages(await project.say("music is a bit loud"))
        #expect(loud == AgentWords(language: .english, seed: "")("noMusic"), "\(loud)")
        let small = messages(await project.say("make the title smaller"))
        #expect(small == AgentWords(language: .english, seed: "")("noTitle"), "\(small)")
    }

    @Test func `rain at the start sounds for some seconds, and rain alone all the way`() async throws {
        let project = try await Project.rainThenForest(seconds: 6)
        _ = await project.say("add rain ambience at the start")
        #expect(project.draft.segments(of: "effect").map(\.duration.count) == [5_000])
        _ = await project.say("undo that")
        _ = await project.say("add rain ambience")
        #expect(project.draft.segments(of: "effect").map(\.duration.count) == [12_000])
    }

    @Test func `a clip with nothing more to show is held or slowed down, as the user picks`() async throws {
        let project = try await Project.rainThenForest(seconds: 6)
        let asked = messages(await project.say("the forest is too short, give it 2 more seconds"))
        #expect(asked.contains("1)") && asked.contains("2)"), "\(asked)")
        #expect(project.draft.storyLength.count == 12_000)
        _ = await project.say("1")
        #expect(project.draft.storyLength.count == 14_000)
    }

    @Test func `a reason changes nothing of the wish`() async throws {
        let project = try await Project.rainThenForest(seconds: 6)
        _ = await project.say("cut the last 2 seconds because the picture wobbles, it's my hand")
        #expect(project.draft.storyLength.count == 10_000)
        #expect(project.draft.clips.allSatisfy { $0.effects.isEmpty })
    }
}

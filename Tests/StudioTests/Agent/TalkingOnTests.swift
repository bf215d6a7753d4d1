// Whole conversations of a few turns, as people had them: several texts, scenes with places, what "that" is.

import Reel
import Testing

@testable import Studio

@Suite struct TalkingOnTests {
    private typealias Project = AgentTurnTests.Project

    private func texts(_ project: Project) -> [String] {
        project.draft.titles.map { "\($0.text ?? "") \($0.begin.count)-\(($0.end ?? .zero).count)" }.sorted()
    }

    @Test func `a small text in a corner leaves the title where it is, and "that text" is the small one`() async throws
    {
        let project = try await Project.rainThenForest(seconds: 6)
        _ = await project.say("title it Night Rain")
        _ = await project.say("add my handle @anali in small letters bottom right the whole time")
        #expect(texts(project) == ["@anali 0-12000", "Night Rain 0-3000"])
        let said = messages(await project.say("make that text a bit transparent"))
        let small = try #require(project.draft.titles.first { $0.text == "@anali" })
        #expect(small.style["opacity"] == 0.7 && small.style["position"] == "bottom_right", "\(small.style)")
        #expect(said.contains("“@anali”") && said.contains("70%"), "\(said)")
        _ = await project.say("make the title bigger")
        #expect(project.draft.titles.first { $0.text == "Night Rain" }?.style["size"] == "huge")
        _ = await project.say("remove the @anali text")
        #expect(texts(project) == ["Night Rain 0-3000"])
    }

    @Test func `texts are written on the clips that are named, and all of them change at once`() async throws {
        let project = try await Project.rainThenForest(seconds: 6)
        _ = await project.say(#"put the word "Breathe" on the first clip, centered"#)
        _ = await project.say(#"and "Slowly" on the second one"#)
        #expect(Set(texts(project)).isSuperset(of: ["Breathe 0-6000", "Slowly 6000-12000"]))
        _ = await project.say("make all the texts yellow")
        #expect(project.draft.titles.allSatisfy { $0.style["color"] == "#ffff00" })
        _ = await project.say("remove all the texts")
        #expect(project.draft.titles.isEmpty && project.draft.clips.count == 2)
    }

    @Test func `a clip that plays backwards plays forwards again, and the others stay as they are`() async throws {
        let project = try await Project.rainThenForest(seconds: 6)
        _ = await project.say("第二段反着播")
        #expect(project.draft.clips.map(\.isReversed) == [false, true])
        _ = await project.say("第一段正放")
        #expect(project.draft.clips.map(\.isReversed) == [false, true])
        _ = await project.say("第二段改回正放")
        #expect(project.draft.clips.map(\.isReversed) == [false, false])
    }

    @Test func `scenes of one message follow each other and share its length`() async throws {
        let project = try Project()
        _ = await project.say(
            "I need a 30 second video for our product launch. start with a sunrise over the city, then a forest, "
                + "then the ocean. upbeat music")
        #expect(project.draft.clips.map(\.duration.count) == [10_000, 10_000, 10_000])
        #expect(project.draft.clips.map(\.name) == ["sunrise over the city", "forest", "ocean"])
        #expect(project.draft.music.first?.name == "upbeat")
    }

    @Test(arguments: [
        ("add a 5 second clip of the sea at the start", 0), ("generate 5 seconds of the sea before the forest", 1),
        ("now make a third clip: 5 seconds of the sea, and put it after the first clip", 1),
        ("add a clip of the sea between clip 1 and 2", 1),
    ])
    func `a scene goes where it was said to`(words: String, place: Int) async throws {
        let project = try await Project.rainThenForest(seconds: 6)
        let said = messages(await project.say(words))
        #expect(project.draft.clips.count == 3, "\(said)")
        #expect(project.draft.clips.firstIndex { $0.name?.contains("sea") == true } == place, "\(said)")
    }

    @Test func `an effect is taken off by that word, and no clip with it`() async throws {
        let project = try await Project.rainThenForest(seconds: 6)
        let before = project.draft
        _ = await project.say("turn the second clip black and white")
        _ = await project.say("remove that effect")
        #expect(project.draft.clips == before.clips)
    }

    @Test func `music comes in when the title is gone, and stops before the end`() async throws {
        let project = try await Project.rainThenForest(seconds: 6)
        _ = await project.say("title it Rain")
        _ = await project.say("i'd like the music to kick in only after the title is gone")
        #expect(project.draft.music.first?.begin.count == 3_000)
        #expect(project.draft.titles.count == 1)
        _ = await project.say("the music should stop one second before the end")
        #expect(project.draft.music.first?.end?.count == 11_000)
    }

    @Test func `a title that was removed is brought back`() async throws {
        let project = try await Project.rainThenForest(seconds: 6)
        _ = await project.say("title it Rain")
        _ = await project.say("remove the title")
        #expect(project.draft.titles.isEmpty)
        _ = await project.say("bring the title back")
        #expect(project.draft.titles.map(\.text) == ["Rain"])
    }

    @Test func `a sound that is there is made quieter, and no second one is added`() async throws {
        let project = try await Project.rainThenForest(seconds: 6)
        _ = await project.say("add thunder at 3 seconds")
        let before = project.draft.segments(of: "effect")
        #expect(before.count == 1)
        _ = await project.say("lower the thunder")
        let after = project.draft.segments(of: "effect")
        #expect(after.count == 1 && (after.first?.volume ?? 1) < (before.first?.volume ?? 1))
    }
}

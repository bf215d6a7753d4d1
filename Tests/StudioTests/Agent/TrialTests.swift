// Openings and endings to choose from: versions beside the timeline.

import Reel
import Testing

@testable import Studio

@Suite struct TrialTests {
    private static let wishes: [(String, TrialWish.Edge, Int)] = [
        ("try three openings", .opening, 3), ("give me three versions of the ending", .ending, 3),
        ("can you show me some options for the opening", .opening, 3), ("try another ending", .ending, 3),
        ("make 4 different intros please", .opening, 4), ("试三个不同的开头", .opening, 3), ("给我两个版本的结尾", .ending, 2),
        ("来三种不同的结尾看看", .ending, 3), ("结尾试试不同的方案", .ending, 3),
    ]

    @Test(arguments: wishes)
    func `versions of an edge are wished in many ways`(said: String, edge: TrialWish.Edge, count: Int) {
        let wish = TrialWish(said)
        #expect(wish?.edge == edge && wish?.count == count)
    }

    @Test(arguments: [
        "try a brighter opening", "cut the first three seconds", "make the beginning louder", "show the versions",
        "go back to version 3", "试试开头亮一点", "试试加个转场", "剪掉开头三秒", "start with clip 3", "三个结尾都删掉", "try it",
        "add three clips at the end",
    ])
    func `other wishes are no trials`(said: String) { #expect(TrialWish(said) == nil) }

    private static func draft(_ lengths: Int...) -> Draft {
        var draft = Draft.fresh(language: .english)
        draft.clips = lengths.enumerated().map { index, length in
            var clip = Segment(id: "v\(index + 1)", start: nil, duration: Milliseconds(length))
            clip.name = "clip \(index + 1)"
            return clip
        }
        return draft
    }

    @Test(arguments: [TrialWish.Edge.opening, .ending])
    func `every way is a valid timeline of its own`(edge: TrialWish.Edge) {
        for draft in [Self.draft(4000), Self.draft(4000, 8000), Self.draft(4000, 8000, 6000)] {
            let ways = Trials(draft: draft).ways(to: edge, 5)
            #expect(ways.count >= 4 && !ways.contains { $0.draft == draft })
            #expect(Set(ways.map(\.draft)).count == ways.count)
            for way in ways {
                #expect(way.draft.storyLength > .zero && way.draft.clips.count >= draft.clips.count)
                #expect(AgentSentences.english[way.kind] != nil && AgentSentences.chinese[way.kind] != nil)
            }
        }
        #expect(Trials(draft: Self.draft(4000, 8000)).ways(to: edge, 3).count == 3)
    }

    private func project() async throws -> AgentTurnTests.Project {
        try await .rainThenForest(seconds: 5)
    }

    @Test(arguments: [
        ("try three openings", "show me the first", "the first"), ("试三个不同的开头", "看看第一个", "选第一个"),
        ("give me three versions of the opening", "preview number 1", "take the first one please"),
    ])
    func `the timeline stays until one is chosen`(wish: String, look: String, choice: String) async throws {
        let project = try await project()
        let before = project.draft
        let offered = messages(await project.say(wish))
        #expect(project.draft == before && offered.contains("1) ") && offered.contains("3) "), "\(offered)")
        let looked = messages(await project.say(look))
        #expect(project.draft == before && looked.contains("forest"), "\(looked)")
        _ = await project.say(choice)
        #expect(project.draft.clips.map(\.name) == ["forest", "rain"])
        // The others can still be had, until something is edited.
        _ = await project.say("3")
        #expect(project.draft.clips.map(\.name) == ["rain", "forest"] && project.draft != before)
        _ = await project.say("undo 2")
        #expect(project.draft == before)
    }

    @Test func `what is edited since closes the choice`() async throws {
        let project = try await project()
        _ = await project.say("try three endings")
        _ = await project.say("delete the second one")
        #expect(project.draft.clips.map(\.name) == ["rain"])
        let edited = project.draft
        _ = await project.say("the third")
        #expect(project.draft == edited)
    }

    @Test func `nothing is tried where nothing is`() async throws {
        let project = try AgentTurnTests.Project()
        #expect(messages(await project.say("try three openings")).contains("no video yet"))
        #expect(project.draft.isEmpty)
    }
}

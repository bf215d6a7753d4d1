// Versions in a real database: each is made on the one that its author saw, or not at all.

import Foundation
import Reel
import Testing

@testable import Studio

/// A store in a folder of its own.
final class ScratchStore {
    let folder = NSTemporaryDirectory() + "store-\(UUID().uuidString.prefix(8))"
    let projects: ProjectStore
    let jobs: JobStore

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let database = try StudioDatabase.open(at: folder + "/studio.sqlite")
        projects = ProjectStore(database: database, now: { 1_800_000_000 })
        jobs = JobStore(database: database, now: { 1_800_000_000 })
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }  // a leftover lies in the temporary folder

    func session(user: String = "anon_a") async throws -> String {
        try await projects.openSession(user: user, name: "project", language: "en").id
    }
}

/// A draft of one clip of some medium, so long.
func smallDraft(_ milliseconds: Int, source: String = "sha256:\(String(repeating: "a", count: 64))") -> Draft {
    var clip = Segment(id: "s1", start: .zero, duration: Milliseconds(milliseconds))
    clip.source = source
    var track = Track(id: "v", kind: .video)
    track.segments = [clip]
    var draft = Draft()
    draft.tracks = [track]
    draft.duration = clip.duration
    return draft
}

@Suite struct RevisionTests {
    @Test func `the revision is the version that stands, whichever way it came to stand`() async throws {
        let store = try ScratchStore()
        let (projects, session) = (store.projects, try await store.session())
        #expect(try await projects.standing(in: session) == StandingDraft(draft: Draft(), revision: 0))
        for length in [1000, 2000, 3000] {
            try await projects.commit(smallDraft(length), words: "w", author: "agent", to: session)
        }
        #expect(try await projects.standing(in: session).revision == 3)
        #expect(try await projects.undo(2, in: session)?.revision == 1)
        #expect(try await projects.redo(1, in: session)?.revision == 2)
        #expect(try await projects.undo(9, in: session) == StandingDraft(draft: Draft(), revision: 0))
        #expect(try await projects.undo(1, in: session) == nil)
        #expect(try await projects.redo(9, in: session) == StandingDraft(draft: smallDraft(3000), revision: 3))
        #expect(try await projects.redo(1, in: session) == nil)
        #expect(try await projects.restore(version: 1, of: session)?.revision == 4)
        #expect(try await projects.draft(atRevision: 4, of: session) == smallDraft(1000))
        #expect(try await projects.draft(atRevision: 5, of: session) == nil)
    }

    @Test func `an edit made on a timeline that stands no more saves nothing`() async throws {
        let store = try ScratchStore()
        let (projects, session) = (store.projects, try await store.session())
        try await projects.commit(smallDraft(1000), words: "one", author: "agent", to: session)
        let (mine, theirs) = (projects.desk(for: session), projects.desk(for: session))
        _ = try await mine.draft()
        _ = try await theirs.draft()
        try await theirs.commit(smallDraft(2000), "two")
        await #expect(throws: StaleEdit(on: 1, now: 2)) { try await mine.commit(smallDraft(3000), "three") }
        await #expect(throws: StaleEdit(on: 1, now: 2)) { try await mine.undo(1) }
        await #expect(throws: StaleEdit(on: 1, now: 2)) { try await mine.redo(1) }
        await #expect(throws: StaleEdit(on: 1, now: 2)) { try await mine.revert(1) }
        #expect(try await projects.standing(in: session) == StandingDraft(draft: smallDraft(2000), revision: 2))
        // Having looked again, it goes on from there; and a desk follows its own edits.
        _ = try await mine.draft()
        try await mine.commit(smallDraft(3000), "three")
        _ = try await mine.undo(1)
        _ = try await mine.redo(1)
        _ = try await mine.revert(1)
        #expect(try await projects.standing(in: session).revision == 4)
        #expect(
            try await projects.versions(of: session, newest: 9).map(\.words) == ["one", "two", "three", "version 1"])
    }

    @Test func `each chat has its own memory, and a new one goes on from the last`() async throws {
        let store = try ScratchStore()
        let (projects, session) = (store.projects, try await store.session())
        try await projects.remember(["a": 1], in: session, chat: "a")
        try await projects.remember(["b": 2], in: session, chat: "b")
        #expect(try await projects.memory(of: session, chat: "a") == ["a": 1])
        #expect(try await projects.memory(of: session, chat: "b") == ["b": 2])
        #expect(try await projects.memory(of: session, chat: "c") == ["b": 2])
        #expect(try await projects.memory(of: session) == ["b": 2])
        for number in 0..<40 { try await projects.remember([:], in: session, chat: "\(number)") }
        #expect(try await projects.memory(of: session, chat: "a") == [:])
        try await projects.forgetTalk(in: session)
        #expect(try await projects.memory(of: session, chat: "39") == [:])
    }
}

// What nobody needs, by the drafts in a real database and the files in a real folder.

import Foundation
import Reel
import Testing

@testable import Studio

@Suite struct GarbageTests {
    /// A data folder with media `a`, `b`, … of that many hundred bytes, an hour old.
    private final class DataFolder {
        let store: ScratchStore
        let media: MediaFolder
        let references: [String: String]

        init(_ names: String...) throws {
            store = try ScratchStore()
            media = MediaFolder(root: store.folder + "/media")
            var references: [String: String] = [:]
            for (place, name) in names.enumerated() {
                let file = "\(store.folder)/\(name)"
                try Data(repeating: UInt8(place), count: (place + 1) * 100).write(to: URL(filePath: file))
                references[name] = try media.adopt(file)
            }
            self.references = references
            for path in references.values.compactMap(media.path) { try Self.age(path) }
        }

        static func age(_ path: String) throws {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -3600)], ofItemAtPath: path)
        }

        var garbage: MediaGarbage {
            MediaGarbage(media: media, projects: store.projects, copies: [store.folder + "/proxies"])
        }

        func draft(_ name: String) -> Draft { smallDraft(1000, source: references[name] ?? "") }

        func add(_ name: String, to session: String) async throws {
            let info = MediaInfo(kind: .video, duration: Milliseconds(1000), hasAudio: false, bytes: 1)
            let media = UploadedMedia(fileName: "\(name).mp4", reference: references[name] ?? "", info: info)
            try await store.projects.add(media, to: session)
        }
    }

    @Test(arguments: [
        ("sha256:\(String(repeating: "a", count: 64))", 1), ("sha256:\(String(repeating: "a", count: 63))", 0),
        ("x\"sha256:\(String(repeating: "0f", count: 32))\"sha256:sha256:\(String(repeating: "b", count: 65))", 2),
        ("sha256:\(String(repeating: "A", count: 64))", 0), ("海sha256:", 0), ("", 0),
    ])
    func `references are found wherever they stand`(text: String, count: Int) {
        #expect(mediaReferences(in: text).count == count)
    }

    @Test func `versions that were undone, uploads, exports and open questions need their media`() async throws {
        let data = try DataFolder("undone", "upload", "export", "asked", "loose")
        let (projects, session) = (data.store.projects, try await data.store.session())
        try await projects.commit(data.draft("undone"), words: "w", author: "agent", to: session)
        _ = try await projects.undo(1, in: session)
        try await data.add("upload", to: session)
        _ = try data.store.jobs.add(id: "j", session: session, draft: data.draft("export").json, output: [:])
        try await projects.remember(["x": .string(data.references["asked"] ?? "")], in: session, chat: "c")
        let loose = data.references["loose"] ?? ""
        #expect(try await data.garbage.unneeded() == [UnneededMedium(reference: loose, name: "", bytes: 500)])
        let gone = try await data.garbage.remove(Array(data.references.values))
        #expect(gone == Remakeable(files: 1, bytes: 500))
        #expect(data.media.files.count == 4 && data.media.path(of: loose) == nil)
    }

    @Test func `after a project is deleted its media are named, the largest first`() async throws {
        let data = try DataFolder("small", "shared", "large")
        let (projects, session) = (data.store.projects, try await data.store.session())
        let other = try await data.store.session()
        try await data.add("small", to: session)
        try await data.add("shared", to: session)
        try await data.add("shared", to: other)
        var draft = data.draft("large")
        draft.clips[0].name = "Rain on glass"
        try await projects.commit(draft, words: "w", author: "agent", to: session)
        #expect(try await data.garbage.unneeded().isEmpty)
        #expect(try await projects.delete(session) == [])
        #expect(try await projects.session(session) == nil)
        #expect(try await projects.draft(of: session) == Draft())
        #expect(try await data.garbage.unneeded().map(\.name) == ["Rain on glass", "small.mp4"])
        _ = try await data.garbage.remove(Array(data.references.values))
        #expect(try await projects.formerNames().keys.sorted() == [data.references["shared"] ?? ""])
    }

    @Test func `a project is not deleted under its own export`() async throws {
        let data = try DataFolder("a")
        let (projects, session) = (data.store.projects, try await data.store.session())
        _ = try data.store.jobs.add(id: "j", session: session, draft: data.draft("a").json, output: [:])
        #expect(try await projects.delete(session) == nil)
        try data.store.jobs.completed("j", path: "/exports/j.mp4", facts: [:])
        #expect(try await projects.delete(session) == ["/exports/j.mp4"])
        #expect(try data.store.jobs.job("j") == nil)
    }

    @Test func `what comes in again meanwhile is not removed`() async throws {
        let data = try DataFolder("again")
        let file = data.store.folder + "/again"
        try Data(repeating: 0, count: 100).write(to: URL(filePath: file))
        let reference = try data.media.adopt(file)
        #expect(try await data.garbage.remove([reference]) == Remakeable())
        #expect(data.media.path(of: reference) != nil)
    }

    @Test func `copies are counted and removed, but for those in use and half-made ones`() async throws {
        let data = try DataFolder()
        let folder = data.store.folder + "/proxies"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for name in ["old.mp4", "new.mp4", "x.part", "job-1"] {
            try Data(count: 10).write(to: URL(filePath: "\(folder)/\(name)"))
            if name != "new.mp4" { try DataFolder.age("\(folder)/\(name)") }
        }
        #expect(data.garbage.remakeable == Remakeable(files: 2, bytes: 20))
        #expect(data.garbage.removeCopies() == Remakeable(files: 1, bytes: 10))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["job-1", "new.mp4", "x.part"])
    }

    @Test func `a crash in the middle of cleaning loses nothing`() throws {
        let data = try DataFolder("a", "b")
        let paths = ["a", "b"].map { "\(data.media.root)/\((data.references[$0] ?? "").dropFirst(7))" }
        #expect(rename(paths[0], paths[0] + ".gone") == 0)
        try Data(count: 3).write(to: URL(filePath: paths[1] + ".gone"))
        try Data(count: 3).write(to: URL(filePath: paths[1] + ".77.new"))
        Leftovers.remove(from: data.store.folder)
        #expect(paths.allSatisfy { FileManager.default.fileExists(atPath: $0) })
        #expect(try FileManager.default.contentsOfDirectory(atPath: data.media.root).count == 2)
    }
}

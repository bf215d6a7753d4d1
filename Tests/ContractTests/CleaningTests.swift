// A project deleted and its media cleaned away, on a user's own studio.

import Foundation
import Reel
import Testing

@Suite struct CleaningTests {
    @Test func `what a deleted project alone needed is listed by name, and goes when it is asked for`() throws {
        let home = try Home()
        let (kept, gone) = (try home.project("kept.mp4", "blue"), try home.project("gone.mp4", "red"))
        #expect(try home.list().json["data"]?["media"]?.array == [])
        #expect(try home.delete(gone).status == 200)
        #expect(try home.state(gone).status == 404 && home.state(kept).status == 200)
        let listed = try home.list().json["data"]?["media"]?.array ?? []
        #expect(listed.compactMap { $0["name"]?.string } == ["gone.mp4"])
        let id = listed.first?["id"]?.string ?? ""
        #expect(listed.first?["bytes"]?.int == home.media[id] && home.media.count == 2)
        // Looking removes nothing, and neither does a name that was not listed; what was touched just now stays too.
        #expect(try home.clean(["sha256:../../studio.sqlite", "x"]).json["data"]?["gone"]?["files"]?.int == 0)
        #expect(try home.clean([id]).json["data"]?["gone"]?["files"]?.int == 0)
        home.age()
        #expect(try home.clean([id]).json["data"]?["gone"] == ["files": 1, "bytes": listed.first?["bytes"] ?? 0])
        #expect(home.media.count == 1 && home.media[id] == nil)
        #expect(try home.list().json["data"]?["media"]?.array == [])
    }

    @Test func `media of a version that was undone stay, and so does what waits to be used`() throws {
        let home = try Home()
        let project = try home.project("used.mp4", "blue")
        _ = try home.say("undo", in: project)
        _ = try home.upload("waiting.mp4", "red", to: project)
        home.age()
        let ids = Array(home.media.keys)
        #expect(ids.count == 2)
        #expect(try home.clean(ids).json["data"]?["gone"]?["files"]?.int == 0)
        #expect(home.media.count == 2)
    }

    @Test func `a project is its user's alone, and a studio on the network is not cleaned from afar`() throws {
        let home = try Home()
        let project = try home.project("a.mp4", "blue")
        let stranger = try home.studio.token()
        #expect(try home.delete(project, as: stranger).status == 404)
        #expect(try home.delete(project, as: "X-None: 1").status == 401)
        #expect(try home.delete("12345").status == 404)
        #expect(try home.state(project).status == 200)
        #expect(try home.list(as: "X-None: 1").status == 401)
        let open = try RunningStudio(strict: false)
        let token = try open.token()
        #expect(try open.curl(["-H", token], "/api/studio/clean").status == 404)
        #expect(try open.post(["copies": true], "/api/studio/clean", ["-H", token]).status == 404)
    }

    @Test(arguments: ["[]", "{\"media\":7}", "{\"media\":[7,null]}", "nonsense"])
    func `what is no list removes nothing`(body: String) throws {
        let home = try Home()
        _ = try home.project("a.mp4", "blue")
        home.age()
        let answer = try home.studio.curl(
            ["-X", "POST", "-H", home.token, "-d", body], "/api/studio/clean")
        #expect(answer.status == 422 || answer.json["data"]?["gone"]?["files"]?.int == 0)
        #expect(home.media.count == 1)
    }
}

/// A private studio and its user.
private struct Home {
    let studio: RunningStudio
    let token: String

    init() throws {
        studio = try RunningStudio(strict: false, heartbeat: 0.05, isPrivate: true)
        token = try studio.token()
    }

    /// One with a film of that colour on its timeline.
    func project(_ name: String, _ colour: String) throws -> String {
        let session = try studio.session(token)
        _ = try upload(name, colour, to: session)
        _ = try say("add \(name)", in: session)
        return session
    }

    func upload(_ name: String, _ colour: String, to session: String) throws -> RunningStudio.Answer {
        let film = studio.file(name)
        try studio.ffmpeg(["-f", "lavfi", "-i", "color=\(colour):s=64x36:d=1", film])
        return try studio.curl(["-H", token, "-F", "files=@\(film)"], "/api/upload-video/nemo_agent/me/\(session)")
    }

    func say(_ text: String, in session: String) throws -> RunningStudio.Answer {
        let message: JSONValue = [
            "session_id": .string(session), "new_message": ["parts": [["text": .string(text)]]],
        ]
        return try studio.post(message, "/run_sse", ["-H", token])
    }

    func state(_ session: String) throws -> RunningStudio.Answer {
        try studio.curl(["-H", token], "/api/state/nemo_agent/me/\(session)/latest")
    }

    func delete(_ session: String, as user: String? = nil) throws -> RunningStudio.Answer {
        try studio.curl(["-X", "DELETE", "-H", user ?? token], "/api/studio/projects/\(session)")
    }

    func list(as user: String? = nil) throws -> RunningStudio.Answer {
        try studio.curl(["-H", user ?? token], "/api/studio/clean")
    }

    func clean(_ media: [String]) throws -> RunningStudio.Answer {
        try studio.post(["media": .array(media.map { .string($0) })], "/api/studio/clean", ["-H", token])
    }

    private var folder: String { "\(studio.folder)/data/media" }

    /// Bytes by reference.
    var media: [String: Int] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return Dictionary(
            uniqueKeysWithValues: names.map { name in
                let facts = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
                return ("sha256:\(name)", facts?[.size] as? Int ?? 0)
            })
    }

    /// As if the media had come an hour ago.
    func age() {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            try? FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -3600)], ofItemAtPath: "\(folder)/\(name)")
        }
    }
}

// Two chats on one project over the wire: what one has not seen is told, and nothing of the other is lost.

import Foundation
import Reel
import Testing

@Suite struct TwoChatsTests {
    @Test func `a clip deleted in one chat is not taken for another in the second`() throws {
        let project = try SharedProject()
        let seen = try #require(try project.revision())
        #expect(seen == 3)
        _ = try project.say("delete clip 1", as: "a", seen: seen)
        let answer = try project.say("delete clip 2", as: "b", seen: seen)
        #expect(answer.contains("has changed since you saw it") && answer.contains("1) "), "\(answer)")
        #expect(try project.clips() == ["b.mp4", "c.mp4"])
        // The stream tells which timeline the user has been told of.
        #expect(answer.contains(#""revision":4"#))
        _ = try project.say("hello", as: "a", seen: 4)
        _ = try project.say("1", as: "b", seen: 4)
        #expect(try project.clips() == ["c.mp4"])
    }

    @Test func `an answer in one chat is no answer to the question of another`() throws {
        let project = try SharedProject()
        _ = try project.say("hello", as: "b", seen: 3)
        _ = try project.say("delete clip 1", as: "c", seen: 3)
        _ = try project.say("delete clip 2", as: "a", seen: 3)
        _ = try project.say("1", as: "b", seen: 4)
        #expect(try project.clips() == ["b.mp4", "c.mp4"])
    }

    @Test func `a version is not brought back over an edit that was not seen`() throws {
        let project = try SharedProject()
        _ = try project.say("delete clip 1", as: "a", seen: 3)
        let refused = try project.restore(1, seen: 3)
        #expect(refused.status == 409 && refused.json["code"]?.int == 4090)
        #expect(refused.json["data"]?["revision"]?.int == 4)
        #expect(try project.clips() == ["b.mp4", "c.mp4"])
        #expect(try project.restore(1, seen: 4).json["data"]?["revision"]?.int == 5)
        #expect(try project.clips() == ["a.mp4"])
    }

    @Test(arguments: ["-1", "many", "99999999999999999999", "999", ""])
    func `what is no revision is as if nothing were said`(seen: String) throws {
        let project = try SharedProject()
        _ = try project.say("delete clip 1", ["-H", "X-Talkreel-Seen: \(seen)", "-H", "X-Talkreel-Chat: ';--"])
        #expect(try project.clips() == ["b.mp4", "c.mp4"])
    }
}

/// A session with three films on its timeline.
private struct SharedProject {
    let studio: RunningStudio
    private let token: String
    private let session: String

    init() throws {
        studio = try RunningStudio(strict: false, heartbeat: 0.05)
        token = try studio.token()
        session = try studio.session(token)
        for name in ["a", "b", "c"] {
            let film = studio.file("\(name).mp4")
            try studio.ffmpeg([
                "-f", "lavfi", "-i", "color=\(["a": "red", "b": "green"][name] ?? "blue"):s=64x36:d=1", film,
            ])
            _ = try studio.curl(["-H", token, "-F", "files=@\(film)"], "/api/upload-video/nemo_agent/me/\(session)")
            _ = try say("add \(name).mp4")
        }
    }

    func say(_ text: String, as chat: String, seen: Int) throws -> String {
        try say(text, ["-H", "X-Talkreel-Seen: \(seen)", "-H", "X-Talkreel-Chat: \(chat)"])
    }

    @discardableResult
    func say(_ text: String, _ more: [String] = []) throws -> String {
        let message: JSONValue = [
            "session_id": .string(session), "new_message": ["parts": [["text": .string(text)]]],
        ]
        return try studio.post(message, "/run_sse", ["-H", token] + more).text
    }

    func restore(_ number: Int, seen: Int) throws -> RunningStudio.Answer {
        try studio.curl(
            ["-X", "POST", "-H", token, "-H", "X-Talkreel-Seen: \(seen)"],
            "/api/studio/versions/\(session)/\(number)")
    }

    private func state() throws -> JSONValue {
        let answer = try studio.curl(["-H", token], "/api/state/nemo_agent/me/\(session)/latest")
        return answer.json["data"]?["state"] ?? .null
    }

    func revision() throws -> Int? { try state()["revision"]?.int }

    func clips() throws -> [String] {
        (try state()["draft"]?["t"]?.array?.first?["sg"]?.array ?? []).compactMap { $0["name"]?.string }
    }
}

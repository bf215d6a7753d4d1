// The studio's own calls: versions told and brought back, frames drawn.

import Foundation
import Reel
import Testing
import Wire

@Suite struct VersionsTests {
    @Test func `three edits are three versions, told with the words that made them`() throws {
        let project = try SmallProject(edits: 3)
        let versions = try project.versions()
        #expect(versions.compactMap { $0["number"]?.int } == [1, 2, 3])
        #expect(versions.compactMap { $0["words"]?.string } == SmallProject.edits)
        #expect(versions.compactMap { $0["current"]?.bool } == [false, false, true])
        #expect(versions.allSatisfy { $0["author"]?.string == "agent" && ($0["made"]?.int ?? 0) > 1_700_000_000 })
    }

    @Test func `a version brought back is a fourth on top, and undo leads to the third again`() throws {
        let project = try SmallProject(edits: 3)
        let first = try project.get("versions/@/1").json["data"]?["draft"]
        let restored = try project.post("versions/@/1")
        #expect(restored.status == 200 && restored.json["data"]?["draft"] == first)
        #expect(try project.get("versions/@/4").json["data"]?["draft"] == first)
        let versions = try project.versions()
        #expect(versions.count == 4 && versions.last?["current"]?.bool == true)
        #expect(versions.last?["words"]?.string == "version 1" && versions.last?["author"]?.string == "user")
        _ = try project.say("undo")
        #expect(try project.versions().compactMap { $0["current"]?.bool } == [false, false, true, false])
    }

    @Test func `nothing is current once everything is undone`() throws {
        let project = try SmallProject(edits: 1)
        _ = try project.say("undo")
        #expect(try project.versions().compactMap { $0["current"]?.bool } == [false])
    }

    @Test func `a frame is a picture of the asked height that shows the title of its version`() throws {
        let project = try SmallProject(edits: 3)
        let frames = try ["", "&version=1", "&version=2", "&version=3"].map {
            try Pixmap(project.get("frame/@?at=1000&height=90\($0)"))
        }
        #expect(frames.allSatisfy { $0.height == 90 && $0.width == 160 && $0.isComplete && $0.contrast > 60 })
        #expect(frames[0] == frames[3])
        #expect(Set(frames.map(\.pixels)).count == 3)
        let folder = "\(project.studio.folder)/data"
        let left = FileManager.default.subpaths(atPath: folder)?.filter { $0.contains("job-") || $0.contains("frame") }
        #expect(left == [])
    }

    @Test(arguments: [(1, 36), (37, 37), (5000, 720)])
    func `a height beyond what is made is clamped`(asked: Int, made: Int) throws {
        let project = try SmallProject(edits: 1)
        #expect(try Pixmap(project.get("frame/@?at=99999999&height=\(asked)")).height == made)
    }

    @Test func `what is not there is refused in readable words, and nobody sees another's project`() throws {
        let project = try SmallProject(edits: 1)
        let stranger = try project.studio.token()
        let answers = [
            try project.get("versions/@/2"), try project.get("versions/@/0"), try project.get("versions/@/-1"),
            try project.get("versions/@/first"), try project.post("versions/@/2"), try project.post("versions/@"),
            try project.get("versions/12345"), try project.get("frame/@?at=0&version=7"),
            try project.get("frame/@?at=soon"), try project.get("frame/12345?at=0"),
            try project.get("versions/@", as: stranger), try project.get("versions/@/1", as: stranger),
            try project.post("versions/@/1", as: stranger), try project.get("frame/@?at=0", as: stranger),
            try project.get("versions/@", as: "X-None: 1"), try project.get("frame/@?at=0", as: "X-None: 1"),
        ]
        for answer in answers {
            #expect((400..<500).contains(answer.status) && answer.json["message"]?.string?.isEmpty == false)
        }
        #expect(try project.versions().count == 1)
    }

    @Test func `an empty timeline has no frame and no versions`() throws {
        let project = try SmallProject(edits: 0)
        let frame = try project.get("frame/@?at=0&height=90")
        #expect(frame.status == 404 && frame.json["message"]?.string?.contains("timeline is empty") == true)
        #expect(try project.versions().isEmpty)
    }

    @Test func `the chat's own client finds the studio's calls`() async throws {
        let project = try SmallProject(edits: 2)
        let (client, session) = (project.client, project.session)
        #expect(try await client.versions(of: session).compactMap { $0["number"]?.int } == [1, 2])
        let first = try await client.draft(ofVersion: 1, of: session)
        #expect(try await client.restore(version: 1, of: session) == first)
        #expect(try await client.versions(of: session).compactMap { $0["current"]?.bool } == [false, false, true])
        let now = try await client.frame(at: Milliseconds(500), height: 90, version: nil, of: session)
        #expect(try await client.frame(at: Milliseconds(500), height: 90, version: 1, of: session) == now)
        #expect(try await client.frame(at: Milliseconds(500), height: 90, version: 2, of: session) != now)
        await #expect(throws: APIError.server(message: "There is no version 9 in this project.", status: 404)) {
            try await client.draft(ofVersion: 9, of: session)
        }
        await #expect(throws: APIError.sessionGone) { try await client.versions(of: "12345") }
    }

    @Test func `the stretches that one version draws another way than an earlier one are told`() async throws {
        let project = try SmallProject(edits: 3)
        let film = try #require(try project.get("versions/@/1").json["data"]?["draft"]?["d"]?.int)
        let words = try await project.client.changes(from: 2, to: 3, of: project.session)
        let shown = Milliseconds(0)..<Milliseconds(min(film, 3000))
        #expect(words == [ChangedStretch(before: shown, after: shown)])
        let told = try project.get("changes/@?old=2&new=3").json["data"]?["changes"]
        #expect(try project.get("changes/@?old=2").json["data"]?["changes"] == told && told?.array?.count == 1)
        #expect(try await project.client.changes(from: 3, to: 3, of: project.session).isEmpty)
        let stranger = try project.studio.token()
        let refused = [
            try project.get("changes/@?old=9&new=3"), try project.get("changes/@?old=1&new=x"),
            try project.get("changes/@"), try project.get("changes/@?old=1&new=2", as: stranger),
        ]
        #expect(refused.allSatisfy { (400..<500).contains($0.status) && $0.json["message"]?.string?.isEmpty == false })
    }

    @Test func `nothing is brought back while the agent is at work`() throws {
        let project = try SmallProject(edits: 0)
        let turn = try project.started("generate a 2-second video of rain with no music")
        defer {
            turn.terminate()
            turn.waitUntilExit()
        }
        let refused = try project.post("versions/@/1")
        #expect(refused.status == 409 && refused.json["message"]?.string?.contains("at work") == true)
    }
}

/// A session with one uploaded film and up to three edits.
private struct SmallProject {
    static let edits = ["add the clip I uploaded", #"add the title "ONE""#, #"change the title to "SECOND""#]

    let studio: RunningStudio
    private let token: String
    let session: String

    /// The chat's client, as the same user.
    var client: APIClient {
        let word = token.split(separator: " ").last.map(String.init)
        return APIClient(
            address: .url(studio.base),
            credentials: Credentials(clientIDPath: "/none/id", tokenFolder: "/none", server: studio.base, token: word),
            identity: ClientIdentity(version: "1", source: nil, installedAt: ""))
    }

    init(edits: Int) throws {
        studio = try RunningStudio(strict: false, heartbeat: 0.05)
        token = try studio.token()
        session = try studio.session(token)
        guard edits > 0 else { return }
        let film = studio.file("a.mp4")
        try studio.ffmpeg(["-f", "lavfi", "-i", "testsrc2=s=320x180:d=2", film])
        _ = try studio.curl(["-H", token, "-F", "files=@\(film)"], "/api/upload-video/nemo_agent/me/\(session)")
        for edit in Self.edits.prefix(edits) { _ = try say(edit) }
    }

    private func message(_ text: String) -> JSONValue {
        ["session_id": .string(session), "new_message": ["parts": [["text": .string(text)]]]]
    }

    func say(_ text: String) throws -> RunningStudio.Answer {
        try studio.post(message(text), "/run_sse", ["-H", token])
    }

    /// A message whose answer has begun.
    func started(_ text: String) throws -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
            ["curl", "-s", "-N", "-m", "60", "-H", token, "-d", message(text).text, studio.base + "/run_sse"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        _ = output.fileHandleForReading.availableData
        return process
    }

    /// `@` in a path is the session.
    func get(_ path: String, as user: String? = nil) throws -> RunningStudio.Answer {
        try studio.curl(["-H", user ?? token], "/api/studio/" + path.replacing("@", with: session))
    }

    func post(_ path: String, as user: String? = nil) throws -> RunningStudio.Answer {
        try studio.curl(["-X", "POST", "-H", user ?? token], "/api/studio/" + path.replacing("@", with: session))
    }

    func versions() throws -> [JSONValue] { try get("versions/@").json["data"]?["versions"]?.array ?? [] }
}

/// A binary PPM.
private struct Pixmap: Hashable {
    let width: Int
    let height: Int
    let pixels: [UInt8]

    init(_ answer: RunningStudio.Answer) throws {
        try #require(answer.status == 200 && answer.head.lowercased().contains("content-type: image/x-portable-pixmap"))
        let lines = answer.body.split(separator: 0x0A, maxSplits: 3, omittingEmptySubsequences: false)
        try #require(lines.count == 4 && lines[0].elementsEqual("P6".utf8) && lines[2].elementsEqual("255".utf8))
        let sides = String(decoding: lines[1], as: UTF8.self).split(separator: " ").compactMap { Int($0) }
        (width, height) = (try #require(sides.first), try #require(sides.last))
        pixels = Array(lines[3])
    }

    var isComplete: Bool { pixels.count == width * height * 3 }
    /// Brightest minus darkest byte.
    var contrast: Int { Int(pixels.max() ?? 0) - Int(pixels.min() ?? 0) }
}

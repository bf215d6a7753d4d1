// Uploads and exports over the wire.

import Foundation
import Reel
import Testing

@Suite struct UploadAndExportTests {
    private let attribution = SeedCallsTests.attribution

    @Test func `a text file named mp4 is 4001, a damaged form a 4xx`() throws {
        let studio = try RunningStudio()
        let token = try studio.token()
        let path = "/api/upload-video/nemo_agent/me/\(try studio.session(token))"
        let fake = studio.file("fake.mp4")
        try "not a video".write(toFile: fake, atomically: true, encoding: .utf8)
        let answer = try studio.curl(["-H", token, "-F", "files=@\(fake)"], path)
        #expect(answer.json["code"]?.int == 4001)
        #expect(answer.json["message"]?.string?.contains("webm") == true)
        let cut = try studio.curl(
            [
                "-H", token, "-X", "POST", "-H", "Content-Type: multipart/form-data; boundary=b", "--data-binary",
                "--b\r\nContent-Dis",
            ], path)
        #expect((400..<500).contains(cut.status))
        let huge = try studio.curl(
            [
                "-H", token, "-X", "POST", "-H", "Content-Type: multipart/form-data; boundary=b", "-H",
                "Content-Length: 900000000", "-d", "x", "-m", "3",
            ], path)
        #expect(huge.status == 413 && huge.json["code"]?.int == 4002)
    }

    @Test func `two files in one form arrive with their names, sizes and lengths`() throws {
        let studio = try RunningStudio()
        let token = try studio.token()
        let (film, sound) = (studio.file("a.mp4"), studio.file("b.wav"))
        try studio.ffmpeg(["-f", "lavfi", "-i", "testsrc2=s=160x90:d=2", film])
        try studio.ffmpeg(["-f", "lavfi", "-i", "sine=d=1", sound])
        let answer = try studio.curl(
            ["-H", token, "-F", "files=@\(film);filename=../../雨 夜.mp4", "-F", "files=@\(sound)"],
            "/api/upload-video/nemo_agent/me/\(try studio.session(token))")
        let files = answer.json["data"]?["files"]
        #expect(files?[0]?["filename"]?.string == "雨 夜.mp4" && files?[0]?["duration"]?.double == 2)
        #expect(files?[0]?["width"]?.int == 160 && files?[1]?["file_type"]?.string == "audio")
    }

    @Test func `an export goes from 402 to a file, whole and in part`() throws {
        let studio = try RunningStudio()
        let token = try studio.token()
        let session = try studio.session(token)
        let film = studio.file("a.mp4")
        try studio.ffmpeg(["-f", "lavfi", "-i", "testsrc2=s=160x90:d=1", film])
        let upload = try studio.curl(
            ["-H", token, "-F", "files=@\(film)"], "/api/upload-video/nemo_agent/me/\(session)")
        let source = upload.json["data"]?["files"]?[0]?["cdn_url"] ?? .null
        let draft: JSONValue = [
            "d": 1000, "m": ["width": 320, "height": 180, "fps": 30],
            "t": [["tt": 0, "id": "v", "sg": [["id": "s1", "start": 0, "d": 1000, "src": source]]]],
        ]
        func submit(_ id: String, _ draft: JSONValue, _ more: [String]) throws -> RunningStudio.Answer {
            let body: JSONValue = [
                "id": .string(id), "sessionId": .string(session), "draft": draft, "output": ["format": "mp4"],
            ]
            return try studio.post(body, "/api/render/proxy/lambda", ["-H", token] + more)
        }
        let refused = try submit("r1", draft, [])
        #expect(refused.status == 402 && refused.json["code"]?.int == 402)
        #expect(try submit("r0", ["t": []], attribution).status == 400)
        let first = try submit("r1", draft, attribution).json
        #expect(first["success"]?.bool == true && first["status"] == first["data"]?["status"])
        #expect(try submit("r1", draft, attribution).status == 409)
        var done: JSONValue = .null
        for _ in 0..<3000 where done["status"]?.string != "completed" {
            done = try studio.curl(["-H", token], "/api/render/proxy/lambda/r1").json
            #expect(done["status"]?.string != "failed", "\(done.text)")
        }
        let url = done["output"]?["url"]?.string ?? ""
        #expect(url == done["data"]?["outputUrl"]?.string && url.hasPrefix(studio.base))
        let whole = try studio.curl(["-H", token], "/api/render/proxy/r1/download")
        let tail = try studio.curl(["-H", token, "-r", "100-199"], "/api/render/proxy/r1/download")
        #expect(whole.status == 200 && whole.body.count == done["output"]?["size"]?.int)
        #expect(tail.status == 206 && tail.body == whole.body[100..<200])
        #expect(try studio.curl(["-H", token, "-r", "99999999-"], "/api/render/proxy/r1/download").status == 416)
        let stranger = try studio.token()
        #expect(try studio.curl(["-H", stranger], "/api/render/proxy/r1/download").status == 404)
        #expect(try studio.curl(["-H", stranger], "/api/render/proxy/lambda/r1").status == 404)
    }
}

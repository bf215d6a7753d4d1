// What a project's media look and sound like, over the wire.

import Foundation
import Reel
import Testing

@Suite struct MediaListTests {
    @Test func `a sheet is drawn when it is asked for, and the list tells of it then`() throws {
        let studio = try RunningStudio(strict: false)
        let token = try studio.token()
        let session = try studio.session(token)
        let (film, song) = (studio.file("a.mp4"), studio.file("b.wav"))
        try studio.ffmpeg(["-f", "lavfi", "-i", "testsrc2=s=320x180:d=2", film])
        try studio.ffmpeg(["-f", "lavfi", "-i", "sine=d=2", song])
        for path in [film, song] {
            _ = try studio.curl(["-H", token, "-F", "files=@\(path)"], "/api/upload-video/nemo_agent/me/\(session)")
        }
        func get(_ path: String, as user: String? = nil) throws -> RunningStudio.Answer {
            try studio.curl(["-H", user ?? token], "/api/studio/media/\(session)\(path)")
        }
        let sheet = try get("/1")
        #expect(sheet.status == 200 && sheet.body.starts(with: Data("P6\n640 180\n255\n".utf8)))
        #expect(sheet.body.count == 640 * 180 * 3 + 15)
        #expect(try get("/2").status == 404)
        let list = try get("").json["data"]?["media"]?.array ?? []
        #expect(list.compactMap { $0["filename"]?.string } == ["a.mp4", "b.wav"])
        #expect(list.map { $0["sheet"]?.bool } == [true, false])
        #expect((list.last?["wave"]?.array?.count ?? 0) > 100 && list.first?["wave"] == nil)
        for path in ["/0", "/3", "/-1", "/x", "/99999999999999999999"] {
            #expect(try get(path).status == 404)
        }
        let stranger = try studio.token()
        #expect(try get("", as: stranger).status == 404 && get("/1", as: stranger).status == 404)
    }
}

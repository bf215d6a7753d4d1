// The seed's calls made by plain curl, errors included, against a strict studio.

import Foundation
import Reel
import Testing

@Suite struct SeedCallsTests {
    static let attribution = [
        "-H", "X-Skill-Source: test", "-H", "X-Skill-Version: 1", "-H", "X-Skill-Platform: terminal",
    ]

    @Test func `a token wants a client id, and a client gets one in seven days`() throws {
        let studio = try RunningStudio()
        let without = try studio.curl(["-X", "POST"], "/api/auth/anonymous-token")
        #expect(without.status == 400 && without.json["code"]?.int == 400)
        let first = try studio.curl(["-X", "POST", "-H", "X-Client-Id: me"], "/api/auth/anonymous-token")
        #expect(first.json["code"]?.int == 0 && first.json["data"]?["credits"]?.int == 100)
        #expect(first.json["data"]?["token"]?.string?.hasPrefix("nmv_usr_") == true)
        #expect(first.json["data"]?["user_id"]?.string?.hasPrefix("anon_") == true)
        let second = try studio.curl(["-X", "POST", "-H", "X-Client-Id: me"], "/api/auth/anonymous-token")
        #expect(second.status == 429 && second.head.lowercased().contains("retry-after:"))
    }

    @Test func `a client of a studio that is not strict gets its token again`() throws {
        let studio = try RunningStudio(strict: false)
        #expect(try studio.token("me") == studio.token("me"))
    }

    @Test(arguments: ["Authorization: Bearer wrong", "X-None: 1"])
    func `without a good token every call is refused with 1001`(header: String) throws {
        let studio = try RunningStudio()
        for path in ["/api/credits/balance/simple", "/api/state/nemo_agent/me/1/latest", "/api/render/proxy/lambda/x"] {
            let answer = try studio.curl(["-H", header], path)
            #expect(answer.status == 401 && answer.json["code"]?.int == 1001)
        }
    }

    @Test func `a foreign page is refused on every path`() throws {
        let studio = try RunningStudio()
        for path in ["/run_sse", "/api/auth/anonymous-token", "/nowhere"] {
            let answer = try studio.curl(["-X", "POST", "-H", "Origin: http://evil.example", "-d", "{}"], path)
            #expect(answer.status == 403 && answer.text == "Forbidden: origin not allowed")
        }
    }

    @Test(arguments: ["{broken", "", "[]", #"{"session_id":"x"}"#, #"{"new_message":{}}"#])
    func `a broken request gets a 4xx and a readable line`(body: String) throws {
        let studio = try RunningStudio()
        let answer = try studio.curl(["-X", "POST", "-H", try studio.token(), "-d", body], "/run_sse")
        #expect((400..<500).contains(answer.status))
        #expect(answer.json["message"]?.string?.isEmpty == false)
    }

    @Test func `an unknown session is 404 with the code 1002, and another user's is unknown`() throws {
        let studio = try RunningStudio()
        let (mine, other) = (try studio.token(), try studio.token())
        let session = try studio.session(other)
        let message: JSONValue = ["session_id": .string(session), "new_message": ["parts": [["text": "hello"]]]]
        for answer in [
            try studio.post(message, "/run_sse", ["-H", mine]),
            try studio.curl(["-H", mine], "/api/state/nemo_agent/me/\(session)/latest"),
        ] {
            #expect(answer.status == 404 && answer.json["code"]?.int == 1002)
            #expect(answer.json["detail"]?.string?.contains("Session not found") == true)
        }
    }

    @Test func `a Chinese edit over run_sse arrives as ADK events, one line of JSON each`() throws {
        let studio = try RunningStudio(strict: false)
        let token = try studio.token()
        let session = try studio.session(token)
        let file = studio.file("clip.mp4")
        try studio.ffmpeg(["-f", "lavfi", "-i", "testsrc2=s=160x90:d=3", file])
        _ = try studio.curl(
            ["-H", token, "-F", "files=@\(file);filename=海边.mp4"], "/api/upload-video/nemo_agent/me/\(session)")
        func say(_ text: String, _ more: JSONObject = [:]) throws -> RunningStudio.Answer {
            var body: JSONObject = [
                "app_name": "nemo_agent", "user_id": "me", "session_id": .string(session),
                "new_message": ["parts": [["text": .string(text)]]],
            ]
            for (key, value) in more.members { body[key] = value }
            return try studio.post(.object(body), "/run_sse", ["-H", token, "-H", "Accept: text/event-stream"])
        }
        _ = try say("加上我刚上传的视频")
        let answer = try say("剪掉前1秒")
        #expect(answer.status == 200 && answer.head.lowercased().contains("content-type: text/event-stream"))
        #expect(answer.head.lowercased().contains("transfer-encoding: chunked"))
        let lines = answer.text.components(separatedBy: "\n\n").filter { !$0.isEmpty }
        #expect(lines.allSatisfy { $0.hasPrefix("data: ") && !$0.contains("\n") && !$0.contains("\r") })
        let events = try lines.compactMap { $0 == "data: " ? nil : try JSONValue(parsing: String($0.dropFirst(6))) }
        #expect(
            events.allSatisfy {
                $0["invocationId"] != nil && $0["author"] != nil && $0["id"] != nil && $0["actions"] != nil
            })
        #expect(events.allSatisfy { $0["partial"]?.bool != true })
        #expect(events.contains { $0["content"]?["parts"]?[0]?["functionCall"]?["name"]?.string == "cut" })
        let draft = events.compactMap { $0["actions"]?["stateDelta"]?["draft"] }.last
        #expect(draft?["d"]?.int == 2000)
        let streamed = try say("撤销", ["streaming": true])
        #expect(streamed.text.contains(#""partial":true"#))
        let state = try studio.curl(["-H", token], "/api/state/nemo_agent/me/\(session)/latest").json["data"]
        #expect(state?["state"]?["draft"]?["d"]?.int == 3000)
        #expect(state?["state"]?["video_infos"]?[0]?["filename"]?.string == "海边.mp4")
    }

    @Test func `a long turn sends a sign of life`() throws {
        let studio = try RunningStudio(strict: false, heartbeat: 0.05)
        let token = try studio.token()
        let message: JSONValue = [
            "session_id": .string(try studio.session(token)),
            "new_message": ["parts": [["text": "generate a 2-second video of rain with no music"]]],
        ]
        #expect(try studio.post(message, "/run_sse", ["-H", token]).text.contains("data: \n\n"))
    }

    @Test func `no credits is 2001 with the user to register`() throws {
        let studio = try RunningStudio()
        let token = try studio.token()
        func generate() throws -> String {
            let message: JSONValue = [
                "session_id": .string(try studio.session(token)),
                "new_message": ["parts": [["text": "generate a 1-second video of rain"]]],
            ]
            return try studio.post(message, "/run_sse", ["-H", token]).text
        }
        _ = try generate()
        #expect(try studio.curl(["-H", token], "/api/credits/balance/simple").json["data"]?["available"]?.int == 0)
        let refused = try generate()
        #expect(refused.contains(#""code":2001"#) && refused.contains(#""user_id":"anon_"#))
    }
}

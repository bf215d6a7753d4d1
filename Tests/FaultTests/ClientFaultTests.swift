// The built chat against a cloud that misbehaves: what a user reads, and what was sent.

import Foundation
import Locking
import Reel
import Support
import Testing

@Suite(.serialized) struct ClientFaultTests {
    private func run(
        _ lines: String, _ cloud: ScriptedCloud, more: [String: String] = [:], home: ChatHome? = nil
    ) throws -> (text: String, code: Int32) {
        let home = try home ?? ChatHome()
        let chat = try home.start(["--server", cloud.url], lines: lines, more: more)
        let code = chat.ended()
        return (chat.text, code)
    }

    private func isRun(_ request: ReceivedRequest) -> Bool { request.path == "/run_sse" }

    @Test func `the first chat gets a token and a session with all headers, the second keeps both`() throws {
        let cloud = ScriptedCloud()
        let home = try ChatHome()
        for _ in 0..<2 { #expect(try run("hello there\n", cloud, home: home).code == 0) }
        #expect(cloud.facts.withLock { ($0.tokens, $0.sessions) } == (1, 1))
        let token = cloud.requests.first { $0.path == "/api/auth/anonymous-token" }
        #expect(token?.headers["x-client-id"]?.count == 36 && token?.headers["authorization"] == nil)
        // Each chat asks once, as nobody, what kind of server this is.
        let nobody = cloud.requests.filter { $0.headers["authorization"] == nil && $0.method == "GET" }
        #expect(nobody.count == 2 && nobody.allSatisfy { $0.headers["x-client-id"] == nil })
        for request in cloud.requests where request.headers["authorization"] != nil {
            #expect(request.headers["authorization"] == "Bearer nmv_usr_1")
            #expect(request.headers["x-skill-source"] == "talkreel" && request.headers["x-skill-version"] != nil)
            #expect(request.headers["x-skill-platform"] == "unknown" && request.headers["origin"] == nil)
        }
        let message = cloud.requests.first(where: isRun)
        #expect(message?.headers["accept"] == "text/event-stream" && message?.headers["accept-encoding"] == nil)
        let body = try JSONValue(parsing: message?.body ?? [])
        #expect(body["app_name"]?.string == "nemo_agent" && body["user_id"]?.string == "me")
        #expect(body["session_id"]?.string == "s1" && body["streaming"] == nil)
        #expect(body["new_message"]?["parts"]?[0]?["text"]?.string == "hello there")
    }

    @Test func `an expired token is renewed in the middle of a chat, with the same client id`() throws {
        let cloud = ScriptedCloud { request, _ in
            guard request.headers["authorization"] == "Bearer nmv_usr_1", request.path.contains("credits") else {
                return nil
            }
            return [.send(httpAnswer(#"{"code":1001,"message":"token expired"}"#))]
        }
        let ended = try run("credits\n", cloud)
        #expect(ended.code == 0 && ended.text.contains("80 of 100"))
        let ids = cloud.requests.compactMap { $0.headers["x-client-id"] }
        #expect(ids.count == 2 && Set(ids).count == 1)
    }

    @Test func `a user's own token is never replaced, printed or written down`() throws {
        let cloud = ScriptedCloud { request, _ in
            request.path.contains("credits")
                ? [.send(httpAnswer(#"{"code":1001,"message":"bad token my-secret-token"}"#, status: "401 X"))] : nil
        }
        let home = try ChatHome()
        let ended = try run("credits\nhello\n", cloud, more: ["NEMO_TOKEN": "my-secret-token"], home: home)
        #expect(ended.code == 4 && ended.text.contains("1001") && !ended.text.contains("my-secret-token"))
        #expect(cloud.count("POST", "/api/auth") == 0)
        #expect(cloud.requests.allSatisfy { !$0.path.contains("my-secret") })
        let written = FileManager.default.enumerator(atPath: home.path)?.compactMap { $0 as? String } ?? []
        for file in written where !file.hasPrefix("out-") {
            let text = FileManager.default.contents(atPath: "\(home.path)/\(file)")
            #expect(text.map { !String(decoding: $0, as: UTF8.self).contains("my-secret-token") } ?? true, "\(file)")
        }
    }

    @Test func `a session that is gone is replaced, its timeline is not claimed, and nothing is sent again`() throws {
        let cloud = ScriptedCloud { request, cloud in
            guard request.path == "/run_sse", cloud.facts.withLock({ $0.session }) == "s1" else { return nil }
            cloud.facts.withLock { $0.session = "s2" }
            return [.send(httpAnswer(#"{"detail":"Session not found: s1"}"#, status: "404 Not Found"))]
        }
        let ended = try run("make it warmer\n/retry\n", cloud)
        #expect(ended.text.contains("1002") && ended.text.contains("Done."), "\(ended.text)")
        let sessions = try cloud.requests.filter(isRun).map { try JSONValue(parsing: $0.body)["session_id"]?.string }
        #expect(sessions == ["s1", "s2"])
    }

    @Test func `a last chat's session that is gone is said before anything is done in a new one`() throws {
        let cloud = ScriptedCloud()
        let home = try ChatHome()
        #expect(try run("status\n", cloud, home: home).text.contains("sea"))
        cloud.facts.withLock { $0.session = "s2" }
        let ended = try run("status\n", cloud, home: home)
        #expect(ended.text.contains("last chat is gone") && ended.code == 0, "\(ended.text)")
    }

    @Test(arguments: [
        (#"{"code":2001,"data":{"user_id":"anon_7"}}"#, "https://nemovideo.com/register?bind=anon_7", Int32(5)),
        (#"{"code":2001,"data":{"user_id":"u_7"}}"#, "Top up", 5),
        (#"{"code":402,"message":"plan"}"#, "not about credits", 4),
        (#"{"code":4001}"#, "webm", 6), (#"{"code":4002}"#, "500 MB", 6),
    ])
    func `an error of the account says what to do, with its own exit code`(
        body: String, words: String, code: Int32
    ) throws {
        let cloud = ScriptedCloud { request, _ in request.path == "/run_sse" ? [.send(httpAnswer(body))] : nil }
        let ended = try run("make it warmer\n", cloud)
        #expect(ended.text.contains(words) && ended.code == code, "\(ended.text) \(ended.code)")
        #expect(cloud.count("POST", "/run_sse") == 1)
    }

    @Test func `credits that end in the middle of a stream keep the text and give the link`() throws {
        let cloud = ScriptedCloud()
        cloud.facts.withLock {
            $0.streams = [
                #"data: {"content":{"parts":[{"text":"I began."}]}}"# + "\n\n" + #"data: {"code":2001,"error":"none"}"#
                    + "\n\n"
            ]
        }
        let ended = try run("make it warmer\n", cloud)
        #expect(
            ended.text.contains("I began.") && ended.text.contains("bind=anon_7") && ended.code == 5, "\(ended.text)")
    }

    @Test func `a server's escape sequences never reach the terminal`() throws {
        let cloud = ScriptedCloud()
        cloud.facts.withLock {
            $0.streams = [#"data: {"content":{"parts":[{"text":"a\u001b[31mred\u0007\u202egnp.exe"}]}}"# + "\n\n"]
        }
        let ended = try run("hello\n", cloud)
        #expect(ended.text.contains("red") && !ended.text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 7 })
        #expect(!ended.text.unicodeScalars.contains("\u{202E}"))
    }

    @Test func `a silent edit is told from the timeline, in the language of the interface`() throws {
        let after: JSONValue = [
            "t": [["tt": 0, "id": "v", "sg": [["id": "s1", "name": "sea", "start": 0, "d": 1500]]]]
        ]
        let cloud = ScriptedCloud { request, cloud in
            if request.path == "/run_sse" { cloud.facts.withLock { $0.draft = after } }
            return nil
        }
        cloud.facts.withLock { $0.streams = ["data: \n\ndata: {\"type\":\"heartbeat\"}\n\n"] }
        let ended = try run("剪掉最后一秒\n", cloud, more: ["LANG": "zh_CN.UTF-8"])
        #expect(ended.text.contains("片段 1") && ended.text.contains("0–2.5 秒 → 0–1.5 秒（−1 秒）"), "\(ended.text)")
    }

    @Test func `lines are sent one after another, never two at once`() throws {
        let busy = Lock((now: 0, most: 0))
        let cloud = ScriptedCloud { request, cloud in
            guard request.path == "/run_sse" else { return nil }
            busy.withLock { busy in
                busy.now += 1
                busy.most = max(busy.most, busy.now)
            }
            let steps: [FaultStep] = [.stall(milliseconds: 50), .send(cloud.usual(request))]
            busy.withLock { $0.now -= 1 }
            return steps
        }
        #expect(try run("one\ntwo\nthree\n", cloud).code == 0)
        #expect(busy.withLock { $0.most } == 1 && cloud.count("POST", "/run_sse") == 3)
    }

    @Test func `an upload carries one file a request and its Chinese name`() throws {
        let cloud = ScriptedCloud()
        let home = try ChatHome()
        for name in ["海边 1.mp4", "b.mp4"] {
            try Data(smallFilm(milliseconds: 500)).write(to: URL(filePath: "\(home.work)/\(name)"))
        }
        let ended = try run("upload \"海边 1.mp4\" b.mp4\n", cloud, home: home)
        #expect(ended.code == 0, "\(ended.text)")
        let uploads = cloud.requests.filter { $0.path.hasPrefix("/api/upload-video") }
        #expect(uploads.count == 2 && uploads[0].text.contains("name=\"files\"; filename=\"海边 1.mp4\""))
    }

    @Test func `a wish for a size goes along only where there is one, and a server that does not care is told of`()
        throws
    {
        let cloud = ScriptedCloud()
        let ended = try run("export\nexport under 100 bytes\n导出，不要超过25兆\n", cloud)
        let outputs = try cloud.requests.filter { $0.method == "POST" && $0.path == "/api/render/proxy/lambda" }.map {
            try JSONValue(parsing: $0.body)["output"]?["max_bytes"]?.int
        }
        #expect(outputs == [nil, 100, 25_000_000], "\(ended.text)")
        #expect(
            ended.code == 0 && ended.text.components(separatedBy: "more than the 1 KB asked for").count == 2,
            "\(ended.text)")
    }
}

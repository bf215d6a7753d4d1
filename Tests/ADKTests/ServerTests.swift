// How the chat finds its way on a plain ADK server: sessions, apps, tokens, and what is not there.

import Foundation
import Testing

extension ADKSuite {
    @Suite struct ServerTests {
        /// The questions by which a server is told; neither changes anything.
        private static let questions = ["GET /api/credits/balance/simple", "GET /list-apps"]

        private func session(in text: String) -> String {
            text.split(separator: "session ").last?.split(separator: " ").first.map(String.init) ?? ""
        }

        // MARK: Sessions

        @Test func `the session is made once and kept for the next chat`() async throws {
            let home = try Home()
            try await ADKServer.forget()
            let first = try home.run("session\nsilently\n")
            let second = try home.run("session\nstatus\n")
            #expect(first.lines.first == second.lines.first && second.text.contains(#"Title: "Quiet""#))
            #expect(first.lines.first?.hasSuffix(" of me") == true)
            let posts = try await ADKServer.facts().requests.map(\.line).filter { $0.hasPrefix("POST /apps") }
            #expect(posts == ["POST /apps/nemo_agent/users/me/sessions"])
        }

        @Test func `a session that is gone is replaced, and that is said`() async throws {
            let home = try Home()
            let gone = session(in: try home.run("session\n").text)
            try await ADKServer.delete(session: gone)
            let next = try home.run("session\n")
            #expect(next.errors.contains("The session of your last chat is gone"), "\(next.errors)")
            #expect(session(in: next.text) != gone && next.lines.last?.hasPrefix("session ") == true)
            #expect(next.code == 0)
        }

        @Test(arguments: [
            // The timeline is read before a message, so the loss is found in time and the message has a place.
            ("session", "Hello from ADK.", "a new, empty one", Int32(0)),
            // A known timeline is not read again: the message meets the loss.
            ("silently", "(1002)", "your message was not done", 1),
        ])
        func `a session that goes during a chat is replaced, and that is said`(
            before: String, end: String, words: String, code: Int32
        ) async throws {
            let chat = try Chat(Home())
            try chat.send("session")
            let gone = session(in: chat.read(until: " of me\n"))
            if before != "session" {
                try chat.send(before)
                _ = chat.read(until: "Quiet")
            }
            try await ADKServer.delete(session: gone)
            try chat.send("hello")
            #expect(chat.read(until: end).contains(words))
            let ended = try chat.end(with: "session\n")
            #expect(session(in: ended.text) != gone && ended.lines.last?.hasPrefix("session ") == true)
            #expect(ended.code == code)
        }

        // MARK: What is not there

        @Test(arguments: [
            ("export", "has no export", "en"), ("credits", "keeps no credits", "en"),
            ("upload https://example.org/a.mp4", "takes no uploads", "en"), ("/export", "has no export", "en"),
            ("导出", "没有导出功能", "zh"), ("积分", "没有积分", "zh"), ("上传 https://example.org/a.mp4", "不能上传文件", "zh"),
        ])
        func `what plain ADK cannot do is said before anything is asked`(
            said: String, words: String, language: String
        ) async throws {
            try await ADKServer.forget()
            let ended = try Home().run(said + "\n", at: "", [], ["TALKREEL_LANG": language])
            #expect(ended.text.isEmpty && ended.errorLines.count == 1 && ended.errors.contains(words))
            #expect(ended.errors.contains("--server"))
            #expect(ended.code == 1)
            #expect(try await ADKServer.facts().requests.map(\.line) == Self.questions)
        }

        @Test(arguments: [
            ("gui", "Your film is ready.", "has no export", "en"), ("界面", "视频做好了。", "没有导出功能", "zh"),
        ])
        func `an export that only the agent talks of is refused too, and the message counts as done`(
            said: String, answer: String, words: String, language: String
        ) async throws {
            try await ADKServer.forget()
            let ended = try Home().run(said + "\n", at: "", [], ["TALKREEL_LANG": language])
            #expect(ended.lines == [answer] && ended.errors.contains(words))
            #expect(ended.code == 0)
            let paths = try await ADKServer.facts().requests.map(\.path)
            #expect(paths.filter { $0.hasPrefix("/api/") }.count == 1)
        }

        @Test func `the rest of a line goes with what cannot be done`() throws {
            let ended = try Home().run("export and then title it Summer\n")
            #expect(ended.errorLines.last == "The rest of that line was not done.")
        }

        // MARK: Apps

        @Test func `the only app is taken, whatever its name`() async throws {
            try await ADKServer.forget()
            #expect(try Home().run("hello\n", at: "/one").lines == ["Hello from ADK."])
            let lines = try await ADKServer.facts().requests.map(\.line)
            #expect(lines.contains("POST /one/apps/cutter/users/me/sessions"))
        }

        @Test func `of several apps one is chosen by name, and each has its own session`() throws {
            let home = try Home()
            let singer = try home.run("session\n", at: "/several", ["--app", "singer"])
            let cutter = try home.run("session\n", at: "/several", [], ["TALKREEL_APP": "cutter"])
            #expect(singer.code == 0 && cutter.code == 0)
            #expect(session(in: singer.text) != session(in: cutter.text))
            #expect(try home.run("session\n", at: "/several", ["--app", "singer"]).text == singer.text)
        }

        @Test(arguments: [[], ["--app", "dancer"]])
        func `without a clear app the names are told and nothing is sent`(choice: [String]) async throws {
            try await ADKServer.forget()
            let ended = try Home().run("hello\n", at: "/several", choice)
            #expect(ended.errors.contains("cutter, singer") && ended.errors.contains("--app NAME"))
            #expect(ended.code == 1)
            #expect(try await ADKServer.facts().requests.allSatisfy { $0.method == "GET" })
        }

        // MARK: Who we are

        @Test func `NemoVideo's token, client id and headers never go to plain ADK`() async throws {
            try await ADKServer.forget()
            let ended = try Home().run("hello\nstatus\nexport\ncredits\n", at: "", [], ["NEMO_TOKEN": "nmv_usr_secret"])
            #expect(ended.text.contains("Hello from ADK."))
            let headers = try await ADKServer.facts().requests.flatMap { $0.headers }
            #expect(!headers.contains { $0.value.contains("nmv_usr_secret") })
            #expect(!headers.contains { $0.key == "authorization" || $0.key.hasPrefix("x-") || $0.key == "origin" })
        }

        @Test func `a server that wants a token of its own says so, gets TALKREEL_TOKEN, and only after it asked`()
            async throws
        {
            let home = try Home()
            let refused = try home.run("hello\n", at: "/guarded", [], ["NEMO_TOKEN": "nmv_usr_secret"])
            #expect(refused.errors.contains("TALKREEL_TOKEN") && refused.code == 4)
            try await ADKServer.forget()
            let served = try home.run("hello\n", at: "/guarded", [], ["TALKREEL_TOKEN": "own-token"])
            #expect(served.lines == ["Hello from ADK."])
            let requests = try await ADKServer.facts().requests
            #expect(requests.prefix(2).allSatisfy { $0.headers["authorization"] == nil })
            #expect(requests.last?.headers["authorization"] == "Bearer own-token")
        }

        @Test func `a server that is neither is told from one that is not there`() throws {
            let ended = try Home().run("hello\n", at: "/other")
            #expect(ended.errors.contains("neither a NemoVideo server nor an ADK server") && ended.code == 3)
        }

        @Test func `the doctor names the server, its version, its apps and what it cannot do`() throws {
            let report = try Home().run("", at: "", ["doctor"]).text
            #expect(report.contains("server: plain ADK \(ADKServer.version)") && report.contains("app: nemo_agent"))
            #expect(report.contains("can: chat, status") && report.contains("cannot: export, upload, credits"))
        }
    }
}

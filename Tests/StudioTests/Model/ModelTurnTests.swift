// Turns with a language model behind a real server that answers by script, well and badly.

import Foundation
import Locking
import Reel
import Support
import Testing

@testable import Studio

@Suite(.serialized) struct ModelTurnTests {
    /// A server that gives its answers one after another; the last again and again.
    private func server(_ answers: [[FaultStep]]) -> AnsweringServer {
        let left = Lock(answers)
        return AnsweringServer { _ in left.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? [] } }
    }

    private func stream(_ deltas: String...) -> [FaultStep] {
        let events = deltas.map { #"data: {"choices":[{"index":0,"delta":{\#($0)}}]}"# + "\n\n" }
        let body = events.joined() + "data: [DONE]\n\n"
        return [
            .send("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"), .send(body),
            .close,
        ]
    }

    private func call(_ name: String, _ arguments: String) -> String {
        let text = JSONValue.string(arguments).text
        return #""tool_calls":[{"index":0,"id":"c1","function":{"name":"\#(name)","arguments":\#(text)}}]"#
    }

    private func reply(_ status: String, _ body: String) -> [FaultStep] {
        [
            .send(
                "HTTP/1.1 \(status)\r\nContent-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
            ), .close,
        ]
    }

    private func endpoint(_ server: AnsweringServer, _ more: [String: String] = [:]) throws -> ModelEndpoint {
        let settings = ["TALKREEL_LLM_URL": server.url + "/v1", "TALKREEL_LLM_MODEL": "m"]
        return try #require(ModelEndpoint(environment: settings.merging(more) { $1 }))
    }

    private func project() async throws -> AgentTurnTests.Project {
        let project = try AgentTurnTests.Project()
        _ = await project.say("generate a 10-second video of rain with calm music")
        return project
    }

    @Test func `a call is done, told by us, and its result goes back to the model`() async throws {
        let server = server([
            stream(#""content":"On "# + #"it.""#, call("cut", #"{"frm":0,"to":3000}"#)),
            stream(#""content":"Trimmed.""#),
        ])
        defer { server.stop() }
        let project = try await project()
        let outputs = await project.say(
            "get rid of the dull start", model: try endpoint(server, ["TALKREEL_LLM_KEY": "s3\"cret"]))
        #expect(project.draft.duration == Milliseconds(7000))
        let words = messages(outputs)
        #expect(words.contains("On it.") && words.contains("10.0 → 7.0 s") && words.contains("Trimmed."))
        #expect(words.contains("Timeline ("))
        #expect(outputs.contains { if case .call(_, "cut", _) = $0 { true } else { false } })
        let second = try JSONValue(parsing: try #require(server.requests.last).text)
        let talk = try #require(second["messages"]?.array)
        #expect(talk.count == 4 && talk[2]["content"]?.string == "On it." && talk[3]["role"] == "tool")
        #expect(talk[3]["tool_call_id"] == "c1" && talk[3]["content"]?.string?.hasPrefix("Done. Timeline") == true)
        #expect(server.requests[0].path == "/v1/chat/completions")
        #expect(server.requests[0].headers["authorization"] == "Bearer s3\"cret")
        // Nothing of the question is left on the disk.
        let left = try FileManager.default.contentsOfDirectory(atPath: project.folder).filter { $0.hasPrefix("ask-") }
        #expect(left.isEmpty)
    }

    @Test func `a refused edit goes back to the model, which may do better`() async throws {
        let server = server([
            stream(call("delete", #"{"target":"v9"}"#)), stream(call("speed", #"{"target":"all","factor":2}"#)),
            stream(#""content":"OK""#),
        ])
        defer { server.stop() }
        let project = try await project()
        let words = messages(await project.say("hurry along a bit", model: try endpoint(server)))
        #expect(project.draft.duration == Milliseconds(5000) && !words.contains("no such clip"))
        #expect(server.requests[1].text.contains("There is no such clip (v9)"))
    }

    /// What the server does instead of answering.
    private var failures: [(String, [FaultStep])] {
        [
            ("no key", reply("401 Unauthorized", #"{"error":{"message":"bad key"}}"#)),
            ("busy", reply("503 Service Unavailable", "busy")), ("a web page", reply("200 OK", "<html>hi</html>")),
            (
                "an error in the stream",
                [
                    .send(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\ndata: {\"error\":{\"message\":\"x\"}}\n\n"
                    ), .close,
                ]
            ),
            ("nothing", [.close]), ("silence", [.stall(milliseconds: 2500), .close]),
            ("a claim", stream(#""content":"Done! I trimmed the first 2 seconds.""#)),
            ("garbage calls", stream(call("launch", "{}"))), ("empty", stream(#""content":"""#)),
        ]
    }

    @Test func `whatever the model does wrong, the rules do the edit once`() async throws {
        for (name, steps) in failures {
            let server = server([steps])
            defer { server.stop() }
            let project = try await project()
            let words = messages(
                await project.say(
                    "trim the first 2 seconds", model: try endpoint(server, ["TALKREEL_LLM_TIMEOUT": "1"])))
            #expect(project.draft.duration == Milliseconds(8000), "\(name)")
            #expect(words.contains("8.0 s"), "\(name): \(words)")
        }
        let nobody = try #require(ModelEndpoint(environment: ["TALKREEL_LLM_URL": "http://127.0.0.1:9"]))
        let project = try await project()
        _ = await project.say("剪掉前2秒", model: nobody)
        #expect(project.draft.duration == Milliseconds(8000))
    }

    @Test func `words alone answer a question, and no call in a loop goes on for ever`() async throws {
        let server = server([stream(#""content":"A warm grade would suit it.""#)])
        defer { server.stop() }
        let project = try await project()
        let before = project.draft
        let words = messages(await project.say("which look would suit a rainy evening?", model: try endpoint(server)))
        #expect(words == "A warm grade would suit it." && project.draft == before)
        let looping = self.server([stream(call("grade", #"{"target":"all","brightness":0.01}"#))])
        defer { looping.stop() }
        _ = await project.say("make it a tiny bit nicer", model: try endpoint(looping))
        #expect(looping.requests.count == 6)
    }

    @Test func `a small model answers with one operation under a schema`() async throws {
        let json = #"{"op":"volume","args":{"target":"bgm","level":0.2}}"#
        let server = server([stream(#""content":\#(JSONValue.string(json).text)"#)])
        defer { server.stop() }
        let project = try await project()
        let words = messages(
            await project.say(
                "turn the tune down to a fifth", model: try endpoint(server, ["TALKREEL_LLM_MODE": "schema"])))
        #expect(project.draft.music[0].volume == 0.2 && !words.contains("{"))
        let question = try JSONValue(parsing: server.requests[0].text)
        #expect(question["response_format"]?["json_schema"]?["schema"]?["properties"]?["op"] != nil)
        #expect(question["tools"] == nil)
        let none = self.server([stream(#""content":"{\"op\":\"none\",\"args\":{}}""#)])
        defer { none.stop() }
        _ = await project.say("trim the first 2 seconds", model: try endpoint(none, ["TALKREEL_LLM_MODE": "schema"]))
        #expect(project.draft.duration == Milliseconds(8000))
    }

    @Test func `an endpoint is read from the environment`() {
        func url(_ text: String) -> String? { ModelEndpoint(environment: ["TALKREEL_LLM_URL": text])?.url }
        #expect(url("http://127.0.0.1:11434/v1/") == "http://127.0.0.1:11434/v1/chat/completions")
        #expect(url("https://h/x/chat/completions") == "https://h/x/chat/completions")
        for bad in ["", "file:///etc/passwd", "ftp://x/v1", "127.0.0.1:80"] { #expect(url(bad) == nil) }
    }
}

// Streams of tool calls in the dialects of the servers that people run.

import Foundation
import Reel
import Testing

@testable import Studio

@Suite struct ModelAnswerTests {
    private func answer(_ chunks: [String]) throws -> ModelAnswer {
        var answer = ModelAnswer()
        for chunk in chunks { _ = answer.read(try JSONValue(parsing: chunk)) }
        _ = answer.end()
        return answer
    }

    private func delta(_ members: String, finish: String = "null") -> String {
        #"{"choices":[{"index":0,"delta":{\#(members)},"finish_reason":\#(finish)}]}"#
    }

    /// Name of the dialect, its chunks, and the calls they make: name and arguments.
    private var dialects: [(String, [String], [[String]])] {
        [
            (
                "OpenAI: pieces by index, two at once",
                [
                    delta(
                        #""role":"assistant","content":null,"tool_calls":[{"index":0,"id":"a","type":"function","function":{"name":"cut","arguments":""}}]"#
                    ),
                    delta(#""tool_calls":[{"index":0,"function":{"arguments":"{\"frm\":0,"}}]"#),
                    delta(#""tool_calls":[{"index":1,"id":"b","function":{"name":"title","arguments":"{\"text\":"}}]"#),
                    delta(#""tool_calls":[{"index":0,"function":{"arguments":"\"to\":5000}"}}]"#),
                    delta(#""tool_calls":[{"index":1,"function":{"arguments":"\"Hi\"}"}}]"#),
                    delta("", finish: #""tool_calls""#), #"{"choices":[],"usage":{"total_tokens":9}}"#,
                ], [["cut", #"{"frm":0,"to":5000}"#], ["title", #"{"text":"Hi"}"#]]
            ),
            (
                "DashScope: empty ids go on, a piece without arguments, no finish_reason",
                [
                    delta(
                        #""content":null,"tool_calls":[{"index":0,"id":"a","type":"function","function":{"name":"mute","arguments":""}}]"#
                    ),
                    delta(
                        #""tool_calls":[{"index":0,"id":"","type":"function","function":{"arguments":"{\"target\":"}}]"#
                    ),
                    delta(#""tool_calls":[{"index":0,"id":"","type":"function","function":{"arguments":"\"bgm\"}"}}]"#),
                    #"{"choices":[{"delta":{"tool_calls":[{"index":0,"id":"","function":{"arguments":""}}]}}]}"#,
                ], [["mute", #"{"target":"bgm"}"#]]
            ),
            (
                "Ollama and vLLM: whole calls, all of index 0, finished by stop",
                [
                    delta(
                        #""content":"","tool_calls":[{"index":0,"id":"a","function":{"name":"undo","arguments":"{}"}}]"#
                    ),
                    delta(
                        #""content":"","tool_calls":[{"index":0,"id":"b","function":{"name":"redo","arguments":"{}"}}]"#,
                        finish: #""stop""#),
                ], [["undo", "{}"], ["redo", "{}"]]
            ),
            (
                "no index, no id, arguments as an object",
                [
                    delta(
                        #""tool_calls":[{"function":{"name":"speed","arguments":{"factor":2}}}]"#,
                        finish: #""tool_calls""#)
                ],
                [["speed", #"{"factor":2}"#]]
            ),
            (
                "llama_cpp.server: id and name in every piece, a legacy copy beside",
                [
                    delta(
                        #""role":null,"content":null,"function_call":{"name":"cut","arguments":"{"},"tool_calls":[{"index":0,"id":"x","function":{"name":"cut","arguments":"{"}}]"#
                    ),
                    delta(
                        #""function_call":{"name":"cut","arguments":"\"frm\":1"},"tool_calls":[{"index":0,"id":"x","function":{"name":"cut","arguments":"\"frm\":1"}}]"#
                    ),
                    delta(
                        #""tool_calls":[{"index":0,"id":"x","function":{"name":"cut","arguments":"}"}}]"#,
                        finish: #""tool_calls""#),
                ], [["cut", #"{"frm":1}"#]]
            ),
            (
                "cut off in the middle of a call",
                [
                    delta(#""tool_calls":[{"index":0,"id":"a","function":{"name":"cut","arguments":"{\"frm\":0,"}}]"#),
                    delta("", finish: #""length""#),
                ], []
            ),
            (
                "no stream at all",
                [
                    #"{"choices":[{"message":{"content":"","tool_calls":[{"id":"a","type":"function","function":{"name":"mute","arguments":"{}"}}]},"finish_reason":"tool_calls"}]}"#
                ], [["mute", "{}"]]
            ),
            (
                "a call written as text",
                [
                    delta(#""content":"<tool_call>\n{\"name\":\"cut\",\"arguments\":{\"frm\":0,\"to\":1}}\n</tool""#),
                    delta(#""content":"_call>""#),
                ],
                [["cut", #"{"frm":0,"to":1}"#]]
            ),
            (
                "a call in a fence", [delta(#""content":"```json\n{\"op\":\"undo\",\"args\":{}}\n```""#)],
                [["undo", "{}"]]
            ),
        ]
    }

    @Test func `every dialect's calls are put together`() throws {
        for (name, chunks, calls) in dialects {
            #expect(try answer(chunks).calls.map { [$0.name, $0.arguments] } == calls, "\(name)")
        }
    }

    @Test(arguments: [1, 2, 3, 5, 40])
    func `thoughts are not shown, however the stream is cut`(size: Int) {
        let text = Array("Yes <b>. <think>cut <i> 5 s?</think>Done<think>hm</think>!<thin")
        var thinking = Thinking()
        var shown = ""
        for start in stride(from: 0, to: text.count, by: size) {
            shown += thinking.pass(String(text[start..<min(start + size, text.count)]))
        }
        #expect(shown + thinking.rest() == "Yes <b>. Done!<thin")
    }

    @Test func `what came before a call is shown, prose in braces is no call, an error is told`() throws {
        let mixed = try answer([
            delta(#""content":"Sure, ""#),
            delta(#""content":"now.","tool_calls":[{"index":0,"id":"a","function":{"name":"undo","arguments":"{}"}}]"#),
        ])
        #expect(mixed.text == "Sure, now." && mixed.calls.count == 1)
        #expect(try answer([delta(#""content":"{not json} at all""#)]).calls.isEmpty)
        #expect(try answer([#"{"error":{"message":"context full","code":400}}"#]).error == "context full")
    }

    /// A model's arguments, and the operation they are; `nil` = told to the model as a fault.
    private static let arguments: [(String, String, JSONObject?)] = [
        ("cut", #"{"frm":"0","to":5000.4,"extra":1}"#, ["frm": 0, "to": 5000]),
        ("speed", #"{"factor":"1.5","target":"all"}"#, ["target": "all", "factor": 1.5]),
        ("transition", #"{"type":"Crossfade","at":2}"#, ["at": 2, "type": "crossfade"]),
        ("transition", #"{"type":"explode"}"#, nil), ("cut", #"{"frm":0}"#, nil), ("cut", "[1]", nil),
        ("cut", "{", nil),
        ("rm_rf", "{}", nil), ("clarify", #"{"about":"x"}"#, nil), ("volume", #"{"level":null,"by":0.1}"#, ["by": 0.1]),
        ("slideshow", #"{"assets":"a.png"}"#, ["assets": ["a.png"]]), ("cut", #"{"frm":1e300,"to":2}"#, nil),
    ]

    @Test(arguments: arguments)
    func `arguments are fitted or refused`(name: String, text: String, expected: JSONObject?) {
        let made = try? Operation.called(ModelCall(id: "a", name: name, arguments: text)).get()  // refused: nil
        #expect(made?.arguments == expected)
    }

    @Test func `the page of operations is the table`() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let page = folder.appending(path: "../../../docs/operations.md").standardized
        #expect(try String(contentsOf: page, encoding: .utf8) == OperationTools.page)
    }

    @Test func `the tools are the table`() throws {
        let tools = try #require(OperationTools.tools.array)
        #expect(tools.count == OperationTools.names.count && tools.count > 40)
        for tool in tools {
            let function = try #require(tool["function"])
            #expect((function["description"]?.string?.count ?? 0) > 4)
            let listed = Set((function["parameters"]?["properties"]?.object ?? JSONObject()).keys)
            let required = function["parameters"]?["required"]?.array?.compactMap(\.string) ?? []
            #expect(required.allSatisfy(listed.contains))
        }
        #expect(OperationTools.single["properties"]?["args"]?["properties"]?["frm"] != nil)
    }
}

// What else a turn's report tells: tools, state, heartbeats; and that no type of value can harm it.

import Reel
import Testing

@testable import Wire

@Suite struct TurnReportFactTests {
    private func report(_ events: String...) -> JSONValue {
        turnReport(ofStream: Array(events.map { "data: \($0)\n\n" }.joined().utf8))
    }
    private func call(_ name: String, id: String?, _ more: String = "") -> String {
        let id = id.map { #""id":"\#($0)","# } ?? ""
        return #"{"content":{"parts":[{"functionCall":{\#(id)"name":"\#(name)","args":{}}}]}\#(more)}"#
    }

    @Test func `a call is noted once by its id, in whatever events it comes`() {
        #expect(
            report(call("cut", id: "1", #","partial":true"#), call("cut", id: "1"), call("cut", id: "2"))["tools"] == [
                "cut", "cut",
            ])
    }

    @Test func `calls without ids are each their own, but for the partial one`() {
        #expect(report(call("cut", id: nil), call("cut", id: nil))["tools"] == ["cut", "cut"])
        #expect(report(call("cut", id: nil, #","partial":true"#), call("cut", id: nil))["tools"] == ["cut"])
        #expect(report(call("cut", id: ""), call("cut", id: ""))["tools"] == ["cut", "cut"])
    }

    @Test func `a final with text and a call is one message and one tool`() {
        let partial = #"{"partial":true,"content":{"parts":[{"text":"Cutting."}]}}"#
        let final =
            #"{"content":{"parts":[{"text":"Cutting."},{"functionCall":{"id":"1","name":"cut","args":{"to":5}}}]}}"#
        let answer = report(partial, final)
        #expect(answer["messages"] == ["Cutting."] && answer["tools"] == ["cut"])
    }

    @Test func `tools of the older shape go by any of their names`() {
        let answer = report(
            #"{"type":"tool_call","name":"a","args":{}}"#, #"{"type":"tool_start","tool":"b"}"#,
            #"{"type":"toolcall_start","tool_name":"c","id":"1"}"#,
            #"{"type":"toolcall_start","tool_name":"c","id":"1"}"#, #"{"type":"tool_end","tool":"b"}"#,
            #"{"type":"tool_result","name":"a","result":1}"#)
        #expect(answer["tools"] == ["a", "b", "c"])
    }

    @Test func `state keys are sorted, once each, over all events`() {
        let answer = report(
            #"{"actions":{"stateDelta":{"z":1,"a":2}}}"#, #"{"actions":{"stateDelta":{"a":3,"m":null}}}"#)
        #expect(answer["state_keys"] == ["a", "m", "z"] && answer["silent"] == true)
    }

    @Test func `the last draft counts, also one that is JSON in a string`() {
        #expect(
            report(
                #"{"actions":{"stateDelta":{"draft":{"t":[{},{}]}}}}"#,
                #"{"actions":{"stateDelta":{"draft":{"t":[{}]}}}}"#)["draft_tracks"] == 1)
        #expect(report(#"{"actions":{"stateDelta":{"draft":"{\"t\":[{\"tt\":0},{\"tt\":7}]}"}}}"#)["draft_tracks"] == 2)
        #expect(report(#"{"actions":{"stateDelta":{"draft":"no JSON"}}}"#)["draft_tracks"] == 0)
        #expect(report(#"{"actions":{"stateDelta":{"draft":null}}}"#)["draft_tracks"] == 0)
    }

    @Test(arguments: [
        ": ping\n\n", ": ping - 2026-11-23 09:28:08.848300+00:00\r\n\r\n",
        "event: heartbeat\nid: 1\nretry: 3000\ndata: \n\n", "data: {\"type\":\"heartbeat\"}\n\n", "data: \n\n",
        "data:\r\r",
        "event: ping\ndata: {\"n\":1}\n\n", "data:   \n\n", "data: {\"type\":\"ping\"}\n\n", ":\n\n",
    ])
    func `every kind of heartbeat is counted and says nothing`(heartbeat: String) {
        let text = "data: {\"content\":{\"parts\":[{\"text\":\"Hi\"}]}}\n\n"
        let answer = turnReport(ofStream: Array((heartbeat + heartbeat + text + heartbeat).utf8))
        #expect(answer["heartbeats"] == 3 && answer["messages"] == ["Hi"])
        #expect(turnReport(ofStream: Array(heartbeat.utf8))["silent"] == true)
    }

    @Test func `a remark beside data is no heartbeat`() {
        #expect(turnReport(ofStream: Array(": note\ndata: {}\n\n".utf8))["heartbeats"] == 0)
    }

    @Test func `a damaged event and events of other types of JSON are skipped`() {
        let hi = #"{"content":{"parts":[{"text":"Hi"}]}}"#
        let answer = report("{broken", "[]", "1", "\"text\"", "null", "true", "[DONE]", #"{"a":1} x"#, hi)
        #expect(answer["messages"] == ["Hi"] && answer["error"] == .null)
    }

    @Test func `JSON as Python writes it is read`() {
        #expect(
            report(#"{"content": {"parts": [{"text": "\u6d77\u8fb9 \ud83c\udfac \u001b[0m"}]}, "partial": false}"#)[
                "messages"] == ["海边 🎬 \u{1B}[0m"])
    }

    // MARK: Types

    private static let shapes = [
        #"{"content":$}"#, #"{"content":{"parts":$}}"#, #"{"content":{"parts":[$]}}"#,
        #"{"content":{"parts":[{"text":$}]}}"#, #"{"content":{"parts":[{"text":"x","thought":$}]}}"#,
        #"{"content":{"parts":[{"functionCall":$}]}}"#,
        #"{"content":{"parts":[{"functionCall":{"name":$,"id":$,"args":$}}]}}"#,
        #"{"content":{"parts":[{"functionResponse":{"name":$,"id":$}}]}}"#,
        #"{"author":$,"content":{"parts":[{"text":"x"}]}}"#, #"{"partial":$,"content":{"parts":[{"text":"x"}]}}"#,
        #"{"actions":$}"#, #"{"actions":{"stateDelta":$}}"#, #"{"actions":{"stateDelta":{"draft":$}}}"#,
        #"{"actions":{"stateDelta":{"draft":{"t":$,"d":$,"m":$}}}}"#,
        #"{"actions":{"stateDelta":{"draft":{"t":[{"tt":$,"sg":$,"id":$}]}}}}"#, #"{"errorCode":$}"#,
        #"{"errorCode":"SAFETY","errorMessage":$}"#, #"{"error":$}"#,
        #"{"error":"x","error_details":$}"#, #"{"code":$}"#, #"{"code":1001,"message":$}"#, #"{"success":$}"#,
        #"{"type":$}"#, #"{"type":"text","content":$}"#, #"{"type":"tool_call","name":$,"args":$}"#,
        #"{"type":"error","code":$,"message":$}"#,
        #"{"type":"ask_question","title":$,"questions":[$,{"prompt":$,"options":[$]}]}"#, #"{"customMetadata":$}"#,
        #"{"customMetadata":{"progress":$,"tool":$}}"#, #"{"finishReason":$,"turnComplete":$}"#, #"{"detail":$}"#,
        #"$"#,
    ]

    @Test(arguments: [
        "null", "true", "0", "-1", "1e400", "99999999999999999999", "\"\"", "\"x\"", "[]", "[[]]", "[null]", "{}",
        "{\"a\":{}}",
    ])
    func `a wrong type anywhere is as good as absent and never ends the program`(value: String) {
        for shape in Self.shapes {
            let event = shape.split(separator: "$", omittingEmptySubsequences: false).joined(separator: value)
            let after = report(event, #"{"content":{"parts":[{"text":"Hi"}]}}"#)
            #expect(after["messages"]?.array?.last == "Hi", "\(event)")
            _ = turnReport(ofStream: Array(event.utf8))
        }
    }
}

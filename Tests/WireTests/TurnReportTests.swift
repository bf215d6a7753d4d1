// What a user ends up with from the answers that real servers give.

import Reel
import Testing

@testable import Wire

@Suite struct TurnReportTests {
    private func report(_ events: [String]) -> JSONValue {
        turnReport(ofStream: Array(events.map { "data: \($0)\n\n" }.joined().utf8))
    }

    private func text(_ words: String, partial: Bool? = nil, author: String = "nemo_agent") -> String {
        let mark = partial.map { #","partial":\#($0)"# } ?? ""
        return #"{"content":{"parts":[{"text":"\#(words)"}],"role":"model"},"author":"\#(author)"\#(mark)}"#
    }

    private func messages(_ events: [String]) -> [String] {
        report(events)["messages"]?.array?.compactMap(\.string) ?? []
    }

    @Test func `partials and their final are one message, also when the final differs`() {
        #expect(
            messages([text("Hel", partial: true), text("lo", partial: true), text("Hello", partial: false)]) == [
                "Hello"
            ])
        #expect(messages([text("Helo", partial: true), text("Hello.")]) == ["Hello."])
    }

    @Test func `partials without a final are kept`() { #expect(messages([text("Hel", partial: true)]) == ["Hel"]) }

    @Test func `two equal finals are two messages`() { #expect(messages([text("Ok"), text("Ok")]) == ["Ok", "Ok"]) }

    @Test func `the user's own words are not shown again`() {
        #expect(messages([text("me", author: "user"), text("you")]) == ["you"])
    }

    @Test func `the legacy shape is read the same`() {
        let answer = report([
            #"{"type":"text","content":"Hi"}"#, #"{"type":"tool_call","name":"cut","args":{}}"#,
            #"{"type":"heartbeat"}"#,
            #"{"type":"strange"}"#,
        ])
        #expect(
            answer["messages"]?.array == ["Hi"] && answer["tools"]?.array == ["cut"] && answer["heartbeats"]?.int == 1)
    }

    @Test func `a call is counted once by its id, thoughts are never shown`() {
        let call =
            #"{"content":{"parts":[{"thought":true,"text":"hm"},{"text":"Cut."},{"functionCall":{"id":"1","name":"cut","args":{}}}]}}"#
        let partial = #"{"partial":true,"content":{"parts":[{"functionCall":{"id":"1","name":"cut","args":{}}}]}}"#
        let answer = report([partial, call])
        #expect(
            answer["messages"]?.array == ["Cut."] && answer["tools"]?.array == ["cut"]
                && answer["thought_parts"]?.int == 1)
    }

    @Test func `a silent edit is silent and knows its draft`() {
        let answer = report([
            #"{"content":{"parts":[]},"actions":{"stateDelta":{"draft":{"t":[{"tt":0},{"tt":1}]},"b":1}}}"#,
            #"{"errorCode":"MODEL_RETURNED_NO_CONTENT"}"#, "",
        ])
        #expect(answer["silent"]?.bool == true && answer["draft_tracks"]?.int == 2 && answer["heartbeats"]?.int == 1)
        #expect(answer["state_keys"]?.array == ["b", "draft"])
    }

    @Test(arguments: [
        (#"{"error":"RuntimeError: no frames"}"#, "no frames"),
        (#"{"error":"ValueError: bad","error_details":{"error_type":"ValueError"}}"#, "bad"),
        (#"{"error":{"message":"quota"}}"#, "quota"),
    ])
    func `an error in the stream keeps the text before it`(event: String, words: String) {
        let answer = report([text("I began", partial: true), event])
        #expect(answer["messages"]?.array == ["I began"] && answer["error"]?.string == words)
    }

    @Test func `error codes are kept with and without their words`() {
        let answer = report([#"{"errorCode":"SAFETY"}"#, #"{"error_code":"MAX_TOKENS","error_message":"cut"}"#])
        #expect(answer["error_codes"]?.text == #"[["SAFETY",null],["MAX_TOKENS","cut"]]"#)
    }

    @Test(arguments: [
        (#"{"code":1001,"message":"token expired"}"#, "token expired"),
        (#"{"detail":"Session not found: x"}"#, "Session not found: x"),
        (#"{"detail":[{"loc":["body"],"msg":"Field required","type":"missing"}]}"#, "Field required"),
    ])
    func `JSON instead of a stream is an error in one readable line`(body: String, words: String) {
        #expect(turnReport(ofStream: Array(body.utf8))["error"]?.string == words)
    }

    @Test func `text before a bare call is a message of its own`() {
        let call = #"{"content":{"parts":[{"functionCall":{"id":"1","name":"cut","args":{}}}]}}"#
        let said = [
            text("Working on it.", partial: true), call, text("Done.", partial: true), text("Done.", partial: false),
        ]
        #expect(messages(said) == ["Working on it.", "Done."])
    }

    @Test func `an error that is null is none`() {
        let answer = report([
            #"{"error":null,"actions":{"stateDelta":{"a":1}}}"#, #"{"type":"error","content":"no frames"}"#,
        ])
        #expect(answer["state_keys"]?.array == ["a"] && answer["error"]?.string == "no frames")
    }

    @Test func `an oversized event does not take the text before it along`() {
        let bytes = Array("data: \(text("Hi"))\n\ndata: ".utf8) + [UInt8](repeating: 0x61, count: 17 << 20)
        #expect(turnReport(ofStream: bytes)["messages"]?.array == ["Hi"])
    }

    @Test func `a damaged event is skipped and the rest goes on`() {
        #expect(messages(["{broken", text("Hi")]) == ["Hi"])
    }
}

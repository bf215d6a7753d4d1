// Answers that are no stream, and errors inside one.

import Reel
import Testing

@testable import Wire

@Suite struct TurnReportBodyTests {
    private func body(_ text: String) -> JSONValue { turnReport(ofStream: Array(text.utf8)) }
    private func stream(_ events: String...) -> JSONValue { body(events.map { "data: \($0)\n\n" }.joined()) }

    // MARK: Instead of a stream

    @Test(arguments: [
        (#"{"code":1001,"message":"token expired"}"#, "token expired"),
        (#"{"detail":"Session not found: nope"}"#, "Session not found: nope"),
        (
            #"{"detail":[{"type":"missing","loc":["body"],"msg":"Field required","input":{}},{"msg":"Too long"}]}"#,
            "Field required; Too long"
        ),
        (#"{"success":false,"error":"no plan"}"#, "no plan"), (#"{"reason":"auth failed"}"#, "auth failed"),
        (#"{"error":{"message":"quota"}}"#, "quota"),
        (#"{"message":"","error":"","detail":"third"}"#, "third"), (#"{"code":1002}"#, "code 1002"),
        ("{}", "the server sent no stream"), ("[]", "the server sent no stream"),
        ("[1]", "the server sent no stream"), (#"{"code":1001,"mess"#, "the server sent no stream"),
        ("\u{FEFF}{\"detail\":\"x\"}", "x"), ("\n {\n  \"detail\": \"spread out\"\n}\n", "spread out"),
        ("Internal Server Error", "Internal Server Error"),
        ("Forbidden: origin not allowed", "Forbidden: origin not allowed"), ("\r\nBad Gateway\r\nmore", "Bad Gateway"),
        ("<html><head><title>502 Bad\n Gateway</title></head><style>:root{}</style></html>", "502 Bad Gateway"),
        ("<!DOCTYPE html>\n<TITLE lang=en>Gone</TITLE>", "Gone"),
        ("<html><title></title></html>", "the server sent no stream"), ("<html>", "the server sent no stream"),
        ("RuntimeError: no frames", "no frames"), (#""just a string""#, "just a string"),
    ])
    func `what came instead of a stream is one readable line`(text: String, line: String) {
        let report = body(text)
        #expect(report["error"]?.string == line)
        #expect(report["messages"] == [] && report["silent"] == false)
    }

    @Test(arguments: [
        "", "\n", "data: {\"cut", ": ping\n\n", "data:\n\n", "event: ping\ndata: 1\n\n", "retry: 3000\n\n",
    ])
    func `an empty answer, heartbeats and a cut stream are silence`(text: String) {
        #expect(body(text)["silent"] == true && body(text)["error"] == .null)
    }

    // MARK: In the stream

    @Test(
        arguments: [
            (
                #"{"error":"RuntimeError: no frames","error_details":{"error_type":"RuntimeError","error_message":"no frames","timestamp":1.5}}"#,
                "no frames"
            ),
            (#"{"error":"no frames"}"#, "no frames"), (#"{"error": "ValueError: bad \u2026 \u6d77"}"#, "bad … 海"),
            (#"{"error":"google.genai.errors.ClientError: 429 quota"}"#, "429 quota"),
            (#"{"error":"RuntimeError: ValueError: deep"}"#, "deep"), (#"{"error":"TimeoutError:"}"#, "TimeoutError"),
            (#"{"error":"Note: kept"}"#, "Note: kept"),
            (#"{"error":{"message":"KeyError: 'x'"}}"#, "'x'"),
            (#"{"error":"","error_details":{"error_message":"from the details"}}"#, "from the details"),
            (#"{"error":""}"#, "no reason given"),
            (#"{"error":[]}"#, "no reason given"), (#"{"error":7}"#, "no reason given"),
            (#"{"type":"error","message":"legacy"}"#, "legacy"),
            (#"{"type":"error","content":"RuntimeError: in content"}"#, "in content"),
            (#"{"type":"error","error":{"message":"nested"}}"#, "nested"), (#"{"detail":"Session not found"}"#, nil),
            (#"{"code":1001,"message":"token expired","data":null}"#, "token expired"),
            (#"{"code":"2001"}"#, "code 2001"), (#"{"success":false,"message":"refused"}"#, "refused"),
        ] as [(String, String?)])
    func `an error object in the stream is told in words`(event: String, words: String?) {
        let report = stream(#"{"content":{"parts":[{"text":"Half"}]},"partial":true}"#, event)
        #expect(report["error"]?.string == words)
        #expect(report["messages"] == ["Half"])
    }

    @Test func `an error event that is no JSON is told too`() {
        #expect(body("event: error\ndata: upstream gone\n\n")["error"] == "upstream gone")
        #expect(body("event: error\ndata: {\"message\":\"x\",\"code\":1001}\n\n")["api_code"] == 1001)
    }

    @Test func `the number of the API stands beside its words`() {
        let report = stream(#"{"code":1001,"message":"token expired"}"#)
        #expect(report["api_code"] == 1001 && report["error_codes"] == [])
        #expect(stream(#"{"code":0,"message":"ok"}"#)["silent"] == true)
        #expect(body(#"{"code":2001,"message":"no credits"}"#)["api_code"] == 2001)
    }

    @Test func `an error code and its text in one event are both kept`() {
        let report = stream(
            #"{"content":{"parts":[{"text":"Cut sh"}]},"errorCode":"MAX_TOKENS","errorMessage":"length"}"#)
        #expect(report["messages"] == ["Cut sh"] && report["error_codes"] == [["MAX_TOKENS", "length"]])
    }

    @Test func `a length limit without an error code is text alone`() {
        let report = stream(#"{"content":{"parts":[{"text":"Cut sh"}]},"finishReason":"MAX_TOKENS"}"#)
        #expect(report["messages"] == ["Cut sh"] && report["error_codes"] == [])
    }

    @Test func `a code alone is not silence, no content is`() {
        #expect(stream(#"{"errorCode":"SAFETY"}"#)["silent"] == false)
        #expect(stream(#"{"errorCode":"MODEL_RETURNED_NO_CONTENT","errorMessage":"x"}"#).text == stream("{}").text)
        #expect(stream(#"{"errorCode":429}"#)["error"] == "code 429")
        #expect(
            stream(#"{"error_code":"SAFETY","error_message":{"message":"blocked"}}"#)["error_codes"] == [
                ["SAFETY", "blocked"]
            ])
    }

    @Test func `an error between partials and their final doubles nothing`() {
        let partial = #"{"content":{"parts":[{"text":"Half"}]},"partial":true}"#
        let report = stream(partial, #"{"errorCode":"MAX_TOKENS"}"#, #"{"content":{"parts":[{"text":"Half of it"}]}}"#)
        #expect(report["messages"] == ["Half of it"])
        #expect(stream(partial, #"{"error":"x"}"#, partial)["messages"] == ["Half", "Half"])
    }

    @Test func `text before and after an error is kept in order`() {
        let report = stream(
            #"{"content":{"parts":[{"text":"A"}]}}"#, #"{"error":"x"}"#, #"{"content":{"parts":[{"text":"B"}]}}"#)
        #expect(report["messages"] == ["A", "B"] && report["error"] == "x")
    }
}

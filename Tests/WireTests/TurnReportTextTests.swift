// Which texts a user ends up with: partials and finals, several authors, thoughts, the older shapes.

import Reel
import Testing

@testable import Wire

@Suite struct TurnReportTextTests {
    private func report(_ events: [String]) -> JSONValue {
        turnReport(ofStream: Array(events.map { "data: \($0)\n\n" }.joined().utf8))
    }
    private func messages(_ events: String...) -> [String] {
        report(events)["messages"]?.array?.compactMap(\.string) ?? []
    }

    private func said(_ text: String, by author: String = "nemo_agent", _ more: String = "") -> String {
        #"{"content":{"parts":[{"text":"\#(text)"}],"role":"model"},"author":"\#(author)"\#(more)}"#
    }
    private func piece(_ text: String, by author: String = "nemo_agent") -> String {
        said(text, by: author, #","partial":true"#)
    }

    // MARK: Partials and finals

    @Test func `one-letter pieces and their final are one message`() {
        let pieces = "Hello, 海边.".map { piece(String($0)) }
        #expect(report(pieces + [said("Hello, 海边.")])["messages"] == ["Hello, 海边."])
        #expect(report(pieces)["messages"] == ["Hello, 海边."])
    }

    @Test func `the final is what remains, whatever the pieces said`() {
        #expect(messages(piece("Helo"), said("Hello there", #","partial":false"#)) == ["Hello there"])
        #expect(messages(piece("Hello there and more"), said("Hi")) == ["Hi"])
        #expect(messages(said("", #","partial":null"#), said("Hi", #","partial":null"#)) == ["Hi"])
    }

    @Test func `two equal finals are two messages, with and without pieces`() {
        #expect(messages(said("Ok"), said("Ok")) == ["Ok", "Ok"])
        #expect(messages(piece("Ok"), said("Ok"), piece("Ok"), said("Ok")) == ["Ok", "Ok"])
    }

    @Test func `an event that comes twice with one id, the second without content, is one message`() {
        let first = said("Here", #","id":"e1""#)
        #expect(
            messages(first, #"{"id":"e1","author":"nemo_agent","actions":{"artifactDelta":{"a.mp4":0}}}"#) == ["Here"])
    }

    @Test func `a final without text ends the pieces before it`() {
        #expect(
            messages(
                piece("Half"), #"{"author":"nemo_agent","content":{"parts":[]},"turnComplete":true}"#, piece("New"))
                == ["Half", "New"])
        #expect(
            messages(piece("Half"), #"{"author":"nemo_agent","content":{"parts":[{"text":""}]}}"#, piece("New")) == [
                "Half", "New",
            ])
    }

    @Test func `a change of state in between ends nothing`() {
        #expect(
            messages(piece("He"), #"{"author":"nemo_agent","actions":{"stateDelta":{"a":1}}}"#, piece("y"), said("Hey"))
                == ["Hey"])
    }

    @Test func `several text parts are one message, white space alone is none`() {
        #expect(messages(#"{"content":{"parts":[{"text":"A "},{"text":"B"}]}}"#) == ["A B"])
        #expect(
            messages(#"{"content":{"parts":[{"text":"A "},{"text":"hm","thought":true},{"text":"B"}]}}"#) == ["A B"])
        #expect(messages(said(" \\n\\t"), said(""), #"{"content":{"parts":[]}}"#, #"{"content":{}}"#, "{}") == [])
    }

    // MARK: Authors

    @Test func `agents that write at once keep their texts apart`() {
        let both = [
            piece("One ", by: "a"), piece("Two ", by: "b"), piece("more", by: "a"), said("One more", by: "a"),
            said("Two", by: "b"),
        ]
        #expect(report(both)["messages"] == ["One more", "Two"])
        #expect(
            report([piece("One ", by: "a"), piece("Two", by: "b"), piece("more", by: "a")])["messages"] == [
                "One more", "Two",
            ])
    }

    @Test func `a text that was never finished stands where it began`() {
        #expect(messages(piece("First", by: "a"), said("Second", by: "b")) == ["First", "Second"])
        #expect(
            messages(said("Zero"), piece("First", by: "a"), piece("x", by: "b"), said("Second", by: "c")) == [
                "Zero", "First", "x", "Second",
            ])
    }

    @Test func `an author named only sometimes is the same one`() {
        #expect(messages(#"{"content":{"parts":[{"text":"He"}]},"partial":true}"#, said("Hey")) == ["Hey"])
        #expect(messages(piece("He"), #"{"content":{"parts":[{"text":"Hey"}]}}"#) == ["Hey"])
    }

    @Test func `the user's own words are hidden, a sub-agent's are not`() {
        #expect(messages(said("me", by: "user"), said("you", by: "editor_agent")) == ["you"])
    }

    // MARK: Thoughts and other parts

    @Test func `thoughts are counted and never shown, alone or beside text`() {
        let answer = report([
            #"{"partial":true,"content":{"parts":[{"thought":true,"text":"hm"}]}}"#,
            #"{"content":{"parts":[{"thought":true,"text":"hm"},{"text":"Done"}]}}"#,
        ])
        #expect(answer["messages"] == ["Done"] && answer["thought_parts"] == 2)
    }

    @Test func `a thought alone leaves the turn silent`() {
        #expect(report([#"{"content":{"parts":[{"thought":true,"text":"hm"}]}}"#])["silent"] == true)
    }

    @Test(arguments: [
        #"{"inlineData":{"data":"aGk-_w","mimeType":"image/png"}}"#,
        #"{"fileData":{"fileUri":"gs://x","mimeType":"video/mp4"}}"#,
        #"{"executableCode":{"code":"print(1)","language":"PYTHON"}}"#,
        #"{"codeExecutionResult":{"outcome":"OUTCOME_OK","output":"1"}}"#,
        #"{"functionResponse":{"id":"1","name":"x","response":{"text":"no"}}}"#, #"{"inline_data":{"data":"aGk="}}"#,
    ])
    func `data, code and answers of tools are not dumped`(part: String) {
        let answer = report([#"{"content":{"parts":[\#(part),{"text":"Look"}]}}"#])
        #expect(answer["messages"] == ["Look"] && answer["tools"] == [])
        #expect(report([#"{"content":{"parts":[\#(part)]}}"#])["silent"] == true)
    }

    @Test func `the output that newer servers add is not said again`() {
        #expect(messages(said("Done", #","output":"Done","nodeInfo":{"path":"a"}"#)) == ["Done"])
    }

    @Test func `both ways to write names are read`() {
        let snake =
            #"{"content":{"parts":[{"function_call":{"id":"1","name":"cut","args":{}}},{"function_response":{"id":"1","name":"cut","response":{}}}]},"actions":{"state_delta":{"draft":{"t":[{"tt":0}]}}},"turn_complete":true}"#
        let answer = report([snake])
        #expect(answer["tools"] == ["cut"] && answer["draft_tracks"] == 1 && answer["state_keys"] == ["draft"])
    }

    // MARK: The older shapes

    @Test func `chunks of the older shape are one message, ended by a call or by done`() {
        #expect(
            messages(
                #"{"type":"chunk","text":"He"}"#, #"{"type":"chunk","content":"y"}"#, #"{"type":"done"}"#,
                #"{"type":"chunk","text":"Bye"}"#) == ["Hey", "Bye"])
        #expect(
            messages(
                #"{"type":"chunk","text":"He"}"#, #"{"type":"tool_start","tool":"cut"}"#,
                #"{"type":"chunk","text":"Bye"}"#) == ["He", "Bye"])
        #expect(
            messages(
                #"{"type":"text","text":"A"}"#, #"{"type":"message","content":"B"}"#, #"{"type":"TEXT","content":"C"}"#)
                == ["A", "B", "C"])
    }

    @Test func `a question is asked with its title and its options`() {
        let question =
            #"{"type":"ask_question","title":"Style?","questions":[{"id":"q","prompt":"Which mood?","options":[{"id":"1","label":"Calm"},{"id":"2","label":"Bold"}],"allow_multiple":false}]}"#
        #expect(messages(question) == ["Style?\nWhich mood?\n- Calm\n- Bold"])
        #expect(messages(#"{"type":"ask_question"}"#, #"{"type":"ask_question","title":7,"questions":"x"}"#) == [])
    }

    @Test func `thinking, receipts and unknown types say nothing`() {
        let answer = report([
            #"{"type":"thinking_start"}"#, #"{"type":"thinking_chunk","text":"hm"}"#, #"{"type":"thinking_end"}"#,
            #"{"type":"message_accepted","message":"ok"}"#, #"{"type":"done"}"#, #"{"type":"new","text":"x"}"#,
        ])
        #expect(answer["silent"] == true && answer["messages"] == [] && answer["error"] == .null)
    }

    // MARK: Passing remarks

    @Test func `a temporary issue at the end is dropped after text and shown alone`() {
        let remark = said("I encountered a temporary issue, please try again.")
        #expect(messages(said("Done"), remark) == ["Done"])
        #expect(messages(said("Done"), remark, remark) == ["Done"])
        #expect(messages(remark) == ["I encountered a temporary issue, please try again."])
        #expect(messages(remark, said("Done")).count == 2)
    }
}

import Reel
import Testing

@Suite struct DraftWordsTests {
    private let seed = Draft(json: [
        "t": [
            ["tt": 0, "sg": [["name": "city timelapse", "start": 0, "d": 10000]]],
            ["tt": 1, "sg": [["name": "Lo-fi", "start": 0, "d": 10000, "volume": 0.35]]],
            ["tt": 7, "sg": [["text": "Urban Dreams", "start": 0, "d": 3000]]],
        ]
    ])

    @Test func `the summary reads as the seed's does`() {
        #expect(
            seed.summary(in: .english)
                == #"Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: "Urban Dreams" (0-3s)"#
        )
        #expect(seed.summary(in: .chinese).hasPrefix("时间线（3 条轨道）：1. 视频：city timelapse（0-10 秒）"))
    }

    @Test(arguments: [
        "null", "[]", #"{"t":7}"#, #"{"t":[1,null,{"tt":"x","sg":{}}]}"#,
        #"{"t":[{"tt":99,"sg":[{"d":-5},{"start":"a"}]}]}"#,
        #"{"t":[{"tt":0,"sg":[{"d":1e300,"start":1e300,"volume":1e300,"speed":-1}]}]}"#,
    ])
    func `a foreign draft is shown as well as it can be and never traps`(text: String) throws {
        let draft = Draft(json: try JSONValue(parsing: text))
        #expect(draft.summary(in: .english).hasPrefix("Timeline"))
        _ = draft.changes(from: seed, in: .chinese)
        _ = seed.changes(from: draft, in: .english)
    }

    @Test func `segments without a start lie end to end and get names`() {
        let draft = Draft(json: ["t": [["tt": 0, "sg": [["d": 2000], ["d": 3000, "src": "/mnt/a/beach.mp4"]]]]])
        #expect(draft.summary(in: .english) == "Timeline (1 track): 1. Video: clip 1 (0-2s); beach.mp4 (2-5s)")
    }

    @Test func `changes name what is new, gone, moved and different`() {
        func draft(_ clips: [JSONValue], _ more: [JSONValue] = []) -> Draft {
            Draft(json: ["t": .array([["tt": 0, "id": "v", "sg": .array(clips)]] + more)])
        }
        let a: JSONValue = ["id": "a", "name": "a", "start": 0, "d": 1000]
        let b: JSONValue = ["id": "b", "name": "b", "start": 1000, "d": 1000]
        let movedA: JSONValue = ["id": "a", "name": "a", "start": 1000, "d": 1000]
        let movedB: JSONValue = ["id": "b", "name": "b", "start": 0, "d": 1000]
        #expect(draft([a, b]).changes(from: draft([a, b]), in: .english).isEmpty)
        #expect(draft([a]).changes(from: draft([a, b]), in: .english) == ["removed: clip 2 1–2s"])
        #expect(draft([movedB, movedA]).changes(from: draft([a, b]), in: .english).contains("new order: b, a"))
        let title: JSONValue = ["tt": 7, "id": "t", "sg": [["id": "x", "text": "Hi", "start": 0, "d": 3000]]]
        #expect(draft([a], [title]).changes(from: draft([a]), in: .chinese) == ["新增：标题：“Hi”（0-3 秒）"])
    }

    @Test func `a draft without a length is as long as its clips, also when they lie end to end`() throws {
        let draft = Draft(json: [
            "t": [["tt": 0, "sg": [["d": 1000], ["d": 2000]]], ["tt": 1, "sg": [["start": 500, "d": 1]]]]
        ])
        #expect(draft.report["duration_ms"] == 3000)
        #expect(
            Draft(json: ["d": "x", "t": [["tt": 0, "sg": [["start": 5, "end": 25]]]]]).report["duration_ms"] == 25)
    }

    @Test(arguments: [
        "null", "true", "-1", "1e400", "99999999999999999999", "\"\"", "\"x\"", "[]", "[[]]", "{}", "[{}]",
    ])
    func `a wrong type anywhere in a draft is as good as absent`(value: String) throws {
        let shape =
            #"{"t":$,"d":$,"m":$}|{"t":[$]}|{"t":[{"tt":$,"id":$,"role":$,"sg":$}]}|{"t":[{"tt":0,"sg":[$]}],"m":{"title":$,"width":$,"fps":$}}"#
        let segment =
            #"{"t":[{"tt":7,"sg":[{"id":$,"name":$,"start":$,"end":$,"d":$,"src":$,"in":$,"speed":$,"volume":$,"muted":$,"text":$,"style":$,"fx":$}]}]}"#
        for text in "\(shape)|\(segment)".split(separator: "|") {
            let filled = text.split(separator: "$", omittingEmptySubsequences: false).joined(separator: value)
            let report = Draft(json: try JSONValue(parsing: filled)).report
            #expect(report["summary"]?[0]?.string?.hasPrefix("Timeline") == true)
        }
    }
}

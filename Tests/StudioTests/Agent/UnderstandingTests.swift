// The agent's understanding, sentence by sentence, in both languages.

import Foundation
import Reel
import Testing

@testable import Studio

@Suite struct UnderstandingTests {
    private static let timeline =
        #"{"video":[{"id":"v1","name":"harbour","d":12000,"has_audio":true},{"id":"v2","name":"beach walk","d":8000},{"id":"v3","name":"city at night","d":10000}],"bgm":{"name":"Slow","frm":0,"to":30000,"volume":0.5},"title":{"text":"Port","frm":0,"to":2500},"history":3,"assets":["x.mp4","y.png","z.mp3"]}"#

    private static func rows(_ table: String) -> [(words: String, operations: String)] {
        table.split(separator: "\n").compactMap { line in
            guard let arrow = line.range(of: " => ") else { return nil }
            return (String(line.prefix(upTo: arrow.lowerBound)), String(line.suffix(from: arrow.upperBound)))
        }
    }

    /// `cut {"frm":0,"to":5000} + …`, keys sorted.
    private func understood(_ words: String, _ timeline: String) throws -> String {
        let line: JSONValue = ["timeline": try JSONValue(parsing: timeline), "text": .string(words)]
        let operations = planAnswer(to: line.text)["ops"]?.array ?? []
        return operations.map { operation in
            let members = operation["args"]?.object?.members.sorted { $0.key < $1.key } ?? []
            return
                "\(operation["op"]?.string ?? "") \(JSONValue.object(JSONObject(members.map { ($0.key, $0.value) })).text)"
        }.joined(separator: " + ")
    }

    @Test func `every sentence about a timeline is understood`() throws {
        let rows = Self.rows(UnderstandingTable.edits)
        #expect(rows.count >= 100)
        for row in rows { #expect(try understood(row.words, Self.timeline) == row.operations, "\(row.words)") }
    }

    @Test func `every sentence that begins a video is understood`() throws {
        for row in Self.rows(UnderstandingTable.beginnings) {
            #expect(try understood(row.words, #"{"video":[]}"#) == row.operations, "\(row.words)")
        }
    }

    @Test(arguments: ["", "{", "[]", #"{"text":7}"#, #"{"timeline":3,"text":"x"}"#])
    func `a bad line is answered and ends nothing`(line: String) {
        #expect(planAnswer(to: line).object != nil)
    }

    @Test func `a sentence takes no longer than a blink and nothing traps`() throws {
        var generator = SystemRandomNumberGenerator()
        let words = [
            "cut", "剪掉", "“", "\"", "第", "三", "5", "秒", "to", "title", "标题", "百分之", "half", ":", "0:0", "音乐", "first",
            "，",
        ]
        for _ in 0..<300 {
            let text = (0..<Int.random(in: 1...12, using: &generator)).map { _ in
                words.randomElement(using: &generator) ?? ""
            }
            .joined(separator: [" ", ""].randomElement(using: &generator) ?? "")
            _ = try understood(text, Self.timeline)
        }
        _ = try understood(String(repeating: "剪掉前5秒然后", count: 20_000), Self.timeline)
    }
}

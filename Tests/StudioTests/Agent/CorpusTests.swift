// The tuned part of the utterances, read in-process. The held part is counted by `make eval` alone.

import Foundation
import Reel
import Testing

@testable import Studio

@Suite struct CorpusTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fixtures/utterances")

    private static func file(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    @Test(arguments: ["en", "zh"])
    func `nearly every utterance of the tuned part is understood, and no question is answered by an edit`(
        language: String
    ) throws {
        let timelines = try JSONValue(parsing: try Self.file("timelines.json"))
        let lines = try Self.file("\(language).tuned.jsonl").split(separator: "\n")
        var wrong: [String] = []
        for line in lines {
            let row = try JSONValue(parsing: String(line))
            let asked: JSONValue = [
                "timeline": timelines[row["timeline"]?.string ?? ""] ?? .null, "text": row["text"] ?? .null,
            ]
            let given = planAnswer(to: asked.text)["ops"]?.array ?? []
            let readings = [row["ops"]?.array ?? []] + (row["or"]?.array ?? []).compactMap(\.array)
            if !readings.contains(where: { CorpusScore.fits($0, given) }) {
                wrong.append("\(row["text"]?.string ?? "") → \(JSONValue.array(given).text)")
            }
            let isAsk = readings.allSatisfy { $0.allSatisfy(CorpusScore.isNoEdit) }
            #expect(!isAsk || given.allSatisfy(CorpusScore.isNoEdit), "edits at: \(row["text"]?.string ?? "")")
        }
        #expect(lines.count > 200)
        #expect(
            Double(wrong.count) <= Double(lines.count) * 0.05, "\(wrong.count) wrong:\n\(wrong.joined(separator: "\n"))"
        )
    }
}

/// The same scale as Tests/eval.py.
enum CorpusScore {
    static func isNoEdit(_ operation: JSONValue) -> Bool { ["clarify", "refuse"].contains(operation["op"]?.string) }

    static func fits(_ wanted: [JSONValue], _ given: [JSONValue]) -> Bool {
        wanted.count == given.count
            && zip(wanted, given).allSatisfy { wish, made in
                wish["op"] == made["op"]
                    && (wish["args"]?.object?.members ?? []).allSatisfy {
                        agrees($0.key, $0.value, made["args"]?[$0.key])
                    }
            }
    }

    private static func agrees(_ key: String, _ wanted: JSONValue, _ given: JSONValue?) -> Bool {
        guard let given else { return false }
        switch wanted.string {
        case "*": return true
        case "+": return given.string == "larger" || (given.double ?? -1) > (key == "factor" ? 1 : 0)
        case "-": return given.string == "smaller" || (given.double ?? 9) < (key == "factor" ? 1 : 0)
        case let text?: return text.lowercased() == given.string?.lowercased() || text == given.text
        case nil: break
        }
        guard let goal = wanted.double, let value = given.double else { return wanted == given }
        let isTime = ["frm", "to", "at", "duration", "each", "shift"].contains(key)
        return abs(goal - value) <= max(abs(goal) * 0.01, isTime ? 34 : 0) + 1e-9
    }
}

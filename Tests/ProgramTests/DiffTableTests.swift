// What two versions differ in, in columns of cells.

import Reel
import Talk
import Terminal
import Testing

import struct Reel.Draft

@testable import talkreel

@Suite struct DiffTableTests {
    private func draft(_ seconds: Int, volume: Double, title: String?) -> Draft {
        var tracks: [JSONValue] = [
            ["tt": 0, "id": "v", "sg": [["id": "s1", "name": "海边", "start": 0, "d": .int(seconds * 1000)]]],
            [
                "tt": 1, "id": "a",
                "sg": [["id": "b1", "name": "轻柔", "start": 0, "d": 5000, "volume": .double(volume)]],
            ],
        ]
        if let title {
            tracks.append(["tt": 7, "id": "t", "sg": [["id": "t1", "text": .string(title), "start": 0, "d": 3000]]])
        }
        return Draft(json: ["t": .array(tracks)])
    }

    private func changes(_ language: Language) -> [DraftChange] {
        draft(8, volume: 0.35, title: "Hi").differences(from: draft(10, volume: 0.8, title: nil), in: language)
    }

    private func text(_ rows: [[LinePiece]]) -> [String] { rows.map { $0.map(\.text).joined() } }

    @Test(arguments: Language.allCases) func `what was and what is stand in columns of cells`(language: Language) throws
    {
        let changes = changes(language)
        #expect(changes.count == 3, "\(changes.map(\.line))")
        let rows = DiffTable(changes: changes, columns: 80).rows
        let places = try text(rows).filter { $0.contains("→") }.map { row in
            CellWidth.of(row[..<(try #require(row.firstIndex(of: "→")))])
        }
        #expect(Set(places).count == 1 && places.count == 2, "\(text(rows))")
        // Whatever was, is said in the same cell.
        let starts = rows.map { CellWidth.of($0[0].text.split(separator: "  ").first ?? "") }
        #expect(starts.allSatisfy { $0 < 14 })
        #expect(rows.allSatisfy { row in row.contains(where: \.isNew) })
    }

    @Test func `Chinese lines have Chinese marks and units`() {
        let lines = text(DiffTable(changes: changes(.chinese), columns: nil).rows)
        #expect(lines[0] == "✓ 片段 1：0–10 秒 → 0–8 秒（−2 秒）", "\(lines)")
        #expect(lines[1] == "✓ 背景音乐：音量 80% → 35%")
        for line in lines { #expect(!line.contains(": ") && !line.contains(", ")) }
    }

    @Test func `a narrow window and a pipe get a line each, with what is new in it`() {
        for columns in [nil, 24] {
            let rows = DiffTable(changes: changes(.english), columns: columns).rows
            #expect(text(rows)[0] == "✓ clip 1: 0–10s → 0–8s (−2 s)")
            #expect(rows[0].filter(\.isNew).map(\.text) == ["0–8s"])
        }
    }
}

// The drawn timeline and its table: what stands where, and that no row is wider than the screen.

import Reel
import Talk
import Terminal
import Testing

import struct Reel.Draft

@testable import talkreel

@Suite struct TimelineDrawingTests {
    private static func draft() throws -> Draft {
        Draft(
            json: try JSONValue(
                parsing: """
                    {"t":[
                    {"tt":0,"id":"v","sg":[{"id":"a","name":"skyline","start":0,"d":9000},
                    {"id":"b","name":"海边的傍晚","start":9000,"d":9000,"speed":0.5},{"id":"c","name":"night","start":18000,"d":9000}]},
                    {"tt":1,"id":"m","role":"music","sg":[{"id":"d","name":"Lo-fi","start":0,"d":27000,"volume":0.35}]},
                    {"tt":7,"id":"t","role":"title","sg":[{"id":"e","start":0,"d":6000,"text":"Sunset\\nnow"}]}],"d":27000}
                    """))
    }

    @Test func `clips stand to scale with their names, cuts are marked, times stand above`() throws {
        let rows = TimelineDrawing(draft: try Self.draft(), columns: 79).rows
        #expect(rows.count == 4)
        #expect(rows[0].contains("0:00") && rows[0].hasSuffix("0:27"))
        #expect(rows[1].hasPrefix("  V1 ██ skyline ██") && rows[1].contains("海边的傍晚 0.5×"))
        #expect(rows[1].count { $0 == "┊" } == 2)
        #expect(rows[2].hasPrefix("  A1 ░░ Lo-fi 35% ░"))
        #expect(rows[3].hasPrefix("  T1 ▒▒ \"Sunset n… ▒") && CellWidth.of(rows[3]) < 26)
    }

    @Test(arguments: [5, 20, 21, 37, 40, 60, 80, 120, 200])
    func `no row is wider than it may be`(columns: Int) throws {
        for isASCII in [false, true] {
            let rows = TimelineDrawing(draft: try Self.draft(), columns: columns, isASCII: isASCII).rows
            #expect(rows.isEmpty == (columns < 21))
            #expect(rows.allSatisfy { CellWidth.of($0) <= columns }, "\(rows)")
            if isASCII {
                #expect(rows.joined().unicodeScalars.allSatisfy { $0.isASCII || $0.value > 0x3000 || $0 == "×" })
            }
        }
    }

    @Test func `an empty timeline has no drawing`() {
        #expect(TimelineDrawing(draft: Draft(), columns: 80).rows.isEmpty)
    }

    @Test func `a server's names cannot command the terminal`() throws {
        let draft = Draft(
            json: try JSONValue(
                parsing: #"{"t":[{"tt":0,"id":"v","sg":[{"id":"a","name":"x\u001b[2Jy","d":9000}]}],"d":9000}"#))
        #expect(TimelineDrawing(draft: draft, columns: 80).rows.joined().unicodeScalars.allSatisfy { $0.value >= 0x20 })
    }

    @Test func `the table's columns are aligned by cells`() throws {
        let rows = TimelineTable(draft: try Self.draft(), wording: Wording(words: try Words(), language: .chinese)).rows
        #expect(rows.count == 6)
        let places = rows.map { row in row.firstRange(of: "  ").map { CellWidth.of(row[..<$0.lowerBound]) } }
        #expect(rows[0].hasPrefix("轨道") && rows[2].contains("海边的傍晚") && !places.contains(nil))
    }

    @Test(arguments: [40, 60, 80])
    func `a list is no wider than the window, and whole where there is none`(columns: Int) {
        let rows = [["* 1", "a1b2", "海边的傍晚，很长很长很长很长很长很长很长很长的名字"], ["  2", "c3d4", "short"]]
        let fitted = table(rows, columns: columns, mark: "…")
        #expect(fitted.allSatisfy { CellWidth.of($0) < columns } && fitted[1] == "  2  c3d4  short")
        #expect((fitted[0].last == "…") == (columns == 40 || columns == 60))
        #expect(table(rows)[0].hasSuffix("的名字"))
    }
}

// The status row of exports: a bar, the time left once it can be told, several in one piece.

import Testing

@testable import Talk

@Suite struct ExportRowTests {
    @Test func `what is left is told after a fifth, from the rate, and runs down between two answers`() {
        var pace = ExportPace(from: 0, at: .seconds(100))
        pace.note(19, at: .seconds(110))
        #expect(pace.left(at: .seconds(111)) == nil)
        pace.note(50, at: .seconds(120))
        #expect(pace.left(at: .seconds(120)) == .seconds(20))
        #expect(pace.left(at: .seconds(125)) == .seconds(15))
        #expect(pace.left(at: .seconds(500)) == .seconds(1))
        pace.note(100, at: .seconds(130))
        #expect(pace.left(at: .seconds(130)) == nil)
    }

    @Test func `an export taken up half way is measured from there`() {
        var pace = ExportPace(from: 60, at: .zero)
        #expect(pace.left(at: .seconds(9)) == nil)
        pace.note(80, at: .seconds(10))
        #expect(pace.left(at: .seconds(10)) == .seconds(10))
    }

    @Test(arguments: [
        (0, 80, 0, 24), (45, 80, 10, 24), (100, 200, 24, 24), (50, 56, 4, 8), (50, 55, 0, 0), (50, 0, 0, 0),
    ]) func `a bar fits the row or is not there`(percent: Int, columns: Int, full: Int, cells: Int) {
        let bar = progressBar(percent, columns: columns)
        #expect(bar.count == cells && bar.filter { $0 == "█" }.count == full)
    }
}

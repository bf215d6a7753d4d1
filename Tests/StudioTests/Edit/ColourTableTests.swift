import Foundation
import Reel
import Testing

@testable import Studio

@Suite struct ColourTableTests {
    /// A table of two steps a side that turns every colour into its opposite.
    private static let opposite: String = {
        let corners = (0..<8).map { "\(1 - $0 % 2) \(1 - $0 / 2 % 2) \(1 - $0 / 4)" }
        return "# made by hand\nTITLE \"Opposite\"\nLUT_3D_SIZE 2\nDOMAIN_MIN 0 0 0\nDOMAIN_MAX 1 1 1\n"
            + corners.joined(separator: "\n") + "\n"
    }()

    @Test func `a table changes the colours of a film, or a part of the way`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let file = bench.file("it's; a [look], 50%.cube")
        try Data(Self.opposite.utf8).write(to: URL(filePath: file))
        let info = MediaInfo(kind: .look, duration: .zero, hasAudio: false, bytes: 100)
        let table = UploadedMedia(fileName: "x.cube", reference: try bench.renderer.media.adopt(file), info: info)
        let editor = Editor(materials: EditMaterials(uploads: [table]))
        let plain = try draft(clip: try await bench.grey(), lasting: 500)
        // 0x40 is a quarter of white; its opposite three quarters, which is luma 180, half the way is the middle.
        for (amount, level) in [(1.0, 180.0), (0.5, 125.0)] {
            let graded = try editor.apply(
                Operation(.grade, ["target": "all", "lut": "x.cube", "amount": .double(amount)]), to: plain)
            _ = try await bench.render(graded)
            let luma = try await bench.luma(of: "out.mp4", frame: 5)
            #expect(abs(Double(luma[90 * 320 + 160]) - level) < 5, "\(luma[90 * 320 + 160]) at \(amount)")
            #expect(try editor.apply(Operation(.grade, ["lut": "none"]), to: graded) == plain)
        }
        #expect(throws: EditRefusal.noSuchAsset("y.cube")) {
            try editor.apply(Operation(.grade, ["lut": "y.cube"]), to: plain)
        }
    }

    @Test func `a table in a folder with any name is found`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let odd = bench.file("a'b:c,d[e];f\\g %d")
        try FileManager.default.createDirectory(atPath: odd, withIntermediateDirectories: true)
        let file = bench.file("x.cube")
        try Data(Self.opposite.utf8).write(to: URL(filePath: file))
        let tables = LookTables(folder: odd) { _ in file }
        let effect: JSONValue = ["kind": "lut", "src": "x"]
        let filter = try #require(try tables.filters(for: [effect])[effect])
        _ = try await bench.make(
            "o.png", ["-f", "lavfi", "-i", "color=red:s=32x32", "-filter_complex", filter, "-frames:v", "1"])
    }

    @Test func `a curve for each colour is a table too`() throws {
        let table = try #require(ColourTable(text: "LUT_1D_SIZE 3\n0 0 0\n0.25 0.5 1\n1 1 1\n"))
        #expect(table.size == 33 && table.values.prefix(3) == [0, 0, 0] && table.values.suffix(3) == [1, 1, 1])
        // Half red, no green, no blue.
        #expect(table.values[3 * 16] == 0.25)
        #expect(try #require(ColourTable(text: table.text)) == table)
    }

    @Test(arguments: [
        "", "LUT_3D_SIZE 2\n0 0 0\n", "LUT_3D_SIZE 900\n0 0 0\n", "LUT_3D_SIZE 2\nLUT_3D_SIZE 2\n",
        "LUT_3D_SIZE 2\n" + String(repeating: "0 nan 0\n", count: 8),
        "LUT_3D_SIZE 2\n" + String(repeating: "0 0 0 0\n", count: 8),
        "LUT_3D_SIZE 2\nDOMAIN_MAX 4 4 4\n" + String(repeating: "0 0 0\n", count: 8),
        "LUT_3D_SIZE -3\n", "LUT_3D_SIZE 2\n" + String(repeating: "movie=/etc/passwd 0 0\n", count: 8),
    ]) func `what is no table is refused`(text: String) {
        #expect(ColourTable(text: text) == nil)
    }

    @Test func `a table is known by what is in it`() {
        #expect(MediaFormat(head: Array(Self.opposite.utf8)) == .cube)
        #expect(MediaFormat(head: Array("the word LUT_3D_SIZE in a letter".utf8)) == nil)
    }
}

import Reel
import Testing

@testable import Talk

@Suite struct ExportNameTests {
    @Test(arguments: [
        ("Sunset over the ocean", "sunset-over-the-ocean"), ("海边的傍晚", "海边的傍晚"), ("../../etc/passwd", "etc-passwd"),
        ("-rf *", "rf"), ("", "video"), ("雨夜 city!", "雨夜-city"),
    ])
    func `a file is named after its first clip and stays in its folder`(name: String, expected: String) {
        let draft = Draft(json: ["t": [["tt": 0, "sg": [["name": .string(name), "d": 1000]]]]])
        #expect(exportName(for: draft) == expected)
    }

    @Test func `an existing file is never overwritten`() {
        let taken: Set = ["/o/a.mp4", "/o/a-2.mp4.part"]
        #expect(freePath(in: "/o/", name: "a") { taken.contains($0) } == "/o/a-3.mp4")
        #expect(freePath(in: "/o/", name: "a", as: .gif) { taken.contains($0) } == "/o/a.gif")
    }
}

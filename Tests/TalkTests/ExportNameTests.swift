import Reel
import Testing

@testable import Talk

@Suite struct ExportNameTests {
    @Test(arguments: [
        ("Sunset over the ocean", "sunset-over-the-ocean"), ("海边的傍晚", "海边的傍晚"), ("../../etc/passwd", "etc-passwd"),
        ("-rf *", "rf"), ("", "video"), ("雨夜 city!", "雨夜-city"),
        ("clip.mp4", "clip"), ("我的 照片.JPG", "我的-照片"), ("v1.2 final", "v1-2-final"),
    ])
    func `a file is named after its first clip and stays in its folder`(name: String, expected: String) {
        let draft = Draft(json: ["t": [["tt": 0, "sg": [["name": .string(name), "d": 1000]]]]])
        #expect(exportName(for: draft) == expected)
    }

    @Test func `the user's own name for the project wins`() {
        let draft = Draft(json: ["t": [["tt": 0, "sg": [["name": "sea", "d": 1000]]]]])
        #expect(exportName(for: draft, given: "My film: part 2") == "my-film-part-2")
        #expect(exportName(for: draft, given: "!!") == "video")
    }

    @Test func `an existing file is never overwritten`() {
        let taken: Set = ["/o/a.mp4", "/o/a-2.mp4.part"]
        #expect(freePath(in: "/o/", name: "a") { taken.contains($0) } == "/o/a-3.mp4")
        #expect(freePath(in: "/o/", name: "a", as: .gif) { taken.contains($0) } == "/o/a.gif")
    }
}

import Foundation
import Reel
import Testing

@testable import Studio

@Suite struct TitleTests {
    private let style: JSONObject = ["position": "lower_center", "size": "large", "color": "#ffffff"]

    private func pixels(_ words: String, in bench: RenderBench) throws -> [UInt8] {
        let overlay = TextOverlay(text: words, style: style, frames: 0..<60)
        let image = try #require(try TitleImages(folder: bench.folder).image(for: overlay, width: 1280, height: 720))
        return [UInt8](try Data(contentsOf: URL(filePath: image.path)))
    }

    @Test func `Chinese characters are drawn, not boxes`() throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let box = try pixels("\u{E83A}", in: bench)  // a private character that no font has
        let (sea, dusk) = (try pixels("海", in: bench), try pixels("晚", in: bench))
        #expect(sea != box && dusk != box && sea != dusk)
    }

    @Test func `a title changes its own region and nothing above it`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let clip = try await bench.grey()
        _ = try await bench.render(draft(clip: clip, lasting: 2000), to: "plain.mp4")
        _ = try await bench.render(draft(clip: clip, lasting: 2000, title: ("海边的傍晚 Dusk", 2000)), to: "titled.mp4")
        let plain = try await bench.luma(of: "plain.mp4", frame: 30)
        let titled = try await bench.luma(of: "titled.mp4", frame: 30)
        let changed = zip(plain, titled).enumerated().filter { abs(Int($1.0) - Int($1.1)) > 40 }.map { $0.offset / 320 }
        #expect(changed.count > 300)
        #expect(changed.allSatisfy { $0 > 100 && $0 < 170 })
    }

    @Test(arguments: [#"{\fs200\c&H0000FF&}x"#, #"{\p1}m 0 0 l 900 0 900 900 0 900"#, "a\\Nb\u{7}\u{0}"])
    func `a user's braces and backslashes are drawn as text`(words: String) {
        let script = TitleScript(lines: [words], style: style, width: 1280, height: 720).text()
        let line = script.split(separator: "\n").last.map(String.init) ?? ""
        let own = line.replacing("\\{", with: "").replacing("\\}", with: "")
        #expect(own.filter { $0 == "{" }.count == 1)  // ours alone
        #expect(!line.contains("\\N") && !line.contains("\\f") && !line.contains("\\p1"))
    }

    @Test func `a line never begins with a closing mark nor ends with an opening one`() {
        let words = "傍晚的海边，风很轻。我们说：“再走一会儿吧！”（海鸥也这么想）"
        for count in 2...4 {
            for line in LineBreaking.lines(words, into: count) {
                #expect(!"，。！？：；）”".contains(line.first ?? "x"))
                #expect(!"（“".contains(line.last ?? "x"))
            }
        }
    }

    @Test func `English breaks between words only`() {
        let words = "A quiet evening by the harbour of Kristiansand"
        let lines = LineBreaking.lines(words, into: 3)
        #expect(lines.count == 3 && lines.joined(separator: " ") == words)
    }
}

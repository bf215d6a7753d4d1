// Films to look at: small, from proxies, of the whole timeline or a stretch of it.

import Foundation
import Reel
import Testing

@testable import Studio

@Suite struct DraftFilmTests {
    private var quick: RenderOutput { RenderOutput(json: ["quality": "draft"]) }

    @Test func `a draft is small, as long as the film, and drawn from proxies`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let small = "nullsrc=s=32x18:r=30:d=3,geq=lum='20+20*mod(N,10)':cb=128:cr=128,format=yuv420p,scale=1280:720"
        let source = ["-f", "lavfi", "-i", small, "-c:v", "libx264", "-preset", "ultrafast"]
        let clip = try bench.renderer.media.adopt(try await bench.make("large.mp4", source))
        let film = try draft(clip: clip, lasting: 3_000, size: (1280, 720))
        var renderer = bench.renderer
        let proxies = ProxyFolder(media: renderer.media, folder: bench.folder + "/proxies")
        let path = try #require(renderer.media.path(of: clip))
        try await proxies.make(clip, try await MediaProbe().probe(path))
        renderer.proxies = proxies
        let (made, pieces) = try await renderer.renderReporting(film, as: quick, to: bench.file("draft.mp4")) { _ in }
        #expect(made.width == 640 && made.height == 360 && made.duration == .seconds(3))
        #expect(try await bench.packets(in: "draft.mp4") == 90)
        let luma = try await bench.luma(of: "draft.mp4", frame: 44)
        #expect((96...104).contains(luma[luma.count / 2]))
        // The film itself, from the original, shares no piece with it.
        let (whole, others) = try await renderer.renderReporting(
            film, as: RenderOutput(), to: bench.file("film.mp4")
        ) { _ in }
        #expect(whole.height == 720 && Set(others.map(\.key)).isDisjoint(with: pieces.map(\.key)))
        let plan = try await renderer.plan(for: film, as: quick)
        let fromProxies = try await renderer.small(plan, of: film, as: quick)
        #expect(fromProxies != plan && fromProxies.sound == plan.sound && fromProxies.frameCount == plan.frameCount)
    }

    @Test func `a stretch is what the film shows there`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let clip = try await bench.ramp()
        var film = try draft(clip: clip, lasting: 3_000, music: (try await bench.tone(), 0.5), title: ("Port", 1_500))
        let output = RenderOutput(json: ["quality": "draft", "from": 1_100, "to": 2_000])
        let (made, _) = try await bench.render(film, as: output)
        #expect(made.duration == Milliseconds(900) && made.height == 180)
        #expect(try await bench.packets(in: "out.mp4") == 27)
        let luma = try await bench.luma(of: "out.mp4", frame: 20)
        // Frame 53 of the film.
        #expect((76...84).contains(luma[0]))
        film.metadata.other["loudness"] = -14
        let plan = try await bench.renderer.plan(for: film, as: output).cut(to: output.stretch)
        #expect(plan.sound.allSatisfy { $0.at == Milliseconds(-1_100) } && plan.pieces.first?.frames.lowerBound == 0)
        #expect(plan.pieces.map(\.frames.count).reduce(0, +) == 27)
    }

    @Test(arguments: [["from": 5, "to": 5], ["from": -1, "to": 9], ["from": 3]] as [JSONValue])
    func `what is no stretch is the whole film`(output: JSONValue) {
        #expect(RenderOutput(json: output).stretch == nil)
    }

    @Test func `after the end there is nothing to show`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let film = try draft(clip: try await bench.grey(), lasting: 3_000)
        await #expect(throws: RenderFailure.emptyTimeline) {
            _ = try await bench.render(film, as: RenderOutput(json: ["from": 4_000, "to": 5_000]))
        }
    }
}

import Foundation
import Reel
import Testing

@testable import Studio

@Suite(.serialized) struct RenderTests {
    @Test func `an export is H.264 and AAC and has every frame`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let (clip, tone) = (try await bench.grey(), try await bench.tone())
        let made = try await bench.render(draft(clip: clip, lasting: 5000, music: (tone, 0.5), title: ("Dusk", 2000)))
        #expect(made.file.duration == Milliseconds(5000))
        #expect(try await bench.packets(in: "out.mp4") == 150)
        let codecs = try await bench.run(
            "ffprobe", ["-v", "error", "-show_entries", "stream=codec_name", "-of", "csv=p=0", made.file.path])
        #expect(codecs.contains("h264") && codecs.contains("aac"))
        // The music is shorter than its place: it plays to the end.
        #expect(try #require(await bench.meanVolume(of: "out.mp4")) > -40)
    }

    @Test func `a silent timeline gets a silent track`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let made = try await bench.render(draft(clip: try await bench.grey(), lasting: 1000))
        #expect(try await MediaProbe().probe(made.file.path).hasAudio)
    }

    @Test func `a change of volume encodes no picture again, and is heard`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let (clip, tone) = (try await bench.grey(), try await bench.tone())
        let first = try await bench.render(draft(clip: clip, lasting: 4000, music: (tone, 0.8)), to: "a.mp4")
        let second = try await bench.render(draft(clip: clip, lasting: 4000, music: (tone, 0.2)), to: "b.mp4")
        #expect(first.pieces.allSatisfy { !$0.fromCache })
        #expect(second.pieces.allSatisfy { $0.fromCache })
        let loud = try #require(await bench.meanVolume(of: "a.mp4"))
        let soft = try #require(await bench.meanVolume(of: "b.mp4"))
        #expect(abs(loud - soft - 12) < 1)  // 0.8 → 0.2 is 12 dB
    }

    @Test func `a change of title encodes only the pieces it covers`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let clip = try await bench.grey()
        _ = try await bench.render(draft(clip: clip, lasting: 6000, title: ("Sunset", 2000)))
        let second = try await bench.render(draft(clip: clip, lasting: 6000, title: ("海边的傍晚", 2000)))
        let encoded = second.pieces.filter { !$0.fromCache }.map(\.frames)
        #expect(encoded.reduce(0, +) == 60)
    }

    @Test func `trimming the start shows the frames that come after it`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let clip = try await bench.ramp()
        _ = try await bench.render(draft(clip: clip, from: 2000, lasting: 1000))
        #expect(try await bench.packets(in: "out.mp4") == 30)
        for frame in [0, 1, 14, 29] {
            let luma = try await bench.luma(of: "out.mp4", frame: frame)
            let mean = Double(luma.reduce(0) { $0 + Int($1) }) / Double(luma.count)
            #expect(abs(mean - Double(20 + 20 * (frame % 10))) < 4, "frame \(frame)")  // frame 60 is a dark one
        }
    }

    @Test func `missing media is named in the error and leaves no file`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let gone = "sha256:" + String(repeating: "0", count: 64)
        await #expect(throws: RenderFailure.mediaMissing(name: "clip one")) {
            try await bench.render(draft(clip: gone, lasting: 1000))
        }
        #expect(!FileManager.default.fileExists(atPath: bench.file("out.mp4")))
    }

    @Test func `an empty timeline is refused`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        await #expect(throws: RenderFailure.emptyTimeline) { try await bench.render(Draft()) }
    }

    @Test func `a cancelled render stops and leaves no half file`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let clip = try await bench.grey(size: "1920x1080")
        let work = try draft(clip: clip, lasting: 6000, size: (1920, 1080))
        let (started, signal) = AsyncStream<Void>.makeStream()
        let render = Task {
            try await bench.renderer.render(work, as: RenderOutput(), to: bench.file("out.mp4")) { _ in signal.yield() }
        }
        for await _ in started { break }
        render.cancel()
        await #expect(throws: RenderFailure.cancelled) { try await render.value }
        let left = try FileManager.default.contentsOfDirectory(atPath: bench.folder + "/cache")
        #expect(!left.contains { RenderJobFolder.isHalfMade($0) }, "\(left)")
        #expect(!FileManager.default.fileExists(atPath: bench.file("out.mp4")))
        #expect(!FileManager.default.fileExists(atPath: bench.file("out.mp4.part")))
    }

    @Test func `two renders of one timeline at once, into one cache, both end whole`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let (clip, tone) = (try await bench.ramp(), try await bench.tone())
        let draft = try draft(clip: clip, lasting: 3000, music: (tone, 0.5), title: ("Sea", 1000))
        async let first = bench.render(draft, to: "a.mp4")
        async let second = bench.render(draft, to: "b.mp4")
        let bytes = [try await first.file.bytes, try await second.file.bytes]
        let packets = [try await bench.packets(in: "a.mp4"), try await bench.packets(in: "b.mp4")]
        #expect(packets == [90, 90] && bytes[0] == bytes[1])
        let left = try FileManager.default.contentsOfDirectory(atPath: bench.folder + "/cache")
        #expect(!left.contains { RenderJobFolder.isHalfMade($0) })
    }

    @Test func `progress only grows and ends at one`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let clip = try await bench.grey()
        let (steps, sink) = AsyncStream<Double>.makeStream()
        _ = try await bench.renderer.render(
            draft(clip: clip, lasting: 3000), as: RenderOutput(), to: bench.file("out.mp4")
        ) { sink.yield($0) }
        sink.finish()
        let seen = await steps.reduce(into: []) { $0.append($1) }
        #expect(seen == seen.sorted() && seen.last == 1)
    }
}

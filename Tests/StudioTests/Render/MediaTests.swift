import Foundation
import Reel
import Testing

@testable import Studio

@Suite struct MediaTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ]) func `SHA-256 gives the standard's own examples`(text: String, hex: String) {
        #expect(SHA256.hex(of: text.utf8) == hex)
    }

    @Test func `SHA-256 in uneven chunks is that of the whole`() {
        let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
        var hash = SHA256()
        for start in stride(from: 0, to: bytes.count, by: 137) {
            hash.update(bytes[start..<min(start + 137, bytes.count)])
        }
        #expect(hash.finish() == SHA256.hex(of: bytes))
    }

    @Test func `the same content is stored once`() throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let media = bench.renderer.media
        for name in ["a", "b"] { try Data("same".utf8).write(to: URL(filePath: bench.file(name))) }
        let first = try media.adopt(bench.file("a"))
        #expect(try media.adopt(bench.file("b")) == first)
        #expect(!FileManager.default.fileExists(atPath: bench.file("b")))
        #expect(media.path(of: first) != nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: media.root).count == 1)
    }

    @Test(arguments: ["sha256:../../etc/passwd", "../x", "sha256:", "sha256:" + String(repeating: "A", count: 64), ""])
    func `only a hash is a reference`(reference: String) throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        #expect(bench.renderer.media.path(of: reference) == nil)
    }

    @Test func `a probe says what is in the file`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let made = try await bench.make(
            "a.mp4", ["-f", "lavfi", "-i", "testsrc=s=320x180:r=25:d=2", "-f", "lavfi", "-i", "sine=d=2", "-shortest"])
        let facts = try await MediaProbe().probe(made)
        #expect(facts.kind == .video && facts.width == 320 && facts.height == 180 && facts.hasAudio)
        #expect(facts.framesPerSecond == 25 && abs(facts.duration.count - 2000) < 60)
        let still = try await bench.make("a.png", ["-f", "lavfi", "-i", "testsrc=s=64x48", "-frames:v", "1"])
        #expect(try await MediaProbe().probe(still).kind == .image)
        let sound = try await bench.make("a.mp3", ["-f", "lavfi", "-i", "sine=d=1"])
        #expect(try await MediaProbe().probe(sound).kind == .audio)
    }

    @Test func `a sideways phone clip has the size it is shown in`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let flat = try await bench.make("flat.mp4", ["-f", "lavfi", "-i", "testsrc=s=320x180:r=30:d=1"])
        let turned = try await bench.make("turned.mp4", ["-i", flat, "-c", "copy", "-metadata:s:v", "rotate=90"])
        let facts = try await MediaProbe().probe(turned)
        #expect(facts.width == 180 && facts.height == 320)
    }

    @Test(arguments: ["arib-std-b67", "smpte2084"])
    func `what phones film in HDR is brought down to the colours that all screens have`(curve: String) async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        // White as these curves write it: HLG's at 75 %, PQ's at 58 %.
        let level = curve == "smpte2084" ? 0x94 : 0xBF
        let colour = "0x" + String(repeating: String(level, radix: 16), count: 3)
        let hdr = try bench.renderer.media.adopt(
            try await bench.make(
                "hdr.mp4",
                [
                    "-f", "lavfi", "-i", "color=\(colour):s=320x180:r=30:d=1", "-pix_fmt", "yuv420p10le", "-c:v",
                    "libx264",
                    "-color_trc", curve, "-color_primaries", "bt2020", "-colorspace", "bt2020nc",
                ]))
        #expect(try await MediaProbe().probe(try #require(bench.renderer.media.path(of: hdr))).isHDR)
        _ = try await bench.render(try draft(clip: hdr, lasting: 500))
        let tags = try await bench.run(
            "ffprobe",
            ["-v", "error", "-show_entries", "stream=color_transfer,pix_fmt", "-of", "csv=p=0", bench.file("out.mp4")])
        #expect(tags.contains("yuv420p,bt709"))
        let luma = try await bench.luma(of: "out.mp4", frame: 5)
        #expect((170...235).contains(Int(luma[90 * 320 + 160])), "white is \(luma[90 * 320 + 160])")
    }

    @Test func `an animated WebP is refused with what to do, an animated GIF is a film`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let moving = ["-f", "lavfi", "-i", "testsrc2=s=64x48:r=10:d=1"]
        let webp = try await bench.make("a.webp", moving + ["-c:v", "libwebp_anim"])
        await #expect {
            try await MediaProbe().probe(webp)
        } throws: {
            if case MediaRefusal.unsupported(let why) = $0 { why.contains("GIF or MP4") } else { false }
        }
        let gif = try await MediaProbe().probe(try await bench.make("a.gif", moving))
        #expect(gif.kind == .video && gif.duration == Milliseconds(1000))
    }

    @Test func `a text file named mp4 is refused`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        try Data("just some words".utf8).write(to: URL(filePath: bench.file("a.mp4")))
        await #expect { try await MediaProbe().probe(bench.file("a.mp4")) } throws: {
            if case MediaRefusal.unsupported = $0 { true } else { false }
        }
    }

    @Test(arguments: [
        "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\nvictim.ts\n#EXT-X-ENDLIST\n",
        "ffconcat version 1.0\nfile victim.ts\n",
    ]) func `a playlist named mp4 opens no other file`(playlist: String) async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        _ = try await bench.make("victim.ts", ["-f", "lavfi", "-i", "testsrc=s=320x180:r=30:d=3"])
        try Data(playlist.utf8).write(to: URL(filePath: bench.file("a.mp4")))
        // Without the flags the playlist does read its neighbour: the refusal is theirs.
        let bare = try #require(ToolProcess.path(of: "ffprobe"))
        #expect(try await ToolProcess(bare).runBare(bare, ["-v", "error", "-i", bench.file("a.mp4")]).isSuccess)
        await #expect(throws: MediaRefusal.self) { try await MediaProbe().probe(bench.file("a.mp4")) }
    }

    @Test func `a file that is not there is unreadable`() async throws {
        await #expect { try await MediaProbe().probe("/nowhere/a.mp4") } throws: {
            if case MediaRefusal.unreadable = $0 { true } else { false }
        }
    }
}

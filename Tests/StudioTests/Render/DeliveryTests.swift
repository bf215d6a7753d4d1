// Exports in other formats and shapes, made and looked at.

import Foundation
import Reel
import Testing

@testable import Studio

@Suite(.serialized) struct DeliveryTests {
    /// Format, what ffprobe says of its streams.
    private static let formats: [(ExportFormat, [String])] = [
        (.mov, ["h264,320,180", "aac"]), (.mkv, ["h264,320,180", "aac"]), (.webm, ["vp9,320,180", "opus"]),
        (.gif, ["gif,320,180"]), (.mp3, ["mp3"]), (.wav, ["pcm_s16le"]), (.m4a, ["aac"]), (.aac, ["aac"]),
        (.png, ["png,320,180"]), (.jpg, ["mjpeg,320,180"]),
    ]

    @Test(arguments: formats)
    func `an export comes in the format that was asked for`(format: ExportFormat, streams: [String]) async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let work = try draft(clip: try await bench.grey(), lasting: 1000, music: (try await bench.tone(), 0.5))
        let name = "out.\(format.rawValue)"
        let made = try await bench.render(work, as: RenderOutput(kind: format), to: name)
        let told = try await bench.run(
            "ffprobe",
            ["-v", "error", "-show_entries", "stream=codec_name,width,height", "-of", "csv=p=0", bench.file(name)])
        #expect(told.split(separator: "\n").map(String.init) == streams)
        #expect(made.file.bytes > 100 && !FileManager.default.fileExists(atPath: bench.file(name) + ".part"))
        // Sound and frames need no film.
        #expect(made.pieces.isEmpty == [.sound, .picture].contains(format.content))
    }

    @Test func `sound alone lasts as long as the film, and is heard`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let work = try draft(clip: try await bench.grey(), lasting: 1500, music: (try await bench.tone(), 0.5))
        _ = try await bench.render(work, as: RenderOutput(kind: .wav), to: "out.wav")
        let size = try #require(
            try FileManager.default.attributesOfItem(atPath: bench.file("out.wav"))[.size] as? Int)
        #expect(abs(size - 1500 * 48 * 4) < 200)  // ms × kHz × bytes of a stereo sample, and a header
        #expect(try #require(await bench.meanVolume(of: "out.wav")) > -40)
    }

    @Test func `a moving picture has its frames and is no larger than it should be`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let work = try draft(clip: try await bench.ramp(size: "1280x720"), lasting: 1000, size: (1280, 720))
        let made = try await bench.render(work, as: RenderOutput(kind: .gif), to: "out.gif")
        #expect((made.file.width, made.file.height) == (640, 360))
        #expect(try await bench.packets(in: "out.gif") == 15)
    }

    @Test func `a platform's shape has a blurred picture behind the whole one`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let work = try draft(clip: try await bench.ramp(), lasting: 500)
        var output = RenderOutput()
        output.preset = "tiktok"
        output.resolution = "360p"
        let made = try await bench.render(work, as: output)
        #expect((made.file.width, made.file.height) == (360, 640))
        let luma = try await bench.luma(of: "out.mp4", frame: 0)
        // No black bar above or below: the darkest level of the source is 20.
        #expect(luma[5 * 360 + 180] > 17 && luma[635 * 360 + 180] > 17)
        // What has the shape already is left alone, and so is a clip whose fit was chosen.
        #expect(output.shaped(try draft(clip: "x", lasting: 500, size: (90, 160))).metadata.width == 90)
        var chosen = work
        chosen.tracks[0].segments[0].other["fit"] = "fill"
        #expect(output.shaped(chosen).tracks[0].segments[0].other["fit"]?.string == "fill")
    }

    @Test func `words become subtitles that no cue breaks out of`() throws {
        var work = try draft(clip: "x", lasting: 4000, title: ("A <b>bold</b> line\n\n--> 次行 & more", 2500))
        work.tracks[1].segments[0].start = Milliseconds(1500)
        let words = SubtitleText(work)
        #expect(
            words.text(as: .srt)
                == "1\n00:00:01,500 --> 00:00:04,000\nA <b>bold</b> line\n→ 次行 & more\n")
        #expect(
            words.text(as: .vtt)
                == "WEBVTT\n\n1\n00:00:01.500 --> 00:00:04.000\nA &lt;b&gt;bold&lt;/b&gt; line\n→ 次行 &amp; more\n")
        #expect(SubtitleText(try draft(clip: "x", lasting: 1000)).isEmpty)
    }

    @Test func `subtitles of a timeline without words are refused in a sentence`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let work = try draft(clip: try await bench.grey(), lasting: 500)
        await #expect(throws: RenderFailure.noText) {
            try await bench.render(work, as: RenderOutput(kind: .srt), to: "out.srt")
        }
        #expect(RenderQueue.words(for: RenderFailure.noText).contains("no titles"))
    }
}

// Texts of all kinds, subtitles from files, watermarks and pictures in the picture: edited, rendered, looked at.

import Foundation
import Reel
import Testing

@testable import Studio

@Suite(.serialized) struct LayersTests {
    private func upload(_ name: String, _ reference: String, _ kind: MediaKind, _ length: Int = 0) -> UploadedMedia {
        let info = MediaInfo(kind: kind, duration: Milliseconds(length), hasAudio: false, bytes: 1)
        return UploadedMedia(fileName: name, reference: reference, info: info)
    }

    private func brightest(_ luma: [UInt8], _ x: Range<Int>, _ y: Range<Int>) -> UInt8 {
        y.flatMap { row in x.map { luma[row * 320 + $0] } }.max() ?? 0
    }

    @Test func `a watermark lies in its corner for the whole film, as solid as asked`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let white = try bench.renderer.media.adopt(
            try await bench.make("w.png", ["-f", "lavfi", "-i", "color=white:s=100x100", "-frames:v", "1"]))
        let editor = Editor(materials: EditMaterials(uploads: [upload("w.png", white, .image)]))
        let start = try draft(clip: try await bench.grey(), lasting: 1000)
        var work = try editor.apply(
            Operation(.watermark, ["asset": "w.png", "position": "top_left", "scale": 0.2, "opacity": 0.5]), to: start)
        work = try editor.apply(Operation(.loop, ["target": "all", "times": 2]), to: work)
        _ = try await bench.render(work)
        #expect(try await bench.packets(in: "out.mp4") == 60)
        for frame in [0, 59] {
            let luma = try await bench.luma(of: "out.mp4", frame: frame)
            let solid = Double(luma[20 * 320 + 20])  // 7 px from the edge, 36 px high: half white over dark grey
            #expect(abs(solid - 150) < 15, "frame \(frame): \(solid)")
            #expect(brightest(luma, 160..<320, 0..<180) < 80)
        }
        let gone = try editor.apply(Operation(.delete, ["target": "watermark"]), to: work)
        #expect(gone.segments(of: "watermark").isEmpty)
        #expect(throws: EditRefusal.nothingThere("watermark")) {
            try editor.apply(Operation(.delete, ["target": "watermark"]), to: gone)
        }
    }

    @Test func `a film in the film plays from its place and no longer than it is`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let ramp = try await bench.ramp()
        let editor = Editor(materials: EditMaterials(uploads: [upload("r.mp4", ramp, .video, 2000)]))
        let work = try editor.apply(
            Operation(.pip, ["asset": "r.mp4", "position": "bottom_right", "scale": 0.4, "frm": 1000]),
            to: try draft(clip: try await bench.grey(), lasting: 5000))
        _ = try await bench.render(work)
        var seen: [UInt8] = []
        for frame in [29, 30, 33, 38, 89, 91] {
            seen.append(try await bench.luma(of: "out.mp4", frame: frame)[150 * 320 + 260])
        }
        // Its own frames 0, 3, 8, 59; before and after it the grey of the film.
        #expect(zip(seen, [70, 20, 80, 180, 200, 70]).allSatisfy { abs(Int($0) - $1) < 7 }, "\(seen)")
    }

    @Test func `a name line stands on a box at the lower left, a caption below`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let start = try draft(clip: try await bench.grey(), lasting: 4000)
        var work = try Editor().apply(Operation(.lowerThird, ["text": "Ana Li", "frm": 1000, "to": 3000]), to: start)
        work = try Editor().apply(Operation(.caption, ["text": "海边的傍晚"]), to: work)
        _ = try await bench.render(work)
        let early = try await bench.luma(of: "out.mp4", frame: 24)
        #expect(brightest(early, 0..<90, 130..<180) < 90 && brightest(early, 100..<220, 140..<180) > 200)
        let name = try await bench.luma(of: "out.mp4", frame: 60)
        #expect(brightest(name, 0..<90, 130..<180) > 200)
        let box = (140..<175).map { name[$0 * 320 + 14] }.min() ?? 255
        #expect(box < 50)  // darker than the film
        #expect(work.summary(in: .english).contains("Name line: \"Ana Li\" (1-3s)"))
    }

    private static let files: [(String, [UInt8])] = [
        (
            "srt",
            Array(
                "1\n00:00:00,500 --> 00:00:02,000\n<i>Hello</i> {\\an8}sea\n\n2\n00:00:02,500 --> 00:00:04,000\n海边\n"
                    .utf8)
        ),
        (
            "vtt",
            Array(
                "WEBVTT\n\nintro\n00:00.500 --> 00:02.000 align:start\nHello <c>sea</c>\n\n00:02.500 --> 00:04.000\n海边\n"
                    .utf8)
        ),
        (
            "ass",
            Array(
                "[Script Info]\n[Events]\nDialogue: 0,0:00:00.50,0:00:02.00,D,,0,0,0,,Hello {\\b1}sea\nDialogue: 0,0:00:02.50,0:00:04.00,D,,0,0,0,,海边\n"
                    .utf8)
        ),
        // GB 18030, with Windows' line ends and no empty line between.
        (
            "gbk",
            Array("1\r\n00:00:00,500 --> 00:00:02,000\r\nHello sea\r\n2\r\n00:00:02,500 --> 00:00:04,000\r\n".utf8)
                + [0xBA, 0xA3, 0xB1, 0xDF, 0x0D, 0x0A]
        ),
    ]

    @Test(arguments: files)
    func `subtitles are read from every format`(name: String, bytes: [UInt8]) throws {
        let cues = try #require(SubtitleFile(Data(bytes))).cues
        #expect(cues.map(\.text) == ["Hello sea", "海边"])
        #expect(cues.map(\.start) == [Milliseconds(500), Milliseconds(2500)])
        #expect(cues.map(\.end) == [Milliseconds(2000), Milliseconds(4000)])
        #expect(MediaFormat(head: bytes)?.kind == .subtitles)
    }

    @Test(arguments: ["", "no times here", "1\n99:99 --> x\nhm\n", "00:00:05,000 --> 00:00:01,000\nbackwards\n"])
    func `a file without a cue is none`(text: String) { #expect(SubtitleFile(Data(text.utf8)) == nil) }

    @Test func `imported subtitles are drawn, shifted, and end with the film`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        var materials = EditMaterials(uploads: [upload("s.srt", "sha256:s", .subtitles, 4000)])
        materials.subtitles = ["s.srt": try #require(SubtitleFile(Data(Self.files[0].1))).cues]
        let start = try draft(clip: try await bench.grey(), lasting: 3000)
        let work = try Editor(materials: materials).apply(Operation(.subtitles, ["asset": "s.srt"]), to: start)
        #expect(work.segments(of: "subtitles").map(\.duration) == [Milliseconds(1500), Milliseconds(500)])
        let shifted = try Editor().apply(Operation(.subtitles, ["shift": -1000]), to: work)
        #expect(shifted.segments(of: "subtitles").map(\.begin) == [.zero, Milliseconds(1500)])
        #expect(shifted.segments(of: "subtitles")[0].duration == Milliseconds(1000))
        _ = try await bench.render(shifted)
        let words = try await bench.luma(of: "out.mp4", frame: 15)
        #expect(brightest(words, 60..<260, 130..<180) > 200)
        #expect(brightest(try await bench.luma(of: "out.mp4", frame: 37), 60..<260, 130..<180) < 90)
        #expect(throws: EditRefusal.noSubtitles) {
            try Editor().apply(Operation(.subtitles, ["shift": 500]), to: start)
        }
        #expect(throws: EditRefusal.noSuchAsset("t.srt")) {
            try Editor(materials: materials).apply(Operation(.subtitles, ["asset": "t.srt"]), to: start)
        }
    }

    @Test func `pictures become a slide show that moves`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let first = try bench.renderer.media.adopt(
            try await bench.make("a.png", ["-f", "lavfi", "-i", "testsrc=s=320x180", "-frames:v", "1"]))
        let second = try bench.renderer.media.adopt(
            try await bench.make("b.png", ["-f", "lavfi", "-i", "color=white:s=90x160", "-frames:v", "1"]))
        let editor = Editor(
            materials: EditMaterials(uploads: [upload("a.png", first, .image), upload("b.png", second, .image)]))
        var empty = Draft.fresh(language: .english)
        (empty.metadata.width, empty.metadata.height) = (320, 180)
        let work = try editor.apply(Operation(.slideshow, ["assets": "all_images", "each": 2000]), to: empty)
        #expect(work.duration == Milliseconds(3500) && work.clips[0].transition?.duration == Milliseconds(500))
        _ = try await bench.render(work)
        #expect(try await bench.packets(in: "out.mp4") == 105)
        let (early, late) = (
            try await bench.luma(of: "out.mp4", frame: 2), try await bench.luma(of: "out.mp4", frame: 40)
        )
        #expect(zip(early, late).count { abs(Int($0) - Int($1)) > 40 } > 2000)
    }

    @Test func `looks of texts are checked, and markers and covers stay inside the film`() throws {
        let start = try draft(clip: "sha256:x", lasting: 4000, title: ("Port", 2000))
        let editor = Editor()
        let work = try editor.apply(
            Operation(.styleText, ["target": "title", "box": "#ff0000", "font": "serif", "size": "larger"]), to: start)
        #expect(work.titles[0].style["size"] == "huge" && work.titles[0].style["box"] == "#ff0000")
        for bad: JSONObject in [
            ["color": "red; drop"], ["font": .string(String(repeating: "x", count: 99))], ["box": "#12"],
            ["animation": "explode"],
        ] {
            #expect(throws: EditRefusal.self) { try editor.apply(Operation(.styleText, bad), to: start) }
        }
        var marked = try editor.apply(Operation(.marker, ["at": 3000, "name": "高潮"]), to: start)
        #expect(marked.summary(in: .english).contains("Markers: 高潮 (3s)"))
        marked = try editor.apply(Operation(.cut, ["frm": 0, "to": 1000]), to: marked)
        #expect(marked.segments(of: "marker").map(\.begin) == [Milliseconds(2000)])
        #expect(throws: EditRefusal.self) { try editor.apply(Operation(.marker, ["at": 9000]), to: start) }
        let cover = try editor.apply(Operation(.thumbnail, ["at": "middle"]), to: start)
        #expect(cover.metadata.other["thumbnail"] == 2000)
        #expect(cover.changes(from: start, in: .english) == ["cover: the frame at 2s"])
    }
}

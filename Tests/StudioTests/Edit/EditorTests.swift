// Edits as pure functions: what they do, what they refuse, and that texts stay with their pictures.

import Reel
import Testing

@testable import Studio

@Suite struct EditorTests {
    /// Three clips of 10, 8 and 12 s with music, a title, and a subtitle at 11–13 s.
    private static let base = Draft(
        json: [
            "t": [
                [
                    "tt": 0, "id": "v",
                    "sg": [
                        ["id": "a", "name": "harbour", "d": 10_000, "src": "sha256:a", "start": 0],
                        ["id": "b", "name": "beach", "d": 8000, "src": "sha256:b", "start": 10_000],
                        ["id": "c", "name": "city", "d": 12_000, "src": "sha256:c", "start": 18_000],
                    ],
                ],
                [
                    "tt": 1, "id": "bgm", "role": "music",
                    "sg": [["id": "m", "d": 30_000, "start": 0, "src": "sha256:m"]],
                ],
                ["tt": 7, "id": "title", "role": "title", "sg": [["id": "t", "start": 0, "d": 3000, "text": "Port"]]],
                [
                    "tt": 7, "id": "subtitles", "role": "subtitles",
                    "sg": [["id": "q", "start": 11_000, "d": 2000, "text": "Sea"]],
                ],
            ]
        ])

    private func edited(_ operation: Operation, _ draft: Draft = base) throws -> Draft {
        try Editor().apply(operation, to: draft)
    }

    private func subtitle(_ draft: Draft) -> Segment? { draft.tracks.first { $0.role == "subtitles" }?.segments.first }

    @Test func `a transition moves what follows forward and the texts with it`() throws {
        let work = try edited(Operation(.transition, ["at": 1, "type": "crossfade", "duration": 1000]))
        #expect(work.clips.map(\.begin) == [Milliseconds(0), Milliseconds(9000), Milliseconds(17_000)])
        #expect(work.duration == Milliseconds(29_000) && work.music[0].duration == Milliseconds(29_000))
        #expect(subtitle(work)?.begin == Milliseconds(10_000))
        let none = try edited(Operation(.transition, ["at": "all", "type": "none"]), work)
        #expect(none.duration == Milliseconds(30_000) && subtitle(none)?.begin == Milliseconds(11_000))
    }

    @Test func `a transition is at most half of a clip, and goes with the clip it led to`() throws {
        let long = try edited(Operation(.transition, ["at": "all", "type": "wipe", "duration": 9000]))
        #expect(long.clips.map(\.transition?.duration) == [Milliseconds(4000), Milliseconds(4000), nil])
        let cut = try edited(Operation(.delete, ["target": "c"]), long)
        #expect(cut.clips.last?.transition == nil && cut.duration == Milliseconds(14_000))
        let split = try edited(Operation(.split, ["at": 1000]), long)
        #expect(split.clips.map { $0.transition == nil } == [true, false, false, true])
        #expect(throws: EditRefusal.noCut) {
            try edited(Operation(.transition, ["type": "wipe"]), edited(Operation(.keep, ["frm": 0, "to": 5000])))
        }
    }

    @Test func `a cut takes the subtitles of what it cuts, and moves the others`() throws {
        #expect(subtitle(try edited(Operation(.cut, ["frm": 2000, "to": 5000])))?.begin == Milliseconds(8000))
        let half = subtitle(try edited(Operation(.cut, ["frm": 12_000, "to": 14_000])))
        #expect(half?.begin == Milliseconds(11_000) && half?.duration == Milliseconds(1000))
        #expect(subtitle(try edited(Operation(.cut, ["frm": 10_500, "to": 14_000]))) == nil)
        let first = subtitle(try edited(Operation(.cut, ["frm": 0, "to": 12_000])))
        #expect(first?.begin == .zero && first?.duration == Milliseconds(1000))
    }

    @Test func `copies and loops stand behind their clip, music grows with them`() throws {
        let twice = try edited(Operation(.duplicate, ["target": "b"]))
        #expect(twice.clips.map(\.name) == ["harbour", "beach", "beach", "city"])
        #expect(Set(twice.clips.map(\.id)).count == 4 && twice.music[0].duration == Milliseconds(38_000))
        let thrice = try edited(Operation(.loop, ["target": "all", "times": 3]))
        #expect(thrice.clips.map(\.name) == Array(repeating: ["harbour", "beach", "city"], count: 3).flatMap { $0 })
        #expect(throws: EditRefusal.valueOutOfRange(500, least: 2, most: 100)) {
            try edited(Operation(.loop, ["target": "a", "times": 500]))
        }
    }

    @Test func `other media take a clip's place and are no longer than they are`() throws {
        let info = MediaInfo(kind: .video, duration: Milliseconds(4000), hasAudio: true, bytes: 1)
        let editor = Editor(
            materials: EditMaterials(uploads: [UploadedMedia(fileName: "x.mp4", reference: "sha256:x", info: info)]))
        let work = try editor.apply(Operation(.replace, ["target": "b", "asset": "x.mp4"]), to: Self.base)
        #expect(work.clips[1].source == "sha256:x" && work.duration == Milliseconds(26_000))
        #expect(throws: EditRefusal.noSuchAsset("y.mp4")) {
            try editor.apply(Operation(.replace, ["target": "b", "asset": "y.mp4"]), to: Self.base)
        }
    }

    @Test func `amounts of a grade add up and a preset takes another's place`() throws {
        var work = try edited(Operation(.grade, ["target": "a", "brightness": 0.2]))
        work = try edited(Operation(.grade, ["target": "a", "brightness": 0.1, "preset": "warm"]), work)
        work = try edited(Operation(.grade, ["target": "a", "preset": "bw"]), work)
        #expect(work.clips[0].effects == [["brightness": 0.3, "preset": "bw", "kind": "grade"]])
        #expect(work.clips[1].effects.isEmpty)
        work = try edited(Operation(.grade, ["target": "a", "preset": "none"]), work)
        #expect(work.clips[0].effects.isEmpty)
        #expect(throws: EditRefusal.valueOutOfRange(7, least: -1, most: 1)) {
            try edited(Operation(.grade, ["brightness": 7]))
        }
    }

    @Test func `turning and mirroring add up to nothing`() throws {
        var work = try edited(Operation(.rotate, ["target": "a", "degrees": 90]))
        work = try edited(Operation(.rotate, ["target": "a", "degrees": -90]), work)
        #expect(work.clips[0].effects.isEmpty)
        work = try edited(Operation(.flip, ["target": "a", "axis": "horizontal"]))
        work = try edited(Operation(.flip, ["target": "a", "axis": "horizontal"]), work)
        #expect(work.clips[0].effects.isEmpty)
    }
}

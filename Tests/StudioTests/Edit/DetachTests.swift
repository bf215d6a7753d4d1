import Foundation
import Reel
import Testing

@testable import Studio

/// The sound of clips taken off their pictures, and sounds that are addressed by their track.
@Suite struct DetachTests {
    private func film(_ bench: RenderBench) async throws -> (draft: Draft, editor: Editor) {
        let path = try await bench.make(
            "film.mp4",
            [
                "-f", "lavfi", "-i", "testsrc2=s=320x180:r=30:d=4", "-f", "lavfi", "-i", "sine=300:d=4", "-pix_fmt",
                "yuv420p",
            ])
        let info = try await MediaProbe().probe(path)
        let clip = try bench.renderer.media.adopt(path)
        let upload = UploadedMedia(fileName: "film.mp4", reference: clip, info: info)
        let whole = try draft(clip: clip, from: 500, lasting: 3000)
        return (
            try Editor().apply(Operation(.split, ["at": 1500]), to: whole),
            Editor(materials: EditMaterials(uploads: [upload]))
        )
    }

    @Test func `a detached sound is heard as before, and can be muted apart from the other clip's`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let (draft, editor) = try await film(bench)
        let first = try #require(draft.clips.first?.id)
        let detached = try editor.apply(Operation(.detachAudio, ["target": .string(first)]), to: draft)
        #expect(detached.clips.map(\.muted) == [true, false])
        let sound = try #require(detached.segments(of: "sound").first)
        #expect(sound.begin == .zero && sound.duration == Milliseconds(1500) && sound.sourceIn == Milliseconds(500))
        _ = try await bench.render(draft, to: "before.mp4")
        _ = try await bench.render(detached)
        let (before, after) = (try await bench.meanVolume(of: "before.mp4"), try await bench.meanVolume(of: "out.mp4"))
        #expect(abs((before ?? 0) - (after ?? -90)) < 0.3)
        let muted = try editor.apply(Operation(.mute, ["target": "sound"]), to: detached)
        _ = try await bench.render(muted, to: "muted.mp4")
        // Half the film is silent now: three decibels less.
        #expect(abs((try await bench.meanVolume(of: "muted.mp4") ?? -90) - (before ?? 0) + 3) < 0.4)
    }

    @Test(arguments: ["plain", "reversed", "ramped"])
    func `a cut goes through a detached sound as through its picture`(kind: String) async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        var (draft, editor) = try await film(bench)
        if kind == "reversed" { draft = try editor.apply(Operation(.reverse, ["target": "all"]), to: draft) }
        if kind == "ramped" {
            draft = try editor.apply(Operation(.speed, ["target": "all", "factor": 1, "to": 2]), to: draft)
        }
        draft = try editor.apply(Operation(.detachAudio, ["target": "all"]), to: draft)
        let length = draft.duration
        for (from, to) in [(length.count - 300, length.count), (500, 900)] {
            draft = try editor.apply(Operation(.cut, ["frm": .int(from), "to": .int(to)]), to: draft)
        }
        let sounds = draft.segments(of: "sound")
        #expect(sounds.count == draft.clips.count && Set(sounds.map(\.id)).count == sounds.count)
        for (clip, sound) in zip(draft.clips, sounds) {
            #expect(sound.begin == clip.begin && sound.duration == clip.duration && sound.sourceIn == clip.sourceIn)
            #expect(sound.ramp == clip.ramp)
        }
    }

    @Test func `what has no sound has none to detach`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let (draft, editor) = try await film(bench)
        let all = try editor.apply(Operation(.detachAudio, ["target": "all"]), to: draft)
        #expect(all.segments(of: "sound").count == 2)
        #expect(throws: EditRefusal.nothingThere("sound")) {
            try editor.apply(Operation(.detachAudio, ["target": "all"]), to: all)
        }
        #expect(throws: EditRefusal.nothingThere("sound")) {
            try Editor().apply(Operation(.detachAudio, ["target": "all"]), to: draft)
        }
    }

    @Test(arguments: ["voice", "effect", "sound"])
    func `the loudness of a track of sounds is changed by its name`(role: String) throws {
        var draft = try draft(clip: "sha256:0", lasting: 3000)
        #expect(throws: EditRefusal.nothingThere(role)) {
            try Editor().apply(Operation(.volume, ["target": .string(role), "level": 0.5]), to: draft)
        }
        draft.setSegments([Segment(id: "x", start: .zero, duration: Milliseconds(1000))], of: role, .audio)
        let quieter = try Editor().apply(Operation(.volume, ["target": .string(role), "level": 0.5]), to: draft)
        #expect(quieter.segments(of: role).map(\.volume) == [0.5] && quieter.clips[0].volume == nil)
        // And that of the music alone.
        draft.music = [Segment(id: "m", start: .zero, duration: Milliseconds(3000))]
        let music = try Editor().apply(Operation(.volume, ["target": "bgm", "level": 0.2]), to: draft)
        #expect(music.music.map(\.volume) == [0.2] && music.segments(of: role).map(\.volume) == [nil])
    }
}

// Sounds, voices, room for speech, loudness, pauses: edited, rendered, and measured.

import Foundation
import Reel
import Testing

@testable import Studio

@Suite(.serialized) struct VoicesTests {
    /// Six seconds of film: a tone in 0–2 s and 4–6 s, silence between.
    private func speaking(_ bench: RenderBench) async throws -> String {
        try bench.renderer.media.adopt(
            try await bench.make(
                "talk.mp4",
                [
                    "-f", "lavfi", "-i", "color=0x404040:s=320x180:r=30:d=6", "-f", "lavfi", "-i",
                    "sine=300:d=6,volume='if(between(t,2,4),0,1)':eval=frame", "-c:v", "libx264", "-pix_fmt", "yuv420p",
                    "-c:a", "aac",
                ]))
    }

    private func volume(_ bench: RenderBench, _ from: Double, _ to: Double, band: Int) async throws -> Double {
        let result = try await ToolProcess("ffmpeg").run([
            "-nostdin", "-hide_banner", "-nostats", "-ss", "\(from)", "-to", "\(to)", "-i", bench.file("out.mp4"),
            "-map", "0:a", "-af", "bandpass=f=\(band):width_type=h:w=80,volumedetect", "-f", "null", "-",
        ])
        let words = result.errorTail.components(separatedBy: "mean_volume: ").last ?? ""
        return Double(words.prefix { $0 != " " }) ?? 0
    }

    @Test func `silences are found and the speech between them`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let path = try #require(bench.renderer.media.path(of: try await speaking(bench)))
        let silences = try await SoundMeter().silences(in: path)
        #expect(silences.count == 1)
        #expect(abs((silences.first?.lowerBound ?? 0) - 2) < 0.1 && abs((silences.first?.upperBound ?? 0) - 4) < 0.1)
        let speech = try await SoundMeter().speech(in: path)
        #expect(speech.count == 2 && abs(speech[1].upperBound - 6) < 0.1)
    }

    @Test func `silence up to the end is found too`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let path = try await bench.make(
            "tail.wav", ["-f", "lavfi", "-i", "sine=300:d=5,volume='if(lt(t,2),1,0)':eval=frame"])
        let silences = try await SoundMeter().silences(in: path)
        #expect(silences.count == 1 && abs((silences.first?.upperBound ?? 0) - 5) < 0.1)
        #expect(try await SoundMeter().speech(in: path).count == 1)
    }

    @Test func `music goes down while someone speaks and comes back`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let music = try bench.renderer.media.adopt(
            try await bench.make("music.wav", ["-f", "lavfi", "-i", "sine=1000:d=6"]))
        let start = try draft(clip: try await speaking(bench), lasting: 6000, music: (music, 0.5))
        let work = try Editor().apply(Operation(.duck, ["target": "bgm", "amount": 0.7]), to: start)
        _ = try await bench.render(work)
        let spoken = try await volume(bench, 0.5, 1.5, band: 1000)
        let silent = try await volume(bench, 2.8, 3.5, band: 1000)
        #expect(abs(silent - spoken - 10.5) < 1)  // 0.3 of the level
        let later = try await volume(bench, 4.5, 5.5, band: 1000)
        #expect(abs(later - spoken) < 0.5)
        #expect(throws: EditRefusal.noMusic) {
            try Editor().apply(Operation(.duck), to: try draft(clip: "sha256:x", lasting: 1000))
        }
    }

    @Test func `noise is taken out of the sound too`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let noisy = try bench.renderer.media.adopt(
            try await bench.make(
                "noisy.mp4",
                [
                    "-f", "lavfi", "-i", "color=0x404040:s=320x180:r=30:d=4", "-f", "lavfi", "-i",
                    "anoisesrc=d=4:c=white:a=0.02:seed=3", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac",
                ]))
        let start = try draft(clip: noisy, lasting: 4000)
        _ = try await bench.render(start)
        let before = try await volume(bench, 2, 4, band: 4000)
        _ = try await bench.render(
            try Editor().apply(Operation(.effect, ["kind": "denoise", "amount": 0.7]), to: start))
        #expect(try await volume(bench, 2, 4, band: 4000) < before - 6)
    }

    @Test(arguments: [-16.0, -23.0])
    func `the whole is as loud as it was asked to be`(lufs: Double) async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let start = try draft(
            clip: try await bench.grey(), lasting: 4000, music: (try await bench.tone(), 0.3))
        let work = try Editor().apply(Operation(.loudness, ["lufs": .double(lufs)]), to: start)
        let made = try await bench.render(work)
        let heard = try await ToolProcess("ffmpeg").run([
            "-nostdin", "-hide_banner", "-nostats", "-i", made.file.path, "-map", "0:a", "-af",
            "ebur128=framelog=verbose", "-f", "null", "-",
        ])
        #expect(abs(try #require(Mastering.integrated(in: heard.errorTail)) - lufs) < 0.6)
        #expect(throws: EditRefusal.valueOutOfRange(3, least: -40, most: -5)) {
            try Editor().apply(Operation(.loudness, ["lufs": 3]), to: start)
        }
    }

    @Test func `pauses are cut and a little is left around the words`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let talk = try await speaking(bench)
        var materials = EditMaterials()
        materials.silences = [talk: [2.0...4.0]]
        let start = try draft(clip: talk, lasting: 6000)
        let work = try Editor(materials: materials).apply(Operation(.removeSilence), to: start)
        #expect(abs(work.duration.count - 4300) < 10 && work.clips.count == 2)
        // Twice as fast, the pause is half as long on the timeline.
        let fast = try Editor().apply(Operation(.speed, ["factor": 2]), to: start)
        let cut = try Editor(materials: materials).apply(Operation(.removeSilence), to: fast)
        #expect(abs(cut.duration.count - 2150) < 10)
        #expect(throws: EditRefusal.nothingSilent) { try Editor().apply(Operation(.removeSilence), to: start) }
    }

    @Test func `short sounds have many names, and a sound that nobody makes has none`() {
        let names = ["whoosh", "Swoosh", "嗖", "ding", "叮", "门铃声", "boom", "bang", "rain"]
        let made: [SoundEffect?] = [.whoosh, .whoosh, .whoosh, .ding, .ding, .ding, .boom, .boom, .rain]
        #expect(names.map { SoundEffect(named: $0) } == made)
        #expect(
            SoundEffect(named: "bangkok crowd") == nil && SoundEffect(named: "yodel") == nil
                && SoundEffect(named: "") == nil)
    }

    @Test(arguments: SoundEffect.allCases)
    func `every sound is as long as asked, heard, and the same again`(effect: SoundEffect) async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let (first, second) = (bench.file("a.wav"), bench.file("b.wav"))
        try await SoundMaker().make(effect, duration: Milliseconds(2500), seed: 5, to: first)
        try await SoundMaker().make(effect, duration: Milliseconds(2500), seed: 5, to: second)
        #expect(FileManager.default.contents(atPath: first) == FileManager.default.contents(atPath: second))
        #expect(try await MediaProbe().probe(first).duration == Milliseconds(2500))
        #expect(try #require(await bench.meanVolume(of: "a.wav")) > -40)
    }

    @Test(
        .enabled(if: ToolProcess.path(of: "espeak-ng") != nil),
        arguments: [("Hello there", Language.english), ("你好", .chinese)])
    func `words are spoken`(words: String, language: Language) async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        try await VoiceMaker().make(words, in: language, to: bench.file("v.wav"))
        let info = try await MediaProbe().probe(bench.file("v.wav"))
        #expect(info.duration > Milliseconds(300) && info.duration < Milliseconds(4000))
        #expect(try #require(await bench.meanVolume(of: "v.wav")) > -40)
    }

    @Test func `sounds and voices lie on tracks of their own, none over another`() throws {
        var materials = EditMaterials()
        materials.made = MadeSound(reference: "sha256:r", duration: Milliseconds(3000))
        let editor = Editor(materials: materials)
        let start = try draft(clip: "sha256:x", lasting: 6000)
        var work = try editor.apply(Operation(.sfx, ["mood": "thunder", "frm": 1000]), to: start)
        work = try editor.apply(Operation(.voiceover, ["text": "Hello", "frm": 4000]), to: work)
        work = try editor.apply(Operation(.voiceover, ["text": "Again", "frm": 4500]), to: work)
        #expect(work.segments(of: "effect").map(\.duration) == [Milliseconds(3000)])
        #expect(work.segments(of: "voice").map(\.name) == ["Again"])
        #expect(work.segments(of: "voice")[0].duration == Milliseconds(1500))
        #expect(throws: EditRefusal.self) {
            try editor.apply(Operation(.sfx, ["mood": "rain", "frm": 7000]), to: start)
        }
    }

    @Test func `shaky films become steady copies with the same length`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let shaky = try await bench.make(
            "shaky.mp4",
            [
                "-f", "lavfi", "-i", "testsrc2=s=480x270:r=30:d=1", "-vf",
                "crop=320:180:x='80+20*sin(n*2)':y='45+15*cos(n*3)'", "-c:v", "libx264", "-pix_fmt", "yuv420p",
            ])
        try await SteadyCopy().make(of: shaky, lasting: Milliseconds(1000), to: bench.file("steady.mp4"))
        #expect(try await bench.packets(in: "steady.mp4") == 30)
        let work = try draft(clip: "sha256:a", lasting: 1000)
        var materials = EditMaterials()
        materials.steadied = ["sha256:a": "sha256:b"]
        let edited = try Editor(materials: materials).apply(Operation(.effect, ["kind": "stabilise"]), to: work)
        #expect(edited.clips[0].source == "sha256:b")
    }
}

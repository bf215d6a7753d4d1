import Foundation
import Reel
import Testing

@testable import Studio

@Suite struct MusicTests {
    @Test(arguments: MusicMood.allCases)
    func `a song fits its length and ends on its key`(mood: MusicMood) throws {
        for seconds in [1.0, 2.2, 7.3, 30, 95] {
            let song = Composer.compose(mood, seconds: seconds, seed: 5)
            let end = song.notes.map { ($0.start + $0.length) * song.secondsPerBeat }.max() ?? 0
            #expect(abs(end - seconds) < 0.05)
            #expect(
                song.notes.allSatisfy { (0...127).contains($0.key) && (1...127).contains($0.velocity) && $0.start >= 0 }
            )
            let bass = try #require(song.notes.last { $0.part == .bass && $0.start == song.ending })
            #expect(song.score.keys.contains { ($0 - bass.key) % 12 == 0 })
            #expect(abs(song.beatsPerMinute / song.score.tempo - 1) < 0.5 || seconds < 3)
        }
    }

    @Test func `the same seed composes the same song, another seed another`() {
        let one = MIDIFile.bytes(of: Composer.compose(.happy, seconds: 20, seed: 1))
        #expect(one == MIDIFile.bytes(of: Composer.compose(.happy, seconds: 20, seed: 1)))
        #expect(one != MIDIFile.bytes(of: Composer.compose(.happy, seconds: 20, seed: 2)))
        #expect(Array(one.prefix(4)) == Array("MThd".utf8))
    }

    @Test(arguments: [(MusicMood.calm, 10_000), (.upbeat, 4321), (.cinematic, 1000), (.ambient, 12_345)])
    func `music is exactly as long as asked and near −16 LUFS`(mood: MusicMood, milliseconds: Int) async throws {
        let place = try Workplace()
        let path = place.file("music.wav")
        try await MusicMaker().make(mood: mood, duration: Milliseconds(milliseconds), seed: 3, to: path)
        #expect(try samples(in: path).count == milliseconds * 48 * 2)
        #expect(try abs(loudness(of: path) + 16) < 1.5)
        #expect(try place.names == ["music.wav"])
    }

    @Test func `without FluidSynth our own synthesiser plays`() async throws {
        let place = try Workplace()
        let path = place.file("music.wav")
        try await MusicMaker(font: nil).make(mood: .lofi, duration: Milliseconds(5000), seed: 3, to: path)
        #expect(try samples(in: path).count == 5000 * 48 * 2)
        #expect(try abs(loudness(of: path) + 16) < 1.5)
    }

    @Test func `a broken sound font does not end in silence`() async throws {
        let place = try Workplace()
        let font = place.file("broken.sf2")
        try Data("no font".utf8).write(to: URL(filePath: font))
        let path = place.file("music.wav")
        try await MusicMaker(font: font).make(mood: .calm, duration: Milliseconds(2000), seed: 3, to: path)
        #expect(try abs(loudness(of: path) + 16) < 2)
    }

    @Test func `music begins at once and ends softly, without a click`() async throws {
        let place = try Workplace()
        let path = place.file("music.wav")
        try await MusicMaker().make(mood: .piano, duration: Milliseconds(6000), seed: 9, to: path)
        let samples = try samples(in: path)
        #expect(samples.prefix(48_000).contains { abs(Int($0)) > 300 })
        #expect(samples.suffix(200).allSatisfy { abs(Int($0)) < 400 })
        #expect(samples.allSatisfy { abs(Int($0)) < 31_000 })
    }

    @Test func `the fullest known font is taken`() throws {
        let place = try Workplace()
        for name in ["TimGM6mb.sf2", "a-font.sf2", "FluidR3_GM.sf2", "readme.txt"] {
            try Data("x".utf8).write(to: URL(filePath: place.file(name)))
        }
        #expect(SoundFont.best(in: [place.path]) == place.file("FluidR3_GM.sf2"))
        #expect(SoundFont.best(in: [place.file("none")]) == nil)
    }

    @Test(arguments: [
        ("calm", MusicMood.calm), ("some soft, gentle music", .calm), ("relaxing", .calm), ("轻柔", .calm),
        ("舒缓的音乐", .calm),
        ("平静一点", .calm), ("upbeat", .upbeat), ("something energetic!", .upbeat), ("欢快", .upbeat), ("动感的节奏", .upbeat),
        ("cinematic", .cinematic), ("EPIC trailer", .cinematic), ("史诗", .cinematic), ("电影感", .cinematic),
        ("lo-fi", .lofi),
        ("lofi beats", .lofi), ("lo fi", .lofi), ("学习用的音乐", .lofi), ("ambient", .ambient), ("氛围音乐", .ambient),
        ("冥想", .ambient),
        ("piano", .piano), ("钢琴曲", .piano), ("tense", .tense), ("紧张", .tense), ("悬疑", .tense), ("happy", .happy),
        ("开心", .happy), ("快乐的", .happy), ("sad", .sad), ("悲伤的", .sad), ("伤感", .sad), ("corporate", .corporate),
        ("商务", .corporate), ("inspiring", .corporate), ("科技感", .corporate),
    ])
    func `mood words are understood in both languages`(words: String, mood: MusicMood) {
        #expect(MusicMood(words: words) == mood)
    }

    @Test(arguments: ["", "delighted", "音乐", "Beethoven"])
    func `words without a mood are not guessed`(words: String) {
        #expect(MusicMood(words: words) == nil)
    }

    private func samples(in path: String) throws -> [Int16] {
        let raw = try bytes(of: "ffmpeg", ["-v", "error", "-i", path, "-f", "s16le", "-"])
        return stride(from: 0, to: raw.count - 1, by: 2).map {
            Int16(truncatingIfNeeded: Int(raw[$0]) | Int(raw[$0 + 1]) << 8)
        }
    }

    private func loudness(of path: String) throws -> Double {
        let arguments = ["-hide_banner", "-nostats", "-i", path, "-af", "ebur128=framelog=verbose", "-f", "null", "-"]
        return try #require(Mastering.integrated(in: output(of: "ffmpeg", arguments)))
    }
}

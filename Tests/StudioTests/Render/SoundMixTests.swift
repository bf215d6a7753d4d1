import Foundation
import Reel
import Testing

@testable import Studio

@Suite struct SoundMixTests {
    private func part(
        at: Int = 0, lasting length: Int, from start: Double = 0, fade: Int = 30, looped: Bool = false
    ) -> SoundPart {
        SoundPart(
            reference: "a", start: start, at: Milliseconds(at), duration: Milliseconds(length), speed: 1, volume: 1,
            fadeIn: Milliseconds(fade), fadeOut: Milliseconds(fade), isLooped: looped, sourceLength: .seconds(20))
    }

    private func window(_ range: Range<Int>, _ parts: SoundPart...) -> SoundWindow {
        SoundWindow(range, of: parts, used: parts.used)
    }

    @Test func `a window hears only what lies in it, and does not know where in the film it is`() {
        let first = window(48_000..<96_000, part(lasting: 10_000))
        #expect(first.stretches.map(\.first) == [48_000] && first.stretches.map(\.count) == [48_000])
        #expect(first.stretches.flatMap(\.fades).isEmpty)
        let moved = window(480_000 + 48_000..<480_000 + 96_000, part(at: 10_000, lasting: 10_000))
        #expect(moved.identity == first.identity)
        #expect(window(480_000..<960_000, part(lasting: 10_000)).stretches.isEmpty)
    }

    @Test func `a part that gets longer elsewhere leaves a window as it is`() {
        let before = window(48_000..<96_000, part(lasting: 10_000), part(lasting: 20_000, looped: true))
        let after = window(48_000..<96_000, part(lasting: 9_000), part(lasting: 19_000, looped: true))
        #expect(before.identity == after.identity)
        #expect(before.identity != window(48_000..<96_000, part(lasting: 1_990)).identity)
    }

    @Test func `windows beside each other have the gains of the whole`() throws {
        var music = part(lasting: 4_000, fade: 1_500)
        (music.duck, music.speech, music.isCrossfaded) = (0.7, [0.5...1.2, 2.2...2.9], true)
        func gains(_ range: Range<Int>) throws -> [Float] {
            SoundMix.gains(of: try #require(window(range, music).stretches.first))
        }
        let whole = try gains(0..<192_000)
        let halves = try gains(0..<70_001) + gains(70_001..<192_000)
        let steps = zip(whole, halves).map { abs($0 - $1) }
        #expect(halves.count == whole.count && steps.allSatisfy { $0 < 1e-9 })
        func level(_ seconds: Double) -> Double {
            Double(whole[Int(seconds * 48_000)] / DecodedSound.scale)
        }
        #expect(level(0) == 0)
        #expect(abs(level(1.65) - 0.93) < 1e-3)
        #expect(abs(level(2.2) - 0.3) < 1e-3)
        #expect(level(3.999) < 0.01)
        // Even loudness: half of the way is −3 dB.
        var plain = music
        plain.duck = 0
        let stretch = try #require(window(0..<192_000, plain).stretches.first)
        let half = Double(SoundMix.gains(of: stretch)[36_000] / DecodedSound.scale)
        #expect(abs(half - 0.5.squareRoot()) < 1e-3)
    }

    @Test func `music that ends before its place does begins again, without a gap`() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "loop-\(UUID().uuidString).pcm")
        defer { try? FileManager.default.removeItem(at: file) }  // a leftover in the temporary folder
        let samples = (0..<1_000).flatMap { [Int16($0), Int16(-$0)] }
        try samples.withUnsafeBytes { try Data($0).write(to: file) }
        var music = part(lasting: 100, from: 0.01, fade: 0, looped: true)
        music.sourceLength = Milliseconds(21)
        let mix = try SoundMix(window(2_400..<4_800, music)) { _ in file.path }
        let heard: [Int] = stride(from: 0, to: mix.samples.count, by: 2).map { place in
            Int((mix.samples[place] * 16_384).rounded())
        }
        let wanted = (0..<2_400).map { (480 + 2_400 + $0) % 1_000 }
        #expect(heard == wanted)
    }

    @Test func `a sound is decoded once for all of its parts, a long one as far as it is heard`() {
        var long = part(lasting: 3_000, from: 65)
        long.sourceLength = .seconds(3_600)
        let (sound, first) = long.decoded(used: .seconds(3))
        #expect(sound.start == 60 && sound.length == 30 && first == 240_000)
        #expect(long.decoded(used: .seconds(1_000)).sound.length == nil)
        var slow = part(at: 500, lasting: 2_000)
        slow.speed = 0.5
        var moved = slow
        (moved.at, moved.volume) = (.seconds(7), 0.2)
        #expect(slow.decoded(used: .seconds(2)) == moved.decoded(used: .seconds(2)))
    }

    @Test func `loudness leaves out what is silent`() {
        #expect(Loudness.integrated([]) == nil && Loudness.integrated([-120, -90]) == nil)
        for rest in [-120.0, -50] {
            let level = Loudness.integrated([-20, -20, rest]) ?? 0
            #expect(abs(level + 20) < 1e-9)
        }
        let text = "frame:0 pts:0 pts_time:0.3\nlavfi.r128.M=-23.5\nframe:1 pts:4800 pts_time:0.4\nlavfi.r128.M=-24\n"
        #expect(Loudness.levels(in: text, from: 0.35, to: 1) == [-24])
    }
}

import Foundation
import Reel
import Testing

@testable import Studio

@Suite struct SoundChunksTests {
    @Test func `chunks cover a mix once, and each begins where the one before it ended`() {
        for samples in [1, 1023, 1024, 1025, 512 * 1024, 512 * 1024 + 1, 48_000 * 600 + 7] {
            let chunks = SoundChunks(samples: samples).all
            var packets = 0
            for chunk in chunks {
                // The first packet that is kept says the samples after those that come before it.
                let start = chunk.samples.lowerBound / 1024 + chunk.kept.lowerBound - 1
                #expect(start == (chunk.number == 0 ? -1 : packets))
                packets = start + chunk.kept.count
                #expect(chunk.samples.upperBound <= samples)
            }
            #expect(packets == (samples + 1023) / 1024)
        }
    }

    private func tone(_ bench: RenderBench) async throws -> String {
        let tone = "aevalsrc='0.3*sin(880*PI*t)+0.1*sin(2*PI*(200+20*t)*t)':d=40:s=48000"
        return try bench.renderer.media.adopt(
            try await bench.make(
                "tone.mkv",
                ["-f", "lavfi", "-i", "color=gray:s=64x36:r=30:d=40", "-f", "lavfi", "-i", tone, "-c:v", "libx264"]
                    + ["-c:a", "pcm_s16le"]))
    }

    private func samples(_ bench: RenderBench, _ name: String) async throws -> [Double] {
        let raw = try await bench.make(
            "\(UUID().uuidString).s16", ["-i", name, "-map", "0:a", "-ac", "1", "-ar", "48000", "-f", "s16le"])
        let bytes = try Data(contentsOf: URL(filePath: raw))
        return stride(from: 0, to: bytes.count - 1, by: 2).map {
            Double(Int16(truncatingIfNeeded: Int(bytes[$0]) | Int(bytes[$0 + 1]) << 8))
        }
    }

    @Test func `no joint of chunks is heard, and the sound is as long as the film`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let clip = try await tone(bench)
        _ = try await bench.render(try draft(clip: clip, lasting: 40_000, size: (64, 36)))
        let source = try await samples(bench, try #require(bench.renderer.media.path(of: clip)))
        let film = try await samples(bench, bench.file("out.mp4"))
        let length = try await bench.run(
            "ffprobe",
            ["-v", "error", "-select_streams", "a", "-show_entries", "stream=duration", "-of", "csv=p=0"]
                + [bench.file("out.mp4")])
        #expect(length.hasPrefix("40.000"))
        /// What the encoder got wrong, as a part of the sound.
        func loss(_ packet: Int) -> Double {
            let range = packet * 1024..<(packet + 1) * 1024
            let wrong = range.reduce(0.0) { $0 + (source[$1] - film[$1]) * (source[$1] - film[$1]) }
            return wrong / range.reduce(1.0) { $0 + source[$1] * source[$1] }
        }
        let usual = (100..<1800).map(loss).reduce(0, +) / 1700
        for joint in [SoundChunks.length, 2 * SoundChunks.length] {
            for packet in (joint - 2)...(joint + 2) { #expect(loss(packet) < 4 * usual + 1e-4, "packet \(packet)") }
        }
    }

    @Test func `a change of one place makes only its chunks anew`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let clip = try await tone(bench)
        let whole = try draft(clip: clip, lasting: 40_000, size: (64, 36))
        let split = try Editor().apply(Operation(.split, ["at": 35_000]), to: whole)
        _ = try await bench.render(split)
        func chunks() throws -> Set<String> {
            Set(
                try FileManager.default.contentsOfDirectory(atPath: bench.folder + "/cache").filter {
                    $0.hasSuffix(".aac")
                })
        }
        let before = try chunks()
        #expect(before.count == 3)
        let last = try #require(split.clips.last?.id)
        let muted = try Editor().apply(Operation(.mute, ["target": .string(last)]), to: split)
        _ = try await bench.render(muted)
        #expect(try chunks().subtracting(before).count == 1)
    }

    @Test func `a damaged stream gives no packet that is not whole`() {
        let packet: [UInt8] = [0xFF, 0xF1, 0x4C, 0x80, 0x01, 0x1F, 0xFC, 9]
        let two = Data(packet + packet + packet.prefix(7))
        #expect(ADTS.packets(0..<2, of: two) == Data(packet + packet) && ADTS.packets(1..<2, of: two)?.count == 8)
        for damaged in [Data(), Data(repeating: 0, count: 64), Data([0xFF, 0xF1, 0, 3, 0xFF, 0xFF, 0, 1]), two] {
            #expect(ADTS.packets(1..<3, of: damaged) == nil)
        }
    }
}

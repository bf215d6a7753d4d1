// The quick join makes the film that ffmpeg's own makes: the same packets at the same times.

import Foundation
import Reel
import Testing

@testable import Studio

@Suite struct MP4JoinTests {
    private static let x264 = "keyint=60:min-keyint=60:scenecut=0:open-gop=0:stitchable=1"

    /// Pieces of so many frames, and sound as long as all of them.
    private func parts(
        _ bench: RenderBench, _ counts: [Int], fps: String = "30", preset: String = "veryfast"
    ) async throws -> (pieces: [(path: String, frames: Int)], sound: String) {
        var pieces: [(path: String, frames: Int)] = []
        for (number, count) in counts.enumerated() {
            let path = try await bench.make(
                "piece\(number).mp4",
                ["-f", "lavfi", "-i", "testsrc2=s=128x72:r=\(fps),hue=h=\(40 * number)", "-frames:v", "\(count)"]
                    + ["-c:v", "libx264", "-preset", preset, "-x264-params", Self.x264, "-pix_fmt", "yuv420p"]
                    + ["-video_track_timescale", "30000", "-an"])
            pieces.append((path, count))
        }
        let seconds = Double(counts.reduce(0, +)) / (Double(fps) ?? 30)
        let sound = try await bench.make(
            "sound.m4a", ["-f", "lavfi", "-i", "sine=d=\(seconds):r=48000", "-ac", "2", "-c:a", "aac", "-f", "mp4"])
        return (pieces, sound)
    }

    /// Every packet: stream, time it is shown, and key; in order of the streams. ffmpeg repeats the encoder's settings
    /// in the first packet of each piece, so that their bytes differ.
    private func packets(_ bench: RenderBench, _ name: String) async throws -> [String] {
        let text = try await bench.run(
            "ffprobe",
            ["-v", "error", "-show_entries", "packet=stream_index,pts,flags", "-of", "csv=p=0", bench.file(name)])
        return text.split(separator: "\n").map { $0.trimmingCharacters(in: ["\n", ","]) }.sorted()
    }

    @Test(arguments: [([150, 1, 37, 60, 90], "veryfast"), ([45, 45], "ultrafast")])
    func `its packets are those of a join by ffmpeg`(counts: [Int], preset: String) async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let (pieces, sound) = try await parts(bench, counts, preset: preset)
        let join = try #require(try MP4Join(pieces: pieces, sound: sound, framesPerSecond: 30))
        try join.write(to: bench.file("quick.mp4"))
        let list = pieces.map { "file 'file:\($0.path)'\nduration \(Double($0.frames) / 30)\n" }.joined()
        try Data(("ffconcat version 1.0\n" + list).utf8).write(to: URL(filePath: bench.file("list")))
        _ = try await bench.make(
            "slow.mp4",
            ["-f", "concat", "-safe", "0", "-i", bench.file("list"), "-i", sound, "-map", "0:v", "-map", "1:a", "-c"]
                + ["copy", "-video_track_timescale", "30000"])
        #expect(try await packets(bench, "quick.mp4") == packets(bench, "slow.mp4"))
        let said = try await ToolProcess("ffmpeg").run(
            ["-v", "warning", "-xerror", "-i", bench.file("quick.mp4"), "-f", "framemd5", bench.file("quick.md5")])
        #expect(said.isSuccess && said.errorTail.isEmpty)
        _ = try await bench.run(
            "ffmpeg", ["-v", "error", "-i", bench.file("slow.mp4"), "-f", "framemd5", bench.file("slow.md5")])
        func hashes(_ name: String) throws -> [Substring] {
            try String(contentsOfFile: bench.file(name), encoding: .utf8).split(separator: "\n").filter {
                $0.first != "#"
            }
        }
        #expect(try hashes("quick.md5") == hashes("slow.md5") && hashes("quick.md5").count > counts.reduce(0, +))
    }

    @Test func `lengths that are no whole ticks add up`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let (pieces, sound) = try await parts(bench, [50, 7, 33, 50], fps: "23.976")
        let join = try #require(try MP4Join(pieces: pieces, sound: sound, framesPerSecond: 23.976))
        try join.write(to: bench.file("quick.mp4"))
        let times = try await bench.run(
            "ffprobe",
            ["-v", "error", "-select_streams", "v", "-show_entries", "packet=pts_time", "-of", "csv=p=0"]
                + [bench.file("quick.mp4")])
        let shown = times.split(separator: "\n").compactMap { Double($0.prefix { $0 != "," }) }.sorted()
        #expect(shown.count == 140)
        for (number, time) in shown.enumerated() {
            let wanted = Double(number) / 23.976
            #expect(abs(time - wanted) < 0.0001)
        }
    }

    @Test func `files that do not fit are left to ffmpeg`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let (pieces, sound) = try await parts(bench, [10, 20])
        #expect(try MP4Join(pieces: [(pieces[0].path, 11)], sound: sound, framesPerSecond: 30) == nil)
        #expect(try MP4Join(pieces: [(bench.file("none.mp4"), 10)], sound: sound, framesPerSecond: 30) == nil)
        let other = try await bench.make(
            "other.mp4", ["-f", "lavfi", "-i", "color=s=64x36:r=30", "-frames:v", "5", "-c:v", "libx264", "-an"])
        #expect(try MP4Join(pieces: pieces + [(other, 5)], sound: sound, framesPerSecond: 30) == nil)
        let bytes = try Data(contentsOf: URL(filePath: pieces[0].path))
        for seed in 0..<60 {
            var damaged = bytes
            for step in 0..<20 {
                damaged[bytes.count - 1 - (seed * 131 + step * 977) % 1_500] = UInt8((seed + step) % 256)
            }
            if seed % 3 == 0 { damaged = damaged.prefix(bytes.count - 17 * seed) }
            try damaged.write(to: URL(filePath: bench.file("damaged.mp4")))
            // Whatever comes of it, it does not trap.
            _ = try? MP4Join(pieces: [(bench.file("damaged.mp4"), 10)], sound: sound, framesPerSecond: 30)
        }
    }
}

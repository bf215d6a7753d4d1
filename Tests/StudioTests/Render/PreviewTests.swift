// Sheets and waveforms of media: made once, from proxies where there are some.

import Foundation
import Locking
import Reel
import Testing

@testable import Studio

@Suite struct PreviewTests {
    private func folder(_ bench: RenderBench) -> PreviewFolder {
        let media = bench.renderer.media
        return PreviewFolder(
            media: media, folder: bench.file("previews"),
            proxies: ProxyFolder(media: media, folder: bench.file("proxies")))
    }

    private func adopted(_ bench: RenderBench, _ name: String, _ flags: [String]) async throws -> (String, MediaInfo) {
        let reference = try bench.renderer.media.adopt(try await bench.make(name, flags))
        let path = try #require(bench.renderer.media.path(of: reference))
        return (reference, try await MediaProbe().probe(path))
    }

    /// Width, height and the green level of the middle of each of 4 × 2 tiles.
    private func tiles(_ ppm: Data) throws -> (width: Int, height: Int, greens: [Int]) {
        let bytes = [UInt8](ppm)
        let words = String(decoding: bytes.prefix(20), as: UTF8.self).split(separator: "\n").prefix(3)
        let size = words[1].split(separator: " ").compactMap { Int($0) }
        let start = words.map { $0.utf8.count + 1 }.reduce(0, +)
        let greens = (0..<8).map { place in
            let x = (place % 4 * 2 + 1) * size[0] / 8
            let y = (place / 4 * 2 + 1) * size[1] / 4
            return Int(bytes[start + 3 * (y * size[0] + x) + 1])
        }
        return (size[0], size[1], greens)
    }

    /// A second of silence, a second of a loud tone; the picture grows brighter all the while.
    private static let rising = [
        "-f", "lavfi", "-i", "color=black:s=1280x720:r=30:d=8,geq=lum='16+T*25':cb=128:cr=128", "-f", "lavfi", "-i",
        "aevalsrc='0.9*sin(440*2*PI*t)*gte(t,4)':d=8", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", "aac",
    ]

    @Test func `a sheet shows the film from its start to its end, and a waveform where it is loud`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let previews = folder(bench)
        let (film, info) = try await adopted(bench, "film.mp4", Self.rising)
        #expect(previews.preview(of: film) == nil)
        for isFromProxy in [false, true] {
            if isFromProxy { try await previews.proxies.make(film, info) }
            let made = try await previews.make(film, info)
            #expect(made.hasSheet && made == previews.preview(of: film))
            #expect((110...125).contains(made.wave.count), "\(made.wave.count)")
            let (quiet, loud) = (made.wave.prefix(50), made.wave.suffix(50))
            #expect(quiet.allSatisfy { $0 < 20 } && loud.allSatisfy { $0 > 90 }, "\(made.wave)")
            let sheet = try tiles(try #require(previews.sheet(of: film)))
            #expect(sheet.width == 640 && sheet.height == 180)
            #expect(sheet.greens == sheet.greens.sorted() && Set(sheet.greens).count == 8, "\(sheet.greens)")
            try FileManager.default.removeItem(atPath: previews.folder)
        }
    }

    @Test func `sound has no sheet, an image no waveform, and what cannot be read neither`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let previews = folder(bench)
        let (song, heard) = try await adopted(bench, "song.wav", ["-f", "lavfi", "-i", "sine=d=3"])
        let sound = try await previews.make(song, heard)
        #expect(!sound.hasSheet && previews.sheet(of: song) == nil && sound.wave.count > 100)
        let (photo, seen) = try await adopted(
            bench, "photo.png", ["-f", "lavfi", "-i", "testsrc2=s=800x600:d=1", "-frames:v", "1"])
        let still = try await previews.make(photo, seen)
        #expect(still.hasSheet && still.wave.isEmpty)
        #expect(try #require(previews.sheet(of: photo)).starts(with: Data("P6\n120 90\n".utf8)))
        let file = bench.file("broken")
        try Data("no film at all".utf8).write(to: URL(filePath: file))
        let broken = try bench.renderer.media.adopt(file)
        #expect(try await previews.make(broken, heard) == MediaPreview(hasSheet: false, wave: []))
        #expect(previews.preview(of: broken) != nil)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: previews.folder).allSatisfy { !$0.hasSuffix(".part") })
    }

    @Test func `they are made after the upload while nobody asks anything`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let previews = folder(bench)
        let (song, _) = try await adopted(bench, "song.wav", ["-f", "lavfi", "-i", "sine=d=2"])
        let isQuiet = Lock(false)
        let queue = ProxyQueue(previews.proxies, previews: previews, cache: bench.file("cache")) {
            isQuiet.withLock { $0 }
        }
        await queue.prepare([song])
        #expect(await queue.isBusy && previews.preview(of: song) == nil)
        isQuiet.withLock { $0 = true }
        while await queue.isBusy { await Task.yield() }
        #expect(previews.preview(of: song)?.wave.isEmpty == false)
        await queue.prepare([song])
        #expect(await !queue.isBusy)
        // Cleaned away, it is made anew.
        try FileManager.default.removeItem(atPath: previews.folder)
        await queue.startOver()
        await queue.prepare([song])
        while await queue.isBusy { await Task.yield() }
        #expect(previews.preview(of: song) != nil)
    }
}

import Foundation
import Locking
import Reel
import Testing

@testable import Studio

/// Small pictures are drawn from small copies of films, and look like those of the originals.
@Suite struct ProxyTests {
    /// Green levels of a PPM, on average over a grid.
    private func levels(_ picture: Data) throws -> [Double] {
        let bytes = [UInt8](picture)
        let words = String(decoding: bytes.prefix(20), as: UTF8.self).split(separator: "\n").prefix(3)
        let size = try #require(words.dropFirst().first).split(separator: " ").compactMap { Int($0) }
        let (width, height, start) = (size[0], size[1], words.map { $0.utf8.count + 1 }.reduce(0, +))
        return (0..<64).map { cell in
            let rows = cell / 8 * height / 8..<(cell / 8 + 1) * height / 8
            let columns = cell % 8 * width / 8..<(cell % 8 + 1) * width / 8
            let sum = rows.reduce(0.0) { sum, y in
                columns.reduce(sum) { $0 + Double(bytes[start + 3 * (y * width + $1) + 1]) }
            }
            return sum / Double(rows.count * columns.count)
        }
    }

    private static let hdr = [
        "-vf", "format=yuv420p10le", "-c:v", "libx265", "-x265-params", "log-level=none", "-color_primaries", "bt2020",
        "-color_trc", "arib-std-b67", "-colorspace", "bt2020nc",
    ]
    private static let kinds: [(String, [String])] = [
        ("plain", ["-c:v", "libx264", "-pix_fmt", "yuv420p"]),
        (
            "uneven and late",
            ["-vf", "select='not(mod(n,3))',setpts=PTS+0.7/TB", "-fps_mode", "vfr", "-c:v", "libx264"]
        ),
        ("upright", ["-vf", "transpose=1", "-c:v", "libx264", "-pix_fmt", "yuv420p"]), ("HLG", hdr),
    ]

    @Test(arguments: kinds) func `a frame from a proxy shows what the original shows`(
        name: String, flags: [String]
    ) async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let picture = "testsrc2=s=1280x720:r=30:d=4"
        let clip = try bench.renderer.media.adopt(
            try await bench.make(
                "clip.mp4", ["-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", "sine=d=4"] + flags + ["-c:a", "aac"]))
        let draft = try draft(clip: clip, from: 500, lasting: 3000, title: ("Sea", 2000), size: (1280, 720))
        let proxies = ProxyFolder(media: bench.renderer.media, folder: bench.file("proxies"))
        #expect(proxies.small(draft) == nil && !proxies.has(clip))
        let file = try #require(bench.renderer.media.path(of: clip))
        let info = try await MediaProbe().probe(file)
        #expect(proxies.isWorthwhile(info))
        try await proxies.make(clip, info)
        #expect(proxies.has(clip) && proxies.small(draft)?.tracks.first?.segments.first?.source != clip)
        var small = bench.renderer
        small.proxies = proxies
        // The original is not even a film meanwhile.
        let hidden = file + ".away"
        for time in [0, 433, 1500, 2967] {
            let whole = try levels(await bench.renderer.picture(of: draft, at: Milliseconds(time), height: 216))
            try FileManager.default.moveItem(atPath: file, toPath: hidden)
            #expect(FileManager.default.createFile(atPath: file, contents: Data("no film".utf8)))
            let quick = try await small.picture(of: draft, at: Milliseconds(time), height: 216)
            try FileManager.default.removeItem(atPath: file)
            try FileManager.default.moveItem(atPath: hidden, toPath: file)
            let most = zip(whole, try levels(quick)).map { abs($0 - $1) }.max() ?? 255
            #expect(most < 12, "\(name), \(time) ms: \(most)")
        }
    }

    @Test func `a large picture is drawn from the original, and an export never reads a proxy`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let clip = try await bench.grey(size: "1280x720")
        let proxies = ProxyFolder(media: bench.renderer.media, folder: bench.file("proxies"))
        try FileManager.default.createDirectory(atPath: proxies.folder, withIntermediateDirectories: true)
        // A damaged proxy: whoever read it would fail.
        let file = try #require(bench.renderer.media.path(of: clip))
        let proxy = "\(proxies.folder)/\(URL(filePath: file).lastPathComponent).mp4"
        #expect(FileManager.default.createFile(atPath: proxy, contents: Data("no film".utf8)) && proxies.has(clip))
        var renderer = bench.renderer
        renderer.proxies = proxies
        let draft = try draft(clip: clip, lasting: 1000, size: (1280, 720))
        #expect(try await renderer.picture(of: draft, at: .zero, height: 720).count > 1280 * 720 * 3)
        _ = try await renderer.render(draft, as: RenderOutput(), to: bench.file("out.mp4")) { _ in }
        #expect(try await bench.packets(in: "out.mp4") == 30)
    }

    @Test func `proxies wait until nobody else has to, and one that fails is left`() async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let small = try await bench.grey()
        let large = try bench.renderer.media.adopt(
            try await bench.make("large.mp4", ["-f", "lavfi", "-i", "testsrc2=s=1280x720:d=0.5", "-c:v", "libx264"]))
        let damaged = try bench.renderer.media.adopt(
            try await bench.make("damaged.txt", ["-f", "lavfi", "-i", "sine=d=0.1", "-f", "ffmetadata"]))
        let folder = ProxyFolder(media: bench.renderer.media, folder: bench.file("proxies"))
        let (asked, asks) = AsyncStream<Void>.makeStream()
        let quiet = LockedFlag()
        let queue = ProxyQueue(folder, cache: bench.file("cache")) {
            asks.yield()
            return quiet.isSet
        }
        await queue.prepare([damaged, small, large, "sha256:none"])
        for await _ in asked { break }
        #expect(!folder.has(large))
        quiet.set()
        while !folder.has(large) { try await Task.sleep(for: .milliseconds(20)) }
        #expect(!folder.has(small) && !folder.has(damaged))
        // What was given up once is not begun again by the next studio.
        #expect(!folder.isHopeless(small))
        folder.giveUp(small)
        #expect(folder.isHopeless(small) && !folder.has(small))
        await queue.stop()
    }
}

private final class LockedFlag: Sendable {
    private let value = Lock(false)
    var isSet: Bool { value.withLock { $0 } }
    func set() { value.withLock { $0 = true } }
}

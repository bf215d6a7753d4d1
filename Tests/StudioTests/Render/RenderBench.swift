// A folder with generated sources and everything to render drafts from them and look at the result.

import Foundation
import Reel

@testable import Studio

/// One test's own folder, media, cache.
struct RenderBench: Sendable {
    let folder = FileManager.default.temporaryDirectory.appending(path: "render-\(UUID().uuidString)").path
    var renderer: Renderer { Renderer(media: MediaFolder(root: folder + "/media"), cache: folder + "/cache") }

    init() throws {
        try FileManager.default.createDirectory(atPath: folder + "/cache", withIntermediateDirectories: true)
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }  // a leftover in the temporary folder

    func file(_ name: String) -> String { "\(folder)/\(name)" }

    @discardableResult
    func run(_ tool: String, _ arguments: [String]) async throws -> String {
        let result = try await ToolProcess(tool).run(arguments)
        guard result.isSuccess else { throw RenderFailure.encoder(result.errorTail) }
        return result.output
    }

    func make(_ name: String, _ arguments: [String]) async throws -> String {
        try await run("ffmpeg", ["-nostdin", "-loglevel", "error", "-y"] + arguments + [file(name)])
        return file(name)
    }

    /// 90 frames in ten levels of grey, 20 apart, so that no frame is taken for its neighbour; returns its reference.
    func ramp(size: String = "320x180") async throws -> String {
        let picture = "nullsrc=s=\(size):r=30:d=3,geq=lum='20+20*mod(N,10)':cb=128:cr=128,format=yuv420p"
        return try renderer.media.adopt(
            try await make("ramp.mp4", ["-f", "lavfi", "-i", picture, "-c:v", "libx264", "-crf", "4"]))
    }

    func grey(size: String = "320x180") async throws -> String {
        let picture = "color=0x404040:s=\(size):r=30:d=6"
        return try renderer.media.adopt(
            try await make("grey.mp4", ["-f", "lavfi", "-i", picture, "-c:v", "libx264", "-pix_fmt", "yuv420p"]))
    }

    func tone() async throws -> String {
        try renderer.media.adopt(try await make("tone.wav", ["-f", "lavfi", "-i", "sine=440:d=2"]))
    }

    func render(
        _ draft: Draft, as output: RenderOutput = RenderOutput(), to name: String = "out.mp4"
    ) async throws -> (file: RenderedFile, pieces: [PieceReport]) {
        try await renderer.renderReporting(draft, as: output, to: file(name)) { _ in }
    }

    func packets(in name: String) async throws -> Int? {
        let text = try await run(
            "ffprobe",
            ["-v", "error", "-count_packets", "-select_streams", "v", "-show_entries", "stream=nb_read_packets"]
                + ["-of", "csv=p=0", file(name)])
        return Int(text.prefix { $0.isNumber })
    }

    /// Luma rows of one frame.
    func luma(of name: String, frame: Int) async throws -> [UInt8] {
        let raw = file("luma-\(UUID().uuidString).gray")
        try await run(
            "ffmpeg",
            [
                "-nostdin", "-loglevel", "error", "-i", file(name), "-vf",
                "trim=start_frame=\(frame),format=yuv420p,extractplanes=y",
            ]
                + ["-frames:v", "1", "-f", "rawvideo", "-y", raw])
        return [UInt8](try Data(contentsOf: URL(filePath: raw)))
    }

    /// The loudest sample and the mean level in dB, by `volumedetect`.
    func meanVolume(of name: String) async throws -> Double? {
        let result = try await ToolProcess("ffmpeg").run(
            ["-nostdin", "-hide_banner", "-i", file(name), "-map", "0:a", "-af", "volumedetect", "-f", "null", "-"])
        let words = result.errorTail.components(separatedBy: "mean_volume: ").last ?? ""
        return Double(words.prefix { $0 != " " })
    }
}

/// A draft of one clip with, where asked for, music and a title.
func draft(
    clip: String, from start: Int = 0, lasting length: Int, music: (reference: String, volume: Double)? = nil,
    title: (words: String, length: Int)? = nil, size: (Int, Int) = (320, 180)
) throws -> Draft {
    var tracks: [JSONValue] = [
        [
            "tt": 0, "id": "v",
            "sg": [
                [
                    "id": "s1", "name": "clip one", "start": 0, "d": .int(length), "src": .string(clip),
                    "in": .int(start),
                ]
            ],
        ]
    ]
    if let music {
        tracks.append([
            "tt": 1, "id": "bgm", "role": "music",
            "sg": [
                [
                    "id": "s4", "start": 0, "d": .int(length), "src": .string(music.reference),
                    "volume": .double(music.volume),
                ]
            ],
        ])
    }
    if let title {
        let style: JSONValue = ["position": "lower_center", "size": "large", "color": "#ffffff"]
        tracks.append([
            "tt": 7, "id": "title",
            "sg": [["id": "s5", "start": 0, "d": .int(title.length), "text": .string(title.words), "style": style]],
        ])
    }
    return Draft(
        json: [
            "d": .int(length), "m": ["width": .int(size.0), "height": .int(size.1), "fps": 30], "t": .array(tracks),
        ])
}

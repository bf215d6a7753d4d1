// What a media file really is, asked of ffprobe with every door to other files shut.

import Foundation
package import Reel

/// Facts about one media file, as ffprobe reports them.
package struct MediaInfo: Hashable, Sendable {
    package var kind: MediaKind
    /// Zero for a still image.
    package var duration: Milliseconds
    /// Pixels as shown, rotation applied; `nil` for sound.
    package var width: Int?
    package var height: Int?
    package var framesPerSecond: Double?
    package var hasAudio: Bool
    package var bytes: Int
    /// Whether its colours are of a wider range (HLG, as phones film, or PQ), which has to be brought down to ours.
    package var isHDR = false
    /// Whether its frames are as our films have them, but perhaps for their size: 8 bits, 4:2:0, square pixels, BT.709
    /// or nothing said, not turned.
    package var isPlain = false
    /// Whether it is a picture in HD that does not say its matrix: then it is BT.709, whatever ffmpeg takes it for.
    package var isUntaggedHD = false

    package init(
        kind: MediaKind, duration: Milliseconds, width: Int? = nil, height: Int? = nil, framesPerSecond: Double? = nil,
        hasAudio: Bool, bytes: Int
    ) {
        self.kind = kind
        self.duration = duration
        self.width = width
        self.height = height
        self.framesPerSecond = framesPerSecond
        self.hasAudio = hasAudio
        self.bytes = bytes
    }
}

/// Why a file is not taken.
package enum MediaRefusal: Error, Hashable, Sendable {
    /// Not a media file, or one of a kind that is not supported.
    case unsupported(String)
    case unreadable(String)
    case tooLarge(bytes: Int)
    /// ffprobe or ffmpeg is not installed.
    case toolMissing(String)
}

extension MediaRefusal {
    init(_ failure: ToolFailure) {
        if case .missing(let name) = failure { self = .toolMissing(name) } else { self = .unreadable("\(failure)") }
    }
}

package struct MediaProbe: Sendable {
    package init() {}

    /// - Throws: `MediaRefusal`. Never opens another file than the one named.
    package func probe(_ path: String) async throws(MediaRefusal) -> MediaInfo { try await describe(path).info }

    /// The same, with what ffprobe said of each stream.
    func describe(_ path: String) async throws(MediaRefusal) -> (info: MediaInfo, streams: [JSONValue]) {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)  // absent: refused below
        guard let bytes = attributes?[.size] as? Int, FileManager.default.isReadableFile(atPath: path) else {
            throw .unreadable(path)
        }
        guard bytes <= MediaKind.sizeLimit else { throw .tooLarge(bytes: bytes) }
        let said = try await ask(path)
        return (try Self.info(from: said, bytes: bytes), said["streams"]?.array ?? [])
    }

    private func ask(_ path: String) async throws(MediaRefusal) -> JSONValue {
        var tool = ToolProcess("ffprobe")
        tool.limit = .seconds(60)
        let arguments =
            ["-hide_banner", "-loglevel", "error"] + HostileMedia.inputFlags
            + ["-show_format", "-show_streams", "-of", "json", "-i", HostileMedia.input(path)]
        let result: ToolResult
        do throws(ToolFailure) {
            result = try await tool.run(arguments)
        } catch {
            throw MediaRefusal(error)
        }
        guard result.isSuccess, let json = try? JSONValue(parsing: result.output) else {  // ffprobe said no
            throw .unsupported(Self.reason(result.errorTail))
        }
        return json
    }

    private static func reason(_ words: String) -> String {
        let last = words.split(separator: "\n").last.map(String.init) ?? "no media in it"
        return last.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) } ?? last
    }

    static func info(from json: JSONValue, bytes: Int) throws(MediaRefusal) -> MediaInfo {
        let streams = json["streams"]?.array ?? []
        func first(_ type: String) -> JSONValue? {
            streams.first { $0["codec_type"]?.string == type && $0["disposition"]?["attached_pic"]?.int != 1 }
        }
        let (video, audio) = (first("video"), first("audio"))
        guard video != nil || audio != nil else { throw .unsupported("no picture and no sound in it") }
        let seconds =
            number(json["format"]?["duration"]) ?? number(video?["duration"]) ?? number(audio?["duration"]) ?? 0
        var info = MediaInfo(kind: .audio, duration: .seconds(seconds), hasAudio: audio != nil, bytes: bytes)
        guard let video else { return info }
        let format = json["format"]?["format_name"]?.string ?? ""
        let isStill = format.hasSuffix("_pipe") || format == "image2" || (seconds == 0 && audio == nil)
        info.kind = isStill ? .image : .video
        if isStill { info.duration = .zero }
        info.framesPerSecond = rate(video["avg_frame_rate"]?.string) ?? rate(video["r_frame_rate"]?.string)
        info.isHDR = ["arib-std-b67", "smpte2084"].contains(video["color_transfer"]?.string ?? "")
        (info.width, info.height) = shownSize(of: video)
        info.isPlain = isPlain(video) && info.width == video["width"]?.int
        let isUntagged = (video["color_space"]?.string ?? "unknown") == "unknown"
        info.isUntaggedHD =
            isUntagged && min(info.width ?? 0, info.height ?? 0) > 576
            && video["pix_fmt"]?.string?.hasPrefix("yuv") == true
        // ffprobe takes an animated WebP for a picture of no size, and no decoder of ffmpeg 5 reads it.
        if format == "webp_pipe", info.width ?? 0 == 0 {
            throw .unsupported("an animated WebP, which ffmpeg cannot read: save it as GIF or MP4")
        }
        guard let width = info.width, let height = info.height, width > 0, height > 0, width * height <= 40_000_000
        else {
            throw .unsupported("its picture has no usable size")
        }
        return info
    }

    private static func isPlain(_ video: JSONValue) -> Bool {
        func said(_ key: String, _ usual: String) -> Bool {
            let word = video[key]?.string ?? "unknown"
            return word == usual || word == "unknown"
        }
        let ratio = video["sample_aspect_ratio"]?.string ?? "1:1"
        return video["pix_fmt"]?.string == "yuv420p" && said("color_space", "bt709") && said("color_range", "tv")
            && said("color_transfer", "bt709") && (ratio == "1:1" || ratio == "0:1")
            && video["field_order"]?.string ?? "progressive" == "progressive"
    }

    /// Width and height as shown: a phone's sideways picture is turned.
    private static func shownSize(of video: JSONValue) -> (Int?, Int?) {
        let sides = video["side_data_list"]?.array ?? []
        let turn =
            sides.compactMap { $0["rotation"]?.int }.first ?? video["tags"]?["rotate"]?.string.flatMap { Int($0) }
        let (width, height) = (video["width"]?.int, video["height"]?.int)
        return (turn ?? 0) % 180 == 0 ? (width, height) : (height, width)
    }

    private static func number(_ value: JSONValue?) -> Double? { value?.string.flatMap { Double($0) } ?? value?.double }

    /// `30000/1001` → 29.97.
    private static func rate(_ text: String?) -> Double? {
        let parts = (text ?? "").split(separator: "/").compactMap { Double($0) }
        guard parts.count == 2, parts[0] > 0, parts[1] > 0 else { return nil }
        return parts[0] / parts[1]
    }
}

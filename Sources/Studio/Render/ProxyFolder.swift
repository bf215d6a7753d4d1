// Small copies of films, from which a single frame is drawn quickly. An export never reads them.

import Foundation
import Reel

/// The proxies of a media folder: the shorter side 360 pixels, a key frame every 15 frames.
struct ProxyFolder: Sendable {
    /// Pixels of the shorter side: pictures up to this size are drawn from proxies.
    static let side = 360
    static let mark = "proxy:"

    let media: MediaFolder
    let folder: String

    /// Where a proxy is, of a reference that `small` gave.
    func path(of reference: String) -> String? {
        guard reference.hasPrefix(Self.mark) else { return nil }
        return file(for: String(reference.dropFirst(Self.mark.count)))
    }

    func has(_ reference: String) -> Bool {
        file(for: reference).map { FileManager.default.fileExists(atPath: $0) } ?? false
    }

    /// It was tried once and could not be made.
    func isHopeless(_ reference: String) -> Bool {
        file(for: reference).map { FileManager.default.fileExists(atPath: $0 + Self.hopeless) } ?? true
    }

    func giveUp(_ reference: String) {
        // A full disk: tried again by the next studio.
        if let path = file(for: reference) {
            _ = FileManager.default.createFile(atPath: path + Self.hopeless, contents: nil)
        }
    }

    private static let hopeless = ".none"

    private func file(for reference: String) -> String? {
        media.path(of: reference).map { "\(folder)/\(URL(filePath: $0).lastPathComponent).mp4" }
    }

    /// The draft with proxies for the clips that have one; `nil` when none has. What lies over the film may have alpha,
    /// which a proxy has not.
    func small(_ draft: Draft) -> Draft? {
        guard let story = draft.tracks.firstIndex(where: { $0.kind == .video }) else { return nil }
        var (small, isChanged) = (draft, false)
        for place in small.tracks[story].segments.indices {
            guard let source = small.tracks[story].segments[place].source, has(source) else { continue }
            small.tracks[story].segments[place].source = Self.mark + source
            isChanged = true
        }
        return isChanged ? small : nil
    }

    /// Films that are large enough to be worth one.
    func isWorthwhile(_ info: MediaInfo) -> Bool {
        guard info.kind == .video, let width = info.width, let height = info.height else { return false }
        return min(width, height) > Self.side * 3 / 2
    }

    /// Makes it, whole or not at all; the sound goes with it, so that a picture that begins late still does.
    func make(_ reference: String, _ info: MediaInfo) async throws(RenderFailure) {
        guard let source = media.path(of: reference), let target = file(for: reference) else {
            throw .mediaMissing(name: reference)
        }
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)  // ffmpeg says so
        let part = "\(target).\(UUID().uuidString).part"
        defer { unlink(part) }
        let size = "'if(gt(iw,ih),-2,\(Self.side))':'if(gt(iw,ih),\(Self.side),-2)'"
        let matrix = (info.isUntaggedHD ? ":in_color_matrix=bt709" : "") + ":out_color_matrix=bt709:out_range=tv"
        let picture =
            info.isHDR ? "scale=\(size),\(PieceGraph.toneMapping)null" : "scale=\(size)\(matrix),format=yuv420p"
        var tool = ToolProcess("ffmpeg")
        tool.niceness = 19
        let result: ToolResult
        do throws(ToolFailure) {
            result = try await tool.run(
                ["-nostdin", "-hide_banner", "-loglevel", "error", "-y"] + HostileMedia.inputFlags
                    + ["-threads", "1", "-i", HostileMedia.input(source), "-map", "0:v:0", "-map", "0:a:0?"]
                    + ["-vf", picture, "-fps_mode", "passthrough", "-c:v", "libx264", "-preset", "veryfast"]
                    + ["-crf", "23", "-g", "15", "-bf", "0", "-threads", "1", "-colorspace", "bt709"]
                    + ["-color_primaries", "bt709", "-color_trc", "bt709", "-color_range", "tv", "-c:a", "aac"]
                    + ["-ac", "1", "-b:a", "32k", "-f", "mp4", part])
        } catch {
            throw RenderFailure(error)
        }
        guard result.isSuccess, rename(part, target) == 0 else { throw RenderFailure(of: result) }
        var kept = PieceCache(folder: folder)
        kept.limit = 1 << 30
        kept.trim()
    }
}

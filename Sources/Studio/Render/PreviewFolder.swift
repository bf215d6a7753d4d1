// What is seen and heard of a medium at a glance: a sheet of its frames and its waveform, made once while nobody waits.

import Foundation
import Reel

/// What is known of one medium's look and sound.
struct MediaPreview: Hashable, Sendable {
    var hasSheet: Bool
    /// The loudest sample of each stretch of equal length, 0…100 over a range of 60 dB; empty without sound.
    var wave: [Int]
}

/// The previews of a media folder, by content hash.
struct PreviewFolder: Sendable {
    /// Frames of a sheet: two rows of four, at equal distances, the first half a distance in.
    static let columns = 4
    static let rows = 2
    /// Pixels of one frame's height.
    static let height = 90
    static let waveLength = 120

    let media: MediaFolder
    let folder: String
    /// A sheet is drawn from a film's proxy where there is one.
    let proxies: ProxyFolder

    private func file(_ reference: String, _ ending: String) -> String? {
        media.path(of: reference).map { "\(folder)/\(URL(filePath: $0).lastPathComponent).\(ending)" }
    }

    /// `nil` while none was made.
    func preview(of reference: String) -> MediaPreview? {
        guard let path = file(reference, "json"), let bytes = FileManager.default.contents(atPath: path),
            let known = try? JSONValue(parsing: [UInt8](bytes))  // damaged: made again
        else { return nil }
        return MediaPreview(
            hasSheet: known["sheet"]?.bool ?? false, wave: (known["wave"]?.array ?? []).compactMap(\.int))
    }

    /// The sheet as binary PPM (P6); `nil` where there is none.
    func sheet(of reference: String) -> Data? { file(reference, "ppm").flatMap(FileManager.default.contents) }

    /// Makes what can be made. A medium without picture or sound has a preview all the same, so that it is not tried
    /// again; a full disk or a missing tool leaves none.
    @discardableResult
    func make(_ reference: String, _ info: MediaInfo) async throws(RenderFailure) -> MediaPreview {
        if let known = preview(of: reference) { return known }
        guard let source = media.path(of: reference), let target = file(reference, "json") else {
            throw .mediaMissing(name: reference)
        }
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)  // ffmpeg says so
        var preview = MediaPreview(hasSheet: false, wave: [])
        do throws(RenderFailure) { preview.hasSheet = try await draw(reference, source, info) } catch {
            try Self.pass(error)
        }
        do throws(RenderFailure) { preview.wave = info.hasAudio ? try await wave(of: source, info) : [] } catch {
            try Self.pass(error)
        }
        let known: JSONValue = ["sheet": .bool(preview.hasSheet), "wave": .array(preview.wave.map { .int($0) })]
        // A full disk: made again when it is wanted.
        try? Data(known.text.utf8).write(to: URL(filePath: target), options: .atomic)
        var kept = PieceCache(folder: folder)
        kept.limit = 256 << 20
        kept.trim()
        return preview
    }

    /// What ffmpeg cannot read has no preview; what else went wrong says nothing about the medium.
    private static func pass(_ failure: RenderFailure) throws(RenderFailure) {
        guard case .encoder = failure else { throw failure }
    }

    // MARK: Making

    private func draw(_ reference: String, _ source: String, _ info: MediaInfo) async throws(RenderFailure) -> Bool {
        guard info.kind != .audio, let width = info.width, let height = info.height, height > 0,
            let target = file(reference, "ppm")
        else { return false }
        let part = "\(target).\(UUID().uuidString).part"
        defer { unlink(part) }
        let small = proxies.has(reference) ? proxies.path(of: ProxyFolder.mark + reference) : nil
        let wide = min(max(Self.height * width / height / 2 * 2, 16), 320)
        let count = Self.columns * Self.rows
        let step = max(info.duration.seconds, 0.001) / Double(count)
        let isStill = info.kind == .image
        let tile = isStill ? "" : ",tile=\(Self.columns)x\(Self.rows)"
        let choosing = isStill ? "" : "select='gte(t,(selected_n+0.5)*\(step))',"
        let tones = info.isHDR && small == nil ? PieceGraph.toneMapping : ""
        // A proxy has a key frame every half second, any film one in ten: nothing else of it need be decoded then.
        let reading = small == nil && step < 20 ? [] : ["-skip_frame", "nokey"]
        try await run(
            ["-nostdin", "-hide_banner", "-loglevel", "error", "-y"] + HostileMedia.inputFlags + reading
                + ["-threads", "1", "-i", HostileMedia.input(small ?? source), "-map", "0:v:0", "-an", "-vf"]
                + ["\(choosing)scale=\(wide):\(Self.height),\(tones)format=rgb24\(tile)", "-frames:v", "1"]
                + ["-c:v", "ppm", "-f", "image2pipe", part])
        // Shorter than a frame's distance: there may be no frame at all.
        let bytes = (try? FileManager.default.attributesOfItem(atPath: part)[.size] as? Int) ?? 0
        return bytes > 0 && rename(part, target) == 0
    }

    /// At 8 kHz: peaks of a picture, not of a master.
    private func wave(of source: String, _ info: MediaInfo) async throws(RenderFailure) -> [Int] {
        let samples = max(1, Int(info.duration.seconds * 8000) / Self.waveLength)
        let hearing =
            "aresample=8000,aformat=channel_layouts=mono,asetnsamples=n=\(samples),"
            + "astats=metadata=1:reset=1:measure_overall=none:measure_perchannel=Peak_level,"
            + "ametadata=print:key=lavfi.astats.1.Peak_level:file=-"
        let said = try await run(
            ["-nostdin", "-hide_banner", "-loglevel", "error"] + HostileMedia.inputFlags
                + ["-i", HostileMedia.input(source), "-map", "0:a:0", "-vn", "-af", hearing, "-f", "null", "-"])
        let peaks = said.output.split(separator: "\n").compactMap { line -> Double? in
            guard line.hasPrefix("lavfi.astats.1.Peak_level=") else { return nil }
            return Double(line.drop { $0 != "=" }.dropFirst()) ?? -60
        }
        return peaks.prefix(Self.waveLength).map { peak in
            peak.isFinite ? Int((min(max(peak + 60, 0), 60) / 60 * 100).rounded()) : 0
        }
    }

    @discardableResult
    private func run(_ arguments: [String]) async throws(RenderFailure) -> ToolResult {
        var tool = ToolProcess("ffmpeg")
        (tool.niceness, tool.limit) = (19, .seconds(300))
        let result: ToolResult
        do throws(ToolFailure) { result = try await tool.run(arguments) } catch { throw RenderFailure(error) }
        guard result.isSuccess else { throw RenderFailure(of: result) }
        return result
    }
}

// A finished film made to fit a number of bytes: two passes, corrected by what came out.

import Foundation
import Reel

extension RenderWork {
    /// Tries until it fits: the first is nearly always right, short films need a second.
    private static let mostTries = 4

    /// Encodes the film again so that the file has at most `bytes`, and not much less.
    /// - Throws: `.tooFewBytes` when no picture would be left.
    func fit(
        _ film: RenderedFile, into bytes: Int, as format: ExportFormat, to target: String,
        progress: @escaping @Sendable (Double) -> Void
    ) async throws(RenderFailure) -> RenderedFile {
        let size = SizeTarget(
            bytes: bytes, duration: plan.duration.seconds, width: plan.width, height: plan.height,
            framesPerSecond: plan.framesPerSecond)
        guard var rate = size.pictureRate else { throw .tooFewBytes(least: size.leastBytes) }
        let passes = TwoPasses(film: film.path, size: size, format: format, log: job.file("passes"))
        let part = target + ".part"
        defer { unlink(part) }
        try await follow(passes.first(rate: rate)) { progress($0 * 0.35) }
        for number in 0..<Self.mostTries {
            try await follow(passes.second(rate: rate, to: part)) { progress(0.35 + 0.6 * $0) }
            let made = try FileManager.default.sizeOfContents(at: part)
            let isLast = number == Self.mostTries - 1
            // Little that is left is given up at the last try; too much never is.
            if made <= bytes, Double(made) >= SizeTarget.enough * Double(bytes) || isLast {
                let (width, height) = size.pictureSize
                try await checkFrames(of: part)
                guard rename(part, target) == 0 else { throw .encoder("could not write \(target)") }
                return RenderedFile(path: target, duration: film.duration, width: width, height: height, bytes: made)
            }
            // Only the picture can give: the sound and the tables keep theirs. A last try aims lower.
            let sound = Double(size.soundRate) * size.duration / 8
            let wanted = Double(bytes) * (number == Self.mostTries - 2 ? 0.96 : SizeTarget.aim) - sound
            rate = max(8_000, Int(Double(rate) * wanted / max(1, Double(made) - sound)))
        }
        throw .tooFewBytes(least: size.leastBytes)
    }

    /// Runs ffmpeg and tells how far it is, 0…1.
    func follow(
        _ arguments: [String], progress: @escaping @Sendable (Double) -> Void
    ) async throws(RenderFailure) {
        let total = plan.duration.seconds
        try await ffmpeg(["-progress", "pipe:1", "-stats_period", "0.25"] + arguments) { line in
            guard line.hasPrefix("out_time_us="), let done = Double(line.dropFirst(12)), total > 0 else { return }
            progress(min(1, max(0, done / 1e6 / total)))
        }
    }
}

/// ffmpeg's arguments for both passes over one film.
private struct TwoPasses {
    let film: String
    let size: SizeTarget
    let format: ExportFormat
    /// Where the first pass writes down what it saw.
    let log: String

    func first(rate: Int) -> [String] {
        reading + picture(rate) + ["-pass", "1", "-passlogfile", log, "-an", "-f", "null", "-"]
    }

    func second(rate: Int, to target: String) -> [String] {
        let sound = format == .webm ? "libopus" : "aac"
        let container =
            switch format {
            case .webm: ["-f", "webm"]
            case .mkv: ["-f", "matroska"]
            case .mov: ["-movflags", "+faststart", "-f", "mov"]
            default: ["-movflags", "+faststart", "-f", "mp4"]
            }
        return reading + picture(rate) + ["-pass", "2", "-passlogfile", log, "-c:a", sound]
            // AAC comes in whole blocks: the last one is longer than the film.
            + ["-b:a", "\(size.soundRate)", "-t", "\(size.duration)"] + container + [target]
    }

    private var reading: [String] {
        ["-nostdin", "-hide_banner", "-loglevel", "error", "-y", "-i", HostileMedia.input(film)]
    }

    private func picture(_ rate: Int) -> [String] {
        let (width, height) = size.pictureSize
        let codec =
            format == .webm
            ? ["-c:v", "libvpx-vp9", "-deadline", "good", "-cpu-used", "4", "-row-mt", "1"]
            : ["-c:v", "libx264", "-preset", "fast", "-g", "120"]
        return ["-vf", "scale=\(width):\(height):flags=lanczos,setsar=1"] + codec
            + ["-b:v", "\(rate)", "-pix_fmt", "yuv420p", "-colorspace", "bt709", "-color_primaries", "bt709"]
            + ["-color_trc", "bt709", "-color_range", "tv"]
    }
}

// Where a file is silent: pauses to be cut, and speech that music makes room for.

import Foundation
import Reel

struct SoundMeter: Sendable {
    /// Shortest pause, in seconds.
    static let shortest = 0.4
    /// Kept before and after speech, in seconds: first consonants and last vowels are soft.
    static let (before, after) = (0.12, 0.18)

    /// The silent stretches of a file, in seconds of it, as ffmpeg's silencedetect finds them below the noise of the
    /// room and 9 dB more: a fixed level finds nothing in a noisy one. Empty when there is nothing to be measured.
    func silences(in path: String) async throws(RenderFailure) -> [ClosedRange<Double>] {
        try await listened(to: path).silences
    }

    /// The silences, and how long the sound is.
    private func listened(
        to path: String
    ) async throws(RenderFailure) -> (silences: [ClosedRange<Double>], length: Double) {
        let floor = try await noiseFloor(of: path)
        let limit = min(max(floor + 9, -50), -25)
        let found = try await listen(
            to: path,
            "highpass=f=100,silencedetect=noise=\(limit)dB:d=\(Self.shortest),ametadata=mode=print:file=-", "quiet")
        var silences: [ClosedRange<Double>] = []
        var start: Double?
        var last = 0.0
        for line in found.output.split(separator: "\n") {
            if let time = Self.number(in: line, after: "out_time_us=") { last = time / 1_000_000 }
            if let begin = Self.number(in: line, after: "lavfi.silence_start=") { start = max(0, begin) }
            if let end = Self.number(in: line, after: "lavfi.silence_end="), let begin = start {
                silences.append(begin...max(begin, end))
                start = nil
            }
        }
        // Silent to its end.
        if let begin = start, last > begin { silences.append(begin...last) }
        return (silences, last)
    }

    /// What lies between the silences, in seconds of the file.
    func speech(in path: String) async throws(RenderFailure) -> [ClosedRange<Double>] {
        var spans: [ClosedRange<Double>] = []
        var at = 0.0
        let (silences, length) = try await listened(to: path)
        for silence in silences {
            if silence.lowerBound - at > 0.05 { spans.append(at...silence.lowerBound) }
            at = max(at, silence.upperBound)
        }
        if length - at > 0.05 { spans.append(at...length) }
        return spans
    }

    /// dB below full scale, above 100 Hz; −60 where there is none.
    func noiseFloor(of path: String) async throws(RenderFailure) -> Double {
        let heard = try await listen(
            to: path, "aformat=channel_layouts=mono,highpass=f=100,astats=measure_perchannel=none", "info")
        let line = heard.errorTail.split(separator: "\n").last { $0.contains("Noise floor dB") }
        return line?.split(separator: " ").last.flatMap { Double($0) }.map { $0.isFinite ? $0 : -60 } ?? -50
    }

    private func listen(to path: String, _ filter: String, _ level: String) async throws(RenderFailure) -> ToolResult {
        do throws(ToolFailure) {
            var tool = ToolProcess("ffmpeg")
            tool.limit = .seconds(300)
            tool.outputCap = 8 << 20
            return try await tool.run(
                ["-nostdin", "-hide_banner", "-nostats", "-loglevel", level, "-progress", "pipe:1"]
                    + HostileMedia.inputFlags
                    + ["-i", HostileMedia.input(path), "-map", "0:a:0", "-af", filter, "-f", "null", "-"])
        } catch {
            throw RenderFailure(error)
        }
    }

    private static func number(in line: Substring, after mark: String) -> Double? {
        guard let found = line.range(of: mark) else { return nil }
        return Double(line[found.upperBound...].prefix { $0.isNumber || $0 == "." || $0 == "-" })
    }
}

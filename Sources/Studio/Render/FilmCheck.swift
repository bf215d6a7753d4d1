// Is a file what it claims to be? Decoded once, whole: errors, black, frozen and silent stretches, loudness, true peak.

import Foundation
package import Reel

/// What was found in a file.
package struct FilmReport: Hashable, Sendable {
    package enum Finding: Hashable, Sendable {
        /// The decoder's last words.
        case broken(String)
        case noPicture
        case noSound
        /// Picture and sound end at different times.
        case uneven(picture: Milliseconds, sound: Milliseconds)
        /// dBTP above −1: players and platforms that encode again make it crackle.
        case peak(Double)
        /// Stretches of the file; they may be meant.
        case black(ClosedRange<Double>)
        case frozen(ClosedRange<Double>)
        case silent(ClosedRange<Double>)

        /// Whether the file is wrong, and not only odd.
        package var isFault: Bool {
            switch self {
            case .broken, .uneven, .peak: true
            case .noPicture, .noSound, .black, .frozen, .silent: false
            }
        }
    }

    package var info: MediaInfo
    /// Names of the codecs, as ffmpeg has them.
    package var codecs: [String]
    /// Frames decoded; 0 without a picture.
    package var frames: Int
    /// LUFS and dBTP; `nil` without sound, or where all is silent.
    package var loudness: Double?
    package var truePeak: Double?
    package var findings: [Finding]

    package var isFine: Bool { !findings.contains(where: \.isFault) }
}

package struct FilmCheck: Sendable {
    package init() {}

    /// Stretches of black, stillness and silence shorter than this, in seconds, are nobody's mistake.
    static let shortest = 2.0

    /// - Throws: `MediaRefusal` when it is no media file at all, or a tool is missing.
    package func check(_ path: String) async throws(MediaRefusal) -> FilmReport {
        let (info, streams) = try await MediaProbe().describe(path)
        var report = FilmReport(
            info: info, codecs: streams.map { $0["codec_name"]?.string ?? "?" }, frames: 0, loudness: nil,
            truePeak: nil, findings: [])
        if info.kind != .audio { try await look(at: path, &report) } else { report.findings.append(.noPicture) }
        if info.hasAudio { try await listen(to: path, &report) } else { report.findings.append(.noSound) }
        func duration(_ type: String) -> Double? {
            streams.first { $0["codec_type"]?.string == type }?["duration"]?.string.flatMap { Double($0) }
        }
        if let picture = duration("video"), let sound = duration("audio"), info.kind == .video,
            abs(picture - sound) > 0.2
        {
            report.findings.append(.uneven(picture: .seconds(picture), sound: .seconds(sound)))
        }
        return report
    }

    private func look(at path: String, _ report: inout FilmReport) async throws(MediaRefusal) {
        let filter = "blackdetect=d=\(Self.shortest),freezedetect=n=-60dB:d=\(Self.shortest),metadata=print:file=-"
        let result = try await run(
            Self.reading(path) + ["-loglevel", "error", "-map", "0:v:0", "-an", "-vf", filter]
                + ["-progress", "pipe:1", "-f", "null", "-"])
        var spans = Spans(end: report.info.duration.seconds)
        for line in result.output.split(separator: "\n") {
            spans.read(line, from: "lavfi.black_start=", to: "lavfi.black_end=") { report.findings.append(.black($0)) }
            spans.read(line, from: "lavfi.freezedetect.freeze_start=", to: "lavfi.freezedetect.freeze_end=") {
                report.findings.append(.frozen($0))
            }
            if let count = String(line).progressFrame { report.frames = count }
        }
        if let rest = spans.open("lavfi.black_start=") { report.findings.append(.black(rest)) }
        if report.info.kind == .video, let rest = spans.open("lavfi.freezedetect.freeze_start=") {
            report.findings.append(.frozen(rest))
        }
        complain(of: result, &report)
    }

    private func listen(to path: String, _ report: inout FilmReport) async throws(MediaRefusal) {
        let filter =
            "silencedetect=noise=-60dB:d=\(Self.shortest),ametadata=mode=print:file=-,ebur128=peak=true:framelog=verbose"
        let result = try await run(
            Self.reading(path) + ["-loglevel", "info", "-map", "0:a:0", "-vn", "-af", filter, "-f", "null", "-"])
        var spans = Spans(end: report.info.duration.seconds)
        for line in result.output.split(separator: "\n") {
            spans.read(line, from: "lavfi.silence_start=", to: "lavfi.silence_end=") {
                report.findings.append(.silent($0))
            }
        }
        if let rest = spans.open("lavfi.silence_start=") { report.findings.append(.silent(rest)) }
        report.loudness = Mastering.integrated(in: result.errorTail).flatMap { $0 > -69 ? $0 : nil }
        let peak = result.errorTail.split(separator: "\n").last { $0.contains("Peak:") && $0.contains("dBFS") }
        report.truePeak = peak?.split(separator: " ").compactMap { Double($0) }.first { $0.isFinite }
        if let peak = report.truePeak, peak > -0.95 { report.findings.append(.peak(peak)) }
        if !result.isSuccess { complain(of: result, &report) }
    }

    private func complain(of result: ToolResult, _ report: inout FilmReport) {
        let words = result.errorTail.split(separator: "\n").last { !$0.trimmingCharacters(in: .whitespaces).isEmpty }
        guard !result.isSuccess || words != nil else { return }
        // Without ffmpeg's name and address of the part that speaks.
        let plain = words.map {
            $0.hasPrefix("[") ? $0[($0.firstIndex(of: "]").map($0.index(after:)) ?? $0.startIndex)...] : $0
        }
        report.findings.append(.broken((plain ?? "it ended early").trimmingCharacters(in: .whitespaces)))
    }

    private static func reading(_ path: String) -> [String] {
        ["-nostdin", "-hide_banner", "-nostats"] + HostileMedia.inputFlags + ["-i", HostileMedia.input(path)]
    }

    private func run(_ arguments: [String]) async throws(MediaRefusal) -> ToolResult {
        do throws(ToolFailure) {
            return try await ToolProcess("ffmpeg").run(arguments)
        } catch {
            throw MediaRefusal(error)
        }
    }
}

/// Starts and ends of stretches, as ffmpeg's detectors print them.
private struct Spans {
    let end: Double
    private var started: [String: Double] = [:]

    init(end: Double) { self.end = end }

    mutating func read(_ line: Substring, from: String, to: String, _ found: (ClosedRange<Double>) -> Void) {
        if let start = Self.number(line, from) { started[from] = max(0, start) }
        if let end = Self.number(line, to), let start = started.removeValue(forKey: from) {
            // blackdetect prints every black frame, whatever length it is told.
            if end - start >= FilmCheck.shortest - 0.05 { found(start...end) }
        }
    }

    /// What began and goes on to the end of the file, when it is long enough.
    func open(_ from: String) -> ClosedRange<Double>? {
        guard let start = started[from], end - start >= FilmCheck.shortest else { return nil }
        return start...end
    }

    static func number(_ line: Substring, _ mark: String) -> Double? {
        guard line.hasPrefix(mark) else { return nil }
        return Double(line.dropFirst(mark.count).trimmingCharacters(in: .whitespaces))
    }
}

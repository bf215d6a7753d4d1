// Raw music → exactly the length asked for, with a soft end, at one loudness.

import Reel

/// One measuring pass, then one gain: steady, where a loudness normaliser would pump.
struct Mastering: Sendable {
    let length: Milliseconds
    static let loudness = -16.0
    private static let rate = 48

    /// Samples of the result: 48 a millisecond.
    private var samples: Int { length.count * Self.rate }

    private var shaping: String {
        let fade = min(1.5, length.seconds * 0.2)
        return "aresample=48000,aformat=sample_fmts=flt:channel_layouts=stereo,apad=whole_len=\(samples),"
            + "atrim=end_sample=\(samples),afade=t=out:st=\(length.seconds - fade):d=\(fade):curve=qsin"
    }

    /// Decibels to add. A file too quiet to measure is not raised without end.
    func gain(for path: String) async throws(GenerateFailure) -> Double {
        let filter = shaping + ",ebur128=framelog=verbose"
        let messages = try await ToolRun(
            name: "ffmpeg",
            arguments: ["-v", "info", "-nostats", "-nostdin", "-i", path, "-af", filter, "-f", "null", "-"]
        ).run()
        guard let measured = Self.integrated(in: messages) else { throw .encoder("ffmpeg: no loudness measured") }
        return min(max(Self.loudness - measured, -30), 30)
    }

    /// The figure after the last "I:" of ebur128's summary.
    static func integrated(in messages: String) -> Double? {
        let lines = messages.split(whereSeparator: \.isNewline)
        let line = lines.last { $0.contains("I:") && $0.contains("LUFS") }
        return line?.split(separator: " ").compactMap { Double($0) }.first
    }

    /// Writes the mastered sound: measured, raised, cut to its length. The file appears whole or not at all.
    func make(from raw: String, to path: String) async throws(GenerateFailure) {
        let gain = try await gain(for: raw)
        try await whole(path) { temporary throws(GenerateFailure) in
            try await ToolRun(name: "ffmpeg", arguments: arguments(from: raw, gain: gain, to: temporary)).run()
        }
    }

    func arguments(from path: String, gain: Double, to target: String) -> [String] {
        let filter =
            shaping + ",volume=\(gain)dB,alimiter=limit=0.84:level=disabled:attack=5:release=80,"
            + "apad=whole_len=\(samples),atrim=end_sample=\(samples)"
        return ["-v", "error", "-nostats", "-nostdin", "-y", "-i", path, "-af", filter, "-ar", "48000", "-ac", "2"]
            + [
                "-c:a", "pcm_s16le", "-fflags", "+bitexact", "-flags:a", "+bitexact", "-map_metadata", "-1", "-f",
                "wav",
            ]
            + [target]
    }
}

/// The bytes of a 16-bit stereo WAV.
enum WaveFile {
    static func bytes(of samples: [Float], rate: Int) -> [UInt8] {
        func little(_ value: Int, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
        let size = samples.count * 2
        var out = Array("RIFF".utf8) + little(36 + size, 4) + Array("WAVEfmt ".utf8) + little(16, 4)
        out += little(1, 2) + little(2, 2) + little(rate, 4) + little(rate * 4, 4) + little(4, 2) + little(16, 2)
        out += Array("data".utf8) + little(size, 4)
        out.reserveCapacity(out.count + size)
        for sample in samples {
            let value = Int16(max(-1, min(1, sample)) * 32_767)
            out.append(UInt8(truncatingIfNeeded: value))
            out.append(UInt8(truncatingIfNeeded: value >> 8))
        }
        return out
    }
}

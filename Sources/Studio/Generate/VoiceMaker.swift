// Words → speech by eSpeak NG, where it is installed: a computer's voice, clear and plain.

import Foundation
package import Reel

package struct VoiceMaker: Sendable {
    package init() {}

    /// Longest text that is spoken, in characters.
    static let lengthLimit = 2000

    /// Writes a 48 kHz stereo WAV of the spoken words to `path`.
    /// - Throws: `.toolMissing("espeak-ng")` where it is not installed.
    package func make(_ words: String, in language: Language, to path: String) async throws(GenerateFailure) {
        let raw = path + ".\(UInt32.random(in: 0 ... .max)).raw.wav"
        let text = raw + ".txt"
        defer {
            unlink(raw)
            unlink(text)
        }
        // From a file: words on the command line could be options.
        guard FileManager.default.createFile(atPath: text, contents: Data(words.prefix(Self.lengthLimit).utf8)) else {
            throw .encoder("cannot write \(text)")
        }
        let voice = language == .chinese ? "cmn" : "en-us"
        try await ToolRun(
            name: "espeak-ng", arguments: ["-v", voice, "-s", "150", "-w", raw, "-f", text], limit: .seconds(60)
        ).run()
        let filter =
            "aformat=channel_layouts=stereo,highpass=f=80,acompressor=threshold=0.1:ratio=3:attack=5:release=80,"
            + "loudnorm=I=-16:TP=-1.5,aresample=48000,aformat=sample_fmts=s16:channel_layouts=stereo"
        try await whole(path) { temporary throws(GenerateFailure) in
            try await ToolRun(
                name: "ffmpeg",
                arguments: [
                    "-v", "error", "-nostats", "-nostdin", "-y", "-i", raw, "-af", filter, "-map_metadata", "-1", "-f",
                    "wav", temporary,
                ]
            ).run()
        }
    }
}

// A mood → music: composed as notes, played by FluidSynth, or by our own synthesiser where there is none.

import Foundation
package import Reel

/// Moods a user can ask for (STUDIO.md section 4).
package enum MusicMood: String, Hashable, Sendable, CaseIterable {
    case calm, upbeat, cinematic, lofi, ambient, piano, tense, happy, sad, corporate
}

package struct MusicMaker: Sendable {
    /// `nil`: no FluidSynth, our own synthesiser plays.
    private let font: String?

    package init() { font = SoundFont.best() }

    init(font: String?) { self.font = font }

    /// Writes a 48 kHz stereo WAV of exactly `duration` to `path`, at about −16 LUFS, with a soft end.
    package func make(
        mood: MusicMood, duration: Milliseconds, seed: UInt64, to path: String
    ) async throws(GenerateFailure) {
        let length = min(max(duration, Self.shortest), Self.longest)
        let song = Composer.compose(mood, seconds: length.seconds, seed: seed)
        let raw = path + ".\(UInt32.random(in: 0 ... .max)).raw.wav"
        defer { unlink(raw) }
        if try await !play(song, withFluidSynthTo: raw) { try await play(song, seconds: length.seconds, to: raw) }
        try await Mastering(length: length).make(from: raw, to: path)
    }

    private static let shortest = Milliseconds(1000)
    private static let longest = Milliseconds(600_000)

    /// False when there is no FluidSynth, no font, or nothing came of it.
    private func play(_ song: Song, withFluidSynthTo path: String) async throws(GenerateFailure) -> Bool {
        guard let font else { return false }
        let notes = path + ".mid"
        defer { unlink(notes) }
        try writeFile(MIDIFile.bytes(of: song), to: notes)
        let tool = ToolRun(
            name: "fluidsynth",
            arguments: ["-n", "-i", "-q", "-F", path, "-T", "wav", "-r", "48000", "-g", "0.6", font, notes])
        do throws(GenerateFailure) {
            try await tool.run()
        } catch .toolMissing {
            return false
        } catch .encoder {
            return false
        }
        var info = stat()
        return stat(path, &info) == 0 && info.st_size > 1000
    }

    private func play(_ song: Song, seconds: Double, to path: String) async throws(GenerateFailure) {
        let bytes = await onOwnThread { WaveFile.bytes(of: Synth.play(song, seconds: seconds), rate: Synth.rate) }
        if Task.isCancelled { throw .cancelled }
        try writeFile(bytes, to: path)
    }
}

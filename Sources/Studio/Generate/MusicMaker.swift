// A mood → music: composed as notes, played by FluidSynth, or by our own synthesiser where there is none.

package import Reel

/// Moods a user can ask for (STUDIO.md section 4).
package enum MusicMood: String, Hashable, Sendable, CaseIterable {
    case calm, upbeat, cinematic, lofi, ambient, piano, tense, happy, sad, corporate
}

package struct MusicMaker: Sendable {
    package init() {}

    /// Writes a 48 kHz stereo WAV of exactly `duration` to `path`, at about −16 LUFS, with a soft end.
    package func make(
        mood: MusicMood, duration: Milliseconds, seed: UInt64, to path: String
    ) async throws(GenerateFailure) {
        throw .encoder("not built yet")
    }
}

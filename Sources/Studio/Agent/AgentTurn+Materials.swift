// What an edit of sound needs before it can be made: a sound, a voice, the pauses of the clips.

import Foundation
import Reel

extension TurnRun {
    /// False after saying why it cannot be had.
    func prepare(_ operation: Operation, _ materials: inout EditMaterials) async throws -> Bool {
        switch operation.name {
        case .subtitles, .append, .insert:
            materials.subtitles = SubtitleFile.cues(of: operation.text("asset"), in: materials.uploads, turn.media)
        case .sfx where operation.text("asset") == nil && !draft.clips.isEmpty:
            materials.made = try await soundEffect(operation)
            return materials.made != nil
        case .voiceover where !draft.clips.isEmpty:
            materials.made = try await voice(operation.text("text") ?? "")
            return materials.made != nil
        case .removeSilence:
            materials.silences = try await silences()
        case .effect where operation.text("kind") == "stabilise":
            return try await steady(operation.target, &materials)
        default: break
        }
        return true
    }

    private func soundEffect(_ operation: Operation) async throws -> MadeSound? {
        let name = operation.text("mood") ?? ""
        guard let effect = SoundEffect(named: name) else {
            let known = SoundEffect.allCases.map(\.rawValue).joined(separator: ", ")
            await say(words("noSuchSound", ["known": known]))
            return nil
        }
        let from = operation.time("frm") ?? .zero
        let rest = max(draft.storyLength - from, Milliseconds(500))
        var length = min(effect.usualLength ?? rest, rest)
        if let to = operation.time("to") { length = min(max(to - from, Milliseconds(500)), rest) }
        let path = try await made("sound.wav", failing: "failed") { path async throws(GenerateFailure) in
            try await SoundMaker().make(effect, duration: length, seed: seed(name), to: path)
        }
        return try path.map { MadeSound(reference: try turn.media.adopt($0), duration: length) }
    }

    private func voice(_ text: String) async throws -> MadeSound? {
        let path = try await made("voice.wav", failing: "voiceFailed") { path async throws(GenerateFailure) in
            try await VoiceMaker().make(text, in: Language.detected(in: text) ?? words.language, to: path)
        }
        guard let path else { return nil }
        let length = try await MediaProbe().probe(path).duration
        return MadeSound(reference: try turn.media.adopt(path), duration: length)
    }

    /// Of the clips that can be heard; a clip that is silent altogether is no speech with pauses.
    private func silences() async throws -> [String: [ClosedRange<Double>]] {
        var found: [String: [ClosedRange<Double>]] = [:]
        for reference in Set(draft.clips.filter { !$0.muted }.compactMap(\.source)) {
            guard let path = turn.media.path(of: reference) else { continue }
            let info = try await MediaProbe().probe(path)
            guard info.hasAudio else { continue }
            let silences = try await SoundMeter().silences(in: path)
            let total = silences.reduce(0) { $0 + $1.upperBound - $1.lowerBound }
            if total < info.duration.seconds * 0.98 { found[reference] = silences }
        }
        return found
    }
}

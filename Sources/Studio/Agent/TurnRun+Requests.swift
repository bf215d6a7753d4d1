// Rehearsals, the list of versions, advice from what can be measured.

import Foundation
import Reel

extension TurnRun {
    mutating func answer(_ request: Request, _ uploads: [UploadedMedia]) async throws {
        switch request {
        case .rehearse(let words): try await rehearse(words, uploads)
        case .versions: try await listVersions()
        case .suggest: try await advise()
        case .length: await sayLength()
        case .changes: await say(try await changesMade())
        case .trials(let wish): try await offer(wish, uploads)
        }
    }

    /// Says what an utterance would do, on a copy of the timeline; nothing is kept.
    private func rehearse(_ message: String, _ uploads: [UploadedMedia]) async throws {
        let understood = Understander().understand(message, in: scene(uploads))
        if understood.operations.isEmpty {
            await say(words(understood.talk?.rawValue ?? "unchanged"))
            return
        }
        let lines = rehearsed(understood.operations, uploads).lines
        await say(words("rehearsed", ["what": lines.joined(separator: " ")]))
    }

    /// What operations would do to the timeline, in words, and the timeline then. Media are not made for it.
    func rehearsed(
        _ operations: [Operation], _ uploads: [UploadedMedia]
    ) -> (lines: [String], draft: Draft, isPossible: Bool) {
        var copy = draft
        var lines: [String] = []
        var isPossible = true
        for operation in operations {
            switch operation.name {
            case .clarify: lines.append(words.question(operation))
            case .refuse: lines.append(words("refuse.\(operation.text("feature") ?? "")"))
            case .generate, .undo, .redo, .revert, .voiceover, .sfx, .removeSilence:
                lines.append(words("rehearse.\(operation.name.rawValue)", ["prompt": operation.text("prompt") ?? ""]))
            default:
                var materials = EditMaterials(uploads: uploads)
                materials.music[operation.text("mood") ?? "calm"] = "sha256:rehearsal"
                materials.subtitles = SubtitleFile.cues(of: operation.text("asset"), in: uploads, turn.media)
                do throws(EditRefusal) {
                    let next = try Editor(materials: materials).apply(operation, to: copy)
                    lines.append(words.change(operation, from: copy, to: next))
                    copy = next
                } catch {
                    lines.append(words.refusal(error))
                    isPossible = false
                }
            }
        }
        return (lines, copy, isPossible)
    }

    private func sayLength() async {
        guard !draft.clips.isEmpty else { return await say(words("emptyTimeline")) }
        let length = words.length(draft.storyLength)
        let count = draft.clips.count
        await say(words(count == 1 ? "lengthOne" : "length", ["length": length, "count": String(count)]))
    }

    private func listVersions() async throws {
        let edits = try await turn.desk.edits().prefix(12)
        guard !edits.isEmpty else {
            await say(words("noVersions"))
            return
        }
        let lines = edits.map { edit in
            let change = edit.after.changes(from: edit.before, in: words.language).first ?? ""
            return "\(edit.number). \(edit.words.prefix(60))" + (change.isEmpty ? "" : " — \(change)")
        }
        await say(words("versionList") + "\n" + lines.joined(separator: "\n"))
    }

    /// Up to three proposals, the most useful first; each can be taken by its number.
    private mutating func advise() async throws {
        let advice = try await Adviser(media: turn.media).advice(on: draft).prefix(3)
        guard !advice.isEmpty else {
            await say(words("noAdvice"))
            return
        }
        let sentences = advice.map { words("advice.\($0.kind.rawValue)", ["value": $0.value]) }
        let lines = sentences.enumerated().map { "\($0 + 1)) \($1)" }
        var offered = Understanding()
        offered.choices = zip(advice, sentences).map { Choice(label: $1, operations: $0.operations) }
        openChoices = offered
        await say(words("adviceLead") + "\n" + lines.joined(separator: "\n"))
    }
}

/// One proposal, what was measured for it, and what it would do.
struct Advice: Hashable, Sendable {
    enum Kind: String, Sendable {
        case generate, silentStart, loudness, music, title, transition, ending, small, long
    }
    var kind: Kind
    var value: String
    var operations: [Operation]
}

struct Adviser: Sendable {
    let media: MediaFolder

    func advice(on draft: Draft) async throws -> [Advice] {
        guard let first = draft.clips.first, let last = draft.clips.last else {
            return [Advice(kind: .generate, value: "", operations: [])]
        }
        var found: [Advice] = []
        var isHeard = !draft.music.isEmpty || !draft.segments(of: "voice").isEmpty
        for (index, clip) in draft.clips.enumerated() {
            // Of media that cannot be read nothing is known, and nothing proposed.
            guard let path = clip.source.flatMap({ media.path(of: $0) }),
                let info = try? await MediaProbe().probe(path)
            else { continue }
            if info.hasAudio, !clip.muted { isHeard = true }
            if index == 0, info.hasAudio, !clip.muted, draft.music.isEmpty, let quiet = try await silence(first, path) {
                found.append(
                    Advice(
                        kind: .silentStart, value: AgentWords.seconds(quiet),
                        operations: [Operation(.cut, ["frm": 0, "to": .int(quiet.count)])]))
            }
            if let width = info.width, let canvas = draft.metadata.width, width * 2 <= canvas, found.count < 6 {
                found.append(Advice(kind: .small, value: "\(clip.name ?? clip.id), \(width) px", operations: []))
            }
        }
        if !isHeard { found.append(Advice(kind: .music, value: "", operations: [Operation(.bgm, ["mood": "calm"])])) }
        if draft.clips.count > 1, draft.clips.dropLast().allSatisfy({ $0.transition == nil }) {
            let crossfade = Operation(.transition, ["at": "all", "type": "crossfade", "duration": 500])
            found.append(Advice(kind: .transition, value: String(draft.clips.count - 1), operations: [crossfade]))
        }
        if draft.titles.isEmpty { found.append(Advice(kind: .title, value: "", operations: [])) }
        if last.fadeOut == nil {
            let fade = Operation(
                .fade, ["kind": "out", "media": "video", "target": .string(last.id), "duration": 1000])
            found.append(Advice(kind: .ending, value: "", operations: [fade]))
        }
        if isHeard, draft.metadata.other["loudness"] == nil {
            found.append(Advice(kind: .loudness, value: "−14", operations: [Operation(.loudness, ["lufs": -14])]))
        }
        let isUpright = (draft.metadata.height ?? 0) > (draft.metadata.width ?? 0)
        if isUpright, draft.storyLength > Milliseconds(60_000) {
            found.append(Advice(kind: .long, value: AgentWords.seconds(draft.storyLength), operations: []))
        }
        return found
    }

    /// Silence at the start of a clip, when it is long enough to bore.
    private func silence(_ clip: Segment, _ path: String) async throws -> Milliseconds? {
        let start = clip.sourceIn.seconds
        guard let quiet = try await SoundMeter().silences(in: path).first(where: { $0.contains(start + 0.05) })
        else { return nil }
        let length = Milliseconds.seconds((quiet.upperBound - start) / clip.speed - SoundMeter.before)
        return length >= Milliseconds(1000) && length < clip.duration - Editor.shortest ? length : nil
    }
}

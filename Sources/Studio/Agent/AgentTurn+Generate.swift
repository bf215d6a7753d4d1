// Two-stage generation: the clip first, kept at once; then its music and title. A failing music maker costs no clip.

import Reel

/// The generators a turn uses; closures, so that a test can use quick ones.
package struct Makers: Sendable {
    var scene:
        @Sendable (SceneRequest, _ path: String, _ progress: @escaping @Sendable (Double) -> Void)
            async throws(GenerateFailure) -> Void
    var music: @Sendable (MusicMood, Milliseconds, UInt64, _ path: String) async throws(GenerateFailure) -> Void

    package static let real = Makers(
        scene: { request, path, progress async throws(GenerateFailure) in
            try await SceneMaker().make(request, to: path, progress: progress)
        },
        music: { mood, duration, seed, path async throws(GenerateFailure) in
            try await MusicMaker().make(mood: mood, duration: duration, seed: seed, to: path)
        })
}

extension TurnRun {
    /// Default length of a clip nobody gave a length for.
    static let usualLength = Milliseconds(5000)
    static let longest = Milliseconds(120_000)

    mutating func generate(_ operation: Operation, hasMusic: Bool, hasTitle: Bool) async throws {
        let (prompt, length) = Self.scene(of: operation)
        guard length >= Milliseconds(500), length <= Self.longest else {
            await say(words.refusal(.valueOutOfRange(length.seconds, least: 0.5, most: Self.longest.seconds)))
            return
        }
        let appends = operation.text("mode") == "append" && !draft.clips.isEmpty
        let isNew = !appends
        var next = isNew ? Draft.fresh(language: words.language) : draft
        if isNew, let size = operation.text("ratio").flatMap(Editor.canvas) {
            (next.metadata.width, next.metadata.height) = (size.width, size.height)
        }
        await say(words("generating", ["seconds": AgentWords.seconds(length), "prompt": prompt]))
        guard let reference = try await scene(prompt, length, next) else {
            hasFailed = true
            return
        }
        let replaced = isNew && !draft.clips.isEmpty
        let hadMusicTo = next.storyLength
        var clip = Segment(id: next.newID(), start: nil, duration: length)
        clip.name = Self.nameWords(prompt)
        clip.source = reference
        next.place(clip, at: next.storyLength)
        if appends, let place = operation.number("to") {
            let move = Operation(.move, ["target": .string(clip.id), "to": .double(place)])
            next = (try? Editor().apply(move, to: next)) ?? next  // a place that is not there: at the end
        }
        next.stretchMusic(from: hadMusicTo)
        if isNew { next.metadata.title = Self.titleWords(prompt) }
        next.settle()
        try await keep(next)
        let (name, at) = (Self.nameWords(prompt), AgentWords.seconds(next.clip(clip.id)?.begin ?? .zero))
        let values: KeyValuePairs = ["name": name, "seconds": AgentWords.seconds(length), "at": at]
        let added = operation.number("to") != nil ? "clipPutIn" : "clipAdded"
        await say(words(appends ? added : hasMusic || hasTitle ? "clipReady" : "clipDone", values))
        if replaced { await say(words("clipReplaced")) }
        lastTarget = clip.id
        if isNew, hasTitle { try await edit(Operation(.title, ["text": .string(Self.titleWords(prompt))])) }
    }

    private static func scene(of operation: Operation) -> (prompt: String, length: Milliseconds) {
        (String((operation.text("prompt") ?? "").prefix(300)), operation.time("duration") ?? usualLength)
    }

    private func scene(_ prompt: String, _ length: Milliseconds, _ draft: Draft) async throws -> String? {
        let request = SceneRequest(
            prompt: prompt, duration: length, width: draft.metadata.width ?? 1920,
            height: draft.metadata.height ?? 1080,
            framesPerSecond: Int(draft.metadata.framesPerSecond ?? 30), seed: seed(prompt))
        let path = "\(turn.scratch)/scene-\(UInt64.random(in: .min ... .max)).mp4"
        let (fractions, feed) = AsyncStream.makeStream(of: Double.self, bufferingPolicy: .bufferingNewest(1))
        let emit = self.emit
        async let told: Void = {
            for await fraction in fractions { await emit(.progress(name: "generate", fraction: fraction)) }
        }()
        do throws(GenerateFailure) {
            try await turn.makers.scene(request, path) { feed.yield($0) }
        } catch {
            feed.finish()
            await told
            if error == .cancelled { throw CancellationError() }
            await say(words("generateFailed", ["why": words.failure(error)]))
            return nil
        }
        feed.finish()
        await told
        return try turn.media.adopt(path)
    }

    /// Composes music for the length of the timeline; the reference, or `nil` after saying why not.
    func music(_ mood: String) async throws -> String? {
        let known = MusicMood(rawValue: mood) ?? .calm
        let path = try await made("music.wav", failing: "musicFailed") { path async throws(GenerateFailure) in
            try await turn.makers.music(known, draft.storyLength, seed(mood), path)
        }
        return try path.map { try turn.media.adopt($0) }
    }

    /// A new file in the scratch folder, made by `make`; `nil` after saying why there is none.
    func made(
        _ name: String, failing key: String, _ make: (String) async throws(GenerateFailure) -> Void
    ) async throws -> String? {
        let path = "\(turn.scratch)/\(UInt64.random(in: .min ... .max))-\(name)"
        do throws(GenerateFailure) {
            try await make(path)
        } catch {
            if error == .cancelled { throw CancellationError() }
            await say(words(key, ["why": words.failure(error)]))
            return nil
        }
        return path
    }

    /// The same words, and the same number of the user's, give the same picture: FNV-1a.
    func seed(_ words: String) -> UInt64 {
        let start = 0xcbf2_9ce4_8422_2325 ^ (turn.seed &* 0x9e37_79b9_7f4a_7c15)
        return words.utf8.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    /// "a sunset over the ocean" → "sunset over the ocean".
    static func nameWords(_ prompt: String) -> String {
        // 烟花，浪漫温馨: the first of its phrases.
        if let first = prompt.split(separator: "，").first, prompt.contains("，") { return String(first) }
        var parts = prompt.split(separator: " ")
        if let first = parts.first?.lowercased(), ["a", "an", "the"].contains(first), parts.count > 1 {
            parts.removeFirst()
        }
        return parts.joined(separator: " ")
    }

    /// "a sunset over the ocean" → "Sunset over the ocean"; at most six words or fourteen Chinese characters.
    static func titleWords(_ prompt: String) -> String {
        if prompt.unicodeScalars.contains(where: Language.isHan) { return String(nameWords(prompt).prefix(14)) }
        let short = nameWords(prompt).split(separator: " ").prefix(6).joined(separator: " ")
        return short.prefix(1).uppercased() + short.dropFirst()
    }
}

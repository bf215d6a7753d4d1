// Openings and endings that the editor can make of what is there, without a model: each a way to go on.

import Reel

/// One way, in words and operations, and the timeline it leads to.
struct Trial: Hashable, Sendable {
    /// Key of its sentence, and what stands in it.
    var kind: String
    var value: String
    var operations: [Operation]
    var draft: Draft
}

struct Trials: Sendable {
    let draft: Draft

    /// The most different ones first. Ways that the timeline does not allow, or that come to the same, are left out.
    func ways(to edge: TrialWish.Edge, _ count: Int) -> [Trial] {
        var found: [Trial] = []
        for way in edge == .opening ? openings : endings where found.count < count {
            guard let next = applied(way.operations), next != draft, !found.contains(where: { $0.draft == next })
            else { continue }
            found.append(Trial(kind: way.kind, value: way.value, operations: way.operations, draft: next))
        }
        return found
    }

    private struct Way {
        var kind: String
        var value: String
        var operations: [Operation]

        init(_ kind: String, _ value: String, _ operations: Operation...) {
            (self.kind, self.value, self.operations) = (kind, value, operations)
        }
    }

    private func applied(_ operations: [Operation]) -> Draft? {
        var next = draft
        for operation in operations {
            // What the editor refuses is no way.
            guard let edited = try? Editor().apply(operation, to: next) else { return nil }
            next = edited
        }
        return next
    }

    private var openings: [Way] {
        guard let first = draft.clips.first else { return [] }
        let target = JSONValue.string(first.id)
        let skipped = shortened(first)
        let moved = longest(draft.clips.dropFirst()).map {
            Way("trial.open", label($0), Operation(.move, ["target": .string($0.id), "to": 1]))
        }
        var ways = Array(moved.prefix(1))
        ways.append(fadedIn(first))
        ways.append(
            Way("trial.straight", AgentWords.seconds(skipped), Operation(.cut, ["frm": 0, "to": .int(skipped.count)])))
        ways += moved.dropFirst().prefix(1)
        ways.append(Way("trial.faster", label(first), Operation(.speed, ["target": target, "factor": 1.5])))
        ways.append(Way("trial.closer", label(first), Operation(.zoom, ["target": target])))
        return ways
    }

    /// From black, with a title where there is none yet.
    private func fadedIn(_ first: Segment) -> Way {
        let fade = Operation(.fade, ["kind": "in", "media": "video", "target": .string(first.id), "duration": 1000])
        let text = draft.metadata.title ?? first.name?.withoutMediaEnding ?? ""
        guard draft.titles.isEmpty, !text.isEmpty else { return Way("trial.fadeIn", "1.0", fade) }
        return Way("trial.titled", text, fade, Operation(.title, ["text": .string(text), "frm": 0, "to": 3000]))
    }

    private var endings: [Way] {
        guard let last = draft.clips.last else { return [] }
        let length = draft.storyLength
        let start = (length - shortened(last)).count
        let moved = longest(draft.clips.dropLast()).map {
            Way("trial.close", label($0), Operation(.move, ["target": .string($0.id), "to": .int(draft.clips.count)]))
        }
        var faded = Way(
            "trial.fadeOut", "2.0",
            Operation(.fade, ["kind": "out", "media": "video", "target": .string(last.id), "duration": 2000]))
        if !draft.music.isEmpty {
            faded.operations.append(
                Operation(.fade, ["kind": "out", "media": "audio", "target": "bgm", "duration": 2000]))
        }
        var ways = [faded]
        ways += moved.prefix(1)
        ways.append(Way("trial.held", "2.0", Operation(.freeze, ["at": .int(length.count), "duration": 2000])))
        ways.append(
            Way(
                "trial.sudden", AgentWords.seconds(shortened(last)),
                Operation(.cut, ["frm": .int(start), "to": .int(length.count)])))
        ways += moved.dropFirst().prefix(1)
        ways.append(
            Way("trial.slower", label(last), Operation(.speed, ["target": .string(last.id), "factor": 0.7])))
        return ways
    }

    private func longest(_ clips: some Sequence<Segment>) -> [Segment] { clips.sorted { $0.duration > $1.duration } }

    /// A quarter of a clip, two seconds at most.
    private func shortened(_ clip: Segment) -> Milliseconds {
        Milliseconds(min(2000, clip.duration.count / 4 / 100 * 100))
    }

    private func label(_ clip: Segment) -> String { clip.name ?? clip.id }
}

// What a timeline has not: then the wish becomes a question.

import Reel

extension Frames {
    /// The operation, or the question in its place when the timeline has not what it speaks of.
    func possible(_ operation: Operation, besides made: [Operation] = []) -> Operation {
        if let question = missingClip(operation) { return question }
        if let question = outOfTime(operation) { return question }
        let changes: Set<OperationName> = [
            .delete, .volume, .mute, .unmute, .duck, .fade, .styleText, .retime, .speed, .loop, .duplicate,
        ]
        let looks: Set<OperationName> = [
            .speed, .grade, .effect, .reverse, .rotate, .flip, .zoom, .crop, .loop, .duplicate, .transition, .mute,
            .unmute,
        ]
        if scene.clips.isEmpty, looks.contains(operation.name), operation.target == "all", before.isEmpty {
            return ask("target")
        }
        if let place = operation.number("to"), operation.name == .move, Int(place) > scene.clips.count + copies {
            return ask("place")
        }
        guard changes.contains(operation.name) else { return operation }
        let isAdded = (before + made).contains { [.bgm, .title, .editText].contains($0.name) }
        if operation.target == "bgm", scene.draft.music.isEmpty, !isAdded {
            return ask("target", ["nothing": "noMusic"])
        }
        if operation.target == "title", scene.draft.titles.isEmpty, !isAdded {
            return ask("target", ["nothing": "noTitle"])
        }
        return operation
    }

    /// The question about a stretch that the film has not.
    private func outOfTime(_ operation: Operation) -> Operation? {
        let timed: Set<OperationName> = [.cut, .keep, .split, .freeze, .marker, .thumbnail]
        if timed.contains(operation.name), !scene.clips.isEmpty || operation.name == .cut {
            if scene.clips.isEmpty { return ask("target") }
            if let start = operation.time("frm") ?? operation.time("at"), start > scene.length { return ask("time") }
            if let from = operation.time("frm"), let to = operation.time("to"),
                from >= to || from >= scene.length || from < .zero
            {
                return ask("time")
            }
            // "Make it 45 seconds long", where it is shorter.
            if operation.name == .keep, operation.time("frm") == .zero, let to = operation.time("to"), to > scene.length
            {
                return ask("time")
            }
            // Nothing would be left.
            if operation.name == .cut, operation.time("frm") == .zero, (operation.time("to") ?? .zero) >= scene.length {
                return ask("time")
            }
        }
        return nil
    }

    /// "Split the second clip at 3 seconds" where there is one: no other is changed in its place.
    private func missingClip(_ operation: Operation) -> Operation? {
        let ofClips: Set<OperationName> = [
            .split, .freeze, .cut, .keep, .fade, .effect, .grade, .speed, .mute, .volume, .reverse, .zoom, .crop,
            .rotate,
            .flip, .loop, .duplicate, .detachAudio, .removeSilence,
        ]
        guard ofClips.contains(operation.name), !scene.clips.isEmpty, operation.target != "bgm",
            clause.has(.clip) || clause.has(.last),
            case .missing(let place) = clause.clipTarget(in: scene)
        else { return nil }
        return ask("target", ["missing": .int(place), "count": .int(scene.clips.count)])
    }
}

// One edit taken back from the middle of several: the others stay.

import Reel
import Testing

@testable import Studio

@Suite struct TakeBackTests {
    private static let base = Draft(
        json: [
            "m": ["width": 1920, "height": 1080],
            "t": [
                [
                    "tt": 0, "id": "v",
                    "sg": [
                        ["id": "a", "name": "harbour", "d": 10_000, "src": "sha256:a", "start": 0],
                        ["id": "b", "name": "beach", "d": 8000, "src": "sha256:b", "start": 10_000],
                    ],
                ],
                [
                    "tt": 1, "id": "bgm", "role": "music",
                    "sg": [["id": "m", "d": 18_000, "start": 0, "src": "sha256:m", "volume": 0.5]],
                ],
                ["tt": 7, "id": "title", "role": "title", "sg": [["id": "t", "start": 0, "d": 3000, "text": "Port"]]],
            ],
        ])

    private func after(_ operations: [Operation]) throws -> [DraftEdit] {
        var edits: [DraftEdit] = []
        var draft = Self.base
        draft.settle()
        for (index, operation) in operations.enumerated() {
            let next = try Editor().apply(operation, to: draft)
            edits.append(DraftEdit(number: index + 1, words: operation.name.rawValue, before: draft, after: next))
            draft = next
        }
        return edits
    }

    /// The edits; the place of the one taken back; those that remain must give the same timeline without it.
    private static let scripts: [([Operation], Int)] = [
        ([Operation(.cut, ["frm": 0, "to": 2000]), Operation(.volume, ["target": "bgm", "level": 0.2])], 0),
        ([Operation(.volume, ["target": "bgm", "level": 0.2]), Operation(.cut, ["frm": 0, "to": 2000])], 0),
        ([Operation(.cut, ["frm": 14_000, "to": 18_000]), Operation(.cut, ["frm": 0, "to": 2000])], 0),
        ([Operation(.delete, ["target": "a"]), Operation(.editText, ["target": "title", "text": "Sea"])], 0),
        ([Operation(.move, ["target": "b", "to": 1]), Operation(.speed, ["target": "a", "factor": 2])], 0),
        ([Operation(.grade, ["target": "a", "preset": "warm"]), Operation(.mute, ["target": "b"])], 0),
        ([Operation(.aspect, ["ratio": "9:16"]), Operation(.split, ["at": 4000])], 0),
        ([Operation(.delete, ["target": "bgm"]), Operation(.split, ["at": 4000])], 0),
        ([Operation(.split, ["at": 4000]), Operation(.mute, ["target": "b"])], 0),
        ([Operation(.transition, ["at": 1, "type": "wipe"]), Operation(.mute, ["target": "b"])], 0),
    ]

    @Test(arguments: scripts)
    func `what is left is as if it had never been`(operations: [Operation], place: Int) throws {
        let edits = try after(operations)
        let (merged, conflicts) = try #require(edits.last).after.without(edits[place])
        var others = operations
        others.remove(at: place)
        var expected = Self.base
        expected.settle()
        for operation in others { expected = try Editor().apply(operation, to: expected) }
        // Ids of new segments may differ; what is seen may not.
        func seen(_ draft: Draft) -> [[String]] {
            draft.tracks.map { track in
                track.segments.map {
                    "\($0.label) \($0.begin.count) \($0.duration.count) \($0.sourceIn.count) \($0.speed) \($0.volume ?? 1) \($0.muted) \($0.effects)"
                }
            }
        }
        #expect(seen(merged) == seen(expected) && conflicts.isEmpty, "\(operations[place].name)")
        #expect(merged.metadata.width == expected.metadata.width)
    }

    @Test func `what was changed again stays and is named`() throws {
        let edits = try after([
            Operation(.volume, ["target": "bgm", "level": 0.2]), Operation(.volume, ["target": "bgm", "level": 0.9]),
        ])
        let (merged, conflicts) = edits[1].after.without(edits[0])
        #expect(merged.music[0].volume == 0.9 && conflicts == ["m"])
    }

    @Test func `an edit of the music is found among others`() throws {
        let edits = try after([
            Operation(.volume, ["target": "bgm", "level": 0.2]), Operation(.cut, ["frm": 0, "to": 2000]),
            Operation(.editText, ["target": "title", "text": "Sea"]),
        ])
        #expect(edits.reversed().first { $0.touches("title") }?.number == 3)
        #expect(edits.reversed().first { $0.touches("a") }?.number == 2)
    }
}

// Whole turns of the agent on a project in memory, with quick makers.

import Foundation
import Locking
import Reel
import Testing

@testable import Studio

/// What was said, a message a line.
func messages(_ outputs: [AgentOutput]) -> String {
    outputs.compactMap { if case .message(let words) = $0 { words } else { nil } }.joined(separator: "\n")
}

@Suite struct AgentTurnTests {
    /// A project in memory: versions as a tree, a pointer for undo.
    final class Project: Sendable {
        struct State: Sendable {
            /// The first is the empty timeline, the n-th after it is version n.
            var versions: [Draft] = [Draft()]
            var parents = [0]
            var words = [""]
            var head = 0
            var memory = JSONObject()
            var uploads: [UploadedMedia] = []

            mutating func commit(_ draft: Draft, _ said: String) {
                versions.append(draft)
                parents.append(head)
                words.append(said)
                head = versions.count - 1
            }
        }
        let state = Lock(State())
        let folder: String

        init() throws {
            folder = NSTemporaryDirectory() + "agent-\(UUID().uuidString.prefix(8))"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(atPath: folder) }  // a leftover lies in the temporary folder

        /// One for which such files were uploaded; each film and sound is so long.
        static func with(_ names: [String], lasting length: Milliseconds) throws -> Project {
            let project = try Project()
            project.state.withLock { state in
                state.uploads = names.map { name in
                    let kind = MediaKind(fileName: name) ?? .video
                    let info = MediaInfo(
                        kind: kind, duration: kind == .image ? .zero : length, hasAudio: kind != .image, bytes: 100)
                    return UploadedMedia(fileName: name, reference: "sha256:\(name)", info: info)
                }
            }
            return project
        }

        /// Six seconds of rain with music, then a forest that is so long.
        static func rainThenForest(seconds: Int) async throws -> Project {
            let project = try Project()
            _ = await project.say("generate a 6-second video of rain with calm music")
            _ = await project.say("add a \(seconds) second clip of a forest")
            return project
        }

        var draft: Draft { state.withLock { $0.versions[$0.head] } }

        var desk: ProjectDesk {
            ProjectDesk(
                draft: { self.draft },
                commit: { draft, words in self.state.withLock { $0.commit(draft, words) } },
                undo: { steps in self.undo(steps) }, redo: { steps in self.redo(steps) },
                revert: { number in self.revert(number) }, edits: { self.edits },
                uploads: { self.state.withLock { $0.uploads } },
                memory: { self.state.withLock { $0.memory } },
                remember: { memory in self.state.withLock { $0.memory = memory } })
        }

        private var edits: [DraftEdit] {
            state.withLock { state in
                var edits: [DraftEdit] = []
                var number = state.head
                while number > 0 {
                    edits.append(
                        DraftEdit(
                            number: number, words: state.words[number], before: state.versions[state.parents[number]],
                            after: state.versions[number]))
                    number = state.parents[number]
                }
                return edits
            }
        }

        private func revert(_ number: Int) -> Draft? {
            state.withLock { state in
                guard (1..<state.versions.count).contains(number) else { return nil }
                state.commit(state.versions[number], "version \(number)")
                return state.versions[state.head]
            }
        }

        private func undo(_ steps: Int) -> Draft? {
            state.withLock { state in
                guard state.head > 0 else { return nil }
                for _ in 0..<steps { state.head = state.parents[state.head] }
                return state.versions[state.head]
            }
        }

        /// Along the newest branch.
        private func redo(_ steps: Int) -> Draft? {
            state.withLock { state in
                let start = state.head
                for _ in 0..<steps {
                    let head = state.head
                    state.head = state.parents.indices.last { $0 > 0 && state.parents[$0] == head } ?? head
                }
                return state.head == start ? nil : state.versions[state.head]
            }
        }

        /// What a message brings, with makers that write a few bytes; `failing` names one that does not work.
        func say(
            _ message: String, failing: String? = nil, model: ModelEndpoint? = nil, seen: Draft? = nil
        ) async -> [AgentOutput] {
            let outputs = Lock<[AgentOutput]>([])
            let makers = Makers(
                scene: { request, path, _ async throws(GenerateFailure) in
                    if failing == "scene" { throw .toolMissing("ffmpeg") }
                    _ = FileManager.default.createFile(atPath: path, contents: Data(request.prompt.utf8))
                },
                music: { mood, _, _, path async throws(GenerateFailure) in
                    if failing == "music" { throw .encoder("no sound") }
                    _ = FileManager.default.createFile(atPath: path, contents: Data(mood.rawValue.utf8))
                })
            let turn = AgentTurn(
                desk: desk, media: MediaFolder(root: folder + "/media"), scratch: folder, makers: makers, model: model,
                seen: seen)
            await turn.run(message) { output in outputs.withLock { $0.append(output) } }
            return outputs.withLock { $0 }
        }
    }

    @Test func `the seed's wish makes a clip, its music and its title, in two stages`() async throws {
        let project = try Project()
        let outputs = await project.say("generate a 10-second video of a sunset over the ocean with calm music")
        #expect(
            project.draft.summary(in: .english)
                == #"Timeline (3 tracks): 1. Video: sunset over the ocean (0-10s) 2. BGM: calm (0-10s, 35%) 3. Title: "Sunset over the ocean" (0-3s)"#
        )
        let drafts = outputs.compactMap { if case .draft(let draft) = $0 { draft.tracks.count } else { nil } }
        #expect(drafts.first == 1 && drafts.last == 3)
        #expect(project.state.withLock { $0.words.dropFirst().allSatisfy { $0.contains("sunset") } })
    }

    @Test func `an edit is answered in its own language, before and after`() async throws {
        let project = try Project()
        _ = await project.say("generate a 10-second video of rain with calm music")
        let words = messages(await project.say("把音乐调小一点，标题改成“海边的傍晚”"))
        #expect(words.contains("35% → 28%") && words.contains("“海边的傍晚”") && words.contains("时间线"))
    }

    @Test func `a cut shortens music and picture together, and undo brings them back`() async throws {
        let project = try Project()
        _ = await project.say("生成一段10秒的森林，配上钢琴曲")
        let before = project.draft
        _ = await project.say("剪掉前2秒")
        #expect(project.draft.duration == Milliseconds(8000))
        #expect(project.draft.tracks.flatMap(\.segments).allSatisfy { ($0.end ?? .zero) <= Milliseconds(8000) })
        _ = await project.say("撤销")
        #expect(project.draft == before)
    }

    @Test func `a failing music maker costs no clip`() async throws {
        let project = try Project()
        let words = messages(
            await project.say("generate a 5-second video of a city with happy music", failing: "music"))
        #expect(project.draft.tracks.first?.segments.count == 1)
        #expect(words.contains("no sound"))
    }

    @Test func `a failing scene maker changes nothing and says what to install`() async throws {
        let project = try Project()
        let words = messages(await project.say("generate a 5-second video of a city", failing: "scene"))
        #expect(project.draft.isEmpty && words.contains("ffmpeg"))
    }

    @Test func `what cannot be done is refused with the numbers, and nothing changes`() async throws {
        let project = try Project()
        _ = await project.say("generate a 5-second video of rain")
        let before = project.draft
        for wish in [
            "trim the first 20 seconds", "delete clip 4", "blur the stranger in the clip", "swap clips 2 and 9",
        ] {
            let words = messages(await project.say(wish))
            #expect(project.draft == before && !words.isEmpty, "\(wish): \(words)")
        }
    }

    @Test(arguments: ["blub grmpf", "???", "呃"])
    func `what is not understood gets one short question`(message: String) async throws {
        let project = try Project()
        _ = await project.say("generate a 5-second video of rain")
        let before = project.draft
        let words = messages(await project.say(message))
        #expect(!words.isEmpty && words.count < 200 && project.draft == before)
    }

    @Test func `the same number makes the same media, another one others`() async throws {
        let seeds = Lock<[UInt64]>([])
        let makers = Makers(
            scene: { request, path, _ async throws(GenerateFailure) in
                seeds.withLock { $0.append(request.seed) }
                _ = FileManager.default.createFile(atPath: path, contents: Data("x".utf8))
            }, music: { _, _, _, _ async throws(GenerateFailure) in throw .encoder("none") })
        for number: UInt64 in [0, 7, 7, 8] {
            let project = try Project()
            let turn = AgentTurn(
                desk: project.desk, media: MediaFolder(root: project.folder + "/media"), scratch: project.folder,
                makers: makers, seed: number)
            await turn.run("generate a 5-second video of rain") { _ in }
        }
        let seen = seeds.withLock { $0 }
        #expect(seen.count == 4 && seen[1] == seen[2] && Set(seen).count == 3)
    }
}

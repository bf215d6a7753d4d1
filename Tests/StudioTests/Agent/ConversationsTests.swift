// Whole conversations in both languages, each ending in a film that is measured: length, texts, loudness, frames.

import Foundation
import Locking
import Reel
import Testing

@testable import Studio

/// One conversation of Tests/Fixtures/conversations.
struct RecordedConversation: Sendable, CustomTestStringConvertible {
    enum Step: Sendable {
        case say(String)
        case expect([String])
    }
    var name: String
    var steps: [Step] = []
    /// The words behind `*`.
    var film: [String] = []
    var testDescription: String { name }

    static func all(in language: String) -> [RecordedConversation] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let file = folder.appending(path: "../../Fixtures/conversations/\(language).txt").standardized
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""  // none: the count of them fails
        var found: [RecordedConversation] = []
        for line in text.split(separator: "\n") {
            if line.hasPrefix("## ") {
                found.append(RecordedConversation(name: String(line.dropFirst(3))))
            } else if !found.isEmpty {
                let words = String(line.dropFirst(2))
                let last = found.count - 1
                switch line.first {
                case ">": found[last].steps.append(.say(words))
                case "=": found[last].steps.append(.expect(Self.pairs(words)))
                case "*": found[last].film = Self.pairs(words)
                default: break
                }
            }
        }
        return found
    }

    /// `length 8.0 title Two words` → "length 8.0", "title Two words".
    private static func pairs(_ words: String) -> [String] {
        let keys: Set<Substring> = ["length", "clips", "music", "title", "silence", "frame", "text", "lufs"]
        var pairs: [String] = []
        for word in words.split(separator: " ") {
            if keys.contains(word) { pairs.append(String(word)) } else { pairs[pairs.count - 1] += " " + word }
        }
        return pairs
    }
}

@Suite(.serialized) struct ConversationsTests {
    @Test func `there are ten in each language, of eight turns and more`() {
        for language in ["en", "zh"] {
            let all = RecordedConversation.all(in: language)
            #expect(all.count == 10)
            for one in all {
                let turns = one.steps.count { if case .say = $0 { true } else { false } }
                #expect(turns >= 8 && !one.film.isEmpty, "\(one.name): \(turns)")
            }
        }
    }

    @Test(arguments: RecordedConversation.all(in: "en") + RecordedConversation.all(in: "zh"))
    func `what was said is what is rendered`(conversation: RecordedConversation) async throws {
        let bench = try RenderBench()
        defer { bench.remove() }
        let project = try AgentTurnTests.Project()
        let makers = Self.makers(bench)
        for step in conversation.steps {
            switch step {
            case .say(let words):
                let turn = AgentTurn(
                    desk: project.desk, media: bench.renderer.media, scratch: bench.folder, makers: makers)
                let said = Lock("")
                await turn.run(words) { if case .message(let text) = $0 { said.withLock { $0 += text } } }
                #expect(!said.withLock { $0 }.isEmpty, "no answer to: \(words)")
            case .expect(let pairs):
                for pair in pairs { #expect(Self.holds(pair, project.draft), "\(conversation.name): \(pair)") }
            }
        }
        try await measure(conversation, project.draft, bench)
    }

    private func measure(_ conversation: RecordedConversation, _ draft: Draft, _ bench: RenderBench) async throws {
        var output = RenderOutput()
        output.resolution = "360p"
        let made = try await bench.render(draft, as: output)
        let report = try await FilmCheck().check(made.file.path)
        #expect(report.isFine, "\(report.findings)")
        #expect(abs((report.info.duration - draft.duration).count) <= 34)
        for pair in conversation.film {
            let words = pair.split(separator: " ", maxSplits: 1).map(String.init)
            switch words[0] {
            case "frame":
                let parts = words[1].split(separator: "=").compactMap { Double($0) }
                let luma = try await bench.luma(of: "out.mp4", frame: Int(parts[0] * 30))
                // Away from the edges, where no text stands.
                let seen = (60..<80).flatMap { row in (30..<60).map { Double(luma[row * made.file.width + $0]) } }
                let mean = seen.reduce(0, +) / Double(seen.count)
                #expect(abs(mean - parts[1]) < 12, "\(conversation.name): frame \(parts[0]) is \(mean)")
            case "lufs":
                #expect(abs((report.loudness ?? 0) - (Double(words[1]) ?? 0)) < 0.8, "\(report.loudness ?? 0)")
            default:
                let texts = draft.tracks.filter { $0.kind == .text }.flatMap(\.segments).compactMap(\.text)
                #expect(texts.contains(words[1]), "\(texts)")
            }
        }
    }

    private static func holds(_ pair: String, _ draft: Draft) -> Bool {
        let words = pair.split(separator: " ", maxSplits: 1).map(String.init)
        let value = words.count > 1 ? words[1] : ""
        return switch words[0] {
        case "length": abs(draft.storyLength.seconds - (Double(value) ?? -1)) < 0.04
        case "clips": draft.clips.count == Int(value)
        case "music": Int(((draft.music.first?.volume ?? 0) * 100).rounded()) == Int(value)
        case "title": draft.titles.first?.text == value
        case "silence": draft.music.first?.muted == true
        default: false
        }
    }

    /// Scenes of one grey each, lighter from clip to clip, and a tone for music.
    private static func makers(_ bench: RenderBench) -> Makers {
        let made = Lock(0)
        return Makers(
            scene: { request, path, _ async throws(GenerateFailure) in
                let place = made.withLock { count in
                    count += 1
                    return count - 1
                }
                // Luma of 60, 110, 160 and 210 in the range of films.
                let grey = String([51, 109, 168, 226][place % 4], radix: 16)
                let size = "\(request.width / 3 / 2 * 2)x\(request.height / 3 / 2 * 2)"
                try await ToolRun(
                    name: "ffmpeg",
                    arguments: [
                        "-nostdin", "-v", "error", "-y", "-f", "lavfi", "-i",
                        "color=0x\(grey)\(grey)\(grey):s=\(size):r=30:d=\(request.duration.seconds)", "-vf",
                        "scale=out_color_matrix=bt709:out_range=tv", "-c:v", "libx264", "-preset", "ultrafast",
                        "-pix_fmt", "yuv420p", "-colorspace", "bt709", path,
                    ]
                ).run()
            },
            music: { _, length, _, path async throws(GenerateFailure) in
                try await ToolRun(
                    name: "ffmpeg",
                    arguments: [
                        "-nostdin", "-v", "error", "-y", "-f", "lavfi", "-i",
                        "sine=330:d=\(length.seconds):r=48000,volume=4", "-ac", "2", path,
                    ]
                ).run()
            })
    }
}

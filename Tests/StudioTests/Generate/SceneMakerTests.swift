import Foundation
import Reel
import Support
import Testing

@testable import Studio

@Suite struct SceneMakerTests {
    @Test func `a clip has exactly the frames and the size that were asked for`() async throws {
        let place = try Workplace()
        let path = place.file("clip.mp4")
        let request = SceneRequest(prompt: "a sunset over the ocean", duration: Milliseconds(2500), seed: 7)
        try await SceneMaker().make(request, to: path) { _ in }
        #expect(try probe(path, "nb_read_packets") == "75")
        #expect(try probe(path, "width,height") == "1920\n1080")
        #expect(try probe(path, "color_space,pix_fmt").contains("bt709"))
        #expect(try Double(probe(path, "duration")) == 2.5)
        #expect(try spread(thumbnail(of: path, frame: 0)) > 8)
        #expect(try difference(thumbnail(of: path, frame: 0), thumbnail(of: path, frame: 74)) > 0.5)
        #expect(try place.names == ["clip.mp4"])
    }

    @Test(arguments: [(1080, 1920, 30, 1000, 30), (333, 333, 24, 1000, 24), (640, 360, 25, 40, 1), (64, 64, 60, 0, 1)])
    func `upright, square, odd and short clips come out whole`(
        width: Int, height: Int, rate: Int, duration: Int, frames: Int
    ) async throws {
        let place = try Workplace()
        let path = place.file("clip.mp4")
        let request = SceneRequest(
            prompt: "雨夜的城市", duration: Milliseconds(duration), width: width, height: height, framesPerSecond: rate,
            seed: 1)
        try await SceneMaker().make(request, to: path) { _ in }
        #expect(try probe(path, "nb_read_packets") == "\(frames)")
        #expect(try probe(path, "width,height") == "\(width / 2 * 2)\n\(height / 2 * 2)")
    }

    @Test func `progress rises to one`() async throws {
        let place = try Workplace()
        let (steps, sink) = AsyncStream.makeStream(of: Double.self)
        let request = SceneRequest(prompt: "极光", duration: Milliseconds(1000), width: 160, height: 90, seed: 2)
        try await SceneMaker().make(request, to: place.file("clip.mp4")) { sink.yield($0) }
        sink.finish()
        let seen = await steps.reduce(into: []) { $0.append($1) }
        #expect(seen == seen.sorted())
        #expect(seen.last == 1)
        #expect(seen.count > 3)
    }

    @Test func `a cancelled clip ends at once and leaves no file`() async throws {
        let place = try Workplace()
        let (steps, sink) = AsyncStream.makeStream(of: Double.self)
        let request = SceneRequest(prompt: "forest", duration: Milliseconds(600_000), seed: 3)
        let path = place.file("clip.mp4")
        let task = Task { () -> GenerateFailure? in
            do throws(GenerateFailure) {
                try await SceneMaker().make(request, to: path) { sink.yield($0) }
                return nil
            } catch {
                return error
            }
        }
        for await _ in steps { break }
        task.cancel()
        #expect(await task.value == .cancelled)
        #expect(try place.names.isEmpty)
    }

    @Test func `a folder that is not there is an error with the encoder's words`() async throws {
        let place = try Workplace()
        let path = place.file("none/clip.mp4")
        let request = SceneRequest(prompt: "fire", duration: Milliseconds(500), width: 64, height: 64, seed: 3)
        do throws(GenerateFailure) {
            try await SceneMaker().make(request, to: path) { _ in }
            Issue.record("a clip was made in no folder")
        } catch {
            guard case .encoder(let words) = error else { throw error }
            #expect(words.contains("No such file"))
        }
    }
}

@Suite struct ToolRunTests {
    @Test func `a missing tool is named`() async throws {
        await #expect(throws: GenerateFailure.toolMissing("talkreel-no-such-tool")) {
            try await ToolRun(name: "talkreel-no-such-tool", arguments: []).run()
        }
    }

    @Test func `a child that hangs is killed when its limit is over`() async throws {
        let tool = ToolRun(name: "sleep", arguments: ["600"], limit: .milliseconds(50))
        await #expect(throws: GenerateFailure.encoder("sleep: not done after 0.05 seconds")) { try await tool.run() }
    }

    @Test func `a child that stops reading is told by its own words`() async throws {
        let tool = ToolRun(name: "sh", arguments: ["-c", "exec 0<&-; echo no room left >&2; exit 3"])
        await #expect(throws: GenerateFailure.encoder("sh: no room left")) {
            try await tool.run { writer in
                for _ in 0..<200 {
                    try await writer.send([UInt8](repeating: 0, count: 65_536))
                }
            }
        }
    }

    @Test func `a full disk is told apart from other failures`() async throws {
        let arguments = ["-v", "error", "-y", "-f", "lavfi", "-i", "testsrc=d=1", "-f", "rawvideo", "/dev/full"]
        await #expect(throws: GenerateFailure.diskFull) {
            try await ToolRun(name: "ffmpeg", arguments: arguments).run()
        }
    }

    @Test func `cancelling kills the child and what it started`() async throws {
        let place = try Workplace()
        let (first, second) = (place.file("shell"), place.file("sleeper"))
        let script = "sleep 600 & echo $! > \(second); echo $$ > \(first); wait"
        let task = Task { () -> GenerateFailure? in
            do throws(GenerateFailure) {
                try await ToolRun(name: "sh", arguments: ["-c", script]).run()
                return nil
            } catch {
                return error
            }
        }
        let shell = try await number(in: first)
        let sleeper = try await number(in: second)
        task.cancel()
        #expect(await task.value == .cancelled)
        #expect(await isGone(shell))
        #expect(await isGone(sleeper))
    }

    /// The number that a child writes to a file, once it has.
    private func number(in path: String) async throws -> pid_t {
        #expect(await eventually { written(in: path) != nil })
        return try #require(written(in: path))
    }

    private func written(in path: String) -> pid_t? {
        // Not there yet.
        guard let text = try? String(contentsOfFile: path, encoding: .utf8), text.hasSuffix("\n") else { return nil }
        return pid_t(text.dropLast())
    }

    private func isGone(_ process: pid_t) async -> Bool {
        await eventually {
            // A killed process stays as a zombie until its new parent reaps it: that counts as gone.
            let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
            return kill(process, 0) != 0 || status?.contains(") Z ") == true
        }
    }
}

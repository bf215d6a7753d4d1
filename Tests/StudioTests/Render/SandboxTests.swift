// What a tool may see: by its arguments, and for real where this machine allows it.

import Foundation
import Reel
import Support
import Testing

@testable import Studio

@Suite struct SandboxTests {
    private static let job = "/data/cache/job-3F2504E0-4F89-11D3-9A0C-0305E82C3301"

    @Test func `what stands behind an i is read, other paths are written, and nothing else is there`() {
        let plan = SandboxPlan(
            [
                "-nostdin", "-f", "mp4", "-i", "file:/m/aa", "-i", "file:/m/aa", "-i", "/m/b b", "-map", "0:v",
                "/out/x.part",
            ])
        #expect(plan.read == ["/m/aa", "/m/b b"] && plan.written == ["/out/x.part"] && plan.work.isEmpty)
        #expect(
            plan.flags == [
                "--ro-bind", "/m/aa", "/m/aa", "--ro-bind", "/m/b b", "/m/b b", "--bind", "/out/x.part", "/out/x.part",
            ])
    }

    @Test func `a job's folder is its own to use, and the pieces beside it can be read`() {
        let plan = SandboxPlan(["-i", "\(Self.job)/list.ffconcat", "-i", "file:/m/aa", "\(Self.job)/film.mp4"])
        #expect(plan.work == [Self.job] && plan.read == ["/m/aa"] && plan.written.isEmpty)
        #expect(plan.flags.prefix(6) == ["--ro-bind", "/data/cache", "/data/cache", "--bind", Self.job, Self.job])
    }

    @Test(arguments: ["/home/me/job-1/film.mp4", "/home/me/job-/film.mp4", "/film.mp4", "/job-x/../film.mp4"])
    func `a user's folder that is only called so is lent to nobody`(path: String) {
        let plan = SandboxPlan(["-i", "file:\(path)"])
        #expect(plan.work.isEmpty && plan.read == [path])
    }

    @Test func `there is no network, no process and no home in it`() {
        let flags = Sandbox.system("/usr/bin/ffmpeg")
        for flag in ["--unshare-net", "--unshare-pid", "--tmpfs"] {
            #expect(flags.contains(flag))
        }
        #expect(
            !flags.contains("--bind") && !flags.contains("/") && !flags.contains("/home") && !flags.contains("/etc"))
    }

    @Test func `one that does not start the tool is none`() async throws {
        let no = try #require(ToolProcess.path(of: "false"))
        #expect(await !Sandbox.works(no, "/usr/bin/ffmpeg"))
        #expect(await !Sandbox.works("/nowhere/bwrap", "/usr/bin/ffmpeg"))
    }

    // MARK: For real

    /// A folder with a film and a secret beside it.
    private final class Folder {
        let path = NSTemporaryDirectory() + "sandbox-\(UUID().uuidString.prefix(8))"
        init() async throws {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            let made = try await ToolProcess("ffmpeg").run(
                ["-v", "error", "-f", "lavfi", "-i", "testsrc2=s=64x36:d=1", "-y", "\(path)/film.mp4"])
            #expect(made.isSuccess)
            try "TITLE \"x\"\nLUT_1D_SIZE 2\n0 0 0\n1 1 1\n".write(
                toFile: "\(path)/secret.cube", atomically: true, encoding: .utf8)
        }
        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    /// Decodes the film with the secret beside it as a colour table, whose path no plan finds.
    private func peek(_ folder: Folder) -> [String] {
        [
            "-v", "error", "-i", "\(folder.path)/film.mp4", "-vf", "lut1d=file=\\\(folder.path)/secret.cube", "-f",
            "null",
            "-",
        ]
    }

    @Test func `a film is read and written, and the file beside it is not there`() async throws {
        let folder = try await Folder()
        let tool = ToolProcess("ffmpeg")
        let path = try #require(ToolProcess.path(of: "ffmpeg"))
        #expect(try await tool.runBare(path, peek(folder)).isSuccess)
        let peeked = try await tool.run(peek(folder))
        #expect(peeked.isSuccess == !(await Sandbox.isThere), "\(peeked.errorTail)")
        let copied = try await tool.run(
            ["-v", "error", "-y", "-i", "file:\(folder.path)/film.mp4", "-c", "copy", "\(folder.path)/copy.mp4"])
        #expect(copied.isSuccess, "\(copied.errorTail)")
        #expect(try await MediaProbe().probe("\(folder.path)/copy.mp4").duration.count == 1000)
    }

    @Test func `a film that is missing is told by the tool, not by its box`() async throws {
        let told = try await ToolProcess("ffmpeg").run([
            "-v", "error", "-i", "file:/nowhere/film.mp4", "-f", "null", "-",
        ])
        #expect(!told.isSuccess && told.errorTail.contains("No such file") && !told.errorTail.contains("bwrap"))
    }

    @Test func `nobody is called over the network`() async throws {
        guard await Sandbox.isThere else { return }
        let server = FaultServer([[.readRequest, .send(httpAnswer("x"))]])
        _ = try await ToolProcess("ffmpeg").run(["-v", "error", "-i", "\(server.url)/x.mp4", "-f", "null", "-"])
        #expect(server.requests.isEmpty)
    }

    @Test func `one that is stopped leaves no process behind`() async throws {
        let mark = "talkreel\(UInt32.random(in: 0 ... .max))"
        let work = Task {
            try await ToolProcess("ffmpeg").run(
                [
                    "-v", "error", "-re", "-f", "lavfi", "-i", "testsrc2=s=64x36:d=600", "-metadata", "title=\(mark)",
                    "-f",
                    "null", "-",
                ])
        }
        @Sendable func count() -> Int {
            let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
            return all.filter { Int($0) != nil }.count { process in
                let words = FileManager.default.contents(atPath: "/proc/\(process)/cmdline") ?? Data()
                return String(decoding: words, as: UTF8.self).contains(mark)
            }
        }
        #expect(await eventually { count() > 0 })
        work.cancel()
        _ = try? await work.value
        #expect(await eventually { count() == 0 })
    }
}

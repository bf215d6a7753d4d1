import Foundation
import Testing

@testable import Studio

@Suite struct LeftoversTests {
    #if os(Linux)
        @Test func `a tool that a killed studio left is ended, and one of another folder is not`() async throws {
            let folders = ["ours", "others"].map { "\(NSTemporaryDirectory())\($0)-\(UUID().uuidString)" }
            let tools = folders.map { folder in
                Task {
                    try await ToolProcess("ffmpeg").run(
                        ["-nostdin", "-re", "-f", "lavfi", "-i", "color=s=16x16", "-f", "null"]
                            + ["\(folder)/cache/a.part"])
                }
            }
            for folder in folders {
                while OrphanedTools.running(in: folder).isEmpty { await Task.yield() }
            }
            OrphanedTools.end(in: folders[0])
            #expect(try await tools[0].value.exitCode == 128 + 9)
            #expect(OrphanedTools.running(in: folders[0]).isEmpty && OrphanedTools.running(in: folders[1]).count == 1)
            tools[1].cancel()
            _ = await tools[1].result
        }
    #endif

    @Test func `a start clears half-made files and exports of long ago, and nothing else`() throws {
        let data = NSTemporaryDirectory() + "leftovers-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: data) }  // a leftover in the temporary folder
        let files = [
            "cache/a.mp4", "cache/b.part", "cache/job-1/film.mp4", "renders/new.mp4", "renders/old.mp4",
            "renders/x.mp4.part", "scratch/upload-1", "media/abc", "studio.sqlite",
        ]
        for file in files {
            let place = URL(filePath: "\(data)/\(file)")
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data("x".utf8).write(to: place)
        }
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -15 * 86_400)], ofItemAtPath: data + "/renders/old.mp4")
        Leftovers.remove(from: data)
        let left = files.filter { FileManager.default.fileExists(atPath: "\(data)/\($0)") }
        #expect(left == ["cache/a.mp4", "renders/new.mp4", "media/abc", "studio.sqlite"])
    }
}

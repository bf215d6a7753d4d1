// Projects deleted and media cleaned away from the shell.

import Foundation
import Testing

@Suite(.serialized) struct CleaningScriptTests {
    private func film(_ home: TestHome, _ name: String) throws {
        let ended = try home.run(
            "/usr/bin/env",
            ["ffmpeg", "-v", "error", "-f", "lavfi", "-i", "testsrc2=s=64x36:d=1", "\(home.work)/\(name)"])
        #expect(ended.code == 0, "\(ended.errors)")
    }

    @Test(arguments: [("en", "No version of any project needs these", "Removed: 1"), ("zh", "都不需要的文件", "已删除 1")])
    func `what would go is shown, and goes with yes`(language: String, listed: String, removed: String) throws {
        let home = try TestHome()
        try film(home, "gone.mp4")
        let words = ["--lang", language]
        let nothing = try home.run("talkreel", ["clean", "--yes"] + words)
        #expect(nothing.code == 0 && !nothing.text.contains(listed), "\(nothing.text)\(nothing.errors)")
        _ = try home.run("talkreel", ["-p", "upload gone.mp4"] + words)
        _ = try home.run("talkreel", ["--new", "-p", "status"] + words)
        let deleted = try home.run("talkreel", ["-p", "/delete gone", "-p", "/projects", "--yes"] + words)
        let rows = deleted.text.split(separator: "\n")
        #expect(deleted.code == 0 && rows.contains { $0.hasPrefix("* 1") }, "\(deleted.text)")
        #expect(!rows.contains { $0.hasPrefix("  2") }, "\(deleted.text)")
        let shown = try home.run("talkreel", ["clean"] + words)
        #expect(shown.text.contains(listed) && shown.text.contains("gone.mp4") && shown.text.contains("--yes"))
        // What came in the last minute may still be on somebody's way.
        let media = "\(home.path)/data/talkreel/studio/media"
        for name in try FileManager.default.contentsOfDirectory(atPath: media) {
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -3600)], ofItemAtPath: "\(media)/\(name)")
        }
        let gone = try home.run("talkreel", ["clean", "--yes"] + words)
        #expect(gone.code == 0 && gone.text.contains(removed), "\(gone.text)\(gone.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: media).isEmpty)
    }
}

// `/export` and its flags, in any order.

import ArgumentParser
import Talk
import Testing

@testable import talkreel

@Suite struct ExportLineTests {
    @Test(
        arguments: [
            ("", "export", nil), ("720p", "export 720p", nil), ("--to a b.mp4", "export", "a b.mp4"),
            ("720p --max-size 25MB --to a.mp4", "export 720p max 25MB", "a.mp4"),
            ("--to 'a b.mp4' --max-size 25 MB", "export max 25 MB", "'a b.mp4'"),
            ("--max-size 10兆 gif", "export gif max 10兆", nil),
        ] as [(String, String, String?)])
    func `words and flags are told apart`(argument: String, words: String, path: String?) {
        #expect(ExportLineReading(argument)?.words == words)
        #expect(ExportLineReading(argument)?.path == path)
    }

    @Test(arguments: [
        "--to", "--max-size", "--max-size 25", "--max-size big", "--max-size 0MB", "--max-size --to a.mp4",
    ])
    func `a flag without its value is refused`(argument: String) {
        #expect(ExportLineReading(argument) == nil)
    }

    @Test(
        arguments: [
            ("25MB", 25_000_000), (" 1.5 gb ", 1_500_000_000), ("８ＭＢ", 8_000_000), ("10兆", 10_000_000),
            ("二十五兆字节", 25_000_000), ("500 KB", 500_000), ("25M", 25_000_000), ("一百兆", 100_000_000),
            ("25", nil), ("25m", nil), ("MB", nil), ("25 MB or so", nil), ("-1MB", nil), ("99999999 GB", nil),
            ("1.2.3MB", nil),
        ] as [(String, Int?)])
    func `a size has a number and a unit`(text: String, bytes: Int?) { #expect(ByteSize(text)?.count == bytes) }

    @Test func `the flag is for exports of the command line too`() throws {
        let run = try RunOptions.parse(["--export", "a.mp4", "--max-size", "25MB"])
        #expect(run.exportWords == "export max 25MB")
        let line = try ExportLine.parse(["720p", "--max-size", "8MB", "-o", "a.mp4"])
        #expect(line.line == "/export 720p --max-size 8MB --to a.mp4")
        #expect(throws: (any Error).self) { try RunOptions.parse(["--max-size", "25"]) }
        #expect(try TalkreelCommand.parseAsRoot(["export", "--max-size", "25MB"]) is ExportLine)
    }

    @Test func `a size without an export is refused before anything is said`() async throws {
        let command = try #require(
            try TalkreelCommand.parseAsRoot(["-p", "hi", "--max-size", "25MB"]) as? TalkreelCommand)
        await #expect(throws: ValidationError.self) { try await command.run() }
    }

    @Test(arguments: ["nonsense", "8k", "export.mp4"])
    func `a word that an export does not know is wrong usage, not talk`(word: String) throws {
        #expect(throws: (any Error).self) { try ExportLine.parse([word]) }
        for known in ["720p", "gif", "4k", "tiktok"] { _ = try ExportLine.parse([known]) }
    }
}

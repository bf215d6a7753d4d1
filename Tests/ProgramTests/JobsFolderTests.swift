// The ledger on disk: numbers, locks that die with their process, lines cut short by a crash.

import Foundation
import Reel
import Support
import Testing

@testable import Talk
@testable import talkreel

@Suite struct JobsFolderTests {
    private let folder = NSTemporaryDirectory() + "jobs-\(UUID().uuidString.prefix(8))"

    private var wish: ExportTicket {
        ExportTicket(
            number: 0, server: "s", path: "/out/海边 1.mp4", draft: ["t": [], "unknown": [1, 2.50]],
            options: ExportOptions(resolution: "720p", maxBytes: 25_000_000), started: 0)
    }

    private func ledger() -> JobsFolder { JobsFolder(folder: folder, now: { 1_795_000_000 }) }

    @Test func `an export is there again after its process, with everything it needs to go on`() throws {
        var first: JobsFolder? = ledger()
        let number = try #require(first?.begin(wish)).number
        let steps: [ExportStep] = [
            .planned(id: "r1"), .submitted, .rendering(40), .rendered,
            .downloading(DownloadMark(validator: "\"e\"", total: 9)),
        ]
        for step in steps { first?.note(step, for: number) }
        // The process ends: its descriptors close, and with them the lock.
        first = nil
        let found = try #require(ledger().adopt(server: "s").first)
        #expect(found.id == "r1" && found.isSubmitted && found.percent == 100 && found.isOpen)
        #expect(found.mark == DownloadMark(validator: "\"e\"", total: 9))
        #expect(found.path == wish.path && found.options == wish.options && found.started == 1_795_000_000)
        #expect(found.draft.text == wish.draft.text)
    }

    @Test func `an export in the hands of a living chat is not taken over`() throws {
        let living = ledger()
        let ticket = try #require(living.begin(wish))
        let other = ledger()
        #expect(other.adopt(server: "s").isEmpty && other.adopt(ticket.number, server: "s") == nil)
        #expect(other.tickets.map(\.number) == [ticket.number])
        #expect(other.isHeldElsewhere(ticket.number) && !living.isHeldElsewhere(ticket.number))
        living.letGo(ticket.number)
        #expect(!other.isHeldElsewhere(ticket.number))
        #expect(other.adopt(server: "s").count == 1)
    }

    @Test func `an export let go is free even while a program that is being started has a copy of the file`() throws {
        let ledger = ledger()
        let ticket = try #require(ledger.begin(wish))
        let copies = copies(of: "\(folder)/\(ticket.number).jsonl")
        defer { for copy in copies { close(copy) } }
        #expect(copies.count == 1)
        ledger.letGo(ticket.number)
        #expect(self.ledger().adopt(server: "s").count == 1)
    }

    /// Duplicates of all this process's descriptors of a file, as a child has them between fork and exec.
    private func copies(of path: String) -> [Int32] {
        var wanted = stat()
        guard stat(path, &wanted) == 0 else { return [] }
        let held = (0..<Int32(1024)).filter { descriptor in
            var found = stat()
            return fstat(descriptor, &found) == 0 && found.st_ino == wanted.st_ino && found.st_dev == wanted.st_dev
        }
        return held.map { dup($0) }
    }

    @Test func `another server's export and one that has ended are left alone`() throws {
        let ledger = ledger()
        let numbers = try (0..<3).map { _ in try #require(ledger.begin(wish)).number }
        ledger.note(.downloaded(path: "/out/a.mp4", bytes: 5), for: numbers[0])
        ledger.note(.cancelled, for: numbers[1])
        for number in numbers { ledger.letGo(number) }
        #expect(ledger.adopt(server: "other").isEmpty)
        #expect(ledger.adopt(server: "s").map(\.number) == [numbers[2]])
        #expect(Set(numbers).count == 3)
    }

    @Test func `a line that a crash cut short costs that line only`() throws {
        let ledger = ledger()
        let ticket = try #require(ledger.begin(wish))
        ledger.note(.planned(id: "r1"), for: ticket.number)
        ledger.letGo(ticket.number)
        let path = "\(folder)/\(ticket.number).jsonl"
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.seekToEnd()
        try file.write(contentsOf: Data(#"{"step":"subm"#.utf8))
        #expect(ledger.adopt(server: "s").first?.id == "r1")
        #expect(ledger.adopt(server: "s").isEmpty)
    }

    @Test func `a folder of rubbish ends nothing`() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (name, text) in [("1.jsonl", "no json"), ("x.jsonl", "{}"), ("2.jsonl", ""), ("3.jsonl", "[]\n{}\n")] {
            try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
        }
        let ledger = ledger()
        #expect(ledger.tickets.isEmpty && ledger.adopt(server: "s").isEmpty)
        #expect(ledger.begin(wish)?.number == 4)
    }

    @Test func `a place that cannot be written is no ledger, and no crash`() {
        #expect(JobsFolder(folder: "/proc/nowhere/jobs").begin(wish) == nil)
    }

    @Test func `the ledger is its owner's alone and holds no token`() throws {
        let ticket = try #require(ledger().begin(wish))
        let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(ticket.number).jsonl")
        #expect(mode[.posixPermissions] as? Int == 0o600)
    }
}

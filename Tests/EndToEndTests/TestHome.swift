// A home folder of a test's own: no run meets another's studio, history or tokens.

import Foundation
import Support
import Testing

/// A fresh home; deleted with its studio at the end.
final class TestHome {
    let path: String
    let work: String

    init() throws {
        path = NSTemporaryDirectory() + "talkreel-\(UUID().uuidString.prefix(8))"
        work = path + "/work"
        try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true)
    }

    deinit {
        let lock = "\(path)/data/talkreel/studio/studio.lock"
        let owner = try? String(contentsOfFile: lock, encoding: .utf8)  // no studio was started
        if let owner, let process = Int32(owner.trimmingCharacters(in: .whitespacesAndNewlines)) {
            kill(process, SIGTERM)
        }
        try? FileManager.default.removeItem(atPath: path)  // a leftover lies in the temporary folder
    }

    func environment(_ more: [String: String] = [:]) -> [String: String] {
        var environment = [
            "HOME": path, "XDG_DATA_HOME": "\(path)/data", "XDG_STATE_HOME": "\(path)/state",
            "XDG_CONFIG_HOME": "\(path)/config", "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        ]
        environment.merge(more) { $1 }
        return environment
    }

    /// What one program left behind.
    struct Ended {
        var code: Int32
        var output: Data
        var errors: String
        var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// Runs a built program in the work folder with lines on its standard input.
    func run(_ program: String, _ arguments: [String] = [], input: String = "", more: [String: String] = [:]) throws
        -> Ended
    {
        let process = Process()
        process.executableURL = URL(filePath: program.hasPrefix("/") ? program : builtProgram(program))
        process.arguments = arguments
        process.environment = environment(more)
        process.currentDirectoryURL = URL(filePath: work)
        let (feed, output) = (Pipe(), Pipe())
        let log = "\(path)/errors-\(UUID().uuidString)"
        _ = FileManager.default.createFile(atPath: log, contents: nil)
        process.standardInput = feed
        process.standardOutput = output
        process.standardError = FileHandle(forWritingAtPath: log)
        try process.run()
        try feed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try feed.fileHandleForWriting.close()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Ended(
            code: process.terminationStatus, output: data, errors: try String(contentsOfFile: log, encoding: .utf8))
    }

    /// ffprobe's answer for entries of one stream.
    func probe(_ file: String, stream: String, _ entries: String) throws -> [String] {
        let arguments = [
            "-v", "error", "-select_streams", stream, "-show_entries", "stream=\(entries)", "-of", "csv=p=0", file,
        ]
        return try run(findTool("ffprobe"), arguments).text.trimmingCharacters(in: .whitespacesAndNewlines)
            .split(separator: ",").map(String.init)
    }

    /// A chat in the middle of a long turn.
    func chatAtWork() throws -> Pty {
        let chat = try Pty.spawn(builtProgram("talkreel"), environment: environment(), columns: 80, rows: 40)
        #expect(chat.waitFor { $0.contains("you ›") })
        chat.send("generate a 60-second video of a city at night\r")
        #expect(chat.waitFor { $0.contains("generating the video") })
        return chat
    }

    /// The process of the studio that runs for this home.
    func studio() throws -> pid_t {
        let lock = "\(path)/data/talkreel/studio/studio.lock"
        let owner = try String(contentsOfFile: lock, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
        return try #require(pid_t(owner))
    }

    /// Stops the studio so that it answers nothing; SIGCONT lets it go on.
    /// - Returns: its process, of which on Linux every thread stands still: on a busy machine that takes a while.
    func freezeStudio() throws -> pid_t {
        let studio = try studio()
        kill(studio, SIGSTOP)
        let threads = "/proc/\(studio)/task"
        func isFrozen() -> Bool {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: threads)) ?? []  // macOS has none
            return names.allSatisfy { name in
                // A thread that has ended answers nothing either.
                let facts = (try? String(contentsOfFile: "\(threads)/\(name)/stat", encoding: .utf8)) ?? ") T"
                return facts[(facts.lastIndex(of: ")") ?? facts.startIndex)...].hasPrefix(") T")
            }
        }
        while !isFrozen() { usleep(2000) }
        return studio
    }

    func findTool(_ name: String) -> String {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) } ?? name
    }
}

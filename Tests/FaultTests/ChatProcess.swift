// The built chat as a process that a test may kill, with a home of its own.

import Foundation
import Support

/// A home folder for chats of one test; each run of the chat is a process of its own.
final class ChatHome {
    let path = NSTemporaryDirectory() + "chat-\(UUID().uuidString.prefix(8))"
    var work: String { path + "/work" }

    init() throws { try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }  // a leftover lies in the temporary folder

    /// Starts the chat with lines on its standard input.
    func start(_ arguments: [String], lines: String, more: [String: String] = [:]) throws -> ChatProcess {
        try ChatProcess(self, arguments, lines, more)
    }

    /// The ledger's lines of one export.
    func ledger(_ number: Int = 1) -> String {
        let path = "\(path)/state/talkreel/jobs/\(number).jsonl"
        return (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""  // not there yet: nothing
    }

    /// Names of the files that exports left behind.
    var films: [String] {
        (try? FileManager.default.contentsOfDirectory(atPath: work))?.sorted() ?? []  // no folder: none
    }
}

final class ChatProcess {
    private let process = Process()
    private let log: String
    private let results: String

    fileprivate init(_ home: ChatHome, _ arguments: [String], _ lines: String, _ more: [String: String]) throws {
        let name = UUID().uuidString
        (results, log) = ("\(home.path)/out-\(name)", "\(home.path)/err-\(name)")
        let input = "\(home.path)/in-\(name)"
        try lines.write(toFile: input, atomically: true, encoding: .utf8)
        for file in [results, log] { _ = FileManager.default.createFile(atPath: file, contents: nil) }
        process.executableURL = URL(filePath: builtProgram("talkreel"))
        process.arguments = arguments
        process.environment = [
            "HOME": home.path, "XDG_STATE_HOME": "\(home.path)/state", "XDG_CONFIG_HOME": "\(home.path)/config",
            "XDG_DATA_HOME": "\(home.path)/data", "PATH": "/usr/bin:/bin",
        ].merging(more) { $1 }
        process.currentDirectoryURL = URL(filePath: home.work)
        process.standardInput = FileHandle(forReadingAtPath: input)
        process.standardOutput = FileHandle(forWritingAtPath: results)
        process.standardError = FileHandle(forWritingAtPath: log)
        try process.run()
    }

    /// Ends it as a power cut would.
    func kill() {
        Foundation.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    func interrupt() { Foundation.kill(process.processIdentifier, SIGINT) }

    /// Waits for its end; the exit code.
    func ended() -> Int32 {
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Standard output and standard error.
    var text: String {
        [results, log].compactMap { try? String(contentsOfFile: $0, encoding: .utf8) }.joined()  // gone: nothing
    }
}

/// Waits until something holds; 20 s at most.
func eventually(_ holds: () -> Bool) -> Bool {
    for _ in 0..<10_000 {
        if holds() { return true }
        usleep(2000)
    }
    return false
}

// The built chat at the end of two pipes, in a home folder of its own.

import Foundation
import Support

/// A folder for one test; deleted at its end.
final class Home {
    let path = NSTemporaryDirectory() + "talkreel-adk-\(UUID().uuidString.prefix(8))"

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(atPath: path) }  // a leftover lies in the temporary folder

    func environment(_ more: [String: String] = [:]) -> [String: String] {
        let own = [
            "HOME": path, "XDG_DATA_HOME": "\(path)/data", "XDG_STATE_HOME": "\(path)/state",
            "XDG_CONFIG_HOME": "\(path)/config", "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        ]
        return own.merging(more) { $1 }
    }

    /// All lines at once, to the end.
    func run(
        _ input: String, at path: String = "", _ arguments: [String] = [], _ more: [String: String] = [:]
    ) throws -> Ended {
        try Chat(self, at: path, arguments, more).end(with: input)
    }
}

struct Ended {
    var code: Int32
    var text: String
    /// Standard error.
    var errors: String
    /// Without the last, empty one.
    var lines: [String] { text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init) }
    var errorLines: [String] { errors.split(separator: "\n").map(String.init) }
}

/// A chat that runs. Not for several threads at once.
final class Chat {
    private let process = Process()
    private let (feed, output) = (Pipe(), Pipe())
    private var seen = Data()
    private let log: String
    /// Its folder lives as long as the chat.
    private let home: Home

    init(_ home: Home, at path: String = "", _ arguments: [String] = [], _ more: [String: String] = [:]) throws {
        self.home = home
        log = "\(home.path)/errors-\(UUID().uuidString)"
        process.executableURL = URL(filePath: builtProgram("talkreel"))
        process.arguments = arguments + ["--server", ADKServer.url(path)]
        process.environment = home.environment(more)
        process.currentDirectoryURL = URL(filePath: home.path)
        process.standardInput = feed
        process.standardOutput = output
        _ = FileManager.default.createFile(atPath: log, contents: nil)
        process.standardError = FileHandle(forWritingAtPath: log)
        try process.run()
    }

    deinit { if process.isRunning { process.terminate() } }

    func send(_ line: String) throws { try feed.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8)) }

    /// Reads until the words have come, on either output; what has come otherwise, at the end or after 20 s.
    func read(until words: String) -> String {
        let reading = output.fileHandleForReading
        var waiting = pollfd(fd: reading.fileDescriptor, events: Int16(POLLIN), revents: 0)
        for _ in 0..<400 where !(text + errors).contains(words) {
            guard poll(&waiting, 1, 50) > 0 else { continue }
            let piece = reading.availableData
            if piece.isEmpty { break }
            seen += piece
        }
        return text + errors
    }

    private var errors: String { (try? String(contentsOfFile: log, encoding: .utf8)) ?? "" }  // not written yet: none

    private var text: String { String(decoding: seen, as: UTF8.self) }

    func end(with input: String = "") throws -> Ended {
        try feed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try feed.fileHandleForWriting.close()
        seen += try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Ended(code: process.terminationStatus, text: text, errors: errors)
    }

    func interrupt() { process.interrupt() }
}

// Commands that show what the program understood: lines in, one JSON object a line out, no network, no terminal.

import ArgumentParser
import Reel
import Resources
import Talk
import Terminal
import Wire

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

struct RouteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "route", abstract: told("cli.route"))

    func run() throws {
        let router = try IntentRouter(table: keywordTable, fileExists: fileExists)
        try eachInputLine { routeAnswer(to: $0, router: router) }
    }
}

struct TranslateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "translate", abstract: told("cli.translate"))

    func run() throws {
        let translator = try GUITranslator(phrases: guiPhraseTable)
        try eachInputLine { translateAnswer(to: $0, translator: translator) }
    }
}

struct DebugCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "debug", abstract: told("cli.debug"),
        subcommands: [DebugSSE.self, DebugTurn.self, DebugDraft.self])
}

struct DebugSSE: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sse", abstract: told("cli.debug.sse"))

    func run() throws {
        for line in sseReport(of: try wholeInput()) { try put(line) }
    }
}

struct DebugTurn: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "turn", abstract: told("cli.debug.turn"))

    func run() throws {
        try put(turnReport(ofStream: try wholeInput()))
    }
}

struct DebugDraft: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draft", abstract: told("cli.debug.draft"))

    func run() throws {
        do {
            try put(Draft(json: try JSONValue(parsing: try wholeInput())).report)
        } catch let broken as JSONSyntaxError {
            throw ValidationError(told("usage.draft", ["place": String(broken.offset)]))
        }
    }
}

/// Whether a path names something that could be uploaded.
@Sendable func fileExists(_ path: String) -> Bool {
    let expanded = path.hasPrefix("~/") ? (environmentValue("HOME") ?? "~") + path.dropFirst(1) : path
    return access(expanded, F_OK) == 0
}

private func eachInputLine(_ answer: (String) -> JSONValue) throws {
    let input = try wholeInput()
    let lines = input.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
        if index == lines.count - 1, line.isEmpty { break }
        let bytes = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        try put(answer(String(decoding: bytes, as: UTF8.self)))
    }
}

private func wholeInput() throws -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = read(0, &buffer, buffer.count)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { throw ValidationError(told("usage.stdin")) }
        if count == 0 { return bytes }
        bytes.append(contentsOf: buffer[..<count])
    }
}

/// One line on standard output; a reader that left ends the program quietly.
private func put(_ value: JSONValue) throws {
    var bytes = value.bytes[...]
    bytes.append(UInt8(ascii: "\n"))
    while !bytes.isEmpty {
        let count = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { throw ExitCode.failure }
        bytes = bytes.dropFirst(count)
    }
}

// Commands of the shell that are one line of the chat: `talkreel export -o film.mp4`, `talkreel status --json`.

import ArgumentParser
import Reel
import Resources
import Talk
import Terminal
import Wire

/// One line, said and done; the program ends with its exit code.
protocol LineCommand: AsyncParsableCommand {
    var options: ChatOptions { get }
    var script: RunOptions { get }
    var line: String { get }
}

extension LineCommand {
    func run() async throws {
        var script = script
        script.prompt = [line]
        throw ExitCode((await chat(with: options.settled(Settings(flags: options.flags)), script)).rawValue)
    }
}

struct ExportLine: LineCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: told("cli.export"))
    @Argument(help: ArgumentHelp(told("cli.export.preset")), completion: .exportWords) var preset: String?
    @Option(
        name: [.customShort("o"), .customLong("to")], help: ArgumentHelp(told("cli.export.file"), valueName: "file"),
        completion: .file())
    var file: String?
    @OptionGroup var options: ChatOptions
    @OptionGroup var script: RunOptions

    /// A word that is none of an export's must not become talk.
    func validate() throws {
        guard let preset else { return }
        let steps = try IntentRouter(table: keywordTable, fileExists: { _ in false }).route("export \(preset)")
        guard case .export? = steps.first else { throw ValidationError(told("usage.export")) }
    }

    var line: String {
        "/export \(preset ?? "")" + (script.maxSize.map { " --max-size \($0)" } ?? "")
            + (file.map { " --to \($0)" } ?? "")
    }
}

struct StatusLine: LineCommand {
    static let configuration = CommandConfiguration(commandName: "status", abstract: told("cli.status"))
    @OptionGroup var options: ChatOptions
    @OptionGroup var script: RunOptions
    var line: String { "/status" }
}

struct TimelineLine: LineCommand {
    static let configuration = CommandConfiguration(commandName: "timeline", abstract: told("cli.timeline"))
    @Flag(name: .short, help: ArgumentHelp(told("cli.timeline.wide"))) var wide = false
    @OptionGroup var options: ChatOptions
    @OptionGroup var script: RunOptions
    var line: String { wide ? "/timeline -w" : "/timeline" }
}

struct CreditsLine: LineCommand {
    static let configuration = CommandConfiguration(commandName: "credits", abstract: told("cli.credits"))
    @OptionGroup var options: ChatOptions
    @OptionGroup var script: RunOptions
    var line: String { "/credits" }
}

struct UploadLine: LineCommand {
    static let configuration = CommandConfiguration(commandName: "upload", abstract: told("cli.upload"))
    @Argument(help: ArgumentHelp(told("cli.upload.items")), completion: .file()) var items: [String]
    @OptionGroup var options: ChatOptions
    @OptionGroup var script: RunOptions
    /// Quoted, so that blanks in names stay.
    var line: String { "/upload " + items.map { "'" + $0.replacing("'", with: "'\\''") + "'" }.joined(separator: " ") }
}

struct CleanLine: LineCommand {
    static let configuration = CommandConfiguration(commandName: "clean", abstract: told("cli.clean"))
    @Flag(help: ArgumentHelp(told("cli.clean.all"))) var all = false
    @OptionGroup var options: ChatOptions
    @OptionGroup var script: RunOptions
    var line: String { all ? "/clean all" : "/clean" }
}

struct ProjectsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "projects", abstract: told("cli.projects"))
    @OptionGroup var options: ChatOptions
    @OptionGroup var script: RunOptions

    func run() async throws {
        options.tellProblems()
        let settled = options.settled(Settings(flags: options.flags))
        let backend = WireBackend(
            choice: BackendChoice(options: settled), places: Places(), language: .english, app: settled.app)
        let output = PlainOutput(descriptor: 1, glyphs: script.json ? .all : settled.glyphs)
        let notes = await backend.book.notes
        for (index, note) in notes.enumerated() where script.json {
            let line: JSONValue = [
                "number": .int(index + 1), "project": .string(note.shortID), "session": .string(note.session.sessionID),
                "name": .string(note.name), "created": .int(note.created), "used": .int(note.used),
            ]
            output.write(line.text)
        }
        guard !script.json else { return }
        if notes.isEmpty { PlainOutput(descriptor: 2).write(try Wording(options)("project.none")) }
        let rows = notes.enumerated().map { ["\($0 + 1)", $1.shortID, $1.name.isEmpty ? "—" : $1.name] }
        for row in table(rows) { output.write(row) }
    }
}

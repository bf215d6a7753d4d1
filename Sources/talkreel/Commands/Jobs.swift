// `talkreel jobs`: exports of this and of earlier chats, from any shell.

import ArgumentParser
import Reel
import Talk
import Terminal

struct JobsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs", abstract: "List exports, go on with those that wait, or cancel one.",
        discussion: """
            An export is written down before it is submitted and at each step, so it survives a closed window, a \
            crash and a dead network. The next chat goes on with it by itself; `talkreel jobs continue` does so \
            without a chat.
            """,
        subcommands: [JobsList.self, JobsContinue.self, JobsCancel.self], defaultSubcommand: JobsList.self)
}

struct JobsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Every export still known.")

    @OptionGroup var options: ChatOptions
    @OptionGroup var script: RunOptions

    func run() async throws {
        let tickets = JobsFolder(folder: Places().jobs).tickets
        let output = PlainOutput(descriptor: 1)
        if script.json {
            for ticket in tickets { output.write(ticket.report.text) }
            return
        }
        let words = try Words()
        let language = interfaceLanguage(options).current
        if tickets.isEmpty { output.write(words(language, "jobs.none")) }
        for ticket in tickets {
            let values: KeyValuePairs = [
                "number": String(ticket.number), "name": ticket.name, "percent": String(ticket.percent),
                "path": ticket.path,
            ]
            output.write(words(language, ticket.wordsKey, values))
        }
    }
}

extension ExportTicket {
    fileprivate var wordsKey: String {
        switch end {
        case nil: "jobs.waiting"
        case .downloaded: "jobs.done"
        case .cancelled: "jobs.cancelled"
        default: "jobs.failed"
        }
    }
}

struct JobsContinue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "continue", abstract: "Go on with one export, or with all that wait, until they are done.")

    @Argument(help: "The export's number; none = all.") var number: Int?
    @OptionGroup var options: ChatOptions

    func run() async throws {
        try await withConversation(options) { conversation in
            await conversation.resumeExports(number)
        }
    }
}

struct JobsCancel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Cancel an export, here and at the server.")

    @Argument(help: "The export's number.") var number: Int
    @OptionGroup var options: ChatOptions

    func run() async throws {
        try await withConversation(options) { conversation in
            await conversation.cancelExport(number)
        }
    }
}

/// Runs one deed of a chat without a chat; `false` from it means that there was no such export.
private func withConversation(_ options: ChatOptions, _ deed: (Conversation) async -> Bool) async throws {
    let (results, notes) = (PlainOutput(descriptor: 1), PlainOutput(descriptor: 2))
    let language = interfaceLanguage(options)
    let making = try ChatMaking(
        options: options, language: language, places: Places(), isInteractive: false,
        output: ChatOutput(commit: { results.write($0) }, progress: { notes.write($0) }))
    guard await deed(making.conversation) else {
        notes.write(making.words(language.current, "jobs.nothing"))
        throw ExitCode(ChatExit.failure.rawValue)
    }
    throw ExitCode(ChatExit(await making.conversation.finish()).rawValue)
}

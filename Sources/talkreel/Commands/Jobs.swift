// `talkreel jobs`: exports of this and of earlier chats, from any shell.

import ArgumentParser
import Reel
import Talk
import Terminal

struct JobsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs", abstract: told("cli.jobs"),
        discussion: told("cli.jobs.more"),
        subcommands: [JobsList.self, JobsContinue.self, JobsCancel.self], defaultSubcommand: JobsList.self)
}

struct JobsList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: told("cli.jobs.list"))

    @OptionGroup var options: ChatOptions
    @OptionGroup var script: RunOptions

    func run() async throws {
        options.tellProblems()
        let ledger = JobsFolder(folder: Places().jobs)
        let tickets = ledger.tickets
        let glyphs = options.settled(Settings(flags: options.flags)).glyphs
        let output = PlainOutput(descriptor: 1, glyphs: script.json ? .all : glyphs)
        if script.json {
            for ticket in tickets { output.write(ticket.report.text) }
            return
        }
        let wording = try Wording(options)
        if tickets.isEmpty { output.write(wording("jobs.none")) }
        for ticket in tickets {
            let values: KeyValuePairs = [
                "number": String(ticket.number), "name": ticket.name, "percent": String(ticket.percent),
                "path": ticket.path,
            ]
            output.write(wording(ledger.isHeldElsewhere(ticket.number) ? "jobs.held" : ticket.wordsKey, values))
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
        commandName: "continue", abstract: told("cli.jobs.continue"))

    @Argument(help: ArgumentHelp(told("cli.jobs.continue.number"))) var number: Int?
    @OptionGroup var options: ChatOptions

    func run() async throws {
        try await withConversation(options) { conversation in
            await conversation.resumeExports(number).refusal
        }
    }
}

struct JobsCancel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: told("cli.jobs.cancel"))

    @Argument(help: ArgumentHelp(told("cli.jobs.cancel.number"))) var number: Int
    @OptionGroup var options: ChatOptions

    func run() async throws {
        try await withConversation(options) { conversation in
            await conversation.cancelExport(number) ? nil : ("jobs.nothing", "")
        }
    }
}

/// Runs one deed of a chat without a chat; it answers why it could not be done.
private func withConversation(
    _ options: ChatOptions, _ deed: (Conversation) async -> (key: String, number: String)?
) async throws {
    options.tellProblems()
    let options = options.settled(Settings(flags: options.flags))
    let results = PlainOutput(descriptor: 1, glyphs: options.glyphs)
    let notes = PlainOutput(descriptor: 2, glyphs: options.glyphs)
    let language = interfaceLanguage(options)
    let making = try ChatMaking(
        options: options, language: language, places: Places(), presence: .nobody,
        output: ChatOutput(commit: { results.write($0) }, progress: { notes.write($0) }, problem: { notes.write($0) }))
    if let refusal = await deed(making.conversation) {
        notes.write(making.words(language.current, refusal.key, ["number": refusal.number]))
        throw ExitCode(ChatExit.failure.rawValue)
    }
    throw ExitCode(ChatExit(await making.conversation.finish()).rawValue)
}

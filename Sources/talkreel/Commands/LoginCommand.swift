// `talkreel login` and `logout`: the user's own token for the cloud, read without echo and kept privately.

import ArgumentParser
import Reel
import Talk
import Terminal
import Wire

struct LoginCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "login", abstract: told("cli.login"),
        discussion: told("cli.login.more"))

    @OptionGroup var options: ChatOptions

    func run() async throws {
        options.tellProblems()
        let wording = try Wording(options)
        let account = Account(
            options: options, words: wording.words, language: wording.language, places: Places())
        switch await account.keep(account.ask()) {
        case .success(let words): PlainOutput(descriptor: 1).write(words)
        case .failure(let refusal):
            PlainOutput(descriptor: 2).write(refusal.words)
            throw ExitCode(refusal.exit.rawValue)
        }
    }
}

struct LogoutCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "logout", abstract: told("cli.logout"))

    @OptionGroup var options: ChatOptions

    func run() throws {
        options.tellProblems()
        let wording = try Wording(options)
        let isOut = BackendChoice.account(options).credentials(Places()).signOut()
        PlainOutput(descriptor: 1).write(wording(isOut ? "login.out" : "login.nobody"))
    }
}

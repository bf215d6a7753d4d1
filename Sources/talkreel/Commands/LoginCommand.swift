// `talkreel login` and `logout`: the user's own token for the cloud, read without echo and kept privately.

import ArgumentParser
import Reel
import Talk
import Terminal
import Wire

struct LoginCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "login", abstract: "Keep your account's token for the cloud (or for --server).",
        discussion: """
            The token is asked for without echo, or read from standard input when that is no terminal; it is never \
            taken from the command line, where other users could see it. NEMO_TOKEN in the environment wins over it.
            """)

    @OptionGroup var options: ChatOptions

    func run() async throws {
        let account = Account(
            options: options, words: try Words(), language: interfaceLanguage(options).current, places: Places())
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
        commandName: "logout", abstract: "Forget the token that login kept.")

    @OptionGroup var options: ChatOptions

    func run() throws {
        let (words, language) = (try Words(), interfaceLanguage(options).current)
        let isOut = BackendChoice.account(options).credentials(Places()).signOut()
        PlainOutput(descriptor: 1).write(words(language, isOut ? "login.out" : "login.nobody"))
    }
}

// `talkreel login` and `logout`: the user's own token for the cloud, read without echo and kept privately.

import ArgumentParser
import Reel
import Talk
import Terminal
import Wire

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

struct LoginCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "login", abstract: "Keep your account's token for the cloud (or for --server).",
        discussion: """
            The token is asked for without echo, or read from standard input when that is no terminal; it is never \
            taken from the command line, where other users could see it. NEMO_TOKEN in the environment wins over it.
            """)

    @OptionGroup var options: ChatOptions

    func run() async throws {
        let (words, language) = (try Words(), interfaceLanguage(options).current)
        let (output, notes) = (PlainOutput(descriptor: 1), PlainOutput(descriptor: 2))
        let choice = BackendChoice.account(options)
        guard let token = secretLine(asking: words(language, "login.ask", ["backend": choice.name])) else {
            notes.write(words(language, "login.none"))
            throw ExitCode(ChatExit.failure.rawValue)
        }
        let places = Places()
        let trial = choice.client(places, choice.credentials(places, token: token))
        var left: String?
        var key = "login.done"
        do throws(APIError) {
            if choice.isProbed, case .adk = try await trial.kind(for: token) {
                key = "login.adk"
            } else {
                left = String(try await trial.credits().available)
            }
        } catch {
            guard error.isTransport else {
                notes.write(words.sentence(for: BackendFailure(error, trial.credentials), in: language))
                throw ExitCode(ChatExit.notAllowed.rawValue)
            }
            key = "login.unchecked"
        }
        guard trial.credentials.signIn(token) else {
            notes.write(words.sentence(for: .notWritable(path: places.tokens), in: language))
            throw ExitCode(ChatExit.failure.rawValue)
        }
        output.write(words(language, key, ["backend": choice.name, "available": left ?? ""]))
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

extension APIClient {
    /// What the server is, in the API's causes.
    fileprivate func kind(for token: String) async throws(APIError) -> ServerKind {
        do throws(ServerKindError) {
            return try await serverKind(ownToken: token)
        } catch {
            switch error {
            case .api(let cause): throw cause
            case .refused: throw .tokenInvalid
            case .unknown: return .nemoVideo  // its balance call says what is wrong
            }
        }
    }
}

extension BackendChoice {
    /// Accounts are the cloud's, or another server's; the studio on this machine has none.
    fileprivate static func account(_ options: ChatOptions) -> BackendChoice {
        let chosen = BackendChoice(options: options)
        return chosen == .studio ? .remote(cloudURL) : chosen
    }
}

/// One line of standard input, not echoed on a terminal; `nil` when it is no token.
private func secretLine(asking question: String) -> String? {
    var old = termios()
    let isTerminal = isatty(0) == 1 && tcgetattr(0, &old) == 0
    if isTerminal {
        PlainOutput(descriptor: 2).write(question)
        var silent = old
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(0, TCSAFLUSH, &silent)
    }
    defer { if isTerminal { tcsetattr(0, TCSAFLUSH, &old) } }
    return readLine(strippingNewline: true).flatMap(Credentials.cleaned)
}

// An account: signing in: a token is asked for without echo, tried on its server, and kept.

import Reel
import Talk
import Terminal
import Wire

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Why nobody was signed in.
struct LoginRefusal: Error {
    let words: String
    let exit: ChatExit
}

/// A user's own token for the cloud, or for `--server`.
struct Account: Sendable {
    let choice: BackendChoice
    private let words: Words
    private let language: Language
    private let places: Places

    init(options: ChatOptions, words: Words, language: Language, places: Places) {
        choice = BackendChoice.account(options)
        self.words = words
        self.language = language
        self.places = places
    }

    /// Asks on the terminal; what was typed as it is, `nil` when it is no token.
    func ask() -> String? { secretLine(asking: words(language, "login.ask", ["backend": choice.name])) }

    /// Tries the token and keeps it; also when its server cannot be reached. The words say which.
    func keep(_ token: String?) async -> Result<String, LoginRefusal> {
        guard let token else { return .failure(LoginRefusal(words: words(language, "login.none"), exit: .failure)) }
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
                let sentence = words.sentence(for: BackendFailure(error, trial.credentials), in: language)
                return .failure(LoginRefusal(words: sentence, exit: .notAllowed))
            }
            key = "login.unchecked"
        }
        guard trial.credentials.signIn(token) else {
            let sentence = words.sentence(for: .notWritable(path: places.tokens), in: language)
            return .failure(LoginRefusal(words: sentence, exit: .failure))
        }
        return .success(words(language, key, ["backend": choice.name, "available": left ?? ""]))
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
    static func account(_ options: ChatOptions) -> BackendChoice {
        let chosen = BackendChoice(options: options)
        return chosen == .studio ? .remote(cloudURL) : chosen
    }
}

/// One line of standard input, not echoed on a terminal; `nil` when it is no token. Ctrl-C ends the line as Enter does,
/// so that the terminal gets its modes back.
private func secretLine(asking question: String) -> String? {
    var old = termios()
    guard isatty(0) == 1, tcgetattr(0, &old) == 0 else { return readLine().flatMap(Credentials.cleaned) }
    var silent = old
    silent.c_lflag &= ~tcflag_t(ECHO | ISIG)
    setInterruptAsEnd(&silent)
    tcsetattr(0, TCSAFLUSH, &silent)
    // Only now: what is typed as an answer must find the modes changed.
    PlainOutput(descriptor: 2).write(question)
    defer { tcsetattr(0, TCSAFLUSH, &old) }
    return typedLine().flatMap(Credentials.cleaned)
}

/// Not `readLine`, which would wait for a newline after ^C too.
private func typedLine() -> String? {
    var bytes = [UInt8](repeating: 0, count: 8192)
    while true {
        let count = read(0, &bytes, bytes.count)
        if count < 0, errno == EINTR { continue }
        guard count > 0, bytes[count - 1] == UInt8(ascii: "\n") else { return nil }
        return String(decoding: bytes[..<(count - 1)], as: UTF8.self)
    }
}

/// ^C as the additional end of line. `c_cc` is a tuple in Swift.
private func setInterruptAsEnd(_ modes: inout termios) {
    withUnsafeMutableBytes(of: &modes.c_cc) { $0[Int(VEOL)] = 3 }
}

// Commands that end this conversation and begin another: on another backend, as another user, in plain lines.

import Reel
import Talk
import Terminal

extension CommandRunner {
    /// `/backend cloud`: for this chat; `/set backend cloud` keeps it.
    func changeBackend(_ argument: String) async -> Next {
        guard !argument.isEmpty else {
            await say("backend.is", ["backend": making.choice.name])
            return .goOn
        }
        guard terminal != nil else { return await refused("backend.script") }
        guard await !conversation.isBusy else { return await refused("project.busy") }
        var changed = options
        (changed.studio, changed.cloud, changed.server, changed.app) = (false, false, nil, nil)
        switch argument.lowercased() {
        case "studio", "本机": changed.studio = true
        case "cloud", "云端": changed.cloud = true
        case let url where isWebAddress(url): changed.server = argument
        default: return await refused("backend.usage")
        }
        return .begin(changed)
    }

    /// Asks for the account's token without echo and keeps it; the chat goes on as that user where it is the account's.
    func logIn() async -> Next {
        guard let terminal else { return await refused("login.script") }
        guard await !conversation.isBusy else { return await refused("project.busy") }
        let language = await conversation.interfaceLanguage
        let account = Account(options: options, words: making.words, language: language, places: making.places)
        guard let token = await terminal.lend({ account.ask() }) else { return .goOn }
        switch await account.keep(token) {
        case .failure(let refusal):
            output.problem(refusal.words)
            return .goOn
        case .success(let words):
            output.commit(words)
            guard making.choice == account.choice else {
                await say("login.switch")
                return .goOn
            }
            return .begin(options)
        }
    }

    /// For screen readers; `/set plain on` keeps it.
    func goPlain() async -> Next {
        guard terminal != nil else { return await refused("plain.already") }
        guard await !conversation.isBusy else { return await refused("project.busy") }
        return .plain
    }

    /// The next message in the user's own editor.
    func edit() async {
        guard let terminal else { return await refuse("edit.terminal") }
        terminal.type("\u{7}")  // ^G
    }

    private func refused(_ key: String) async -> Next {
        await refuse(key)
        return .goOn
    }
}

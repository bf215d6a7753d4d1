// Carries out slash commands; everything else is talk.

import Reel
import Talk

/// Runs lines of a chat.
struct CommandRunner {
    enum Next { case goOn, leave }

    let making: ChatMaking
    let options: ChatOptions
    let output: ChatOutput

    private var conversation: Conversation { making.conversation }

    func run(_ line: String) async -> Next {
        switch Command.read(line) {
        case .words(let text):
            await conversation.submit(text)
            return .goOn
        case .unknown(let name, let nearest):
            await say(nearest == nil ? "command.unknown" : "command.nearest", ["name": name, "nearest": nearest ?? ""])
            return .goOn
        case .command(.quit, _): return .leave
        case .command(let action, let argument):
            await run(action, argument)
            return .goOn
        }
    }

    private func run(_ action: CommandAction, _ argument: String) async {
        switch action {
        // The words of the seed's table go the same way as typed without a slash.
        case .export: await conversation.submit("export \(argument)")
        case .credits: await conversation.submit("credits")
        case .status: await conversation.submit("status")
        case .upload: await conversation.submit("upload \(argument)")
        case .undo: await conversation.submit("undo")
        case .redo: await conversation.submit("redo")
        case .timeline: await conversation.showTimeline()
        case .jobs: await jobs(argument)
        case .cancel: await cancel(Int(argument))
        case .queue: await conversation.clearQueue()
        case .retry: await conversation.retry()
        case .language: await setLanguage(argument)
        case .doctor: for line in await doctorLines(for: options) { output.commit(line) }
        case .help: await help()
        case .quit: break
        }
    }

    private func say(_ key: String, _ values: KeyValuePairs<String, String> = [:]) async {
        output.commit(making.words(await conversation.interfaceLanguage, key, values))
    }

    /// `/jobs`, `/jobs continue 3`, `/jobs cancel 3`.
    private func jobs(_ argument: String) async {
        let words = argument.split(separator: " ")
        guard let verb = words.first else { return await showJobs() }
        let number = words.dropFirst().first.flatMap { Int($0) }
        guard words.count == 1 || number != nil else { return await say("jobs.usage") }
        switch verb {
        case "continue", "继续": if await !conversation.resumeExports(number) { await say("jobs.nothing") }
        case "cancel", "取消": await cancel(number)
        default: await say("jobs.usage")
        }
    }

    private func showJobs() async {
        let lines = await conversation.jobLines()
        if lines.isEmpty { return await say("jobs.none") }
        for line in lines { output.commit("⇪ \(line)") }
    }

    private func cancel(_ number: Int?) async {
        if await !conversation.cancelExport(number) { await say("jobs.none") }
    }

    private func setLanguage(_ argument: String) async {
        switch argument.lowercased() {
        case "en", "english", "英文": await conversation.setLanguage(.english)
        case "zh", "chinese", "中文": await conversation.setLanguage(.chinese)
        case "auto", "自动": await conversation.setLanguage(nil)
        default: await say("language.usage")
        }
    }

    private func help() async {
        let language = await conversation.interfaceLanguage
        output.commit(making.words(language, "help.intro"))
        for command in Command.all {
            let name = (language == .english ? command.english : command.chinese).first ?? ""
            let usage = command.argument.isEmpty ? "/\(name)" : "/\(name) \(command.argument)"
            output.commit("  \(usage) — \(making.words(language, "help.\(command.action)"))")
        }
    }
}

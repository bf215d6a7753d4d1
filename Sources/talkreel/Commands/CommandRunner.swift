// Carries out slash commands; everything else is talk.

import Reel
import Talk
import Terminal

/// Runs lines of a chat.
struct CommandRunner {
    enum Next {
        case goOn, leave
        /// A new conversation, with these options.
        case begin(ChatOptions)
        /// The same in plain lines.
        case plain
    }

    let making: ChatMaking
    let options: ChatOptions
    let output: ChatOutput
    /// Questions are not asked.
    var assumesYes = false
    /// Where there is one: for drawings, recordings and the clipboard.
    var terminal: ChatTerminal?
    var memory = RunnerMemory()

    var conversation: Conversation { making.conversation }

    func run(_ line: String) async -> Next {
        memory.note(line)
        switch Command.read(line) {
        case .words(let text):
            let attached = AttachedFiles(text, home: making.places.home, fileExists: fileExists)
            await conversation.submit(attached.text, uploading: attached.paths.map { .file(path: $0) })
            return .goOn
        case .unknown(let name, let nearest):
            await refuse(
                nearest == nil ? "command.unknown" : "command.nearest", ["name": name, "nearest": nearest ?? ""])
            return .goOn
        case .command(.quit, _): return .leave
        case .command(.backend, let argument): return await changeBackend(argument)
        case .command(.login, _): return await logIn()
        case .command(.plain, _): return await goPlain()
        case .command(let action, let argument):
            await run(action, argument)
            return .goOn
        }
    }

    private func run(_ action: CommandAction, _ argument: String) async {
        switch action {
        // The words of the seed's table go the same way as typed without a slash.
        case .export: await export(argument)
        case .credits: await conversation.submit("credits", isCommand: true)
        case .status: await conversation.submit("status", isCommand: true)
        case .upload: await upload(argument)
        case .undo: await conversation.submit("undo", isCommand: true)
        case .redo: await conversation.submit("redo", isCommand: true)
        case .timeline: await timeline(argument)
        case .media: await media(argument)
        case .frames: await frames(argument)
        case .preview: await preview(argument)
        case .version: await restore(argument)
        case .diff: await diff(argument)
        case .play: await play(argument)
        case .jobs: await jobs(argument)
        case .cancel: await cancel(Int(argument))
        case .queue: await queue(argument)
        case .retry: await conversation.retry()
        case .script: await script(argument)
        case .copy: await copy()
        case .edit: await edit()
        case .record: await record(argument)
        case .history, .projects, .new, .open, .rename, .delete, .saveTranscript: await project(action, argument)
        case .clean: await clean(argument)
        case .language, .settings, .notify, .theme: await setting(action, argument)
        case .doctor: await showReport()
        case .about: await say("about", ["version": ChatOptions.version])
        case .help: await help(argument)
        case .quit, .backend, .login, .plain: break  // they end the conversation, see `run`
        }
    }

    /// The words of this chat, in its language now.
    var wording: Wording {
        get async { Wording(words: making.words, language: await conversation.interfaceLanguage) }
    }

    func say(_ key: String, _ values: KeyValuePairs<String, String> = [:]) async {
        output.commit(making.words(await conversation.interfaceLanguage, key, values))
    }

    /// The same for what could not be done.
    func refuse(_ key: String, _ values: KeyValuePairs<String, String> = [:]) async {
        output.problem(making.words(await conversation.interfaceLanguage, key, values))
    }

    /// Columns; on a terminal no row is wider than the window.
    func show(table rows: [[String]]) {
        for row in table(rows, columns: terminal?.columns, mark: options.ascii ? "..." : "…") { output.commit(row) }
    }

    // MARK: Exports

    /// `/export 720p --max-size 25MB --to FILE`
    private func export(_ argument: String) async {
        guard let wish = ExportLineReading(argument), await conversation.isExport(wish.words) else {
            return await refuse("export.usage")
        }
        await conversation.submit(
            wish.words, exportingTo: wish.path.map { absolutePath(unquoted($0), making.places.home) }, isCommand: true)
    }

    /// `/jobs`, `/jobs continue 3`, `/jobs cancel 3`.
    private func jobs(_ argument: String) async {
        let words = argument.split(separator: " ")
        guard let verb = words.first else { return await showJobs() }
        let number = words.dropFirst().first.flatMap { Int($0) }
        guard words.count == 1 || number != nil else { return await refuse("jobs.usage") }
        switch verb {
        case "continue", "继续":
            guard let refusal = await conversation.resumeExports(number).refusal else { return }
            await refuse(refusal.key, ["number": refusal.number])
        case "cancel", "取消": await cancel(number)
        default: await refuse("jobs.usage")
        }
    }

    /// `/queue`, `/queue clear`.
    /// - Parameter behind: lines that wait for a command and have not come to the conversation yet.
    /// - Returns: whether those are to be dropped.
    @discardableResult func queue(_ argument: String, behind: [String] = []) async -> Bool {
        switch argument {
        case "clear", "清空":
            await conversation.clearQueue(and: behind.count)
            return true
        case "":
            let lines = await conversation.waiting + behind
            if lines.isEmpty { await say("queue.empty") }
            for (index, line) in lines.enumerated() { output.commit("↳ \(index + 1). \(line)") }
        default: await refuse("queue.usage")
        }
        return false
    }

    /// What names files, quoted, escaped or bare with blanks in it, is no sentence; all else is read as one.
    private func upload(_ argument: String) async {
        let exists: (String) -> Bool = { fileExists(absolutePath($0, making.places.home)) }
        guard let files = filesDropped(argument, fileExists: exists) else {
            let word = argument.trimmedSubstring
            let isPath = ["/", "~", "./", "../", "file://"].contains(where: word.hasPrefix)
            if isPath {
                let path = absolutePath(unquoted(word), making.places.home)
                return await conversation.upload([.file(path: path)], as: "upload \(word)")
            }
            return await conversation.submit("upload \(argument)", isCommand: true)
        }
        await conversation.upload(files.map { .file(path: $0) }, as: "upload \(argument)")
    }

    private func showJobs() async {
        let lines = await conversation.jobLines()
        if lines.isEmpty { return await say("jobs.none") }
        for line in lines { output.commit("⇪ \(line)") }
    }

    private func cancel(_ number: Int?) async {
        if await !conversation.cancelExport(number) { await refuse("jobs.none") }
    }

    // MARK: Help

    private func help(_ argument: String) async {
        let language = await conversation.interfaceLanguage
        guard argument.isEmpty else { return await help(on: argument, language) }
        output.commit(making.words(language, "help.intro"))
        for row in HelpList(wording: await wording, columns: terminal?.columns ?? 80).rows { output.commit(row) }
        output.commit(making.words(language, "help.keys"))
    }

    private func help(on name: String, _ language: Language) async {
        // A full-width slash too, as Chinese keyboards type it.
        let word = name.hasPrefix("/") || name.hasPrefix("／") ? name : "/\(name)"
        guard case .command(let action, _) = Command.read(word),
            let command = Command.all.first(where: { $0.action == action })
        else { return await refuse("command.unknown", ["name": name]) }
        output.commit("\(command.shown(in: language)) — \(making.words(language, "help.\(action)"))")
        let names = (command.english + command.chinese).map { "/\($0)" }
        output.commit(names.joined(separator: language == .chinese ? "、" : ", "))
    }
}

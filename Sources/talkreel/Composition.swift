// Joins the rooms: options → backend, conversation, terminal or plain lines.

import Locking
import Reel
import Resources
import Talk
import Terminal
import Wire

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

/// Runs the chat on what standard input and output are.
func chat(with options: ChatOptions, _ run: RunOptions = .standard, demo: Demo? = nil) async -> ChatExit {
    let language = interfaceLanguage(options)
    let places = Places()
    if !run.isScripted, !run.plain, environmentValue("ACCESSIBLE") == nil {
        // The prompt comes first; everything else is made while the user begins to type.
        let current = Lock(options)
        if let terminal = openTerminal(language, places, current) {
            let chat = InteractiveChat(
                terminal: terminal, current: current, run: run, language: language, places: places, demo: demo)
            switch await chat.end() {
            case .exit(let exit): return exit
            case .plain(let options):
                return await PlainChat(options: options, run: .standard, language: language, places: places).end()
            }
        }
    }
    if demo != nil {
        PlainOutput(descriptor: 2, glyphs: options.glyphs).write(told("usage.demo"))
        return .usage
    }
    if PlainChat.isPossible(run) {
        return await PlainChat(options: options, run: run, language: language, places: places).end()
    }
    return await ScriptChat(options: options, run: run, language: language, places: places).end()
}

/// - Parameter chat: the options of the conversation that runs; another backend has other projects.
private func openTerminal(
    _ language: InterfaceLanguage, _ places: Places, _ chat: Lock<ChatOptions>
) -> ChatTerminal? {
    let current = language.current
    let options = chat.withLock { $0 }
    let words = TerminalWords(
        // Damaged tables are told when the chat itself reads them.
        folded: { size in
            let values: KeyValuePairs = ["lines": String(size.lines), "count": String(size.characters)]
            return (try? Words())?(current, size.lines > 1 ? "pasted" : "pasted.line", values) ?? "[\(size.lines)]"
        },
        dropped: droppedPaths)
    let settings = Settings(flags: options.flags)
    CellWidth.setAmbiguousWide(settings[.ambiguousWide] == "on")
    var completion = CommandCompletion(home: places.home)
    completion.projects = { projectNames(chat.withLock { $0 }, places) }
    return ChatTerminal.open(
        prompt: promptText(current), historyPath: places.history,
        appearance: Appearance(settings, isASCII: options.ascii), completer: completion.candidates, words: words)
}

/// What `/open` takes, the newest first.
private func projectNames(_ options: ChatOptions, _ places: Places) -> [String] {
    let server = BackendChoice(options: options).credentials(places).storageName
    let book = ProjectBook(folder: SessionKeeper(folder: places.state, server: server).projectFolder)
    return book.notes.map { $0.name.isEmpty ? $0.shortID : $0.name }
}

extension Appearance {
    /// A flag wins over NO_COLOR, which wins over what was set up.
    init(_ settings: Settings, isASCII: Bool, refusesColour: Bool = environmentValue("NO_COLOR") != nil) {
        let isRefused = refusesColour && settings.origin(of: .theme) != .flag
        let theme: Theme =
            switch settings[.theme] {
            case "none": .none
            case "faint": .faint
            default: .colour
            }
        let isTmux = environmentValue("TMUX") != nil || environmentValue("TERM")?.hasPrefix("tmux") == true
        self.init(
            theme: isRefused ? .none : theme, wrapsWords: settings[.wrap] == "words", losesFirst: isTmux,
            isASCII: isASCII)
    }
}

/// Not from the tables: it is there before they are read.
func promptText(_ language: Language) -> String { language == .chinese ? "你 › " : "you › " }

/// `--lang`, then TALKREEL_LANG, then the locale; English when nothing is said.
func interfaceLanguage(_ options: ChatOptions) -> InterfaceLanguage { interfaceLanguage(asked: options.lang) }

func interfaceLanguage(asked: String?) -> InterfaceLanguage {
    let chosen = asked ?? environmentValue("TALKREEL_LANG")
    if chosen == "zh" { return InterfaceLanguage(.chinese, isPinned: true) }
    if chosen == "en" { return InterfaceLanguage(.english, isPinned: true) }
    let locale = environmentValue("LC_ALL") ?? environmentValue("LC_MESSAGES") ?? environmentValue("LANG")
    return InterfaceLanguage(Language(locale: locale), isPinned: false)
}

/// The parts of a conversation that both kinds of chat share.
struct ChatMaking {
    let backend: WireBackend
    let choice: BackendChoice
    let words: Words
    let conversation: Conversation
    let places: Places
    let transcript: Transcript
    let ledger: JobsFolder
    /// What is said through it is also written down.
    let output: ChatOutput

    init(
        options: ChatOptions, language: InterfaceLanguage, places: Places, presence: Presence,
        output: ChatOutput
    ) throws {
        self.places = places
        choice = BackendChoice(options: options)
        ledger = JobsFolder(folder: places.jobs)
        transcript = Transcript(folder: places.transcripts)
        let transcript = transcript
        let made = WireBackend(
            choice: choice, places: places, language: language.current, app: options.app, seed: options.seed,
            opened: { transcript.begin($0) })
        backend = made
        var wrapped = transcript.wrapping(output)
        let tell = wrapped.event
        let table = try JSONValue(parsing: keywordTable)
        let namer = ProjectNamer(table: table)
        wrapped.event = { event in
            if let name = namer.name(from: event) { Task { await made.guess(name) } }  // short; the best counts
            tell(event)
        }
        self.output = wrapped
        words = try Words()
        let settings = ConversationOptions(
            presence: presence, folder: options.exportFolder, home: places.home,
            files: FileDoor(exists: fileExists, facts: fileFacts, canWrite: canWrite),
            givenName: { await made.givenName() })
        conversation = Conversation(
            parts: ConversationParts(
                backend: backend, output: self.output,
                router: IntentRouter(table: table, fileExists: fileExists),
                translator: try GUITranslator(phrases: guiPhraseTable), words: words,
                ledger: ledger,
                paces: PaceFile(path: places.paces, server: backend.ledgerName).book),
            language: language, options: settings)
    }
}

extension ChatOptions {
    var glyphs: Glyphs { ascii ? .ascii : .all }

    /// Absolute: an export may be finished by a chat that was started elsewhere.
    var exportFolder: String {
        guard let output else { return currentFolder() }
        return output.hasPrefix("/") ? output : "\(currentFolder())/\(output)"
    }
}

/// By trying: permissions alone say nothing of a read-only disk, and nothing at all to root.
@Sendable func canWrite(_ folder: String) -> Bool {
    let trial = "\(folder)/.talkreel-\(getpid())"
    let descriptor = open(trial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return errno == EEXIST }
    close(descriptor)
    return unlink(trial) == 0
}

@Sendable private func fileFacts(_ path: String) -> FileFacts? {
    mediaFile(at: path).map { FileFacts(bytes: $0.bytes, format: $0.format, changed: $0.changed) }
}

extension ChatExit {
    init(_ outcome: ChatOutcome) {
        switch outcome {
        case .success: self = .success
        case .failure: self = .failure
        case .unreachable: self = .unreachable
        case .notAllowed: self = .notAllowed
        case .noCredits: self = .noCredits
        case .unsuitableFile: self = .unsuitableFile
        case .timedOut: self = .timedOut
        case .interrupted: self = .interrupted
        }
    }
}

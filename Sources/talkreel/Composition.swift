// Joins the rooms: options → backend, conversation, terminal or plain lines.

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
func chat(with options: ChatOptions) async -> ChatExit {
    let language = interfaceLanguage(options)
    let places = Places()
    let prompt = language.current == .chinese ? "你 › " : "you › "
    // The prompt comes first; everything else is made while the user begins to type.
    if let terminal = ChatTerminal.open(prompt: prompt, historyPath: places.history) {
        return await InteractiveChat(terminal: terminal, options: options, language: language, places: places).run()
    }
    return await PlainChat(options: options, language: language, places: places).run()
}

/// `--lang`, then TALKREEL_LANG, then the locale; English when nothing is said.
func interfaceLanguage(_ options: ChatOptions) -> InterfaceLanguage {
    let chosen = options.lang ?? environmentValue("TALKREEL_LANG")
    if chosen == "zh" { return InterfaceLanguage(.chinese, isPinned: true) }
    if chosen == "en" { return InterfaceLanguage(.english, isPinned: true) }
    let locale = environmentValue("LC_ALL") ?? environmentValue("LC_MESSAGES") ?? environmentValue("LANG") ?? ""
    return InterfaceLanguage(locale.lowercased().hasPrefix("zh") ? .chinese : .english, isPinned: false)
}

/// The parts of a conversation that both kinds of chat share.
struct ChatMaking {
    let backend: WireBackend
    let choice: BackendChoice
    let words: Words
    let conversation: Conversation

    init(
        options: ChatOptions, language: InterfaceLanguage, places: Places, isInteractive: Bool, output: ChatOutput
    ) throws {
        choice = BackendChoice(options: options)
        backend = WireBackend(choice: choice, places: places, language: language.current, app: options.app)
        words = try Words()
        let settings = ConversationOptions(
            isInteractive: isInteractive, folder: options.exportFolder, home: places.home,
            files: FileDoor(exists: fileExists, facts: fileFacts, canWrite: canWrite))
        conversation = Conversation(
            parts: ConversationParts(
                backend: backend, output: output, router: try IntentRouter(table: keywordTable, fileExists: fileExists),
                translator: try GUITranslator(phrases: guiPhraseTable), words: words,
                ledger: JobsFolder(folder: places.jobs)),
            language: language, options: settings)
    }
}

extension ChatOptions {
    /// Absolute: an export may be finished by a chat that was started elsewhere.
    var exportFolder: String {
        guard let output else { return currentFolder() }
        return output.hasPrefix("/") ? output : "\(currentFolder())/\(output)"
    }
}

private func currentFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
}

/// By trying: permissions alone say nothing of a read-only disk, and nothing at all to root.
@Sendable private func canWrite(_ folder: String) -> Bool {
    let trial = "\(folder)/.talkreel-\(getpid())"
    let descriptor = open(trial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return errno == EEXIST }
    close(descriptor)
    return unlink(trial) == 0
}

@Sendable private func fileFacts(_ path: String) -> FileFacts? {
    mediaFile(at: path).map { FileFacts(bytes: $0.bytes, format: $0.format) }
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

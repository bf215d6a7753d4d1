// The order of a conversation: lines in, steps one after another, effects performed. The one place that awaits.

package import Reel

package actor Conversation {
    /// One step of a line; the steps of a line stand or fall together.
    struct Step: Sendable {
        var intent: Intent
        var line: Int
        /// Set by a GUI translation: such a step starts no further ones.
        var isFromBackend = false
    }

    let parts: ConversationParts
    let options: ConversationOptions
    var language: InterfaceLanguage
    var steps: [Step] = []
    var queued: [(line: Int, text: String)] = []
    var lines = 0
    var worker: Task<Void, Never>?
    var turn: Turn?
    var turnStarted = Duration.zero
    var turnOutcome: TurnOutcome?
    /// The agent's tools in this turn, or the last.
    var toolUses: [ToolUse] = []
    var stream: Task<Void, Never>?
    /// When a step that only looks began.
    var lookStarted: Duration?
    /// Reads the agent's stream.
    var puller: Task<BackendFailure?, Never>?
    /// What a passed deadline asks for, once the stream has ended.
    var overdue: [TurnEffect] = []
    var draft: Draft? { didSet { draftHeard = parts.clock.now() } }
    /// When it was heard of, on the conversation's clock.
    var draftHeard = Duration.zero
    /// The revision of the timeline that the user was shown last; `nil` where none was.
    package internal(set) var seen: Int?
    var lastSaid: String?
    /// The timeline before a message whose fate is unknown: a retry looks first whether it did arrive.
    var lostTurn: LostTurn?
    private var isListening = false
    var exports: [Int: RunningExport] = [:]
    var hasToldClaim = false
    /// How far a tool was when that was told last, in steps.
    var toldPart = 0
    var upload: RunningUpload?
    /// Names of the project's media before an upload, to find out what arrived although its answer was lost.
    var mediaBefore: [String]?
    /// Files of this project that were sent, as they were then.
    var sentFiles: [String: FileFacts] = [:]
    var outcome = ChatOutcome.success
    var reported: BackendFailure?
    /// What was told before somebody asked for something.
    var toldBeforehand: (failure: BackendFailure, at: Duration)?
    /// How often something was stopped.
    var interruptions = 0
    /// How many wait in `settle`.
    var waiters = 0

    package init(parts: ConversationParts, language: InterfaceLanguage, options: ConversationOptions) {
        self.parts = parts
        self.language = language
        self.options = options
    }

    var output: ChatOutput { parts.output }
    package var interfaceLanguage: Language { language.current }

    func say(_ key: String, _ values: KeyValuePairs<String, String> = [:]) {
        output.commit(parts.words(language.current, key, values))
    }

    /// A remark on how the work goes, which is no result: on a terminal a line above the prompt, else where progress goes.
    func tell(_ key: String, _ values: KeyValuePairs<String, String> = [:]) {
        if options.isInteractive { say(key, values) } else { output.progress(words(key, values)) }
    }

    /// What did not go as it was meant to: on a terminal a line like others, else where errors go.
    func object(_ key: String, _ values: KeyValuePairs<String, String> = [:]) {
        if options.isInteractive { say(key, values) } else { output.problem(words(key, values)) }
    }

    func words(_ key: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
        parts.words(language.current, key, values)
    }

    // MARK: Lines

    /// Takes a line of talk. Interactive: returns at once, the line runs or queues. Otherwise: returns when it has run.
    /// - Parameters:
    ///   - path: where an export of this line goes; `nil` = to a free name.
    ///   - items: uploaded first; the line is carried out only if that goes well.
    ///   - isCommand: its words are a command's and not the user's: they say nothing of a language.
    package func submit(
        _ text: String, exportingTo path: String? = nil, uploading items: [UploadItem] = [], isCommand: Bool = false
    ) async {
        guard text.contains(where: { !$0.isWhitespace }) else { return }
        let steps = steps(of: text, uploading: items).map { $0.exporting(to: path) }
        await carryOut(steps, of: text, isCommand: isCommand)
    }

    /// Files alone, whatever their names may mean.
    package func upload(_ items: [UploadItem], as text: String) async {
        await carryOut([.upload(items)], of: text, isCommand: true)
    }

    func carryOut(_ intents: [Intent], of text: String, isCommand: Bool = false) async {
        await listen()
        if !isCommand, language.note(wish(for: text, intents)) { tell("language.switched") }
        output.event(.line(text))
        lines += 1
        if worker != nil, let now = runsAtOnce(intents) {
            await perform(Step(intent: now, line: lines))
            return
        }
        steps += intents.map { Step(intent: $0, line: lines) }
        if worker != nil {
            queued.append((lines, text))
            say("queued", ["count": String(queued.count), "text": String(text.prefix(60))])
        }
        start()
        if !options.isInteractive { await worker?.value }
    }

    /// Which language a line asks the interface to speak. Chinese among English words, and the English words that stand
    /// for a command, ask for none: people who speak Chinese write both.
    private func wish(for text: String, _ intents: [Intent]) -> Language? {
        let isTalk = intents.contains { if case .say = $0 { true } else { false } }
        guard let spoken = Language.detected(in: text), spoken == .chinese || isTalk else { return nil }
        return Language.isMixed(text) ? nil : spoken
    }

    private func steps(of text: String, uploading items: [UploadItem]) -> [Intent] {
        let routed = parts.router.route(text)
        guard !items.isEmpty else { return routed }
        // The name of an attached file must not make the line an upload of its own.
        let isUpload = routed.contains { if case .upload = $0 { true } else { false } }
        return [.upload(items)] + (isUpload ? [.say(text)] : routed)
    }

    /// Hears what happens inside calls of the backend, from the first deed on.
    func listen() async {
        guard !isListening else { return }
        isListening = true
        await parts.backend.listen { [weak self] notice in await self?.show(notice) }
    }

    private func show(_ notice: BackendNotice) {
        switch notice {
        case .waiting(let seconds): tell("notice.waiting", ["seconds": String(seconds)])
        // A screen has its status row, and if it is in vain the failure is told then.
        case .tryingAgain: if options.presence != .screen { tell("notice.again") }
        case .sessionReplaced: object("notice.session")
        }
    }

    /// Questions about status and credits need no turn and do not wait for one.
    private func runsAtOnce(_ intents: [Intent]) -> Intent? {
        guard intents.count == 1, let only = intents.first else { return nil }
        return only == .credits || only == .status ? only : nil
    }

    private func start() {
        guard worker == nil, !steps.isEmpty else { return }
        worker = Task { await self.work() }
    }

    private func work() async {
        let clock = Task { await self.tickWhileWorking() }
        while !steps.isEmpty {
            let step = steps.removeFirst()
            queued.removeAll { $0.line <= step.line }
            await perform(step)
            if !options.isInteractive { await exportsEnded() }
        }
        clock.cancel()
        worker = nil
        showStatus()
        start()  // a line may have come while the last step ended
    }

    /// Once a second, on the injected clock: heartbeats and the status row.
    private func tickWhileWorking() async {
        showStatus()
        while (try? await parts.clock.sleep(.seconds(1))) != nil {  // ends by cancellation, with the work
            await tick()
        }
    }

    private func perform(_ step: Step) async {
        if await isRefused(step) { return }
        switch step.intent {
        case .say(let text): await runTurn(text, step)
        case .export(let options): await startExport(options, step)
        case .credits: await stoppable { await self.showCredits() }
        case .status: await stoppable { await self.showStatusWords() }
        case .upload(let items): await runUpload(items, step)
        }
    }

    /// A failed step takes the rest of its line with it: an export after a failed edit would be of the wrong video.
    func dropRest(of step: Step, because failure: BackendFailure?) {
        if outcome == .success { outcome = ChatOutcome(failure) }
        let before = steps.count
        steps.removeAll { $0.line == step.line }
        if steps.count < before { object("rest.dropped") }
    }

    // MARK: Interrupting and ending

    /// Waits until everything has run, exports too.
    package func finish() async -> ChatOutcome {
        while let running = worker { await running.value }
        await exportsEnded()
        return outcome
    }

    /// Another project is open: what was known of the last one means nothing any more.
    package func projectChanged() {
        (draft, seen, lastSaid, lostTurn, mediaBefore) = (nil, nil, nil, nil, nil)
        sentFiles = [:]
    }

    package var hasExports: Bool { exports.values.contains { !$0.hasEnded } }

    /// What ^C is answered with when there was nothing that it stops.
    package var idleSentence: String { words(hasExports ? "leave.export" : "leave.how") }

    /// Whether a line begins an export, among other things.
    package func isExport(_ line: String) -> Bool {
        parts.router.route(line).contains { if case .export = $0 { true } else { false } }
    }

    /// Ends without waiting; the server goes on with its renders, and the next chat with the exports.
    package func leave() {
        stream?.cancel()
        for (number, export) in exports {
            export.task?.cancel()
            parts.ledger.letGo(number)
        }
    }

    package func setLanguage(_ chosen: Language?) {
        language.pin(chosen)
        say(chosen == nil ? "language.auto" : "language.pinned")
    }
}

// One turn with the agent as a pure state machine: events in, effects out; no clock, no socket, no screen.

package import Reel

package struct Turn: Sendable {
    /// What to compare with, should the message be wanted again.
    var lost: LostTurn { LostTurn(before: before) }
    /// The last message of it.
    var lastWords: String? { shown.last }

    // MARK: Limits
    /// seed.txt, "Reading the SSE Stream": a sign of life every 2 minutes.
    package static let stillWorkingEvery = Duration.seconds(120)
    /// Where no clock runs on the screen the first sign comes earlier.
    package static let firstSignInPlain = Duration.seconds(30)
    /// Heartbeats prove the socket, not the job (PROTOCOL.md section 4.5).
    static let progressLimit = Duration.seconds(600)
    /// seed.txt: "Max timeout: 15 minutes".
    static let totalLimit = Duration.seconds(900)
    /// After a lost connection: the first look, then one a minute, five in all (PROTOCOL.md section 3).
    static let firstLook = Duration.seconds(30)
    static let nextLook = Duration.seconds(60)
    static let looks = 5
    /// Looks that find no network prove nothing; a tunnel ends some time.
    static let blindLooks = 15

    package internal(set) var phase = TurnPhase.sending
    /// The timeline as last heard of; `nil` when the turn said nothing of it.
    package internal(set) var draft: Draft?
    /// The revision that stands at its end, where the backend counts them.
    package private(set) var revision: Int?
    let before: Draft?
    let language: Language
    private let translator: GUITranslator
    private let firstSign: Duration
    var open = ""
    /// The open message as it is shown: what has ended, translated.
    private var written = ""
    private var live: GUISentences
    private var shown: [String] = []
    private var hadError = false
    private var calls: Set<String> = []
    /// When the tools that run began, by their calls.
    private var began: [String: Duration] = [:]
    private var lastVisible = Duration.zero
    private var lastReal = Duration.zero
    private var heartbeats = 0
    var ending: Ending?
    var looksLeft = Turn.looks
    var blindLooksLeft = Turn.blindLooks
    private var actions: [GUIAction] = []

    /// Why the state is being asked.
    enum Ending { case silent, failed, stopped, lost, gone }

    /// - Parameter before: the timeline before the turn, to find out what a silent edit changed; `nil` when it could
    ///   not be read.
    /// - Parameter firstSign: how much silence until the first sign of life.
    package init(
        before: Draft?, language: Language, translator: GUITranslator, firstSign: Duration = Turn.stillWorkingEvery
    ) {
        self.before = before
        self.firstSign = firstSign
        self.language = language
        self.translator = translator
        live = GUISentences(translator: translator)
    }

    /// - Parameter now: since the turn began.
    package mutating func receive(_ event: TurnEvent, at now: Duration) -> [TurnEffect] {
        switch event {
        case .agent(let event): return ending == nil ? receive(event, at: now) : []
        case .tick: return tick(at: now)
        case .streamEnded: return ending == nil ? ended() : []
        case .streamFailed(let failure): return ending == nil ? failed(failure) : []
        case .serverEnded: return ending == nil ? lostServer() : []
        case .cancelled: return cancelled()
        case .waited: return [.askState]
        case .state(let state): return compare(state)
        case .stateUnreadable: return unreadable()
        }
    }

    // MARK: The stream

    private mutating func receive(_ event: AgentEvent, at now: Duration) -> [TurnEffect] {
        if event != .heartbeat { lastReal = now }
        if phase == .sending { phase = .thinking }
        switch event {
        case .text(let piece, isPartial: true):
            open += piece
            phase = .writing
            lastVisible = now
            // Whole sentences as they end; of the last one only what can be no instruction. The deeds come with the
            // whole message.
            written += live.receive(piece).text
            return [.unfinished(written + live.preview)]
        case .text(let whole, isPartial: false):
            lastVisible = now
            phase = .thinking
            return close(with: whole)
        case .textEnded: return open.isEmpty ? [] : close(with: open)
        case .toolCall(let id, let name, _):
            if let id, !id.isEmpty, !calls.insert(id).inserted { return [] }
            phase = .tool(name, fraction: nil)
            began[id ?? name] = now
            return []
        case .toolResult(let id, let name, _):
            phase = .thinking
            return began.removeValue(forKey: id ?? name).map { [.took(name, now - $0)] } ?? []
        case .progress(let tool, let fraction):
            phase = .tool(tool, fraction: fraction)
            return []
        case .stateDelta(let delta):
            if let changed = delta["draft"] { draft = Draft(json: changed) }
            if let number = delta["revision"]?.int { revision = number }
            return []
        case .heartbeat: return []
        case .failure(let code, let message): return agentError(code, message)
        }
    }

    mutating func close(with whole: String) -> [TurnEffect] {
        (open, written, live) = ("", "", GUISentences(translator: translator))
        let translation = translator.translate(whole)
        actions += translation.actions
        let words = translation.text
        guard words.contains(where: { !$0.isWhitespace }) else { return [.unfinished(nil)] }
        // A passing remark after normal text is noise (PROTOCOL.md section 6.4).
        if !shown.isEmpty, words.lowercased().hasPrefix("i encountered a temporary issue") { return [.unfinished(nil)] }
        shown.append(words)
        return [.unfinished(nil), .show(words)]
    }

    private mutating func agentError(_ code: String?, _ message: String?) -> [TurnEffect] {
        let kept = open.isEmpty ? [] : close(with: open)
        // An answer that was cut short is an answer.
        hadError = hadError || code != "MAX_TOKENS" || shown.isEmpty
        return kept + [.note(.agentError(code: code, message: message))]
    }

    private mutating func ended() -> [TurnEffect] {
        var effects = open.isEmpty ? [TurnEffect.unfinished(nil)] : close(with: open)
        if hadError {
            // What was done before the error stays done: it is told too.
            guard !calls.isEmpty || draft != nil else { return effects + [.finish(.failed(nil))] }
            (ending, phase) = (.failed, .checking)
            return effects + [.askState]
        }
        if shown.isEmpty, actions.isEmpty {
            (ending, phase) = (.silent, .checking)
            return effects + [.askState]
        }
        effects += deeds.map { .act($0) }
        return effects + [.finish(.done)]
    }

    /// Each deed once a turn; what is done is not suggested as well.
    private var deeds: [GUIAction] {
        var once: [GUIAction] = []
        for action in actions where !once.contains(action) {
            if case .suggest(let name) = action, actions.contains(where: { $0.name == name && $0 != action }) {
                continue
            }
            once.append(action)
        }
        return once
    }

    private mutating func failed(_ failure: BackendFailure) -> [TurnEffect] {
        let kept = open.isEmpty ? [TurnEffect.unfinished(nil)] : close(with: open)
        switch failure {
        case .disconnected, .timedOut:
            // It may have been acted upon: look, never send again.
            ending = .lost
            phase = .waiting
            let note: TurnNote = failure == .timedOut ? .timedOut : .connectionLost
            return kept + [.note(note), .wait(Self.firstLook)]
        case .cancelled: return kept + cancelled()
        default: return kept + [.note(.failure(failure)), .finish(.failed(failure))]
        }
    }

    /// What it was doing has ended too: one look tells, and none has to wait.
    private mutating func lostServer() -> [TurnEffect] {
        let kept = open.isEmpty ? [TurnEffect.unfinished(nil)] : close(with: open)
        (ending, phase) = (.gone, .checking)
        return kept + [.note(.serverEnded), .askState]
    }

    // MARK: Time

    private mutating func tick(at now: Duration) -> [TurnEffect] {
        guard ending == nil else { return [] }
        if now >= Self.totalLimit || now - lastReal >= Self.progressLimit {
            return [.closeStream] + failed(.timedOut)
        }
        guard now >= lastVisible + silence(before: heartbeats) else {
            if now - lastVisible < firstSign { heartbeats = 0 }
            return []
        }
        heartbeats += 1
        return [.note(.stillWorking(elapsed: now, tool: tool))]
    }

    /// How long nothing was to be seen when sign of life number `index` is due.
    private func silence(before index: Int) -> Duration {
        if index == 0 { return firstSign }
        return Self.stillWorkingEvery * (firstSign < Self.stillWorkingEvery ? index : index + 1)
    }

    private var tool: String? {
        if case .tool(let name, _) = phase { name } else { nil }
    }
}

/// A message that may or may not have arrived: the timeline before it, where known.
struct LostTurn: Hashable, Sendable {
    var before: Draft?
}

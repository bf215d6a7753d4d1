// A backend that plays a script and writes down what it was asked.

import Locking
import Reel
import Resources

@testable import Talk

/// Answers from a script; counts every request.
final class ScriptedBackend: Backend {
    struct Script: Sendable {
        /// One per message: events, and how the stream ends.
        var turns: [(events: [AgentEvent], failure: BackendFailure?)] = []
        /// One per state call; the last one repeats.
        var states: [Result<JSONValue, BackendFailure>] = [.success(.null)]
        var submissions: [Result<RenderJob, BackendFailure>] = []
        var polls: [Result<RenderJob, BackendFailure>] = []
        var credits: Result<Credits, BackendFailure> = .success(Credits(available: 80, frozen: 0, total: 100))
        /// One per download; none left = done.
        var downloads: [BackendFailure] = []
        /// Keeps the stream of the first turn open until it is cancelled.
        var hangs = false
        /// One per upload; none left = done.
        var uploads: [BackendFailure?] = []
        var mediaNames: [[String]] = [[]]
        var revision: Int?
        var claimLink: String?
        var versions: [ProjectVersion] = []
        /// By the version's number; any other one fails with 404.
        var versionDrafts: [Int: JSONValue] = [:]
        /// One per restore; none left = done.
        var restores: [BackendFailure] = []
        /// Every frame; binary PPM.
        var frame: Result<[UInt8], BackendFailure> = .success(Array("P6\n1 1\n255\n\u{1}\u{2}\u{3}".utf8))
        /// Like our own studio after a crash.
        var isGone = false
        /// What this server does not have.
        var lacks: Set<Offer> = []
    }

    struct Log: Sendable {
        var said: [String] = []
        var seen: [Int?] = []
        var submitted: [(id: String, draft: JSONValue)] = []
        var outputs: [ExportOptions] = []
        var polled: [String] = []
        var downloads: [DownloadOrder] = []
        var uploads: [UploadItem] = []
        var cancelled: [String] = []
        var stateCalls = 0
        var versionCalls = 0
        var restored: [Int] = []
        var frames: [(at: Milliseconds, height: Int, version: Int?)] = []
    }

    let script: Lock<Script>
    let log = Lock(Log())
    /// Something that a state call waits for.
    let beforeState = Lock<(@Sendable () async -> Void)?>(nil)
    /// Something that the claim of an anonymous user's project waits for.
    let beforeClaim = Lock<(@Sendable () async -> Void)?>(nil)

    let ledgerName = "scripted"

    init(_ script: Script) { self.script = Lock(script) }

    func listen(_ hear: @escaping @Sendable (BackendNotice) async -> Void) async {}
    func isGone() async -> Bool { script.withLock { $0.isGone } }
    func refusal(of offer: Offer) async -> BackendFailure? {
        script.withLock { $0.lacks.contains(offer) ? .notOffered(offer) : nil }
    }
    func claimLink() async -> String? {
        await beforeClaim.withLock { $0 }?()
        return script.withLock { $0.claimLink }
    }

    func say(_ text: String, in language: Language, seen: Int?) async throws(BackendFailure) -> AsyncThrowingStream<
        AgentEvent, any Error
    > {
        log.withLock {
            $0.said.append(text)
            $0.seen.append(seen)
        }
        let hangs = script.withLock { $0.hangs }
        let turn: (events: [AgentEvent], failure: BackendFailure?) = script.withLock { script in
            script.turns.isEmpty ? ([], nil) : script.turns.removeFirst()
        }
        if let failure = turn.failure, turn.events.isEmpty, failure != .disconnected, failure != .timedOut {
            throw failure
        }
        return AsyncThrowingStream { continuation in
            for event in turn.events { continuation.yield(event) }
            if !hangs { continuation.finish(throwing: turn.failure) }
        }
    }

    func state() async throws(BackendFailure) -> ProjectState {
        log.withLock { $0.stateCalls += 1 }
        await beforeState.withLock { $0 }?()
        let answer = script.withLock { $0.states.count > 1 ? $0.states.removeFirst() : $0.states[0] }
        let draft = try answer.get()
        let names = script.withLock { $0.mediaNames.count > 1 ? $0.mediaNames.removeFirst() : $0.mediaNames[0] }
        return ProjectState(
            draft: draft.isNull ? nil : draft, mediaNames: names, revision: script.withLock { $0.revision })
    }

    func credits() async throws(BackendFailure) -> Credits { try script.withLock { $0.credits }.get() }

    func upload(
        _ item: UploadItem, progress: @escaping @Sendable (UploadProgress) -> Void
    ) async throws(BackendFailure) -> [UploadedFile] {
        log.withLock { $0.uploads.append(item) }
        let failure = script.withLock { $0.uploads.isEmpty ? nil : $0.uploads.removeFirst() }
        if let failure { throw failure }
        return [
            UploadedFile(fileName: "clip.mp4", kind: "video", duration: Milliseconds(4000), width: 640, height: 360)
        ]
    }

    func submitRender(id: String, draft: JSONValue, output: ExportOptions) async throws(BackendFailure) -> RenderJob {
        log.withLock {
            $0.submitted.append((id, draft))
            $0.outputs.append(output)
        }
        let answer = script.withLock { $0.submissions.isEmpty ? nil : $0.submissions.removeFirst() }
        return try answer?.get() ?? RenderJob(id: id, status: .pending)
    }

    func renderJob(_ id: String) async throws(BackendFailure) -> RenderJob {
        log.withLock { $0.polled.append(id) }
        let answer = script.withLock { $0.polls.isEmpty ? nil : $0.polls.removeFirst() }
        return try answer?.get() ?? RenderJob(id: id, status: .completed, progress: 100, outputURL: "http://x/y")
    }

    func cancelRender(_ id: String) async throws(BackendFailure) { log.withLock { $0.cancelled.append(id) } }

    func download(
        _ job: RenderJob, _ order: DownloadOrder, begun: @escaping @Sendable (DownloadMark) -> Void,
        progress: @escaping @Sendable (Int, Int?) -> Void
    ) async throws(BackendFailure) -> DownloadedFilm {
        log.withLock { $0.downloads.append(order) }
        if let failure = script.withLock({ $0.downloads.isEmpty ? nil : $0.downloads.removeFirst() }) { throw failure }
        return DownloadedFilm(path: order.path, bytes: 8_400_000)
    }

    // MARK: Versions and frames

    func versions() async throws(BackendFailure) -> [ProjectVersion] {
        log.withLock { $0.versionCalls += 1 }
        return script.withLock { $0.versions }
    }

    func draft(ofVersion number: Int) async throws(BackendFailure) -> JSONValue {
        guard let draft = script.withLock({ $0.versionDrafts[number] }) else {
            throw .server(message: "There is no version \(number) in this project.", status: 404)
        }
        return draft
    }

    func restore(version number: Int, seen: Int?) async throws(BackendFailure) {
        log.withLock { $0.restored.append(number) }
        if let failure = script.withLock({ $0.restores.isEmpty ? nil : $0.restores.removeFirst() }) { throw failure }
    }

    func frame(at time: Milliseconds, height: Int, version: Int?) async throws(BackendFailure) -> [UInt8] {
        log.withLock { $0.frames.append((time, height, version)) }
        return try script.withLock { $0.frame }.get()
    }

    func changes(from old: Int, to new: Int) async throws(BackendFailure) -> [ChangedStretch] { [] }
}

/// A clock that jumps over every wait; waits can be held until the test moves on.
final class JumpingClock: Sendable {
    private let time = Lock(Duration.zero)

    var clock: ChatClock {
        ChatClock(
            now: { self.time.withLock { $0 } },
            sleep: { wait in
                // The once-a-second beat must not race the story; longer waits are over at once.
                guard wait > .seconds(1) || wait < .seconds(1) else { return try await Self.forever() }
                try Task.checkCancellation()
                self.time.withLock { $0 += wait }
            })
    }

    private static func forever() async throws {
        let (stream, _) = AsyncStream.makeStream(of: Void.self)
        for await _ in stream {}
        throw CancellationError()
    }
}

/// What a conversation showed.
final class Shown: Sendable {
    private let lines = Lock<[String]>([])
    private let back = Lock<[String]>([])

    private let told = Lock<[String]>([])
    private let wrong = Lock<[String]>([])

    /// Results and problems, in their order.
    var all: [String] { lines.withLock { $0 } }
    var problems: [String] { wrong.withLock { $0 } }
    var progress: [String] { told.withLock { $0 } }
    var text: String { all.joined(separator: "\n") }
    var putBack: [String] { back.withLock { $0 } }

    var output: ChatOutput {
        ChatOutput(
            commit: { line in self.lines.withLock { $0.append(line) } },
            progress: { line in self.told.withLock { $0.append(line) } },
            putBack: { words in self.back.withLock { $0.append(words) } },
            problem: { line in
                self.lines.withLock { $0.append(line) }
                self.wrong.withLock { $0.append(line) }
            })
    }
}

/// A conversation over a scripted backend; names tell what files are: `gone`, `text`, `huge`, `empty`.
func scriptedConversation(
    _ backend: ScriptedBackend, _ shown: Shown, interactive: Bool = false, language: Language = .english,
    ledger: MemoryLedger = MemoryLedger(), clock: ChatClock = JumpingClock().clock, canWrite: Bool = true,
    paces: PaceBook = PaceBook(), changing: (inout ChatOutput) -> Void = { _ in }
) throws -> Conversation {
    var output = shown.output
    changing(&output)
    let files = FileDoor(
        exists: { $0 == "~/clip.mp4" },
        facts: { path in
            if path.contains("gone") { return nil }
            let bytes = path.contains("empty") ? 0 : path.contains("huge") ? 700_000_000 : 8_400_000
            return FileFacts(bytes: bytes, format: path.contains("text") ? nil : .mp4)
        }, canWrite: { _ in canWrite })
    return Conversation(
        parts: ConversationParts(
            backend: backend, output: output,
            router: try IntentRouter(table: keywordTable, fileExists: { $0 == "~/clip.mp4" }),
            translator: try GUITranslator(phrases: guiPhraseTable), words: try Words(), ledger: ledger, paces: paces,
            clock: clock),
        language: InterfaceLanguage(language, isPinned: false),
        options: ConversationOptions(
            presence: interactive ? .screen : .nobody, folder: "/out", home: "/home/me", files: files))
}

// A backend that plays a script and writes down what it was asked.

import Locking
import Reel

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
        var download: BackendFailure?
        /// Keeps the stream of the first turn open until it is cancelled.
        var hangs = false
    }

    struct Log: Sendable {
        var said: [String] = []
        var submitted: [(id: String, draft: JSONValue)] = []
        var polled: [String] = []
        var downloads: [String] = []
        var uploads: [[UploadItem]] = []
        var stateCalls = 0
    }

    let script: Lock<Script>
    let log = Lock(Log())

    init(_ script: Script) { self.script = Lock(script) }

    func say(_ text: String, in language: Language) async throws(BackendFailure) -> AsyncThrowingStream<
        AgentEvent, any Error
    > {
        log.withLock { $0.said.append(text) }
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
        let answer = script.withLock { $0.states.count > 1 ? $0.states.removeFirst() : $0.states[0] }
        let draft = try answer.get()
        return ProjectState(draft: draft.isNull ? nil : draft)
    }

    func credits() async throws(BackendFailure) -> Credits { try script.withLock { $0.credits }.get() }

    func upload(
        _ items: [UploadItem], progress: @escaping @Sendable (UploadProgress) -> Void
    ) async throws(BackendFailure) -> [UploadedFile] {
        log.withLock { $0.uploads.append(items) }
        return [
            UploadedFile(fileName: "clip.mp4", kind: "video", duration: Milliseconds(4000), width: 640, height: 360)
        ]
    }

    func submitRender(id: String, draft: JSONValue, output: ExportOptions) async throws(BackendFailure) -> RenderJob {
        log.withLock { $0.submitted.append((id, draft)) }
        let answer = script.withLock { $0.submissions.isEmpty ? nil : $0.submissions.removeFirst() }
        return try answer?.get() ?? RenderJob(id: id, status: .pending)
    }

    func renderJob(_ id: String) async throws(BackendFailure) -> RenderJob {
        log.withLock { $0.polled.append(id) }
        let answer = script.withLock { $0.polls.isEmpty ? nil : $0.polls.removeFirst() }
        return try answer?.get() ?? RenderJob(id: id, status: .completed, progress: 100, outputURL: "http://x/y")
    }

    func cancelRender(_ id: String) async throws(BackendFailure) {}

    func download(
        _ job: RenderJob, to path: String, progress: @escaping @Sendable (Int, Int?) -> Void
    ) async throws(BackendFailure) {
        log.withLock { $0.downloads.append(path) }
        if let failure = script.withLock({ $0.download }) { throw failure }
    }
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

    var all: [String] { lines.withLock { $0 } }
    var text: String { all.joined(separator: "\n") }
    var putBack: [String] { back.withLock { $0 } }

    var output: ChatOutput {
        ChatOutput(
            commit: { line in self.lines.withLock { $0.append(line) } },
            putBack: { words in self.back.withLock { $0.append(words) } })
    }
}

// Joins Talk's backend to Wire's client: opens the session when it is first needed and recovers what can be.

import Reel
import Talk
import Wire

/// A backend reached over HTTP. Connecting (and starting the studio) happens at the first call and is shared.
actor WireBackend: Backend {
    let choice: BackendChoice
    let places: Places
    private let language: Language
    let client: APIClient
    private let ear: NoticeEar
    private let errors: ErrorLog
    /// Asks what `--server` is; `nil` where that is known.
    nonisolated let finder: ServerFinder?
    var finding: Task<Result<ServerRole, BackendFailure>, Never>?
    /// Where a plain ADK server answers, once that is known.
    private var app: ADKApp?
    private let opened: @Sendable (ProjectNote) -> Void
    private var connecting: Task<Result<APISession, BackendFailure>, Never>?
    /// The revision that stood when the project was opened: until a timeline is shown, the user speaks of that one.
    private(set) var seenAtOpening: Int?
    private var waking: Task<StudioTrouble?, Never>?

    nonisolated let ledgerName: String

    /// - Parameters:
    ///   - app: the app of a plain ADK server that has several.
    ///   - seed: what generated media begin with, on our own studio.
    ///   - limits: how long each phase of a call may take.
    ///   - opened: hears which project is worked on, whenever that becomes known.
    init(
        choice: BackendChoice, places: Places, language: Language, app: String? = nil,
        seed: Int? = nil, limits: TransferLimits = TransferLimits(),
        opened: @escaping @Sendable (ProjectNote) -> Void = { _ in }
    ) {
        self.choice = choice
        self.places = places
        self.language = language
        self.opened = opened
        errors = ErrorLog(path: places.errors, language: language)
        let credentials = choice.credentials(places)
        ledgerName = credentials.storageName
        let ear = NoticeEar()
        self.ear = ear
        var client = choice.client(places, credentials, limits: limits)
        if choice == .studio {
            client.seed = seed
            client.chat = String(UInt64.random(in: .min ... .max), radix: 36)
        }
        client.notice = { notice in await ear.hear(BackendNotice(notice, credentials)) }
        self.client = client
        finder = ServerFinder(choice, client, places, app: app)
    }

    func listen(_ hear: @escaping @Sendable (BackendNotice) async -> Void) async { await ear.listen(hear) }

    /// Gets ready in the background, so that the first message need not wait.
    func warmUp() { _ = connection() }

    // MARK: The session

    private func connection() -> Task<Result<APISession, BackendFailure>, Never> {
        if let connecting { return connecting }
        let made = Task { await self.connect() }
        connecting = made
        return made
    }

    func session() async throws(BackendFailure) -> APISession {
        let running = connection()
        let result = await running.value
        if case .failure(let failure) = result {
            errors.note(failure)
            if connecting == running { connecting = nil }
        }
        return try result.get()
    }

    /// On an ADK server a session belongs to an app.
    var keeper: SessionKeeper {
        let name = client.credentials.storageName + (app.map { "-app-\(fileName($0.name))" } ?? "")
        return SessionKeeper(folder: places.state, server: name)
    }

    private func connect() async -> Result<APISession, BackendFailure> {
        do throws(BackendFailure) {
            try await wakeStudio()
            if case .adk(let found) = try await role() { app = found }
        } catch {
            return .failure(error)
        }
        if let kept = keeper.kept {
            if await isAlive(kept) {
                opened(book.touch(kept))
                return .success(kept)
            }
            await ear.hear(.sessionReplaced)
        }
        do throws(APIError) {
            let made: APISession
            if let app {
                made = try await client.openSession(of: app)
            } else {
                made = try await client.openSession(language: language.tag)
            }
            seenAtOpening = nil
            keeper.keep(made)
            opened(book.touch(made))
            return .success(made)
        } catch {
            return .failure(failure(error))
        }
    }

    /// Starts our own studio where it does not answer: it leaves after 15 idle minutes, and a chat may rest for longer.
    private func wakeStudio() async throws(BackendFailure) {
        guard choice == .studio else { return }
        let places = places
        let running =
            waking
            ?? Task {
                do throws(StudioTrouble) { try await StudioProcess(places: places).ready() } catch { return error }
                return nil
            }
        waking = running
        let trouble = await running.value
        if waking == running { waking = nil }
        if let trouble { throw .studioMissing(trouble) }
    }

    /// Whether a kept session still exists; in doubt it does, and the next call says what is wrong.
    private func isAlive(_ session: APISession) async -> Bool {
        do throws(APIError) {
            seenAtOpening = try await state(of: session)["revision"]?.int
            return true
        } catch {
            return error != .sessionGone && error != .tokenInvalid
        }
    }

    /// The next call finds its session anew.
    func reconnect() {
        connecting = nil
        _ = connection()
    }

    /// A session that the server no longer has is replaced at once, so that what is said next has a place.
    private func replace(_ gone: APISession) {
        guard keeper.kept == nil || keeper.kept == gone else { return }
        keeper.forget()
        _ = book.forget(gone)
        reconnect()
    }

    // MARK: Calls

    /// A token that an ADK server refuses was never NemoVideo's.
    private func failure(_ error: APIError) -> BackendFailure {
        app != nil && error == .tokenInvalid ? .serverTokenWanted : BackendFailure(error, client.credentials)
    }

    /// - Parameter offer: what the call belongs to; a server that does not have it is not asked.
    func call<Value>(
        for offer: Offer? = nil, _ body: (APISession) async throws(APIError) -> Value
    ) async throws(BackendFailure) -> Value {
        if let offer, let refusal = await refusal(of: offer) { throw refusal }
        let session = try await session()
        try await wakeStudio()
        do throws(APIError) {
            return try await body(session)
        } catch {
            if error == .sessionGone { replace(session) }
            let failure = failure(error)
            errors.note(failure)
            throw failure
        }
    }

    /// The same for what belongs to no project.
    func callWithoutSession<Value>(
        for offer: Offer? = nil, _ body: () async throws(APIError) -> Value
    ) async throws(BackendFailure) -> Value {
        if let offer, let refusal = await refusal(of: offer) { throw refusal }
        try await wakeStudio()
        do throws(APIError) { return try await body() } catch {
            let failure = failure(error)
            errors.note(failure)
            throw failure
        }
    }

    func say(_ text: String, in language: Language, seen: Int?) async throws(BackendFailure) -> AsyncThrowingStream<
        AgentEvent, any Error
    > {
        let isStudio = choice == .studio
        let events = try await call { session throws(APIError) in
            if let app { return try await client.say(text, session: session.sessionID, to: app) }
            return try await client.say(
                text, session: session.sessionID, isStreaming: isStudio,
                seen: isStudio ? seen ?? seenAtOpening : nil)
        }
        return pulled(events, client.credentials)
    }

    func state() async throws(BackendFailure) -> ProjectState {
        ProjectState(try await call { session throws(APIError) in try await state(of: session) })
    }

    private func state(of session: APISession) async throws(APIError) -> JSONValue {
        if let app { return try await client.state(session: session.sessionID, of: app) }
        return try await client.state(session: session.sessionID)
    }

    func credits() async throws(BackendFailure) -> Credits {
        let client = client
        return try await call(for: .credits) { _ throws(APIError) in try await client.credits() }
    }

    func upload(
        _ item: UploadItem, progress: @escaping @Sendable (UploadProgress) -> Void
    ) async throws(BackendFailure) -> [UploadedFile] {
        let client = client
        do throws(BackendFailure) {
            let entries = try await call(for: .upload) { session throws(APIError) in
                switch item {
                case .file(let path):
                    try await client.upload(file: path, session: session.sessionID) { sent, total in
                        progress(UploadProgress(sentBytes: sent, totalBytes: total))
                    }
                case .url(let link): try await client.upload(links: [link], session: session.sessionID)
                }
            }
            return entries.map(UploadedFile.init)
        } catch {
            throw error.naming(item)
        }
    }
}

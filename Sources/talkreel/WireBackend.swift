// Joins Talk's backend to Wire's client: opens the session when it is first needed and recovers what can be.

import Locking
import Reel
import Talk
import Wire

/// A backend reached over HTTP. Connecting (and starting the studio) happens at the first call and is shared.
actor WireBackend: Backend {
    private let choice: BackendChoice
    private let places: Places
    private let language: Language
    private let client: APIClient
    private let ear: NoticeEar
    private let errors: ErrorLog
    private var connecting: Task<Result<APISession, BackendFailure>, Never>?

    nonisolated let ledgerName: String

    /// - Parameter limits: how long each phase of a call may take.
    init(choice: BackendChoice, places: Places, language: Language, limits: TransferLimits = TransferLimits()) {
        self.choice = choice
        self.places = places
        self.language = language
        errors = ErrorLog(path: places.errors)
        let credentials = choice.credentials(places)
        ledgerName = credentials.storageName
        let identity = ClientIdentity(
            version: ChatOptions.version, source: environmentValue("SKILL_SOURCE"), installedAt: ownProgramPath())
        let ear = NoticeEar()
        self.ear = ear
        var client = APIClient(
            address: choice.address(places), credentials: credentials, identity: identity, limits: limits)
        client.notice = { notice in await ear.hear(BackendNotice(notice, credentials)) }
        self.client = client
    }

    func listen(_ hear: @escaping @Sendable (BackendNotice) async -> Void) { ear.listener = hear }

    /// Gets ready in the background, so that the first message need not wait.
    func warmUp() { _ = connection() }

    // MARK: The session

    private func connection() -> Task<Result<APISession, BackendFailure>, Never> {
        if let connecting { return connecting }
        let made = Task { await self.connect() }
        connecting = made
        return made
    }

    private func session() async throws(BackendFailure) -> APISession {
        let running = connection()
        let result = await running.value
        if case .failure = result, connecting == running { connecting = nil }
        return try result.get()
    }

    private var keeper: SessionKeeper { SessionKeeper(folder: places.state, server: client.credentials.storageName) }

    private func connect() async -> Result<APISession, BackendFailure> {
        if choice == .studio {
            do throws(StudioTrouble) {
                try await StudioProcess(places: places).ready()
            } catch {
                return .failure(.studioMissing(error.words))
            }
        }
        if let kept = keeper.kept {
            if await isAlive(kept) { return .success(kept) }
            await ear.hear(.sessionReplaced)
        }
        do throws(APIError) {
            let opened = try await client.openSession(language: language.tag)
            keeper.keep(opened)
            return .success(opened)
        } catch {
            return .failure(BackendFailure(error, client.credentials))
        }
    }

    /// Whether a kept session still exists; in doubt it does, and the next call says what is wrong.
    private func isAlive(_ session: APISession) async -> Bool {
        do throws(APIError) {
            _ = try await client.state(session: session.sessionID)
            return true
        } catch {
            return error != .sessionGone && error != .tokenInvalid
        }
    }

    /// A session that the server no longer has is replaced at once, so that what is said next has a place.
    private func replace(_ gone: APISession) {
        guard keeper.kept == nil || keeper.kept == gone else { return }
        keeper.forget()
        connecting = nil
        _ = connection()
    }

    // MARK: Calls

    private func call<Value>(
        _ body: (APISession) async throws(APIError) -> Value
    ) async throws(BackendFailure) -> Value {
        let session = try await session()
        do throws(APIError) {
            return try await body(session)
        } catch {
            if error == .sessionGone { replace(session) }
            let failure = BackendFailure(error, client.credentials)
            errors.note(failure)
            throw failure
        }
    }

    func say(_ text: String, in language: Language) async throws(BackendFailure) -> AsyncThrowingStream<
        AgentEvent, any Error
    > {
        let client = client
        let isStreaming = choice == .studio
        let events = try await call { session throws(APIError) in
            try await client.say(text, session: session.sessionID, isStreaming: isStreaming)
        }
        return pulled(events, client.credentials)
    }

    func state() async throws(BackendFailure) -> ProjectState {
        let client = client
        let state = try await call { session throws(APIError) in try await client.state(session: session.sessionID) }
        return ProjectState(state)
    }

    func credits() async throws(BackendFailure) -> Credits {
        let client = client
        return try await call { _ throws(APIError) in try await client.credits() }
    }

    func upload(
        _ item: UploadItem, progress: @escaping @Sendable (UploadProgress) -> Void
    ) async throws(BackendFailure) -> [UploadedFile] {
        let client = client
        do throws(BackendFailure) {
            let entries = try await call { session throws(APIError) in
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

    // MARK: Exports

    func submitRender(id: String, draft: JSONValue, output: ExportOptions) async throws(BackendFailure) -> RenderJob {
        let client = client
        var asked: JSONObject = ["format": "mp4", "quality": "high"]
        asked["resolution"] = output.resolution.map { .string($0) }
        return try await call { session throws(APIError) in
            try await client.submitRender(id: id, session: session.sessionID, draft: draft, output: .object(asked))
        }
    }

    func renderJob(_ id: String) async throws(BackendFailure) -> RenderJob {
        let client = client
        return try await call { _ throws(APIError) in try await client.renderJob(id) }
    }

    func cancelRender(_ id: String) async throws(BackendFailure) {
        let client = client
        try await call { _ throws(APIError) in try await client.cancelRender(id) }
    }

    func download(
        _ job: RenderJob, _ order: DownloadOrder, begun: @escaping @Sendable (DownloadMark) -> Void,
        progress: @escaping @Sendable (Int, Int?) -> Void
    ) async throws(BackendFailure) -> DownloadedFilm {
        let client = client
        let known = order.mark.map { FileVersion(validator: $0.validator, total: $0.total) }
        let file = try await call { _ throws(APIError) in
            try await client.download(
                job, to: order.path, known: known,
                begun: { begun(DownloadMark(validator: $0.validator, total: $0.total)) }, progress: progress)
        }
        return DownloadedFilm(
            path: file.path, bytes: file.bytes, duration: file.film?.duration, width: file.film?.width,
            height: file.film?.height)
    }

    /// PROTOCOL.md section 2, "Links": only `ct` is put into the address, never the token.
    func claimLink() async -> String? {
        guard let page = choice.webPage, !client.credentials.isGiven else { return nil }
        let client = client
        // No link is no failure: the export is there all the same.
        let word = try? await call { session throws(APIError) in try await client.claimToken(for: session) }
        return word.flatMap { $0 }.map { "\(page)/workspace/claim?ct=\($0)" }
    }
}

/// Who hears notices; set once the conversation is there.
private final class NoticeEar: Sendable {
    private let held = Lock<(@Sendable (BackendNotice) async -> Void)?>(nil)

    var listener: (@Sendable (BackendNotice) async -> Void)? {
        get { held.withLock { $0 } }
        set { held.withLock { $0 = newValue } }
    }

    func hear(_ notice: BackendNotice) async { await listener?(notice) }
}

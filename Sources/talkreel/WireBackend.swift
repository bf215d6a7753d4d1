// Joins Talk's backend to Wire's client: opens the session when it is first needed and maps causes.

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
    private var connecting: Task<Result<APISession, BackendFailure>, Never>?

    init(choice: BackendChoice, places: Places, language: Language) {
        self.choice = choice
        self.places = places
        self.language = language
        let address: ServerAddress =
            switch choice {
            case .studio: .socket(places.studioSocket)
            case .remote(let url): .url(url)
            }
        let name =
            switch choice {
            case .studio: "studio-\(places.studioData)"
            case .remote(let url): url
            }
        let token = choice == .studio ? nil : environmentValue("NEMO_TOKEN")
        let credentials = Credentials(
            clientIDPath: places.clientID, tokenFolder: places.tokens, server: name, token: token)
        client = APIClient(address: address, credentials: credentials, version: ChatOptions.version)
    }

    /// Gets ready in the background, so that the first message need not wait.
    func warmUp() { _ = connection() }

    private func connection() -> Task<Result<APISession, BackendFailure>, Never> {
        if let connecting { return connecting }
        let made = Task { await self.connect() }
        connecting = made
        return made
    }

    private func session() async throws(BackendFailure) -> String {
        let result = await connection().value
        if case .failure = result { connecting = nil }
        return try result.get().sessionID
    }

    private func connect() async -> Result<APISession, BackendFailure> {
        if choice == .studio {
            do throws(StudioTrouble) {
                try await StudioProcess(places: places).ready()
            } catch {
                return .failure(.studioMissing(Self.words(for: error)))
            }
        }
        let keeper = SessionKeeper(folder: places.state, server: client.credentials.storageName)
        if let kept = keeper.kept, await isAlive(kept) { return .success(kept) }
        do throws(APIError) {
            let opened = try await client.openSession(language: language.tag)
            keeper.keep(opened)
            return .success(opened)
        } catch {
            return .failure(failure(for: error))
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

    /// Forgets the kept session: the next call opens a new one.
    func startNewSession() {
        SessionKeeper(folder: places.state, server: client.credentials.storageName).forget()
        connecting = nil
    }

    private static func words(for trouble: StudioTrouble) -> String {
        switch trouble {
        case .programMissing(let path): "\(path) is missing"
        case .didNotStart(let log): "see \(log)"
        case .cannotWrite(let path): "cannot write to \(path)"
        }
    }

    // MARK: Calls

    private func call<Value>(_ body: (String) async throws(APIError) -> Value) async throws(BackendFailure) -> Value {
        let session = try await session()
        do throws(APIError) { return try await body(session) } catch { throw failure(for: error) }
    }

    func say(_ text: String, in language: Language) async throws(BackendFailure) -> AsyncThrowingStream<
        AgentEvent, any Error
    > {
        let client = client
        let isStreaming = choice == .studio
        let events = try await call { session throws(APIError) in
            try await client.say(text, session: session, isStreaming: isStreaming)
        }
        return AsyncThrowingStream { continuation in
            // Owned by the stream: ending the stream cancels it, and with it the transfer.
            let reading = Task {
                do throws(APIError) {
                    for try await facts in events {
                        for event in facts.compactMap(AgentEvent.init) { continuation.yield(event) }
                    }
                    continuation.finish()
                } catch {
                    continuation.finish(throwing: self.failure(for: error))
                }
            }
            continuation.onTermination = { _ in reading.cancel() }
        }
    }

    func state() async throws(BackendFailure) -> ProjectState {
        let client = client
        let state = try await call { session throws(APIError) in try await client.state(session: session) }
        let draft = state["draft"].flatMap { $0.object == nil ? nil : $0 }
        return ProjectState(
            draft: draft, title: draft?["m"]?["title"]?.string, mediaCount: state["video_infos"]?.array?.count ?? 0)
    }

    func credits() async throws(BackendFailure) -> Credits {
        let client = client
        return try await call { _ throws(APIError) in try await client.credits() }
    }

    func upload(
        _ items: [UploadItem], progress: @escaping @Sendable (UploadProgress) -> Void
    ) async throws(BackendFailure) -> [UploadedFile] {
        let client = client
        let paths = items.compactMap { if case .file(let path) = $0 { path } else { nil } }
        let links = items.compactMap { if case .url(let link) = $0 { link } else { nil } }
        let entries = try await call { session throws(APIError) in
            var entries: [JSONValue] = []
            if !paths.isEmpty {
                entries += try await client.upload(files: paths, session: session) { sent, total in
                    progress(UploadProgress(sentBytes: sent, totalBytes: total))
                }
            }
            if !links.isEmpty { entries += try await client.upload(links: links, session: session) }
            return entries
        }
        return entries.map(UploadedFile.init)
    }

    func submitRender(id: String, draft: JSONValue, output: ExportOptions) async throws(BackendFailure) -> RenderJob {
        let client = client
        var asked: JSONObject = ["format": "mp4", "quality": "high"]
        asked["resolution"] = output.resolution.map { .string($0) }
        return try await call { session throws(APIError) in
            try await client.submitRender(id: id, session: session, draft: draft, output: .object(asked))
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
        _ job: RenderJob, to path: String, progress: @escaping @Sendable (Int, Int?) -> Void
    ) async throws(BackendFailure) {
        let client = client
        try await call { _ throws(APIError) in try await client.download(job, to: path, progress: progress) }
    }

    // MARK: Causes

    private nonisolated func failure(for error: APIError) -> BackendFailure {
        switch error {
        case .tokenInvalid: .tokenInvalid
        case .sessionGone: .sessionGone
        case .noCredits(let user): .noCredits(registerLink: registerLink(user ?? client.credentials.userID))
        case .unsupportedFile: .unsupportedFile
        case .fileTooLarge(let bytes): .fileTooLarge(bytes: bytes)
        case .clientIDMissing: .clientIDMissing
        case .planForbidsExport: .planForbidsExport
        case .rateLimited(let pause): .rateLimited(retryAfterSeconds: pause.map { Int($0.components.seconds) })
        case .unreachable(let words): .unreachable(words)
        case .insecure(let words): .insecure(words)
        case .timedOut: .timedOut
        case .disconnected: .disconnected
        case .cancelled: .cancelled
        case .fileUnreadable(let path): .fileUnreadable(path: path)
        case .diskFull(let path): .diskFull(path: path)
        case .notWritable(let path): .notWritable(path: path)
        case .damagedDownload: .server(message: "the downloaded file was damaged", status: nil)
        case .server(let message, let status): .server(message: message, status: status)
        }
    }

    /// Only anonymous users register; PROTOCOL.md section 2, "Links".
    private nonisolated func registerLink(_ user: String?) -> String? {
        guard let user, user.hasPrefix("anon_") else { return nil }
        return "https://nemovideo.com/register?bind=\(user)"
    }
}

extension AgentEvent {
    init?(_ event: WireEvent) {
        switch event {
        case .text(let text, let isPartial): self = .text(text, isPartial: isPartial)
        case .thought: return nil
        case .textEnded: self = .textEnded
        case .toolCall(let id, let name, let arguments): self = .toolCall(id: id, name: name, arguments: arguments)
        case .toolResult(let id, let name): self = .toolResult(id: id, name: name)
        case .stateDelta(let delta): self = .stateDelta(delta)
        case .progress(let tool, let fraction): self = .progress(tool: tool, fraction: fraction)
        case .heartbeat: self = .heartbeat
        case .failure(let code, let message): self = .failure(code: code, message: message)
        }
    }
}

extension UploadedFile {
    /// An entry of the server's answer: duration in seconds (PROTOCOL.md section 2, call 5).
    init(_ entry: JSONValue) {
        self.init(
            fileName: entry["filename"]?.string ?? entry["name"]?.string ?? "file", kind: entry["file_type"]?.string,
            duration: entry["duration"]?.double.map { .seconds($0) }, width: entry["width"]?.int,
            height: entry["height"]?.int)
    }
}

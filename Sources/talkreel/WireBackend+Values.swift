// Wire's values as Talk's: events, causes, states.

import Reel
import Talk
import Wire

/// The agent's events, pulled by their reader: what is not read yet waits in the kernel.
func pulled(_ stream: AgentStream, _ credentials: Credentials) -> AsyncThrowingStream<AgentEvent, any Error> {
    let puller = EventPuller(stream, credentials)
    return AsyncThrowingStream { try await puller.next() }
}

/// One reader's place in a stream. An actor, since the stream's closure may be called from any task.
private actor EventPuller {
    private var iterator: AgentStream.Iterator?
    private var waiting: ArraySlice<AgentEvent> = []
    /// Comes after what was said before it.
    private var failure: APIError?
    private let credentials: Credentials

    init(_ stream: AgentStream, _ credentials: Credentials) {
        iterator = stream.makeAsyncIterator()
        self.credentials = credentials
    }

    func next() async throws(BackendFailure) -> AgentEvent? {
        while waiting.isEmpty {
            if let failure { throw BackendFailure(failure, credentials) }
            guard var events = iterator else { return nil }
            iterator = nil  // moved, not copied: its buffers are large
            do throws(APIError) {
                guard let facts = try await events.next(isolation: self) else { return nil }
                iterator = events
                for fact in facts {
                    if let event = try AgentEvent(fact) { waiting.append(event) }
                }
            } catch {
                failure = error
                iterator = nil
            }
        }
        return waiting.popFirst()
    }
}

extension AgentEvent {
    /// - Throws: for the API's own errors inside a stream (1001, 2001 …): they have recoveries of their own.
    init?(_ event: WireEvent) throws(APIError) {
        switch event {
        case .text(let text, let isPartial, _): self = .text(text, isPartial: isPartial)
        case .thought: return nil
        case .textEnded: self = .textEnded
        case .toolCall(let id, let name, let arguments): self = .toolCall(id: id, name: name, arguments: arguments)
        case .toolResult(let id, let name, let answer): self = .toolResult(id: id, name: name, answer: answer)
        case .stateDelta(let delta): self = .stateDelta(delta)
        case .progress(let tool, let fraction): self = .progress(tool: tool, fraction: fraction)
        case .heartbeat: self = .heartbeat
        case .cutShort: self = .failure(code: "MAX_TOKENS", message: nil)
        case .failure(let code, let message):
            if let known = APIError(streamCode: code, message: message) { throw known }
            self = .failure(code: code, message: message)
        }
    }
}

extension BackendNotice {
    init(_ notice: ClientNotice, _ credentials: Credentials) {
        switch notice {
        case .waiting(let seconds): self = .waiting(seconds: seconds)
        case .tryingAgain(let error): self = .tryingAgain(BackendFailure(error, credentials))
        }
    }
}

extension BackendFailure {
    /// - Parameter credentials: whose register link it is, should the credits be used up.
    init(_ error: APIError, _ credentials: Credentials) {
        switch error {
        case .tokenInvalid: self = .tokenInvalid
        case .sessionGone: self = .sessionGone
        case .noCredits(let user): self = .noCredits(registerLink: Self.registerLink(user ?? credentials.userID))
        case .unsupportedFile: self = .unsupportedFile(name: nil)
        case .fileTooLarge(let bytes): self = .fileTooLarge(name: nil, bytes: bytes)
        case .clientIDMissing: self = .clientIDMissing
        case .planForbidsExport: self = .planForbidsExport(registerLink: Self.registerLink(credentials.userID))
        case .rateLimited(let pause): self = .rateLimited(retryAfterSeconds: pause.map { Int($0.components.seconds) })
        case .unreachable(let words): self = .unreachable(words)
        case .nameNotFound(let host): self = .nameNotFound(host: host)
        case .refused(let address): self = .refused(address: address)
        case .proxy(let words): self = .proxy(words)
        case .certificate(let host, let authority, let why):
            self = .certificate(host: host, authority: authority, why: why)
        case .insecure(let words): self = .insecure(words)
        case .timedOut: self = .timedOut
        case .disconnected: self = .disconnected
        case .redirected(let place): self = .redirected(to: place)
        case .webPage: self = .webPage
        case .cancelled: self = .cancelled
        case .fileUnreadable(let path): self = .fileUnreadable(path: path)
        case .fileChanged(let path): self = .fileChanged(path: path)
        case .fileEmpty(let path): self = .fileEmpty(path: path)
        case .diskFull(let path, let wanted, let free): self = .diskFull(path: path, wanted: wanted, free: free)
        case .notWritable(let path): self = .notWritable(path: path)
        case .damagedDownload: self = .damagedDownload
        case .linkExpired: self = .linkExpired
        case .changedMeanwhile: self = .changedMeanwhile
        // A server may repeat what it was sent.
        case .server(let message, let status):
            self = .server(message: credentials.masked(message), status: status)
        }
    }

    /// Only anonymous users register; PROTOCOL.md section 2, "Links".
    private static func registerLink(_ user: String?) -> String? {
        guard let user, user.hasPrefix("anon_"), user.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            return nil
        }
        return "https://nemovideo.com/register?bind=\(user)"
    }

    /// The same, with the file's name in it where one belongs.
    func naming(_ item: UploadItem) -> BackendFailure {
        guard case .file(let path) = item else { return self }
        let name = path.lastPathPart
        return switch self {
        case .unsupportedFile(nil): .unsupportedFile(name: name)
        case .fileTooLarge(nil, let bytes): .fileTooLarge(name: name, bytes: bytes)
        case .fileUnreadable(""): .fileUnreadable(path: path)
        case .fileChanged(""): .fileChanged(path: path)
        default: self
        }
    }
}

extension ProjectState {
    /// The state call's `state` object.
    init(_ state: JSONValue) {
        let draft = state.object?.draft.flatMap { $0.object == nil ? nil : $0 }
        let media = state["video_infos"]?.array ?? []
        self.init(
            draft: draft, title: draft?["m"]?["title"]?.string,
            mediaNames: media.map { $0["filename"]?.string ?? $0["name"]?.string ?? "" },
            revision: state["revision"]?.int)
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

// What a conversation asks of a backend. Talk owns the protocol; the program joins it to the wire.

package import Reel

/// The four direct calls, the chat stream and the two long jobs. Implementations are the wire and a scripted one.
package protocol Backend: Sendable {
    /// Sends one message and yields what the agent's stream brings. The stream ends when the answer is over.
    /// Never re-sent by the implementation.
    func say(_ text: String, in language: Language) async throws(BackendFailure) -> AsyncThrowingStream<
        AgentEvent, any Error
    >
    func state() async throws(BackendFailure) -> ProjectState
    func credits() async throws(BackendFailure) -> Credits
    func upload(_ items: [UploadItem], progress: @escaping @Sendable (UploadProgress) -> Void)
        async throws(BackendFailure) -> [UploadedFile]
    /// Submits a render of exactly this draft. Sent once: a lost answer is asked after by `renderJob`.
    func submitRender(id: String, draft: JSONValue, output: ExportOptions) async throws(BackendFailure) -> RenderJob
    func renderJob(_ id: String) async throws(BackendFailure) -> RenderJob
    func cancelRender(_ id: String) async throws(BackendFailure)
    /// Downloads the finished file to `path` (temporary name, checked, renamed).
    func download(
        _ job: RenderJob, to path: String, progress: @escaping @Sendable (_ received: Int, _ total: Int?) -> Void)
        async throws(BackendFailure)
}

/// One event of the agent's stream, decoded from either shape (PROTOCOL.md sections 4.2, 4.6).
package enum AgentEvent: Hashable, Sendable {
    /// Text; `partial` pieces are followed by one final event with the whole text again.
    case text(String, isPartial: Bool)
    case toolCall(id: String?, name: String, arguments: JSONValue)
    /// Partial text before this gets no final of its own.
    case textEnded
    case toolResult(id: String?, name: String)
    /// New values of the session's state; may hold `draft`.
    case stateDelta(JSONObject)
    case heartbeat
    /// How far a tool is, 0…1: the studio's `customMetadata.progress`.
    case progress(tool: String, fraction: Double)
    /// An error inside the stream: `code` as in `errorCode`, or `nil`; words for people, or `nil`.
    case failure(code: String?, message: String?)
}

/// What the state call returned.
package struct ProjectState: Hashable, Sendable {
    /// The draft untouched, as it must be sent back on export; `nil` when there is none yet.
    package var draft: JSONValue?
    package var title: String?
    package var mediaCount: Int

    package init(draft: JSONValue?, title: String? = nil, mediaCount: Int = 0) {
        self.draft = draft
        self.title = title
        self.mediaCount = mediaCount
    }
}

/// Something to upload.
package enum UploadItem: Hashable, Sendable {
    case file(path: String)
    case url(String)
}

package struct UploadProgress: Hashable, Sendable {
    package var sentBytes: Int
    package var totalBytes: Int

    package init(sentBytes: Int, totalBytes: Int) {
        self.sentBytes = sentBytes
        self.totalBytes = totalBytes
    }
}

package struct UploadedFile: Hashable, Sendable {
    package var fileName: String
    package var kind: String?
    package var duration: Milliseconds?
    package var width: Int?
    package var height: Int?

    package init(
        fileName: String, kind: String? = nil, duration: Milliseconds? = nil, width: Int? = nil, height: Int? = nil
    ) {
        self.fileName = fileName
        self.kind = kind
        self.duration = duration
        self.width = width
        self.height = height
    }
}

/// What was asked of an export; all `nil` = the draft as it is, as MP4.
package struct ExportOptions: Hashable, Sendable {
    package var format: String?
    /// `720p`, `1080p`, `4k`.
    package var resolution: String?
    /// A platform: `tiktok`, `youtube`, …
    package var preset: String?

    package init(format: String? = nil, resolution: String? = nil, preset: String? = nil) {
        self.format = format
        self.resolution = resolution
        self.preset = preset
    }
}

/// Why a call failed, by cause (PROTOCOL.md section 5). Each case has a sentence in both languages.
package enum BackendFailure: Error, Hashable, Sendable {
    case tokenInvalid  // 1001, 401
    case sessionGone  // 1002
    case noCredits(registerLink: String?)  // 2001
    case unsupportedFile  // 4001
    case fileTooLarge(bytes: Int?)  // 4002
    case clientIDMissing  // 400
    case planForbidsExport  // 402
    case rateLimited(retryAfterSeconds: Int?)  // 429
    case unreachable(String)  // connect, DNS
    case insecure(String)  // TLS
    case timedOut
    /// The connection broke after the request was sent: it may or may not have been acted upon.
    case disconnected
    case cancelled
    case fileUnreadable(path: String)
    case diskFull(path: String)
    case notWritable(path: String)
    case studioMissing(String)
    /// Anything else the server said, one readable line; the HTTP status when there was one.
    case server(message: String, status: Int?)
}

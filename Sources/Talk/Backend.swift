// What a conversation asks of a backend. Talk owns the protocol; the program joins it to the wire.

package import Reel

/// The four direct calls, the chat stream and the two long jobs. Implementations are the wire and a scripted one.
package protocol Backend: Sendable {
    /// The server's name as a ledger keeps it; exports of one server mean nothing to another.
    var ledgerName: String { get }
    /// Tells what happens inside calls: waits, new sessions. One listener.
    func listen(_ hear: @escaping @Sendable (BackendNotice) async -> Void) async
    /// Sends one message and yields what the agent's stream brings, pulled by its reader. The stream ends when the
    /// answer is over. Never re-sent by the implementation, but for a refusal that came as a whole answer (401, 429).
    /// - Parameter seen: the revision of the timeline that the user has seen (`ProjectState.revision`); `nil` where
    ///   none was shown yet.
    func say(_ text: String, in language: Language, seen: Int?) async throws(BackendFailure) -> AsyncThrowingStream<
        AgentEvent, any Error
    >
    /// Why this server cannot do it, known without asking for it; `nil` when it can.
    func refusal(of offer: Offer) async -> BackendFailure?
    /// Whether the server itself has ended, and what it was doing with it. Known of our own studio only; `false` for
    /// every other.
    func isGone() async -> Bool
    func state() async throws(BackendFailure) -> ProjectState
    func credits() async throws(BackendFailure) -> Credits
    /// Uploads one file or link; the answer may name several files.
    func upload(_ item: UploadItem, progress: @escaping @Sendable (UploadProgress) -> Void)
        async throws(BackendFailure) -> [UploadedFile]
    /// Submits a render of exactly this draft. Sent once: a lost answer is asked after by `renderJob`.
    func submitRender(id: String, draft: JSONValue, output: ExportOptions) async throws(BackendFailure) -> RenderJob
    func renderJob(_ id: String) async throws(BackendFailure) -> RenderJob
    func cancelRender(_ id: String) async throws(BackendFailure)
    /// Downloads the finished file to `order.path` (temporary name, checked, moved into place without replacing
    /// anything). `begun` tells what to remember for going on after a break.
    func download(
        _ job: RenderJob, _ order: DownloadOrder, begun: @escaping @Sendable (DownloadMark) -> Void,
        progress: @escaping @Sendable (_ received: Int, _ total: Int?) -> Void
    ) async throws(BackendFailure) -> DownloadedFilm
    /// Where the project can be seen in a browser and taken over into an account; `nil` where there is no such place.
    func claimLink() async -> String?

    // MARK: Only the studio (`Offer.versions`, `Offer.frames`)

    /// The newest versions of the project, oldest first; empty before the first edit.
    func versions() async throws(BackendFailure) -> [ProjectVersion]
    /// The whole draft of a version, for showing and comparing.
    func draft(ofVersion number: Int) async throws(BackendFailure) -> JSONValue
    /// Makes a version current by a copy on top of the present one: nothing is lost, and undo leads back. Sent once.
    /// - Throws: `.server` with status 409 while the agent is at work; `.changedMeanwhile`, with nothing done, where
    ///   another timeline stands than the one of revision `seen`.
    func restore(version number: Int, seen: Int?) async throws(BackendFailure)
    /// One frame as binary PPM (P6), 8 MB at most. A time beyond the end gives the last frame.
    /// - Parameters:
    ///   - height: pixels of the picture, 36…720; other values are clamped.
    ///   - version: `nil` = the timeline as it stands.
    func frame(at time: Milliseconds, height: Int, version: Int?) async throws(BackendFailure) -> [UInt8]
    /// Where a version's picture is another one than an earlier version's.
    func changes(from old: Int, to new: Int) async throws(BackendFailure) -> [ChangedStretch]
}

/// What a user should know of while a call is still under way.
package enum BackendNotice: Hashable, Sendable {
    /// 429: the call is made again, once, after this wait.
    case waiting(seconds: Int)
    /// Nothing was sent yet; it is tried again.
    case tryingAgain(BackendFailure)
    /// The session of the last chat is gone on the server, and its timeline with it.
    case sessionReplaced
}

/// One event of the agent's stream, decoded from either shape (PROTOCOL.md sections 4.2, 4.6).
package enum AgentEvent: Hashable, Sendable {
    /// Text; `partial` pieces are followed by one final event with the whole text again.
    case text(String, isPartial: Bool)
    case toolCall(id: String?, name: String, arguments: JSONValue)
    /// Partial text before this gets no final of its own.
    case textEnded
    case toolResult(id: String?, name: String, answer: JSONValue)
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
    /// File names of the uploaded media; empty for one without a name.
    package var mediaNames: [String]
    /// Which of its versions stands, 0 = none; `nil` where the server does not count them.
    package var revision: Int?

    /// The draft for people and for comparing; empty when there is none yet.
    package var timeline: Draft { draft.map { Draft(json: $0) } ?? Draft() }

    package init(draft: JSONValue?, title: String? = nil, mediaNames: [String] = [], revision: Int? = nil) {
        self.revision = revision
        self.draft = draft
        self.title = title
        self.mediaNames = mediaNames
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

/// What to download, and how far an earlier try came.
package struct DownloadOrder: Hashable, Sendable {
    package var path: String
    package var mark: DownloadMark?

    package init(path: String, mark: DownloadMark? = nil) {
        self.path = path
        self.mark = mark
    }
}

/// A file that has arrived whole; facts of the picture where its own header tells them.
package struct DownloadedFilm: Hashable, Sendable {
    package var path: String
    package var bytes: Int
    package var duration: Milliseconds?
    /// Pixels.
    package var width: Int?
    package var height: Int?

    package init(path: String, bytes: Int, duration: Milliseconds? = nil, width: Int? = nil, height: Int? = nil) {
        self.path = path
        self.bytes = bytes
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
    /// A film of this stretch to look at, small and soon there, not the whole in full.
    package var preview: ClosedRange<Milliseconds>?
    /// The file is to be no larger.
    package var maxBytes: Int?
    /// Absolute; `nil` = a free name in the folder for exports.
    package var path: String?
    /// A file as the user said it ("export as sunset.mp4"): in the folder for exports where it names no other. A taken
    /// name gets a number.
    package var saidFile: String?

    package init(
        format: String? = nil, resolution: String? = nil, preset: String? = nil, maxBytes: Int? = nil,
        path: String? = nil
    ) {
        self.path = path
        self.maxBytes = maxBytes
        self.format = format
        self.resolution = resolution
        self.preset = preset
    }
}

// One export as the backend reports it, whichever of the three answer shapes it used.

/// Where a render stands. An unknown word means it is still running (PROTOCOL.md section 3).
package enum RenderStatus: Hashable, Sendable {
    case pending
    case processing
    case completed
    case failed(String?)
}

package struct RenderJob: Hashable, Sendable {
    package var id: String
    package var status: RenderStatus
    /// Percent, 0…100; `nil` when the backend does not say.
    package var progress: Int?
    /// Where the finished file is; `nil` while it runs, or when only the download call has it.
    package var outputURL: String?

    package init(id: String, status: RenderStatus, progress: Int? = nil, outputURL: String? = nil) {
        self.id = id
        self.status = status
        self.progress = progress
        self.outputURL = outputURL
    }
}

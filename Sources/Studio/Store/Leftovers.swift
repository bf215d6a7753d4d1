// What a studio that was killed left half made, and exports that were fetched long ago.

import Foundation

enum Leftovers {
    /// Exports are fetched when they are done, or by the next chat; then the user's copy is the one that counts.
    private static let exportsAreKept: TimeInterval = 14 * 86_400

    /// Removes half-made files, which were never called finished, and old exports from a data folder that no other
    /// studio works in. What cannot be removed stays: it is in nobody's way but the disk's.
    static func remove(from data: String) {
        let files = FileManager.default
        for folder in ["cache", "renders", "scratch", "proxies", "previews"] {
            let names = (try? files.contentsOfDirectory(atPath: "\(data)/\(folder)")) ?? []  // not there yet
            for name in names {
                let path = "\(data)/\(folder)/\(name)"
                let isHalf = folder == "scratch" || RenderJobFolder.isHalfMade(name)
                guard isHalf || folder == "renders" && isOld(path) else { continue }
                try? files.removeItem(atPath: path)
            }
        }
        settle("\(data)/media")
    }

    /// A medium that was being cleaned away comes back; one that was being stored was never anybody's.
    private static func settle(_ media: String) {
        let files = FileManager.default
        for name in (try? files.contentsOfDirectory(atPath: media)) ?? [] {  // not there yet
            let path = "\(media)/\(name)"
            if name.hasSuffix(".new") { unlink(path) }
            guard name.hasSuffix(".gone") else { continue }
            let whole = String(path.dropLast(".gone".count))
            if files.fileExists(atPath: whole) { unlink(path) } else { rename(path, whole) }
        }
    }

    private static func isOld(_ path: String) -> Bool {
        let facts = try? FileManager.default.attributesOfItem(atPath: path)  // gone: nothing to remove
        guard let changed = facts?[.modificationDate] as? Date else { return false }
        return changed.timeIntervalSinceNow < -exportsAreKept
    }
}

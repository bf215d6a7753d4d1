// A private folder for one render's half-made files, and the check that there is room for the result.

import Foundation
import Reel

struct RenderJobFolder: Sendable {
    let path: String

    init(cache: String) throws(RenderFailure) {
        path = "\(cache)/job-\(UUID().uuidString)"
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .encoder("could not make the folder \(path): \(error.localizedDescription)")
        }
    }

    /// Whether a file or folder of that name is one that a render has not finished.
    static func isHalfMade(_ name: String) -> Bool { name.hasSuffix(".part") || name.hasPrefix("job-") }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    func remove() { try? FileManager.default.removeItem(atPath: path) }  // a leftover is trimmed with the cache

    /// About 12 Mbit/s for 1080p, twice: once as pieces, once joined; and two sounds as they are decoded.
    func checkRoom(for plan: RenderPlan, target: String) throws(RenderFailure) {
        let bytesPerSecond = 1_500_000.0 * Double(plan.width * plan.height) / (1920 * 1080) + 430_000
        let needed = Int(plan.duration.seconds * bytesPerSecond)
        for place in [path, URL(filePath: target).deletingLastPathComponent().path] {
            let facts = try? FileManager.default.attributesOfFileSystem(forPath: place)  // unknown: try and see
            guard let free = (facts?[.systemFreeSize] as? NSNumber)?.intValue else { continue }
            guard free > needed else { throw .diskFull(needed: needed, free: free) }
        }
    }
}

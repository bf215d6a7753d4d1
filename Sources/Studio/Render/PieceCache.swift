// Encoded pieces by the hash of what they show: an edit encodes only what it changed.

import Foundation

/// A folder of finished pieces. A piece appears whole or not at all, whatever happens meanwhile.
struct PieceCache: Sendable {
    let folder: String
    /// 4 GB; the pieces used longest ago go first.
    var limit = 4 << 30

    /// Seconds in which what was touched is not deleted: it may be on another render's list.
    var youth = 3600.0

    let suffix: String

    init(folder: String, suffix: String = "mp4") {
        self.folder = folder
        self.suffix = suffix
    }

    func path(of key: String) -> String { "\(folder)/\(key).\(suffix)" }

    /// Whether the piece is there; a hit makes it young again.
    func has(_ key: String) -> Bool {
        let path = path(of: key)
        guard FileManager.default.fileExists(atPath: path) else { return false }
        // Only its age is touched; failing means it is deleted a little earlier.
        try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path)
        return true
    }

    /// A name to encode to; `keep` moves it into place.
    func newPart(for key: String) -> String { "\(folder)/\(key).\(UUID().uuidString).part" }

    func keep(_ part: String, as key: String) throws {
        guard rename(part, path(of: key)) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    /// The piece is not what it should be.
    func forget(_ key: String) { unlink(path(of: key)) }

    /// Deletes the pieces used longest ago until the rest fits the limit, and parts that a crash left behind.
    func trim() {
        let keys: [URLResourceKey] = [.contentModificationDateKey, .fileSizeKey]
        let listed = try? FileManager.default.contentsOfDirectory(
            at: URL(filePath: folder), includingPropertiesForKeys: keys)  // no folder: nothing to trim
        let entries = (listed ?? []).compactMap { url -> (url: URL, date: Date, size: Int)? in
            guard let values = try? url.resourceValues(forKeys: Set(keys)) else { return nil }  // gone meanwhile
            return (url, values.contentModificationDate ?? .distantPast, values.fileSize ?? 0)
        }
        var total = entries.map(\.size).reduce(0, +)
        for entry in entries.sorted(by: { $0.date < $1.date }) {
            let isHalfMade = RenderJobFolder.isHalfMade(entry.url.lastPathComponent)
            let isStalePart = isHalfMade && entry.date.timeIntervalSinceNow < -86_400
            let isOld = entry.date.timeIntervalSinceNow < -youth
            guard isStalePart || (total > limit && isOld) else { continue }
            total -= entry.size
            try? FileManager.default.removeItem(at: entry.url)  // another studio may have been first
        }
    }
}

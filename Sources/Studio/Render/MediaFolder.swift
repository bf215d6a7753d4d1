// Media files by the hash of their content: stored once, never changed.

import Foundation

/// The folder of media, addressed by `sha256:<hex>` references.
package struct MediaFolder: Sendable {
    package let root: String

    package init(root: String) { self.root = root }

    /// Moves a finished file in (fsync, rename) and returns its reference. A file that is already there is kept and
    /// the new one removed.
    package func adopt(_ path: String) throws -> String {
        let hex = try Self.hash(of: path)
        let target = "\(root)/\(hex)"
        let files = FileManager.default
        try files.createDirectory(
            atPath: root, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        if files.fileExists(atPath: target) {
            // Wanted again: who cleans up sees that it was touched.
            try files.setAttributes([.modificationDate: Date()], ofItemAtPath: target)
            try files.removeItem(atPath: path)
        } else {
            // A move across file systems copies first, so it goes by a name that nobody reads.
            let passing = "\(target).\(ProcessInfo.processInfo.processIdentifier).new"
            try files.moveItem(atPath: path, toPath: passing)
            try files.moveItem(atPath: passing, toPath: target)
        }
        return "sha256:\(hex)"
    }

    /// Absolute path of a reference's file; `nil` when it is no reference or the file is not there.
    package func path(of reference: String) -> String? {
        let parts = reference.split(separator: ":", maxSplits: 1)
        guard parts.count == 2, parts[0] == "sha256", parts[1].count == 64,
            parts[1].utf8.allSatisfy(Self.isHex)
        else { return nil }
        let path = "\(root)/\(parts[1])"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }

    static func isHex(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }

    /// All media that are there, with their sizes.
    var files: [(reference: String, bytes: Int)] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []  // no folder: no media
        return names.compactMap { name in
            guard let path = path(of: "sha256:\(name)") else { return nil }
            let facts = try? FileManager.default.attributesOfItem(atPath: path)  // gone meanwhile
            return (facts?[.size] as? Int).map { ("sha256:\(name)", $0) }
        }
    }

    private static func hash(of path: String) throws -> String {
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        defer { try? file.close() }  // it was only read
        var hash = SHA256()
        while let chunk = try file.read(upToCount: 1 << 20), !chunk.isEmpty { hash.update(chunk) }
        try file.synchronize()
        return hash.finish()
    }
}

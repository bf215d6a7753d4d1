// Media that no version of any project needs, and copies that can be made again: listed first, removed when asked to.

import Foundation

/// One file that nobody needs.
struct UnneededMedium: Hashable, Sendable {
    /// `sha256:…`
    var reference: String
    var name: String
    var bytes: Int
}

/// Files that can be made again: how many, and how large together.
struct Remakeable: Hashable, Sendable {
    var files = 0
    var bytes = 0
}

/// The files of a data folder, as a list and as deeds. Nothing is removed that was touched in the last minute.
struct MediaGarbage: Sendable {
    let media: MediaFolder
    let projects: ProjectStore
    /// Folders of copies: proxies, previews, encoded pieces.
    let copies: [String]
    var now: @Sendable () -> Date = { Date() }

    private static let rest: TimeInterval = 60

    /// The largest first.
    func unneeded() async throws -> [UnneededMedium] {
        // The files first: what comes in meanwhile is in neither list.
        let files = media.files
        let (needed, names) = (try await projects.neededMedia(), try await projects.formerNames())
        return files.filter { !needed.contains($0.reference) }
            .map { UnneededMedium(reference: $0.reference, name: names[$0.reference] ?? "", bytes: $0.bytes) }
            .sorted { ($0.bytes, $0.reference) > ($1.bytes, $1.reference) }
    }

    var remakeable: Remakeable {
        copies.flatMap(Self.entries).reduce(into: Remakeable()) { sum, file in
            sum.files += 1
            sum.bytes += file.bytes
        }
    }

    /// Removes those of the named media that still nobody needs.
    /// - Returns: what went.
    func remove(_ references: [String]) async throws -> Remakeable {
        var gone = Remakeable()
        var removed: [String] = []
        for medium in try await unneeded() where references.contains(medium.reference) {
            guard try await remove(medium) else { continue }
            gone.files += 1
            gone.bytes += medium.bytes
            removed.append(medium.reference)
        }
        try await projects.forgetNames(of: removed)
        return gone
    }

    /// Out of the way first: whoever brings the same file in at this moment finds it absent and stores it anew, or has
    /// touched it, and then it comes back.
    private func remove(_ medium: UnneededMedium) async throws -> Bool {
        guard let path = media.path(of: medium.reference), isResting(path) else { return false }
        let aside = path + ".gone"
        guard rename(path, aside) == 0 else { return false }
        let isNeeded = try await projects.neededMedia().contains(medium.reference)
        guard !isNeeded, isResting(aside) else {
            if access(path, F_OK) != 0 { rename(aside, path) } else { unlink(aside) }
            return false
        }
        guard unlink(aside) == 0 else { return false }
        let hash = medium.reference.dropFirst("sha256:".count)
        for file in copies.flatMap(Self.entries) where URL(filePath: file.path).lastPathComponent.hasPrefix(hash) {
            unlink(file.path)
        }
        return true
    }

    /// Removes all copies that nobody uses at this moment.
    func removeCopies() -> Remakeable {
        var gone = Remakeable()
        for file in copies.flatMap(Self.entries) where isResting(file.path) && unlink(file.path) == 0 {
            gone.files += 1
            gone.bytes += file.bytes
        }
        return gone
    }

    private func isResting(_ path: String) -> Bool {
        let facts = try? FileManager.default.attributesOfItem(atPath: path)  // gone: nothing to remove
        guard let touched = facts?[.modificationDate] as? Date else { return false }
        return now().timeIntervalSince(touched) > Self.rest
    }

    private static func entries(_ folder: String) -> [(path: String, bytes: Int)] {
        // Not made yet: nothing in it.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.compactMap { name in
            guard !RenderJobFolder.isHalfMade(name) else { return nil }
            let path = "\(folder)/\(name)"
            let facts = try? FileManager.default.attributesOfItem(atPath: path)  // gone meanwhile
            guard facts?[.type] as? FileAttributeType == .typeRegular else { return nil }
            return (path, facts?[.size] as? Int ?? 0)
        }
    }
}

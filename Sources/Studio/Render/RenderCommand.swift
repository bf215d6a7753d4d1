// `talkreel-studio render`: a draft from a file, without a server.

import Foundation
package import Reel

/// Renders the draft in a file and reports in the form of `--json`: pieces, which came from the cache, wall time.
/// - Parameter media: a media folder by hash, or plain files that the draft's `src` names.
/// - Throws: `RenderFailure`; `JSONSyntaxError` when the draft is not JSON; file errors.
package func renderDraft(at draftPath: String, media: String, to output: String, cache: String) async throws
    -> JSONValue
{
    let bytes = try Data(contentsOf: URL(filePath: draftPath))
    var draft = Draft(json: try JSONValue(parsing: bytes))
    let folder = MediaFolder(root: media)
    var renderer = Renderer(media: folder, cache: cache)
    // A plain file may change under its name: the cache has to know it by more than that.
    for track in draft.tracks.indices {
        for place in draft.tracks[track].segments.indices {
            guard let name = draft.tracks[track].segments[place].source, folder.path(of: name) == nil,
                let path = plainFile(name, in: media)
            else { continue }
            draft.tracks[track].segments[place].source = "plain:\(state(of: path)):\(name)"
        }
    }
    renderer.path = { reference in
        if let path = folder.path(of: reference) { return path }
        let parts = reference.split(separator: ":", maxSplits: 2)
        return parts.count == 3 && parts[0] == "plain" ? plainFile(String(parts[2]), in: media) : nil
    }
    let clock = ContinuousClock()
    let start = clock.now
    let (file, pieces) = try await renderer.renderReporting(draft, as: RenderOutput(), to: output) { _ in }
    let wall =
        Double((clock.now - start).components.seconds) + Double((clock.now - start).components.attoseconds) / 1e18
    return [
        "output": .string(file.path), "duration_ms": .int(file.duration.count), "width": .int(file.width),
        "height": .int(file.height), "bytes": .int(file.bytes), "wall_s": .double((wall * 100).rounded() / 100),
        "pieces": .array(
            pieces.map { ["key": .string($0.key), "frames": .int($0.frames), "from_cache": .bool($0.fromCache)] }),
    ]
}

/// Size and time of change.
private func state(of path: String) -> String {
    let facts = try? FileManager.default.attributesOfItem(atPath: path)  // gone: the render says so
    let changed = (facts?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(facts?[.size] as? Int ?? 0)-\(Int(changed * 1000))"
}

/// A name in the folder; never a path out of it.
private func plainFile(_ name: String, in folder: String) -> String? {
    guard !name.isEmpty, !name.contains("/"), name != "..", name != "." else { return nil }
    let path = URL(filePath: folder).appending(path: name).path
    return FileManager.default.fileExists(atPath: path) ? path : nil
}

// What is known of media is found out once: their content never changes under its reference.

import Foundation
import Reel

/// What a reference is; no facts where it cannot be read.
struct KnownMedia: Sendable {
    let reference: String
    private(set) var info: MediaInfo?

    /// - Parameter folder: where the facts are kept.
    /// - Throws: `RenderFailure.toolMissing`.
    init(_ reference: String, _ file: String, keptIn folder: String) async throws {
        self.reference = reference
        let place = "\(folder)/\(SHA256.hex(of: "facts-2 \(reference)".utf8)).facts"
        if let data = FileManager.default.contents(atPath: place),
            let known = try? JSONValue(parsing: [UInt8](data)), known["kind"] != nil
        {  // damaged: asked again
            info = MediaInfo(json: known)
            return
        }
        do {
            let found = try await MediaProbe().probe(file)
            info = found
            // A full disk, or no folder yet: asked again next time.
            try? Data(found.json.text.utf8).write(to: URL(filePath: place), options: .atomic)
        } catch MediaRefusal.toolMissing(let name) {
            throw RenderFailure.toolMissing(name)
        } catch {
            info = nil
        }
    }
}

/// What was measured of media once: they never change.
struct HeardCache: Sendable {
    let folder: String

    /// Each reference's figures, the unknown ones measured beside each other.
    func all(
        _ kind: String, of media: [(reference: String, path: String)],
        measure: @escaping @Sendable (String) async throws -> [Double]
    ) async throws(RenderFailure) -> [String: [Double]] {
        var found: [String: [Double]] = [:]
        do {
            try await withThrowingTaskGroup(of: Figures.self) { group in
                for (reference, path) in media {
                    let place = "\(folder)/\(SHA256.hex(of: "\(kind)-1 \(reference)".utf8)).heard"
                    group.addTask { try await Figures(reference, keptAt: place) { try await measure(path) } }
                }
                for try await figures in group { found[figures.reference] = figures.numbers }
            }
        } catch {
            throw error as? RenderFailure ?? .cancelled
        }
        return found
    }
}

private struct Figures: Sendable {
    let reference: String
    let numbers: [Double]

    init(_ reference: String, keptAt path: String, measure: () async throws -> [Double]) async throws {
        self.reference = reference
        if let data = FileManager.default.contents(atPath: path),
            let known = try? JSONValue(parsing: [UInt8](data)).array
        {  // damaged: measured again
            numbers = known.compactMap(\.double)
            return
        }
        numbers = try await measure()
        let text = JSONValue.array(numbers.map { .double($0) }).text
        try? Data(text.utf8).write(to: URL(filePath: path), options: .atomic)  // a full disk: measured again next time
    }
}

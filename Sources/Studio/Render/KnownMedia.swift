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
        let kept = KeptJSON(kind: "facts-2", reference, in: folder, ending: "facts")
        if let known = kept.value, known["kind"] != nil {
            info = MediaInfo(json: known)
            return
        }
        do {
            let found = try await MediaProbe().probe(file)
            info = found
            kept.keep(found.json)
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
                    let kept = KeptJSON(kind: "\(kind)-1", reference, in: folder, ending: "heard")
                    group.addTask { try await Figures(reference, kept) { try await measure(path) } }
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

    init(_ reference: String, _ kept: KeptJSON, measure: () async throws -> [Double]) async throws {
        self.reference = reference
        if let known = kept.value?.array {
            numbers = known.compactMap(\.double)
            return
        }
        numbers = try await measure()
        kept.keep(.array(numbers.map { .double($0) }))
    }
}

/// What was found out of a reference, in a file of the cache.
private struct KeptJSON: Sendable {
    let path: String

    /// - Parameter kind: what it is, and how it was found out: another number finds it out again.
    init(kind: String, _ reference: String, in folder: String, ending: String) {
        path = "\(folder)/\(SHA256.hex(of: "\(kind) \(reference)".utf8)).\(ending)"
    }

    /// `nil` when it is not there, or damaged: then it is found out again.
    var value: JSONValue? {
        FileManager.default.contents(atPath: path).flatMap { try? JSONValue(parsing: [UInt8]($0)) }
    }

    func keep(_ value: JSONValue) {
        // A full disk, or no folder yet: found out again next time.
        try? Data(value.text.utf8).write(to: URL(filePath: path), options: .atomic)
    }
}

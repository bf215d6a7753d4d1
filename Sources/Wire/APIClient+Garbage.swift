// Deleting a project of our own studio, and what no project needs any more.

import Reel

/// What the studio could remove.
package struct Garbage: Hashable, Sendable {
    package struct Medium: Hashable, Sendable {
        package var id: String
        /// Empty when nobody knows it any more.
        package var name: String
        package var bytes: Int
    }

    package struct Sum: Hashable, Sendable {
        package var files: Int
        package var bytes: Int
    }

    package var media: [Medium]
    /// Copies and encoded pieces, which are made again when they are wanted.
    package var copies: Sum
}

extension APIClient {
    /// Whether the studio opens strangers' files in a sandbox; `nil` when it does not say.
    package func studioHasSandbox() async -> Bool? {
        // Out of reach, or older than this question.
        let facts = try? await answer(to: request("GET", "/api/studio"))
        return facts.flatMap { payload(of: $0)["sandbox"]?.bool }
    }

    /// The project with its versions. Sent once.
    package func delete(session: String) async throws(APIError) {
        _ = try await call(request("DELETE", "/api/studio/projects/\(percentEncoded(session))"))
    }

    package func garbage() async throws(APIError) -> Garbage {
        let data = payload(of: try await call(request("GET", "/api/studio/clean")))
        let media = (data["media"]?.array ?? []).compactMap { entry -> Garbage.Medium? in
            guard let id = entry["id"]?.string else { return nil }
            return Garbage.Medium(id: id, name: entry["name"]?.string ?? "", bytes: entry["bytes"]?.int ?? 0)
        }
        return Garbage(media: media, copies: Garbage.Sum(data["copies"]))
    }

    /// Removes what was shown, where still nobody needs it. Sent once; the answer is what went.
    package func remove(_ media: [String], copies: Bool) async throws(APIError) -> Garbage.Sum {
        let body: JSONValue = ["media": .array(media.map { .string($0) }), "copies": .bool(copies)]
        let data = payload(of: try await call(request("POST", "/api/studio/clean", json: body)))
        return Garbage.Sum(data["gone"])
    }
}

extension Garbage.Sum {
    fileprivate init(_ json: JSONValue?) {
        self.init(files: json?["files"]?.int ?? 0, bytes: json?["bytes"]?.int ?? 0)
    }
}
